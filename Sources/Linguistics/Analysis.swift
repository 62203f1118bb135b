import NewsModel

/// A document with what the extractors start from: sums, percentages, and each sentence cut into chunks with names.
public final class Analysis: Sendable {
    public let document: Document
    public let sums: [MoneyMention]
    public let percentages: [PercentMention]
    /// The chunks of each sentence, in the order of `document.sentences`.
    public let chunks: [[Chunk]]
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
        var raw = document.sentences.map(chunker.chunks(of:))
        let forms = NameForms(raw, document: document)
        roles = RoleFinder(document).mentions()
        persons = PersonFinder(document, roles: roles).mentions()
        let known = Set(persons.lazy.filter { $0.strength == .known && !$0.isShort }.map(\.tokens.lowerBound))
        var found: [NameMention] = []
        for sentence in raw.indices {
            for index in raw[sentence].indices where raw[sentence][index].hasNames {
                raw[sentence][index] = raw[sentence][index].reading { phrase in
                    forms.settle(&phrase)
                    Self.mark(known, in: &phrase)
                }
                found += raw[sentence][index].allNames
            }
        }
        chunks = raw
        names = found
    }

    // MARK: - Private

    /// Marks the names that known persons' names begin with.
    private static func mark(_ persons: Set<Int>, in phrase: inout Phrase.Content) {
        for index in phrase.names.indices
        where persons.contains(phrase.names[index].tokens.lowerBound) && !phrase.names[index].isOrganisation {
            phrase.names[index].isPerson = true
        }
    }
}
