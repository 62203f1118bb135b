import NewsModel

/// Gathers the tokens of a noun phrase and reads names, nouns and possessors off them when it is complete.
struct PhraseBuilder {
    let start: Int
    let preposition: String?
    var end: Int
    var determiner: String?
    var sums: [Int] = []
    var percentages: [Int] = []
    /// Indices of `'s` tokens.
    var possessives: [Int] = []
    /// Tokens of sums and percentages, which hold no names.
    var figures: [Range<Int>] = []

    init(start: Int, preposition: String?) {
        self.start = start
        self.preposition = preposition
        end = start
    }

    /// Whether a noun must follow: after a determiner, a possessive or a sum.
    var opensNoun: Bool { determiner != nil || !possessives.isEmpty || !sums.isEmpty || preposition != nil }

    func hasNouns(_ document: Document) -> Bool { (start..<end).contains { document.tokens[$0].isCapitalized } }

    /// The finished chunk.
    func chunk(_ document: Document, _ book: NameBook, _ sentence: Sentence) -> Chunk? {
        guard end > start else { return nil }
        var chunk = Chunk(kind: .phrase, tokens: start..<end, preposition: preposition, determiner: determiner)
        chunk.sums = sums
        chunk.percentages = percentages
        var reader = PhraseReader(
            document: document, book: book, sentence: sentence, range: start..<end, possessives: possessives, figures: figures)
        reader.read(into: &chunk)
        return chunk
    }
}
