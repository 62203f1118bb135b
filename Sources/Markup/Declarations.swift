/// What headers and documents say about their character set.
enum Declarations {
    /// The `charset` parameter of a Content-Type header.
    static func charset(inContentType header: String?) -> CharacterEncoding? {
        guard let header else { return nil }
        let parameters = header.split(separator: ";").dropFirst()
        for parameter in parameters {
            let sides = parameter.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, trimmed(sides[0]).lowercased() == "charset" else { continue }
            return CharacterEncoding(label: String(sides[1]))
        }
        return nil
    }

    /// The encoding of the XML declaration, also of one in EBCDIC.
    static func xml(_ bytes: [UInt8]) -> CharacterEncoding? {
        if bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
            let readable = TextDecoder.decode(bytes.prefix(512), as: .other("CP037")).bytes
            return declared(readable[...]) ?? .other("CP037")
        }
        guard let start = ByteScan.first(UInt8(ascii: "<"), in: bytes, from: 0), start < 2_048 else { return nil }
        return declared(bytes[start...].prefix(512))
    }

    /// The character set of a `<meta>` element in the first 8 KiB.
    static func meta(_ bytes: [UInt8]) -> CharacterEncoding? {
        var rest = bytes.prefix(8_192)
        while let opening = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(opening + 1)...]
            guard rest.prefix(4).elementsEqual("meta".utf8, by: { $0 | 0x20 == $1 }) else { continue }
            let tag = rest.prefix { $0 != UInt8(ascii: ">") }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            if let encoding = value(of: "charset", in: tag[...]) { return encoding }
        }
        return nil
    }

    // MARK: - Private

    private static func declared(_ head: ArraySlice<UInt8>) -> CharacterEncoding? {
        guard head.starts(with: "<?xml".utf8) else { return nil }
        let end = head.indices.dropLast().first { head[$0] == UInt8(ascii: "?") && head[$0 + 1] == UInt8(ascii: ">") }
        return end.flatMap { value(of: "encoding", in: head[..<$0]) }
    }

    private static func value(of name: String, in text: ArraySlice<UInt8>) -> CharacterEncoding? {
        guard let start = text.indices.first(where: { text[$0...].starts(with: name.utf8) }) else { return nil }
        let behind = text[(start + name.utf8.count)...].drop { $0 <= 0x20 }
        guard behind.first == UInt8(ascii: "=") else { return nil }
        let value = behind.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        if value.starts(with: "UTF-8\"".utf8) { return .utf8 }
        return CharacterEncoding(label: String(decoding: value.prefix { !"\"'; />\t\n".utf8.contains($0) }, as: UTF8.self))
    }

    private static func trimmed(_ text: Substring) -> Substring {
        text.drop { $0.isWhitespace }
    }
}
