import Linguistics
import NewsModel

/// Reads shares that English tells by a word: `its half stake`, `a third of Quantix`.
struct WordShares {
    let clause: Clause

    /// The share that a phrase's words tell; nil where a figure or no such word stands there.
    func share(in chunk: Chunk) -> PercentMention? {
        guard clause.language == .en, chunk.percentages.isEmpty, chunk.sums.isEmpty else { return nil }
        guard let token = chunk.tokens.last(where: { Self.values[clause.document.tokens[$0]] != nil }),
            token == chunk.tokens.upperBound - 1 || DealWords.stakeNouns.contains(clause.document.tokens[token + 1]),
            let value = Self.values[clause.document.tokens[token]]
        else { return nil }
        return PercentMention(value: value, qualifier: .exact, tokens: token..<(token + 1))
    }

    private static let values: WordMap<Double> = [
        "half": 50, "one-half": 50, "third": 33.3, "one-third": 33.3, "two-thirds": 66.7, "quarter": 25, "one-quarter": 25,
        "three-quarters": 75,
    ]
}
