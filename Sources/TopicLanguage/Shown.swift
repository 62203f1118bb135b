import NewsModel

/// How explanations write values.
enum Shown {
    /// In quotation marks, cut at 80 characters.
    static func text(_ text: String) -> String {
        let line = text.prefix(200).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\"" + (line.count > 80 || text.count > 200 ? line.prefix(80) + "…" : line) + "\""
    }

    /// Up to 15 digits, without `.0`.
    static func number(_ number: Double) -> String {
        guard number == number.rounded(), number.magnitude < 1e15 else { return "\(number)" }
        return "\(Int(number))"
    }

    /// `14.3 billion USD`, `about 15 billion USD`, `1 to 2 billion EUR`.
    static func money(_ money: Money) -> String {
        if let low = money.min, let high = money.max { return "\(sum(low, nil)) to \(sum(high, money.currency))" }
        return words[money.qualifier, default: ""] + sum(money.value, money.currency)
    }

    /// Rounded to three decimals of its unit.
    static func sum(_ value: Double, _ currency: String?) -> String {
        let scale = scales.first { value.magnitude >= $0.0 }
        let rounded = ((value / (scale?.0 ?? 1)) * 1000).rounded() / 1000
        return [number(rounded), scale?.1, currency].compactMap(\.self).joined(separator: " ")
    }

    /// In its largest fitting unit.
    static func span(_ seconds: Double) -> String {
        let unit = [(86_400.0, "d"), (3600, "h"), (60, "m")].first { seconds.magnitude >= $0.0 } ?? (1, "s")
        return number((seconds / unit.0 * 10).rounded() / 10) + unit.1
    }

    // MARK: - Private

    private static let words: [Money.Qualifier: String] = [.about: "about ", .atLeast: "at least ", .atMost: "at most "]
    private static let scales = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
}
