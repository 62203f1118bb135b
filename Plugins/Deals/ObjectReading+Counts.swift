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

    static let numbers: WordSet = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some",
    ]
}
