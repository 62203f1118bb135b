/// A word of a text between Unicode word breaks.
public struct Word: Sendable, Hashable {
    /// As written.
    public var text: Substring
    /// Unicode scalars from the beginning of the text.
    public var start: Int
    /// Behind its last scalar.
    public var end: Int

    public init(text: Substring, start: Int, end: Int) {
        self.text = text
        self.start = start
        self.end = end
    }

    /// For comparing: `Müller` and `MUELLER` are one word.
    public var folded: String { Folding.fold(text) }
}
