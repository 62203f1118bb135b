import Linguistics
import NewsModel

/// English rules for shares that change, and for money offered.
extension EnglishRules {
    /// `X takes a 10% stake in Y`, `X raised its stake in Y`.
    func hold(_ index: Int) -> DealClue? {
        guard let place = clause.object(after: index), DealWords.isStake(clause.chunks[place]),
            clause.chunks[place].nouns.contains(where: Self.stakes.contains) || isShare(place, of: index),
            let object = ObjectReading.read(clause, at: place),
            !object.targets.isEmpty || object.isStake && clause.told != nil || object.isUnnamed && !clause.chunks[place].sums.isEmpty
        else { return nil }
        let isState = Self.states.contains(clause.chunks[index].word)
        var found = clue(.investment, isState ? "stake.en.hold" : "stake.en.take", index, isState ? 0.3 : 0.8)
        found.buyers = syntax.subject(of: index)?.names ?? []
        apply(object, to: &found)
        if let to = syntax.oblique(after: place, ["to"], reach: 4), let percentage = clause.chunks[to].percentages.first {
            found.stake = clause.analysis.percentages[percentage]
        }
        if Self.lessening.contains(clause.chunks[index].word) {
            found.sellers = found.buyers
            found.buyers = []
            found.strength = 0.6
        }
        if !isState { resolve(&found, place...max(place, object.end), object) }
        found.targets.removeAll { target in found.buyers.contains { NameKey.same($0.text, target.text) } }
        if found.targets.isEmpty, object.isUnnamed, !isState {
            found.amount = clause.chunks[place].sums.first.map { clause.analysis.sums[$0] }
            found.hasUnnamedTarget = true
            return found.buyers.isEmpty || found.amount == nil ? nil : found
        }
        return found.targets.isEmpty ? nil : found
    }

    /// `takes 15% of Y`: a share by its figure alone.
    private func isShare(_ place: Int, of index: Int) -> Bool {
        guard Self.taking.contains(clause.chunks[index].word), !clause.chunks[place].percentages.isEmpty,
            place + 1 < clause.chunks.count, ["of", "in"].contains(clause.chunks[place + 1].preposition ?? "")
        else { return false }
        return clause.chunks[place + 1].names.contains { !$0.isPlace && !$0.isPerson }
    }

    private static let taking: WordSet = [
        "take", "takes", "took", "taken", "taking", "get", "gets", "got", "secure", "secures", "secured", "amass", "amassed", "grab",
        "grabs",
        "grabbed", "win", "wins", "won", "land", "lands", "landed", "pick", "picks", "picked", "gain", "gains", "gained", "own", "owns",
        "hold", "holds",
    ]

    /// `X bids $8bn for Y`, `X pays $5 million for Y`, `X offered to Y $3 a share`.
    func offer(_ index: Int) -> DealClue? {
        let isPaying = clause.chunks[index].word.hasPrefix("pa")
        if let found = offeredFor(index) { return found }
        let isOwned = index > 0 && clause.chunks[index - 1].word == "whose"
        let object = clause.object(after: index)
        let sum = object.flatMap { clause.chunks[$0].sums.first }.map { clause.analysis.sums[$0] }
        guard let place = syntax.oblique(after: index, ["for"], reach: 8), let aim = ObjectReading.read(clause, at: place),
            sum != nil || !isPaying && (clause.chunks[index].word.hasPrefix("bid") || isOwned), !syntax.isPassive(index)
        else { return nil }
        var found = clue(.acquisition, isPaying ? "pay.en" : "offer.en.verb", index, 0.7)
        found.status = isPaying ? .announced : .planned
        found.buyers = syntax.subject(of: index)?.names ?? []
        apply(aim, to: &found)
        if isObject(index) { (found.sellers, found.buyers) = (found.buyers, []) }
        if let sum, sum.unit == .whole { found.amount = sum }
        if let sum, sum.unit == .whole, sum.money.value < 1_000_000 { return nil }
        found.targets.removeAll { target in found.buyers.contains { NameKey.same($0.text, target.text) } }
        if !isPaying { resolve(&found, place...max(place, aim.end), aim) }
        if found.buyers.isEmpty { found.strength = 0.5 }
        return found.targets.isEmpty ? nil : found
    }

    /// `Y, for which X has offered $3 billion`.
    private func offeredFor(_ index: Int) -> DealClue? {
        guard let which = (max(0, index - 5)..<index).last(where: { clause.chunks[$0].word == "which" }), syntax.wordBefore(which) == "for",
            let place = clause.object(after: index), let sum = clause.chunks[place].sums.first.map({ clause.analysis.sums[$0] }),
            sum.money.value >= 1_000_000, let target = clause.antecedent(before: which)?.names.last
        else { return nil }
        let isPaying = clause.chunks[index].word.hasPrefix("pa")
        var found = clue(.acquisition, isPaying ? "pay.en" : "offer.en.verb", index, 0.6)
        found.status = isPaying ? .announced : .planned
        let between = (which + 1..<index).first { clause.chunks[$0].kind == .phrase && clause.chunks[$0].preposition == nil }
        found.buyers = between.flatMap { clause.party(at: $0)?.names } ?? []
        (found.targets, found.amount) = ([target], sum)
        return found.buyers.isEmpty || found.buyers.contains { NameKey.same($0, target) } ? nil : found
    }

    /// `X seeks bids for Y`: what looks like a verb is the object of one, and its subject sells.
    private func isObject(_ index: Int) -> Bool {
        guard clause.chunks[index].word == "bids", let verb = syntax.verbBefore(index), !syntax.isInfinitive(index) else { return false }
        return Self.inviting.contains(clause.chunks[verb].word)
    }

    private static let stakes: WordSet = [
        "stake", "stakes", "control", "majority", "minority", "holding", "interest", "shareholding", "holdings", "ownership",
    ]
    private static let states: WordSet = [
        "own", "owns", "owned", "owning", "hold", "holds", "held", "holding", "want", "wants", "wanted",
    ]
    private static let lessening: WordSet = [
        "cut", "cuts", "cutting", "reduce", "reduces", "reduced", "reducing", "trim", "trims", "trimmed", "trimming", "pare", "pares",
        "pared", "lower", "lowers", "lowered", "lowering",
    ]
    private static let inviting: WordSet = [
        "seek", "seeks", "seeking", "sought", "solicit", "solicits", "invite", "invites", "invited", "receive", "receives", "received",
        "attract", "attracts", "attracted", "draw", "draws", "drew", "expects", "expected", "get", "gets", "got", "await", "awaits",
        "reviewing", "considering", "wants", "asked", "called", "rejected", "rejects",
    ]
}
