/// Makes a tree of tags, mending what authors left open as browsers do, without their moving of elements.
struct HTMLTreeBuilder {
    /// Elements within elements; deeper ones stand beside each other, as in browsers.
    private static let depthLimit = 400

    private(set) var records: [HTMLTree.Record] = []
    private(set) var earlyEnds: [Int32: Int32] = [:]
    private var scanner: HTMLScanner
    private var open: [Int32] = []
    /// How many of each element are open.
    private var counts = [Int](repeating: 0, count: HTMLTag.allCases.count)
    private var hasBody = false

    init(_ bytes: [UInt8]) {
        scanner = HTMLScanner(bytes)
        records.reserveCapacity(bytes.count / 24)
    }

    mutating func build() {
        push(.html, 0..<0)
        while let token = scanner.next() {
            switch token {
            case .text(let range, let isBlank): append(range, isBlank)
            case .start(let tag, let attributes, let isClosed): start(tag, attributes, isClosed)
            case .end(let tag): end(tag)
            }
        }
        while !open.isEmpty { pop() }
    }

    // MARK: - Nodes

    private mutating func append(_ range: Range<Int>, _ isBlank: Bool) {
        if !isBlank { leaveHead() }
        append(.text, range)
    }

    private mutating func append(_ tag: HTMLTag, _ range: Range<Int>) {
        let index = Int32(records.count)
        records.append(
            HTMLTree.Record(tag: tag, parent: open.last ?? -1, end: index + 1, from: Int32(range.lowerBound), to: Int32(range.upperBound)))
    }

    /// Gives the element that came last its characters.
    private mutating func fill(with content: Range<Int>) {
        let element = Int32(records.count - 1)
        records.append(
            HTMLTree.Record(
                tag: .text, parent: element, end: element + 2, from: Int32(content.lowerBound), to: Int32(content.upperBound)))
        records[Int(element)].end = element + 2
    }

    private mutating func push(_ tag: HTMLTag, _ range: Range<Int>) {
        append(tag, range)
        guard open.count < Self.depthLimit else { return }
        open.append(Int32(records.count - 1))
        counts[Int(tag.rawValue)] += 1
    }

    private mutating func pop() {
        let index = Int(open.removeLast())
        records[index].end = Int32(records.count)
        counts[Int(records[index].tag.rawValue)] -= 1
    }

    private func isOpen(_ tag: HTMLTag) -> Bool { counts[Int(tag.rawValue)] > 0 }

    private func tag(at depth: Int) -> HTMLTag { records[Int(open[depth])].tag }

    private mutating func pop(to depth: Int) {
        while open.count > depth { pop() }
    }

    // MARK: - Start tags

    private mutating func start(_ tag: HTMLTag, _ attributes: Range<Int>, _ isClosed: Bool) {
        if tag == .html { return describeRoot(attributes) }
        if tag == .body {
            guard !hasBody else { return }
            hasBody = true
        }
        if !HTMLTagSet.ofHead.contains(tag) { leaveHead() }
        makeRoom(for: tag)
        if HTMLTagSet.void.contains(tag) || (isClosed && isInForeignContent) {
            append(tag, attributes)
        } else if HTMLTagSet.raw.contains(tag) {
            append(tag, attributes)
            if let content = scanner.rawContent(of: tag) { fill(with: content) }
        } else {
            push(tag, attributes)
        }
    }

    /// The root is there before its tag; of several tags the first one's attributes count.
    private mutating func describeRoot(_ attributes: Range<Int>) {
        guard records[0].to == 0 else { return }
        records[0].from = Int32(attributes.lowerBound)
        records[0].to = Int32(attributes.upperBound)
    }

    private var isInForeignContent: Bool { isOpen(.svg) || isOpen(.math) }

    private mutating func leaveHead() {
        if isOpen(.head) { close(.head, upTo: .nothing) }
    }

    private mutating func makeRoom(for tag: HTMLTag) {
        if HTMLTagSet.endingParagraphs.contains(tag) {
            if isOpen(.svg) { close(.svg, upTo: .nothing) }
            close(.p, upTo: .scopes)
        }
        switch tag {
        case .li: close(.li, upTo: .aroundItems)
        case .dd, .dt: close(.terms, upTo: .aroundTerms)
        case .option, .optgroup: close(.option, upTo: .aroundOptions)
        case .td, .th: close(.cells, upTo: .aroundCells)
        case .tr: close(.tr, upTo: .tables)
        case .thead, .tbody, .tfoot: close(.groups, upTo: .tables)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            if let last = open.indices.last, HTMLTagSet.headings.contains(self.tag(at: last)) { pop() }
        case .a: end(.a)
        default: break
        }
    }

    /// Closes the innermost open element of `tags` and what is in it, unless one of `limits` is between.
    private mutating func close(_ tags: HTMLTagSet, upTo limits: HTMLTagSet) {
        var depth = open.count - 1
        while depth > 0 {
            let candidate = tag(at: depth)
            if tags.contains(candidate) { return pop(to: depth) }
            if limits.contains(candidate) { return }
            depth -= 1
        }
    }

    private mutating func close(_ tag: HTMLTag, upTo limits: HTMLTagSet) {
        guard isOpen(tag) else { return }
        var depth = open.count - 1
        while depth > 0 {
            let candidate = self.tag(at: depth)
            if candidate == tag { return pop(to: depth) }
            if limits.contains(candidate) { return }
            depth -= 1
        }
    }

    // MARK: - End tags

    private mutating func end(_ tag: HTMLTag) {
        guard isOpen(tag) || HTMLTagSet.headings.contains(tag) else { return }
        switch tag {
        case .html, .body, .text: break
        case .h1, .h2, .h3, .h4, .h5, .h6: close(.headings, upTo: .scopes)
        case .table, .svg, .math, .head, .td, .th, .caption, .tr, .tbody, .thead, .tfoot: close(tag, upTo: .templates)
        case .form: endForm()
        default: HTMLTagSet.formatting.contains(tag) ? endFormatting(tag) : close(tag, upTo: .scopes)
        }
    }

    /// A form's end tag closes it, but nothing that was opened in it.
    private mutating func endForm() {
        if let last = open.indices.last, tag(at: last) == .form { pop() }
    }

    /// Formatting ends where its end tag stands; when blocks were opened since, it stays open and only a link is told to be over.
    private mutating func endFormatting(_ tag: HTMLTag) {
        var depth = open.count - 1
        while depth > 0, HTMLTagSet.formatting.contains(self.tag(at: depth)) {
            if self.tag(at: depth) == tag { return pop(to: depth) }
            depth -= 1
        }
        guard tag == .a, let link = open.last(where: { records[Int($0)].tag == .a }) else { return }
        if earlyEnds[link] == nil { earlyEnds[link] = Int32(records.count) }
    }
}
