import Markup

/// Reads bytes that claim to be XML to their end, whatever is wrong with them, in one pass and linear time, and hands the pieces to a sink.
///
/// HTML's character references count, a stray `&` or `<` is a character, control characters go; comments, processing instructions and the
/// document type are passed over with all their entities but the plain ones, so that an entity bomb costs nothing; attributes need no quotes,
/// end tags that match nothing are none, missing ones come before an outer end tag. What is cut off stays open.
struct XMLReader<Sink: XMLSink> {
    private(set) var sink: Sink
    private let bytes: [UInt8]
    private var position = 0
    private var open = OpenElements()
    private var names = XMLNames()
    private var entities = DeclaredEntities()
    private var attributes = XMLAttributes()
    /// Marks known not to occur any more.
    private var exhausted: Set<Mark> = []
    private var isInAttribute = false
    private var isStopped = false

    private enum Characters {
        case text, section, value
    }

    /// What ends a piece of markup.
    private enum Mark {
        case comment, section, instruction, tag, doubleQuote, singleQuote

        var letters: StaticString {
            switch self {
            case .comment: "-->"
            case .section: "]]>"
            case .instruction: "?>"
            case .tag: ">"
            case .doubleQuote: "\""
            case .singleQuote: "'"
            }
        }
    }

    init(_ bytes: [UInt8], _ sink: Sink) {
        self.bytes = bytes
        self.sink = sink
    }

    mutating func run() {
        while position < bytes.count, !isStopped {
            if bytes[position] == UInt8(ascii: "<") { readMarkup() } else { readCharacters(upTo: bytes.count, .text) }
        }
    }

    // MARK: - Text

    /// Hands over characters up to `end`; text ends with the next `<`, too.
    private mutating func readCharacters(upTo end: Int, _ kind: Characters) {
        var start = position
        while position < end {
            position =
                kind == .section
                ? ByteScan.endOfSectionText(in: bytes, from: position, to: end) : ByteScan.endOfXMLText(in: bytes, from: position, to: end)
            guard position < end else { break }
            let byte = bytes[position]
            if byte == UInt8(ascii: "<"), kind == .text { break }
            if byte == UInt8(ascii: "<") || (byte == 0xEF && !isNoncharacter(at: position)) {
                position += 1
                continue
            }
            hand(start..<position)
            readSpecial(byte)
            start = position
        }
        hand(start..<position)
    }

    private mutating func readSpecial(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): readReference()
        case 0x0D:
            hand(Self.lineFeed)
            position = endOfLine(behind: position + 1)
        case 0xEF: position += 3
        default: position += 1
        }
    }

    /// U+FFFE and U+FFFF, which XML forbids.
    private func isNoncharacter(at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }

    private mutating func readReference() {
        if let (character, end) = UTF8References.read(in: bytes, at: position) {
            hand(character)
            position = end
        } else if let reference = CharacterReference.read(in: bytes, at: position, .semicolon) {
            let isLineEnd = reference.bytes.first == 0x0D
            hand(isLineEnd ? Self.lineFeed : reference.bytes)
            position = isLineEnd ? endOfLine(behind: reference.end) : reference.end
        } else if let (value, end) = entities.read(in: bytes, at: position) {
            value.withUnsafeBufferPointer { hand($0) }
            position = end
        } else {
            hand(position..<(position + 1))
            position += 1
        }
    }

    /// The position behind the line feed that may follow a carriage return; both are one line feed (XML 1.0, 2.11).
    private func endOfLine(behind position: Int) -> Int {
        guard position < bytes.count else { return position }
        if bytes[position] == 0x0A { return position + 1 }
        guard bytes[position] == UInt8(ascii: "&") else { return position }
        let next = CharacterReference.read(in: bytes, at: position, .semicolon)
        return next.flatMap { $0.bytes.first == 0x0A ? $0.end : nil } ?? position
    }

    private static var lineFeed: FewBytes { FewBytes("\n") }

    private mutating func hand(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let bytes = bytes
        bytes.withUnsafeBufferPointer { hand(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private mutating func hand(_ few: FewBytes) { few.withBuffer { hand($0) } }

    private mutating func hand(_ piece: UnsafeBufferPointer<UInt8>) {
        if isInAttribute { attributes.append(piece) } else { sink.text(piece) }
    }

    // MARK: - Markup

    private mutating func readMarkup() {
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        switch next {
        case UInt8(ascii: "!"): readDeclaration()
        case UInt8(ascii: "?"): position = end(of: .instruction, from: position + 2) ?? end(of: .tag, from: position + 2) ?? bytes.count
        case UInt8(ascii: "/"): readEndTag()
        case _ where XMLBytes.startsName(next): readStartTag()
        default:
            hand(position..<(position + 1))
            position += 1
        }
    }

    private mutating func readDeclaration() {
        if matches("<!--") {
            position = end(of: .comment, from: position + 4) ?? end(of: .tag, from: position + 4) ?? bytes.count
        } else if matches("<![cdata[") {
            readSection()
        } else if matches("<!doctype") {
            skipDocumentType()
        } else {
            position = end(of: .tag, from: position + 2) ?? bytes.count
        }
    }

    private mutating func readSection() {
        position += 9
        let behind = end(of: .section, from: position)
        readCharacters(upTo: behind.map { $0 - 3 } ?? bytes.count, .section)
        position = behind ?? bytes.count
    }

    /// Passes over the document type with its internal subset.
    private mutating func skipDocumentType() {
        var brackets = 0
        var quote: UInt8 = 0
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                brackets += 1
            } else if byte == UInt8(ascii: "]") {
                brackets -= 1
            } else if byte == UInt8(ascii: ">"), brackets <= 0 {
                return entities.take(bytes[start..<position].prefix(XMLBytes.longestDocumentType))
            }
        }
        position = end(of: .tag, from: start) ?? bytes.count
    }

    // MARK: - Tags

    private mutating func readEndTag() {
        position += 2
        let name = readName()
        position = end(of: .tag, from: position) ?? bytes.count
        for _ in 0..<open.close(XMLBytes.hash(name)) { sink.end() }
        names.leave(to: open.count)
    }

    private mutating func readStartTag() {
        position += 1
        let written = readName()
        let hash = XMLBytes.hash(written)
        attributes.removeAll()
        isInAttribute = true
        let isEmpty = readAttributes()
        isInAttribute = false
        guard isEmpty ? !open.isFull : open.open(hash) else { return names.leave(to: open.count) }
        let name = names.name(written, hash: hash)
        isStopped = !sink.start(XMLTag(name, attributes: attributes))
        guard isEmpty, !isStopped else { return }
        sink.end()
        names.leave(to: open.count)
    }

    /// The name that begins here; leaves the position behind it.
    private mutating func readName() -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, XMLBytes.isName(bytes[position]) { position += 1 }
        return XMLBytes.cleanName(bytes[start..<position])
    }

    /// Reads the attributes and leaves the position behind the tag; tells whether the element is empty.
    private mutating func readAttributes() -> Bool {
        var count = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return bytes[position - 2] == UInt8(ascii: "/")
            }
            if byte == UInt8(ascii: "<") { return false }
            guard XMLBytes.startsName(byte) else {
                position += 1
                continue
            }
            count += 1
            readAttribute(isKept: count <= FeedLimits.attributes)
        }
        return false
    }

    private mutating func readAttribute(isKept: Bool) {
        let name = readName()
        let start = attributes.bytes.count
        name.withUnsafeBufferPointer { attributes.append($0) }
        let middle = attributes.bytes.count
        skipSpace()
        if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
            position += 1
            skipSpace()
            readValue()
        }
        if isKept { attributes.keep(from: start, valueFrom: middle) }
        let isDeclaration = isKept && names.declare(name, attributes.bytes[middle...], depth: open.count + 1)
        if !isKept || isDeclaration { attributes.drop(from: start) }
    }

    private mutating func readValue() {
        guard position < bytes.count else { return }
        let quote = bytes[position]
        let mark: Mark? = quote == UInt8(ascii: "\"") ? .doubleQuote : quote == UInt8(ascii: "'") ? .singleQuote : nil
        if let mark, let end = end(of: mark, from: position + 1) {
            position += 1
            readCharacters(upTo: end - 1, .value)
            position = end
        } else {
            let end = bytes[position...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") } ?? bytes.count
            let isEmptyTag = end < bytes.count && bytes[end] == UInt8(ascii: ">") && bytes[end - 1] == UInt8(ascii: "/")
            readCharacters(upTo: isEmptyTag ? max(position, end - 1) : end, .value)
        }
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    // MARK: - Searching

    private func matches(_ lowercased: StaticString) -> Bool {
        lowercased.withUTF8Buffer { pattern in
            guard bytes.count - position >= pattern.count else { return false }
            for offset in 0..<pattern.count where XMLBytes.lowercased(bytes[position + offset]) != pattern[offset] { return false }
            return true
        }
    }

    /// The position behind the next mark; one that was missed once is not looked for again.
    private mutating func end(of mark: Mark, from start: Int) -> Int? {
        guard exhausted.isEmpty || !exhausted.contains(mark) else { return nil }
        let found: Int? = mark.letters.withUTF8Buffer { letters in
            var candidate = start
            while let found = ByteScan.first(letters[0], in: bytes, from: candidate) {
                if bytes[found...].starts(with: letters) { return found + letters.count }
                candidate = found + 1
            }
            return nil
        }
        if found == nil { exhausted.insert(mark) }
        return found
    }
}
