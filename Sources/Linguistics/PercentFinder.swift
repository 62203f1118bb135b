import NewsModel

/// A percentage where it stands in a document.
public struct PercentMention: Sendable, Hashable {
    public let value: Double
    public let qualifier: Money.Qualifier
    public let tokens: Range<Int>

    public init(value: Double, qualifier: Money.Qualifier, tokens: Range<Int>) {
        self.value = value
        self.qualifier = qualifier
        self.tokens = tokens
    }
}

/// Finds percentages: `49 Prozent`, `49 %`, `49-prozentig`, `zehnprozentige`, `49 per cent`.
public enum PercentFinder {
    /// All percentages in order.
    public static func percentages(in document: Document) -> [PercentMention] {
        let tokens = document.tokens
        let numbers = NumberWords.of(document.language)
        let qualifiers = Qualifiers.of(document.language)
        return tokens.indices.compactMap { index in
            guard let (value, end) = percentage(tokens, at: index, numbers) else { return nil }
            let qualifier = qualifiers.qualifier(before: index, behind: end, in: tokens)
            return PercentMention(value: value, qualifier: qualifier, tokens: start(of: index, tokens)..<end)
        }
    }

    // MARK: - Private

    /// Where a range begins whose end has the sign: `15-18 percent` counts as its end.
    private static func start(of index: Int, _ tokens: [Token]) -> Int {
        guard index >= 2, tokens[index].isNumber, tokens[index - 1].is("-") || tokens[index - 1].is("–"), !tokens[index - 1].isSpaced,
            !tokens[index].isSpaced, tokens[index - 2].isNumber, tokens[index - 2].text.utf8.count <= 4
        else { return index }
        return index - 2
    }

    private static func percentage(_ tokens: [Token], at index: Int, _ numbers: NumberWords) -> (Double, Int)? {
        if tokens[index].isWord, tokens[index].lower.utf8.count > 12, let stem = compoundStem(tokens[index].lower) {
            return numbers.word(stem).map { ($0, index + 1) }
        }
        guard numbers.mayBegin(in: tokens, at: index), let (value, end) = numbers.number(in: tokens, at: index), end < tokens.count else {
            return nil
        }
        let next = tokens[end]
        if next.isMark, !next.is("%"), !next.is("-") { return nil }
        if next.is("%") || next.is("prozent") || next.is("percent") || next.is("pct") || next.is("pc") || isAdjective(next.lower) {
            return (value, end + 1)
        }
        guard end + 1 < tokens.count else { return nil }
        let after = tokens[end + 1].lower
        if next.is("per"), after == "cent" { return (value, end + 2) }
        if next.is("-"), !next.isSpaced, after == "percent" || after == "pct" || after == "prozent" || isAdjective(after) {
            return (value, end + 2)
        }
        return next.is("-") && after == "per" ? (value, min(tokens.count, end + 3)) : nil
    }

    private static func isAdjective(_ lower: String) -> Bool {
        lower.hasPrefix("prozentig") || lower.hasPrefix("prozent-") || lower.hasPrefix("percent-")
    }

    /// `zehn` in `zehnprozentige`.
    private static func compoundStem(_ lower: String) -> String? {
        guard lower.utf8.count < 40, lower.withBytes({ WordBytes.contains($0, "prozentig") }),
            let (stem, ending) = NumberWords.split(lower, at: "prozentig"),
            ending.utf8.count <= 2
        else {
            return nil
        }
        return stem
    }
}
