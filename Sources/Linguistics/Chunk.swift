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
    public let tokens: Range<Int>
    /// The word of a verb, pronoun, link or subordinator.
    public let word: String
    /// Of a phrase only; shared by all copies of the chunk, so that copying is cheap.
    private let phrase: Phrase?

    init(kind: Kind, tokens: Range<Int>, word: String) {
        self.kind = kind
        self.tokens = tokens
        self.word = word
        phrase = nil
    }

    init(tokens: Range<Int>, phrase: Phrase) {
        kind = .phrase
        self.tokens = tokens
        word = ""
        self.phrase = phrase
    }

    /// The preposition that governs a phrase.
    public var preposition: String? { phrase?.preposition }
    public var determiner: String? { phrase?.determiner }
    /// Names in order; the last is what the phrase is about.
    public var names: [NameMention] { phrase?.content.names ?? [] }
    /// The name before `'s`, or a German genitive before its noun.
    public var possessor: NameMention? { phrase?.content.possessor }
    /// Common nouns in small letters, in order.
    public var nouns: [String] { phrase?.content.nouns ?? [] }
    /// Common nouns behind the last name: `bid` in `Oracle bid`.
    public var trailing: [String] { phrase?.content.trailing ?? [] }
    /// Indices into the document's sums of money.
    public var sums: [Int] { phrase?.sums ?? [] }
    /// Indices into the document's percentages.
    public var percentages: [Int] { phrase?.percentages ?? [] }
    /// The name in front of a hyphenated noun, and that noun: `Condor-Übernahme`.
    public var compound: (name: NameMention, head: String)? { phrase?.content.compound }

    /// All its names: the possessor, the one in the compound, and those it is about.
    var allNames: [NameMention] { phrase?.content.allNames ?? [] }

    var hasNames: Bool {
        guard let content = phrase?.content else { return false }
        return !content.names.isEmpty || content.possessor != nil || content.compound != nil
    }

    /// The last common noun.
    public var head: String? { phrase?.content.nouns.last }

    /// The phrase behind an opening word, read as one with it and with these names.
    public func joined(to opening: Chunk, names: [NameMention]) -> Chunk {
        guard let phrase else { return self }
        var content = phrase.content
        (content.names, content.possessor) = (names, nil)
        let whole = Phrase(
            preposition: opening.preposition, determiner: opening.determiner, sums: phrase.sums, percentages: phrase.percentages,
            content: content)
        return Chunk(tokens: opening.tokens.lowerBound..<tokens.upperBound, phrase: whole)
    }

    /// A phrase in the place of a pronoun: whom it stands for, under the preposition that governs it.
    public func standing(for name: NameMention, under preposition: String?) -> Chunk {
        var content = Phrase.Content()
        content.names = [NameMention(text: name.text, tokens: tokens, isOrganisation: true)]
        return Chunk(
            tokens: tokens, phrase: Phrase(preposition: preposition, determiner: nil, sums: [], percentages: [], content: content))
    }

    /// The same phrase, about a name that its last words make up.
    public func named(_ name: NameMention, trailing nouns: Int) -> Chunk {
        reading { content in
            content.names = content.names.filter { $0.tokens.upperBound <= name.tokens.lowerBound } + [name]
            content.nouns = Array(content.nouns.dropLast(nouns))
            content.trailing = []
        }
    }

    /// The same chunk with other words read off its phrase; itself where it is none.
    func reading(_ change: (inout Phrase.Content) -> Void) -> Chunk {
        guard let phrase else { return self }
        return Chunk(tokens: tokens, phrase: phrase.reading(change))
    }
}
