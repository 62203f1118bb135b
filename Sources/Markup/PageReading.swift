/// Which pieces of a page are its main text, and why.
struct PageReading: Sendable {
    /// What became of a block.
    enum Verdict: Sendable, Hashable {
        case taken
        /// Before the element that holds the text, but part of it.
        case lead
        /// Inside an element that hints at something else than the text.
        case hinted(PageHint)
        /// Outside the element that holds the text.
        case outside
        case links
        case short
        /// The same as a block before it.
        case repeated
        /// The title once more.
        case title
        /// A heading with nothing below it.
        case emptySection
        /// A phrase that only ever stands beside texts.
        case phrase

        var isTaken: Bool { self == .taken || self == .lead }
    }

    let tree: HTMLTree
    let blocks: [PageBlock]
    let text: [UInt8]
    private(set) var verdicts: [Verdict]
    private(set) var container = 0
    private let map: PageMap

    /// Reads a page; where hardly anything comes of it, once more without trust in what classes and ids say.
    static func read(_ tree: HTMLTree, titles: [String]) -> PageReading {
        let hints = PageHintReader(tree).read()
        let titles = PageTitles(titles)
        let careful = PageReading(tree, hints, PageBlocks(tree, hints: hints), titles, .against)
        guard careful.size < 250 else { return careful }
        let bold = PageReading(
            tree, hints, PageBlocks(tree, hints: hints, withoutScripts: true), titles, [.hidden, .notice, .comments, .navigation])
        if bold.size > 2 * careful.size { return bold }
        let bolder = PageReading(tree, hints, PageBlocks(tree, hints: hints, withoutScripts: true), titles, [])
        return bolder.size > 2 * careful.size ? bolder : careful
    }

    private init(_ tree: HTMLTree, _ hints: [PageHint], _ collected: PageBlocks, _ titles: PageTitles, _ trusted: PageHint) {
        self.tree = tree
        blocks = collected.blocks
        text = collected.text
        verdicts = Array(repeating: .taken, count: blocks.count)
        map = PageMap(tree: tree, hints: hints, blocks: blocks, trusting: trusted)
        container = map.container
        judge(titles)
    }

    /// Characters of the main text.
    private var size: Int {
        zip(blocks, verdicts).reduce(0) { $0 + ($1.1.isTaken ? $1.0.length : 0) }
    }

    // MARK: - Private

    private mutating func judge(_ titles: PageTitles) {
        let inside = container..<Int(tree.records[container].end)
        var lastTitle: Int?
        var seen: Set<UInt64> = []
        for (index, block) in blocks.enumerated() {
            let bytes = text[block.text]
            if block.length <= 300, titles.contain(bytes, isHeading: block.isHeading) {
                verdicts[index] = .title
                if block.element < inside.upperBound { lastTitle = index }
            } else if !map.pruned[block.element].isEmpty {
                verdicts[index] = .hinted(map.pruned[block.element])
            } else if !inside.contains(block.element) {
                verdicts[index] = .outside
                if case .heading(1) = block.kind, block.element < inside.lowerBound { lastTitle = index }
            } else {
                verdicts[index] = verdict(of: block)
                if verdicts[index] == .taken, block.length >= 25, !seen.insert(Self.fingerprint(of: bytes)).inserted {
                    verdicts[index] = .repeated
                }
            }
        }
        takeLead(behind: lastTitle)
        dropFirstHeading()
        dropScraps(blocks.indices.map { $0 })
        dropScraps(blocks.indices.reversed())
        dropEmptySections()
    }

    /// FNV-1a.
    private static func fingerprint(of text: ArraySlice<UInt8>) -> UInt64 {
        text.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// A heading of the first order above all text is a title.
    private mutating func dropFirstHeading() {
        for index in blocks.indices where verdicts[index].isTaken {
            guard blocks[index].isHeading else { return }
            if case .heading(1) = blocks[index].kind { verdicts[index] = .title }
        }
    }

    /// Short lines before the first sentence and after the last one are bylines, dates and signatures.
    private mutating func dropScraps(_ order: [Int]) {
        for index in order where verdicts[index] == .taken {
            let block = blocks[index]
            if block.isHeading { continue }
            guard block.kind == .paragraph || block.kind == .loose, block.length < 40, !block.endsSentence else { return }
            verdicts[index] = .short
        }
    }

    private func verdict(of block: PageBlock) -> Verdict {
        if isLinks(block) { return .links }
        if block.length <= 200, PagePhrases.begin(text[block.text], hasLink: block.linked > 0) { return .phrase }
        if case .loose = block.kind, block.length < 25, !block.endsSentence, map.ownLength[block.element] < 100 { return .short }
        return .taken
    }

    private func isLinks(_ block: PageBlock) -> Bool {
        guard block.linkShare > 0.5 else { return false }
        switch block.kind {
        case .item, .cell: return map.linkShare(ofListAround: block.element) > 0.4
        case .paragraph: return !(block.endsSentence && block.length > 80 && block.linkShare < 0.8)
        default: return true
        }
    }

    /// Between the title and the text there may be paragraphs that begin it; some sites call them teasers.
    private mutating func takeLead(behind title: Int?) {
        guard let title, let first = verdicts.firstIndex(of: .taken), title < first else { return }
        for index in title + 1..<first {
            let block = blocks[index]
            guard block.length >= 50, block.linkShare < 0.3 else { continue }
            let isLead = map.isLead(block.element)
            let mayBegin = verdicts[index] == .outside ? block.endsSentence || isLead : verdicts[index] == .hinted(.related) && isLead
            if mayBegin { verdicts[index] = .lead }
        }
    }

    /// Headings above what was left are left too.
    private mutating func dropEmptySections() {
        var lowest: Int? = 0
        var hasLeft = true
        for index in blocks.indices.reversed() {
            guard verdicts[index] == .taken else {
                hasLeft = hasLeft || verdicts[index] != .short
                continue
            }
            guard case .heading(let level) = blocks[index].kind else {
                (lowest, hasLeft) = (nil, false)
                continue
            }
            if let last = lowest, last <= level, hasLeft { verdicts[index] = .emptySection } else { (lowest, hasLeft) = (level, false) }
        }
    }
}

extension PageReading {
    /// The main text, a paragraph for each block.
    var mainText: String {
        let kept = zip(blocks, verdicts).filter(\.1.isTaken)
        return kept.map { String(decoding: text[$0.0.text], as: UTF8.self) }.joined(separator: "\n\n")
    }
}
