/// Tells German from English by function words and letters.
public enum LanguageGuess {
    /// `de`, `en`, or nil where the text is too short, mixed or in another language.
    ///
    /// Reads at most the first 400 words.
    public static func of(_ text: String) -> String? {
        let words = firstWords(of: text)
        let german = evidence(in: words, of: LanguageWords.german) + words.count(where: isGermanLooking)
        let english = evidence(in: words, of: LanguageWords.english)
        let other = evidence(in: words, of: LanguageWords.other)
        let best = max(german, english)
        guard best > 0, best > other, Double(best) >= 0.1 * Double(words.count) else { return nil }
        guard Double(best) >= 1.5 * Double(min(german, english)) else { return nil }
        return german > english ? "de" : "en"
    }

    // MARK: - Private

    private static func firstWords(of text: String) -> [String] {
        let start = text.unicodeScalars.prefix(4000)
        return WordBreaks.words(in: Substring(start)).prefix(400).map { $0.text.lowercased() }
    }

    private static func evidence(in words: [String], of known: Set<String>) -> Int {
        words.count(where: known.contains)
    }

    /// Umlauts, sharp s and endings that hardly any English word has.
    private static func isGermanLooking(_ word: String) -> Bool {
        guard !LanguageWords.german.contains(word) else { return false }
        if word.unicodeScalars.contains(where: { "äöüß".unicodeScalars.contains($0) }) { return true }
        return word.utf8.count > 6 && LanguageWords.germanEndings.contains(where: word.hasSuffix)
    }
}
