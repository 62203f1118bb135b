import NewsModel

/// The words that say how exact a number is: `nearly`, `rund`, `mehr als`, `up to`.
struct Qualifiers: Sendable {
    private let phrases: [[String]: Money.Qualifier]
    /// What the phrases end in.
    private let lastWords: WordSet
    private let exactAfter: [String]
    private let language: TextLanguage

    static func of(_ language: TextLanguage) -> Qualifiers { language == .de ? german : english }

    /// The qualifier of a number whose tokens begin at `start` and end before `end`.
    func qualifier(before start: Int, behind end: Int, in tokens: [Token]) -> Money.Qualifier {
        if let behind = qualifier(behind: end, in: tokens) { return behind }
        var last = start
        while last > 0, Self.fillers.contains(tokens[last - 1]), start - last < 3 { last -= 1 }
        guard last > 0, lastWords.contains(tokens[last - 1]) else { return .exact }
        for length in [3, 2, 1] where last >= length {
            let words = tokens[(last - length)..<last].map(\.lower)
            if let found = phrases[words] { return isPreposition(words, last, tokens) ? .exact : found }
        }
        return .exact
    }

    // MARK: - Private

    private static let german = Qualifiers(.de)
    private static let english = Qualifiers(.en)
    private static let fillers: WordSet = ["a", "an", "the", "einer", "eine", "einem", "einen", "die", "den", "der", "satte", "stolze"]

    private init(_ language: TextLanguage) {
        let table = WordTable(PackageResources.numbers_txt)
        let name = language == .de ? "german" : "english"
        var phrases: [[String]: Money.Qualifier] = [:]
        for (suffix, qualifier) in [("about", Money.Qualifier.about), ("at_least", .atLeast), ("at_most", .atMost)] {
            for phrase in table.list(name + " " + suffix) { phrases[phrase.split(separator: " ").map(String.init)] = qualifier }
        }
        self.phrases = phrases
        lastWords = WordSet(phrases.keys.compactMap(\.last))
        self.language = language
        exactAfter = table.list("german exact after")
    }

    /// `Kredit über 5 Millionen Euro`: here `über` names the sum.
    private func isPreposition(_ words: [String], _ last: Int, _ tokens: [Token]) -> Bool {
        guard language == .de, words == ["über"], last >= 2 else { return false }
        let noun = tokens[last - 2].lower
        return exactAfter.contains { phrase in noun.hasSuffix(phrase.dropLast(5)) }
    }

    private func qualifier(behind end: Int, in tokens: [Token]) -> Money.Qualifier? {
        guard end + 1 < tokens.count else { return nil }
        let words = [tokens[end].lower, tokens[end + 1].lower]
        if words == ["or", "more"] || words == ["oder", "mehr"] || words == ["and", "more"] { return .atLeast }
        return words == ["or", "less"] || words == ["or", "so"] ? .about : nil
    }
}
