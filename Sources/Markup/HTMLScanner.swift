/// Cuts HTML into tags and the characters between them.
struct HTMLScanner {
    enum Token {
        case text(Range<Int>, isBlank: Bool)
        case start(HTMLTag, attributes: Range<Int>, isClosed: Bool)
        case end(HTMLTag)
    }

    private let bytes: [UInt8]
    private var position = 0
    /// Set once a quote of an attribute was found open to the end: from then on a tag ends at its first `>`.
    private var ignoresQuotes = false
    /// Set once a comment was found open to the end.
    private var ignoresComments = false
    /// Elements whose end tag does not occur any more.
    private var unclosed: Set<HTMLTag> = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Token? {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<"), isMarkup else { return readText() }
            if let token = readMarkup() { return token }
        }
        return nil
    }

    /// The characters up to the end tag of an element, which is skipped. Nil where it never ends; a script or style then
    /// takes the rest of the page.
    mutating func rawContent(of tag: HTMLTag) -> Range<Int>? {
        guard !unclosed.contains(tag), let name = tag.name else { return nil }
        let letters = Array(name.utf8)
        let start = position
        var candidate = position
        while let opening = index(of: UInt8(ascii: "<"), from: candidate) {
            candidate = opening + 1
            guard candidate < bytes.count, bytes[candidate] == UInt8(ascii: "/"), isName(letters, at: candidate + 1) else { continue }
            position = (index(of: UInt8(ascii: ">"), from: candidate) ?? bytes.count - 1) + 1
            return start..<opening
        }
        unclosed.insert(tag)
        guard tag == .script || tag == .style else { return nil }
        position = bytes.count
        return start..<position
    }

    // MARK: - Text

    /// Whether the `<` here begins a tag, a comment or a declaration.
    private var isMarkup: Bool {
        guard position + 1 < bytes.count else { return false }
        let next = bytes[position + 1]
        return isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
    }

    private mutating func readText() -> Token {
        let start = position
        var isBlank = true
        position += bytes[position] == UInt8(ascii: "<") ? 1 : 0
        if position > start { isBlank = false }
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
        if position < bytes.count, bytes[position] != UInt8(ascii: "<") {
            isBlank = false
            position = index(of: UInt8(ascii: "<"), from: position) ?? bytes.count
        }
        return .text(start..<position, isBlank: isBlank)
    }

    // MARK: - Markup

    private mutating func readMarkup() -> Token? {
        switch bytes[position + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            skipDeclaration()
            return nil
        case UInt8(ascii: "/"): return readEndTag()
        default: return readStartTag()
        }
    }

    private mutating func readEndTag() -> Token? {
        position += 2
        guard position < bytes.count, isLetter(bytes[position]) else {
            skip(behind: UInt8(ascii: ">"))
            return nil
        }
        let name = readName()
        skip(behind: UInt8(ascii: ">"))
        return .end(HTMLTag(name))
    }

    private mutating func readStartTag() -> Token {
        position += 1
        let tag = HTMLTag(readName())
        let start = position
        skipAttributes()
        let end = min(position, bytes.count)
        position = min(end + 1, bytes.count)
        let isClosed = end > start && bytes[end - 1] == UInt8(ascii: "/")
        return .start(tag, attributes: start..<end, isClosed: isClosed)
    }

    private mutating func readName() -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, isNameByte(bytes[position]) { position += 1 }
        return bytes[start..<position]
    }

    /// Leaves the position at the `>` that no quote hides.
    private mutating func skipAttributes() {
        let start = position
        while true {
            position = ByteScan.endOfTagPart(in: bytes, from: position)
            guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else { return }
            if !ignoresQuotes, opensValue(at: position, from: start) {
                guard let end = index(of: bytes[position], from: position + 1) else {
                    ignoresQuotes = true
                    position = start
                    continue
                }
                position = end
            }
            position += 1
        }
    }

    /// Whether a quote stands behind an equals sign.
    private func opensValue(at quote: Int, from start: Int) -> Bool {
        var before = quote - 1
        while before >= start, bytes[before] <= 0x20 { before -= 1 }
        return before >= start && bytes[before] == UInt8(ascii: "=")
    }

    private mutating func skipDeclaration() {
        guard isComment else { return skip(behind: UInt8(ascii: ">")) }
        let start = position + 4
        if !ignoresComments, let end = commentEnd(from: start) {
            position = end
        } else {
            ignoresComments = true
            position = min(start, bytes.count)
            skip(behind: UInt8(ascii: ">"))
        }
    }

    private var isComment: Bool {
        position + 3 < bytes.count && bytes[position + 1] == UInt8(ascii: "!") && bytes[position + 2] == UInt8(ascii: "-")
            && bytes[position + 3] == UInt8(ascii: "-")
    }

    /// The position behind the comment's end; `<!-->` is a whole one.
    private func commentEnd(from start: Int) -> Int? {
        var candidate = start
        while let end = index(of: UInt8(ascii: ">"), from: candidate) {
            let dashes = bytes[..<end].suffix(3)
            if dashes.suffix(2).elementsEqual("--".utf8) || dashes.elementsEqual("--!".utf8) { return end + 1 }
            candidate = end + 1
        }
        return nil
    }

    private mutating func skip(behind byte: UInt8) {
        position = (index(of: byte, from: position) ?? bytes.count - 1) + 1
    }

    private func index(of byte: UInt8, from start: Int) -> Int? {
        ByteScan.first(byte, in: bytes, from: start)
    }

    private func isName(_ letters: [UInt8], at start: Int) -> Bool {
        guard start + letters.count <= bytes.count else { return false }
        for offset in letters.indices where bytes[start + offset] | 0x20 != letters[offset] { return false }
        return true
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private func isNameByte(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") }
}
