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
    public let kind: Kind
    /// UTF-8 offsets in the document's text.
    public let bytes: Range<Int>
    /// Unicode scalar offsets in the document's text.
    public let scalars: Range<Int>
    /// Whether white space stands before it.
    public let isSpaced: Bool
    /// Line feeds before it, four at most.
    public let lineBreaks: Int
    /// Whether it is a word that begins with an upper-case letter.
    public let isCapitalized: Bool
    /// Whether it has two or more letters, all in upper case.
    public let isUppercase: Bool
    /// Whether an upper-case letter follows a lower-case one or a digit stands in it: `PepsiCo`, `3M`.
    public let isMixed: Bool

    public var isWord: Bool { kind == .word }
    public var isNumber: Bool { kind == .number }
    /// A word written wholly in small letters.
    public var isLowercase: Bool { kind == .word && !isCapitalized && !isMixed }
    /// What has the look of a name: a capital first, or a capital or digit inside (`eBay`).
    public var isNameLike: Bool { kind == .word && (isCapitalized || isMixed) }
    public var isApostropheS: Bool { lower == "'s" }

    /// Whether it is this mark.
    public func `is`(_ mark: String) -> Bool { lower == mark }
}
