/// A fixed table with a value for each word in small letters. Asked like a `[String: Value]`, and several times as fast.
public struct WordMap<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    @usableFromInline let index: WordIndex
    @usableFromInline let values: [Value]

    /// Of a word given twice the first value counts.
    public init(_ pairs: some Sequence<(String, Value)>) {
        let pairs = Array(pairs)
        index = WordIndex(pairs.lazy.map(\.0))
        let first = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        values = index.words.compactMap { first[$0] }
    }

    public init(dictionaryLiteral pairs: (String, Value)...) {
        self.init(pairs)
    }

    @inlinable public subscript(word: String) -> Value? {
        guard let place = index.place(of: word) else { return nil }
        return values[place]
    }

    /// The value for a piece of a word.
    subscript(bytes: UnsafeBufferPointer<UInt8>) -> Value? { index.place(of: bytes).map { values[$0] } }

    /// The value for the token, in whatever letters it is written.
    @inlinable @inline(__always)
    public subscript(token: Token) -> Value? {
        guard let place = index.place(of: token.key) else { return nil }
        return values[place]
    }
}
