/// A fixed table with a value for each word in small letters. Asked like a `[String: Value]`, and several times as fast.
public struct WordMap<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    private let index: WordIndex
    private let values: [Value]

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

    public subscript(word: String) -> Value? { index.place(of: word).map { values[$0] } }

    /// The value for the token, in whatever letters it is written.
    public subscript(token: Token) -> Value? { index.place(of: token.lower, hash: token.key).map { values[$0] } }
}
