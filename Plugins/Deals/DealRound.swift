import Linguistics

/// Reads which round a funded firm raises: `Series A`, `Serie-B-Runde`, `Seed-Funding`.
struct DealRound {
    typealias Round = (value: String, tokens: Range<Int>)

    private let document: Document

    init(_ document: Document) {
        self.document = document
    }

    /// The first round that a sentence names, unless it is that of an earlier value: `its Series C valuation`.
    func round(in sentence: Sentence) -> Round? {
        for index in sentence.tokens {
            guard let found = round(at: index, in: sentence) else { continue }
            if !isOfValue(found.tokens, in: sentence) { return found }
        }
        return nil
    }

    /// The round that one of the next sentences begins with: `The Series B is …`, `Mit der Serie A …`.
    func round(near first: Int) -> Round? {
        for sentence in document.sentences[max(0, first)...].dropFirst().prefix(2) {
            guard let found = round(in: sentence), 1...2 ~= found.tokens.lowerBound - sentence.tokens.lowerBound,
                Self.definite.contains(document.tokens[found.tokens.lowerBound - 1])
            else { continue }
            return found
        }
        return nil
    }

    // MARK: - Private

    /// `its Series C valuation`, `Serie-C-Bewertung`.
    private func isOfValue(_ round: Range<Int>, in sentence: Sentence) -> Bool {
        document.tokens[round.upperBound - 1].lower.hasSuffix("bewertung")
            || round.upperBound < sentence.tokens.upperBound && document.tokens[round.upperBound].is("valuation")
    }

    private static let definite: WordSet = ["the", "its", "this", "der", "die", "seiner", "ihrer", "dieser", "seine", "ihre"]
    private static let seeds: WordSet = [
        "seed", "pre-seed", "pre-seed-runde", "startkapitalfinanzierung", "startfinanzierung", "startkapital",
    ]

    private func round(at index: Int, in sentence: Sentence) -> Round? {
        let token = document.tokens[index]
        if Self.seeds.contains(token) || token.lower.hasPrefix("seed-") { return ("seed", index..<(index + 1)) }
        if ["series", "serie"].contains(token.lower), index + 1 < sentence.tokens.upperBound,
            let letter = Self.letter(document.tokens[index + 1].text)
        {
            return ("series_" + letter, index..<(index + 2))
        }
        guard token.lower.hasPrefix("serie-") || token.lower.hasPrefix("series-"),
            let letter = Self.letter(String(token.text.split(separator: "-").dropFirst().first ?? ""))
        else { return nil }
        return ("series_" + letter, index..<(index + 1))
    }

    private static func letter(_ text: String) -> String? {
        let first = text.split(separator: "-").first.map(String.init) ?? text
        guard first.count == 1, let character = first.first, character.isASCII, character.isUppercase, character < "L" else { return nil }
        return first.lowercased()
    }
}
