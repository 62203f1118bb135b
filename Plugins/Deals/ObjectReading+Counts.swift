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

    /// `the assets of X`, `certain assets and operations of its Orbitel division`: where stands whose they are.
    static func assets(_ clause: Clause, _ index: Int) -> Int? {
        let (chunks, chunk) = (clause.chunks, clause.chunks[index])
        guard clause.language == .en, chunk.possessor == nil, chunk.head == "assets", isMere(chunk), index + 1 < chunks.count else {
            return nil
        }
        if chunks[index + 1].preposition == "of" { return index + 1 }
        guard index + 3 < chunks.count, chunks[index + 1].word == "and", chunks[index + 2].names.isEmpty,
            chunks[index + 2].possessor == nil,
            chunks[index + 2].preposition == nil, chunks[index + 3].preposition == "of"
        else { return nil }
        return index + 3
    }

    /// `the remaining assets`: nothing tells which, so that they are the firm whose they are.
    static func isMere(_ chunk: Chunk) -> Bool {
        chunk.names.isEmpty && chunk.nouns.dropLast().allSatisfy { $0 == chunk.determiner || meres.contains($0) }
    }

    private static let meres: WordSet = [
        "remaining", "certain", "substantially", "key", "core", "main", "most", "former", "other", "bankrupt",
    ]

    /// The end of a share's sign that stands behind an owner: `( ALDR.N )`, `ALDR.N`.
    static func signEnd(_ start: Int, _ owned: Range<Int>, _ tokens: [Token]) -> Int? {
        if tokens[start].is("(") { return (start..<owned.upperBound).first { tokens[$0].is(")") }.map { $0 + 1 } }
        guard start + 2 < owned.upperBound, tokens[start].isUppercase, tokens[start + 1].is("."), !tokens[start + 1].isSpaced,
            tokens[start + 2].isCapitalized, !tokens[start + 2].isSpaced, tokens[start + 2].text.utf8.count < 3
        else { return nil }
        return start + 3 < owned.upperBound && tokens[start + 3].is(")") ? start + 4 : start + 3
    }

    /// What a part of something is called.
    static let partitives: WordSet = [
        "part", "parts", "most", "half", "all", "balance", "block", "portion", "bulk", "rest", "remainder", "chunk", "substantially",
        "number", "piece", "much", "quarter", "third", "großteil", "teil", "teile", "löwenanteil", "gros",
    ]

    static let numbers: WordSet = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some",
    ]

    /// `Orbitel USA`: a firm's part in a country.
    static func isAbroad(_ chunk: Chunk) -> Bool {
        chunk.trailing.count == 1 && ["usa", "uk"].contains(chunk.trailing[0])
            && chunk.names.last?.tokens.upperBound == chunk.tokens.upperBound - 1
    }
}
