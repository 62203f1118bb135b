import Linguistics
import NewsModel

/// Things told by their number.
extension ObjectReading {
    /// `an iPod`, `20 Alder jets`: one or some of many, not a firm.
    static func isSpecimen(_ clause: Clause, _ chunk: Chunk) -> Bool {
        let first = clause.document.tokens[chunk.tokens.lowerBound]
        if clause.language == .en, first.isNumber || numbers.contains(first), let name = chunk.names.last,
            !name.tokens.contains(chunk.tokens.lowerBound)
        {
            return !chunk.trailing.contains { DealWords.isCompanyWord($0) || isAsset($0) }
        }
        guard let determiner = chunk.determiner, indefinite.contains(determiner), !chunk.names.isEmpty else { return false }
        return !chunk.nouns.contains(where: DealWords.isCompanyWord)
    }

    /// `over 150`: a number and how exact it is, nothing else.
    static func isCount(_ clause: Clause, _ chunk: Chunk) -> Bool {
        chunk.tokens.count <= 3 && clause.document.tokens[chunk.tokens.upperBound - 1].isNumber && chunk.nouns.isEmpty
            && chunk.names.isEmpty && chunk.sums.isEmpty && chunk.percentages.isEmpty
    }

    /// `the remaining assets`: nothing tells which, so that they are the firm whose they are.
    static func isMere(_ chunk: Chunk) -> Bool {
        chunk.names.isEmpty && chunk.nouns.dropLast().allSatisfy { $0 == chunk.determiner || meres.contains($0) }
    }

    private static let meres: WordSet = [
        "remaining", "certain", "substantially", "key", "core", "main", "most", "former", "other", "bankrupt",
    ]

    /// What a part of something is called.
    static let partitives: WordSet = [
        "part", "parts", "most", "half", "all", "balance", "block", "portion", "bulk", "rest", "remainder", "chunk", "substantially",
        "number", "piece", "much", "quarter", "third", "großteil", "teil", "teile", "löwenanteil", "gros",
    ]

    static let numbers: WordSet = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some",
    ]
}
