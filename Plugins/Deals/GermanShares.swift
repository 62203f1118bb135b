import Linguistics
import NewsModel

/// Reads German shares that are told by a word: `die Hälfte der Anteile`, `ein Viertel`, `übernimmt Y vollständig`.
struct GermanShares {
    let clause: Clause

    /// The share that the words about a clue's trigger tell.
    func share(of clue: DealClue) -> PercentMention? {
        guard clue.rule != "price.de", clue.status != .denied else { return nil }
        return fraction ?? whole(clue)
    }

    // MARK: - Private

    private var fraction: PercentMention? {
        for (place, chunk) in clause.chunks.enumerated() where chunk.kind == .phrase {
            guard let head = chunk.head, let value = Self.fractions[head], let token = chunk.tokens.first(where: { lower($0) == head }),
                isOfShares(place, chunk)
            else { continue }
            let factor = token > chunk.tokens.lowerBound ? Self.factors[lower(token - 1)] ?? 1 : 1
            return PercentMention(value: value * factor, qualifier: .about, tokens: token..<(token + 1))
        }
        return nil
    }

    /// `die Hälfte an Y`, `ein Viertel der Anteile`, `mit einem Drittel`: not of something else.
    private func isOfShares(_ place: Int, _ chunk: Chunk) -> Bool {
        guard place + 1 < clause.chunks.count, clause.chunks[place + 1].kind == .phrase else { return chunk.preposition == "mit" }
        let next = clause.chunks[place + 1]
        if next.preposition == nil, ["des", "der"].contains(next.determiner ?? "") { return DealWords.isStake(chunk) }
        return ["an", "von"].contains(next.preposition ?? "") || DealWords.isStake(next)
    }

    private func whole(_ clue: DealClue) -> PercentMention? {
        guard clue.kind == .acquisition, ["acquire.de.active", "acquire.de.passive", "stake.de.active"].contains(clue.rule) else {
            return nil
        }
        let near = clue.trigger.upperBound..<min(clause.sentence.tokens.upperBound, clue.trigger.upperBound + 12)
        let before = max(clause.sentence.tokens.lowerBound, clue.trigger.lowerBound - 4)..<clue.trigger.lowerBound
        return (Array(before) + Array(near)).first { Self.wholly.contains(lower($0)) }.map {
            PercentMention(value: 100, qualifier: .exact, tokens: $0..<($0 + 1))
        }
    }

    private func lower(_ token: Int) -> String { clause.document.tokens[token].lower }

    private static let fractions: [String: Double] = ["hälfte": 50, "viertel": 25, "drittel": 100.0 / 3, "fünftel": 20, "zehntel": 10]
    private static let factors: [String: Double] = ["zwei": 2, "drei": 3, "vier": 4]
    private static let wholly: WordSet = ["vollständig", "komplett", "sämtliche", "hundertprozentig"]
}
