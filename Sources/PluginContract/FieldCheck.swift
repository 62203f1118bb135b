import NewsModel

/// Checks the value of one field against its type and tidies its white space.
struct FieldCheck {
    /// Longest text, in Unicode scalars.
    static let longestText = 500
    static let longestList = 50
    static let largestNumber = 1e18

    let name: String
    let type: FieldType
    /// Words the field is limited to; nil where it is no vocabulary or an open one.
    let words: Set<String>?
    /// Whether it holds words of a vocabulary.
    let isWord: Bool

    /// The value to keep, or nil where it says nothing.
    func accept(_ value: FieldValue) throws(EventRefusal) -> FieldValue? {
        guard type.isList else { return try single(value) }
        // A single value where a list is expected is a list of one.
        let values = if case .list(let values) = value { values } else { [value] }
        guard values.count <= Self.longestList else { throw refusal("has \(values.count) entries, \(Self.longestList) at most") }
        var kept: [FieldValue] = []
        for value in values {
            if let value = try single(value), !kept.contains(value) { kept.append(value) }
        }
        return kept.isEmpty ? nil : .list(kept)
    }

    // MARK: - Private

    private func single(_ value: FieldValue) throws(EventRefusal) -> FieldValue? {
        switch (type.kind, value) {
        case (.string, .text(let text)): try acceptText(text)
        case (.number, .number(let number)): .number(try acceptNumber(number, "the number"))
        case (.boolean, .flag): value
        case (.money, .money(let money)): .money(try acceptMoney(money))
        case (.date, .text(let text)): try acceptDate(text)
        case (.position, .position(let position)): try acceptPosition(position)
        default: throw refusal("is not of type \(type.kind.rawValue)")
        }
    }

    private func acceptText(_ text: String) throws(EventRefusal) -> FieldValue? {
        guard let tidy = try tidied(text) else { return nil }
        guard isWord else { return .text(tidy) }
        guard SnakeCase.isWord(tidy) else { throw refusal("\"\(tidy.prefix(80))\" is not a word in lower snake case") }
        if let words, !words.contains(tidy) { throw refusal("\"\(tidy)\" is none of \(words.sorted().joined(separator: ", "))") }
        return .text(tidy)
    }

    private func acceptNumber(_ number: Double, _ what: String) throws(EventRefusal) -> Double {
        guard number.isFinite, abs(number) <= Self.largestNumber else { throw refusal("has \(what) out of bounds") }
        return number
    }

    private func acceptMoney(_ money: Money) throws(EventRefusal) -> Money {
        for part in [money.value, money.min, money.max].compactMap({ $0 }) where try acceptNumber(part, "an amount") < 0 {
            throw refusal("has a negative amount")
        }
        if let min = money.min, let max = money.max, min > max { throw refusal("has a range that ends before it begins") }
        guard money.currency.utf8.count == 3, money.currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw refusal("has the currency \"\(money.currency.prefix(20))\", which is no ISO 4217 code")
        }
        var kept = money
        kept.text = try money.text.flatMap { (text) throws(EventRefusal) in try tidied(text) }
        kept.usd = nil
        return kept
    }

    private func acceptDate(_ text: String) throws(EventRefusal) -> FieldValue {
        guard PartialDate.isValid(text) else {
            throw refusal("\"\(text.prefix(80))\" is no ISO 8601 day, month, quarter or year")
        }
        return .text(text)
    }

    private func acceptPosition(_ position: Position) throws(EventRefusal) -> FieldValue? {
        let kept = Position(
            org: try tidied(position.org), role: try tidied(position.role), function: try tidied(position.function))
        if let function = kept.function, !SnakeCase.isWord(function) {
            throw refusal("has the function \"\(function.prefix(80))\", which is not lower snake case")
        }
        return kept == Position() ? nil : .position(kept)
    }

    private func tidied(_ text: String?) throws(EventRefusal) -> String? {
        guard let text else { return nil }
        if Self.isTidy(text) { return text }
        let words = text.unicodeScalars.split { $0.properties.isWhitespace }
        let tidy = words.map { String(Substring($0)) }.joined(separator: " ")
        guard tidy.unicodeScalars.count <= Self.longestText else { throw refusal("is longer than \(Self.longestText) characters") }
        guard !tidy.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw refusal("has a control character")
        }
        return tidy.isEmpty ? nil : tidy
    }

    /// Whether it is short, of plain letters and marks with single blanks between, as most texts are.
    private static func isTidy(_ text: String) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in text.utf8 {
            // Behind 0xC3 stand the letters of Latin-1.
            let isPlain = byte > 0x20 && byte < 0x7F || byte == 0xC3 || last == 0xC3 || byte == 0x20 && last != 0x20
            guard isPlain else { return false }
            last = byte
        }
        return last != 0x20 && text.utf8.count <= longestText
    }

    private func refusal(_ problem: String) -> EventRefusal { .field(name, problem: problem) }
}
