import NewsModel

/// German or English by their commonest little words.
public enum LanguageGuess {
    /// The language whose little words are more frequent; English where neither is.
    public static func language(of text: String) -> TextLanguage {
        var balance = 0
        for token in Tokenizer.tokens(of: String(text.prefix(5000))) where token.isWord {
            if german.contains(token) { balance += 1 }
            if english.contains(token) { balance -= 1 }
        }
        return balance > 0 ? .de : .en
    }

    private static let german: WordSet = [
        "der", "die", "das", "und", "ist", "den", "von", "mit", "für", "auf", "ein", "eine", "im", "dem", "nicht", "des", "sich", "zu",
        "bei",
        "wird", "hat", "auch", "aus", "nach", "als", "um", "über", "einen",
    ]
    private static let english: WordSet = [
        "the", "of", "and", "to", "is", "for", "that", "on", "with", "as", "by", "at", "from", "it", "its", "be", "has", "are", "said",
        "will",
        "an", "this", "which", "have",
    ]
}
