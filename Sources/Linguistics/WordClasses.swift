/// What the tables of this module say of a word, a bit for each class: one look-up answers all questions.
public struct WordClasses: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64

    @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// How many bits the closed classes and verbs of one language take; those of German stand first, those of English behind.
    @usableFromInline static let lexiconWidth: UInt64 = 12

    // Of organisations, from bit 24 on in the order of `Organisations.sections`.
    static let legalForm = WordClasses(rawValue: 1 << 24)
    static let firmSuffix = WordClasses(rawValue: 1 << 25)
    static let nameHead = WordClasses(rawValue: 1 << 26)
    static let connector = WordClasses(rawValue: 1 << 27)
    static let nationality = WordClasses(rawValue: 1 << 28)
    static let place = WordClasses(rawValue: 1 << 29)
    static let companyNoun = WordClasses(rawValue: 1 << 30)
    static let personNoun = WordClasses(rawValue: 1 << 31)

    // Of common words.
    static let englishWord = WordClasses(rawValue: 1 << 32)
    static let germanNoun = WordClasses(rawValue: 1 << 33)
    /// A short noun that German compounds end in.
    static let germanHead = WordClasses(rawValue: 1 << 34)
    static let acronym = WordClasses(rawValue: 1 << 35)

    /// A common given name, in small letters.
    static let givenName = WordClasses(rawValue: 1 << 36)
    static let apostropheS = WordClasses(rawValue: 1 << 37)
    /// Opens an office's name.
    static let germanRole = WordClasses(rawValue: 1 << 38)
    static let englishRole = WordClasses(rawValue: 1 << 39)
    /// A number or a magnitude of either language, or part of one.
    static let numeral = WordClasses(rawValue: 1 << 40)
    /// Begins a sum told by its size only.
    static let counter = WordClasses(rawValue: 1 << 41)
}
