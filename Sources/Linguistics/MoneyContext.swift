/// What stands around a sum of money.
struct MoneyContext {
    let tokens: [Token]
    let range: Range<Int>

    /// Whether the sum is a price per share, per time or per piece.
    var unit: MoneyMention.Unit {
        let words = tokens[range.upperBound..<min(tokens.count, range.upperBound + 4)].map(\.lower)
        guard let first = words.first else { return .whole }
        if let unit = Self.single[first] { return unit }
        guard words.count > 1 else { return .whole }
        let isLoose = Self.loose.contains(first)
        guard isLoose || Self.strict.contains(first) else { return .whole }
        for word in words.dropFirst().prefix(Self.articles.contains(words[1]) ? 2 : 1) {
            if first != "in", Self.shares.contains(where: word.hasPrefix) { return .perShare }
            if Self.times.contains(word) { return .perYear }
            if Self.pieces.contains(where: word.hasPrefix) { return .perUnit }
        }
        return isLoose || words[1] == "cent" || words[1] == "nach" ? .whole : .perUnit
    }

    /// Whether it stands in brackets right behind another number.
    var isAside: Bool {
        guard range.lowerBound > 1 else { return false }
        let back = tokens[max(0, range.lowerBound - 3)..<range.lowerBound].map(\.text)
        return back.contains("(") && !back.contains(")") || back.last == ";" && isInBrackets
    }

    // MARK: - Private

    private var isInBrackets: Bool {
        for token in tokens[max(0, range.lowerBound - 12)..<range.lowerBound].reversed() {
            if token.text == "(" { return true }
            if token.text == ")" { return false }
        }
        return false
    }

    private static let single: WordMap<MoneyMention.Unit> = [
        "apiece": .perUnit, "jährlich": .perYear, "annually": .perYear, "monatlich": .perYear, "monthly": .perYear, "yearly": .perYear,
    ]
    /// Words that make any noun behind them a unit.
    private static let strict: WordSet = ["per", "pro", "je", "/"]
    /// Words that do so only before certain nouns.
    private static let loose: WordSet = ["a", "an", "each", "for", "für", "im", "-", "das", "die", "in"]
    private static let articles: WordSet = ["each", "jede", "jeden", "eine", "einen", "a", "one", "the", "das"]
    private static let times: WordSet = [
        "year", "jahr", "annum", "monat", "month", "quartal", "quarter", "week", "woche", "day", "tag", "hour", "stunde", "night", "nacht",
    ]
    private static let shares = [
        "share", "aktie", "stammaktie", "vorzugsaktie", "papier", "anteilsschein", "titel", "unit", "ads", "stück",
    ]
    private static let pieces = [
        "barrel", "fass", "ton", "unze", "ounce", "gallon", "kilo", "liter", "litre", "pound", "pfund", "bottle", "flasche", "head", "kopf",
        "ticket", "seat", "piece", "user", "nutzer", "person", "bushel", "gramm", "gram", "quadratmeter", "hectare", "hektar", "kwh",
        "megawatt", "mwh", "copy", "exemplar", "card", "karte",
    ]
}
