import NewsModel

/// The little words of a language: what glues sentences together and what names never consist of.
///
/// The words are in `Tables/german-lexicon.txt` and `Tables/english-lexicon.txt`.
public struct Lexicon: Sendable {
    /// Where the bits of the language begin.
    @usableFromInline let shift: UInt64

    /// The one lexicon of a language.
    public static func of(_ language: TextLanguage) -> Lexicon {
        Lexicon(shift: language == .de ? 0 : WordClasses.lexiconWidth)
    }

    @inlinable @inline(__always) public func isDeterminer(_ word: some LexicalWord) -> Bool { has(1 << 0, word) }
    @inlinable @inline(__always) public func isPreposition(_ word: some LexicalWord) -> Bool { has(1 << 1, word) }
    @inlinable @inline(__always) public func isConjunction(_ word: some LexicalWord) -> Bool { has(1 << 2, word) }
    @inlinable @inline(__always) public func isPronoun(_ word: some LexicalWord) -> Bool { has(1 << 3, word) }
    @inlinable @inline(__always) public func isAuxiliary(_ word: some LexicalWord) -> Bool { has(1 << 4, word) }
    @inlinable @inline(__always) public func isAdverb(_ word: some LexicalWord) -> Bool { has(1 << 5, word) }
    @inlinable @inline(__always) public func isMonth(_ word: some LexicalWord) -> Bool { has(1 << 6, word) }
    @inlinable @inline(__always) public func isWeekday(_ word: some LexicalWord) -> Bool { has(1 << 7, word) }
    /// A verb form of business news, where its words are not also nouns in that place.
    @inlinable @inline(__always) public func isVerb(_ word: some LexicalWord) -> Bool { has(1 << 9, word) }
    @inlinable @inline(__always) public func isNegation(_ word: some LexicalWord) -> Bool { has(1 << 8, word) }

    /// Any word of a closed class, which no name consists of.
    @inlinable @inline(__always) public func isFunctionWord(_ word: some LexicalWord) -> Bool { has(0x3F, word) }

    /// Words after which a line or sentence must go on.
    @inline(__always) func isConnecting(_ word: some LexicalWord) -> Bool { has(0x7, word) }

    /// Words that begin a sentence after an abbreviation that may end one.
    @inline(__always) func isOpener(_ word: some LexicalWord) -> Bool { isFunctionWord(word) }

    @inline(__always) func isAbbreviation(_ word: some LexicalWord) -> Bool { has(1 << 10, word) }

    /// Abbreviations that never end a sentence: `Dr.`, `Mr.`
    @inline(__always) func isTitleAbbreviation(_ word: some LexicalWord) -> Bool { has(1 << 11, word) }

    /// Sections of the tables in the order of their bits; the first six are the closed classes.
    static let sections = [
        "determiners", "prepositions", "conjunctions", "pronouns", "auxiliaries", "adverbs", "months", "weekdays", "negations", "verbs",
        "abbreviations", "titles",
    ]

    // MARK: - Private

    @inlinable @inline(__always)
    func has(_ bits: UInt64, _ word: some LexicalWord) -> Bool { word.wordClasses.rawValue &>> shift & bits != 0 }
}
