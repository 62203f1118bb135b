import NewsModel

/// A document with what the extractors start from: sums, percentages, and each sentence cut into chunks with names.
public struct Analysis: Sendable {
    public let document: Document
    public let sums: [MoneyMention]
    public let percentages: [PercentMention]
    /// The chunks of each sentence, in the order of `document.sentences`.
    public let chunks: [[Chunk]]
    /// All names in order of their places.
    public let names: [NameMention]

    public init(_ document: Document) {
        self.document = document
        sums = MoneyFinder.sums(in: document)
        percentages = PercentFinder.percentages(in: document)
        let chunker = Chunker(document: document, sums: sums, percentages: percentages)
        var raw = document.sentences.map(chunker.chunks(of:))
        let forms = NameForms(raw, document: document)
        for index in raw.indices { raw[index] = raw[index].map(forms.settle) }
        let persons = Self.persons(document)
        raw = raw.map { $0.map { Self.marked($0, persons) } }
        chunks = raw
        names = raw.flatMap { $0.flatMap { chunk in [chunk.possessor, chunk.compound?.name].compactMap { $0 } + chunk.names } }
    }

    // MARK: - Private

    /// The tokens that known persons' names begin with.
    private static func persons(_ document: Document) -> Set<Int> {
        let mentions = PersonFinder(document, roles: RoleFinder(document).mentions()).mentions()
        return Set(mentions.filter { $0.strength == .known && !$0.isShort }.map(\.tokens.lowerBound))
    }

    private static func marked(_ chunk: Chunk, _ persons: Set<Int>) -> Chunk {
        guard chunk.kind == .phrase else { return chunk }
        var chunk = chunk
        for index in chunk.names.indices where persons.contains(chunk.names[index].tokens.lowerBound) && !chunk.names[index].isOrganisation
        {
            chunk.names[index].isPerson = true
        }
        return chunk
    }
}
