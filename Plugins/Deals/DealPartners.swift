import Linguistics
import NewsModel

/// Finds who buys together with the buyers that a rule has read: `X joined A and B in trying to buy`, `X, along with Y, has bid`.
struct DealPartners {
    let clause: Clause

    /// The clue with those of its buyers whom the sentence tells apart.
    func completed(_ clue: DealClue) -> DealClue {
        guard clause.language == .en, [.acquisition, .investment].contains(clue.kind), !clue.targets.isEmpty, !clue.buyers.isEmpty else {
            return clue
        }
        let trigger = clause.place(of: clue.trigger)
        let allies = allies(before: trigger)
        let more = clue.buyers.prefix(1).flatMap(companions) + associates(behind: trigger)
        guard !allies.isEmpty || !more.isEmpty else { return clue }
        let read = clue.buyers
        var clue = clue
        if !allies.isEmpty { clue.buyers = [] }
        for name in allies + read + more where !(clue.buyers + clue.targets + clue.sellers).contains(where: { NameKey.same($0, name) }) {
            if !name.isPlace, !DealWords.isAuthority(name) { clue.buyers.append(name) }
        }
        return clue
    }

    // MARK: - Private

    private var chunks: [Chunk] { clause.chunks }

    /// `X teamed with Y to buy`, `X joined Y in bidding for`: both sides of a verb of joining before the trigger.
    private func allies(before trigger: Int) -> [NameMention] {
        for place in (max(0, trigger - 8)..<trigger).reversed() {
            if chunks[place].kind == .stop || chunks[place].kind == .subordinator { return [] }
            guard chunks[place].kind == .verb, Self.joining.contains(chunks[place].word) else { continue }
            let syntax = EnglishSyntax(clause: clause)
            let isJoin = chunks[place].word.hasPrefix("jo")
            let with = syntax.oblique(after: place, ["with"], reach: 3)
            guard let other = with ?? (isJoin ? clause.object(after: place) : nil), other < trigger,
                let names = clause.party(at: other)?.names, !names.isEmpty, let own = syntax.subject(of: place)?.names
            else { return [] }
            return own + names
        }
        return []
    }

    private static let joining: WordSet = [
        "join", "joins", "joined", "joining", "team", "teams", "teamed", "teaming", "partner", "partners", "partnered", "partnering",
        "ally", "allied", "allying",
    ]

    /// `X, along with Y, …`, `X (together with Y)`.
    private func companions(of buyer: NameMention) -> [NameMention] {
        guard let place = chunks.firstIndex(where: { $0.tokens.contains(buyer.tokens.lowerBound) }) else { return [] }
        var next = place + 1
        if next < chunks.count, chunks[next].word == "(" { next += 1 }
        if next < chunks.count, chunks[next].kind == .comma { next += 1 }
        guard next + 1 < chunks.count, ["along", "together", "jointly"].contains(word(next)), chunks[next + 1].preposition == "with" else {
            return []
        }
        return clause.party(at: next + 1)?.names ?? []
    }

    /// `… bought Y in partnership with Z`.
    private func associates(behind trigger: Int) -> [NameMention] {
        for place in trigger + 1..<max(trigger + 1, min(chunks.count - 1, trigger + 9)) {
            if chunks[place].kind == .stop || chunks[place].kind == .subordinator || chunks[place].kind == .verb { return [] }
            guard chunks[place].preposition == "in", chunks[place].head.map(Self.unions.contains) == true,
                chunks[place + 1].preposition == "with"
            else { continue }
            return clause.party(at: place + 1)?.names ?? []
        }
        return []
    }

    private static let unions: WordSet = ["partnership", "consortium", "conjunction", "tandem", "alliance", "cooperation"]

    private func word(_ place: Int) -> String { chunks[place].head ?? chunks[place].word }
}
