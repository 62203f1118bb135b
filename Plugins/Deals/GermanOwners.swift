import Linguistics
import NewsModel

/// Who sells a German deal's target, where the words about it tell it: `die zu Z gehörende Y AG`, `Y, eine Tochter von Z`.
struct GermanOwners {
    let clause: Clause

    /// The clue with its sellers, where it has none and its sentence tells them.
    func completed(_ clue: DealClue) -> DealClue {
        guard clue.sellers.isEmpty, [.acquisition, .investment].contains(clue.kind), let target = clue.targets.last,
            clause.sentence.tokens.contains(target.tokens.lowerBound), clause.sentence.tokens.contains(target.tokens.upperBound - 1)
        else { return clue }
        let found = (belonging(before: target) + apposed(behind: target)).filter { name in
            !name.isPlace && !name.isPerson && !(clue.buyers + clue.targets).contains { NameKey.same($0.text, name.text) }
        }
        guard !found.isEmpty else { return clue }
        var clue = clue
        clue.sellers = found
        return clue
    }

    // MARK: - Private

    private var chunks: [Chunk] { clause.chunks }

    /// `die bislang zu Z gehörende Y AG`.
    private func belonging(before target: NameMention) -> [NameMention] {
        let tokens = clause.document.tokens
        let near = max(clause.sentence.tokens.lowerBound, target.tokens.lowerBound - 4)..<target.tokens.lowerBound
        guard let mark = near.first(where: { tokens[$0].lower.hasPrefix("gehörende") }),
            let zu = (max(clause.sentence.tokens.lowerBound, mark - 6)..<mark).last(where: { Self.owning.contains(tokens[$0]) })
        else { return [] }
        return clause.analysis.names.filter { zu < $0.tokens.lowerBound && $0.tokens.upperBound <= mark }
    }

    private static let owning: WordSet = ["zu", "zum", "zur"]

    /// `Y, eine Tochter von Z,`, `Y, bisher eine Sparte des Konzerns Z,`.
    private func apposed(behind target: NameMention) -> [NameMention] {
        let place = clause.place(of: target.tokens)
        guard place + 3 < chunks.count, chunks[place + 1].kind == .comma,
            let part = (place + 2..<min(chunks.count - 1, place + 4)).first(where: { index in
                chunks[index].kind == .phrase && chunks[index].preposition == nil && chunks[index].head.map { Self.parts.match($0) } == true
            }), chunks[part + 1].kind == .phrase,
            chunks[part + 1].preposition == "von" || ["des", "der"].contains(chunks[part + 1].determiner ?? "")
        else { return [] }
        return clause.party(at: part + 1)?.names ?? []
    }

    private static let parts: WordEndings = [
        "tochter", "tochtergesellschaft", "tochterfirma", "tochterunternehmen", "sparte", "ableger", "geschäftsbereich", "beteiligung",
    ]
}
