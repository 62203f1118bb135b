/// The chunks of each sentence of a document, by the sentence's index.
///
/// Most rules look at sentences with names or sums only; the others are cut when they are asked for, each time anew.
public struct SentenceChunks: Sendable {
    private let chunker: Chunker
    /// nil for plain sentences.
    private var cut: [[Chunk]?]

    /// Cuts the sentences that are not plain.
    init(_ chunker: Chunker) {
        self.chunker = chunker
        cut = chunker.document.sentences.map { chunker.isPlain($0) ? nil : chunker.chunks(of: $0) }
    }

    public var count: Int { cut.count }

    public subscript(sentence: Int) -> [Chunk] {
        cut[sentence] ?? chunker.chunks(of: chunker.document.sentences[sentence])
    }

    /// Whether neither names nor sums stand in the sentence.
    public func isPlain(_ sentence: Int) -> Bool { cut[sentence] == nil }

    /// The names of all sentences in order, as they are written.
    var names: [NameMention] { cut.flatMap { ($0 ?? []).flatMap(\.allNames) } }

    /// Reads the phrases with names anew and gives their names then, in order.
    mutating func settle(_ change: (inout Phrase.Content) -> Void) -> [NameMention] {
        var names: [NameMention] = []
        for sentence in cut.indices {
            for index in (cut[sentence] ?? []).indices where cut[sentence]?[index].hasNames == true {
                guard let chunk = cut[sentence]?[index].reading(change) else { continue }
                cut[sentence]?[index] = chunk
                names += chunk.allNames
            }
        }
        return names
    }
}
