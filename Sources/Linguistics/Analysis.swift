import NewsModel

/// A document with what the extractors start from: sums, percentages, and each sentence cut into chunks with names.
public final class Analysis: Sendable {
    public let document: Document
    public let sums: [MoneyMention]
    public let percentages: [PercentMention]
    /// The chunks of each sentence.
    public let chunks: SentenceChunks
    /// All names in order of their places.
    public let names: [NameMention]
    /// The offices that the document names, and its persons.
    public let roles: [RoleMention]
    public let persons: [PersonMention]

    public init(_ document: Document) {
        self.document = document
        sums = MoneyFinder.sums(in: document)
        percentages = PercentFinder.percentages(in: document)
        let chunker = Chunker(document: document, sums: sums, percentages: percentages)
        var chunks = SentenceChunks(chunker)
        let forms = NameForms(chunks.names, document: document)
        roles = RoleFinder(document).mentions()
        persons = PersonFinder(document, roles: roles).mentions()
        let known = Set(persons.lazy.filter { $0.strength == .known && !$0.isShort }.map(\.tokens.lowerBound))
        names = chunks.settle { phrase in
            forms.settle(&phrase)
            Self.mark(known, in: &phrase)
        }
        self.chunks = chunks
    }

    // MARK: - Private

    /// Marks the names that known persons' names begin with.
    private static func mark(_ persons: Set<Int>, in phrase: inout Phrase.Content) {
        for index in phrase.names.indices
        where persons.contains(phrase.names[index].tokens.lowerBound) && !phrase.names[index].isOrganisation {
            phrase.names[index].isPerson = true
        }
        if let possessor = phrase.possessor, persons.contains(possessor.tokens.lowerBound), !possessor.isOrganisation {
            phrase.possessor?.isPerson = true
        }
    }
}
