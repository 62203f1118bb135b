import Markup

/// Makes bytes that claim to be XML into XML that a parser reads to its end, in one pass and linear time.
///
/// HTML's character references become characters, a stray `&` or `<` becomes a reference, control characters go; comments, processing
/// instructions and the document type go with all their entities, so that an entity bomb costs nothing; attributes get their quotes, end tags
/// that match nothing go, missing ones are added before an outer end tag. The result is wrapped in one element, so that nothing can come
/// behind the end of the document. What is cut off stays open.
struct XMLRepair {
    static let wrapper = "document"

    /// Bytes of a document type that are looked at.
    private static let longestDocumentType = 65_536

    private let bytes: [UInt8]
    private var position = 0
    private var output: [UInt8] = []
    private var open = OpenElements()
    private var entities = DeclaredEntities()
    /// Marks known not to occur any more.
    private var exhausted: Set<[UInt8]> = []

    static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        var repair = XMLRepair(bytes: bytes)
        return repair.run()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        output.reserveCapacity(bytes.count + bytes.count / 8 + 64)
    }

    private mutating func run() -> [UInt8] {
        output.append(contentsOf: "<\(Self.wrapper)>".utf8)
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") { readMarkup() } else { readText() }
        }
        if open.isEmpty { output.append(contentsOf: "</\(Self.wrapper)>".utf8) }
        return output
    }

    // MARK: - Text

    private mutating func readText() {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        writeText(upTo: end)
    }

    /// Writes text or an attribute's value, whose every special character leaves as a reference.
    private mutating func writeText(upTo end: Int) {
        var start = position
        while position < end {
            position = nextSpecial(before: end)
            guard position < end else { break }
            output.append(contentsOf: bytes[start..<position])
            writeSpecial(bytes[position])
            start = position
        }
        if start < end { output.append(contentsOf: bytes[start..<end]) }
    }

    private func nextSpecial(before end: Int) -> Int {
        let plain = XMLBytes.isPlain
        return bytes.withUnsafeBufferPointer { bytes in
            bytes[position..<end].firstIndex { byte in byte <= 0x3E ? !plain[Int(byte)] : byte == 0xEF } ?? end
        }
    }

    /// U+FFFE and U+FFFF, which XML forbids.
    private func isNoncharacter(at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }

    private mutating func writeSpecial(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): writeReference()
        case UInt8(ascii: "<"): write("&lt;", past: 1)
        case UInt8(ascii: ">"): write("&gt;", past: 1)
        case UInt8(ascii: "\""): write("&quot;", past: 1)
        case 0xEF where !isNoncharacter(at: position):
            output.append(byte)
            position += 1
        case 0xEF: position += 3
        default: position += 1
        }
    }

    private mutating func writeReference() {
        if let (character, end) = UTF8References.read(in: bytes, at: position) {
            output.append(contentsOf: character)
            position = end
            return
        }
        if let reference = CharacterReference.read(in: bytes, at: position, .semicolon) {
            writeEscaped(reference.bytes)
            position = reference.end
        } else if let (value, end) = entities.read(in: bytes, at: position) {
            writeEscaped(value)
            position = end
        } else {
            write("&amp;", past: 1)
        }
    }

    private mutating func writeEscaped(_ text: [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
            default: output.append(byte)
            }
        }
    }

    private mutating func write(_ text: String, past count: Int) {
        output.append(contentsOf: text.utf8)
        position += count
    }

    // MARK: - Markup

    private mutating func readMarkup() {
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        switch next {
        case UInt8(ascii: "!"): readDeclaration()
        case UInt8(ascii: "?"): position = end(of: "?>", from: position + 2) ?? end(of: ">", from: position + 2) ?? bytes.count
        case UInt8(ascii: "/"): readEndTag()
        case _ where XMLBytes.startsName(next): readStartTag()
        default: write("&lt;", past: 1)
        }
    }

    private mutating func readDeclaration() {
        if matches("<!--") {
            position = end(of: "-->", from: position + 4) ?? end(of: ">", from: position + 4) ?? bytes.count
        } else if matches("<![cdata[") {
            readCDATA()
        } else if matches("<!doctype") {
            skipDocumentType()
        } else {
            position = end(of: ">", from: position + 2) ?? bytes.count
        }
    }

    private mutating func readCDATA() {
        position += 9
        let behind = end(of: "]]>", from: position)
        let contentEnd = behind.map { $0 - 3 } ?? bytes.count
        output.append(contentsOf: "<![CDATA[".utf8)
        var start = position
        while position < contentEnd {
            let byte = bytes[position]
            let isForbidden = byte < 0x20 && !XMLBytes.isPlain[Int(byte)]
            if isForbidden || (byte == 0xEF && isNoncharacter(at: position)) {
                output.append(contentsOf: bytes[start..<position])
                position += isForbidden ? 1 : 3
                start = position
            } else {
                position += 1
            }
        }
        if start < contentEnd { output.append(contentsOf: bytes[start..<contentEnd]) }
        output.append(contentsOf: "]]>".utf8)
        position = behind ?? bytes.count
    }

    /// Leaves out the document type with its internal subset.
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
                return entities.take(bytes[start..<position].prefix(Self.longestDocumentType))
            }
        }
        position = end(of: ">", from: start) ?? bytes.count
    }

    // MARK: - Tags

    private mutating func readEndTag() {
        position += 2
        let start = position
        while position < bytes.count, XMLBytes.isName(bytes[position]) { position += 1 }
        let name = XMLBytes.cleanName(bytes[start..<position])
        position = end(of: ">", from: position) ?? bytes.count
        open.close(name) { closed in
            output.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
            output.append(contentsOf: closed)
            output.append(UInt8(ascii: ">"))
        }
    }

    private mutating func readStartTag() {
        let start = position + 1
        position = start
        while position < bytes.count, XMLBytes.isName(bytes[position]) { position += 1 }
        let name = XMLBytes.cleanName(bytes[start..<position])
        let mark = output.count
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: name)
        let isEmpty = readAttributes()
        let isKept = isEmpty ? !open.isFull : open.open(name)
        guard isKept else { return output.removeSubrange(mark...) }
        output.append(contentsOf: (isEmpty ? "/>" : ">").utf8)
    }

    /// Writes the attributes and leaves the position behind the tag; tells whether the element is empty.
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
        let start = position
        while position < bytes.count, XMLBytes.isName(bytes[position]) { position += 1 }
        let mark = output.count
        output.append(UInt8(ascii: " "))
        output.append(contentsOf: XMLBytes.cleanName(bytes[start..<position]))
        output.append(contentsOf: "=\"".utf8)
        skipSpace()
        if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
            position += 1
            skipSpace()
            readValue()
        }
        output.append(UInt8(ascii: "\""))
        if !isKept { output.removeSubrange(mark...) }
    }

    private mutating func readValue() {
        guard position < bytes.count else { return }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let end = end(of: [quote], from: position + 1) {
            position += 1
            writeText(upTo: end - 1)
            position = end
        } else {
            let end = bytes[position...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") } ?? bytes.count
            let isEmptyTag = end < bytes.count && bytes[end] == UInt8(ascii: ">") && bytes[end - 1] == UInt8(ascii: "/")
            writeText(upTo: isEmptyTag ? max(position, end - 1) : end)
        }
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    // MARK: - Searching

    private func matches(_ lowercased: String) -> Bool {
        let pattern = lowercased.utf8
        return bytes[position...].prefix(pattern.count).elementsEqual(pattern) { XMLBytes.lowercased($0) == $1 }
    }

    private mutating func end(of mark: String, from start: Int) -> Int? { end(of: Array(mark.utf8), from: start) }

    /// The position behind the next `mark`; a mark that was missed once is not looked for again.
    private mutating func end(of mark: [UInt8], from start: Int) -> Int? {
        guard !exhausted.contains(mark) else { return nil }
        var candidate = start
        while let found = bytes.dropFirst(candidate).firstIndex(of: mark[0]) {
            if bytes[found...].starts(with: mark) { return found + mark.count }
            candidate = found + 1
        }
        exhausted.insert(mark)
        return nil
    }
}
