/// The pieces of text of a page, in its order.
struct PageBlocks: Sendable {
    private(set) var blocks: [PageBlock] = []
    private var writer: TextWriter
    private let tree: HTMLTree
    private var open: [(end: Int32, element: Int32)] = []
    private var linkEnd: Int32 = 0
    private var pieceStart = 0
    private var linked = 0
    private var wasBreak = false

    private let invisible: HTMLTagSet

    /// - Parameter withoutScripts: Whether what a browser shows without scripts is read.
    init(_ tree: HTMLTree, hints: [PageHint], withoutScripts: Bool = false) {
        self.tree = tree
        invisible = withoutScripts ? Self.invisible : Self.invisible.union([.noscript])
        writer = TextWriter(capacity: tree.bytes.count / 4)
        collect(hints)
    }

    /// The characters of all blocks, UTF-8.
    var text: [UInt8] { writer.written }

    // MARK: - Private

    private mutating func collect(_ hints: [PageHint]) {
        var index = 0
        while index < tree.records.count {
            while let last = open.last, Int(last.end) <= index {
                finishBlock()
                open.removeLast()
            }
            let record = tree.records[index]
            if record.tag == .text {
                append(record, Int32(index))
            } else if invisible.contains(record.tag) || isInlineNoise(record.tag, hints[index]) {
                index = Int(record.end)
                continue
            } else {
                enter(record, Int32(index))
            }
            index += 1
        }
        finishBlock()
    }

    private func isInlineNoise(_ tag: HTMLTag, _ hint: PageHint) -> Bool {
        HTMLTagSet.formatting.contains(tag) && tag != .other && !hint.isDisjoint(with: [.hidden, .sharing])
    }

    private mutating func enter(_ record: HTMLTree.Record, _ index: Int32) {
        switch record.tag {
        case .a: linkEnd = max(linkEnd, min(record.end, tree.earlyEnds[index] ?? record.end))
        case .br, .wbr: breakLine(record.tag)
        case .img, .input: writer.appendSpace()
        default:
            guard !HTMLTagSet.formatting.contains(record.tag) else { return }
            finishBlock()
            if record.end > index + 1 { open.append((record.end, index)) }
        }
    }

    /// Two line ends in a row end a paragraph.
    private mutating func breakLine(_ tag: HTMLTag) {
        guard tag == .br else { return }
        if wasBreak { finishBlock() } else { writer.breakLine() }
        wasBreak = true
    }

    private mutating func append(_ record: HTMLTree.Record, _ index: Int32) {
        let before = writer.count
        writer.append(references: tree.bytes[Int(record.from)..<Int(record.to)])
        guard writer.count > before else { return }
        wasBreak = false
        if index < linkEnd { linked += writer.count - before }
    }

    private mutating func finishBlock() {
        defer {
            writer.beginPiece()
            pieceStart = writer.count
            linked = 0
            wasBreak = false
        }
        guard writer.count > pieceStart else { return }
        let element = Int(open.last?.element ?? 0)
        var block = PageBlock(element: element, kind: kind, text: pieceStart..<writer.count)
        writer.measure(&block, linked: linked)
        blocks.append(block)
    }

    /// What the innermost element of a kind makes of it.
    private var kind: PageBlock.Kind {
        for (_, element) in open.suffix(4).reversed() {
            if let kind = Self.kind(of: tree.records[Int(element)].tag) { return kind }
        }
        return .loose
    }

    private static func kind(of tag: HTMLTag) -> PageBlock.Kind? {
        switch tag {
        case .p: .paragraph
        case .h1: .heading(1)
        case .h2: .heading(2)
        case .h3: .heading(3)
        case .h4: .heading(4)
        case .h5: .heading(5)
        case .h6: .heading(6)
        case .li, .dd, .dt, .summary: .item
        case .blockquote: .quote
        case .pre: .preformatted
        case .td, .th, .caption: .cell
        default: nil
        }
    }

    /// Elements whose characters are no text of the page.
    private static let invisible: HTMLTagSet = [
        .head, .script, .style, .template, .iframe, .svg, .math, .object, .select, .textarea, .datalist, .audio, .video, .button,
        .embed, .noembed, .noframes, .title, .meter, .progress,
    ]
}

extension TextWriter {
    /// Counts what the block's text is made of.
    fileprivate func measure(_ block: inout PageBlock, linked: Int) {
        var length = 0, commas = 0
        let bytes = written
        for byte in bytes[block.text] {
            if byte & 0xC0 != 0x80 { length += byte >= 0xE3 && byte < 0xF0 ? 3 : 1 }
            if byte == UInt8(ascii: ",") { commas += 1 }
        }
        block.length = length
        block.commas = commas
        block.linked = min(length, linked * length / max(1, block.text.count))
        block.endsSentence = SentenceEnd.isAtEnd(of: bytes[block.text])
    }
}

/// The marks at which sentences end.
enum SentenceEnd {
    /// Whether the text ends like a sentence, closing quotes and brackets aside.
    static func isAtEnd(of text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let last = rest.last {
            if last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?") || last == UInt8(ascii: ":") {
                return true
            }
            if last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: ")") || last == UInt8(ascii: "]") {
                rest = rest.dropLast()
            } else if last >= 0x80 {
                let mark = rest.suffix(3)
                if marks.contains(where: { mark.elementsEqual($0) }) { return true }
                if closing.contains(where: { mark.suffix($0.count).elementsEqual($0) }) {
                    rest = rest.dropLast(last >= 0x80 && mark.count == 3 && mark.first ?? 0 >= 0xE0 ? 3 : 2)
                } else {
                    return false
                }
            } else {
                return false
            }
        }
        return false
    }

    private static let marks = ["…", "。", "！", "？"].map { Array($0.utf8) }
    private static let closing = ["”", "“", "’", "»", "«", "」", "』"].map { Array($0.utf8) }
}
