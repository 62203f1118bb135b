extension Entry {
    /// As JSON, plain scalars by YAML 1.2's core schema: `true` is a flag, `12` a number, anything in quotes a text.
    var json: String {
        switch content {
        case .nothing: "null"
        case .text(let text, let isPlain): isPlain ? Entry.plain(text) : Entry.quoted(text)
        case .list(let entries): "[" + entries.map(\.json).joined(separator: ",") + "]"
        case .mapping(let pairs): "{" + pairs.map { Entry.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",") + "}"
        }
    }

    // MARK: - Private

    private static func plain(_ text: String) -> String {
        if text == "true" || text == "false" { return text }
        if let number = Int(text) { return String(number) }
        let looksNumeric = text.utf8.allSatisfy { "+-.eE0123456789".utf8.contains($0) } && text.utf8.contains { (48...57).contains($0) }
        if looksNumeric, let number = Double(text), number.isFinite { return String(number) }
        return quoted(text)
    }

    private static func quoted(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\t": json += "\\t"
            case "\r": json += "\\r"
            case _ where scalar.value < 0x20: json += "\\u" + hexadecimal(scalar.value)
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
