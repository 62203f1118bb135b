/// What stands around a sum of money.
struct MoneyContext {
    let tokens: [Token]
    let range: Range<Int>

    /// Whether the sum is a price per share or per year.
    var unit: MoneyMention.Unit {
        let words = tokens[range.upperBound..<min(tokens.count, range.upperBound + 3)].map(\.lower)
        guard let first = words.first else { return .whole }
        if ["apiece", "jährlich", "annually"].contains(first) { return first == "apiece" ? .perShare : .perYear }
        guard words.count > 1, ["per", "a", "each", "je", "pro", "for", "für", "im", "-", "an"].contains(first) else { return .whole }
        if Self.shares.contains(where: words[1].hasPrefix) { return .perShare }
        if words.count > 2, ["each", "jede", "eine"].contains(words[1]), Self.shares.contains(where: words[2].hasPrefix) {
            return .perShare
        }
        return ["year", "jahr", "annum", "monat", "month", "quartal", "quarter"].contains(words[1]) ? .perYear : .whole
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

    private static let shares = [
        "share", "aktie", "stammaktie", "vorzugsaktie", "papier", "anteilsschein", "titel", "unit", "ads", "stück",
    ]
}
