/// A JSON document to be written, its keys in the order given.
enum JSONTree {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([JSONTree])
    case object([(String, JSONTree?)])

    /// On one line; keys without a value are left out.
    var json: String {
        var text = ""
        write(to: &text)
        return text
    }

    // MARK: - Private

    private func write(to text: inout String) {
        switch self {
        case .text(let value): Self.quote(value, to: &text)
        case .number(let value): text += Self.digits(value)
        case .flag(let value): text += value ? "true" : "false"
        case .list(let items): Self.write(items, between: ("[", "]"), to: &text) { $0.write(to: &$1) }
        case .object(let pairs):
            Self.write(pairs.compactMap { key, value in value.map { (key, $0) } }, between: ("{", "}"), to: &text) { pair, text in
                Self.quote(pair.0, to: &text)
                text += ":"
                pair.1.write(to: &text)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], between marks: (String, String), to text: inout String, _ writeItem: (Item, inout String) -> Void
    ) {
        text += marks.0
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            writeItem(item, &text)
        }
        text += marks.1
    }

    /// Whole numbers without a point; what JSON cannot say is null.
    private static func digits(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    /// RFC 8259, 7; the line separators of JavaScript too, and everything that ends a line.
    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0x2028, 0x2029].contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
