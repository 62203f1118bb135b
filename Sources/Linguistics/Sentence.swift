/// A run of tokens that says one thing: a sentence, a headline, a line.
public struct Sentence: Sendable, Hashable {
    /// Indices into the document's tokens.
    public let tokens: Range<Int>
    /// Its place among the document's sentences.
    public let index: Int
    /// Whether it stands in the article's title.
    public let isTitle: Bool
    /// Whether it begins a paragraph.
    public let beginsParagraph: Bool
}
