import Linguistics
import NewsModel

/// English rules for the verb `approach`: `X approached Y about a takeover`, `Y was approached by X about its pumps business`.
struct EnglishApproach {
    let clause: Clause

    func clue(at index: Int) -> DealClue? {
        guard let topic = syntax.oblique(after: index, ["about", "over", "regarding", "with", "for"], reach: 8), tells(topic) else {
            return nil
        }
        var found = DealClue(
            kind: .acquisition, rule: "offer.en.verb", trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: 0.65
        )
        found.status = .planned
        if syntax.isPassive(index) {
            guard let by = syntax.oblique(after: index, ["by"], reach: 4) else { return nil }
            found.buyers = syntax.members(at: by)
            found.targets = syntax.subject(of: index)?.names.suffix(1).map { $0 } ?? []
        } else {
            found.buyers = syntax.subject(of: index)?.names ?? []
            found.targets = clause.object(after: index).flatMap { clause.party(at: $0)?.names } ?? []
        }
        read(part: topic, in: &found)
        found.targets.removeAll { target in found.buyers.contains { NameKey.same($0, target) } }
        guard !found.targets.isEmpty, !found.buyers.isEmpty || isBySuitors(index) else { return nil }
        if found.buyers.isEmpty { found.strength = 0.5 }
        return found
    }

    // MARK: - Private

    private var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    /// Whether one approaches to buy: `about a takeover`, `about buying its unit`, `about its pumps business`.
    private func tells(_ topic: Int) -> Bool {
        let chunk = clause.chunks[topic]
        if chunk.nouns.contains(where: Self.aims.contains) { return true }
        if chunk.head.map(ObjectReading.isAsset) == true, ["its", "their"].contains(chunk.determiner ?? "") { return true }
        return false
    }

    /// `several suitors have approached Y about a takeover`.
    private func isBySuitors(_ index: Int) -> Bool {
        syntax.nominative(before: index).flatMap { clause.chunks[$0].head }.map(EnglishPursuits.suitors.contains) == true
    }

    /// `about its pumps business`: the part that is meant, which the one approached would sell.
    private func read(part topic: Int, in found: inout DealClue) {
        let chunk = clause.chunks[topic]
        guard !chunk.nouns.contains(where: Self.aims.contains), let object = ObjectReading.read(clause, at: topic), !object.targets.isEmpty
        else { return }
        found.sellers = found.targets
        found.targets = object.targets
    }

    private static let aims: WordSet = [
        "takeover", "acquisition", "merger", "buyout", "bid", "offer", "purchase", "tie-up", "combination", "takeovers", "buyouts", "sale",
    ]
}
