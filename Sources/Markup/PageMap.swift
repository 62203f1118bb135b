/// What the elements of a page hold, which of them are no text, and which holds the text.
struct PageMap: Sendable {
    let tree: HTMLTree
    private let hints: [PageHint]
    /// For each element the hint for which it, or an element around it, is left out.
    private(set) var pruned: [PageHint]
    /// Characters directly in each element.
    private(set) var ownLength: [Float]
    /// The element that holds the text.
    private(set) var container = 0
    /// For each element: characters, characters that are links, and the worth of the text in it.
    private var length: [Float]
    private var linked: [Float]
    private var worth: [Float]
    /// Hints that turned out to speak against the text itself.
    private var doubted: PageHint = []

    /// - Parameter trusted: The hints that may leave elements out.
    init(tree: HTMLTree, hints: [PageHint], blocks: [PageBlock], trusting trusted: PageHint = .against) {
        self.tree = tree
        self.hints = hints
        let none = [Float](repeating: 0, count: tree.records.count)
        (ownLength, linked, worth) = (none, none, none)
        pruned = Array(repeating: [], count: tree.records.count)
        for block in blocks {
            ownLength[block.element] += Float(block.length)
            linked[block.element] += Float(block.linked)
            worth[block.element] += max(0, block.worth)
        }
        length = ownLength
        addUp(&length)
        addUp(&linked)
        addUp(&worth)
        prune(trusted)
        choose(blocks)
    }

    /// Whether an element or one close around it introduces the text.
    func isLead(_ element: Int) -> Bool {
        var index = element
        for _ in 0..<3 where index > 0 {
            if hints[index].contains(.lead) { return true }
            index = Int(tree.records[index].parent)
        }
        return false
    }

    /// The share of links in the list or table around an element.
    func linkShare(ofListAround element: Int) -> Float {
        var index = element
        while index > 0 {
            switch tree.records[index].tag {
            case .ul, .ol, .dl, .table: return linkShare(of: index)
            default: index = Int(tree.records[index].parent)
            }
        }
        return linkShare(of: element)
    }

    func linkShare(of element: Int) -> Float {
        length[element] == 0 ? 0 : linked[element] / length[element]
    }

    // MARK: - Private

    private func addUp(_ sums: inout [Float]) {
        for index in sums.indices.reversed() where index > 0 {
            let parent = Int(tree.records[index].parent)
            if parent >= 0 { sums[parent] += sums[index] }
        }
    }

    /// Leaves out what the hints speak against; a hint against most of the page is a mistake.
    private mutating func prune(_ hopeful: PageHint) {
        let total = worth.first ?? 0
        doubted = doubtedHints(total)
        let trusted = hopeful.subtracting(doubted)
        for index in tree.records.indices {
            let record = tree.records[index]
            if record.parent >= 0 { pruned[index] = pruned[Int(record.parent)] }
            guard pruned[index].isEmpty else { continue }
            pruned[index] = against(index, trusted, total)
        }
    }

    /// Which of the hints leave an element out.
    private func against(_ index: Int, _ trusted: PageHint, _ total: Float) -> PageHint {
        let record = tree.records[index]
        guard record.tag != .text, record.tag != .body, record.tag != .html else { return [] }
        var against = hints[index].intersection(trusted)
        if against == .related, linked[index] == 0 { against = [] }
        if against.isEmpty || worth[index] > limit(of: against, total) { return [] }
        return against
    }

    /// The hints whose elements together hold more than half of the text.
    private func doubtedHints(_ total: Float) -> PageHint {
        var doubted: PageHint = []
        for hint in PageHint.eachAgainst {
            var held: Float = 0
            var index = 0
            while index < tree.records.count {
                if !against(index, hint, total).isEmpty {
                    held += worth[index]
                    index = Int(tree.records[index].end)
                } else {
                    index += 1
                }
            }
            if held > (hint == .comments ? 0.97 : 0.5) * total + 0.01 { doubted.insert(hint) }
        }
        return doubted
    }

    private func limit(of hint: PageHint, _ total: Float) -> Float {
        if hint.contains(.comments) { return max(total - 4, 0.5 * total) + 0.01 }
        return 0.4 * total + 0.01
    }

    /// Finds the element whose text is worth most, its links and scraps taken off.
    private mutating func choose(_ blocks: [PageBlock]) {
        var good = [Float](repeating: 0, count: tree.records.count)
        var bad = good
        for block in blocks where pruned[block.element].isEmpty {
            let value = block.worth
            if value > 0 { good[block.element] += value } else { bad[block.element] -= value }
        }
        addUp(&good)
        addUp(&bad)
        var best: Float = 0
        var favours = [Float](repeating: 1, count: tree.records.count)
        for index in tree.records.indices {
            let record = tree.records[index]
            guard record.tag != .text else { continue }
            if !hints[index].isDisjoint(with: doubted), record.parent >= 0 { favours[index] = 0.4 }
            if record.parent >= 0, hints[index].isDisjoint(with: [.body, .article]) {
                favours[index] = min(favours[index], favours[Int(record.parent)])
            }
            guard good[index] > 0, pruned[index].isEmpty, Self.containers.contains(record.tag) else { continue }
            let value = good[index] * favours[index] * favour(of: index) - 0.5 * bad[index]
            if value >= best {
                best = value
                container = index
            }
        }
    }

    private func favour(of index: Int) -> Float {
        var favour: Float = 1
        if hints[index].contains(.body) { favour += 0.4 }
        if hints[index].contains(.article) { favour += 0.25 }
        return favour
    }

    private static let containers: HTMLTagSet = [
        .html, .body, .main, .article, .section, .div, .td, .table, .tbody, .tr, .center, .other, .font, .span, .form, .fieldset, .header,
        .details, .search, .aside, .figure, .footer, .nav,
    ]
}

extension PageBlock {
    /// How much it speaks for the elements around it; links speak against them.
    var worth: Float {
        let plain = length - linked
        if linkShare > 0.5 { return -0.3 - Float(min(length, 100)) / 200 }
        if isHeading { return 0 }
        if plain < 25 { return -0.1 }
        let size = Float(min(plain, 1000)) / 100
        if endsSentence { return size }
        return size * (plain < 120 ? 0.4 : 0.8)
    }
}
