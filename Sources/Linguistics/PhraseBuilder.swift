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

    func hasNouns(_ document: Document) -> Bool {
        (min(end, determiner == nil ? start : start + 1)..<end).contains { document.tokens[$0].isCapitalized }
    }

    /// The finished chunk.
    consuming func chunk(_ document: Document, _ book: Shared<NameBook>, _ sentence: Sentence) -> Chunk? {
        guard end > start else { return nil }
        var reader = PhraseReader(
            document: document, book: book, sentence: sentence, range: start..<end, possessives: possessives, figures: figures)
        let phrase = Phrase(
            preposition: preposition, determiner: determiner, sums: sums, percentages: percentages, content: reader.content())
        return Chunk(tokens: start..<end, phrase: phrase)
    }
}
