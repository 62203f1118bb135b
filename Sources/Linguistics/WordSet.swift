/// A fixed set of words in small letters, as rules have them in tables. Written and asked like a `Set<String>`, and several times as fast.
public struct WordSet: Sendable, ExpressibleByArrayLiteral {
    @usableFromInline let index: WordIndex

    public init(_ words: some Sequence<String>) {
        index = WordIndex(words)
    }

    public init(arrayLiteral words: String...) {
        self.init(words)
    }

    /// Each once.
    public var words: [String] { index.words }

    @inlinable public func contains(_ word: String) -> Bool { index.place(of: word) != nil }

    /// Whether the token is one of the words, in whatever letters it is written.
    @inlinable @inline(__always)
    public func contains(_ token: Token) -> Bool { index.place(of: token.key) != nil }
}
