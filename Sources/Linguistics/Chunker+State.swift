extension Chunker {
    /// A sentence on its way into chunks.
    struct State {
        let sentence: Sentence
        var index: Int
        var chunks: [Chunk] = []
        var phrase: PhraseBuilder?
        var preposition: String?

        init(_ sentence: Sentence) {
            self.sentence = sentence
            index = sentence.tokens.lowerBound
        }

        /// Ends the phrase that is being built.
        mutating func close(_ document: Document, _ book: Shared<NameBook>) {
            if let chunk = phrase.take()?.chunk(document, book, sentence) { chunks.append(chunk) }
        }

        mutating func append(_ kind: Chunk.Kind, _ range: Range<Int>, _ word: String) {
            chunks.append(Chunk(kind: kind, tokens: range, word: word))
            index = range.upperBound
        }
    }
}
