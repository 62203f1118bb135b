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
        let isEBCDIC = bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94])
        var start = 0
        while start < bytes.count, start < 2_048, !isEBCDIC, bytes[start] != UInt8(ascii: "<") { start += 1 }
        let head = bytes.dropFirst(start).prefix(512)
        let readable = isEBCDIC ? TextDecoder.decode(head, as: .other("CP037")).bytes[...] : head
        let text = String(decoding: readable, as: UTF8.self)
        guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else { return isEBCDIC ? .other("CP037") : nil }
        return value(of: "encoding", in: text[..<end.lowerBound]) ?? (isEBCDIC ? .other("CP037") : nil)
    }

    /// The character set of a `<meta>` element in the first 8 KiB.
    static func meta(_ bytes: [UInt8]) -> CharacterEncoding? {
        var rest = bytes.prefix(8_192)
        while let opening = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(opening + 1)...]
            guard rest.prefix(4).elementsEqual("meta".utf8, by: { $0 | 0x20 == $1 }) else { continue }
            let tag = String(decoding: rest.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
            if let encoding = value(of: "charset", in: tag[...]) { return encoding }
        }
        return nil
    }

    // MARK: - Private

    private static func value(of name: String, in text: Substring) -> CharacterEncoding? {
        guard let found = text.firstRange(of: name) else { return nil }
        let behind = text[found.upperBound...].drop { $0.isWhitespace }
        guard behind.first == "=" else { return nil }
        let value = behind.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        return CharacterEncoding(label: String(value.prefix { !"\"'; />\t\n".contains($0) }))
    }

    private static func trimmed(_ text: Substring) -> Substring {
        text.drop { $0.isWhitespace }
    }
}
