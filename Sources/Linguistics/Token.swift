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
    @usableFromInline let look: Look
    private let start: UInt32
    private let length: UInt32
    private let firstScalar: UInt32
    private let scalarCount: UInt32

    /// What the tokenizer sees of a token.
    @usableFromInline struct Look: OptionSet, Hashable, Sendable {
        @usableFromInline let rawValue: UInt16

        @inlinable init(rawValue: UInt16) { self.rawValue = rawValue }

        @inlinable static var word: Look { Look(rawValue: 1) }
        @inlinable static var number: Look { Look(rawValue: 2) }
        @inlinable static var spaced: Look { Look(rawValue: 4) }
        @inlinable static var capitalized: Look { Look(rawValue: 8) }
        @inlinable static var uppercase: Look { Look(rawValue: 16) }
        @inlinable static var mixed: Look { Look(rawValue: 32) }
        @inlinable static var hyphenated: Look { Look(rawValue: 64) }
        @inlinable static var joined: Look { Look(rawValue: 128) }

        /// Line feeds before the token, in the bits above.
        static func lineBreaks(_ count: Int) -> Look { Look(rawValue: UInt16(count) << 8) }
    }

    init(text: String, entry: Vocabulary.Entry, look: Look, bytes: Range<Int>, scalars: Range<Int>) {
        self.text = text
        lower = entry.word
        key = entry.key
        classes = entry.classes
        self.look = look
        start = UInt32(bytes.lowerBound)
        length = UInt32(bytes.count)
        firstScalar = UInt32(scalars.lowerBound)
        scalarCount = UInt32(scalars.count)
    }

    @inlinable public var kind: Kind { isWord ? .word : isNumber ? .number : .mark }
    /// UTF-8 offsets in the document's text.
    public var bytes: Range<Int> { Int(start)..<(Int(start) + Int(length)) }
    /// Unicode scalar offsets in the document's text.
    public var scalars: Range<Int> { Int(firstScalar)..<(Int(firstScalar) + Int(scalarCount)) }
    /// Whether white space stands before it.
    @inlinable public var isSpaced: Bool { look.contains(.spaced) }
    /// Line feeds before it, four at most.
    @inlinable public var lineBreaks: Int { Int(look.rawValue >> 8) }
    /// Whether it is a word that begins with an upper-case letter.
    @inlinable public var isCapitalized: Bool { look.contains(.capitalized) }
    /// Whether it has two or more letters, all in upper case.
    @inlinable public var isUppercase: Bool { look.contains(.uppercase) }
    /// Whether an upper-case letter follows a lower-case one or a digit stands in it: `PepsiCo`, `3M`.
    @inlinable public var isMixed: Bool { look.contains(.mixed) }
    /// Whether a plain hyphen stands in it as written.
    @inlinable public var isHyphenated: Bool { look.contains(.hyphenated) }
    /// Whether a hyphen of any kind stands in it.
    @inlinable public var isJoined: Bool { look.contains(.joined) }

    @inlinable public var isWord: Bool { look.contains(.word) }
    @inlinable public var isNumber: Bool { look.contains(.number) }
    @inlinable public var isMark: Bool { look.isDisjoint(with: [.word, .number]) }
    /// A word written wholly in small letters.
    @inlinable public var isLowercase: Bool { isWord && look.isDisjoint(with: [.capitalized, .mixed]) }
    /// What has the look of a name: a capital first, or a capital or digit inside (`eBay`).
    @inlinable public var isNameLike: Bool { isWord && !look.isDisjoint(with: [.capitalized, .mixed]) }
    public var isApostropheS: Bool { classes.contains(.apostropheS) }

    /// Whether it is this mark or word in small letters.
    @inlinable @inline(__always) public func `is`(_ mark: String) -> Bool { lower.isSame(as: mark) }
}
