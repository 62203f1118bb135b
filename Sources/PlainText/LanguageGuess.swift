/// Tells in which language a text is, by function words and letters.
public enum LanguageGuess {
    /// What is said of texts that are in no language known here.
    public static let unknown = "und"

    /// The primary subtag of the text's language: `de`, `en`, one of a dozen others, `und` where it is in none of them, nil where the text is
    /// too short or too mixed to say.
    ///
    /// Reads at most the first 400 words. Swiss German counts as German.
    public static func of(_ text: String) -> String? {
        LanguageEvidence(text).verdict(favouring: nil)
    }

    /// The same with what feed or page declare, a language tag: it decides where the text does not, and tips the scales where that is short.
    public static func of(_ text: String, declared: String?) -> String? {
        let declared = declared.flatMap(primary)
        return LanguageEvidence(text).verdict(favouring: declared) ?? declared
    }

    /// The primary subtag of a language tag; nil for what is none, and where it says that nobody knows.
    public static func primary(_ tag: String) -> String? {
        let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard (2...3).contains(primary.utf8.count), primary.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
        return ["und", "mul", "zxx", "mis"].contains(primary) ? nil : primary == "gsw" ? "de" : primary
    }
}

/// How much of a text speaks for each language.
struct LanguageEvidence {
    private var weights: [String: Double] = [:]
    private var words = 0
    /// Words in scripts that none of the languages is written in.
    private var foreign = 0

    init(_ text: String) {
        let start = text.unicodeScalars.prefix(4000)
        for word in WordBreaks.words(in: Substring(start)).prefix(400) { weigh(word.text.lowercased()) }
    }

    /// The language that most speaks for, with clear distance to the next.
    func verdict(favouring declared: String?) -> String? {
        if foreign * 2 > words { return LanguageGuess.unknown }
        var weights = weights
        if let declared, words > 0 { weights[declared, default: 0] += 1 }
        let order = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        guard let best = order.first, best.value >= (Self.commonest.contains(best.key) ? 0.9 : 1.5) else { return nil }
        let next = order.count > 1 ? order[1].value : 0
        guard best.value >= 0.08 * Double(words), best.value >= 1.4 * next else { return hasNone(best.value) ? LanguageGuess.unknown : nil }
        return best.key
    }

    // MARK: - Private

    /// Languages for which one word is enough; a word of another may well be a name.
    private static let commonest: Set<String> = ["de", "en"]

    /// Whether a long text has hardly a word of any language.
    private func hasNone(_ best: Double) -> Bool { words >= 40 && best < 0.05 * Double(words) }

    private mutating func weigh(_ word: String) {
        words += 1
        if let languages = LanguageWords.languages[word] {
            let weight = word.utf8.count == 1 ? 0.3 : 1
            for language in languages { weights[language, default: 0] += weight / Double(languages.count) }
        } else {
            weighLetters(of: word)
        }
    }

    private mutating func weighLetters(of word: String) {
        var seen: Set<Unicode.Scalar> = []
        for scalar in word.unicodeScalars where scalar.value > 0x7F && seen.insert(scalar).inserted {
            if scalar.value >= 0x370, !(0x1E00...0x1EFF).contains(scalar.value), !(0x2000...0x2BFF).contains(scalar.value) {
                foreign += 1
                return
            }
            for (language, weight) in LanguageWords.letters[scalar] ?? [] { weights[language, default: 0] += weight }
        }
        guard word.utf8.count > 6 else { return }
        if word.hasSuffix("ing") { weights["en", default: 0] += 0.5 }
        if LanguageWords.germanEndings.contains(where: word.hasSuffix) { weights["de", default: 0] += 0.7 }
    }
}
