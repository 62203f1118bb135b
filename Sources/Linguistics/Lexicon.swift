import NewsModel

/// The little words of a language: what glues sentences together and what names never consist of.
///
/// The words are in `Tables/german-lexicon.txt` and `Tables/english-lexicon.txt`.
public struct Lexicon: Sendable {
    private let classes: WordClasses

    /// The one lexicon of a language.
    public static func of(_ language: TextLanguage) -> Lexicon { language == .de ? german : english }

    public func isDeterminer(_ word: String) -> Bool { classes.has(0, word) }
    public func isPreposition(_ word: String) -> Bool { classes.has(1, word) }
    public func isConjunction(_ word: String) -> Bool { classes.has(2, word) }
    public func isPronoun(_ word: String) -> Bool { classes.has(3, word) }
    public func isAuxiliary(_ word: String) -> Bool { classes.has(4, word) }
    public func isAdverb(_ word: String) -> Bool { classes.has(5, word) }
    public func isMonth(_ word: String) -> Bool { classes.has(6, word) }
    public func isWeekday(_ word: String) -> Bool { classes.has(7, word) }
    /// A verb form of business news, where its words are not also nouns in that place.
    public func isVerb(_ word: String) -> Bool { classes.has(9, word) }
    public func isNegation(_ word: String) -> Bool { classes.has(8, word) }

    /// Any word of a closed class, which no name consists of.
    public func isFunctionWord(_ word: String) -> Bool {
        classes.mask(word) & 0x3F != 0
    }

    /// Words after which a line or sentence must go on.
    func isConnecting(_ word: String) -> Bool { isDeterminer(word) || isPreposition(word) || isConjunction(word) }

    /// Words that begin a sentence after an abbreviation that may end one.
    func isOpener(_ word: String) -> Bool { isFunctionWord(word) }

    func isAbbreviation(_ word: String) -> Bool { classes.has(10, word) }

    /// Abbreviations that never end a sentence: `Dr.`, `Mr.`
    func isTitleAbbreviation(_ word: String) -> Bool { classes.has(11, word) }

    // MARK: - Private

    /// Sections in the order of their bits; the first six are the closed classes.
    private static let sections = [
        "determiners", "prepositions", "conjunctions", "pronouns", "auxiliaries", "adverbs", "months", "weekdays", "negations", "verbs",
        "abbreviations", "titles",
    ]
    private static let german = Lexicon(WordTable(PackageResources.german_lexicon_txt))
    private static let english = Lexicon(WordTable(PackageResources.english_lexicon_txt))

    private init(_ table: WordTable) {
        classes = WordClasses(table, Self.sections)
    }
}
