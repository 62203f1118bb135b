/// One word, number or mark, with its place in the document.
///
/// Hyphenated words are one token (`KI-Firma`), a number before a hyphen is one of its own (`15`, `-`, `Milliarden-Dollar-Deal`),
/// a glued magnitude is split off (`6`, `bn`), an English `'s` is a token of its own.
public struct Token: Sendable, Hashable {
    public enum Kind: Sendable {
        case word, number, mark
    }

    /// As written.
    public let text: String
    /// In lower case, with plain apostrophes and hyphens.
    public let lower: String
    /// The hash of `lower`, by which tables are asked.
    @usableFromInline let key: UInt64
    /// What the tables of this module say of `lower`.
    public let classes: WordClasses
    private let look: Look
    private let start: UInt32
    private let length: UInt32
    private let firstScalar: UInt32
    private let scalarCount: UInt32

    /// What the tokenizer sees of a token.
    struct Look: OptionSet, Hashable, Sendable {
        let rawValue: UInt16

        static let word = Look(rawValue: 1)
        static let number = Look(rawValue: 2)
        static let spaced = Look(rawValue: 4)
        static let capitalized = Look(rawValue: 8)
        static let uppercase = Look(rawValue: 16)
        static let mixed = Look(rawValue: 32)
        static let hyphenated = Look(rawValue: 64)
        static let joined = Look(rawValue: 128)

        /// Line feeds before the token, in the bits above.
        static func lineBreaks(_ count: Int) -> Look { Look(rawValue: UInt16(count) << 8) }
    }

    init(text: String, lower: String, key: UInt64, classes: WordClasses, look: Look, bytes: Range<Int>, scalars: Range<Int>) {
        self.text = text
        self.lower = lower
        self.key = key
        self.classes = classes
        self.look = look
        start = UInt32(bytes.lowerBound)
        length = UInt32(bytes.count)
        firstScalar = UInt32(scalars.lowerBound)
        scalarCount = UInt32(scalars.count)
    }

    public var kind: Kind { isWord ? .word : isNumber ? .number : .mark }
    /// UTF-8 offsets in the document's text.
    public var bytes: Range<Int> { Int(start)..<(Int(start) + Int(length)) }
    /// Unicode scalar offsets in the document's text.
    public var scalars: Range<Int> { Int(firstScalar)..<(Int(firstScalar) + Int(scalarCount)) }
    /// Whether white space stands before it.
    public var isSpaced: Bool { look.contains(.spaced) }
    /// Line feeds before it, four at most.
    public var lineBreaks: Int { Int(look.rawValue >> 8) }
    /// Whether it is a word that begins with an upper-case letter.
    public var isCapitalized: Bool { look.contains(.capitalized) }
    /// Whether it has two or more letters, all in upper case.
    public var isUppercase: Bool { look.contains(.uppercase) }
    /// Whether an upper-case letter follows a lower-case one or a digit stands in it: `PepsiCo`, `3M`.
    public var isMixed: Bool { look.contains(.mixed) }
    /// Whether a plain hyphen stands in it as written.
    public var isHyphenated: Bool { look.contains(.hyphenated) }
    /// Whether a hyphen of any kind stands in it.
    var isJoined: Bool { look.contains(.joined) }

    public var isWord: Bool { look.contains(.word) }
    public var isNumber: Bool { look.contains(.number) }
    public var isMark: Bool { look.isDisjoint(with: [.word, .number]) }
    /// A word written wholly in small letters.
    public var isLowercase: Bool { isWord && look.isDisjoint(with: [.capitalized, .mixed]) }
    /// What has the look of a name: a capital first, or a capital or digit inside (`eBay`).
    public var isNameLike: Bool { isWord && !look.isDisjoint(with: [.capitalized, .mixed]) }
    public var isApostropheS: Bool { classes.contains(.apostropheS) }

    /// Whether it is this mark or word in small letters.
    public func `is`(_ mark: String) -> Bool { lower.isSame(as: mark) }
}
