/// A piece of a sentence: a noun phrase, a verb, or what stands between them.
public struct Chunk: Sendable {
    public enum Kind: Sendable {
        /// Nouns, names, sums with their determiner and adjectives.
        case phrase
        case verb
        /// `it`, `er`, `which`.
        case pronoun
        /// `and`, `und`.
        case link
        case comma
        /// Colon, semicolon, dash, closing mark.
        case stop
        /// `that`, `dass`, `after`: a clause begins.
        case subordinator
        case other
    }

    public let kind: Kind
    public var tokens: Range<Int>
    /// The preposition that governs a phrase.
    public var preposition: String?
    public var determiner: String?
    /// Names in order; the last is what the phrase is about.
    public var names: [NameMention] = []
    /// The name before `'s`, or a German genitive before its noun.
    public var possessor: NameMention?
    /// Common nouns in small letters, in order.
    public var nouns: [String] = []
    /// Common nouns behind the last name: `bid` in `Oracle bid`.
    public var trailing: [String] = []
    /// Indices into the document's sums of money.
    public var sums: [Int] = []
    /// Indices into the document's percentages.
    public var percentages: [Int] = []
    /// The name in front of a hyphenated noun, and that noun: `Condor-Übernahme`.
    public var compound: (name: NameMention, head: String)?

    /// The word of a verb, pronoun, link or subordinator.
    public var word: String = ""

    /// All its names: the possessor, the one in the compound, and those it is about.
    var allNames: [NameMention] {
        guard kind == .phrase else { return [] }
        if possessor == nil, compound == nil { return names }
        return [possessor, compound?.name].compactMap { $0 } + names
    }

    /// The last common noun.
    public var head: String? { nouns.last }
}
