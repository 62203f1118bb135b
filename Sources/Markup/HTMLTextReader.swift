/// One pass over the bytes of HTML, which outlive it.
struct HTMLTextReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var writer: TextWriter
    /// Set once a quote of an attribute was found open to the end: from then on a tag ends at its first `>`.
    private var ignoresQuotes = false
    /// Set once no `>` was found up to the end.
    private var lacksEnds = false
    /// Set once a comment was found open to the end.
    private var ignoresComments = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        writer = TextWriter(capacity: bytes.count)
    }

    mutating func read() -> String {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "<"): readMarkup()
            case UInt8(ascii: "&"): readReference()
            case ...0x20:
                writer.appendSpace()
                position += 1
            default: keepCharacters()
            }
        }
        return writer.text
    }

    // MARK: - Text

    private mutating func readReference() {
        guard let reference = CharacterReference.read(in: bytes, at: position, .html) else { return keepCharacters() }
        reference.bytes.withBuffer { writer.append(contentsOf: $0, keepingLines: false) }
        position = reference.end
    }

    /// Keeps the character here, whatever it is, and those behind it up to a special one.
    private mutating func keepCharacters() {
        position = writer.appendCharacters(in: bytes, at: position, endOfRest: ByteScan.endOfFoldedHTML)
    }

    // MARK: - Markup

    private mutating func readMarkup() {
        guard position + 1 < bytes.count else { return keepCharacters() }
        let next = bytes[position + 1]
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
            readDeclaration()
        } else if (next == UInt8(ascii: "/") && position + 2 < bytes.count) || isLetter(next) {
            readTag(isEnd: next == UInt8(ascii: "/"))
        } else {
            keepCharacters()
        }
    }

    private mutating func readDeclaration() {
        if starts(with: "<!--") {
            skipComment()
        } else if starts(with: "<![CDATA[") {
            position += 9
        } else if let end = endOfDeclaration() {
            position = end
        } else {
            keepCharacters()
        }
    }

    /// Nil where none begins: `<!` and no name, or no end in sight.
    private mutating func endOfDeclaration() -> Int? {
        guard position + 2 < bytes.count, !lacksEnds else { return nil }
        let first = bytes[position + 2]
        let isBare = bytes[position + 1] == UInt8(ascii: "!") && !isLetter(first) && !"-[>".utf8.contains(first)
        guard !isBare else { return nil }
        guard let end = ByteScan.first(UInt8(ascii: ">"), in: bytes, from: position + 2) else {
            lacksEnds = true
            return nil
        }
        return end + 1
    }

    /// A comment that nobody closes ends like a tag.
    private mutating func skipComment() {
        let start = position
        if !ignoresComments { skip(behind: "-->", from: start + 4) }
        guard ignoresComments || !bytes[..<position].suffix(3).elementsEqual("-->".utf8) else { return }
        ignoresComments = true
        skip(behind: ">", from: start + 4)
    }

    private mutating func readTag(isEnd: Bool) {
        position += isEnd ? 2 : 1
        guard position < bytes.count, isLetter(bytes[position]) else { return skip(behind: ">", from: position) }
        let start = position
        var name = ElementName()
        while position < bytes.count, isNameByte(bytes[position]) {
            name.append(bytes[position])
            position += 1
        }
        guard !isBareEnd(from: start) else {
            position = start - (isEnd ? 2 : 1)
            return keepCharacters()
        }
        skipAttributes()
        let entry = BreakTable.entry(of: name)
        write(entry.gap)
        if !isEnd, entry.isHidden { skipHidden(bytes[start..<min(start + name.length, bytes.count)]) }
    }

    /// Whether the text ends soon, without a tag's end and without attributes: `A<B` is no markup.
    private func isBareEnd(from start: Int) -> Bool {
        guard bytes.count - start <= 24 else { return false }
        return !bytes[start...].contains { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=") }
    }

    private mutating func write(_ gap: BreakTable.Gap) {
        switch gap {
        case .none: break
        case .space: writer.appendSpace()
        case .line: writer.breakLine()
        case .paragraph: writer.breakParagraph()
        }
    }

    /// Leaves the position behind the `>` that no quote hides.
    private mutating func skipAttributes() {
        let start = position
        while true {
            position = ByteScan.endOfTagPart(in: bytes, from: position)
            guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else { break }
            if !ignoresQuotes, opensValue(at: position, from: start) {
                guard let end = ByteScan.first(bytes[position], in: bytes, from: position + 1) else {
                    ignoresQuotes = true
                    position = start
                    continue
                }
                position = end
            }
            position += 1
        }
        position += 1
    }

    /// Whether a quote stands behind an equals sign.
    private func opensValue(at quote: Int, from start: Int) -> Bool {
        var before = quote - 1
        while before >= start, bytes[before] <= 0x20 { before -= 1 }
        return before >= start && bytes[before] == UInt8(ascii: "=")
    }

    /// Leaves the position behind the end tag of an element whose content nobody sees.
    private mutating func skipHidden(_ name: Slice<UnsafeBufferPointer<UInt8>>) {
        while position < bytes.count {
            guard let opening = ByteScan.first(UInt8(ascii: "<"), in: bytes, from: position) else { break }
            position = opening + 1
            guard position < bytes.count, bytes[position] == UInt8(ascii: "/") else { continue }
            let candidate = bytes[(position + 1)...].prefix(name.count)
            guard candidate.elementsEqual(name, by: { $0 | 0x20 == $1 | 0x20 }) else { continue }
            return skip(behind: ">", from: position)
        }
        position = bytes.count
    }

    private mutating func skip(behind mark: StaticString, from start: Int) {
        position = mark.withUTF8Buffer { mark in
            var candidate = start
            while let found = ByteScan.first(mark[0], in: bytes, from: candidate) {
                if bytes[found...].starts(with: mark) { return found + mark.count }
                candidate = found + 1
            }
            return bytes.count
        }
    }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private func isNameByte(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/") }
}
