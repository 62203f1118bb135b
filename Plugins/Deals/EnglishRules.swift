import Linguistics
import NewsModel

/// English deal rules: which verbs and nouns speak of deals, and who stands where about them.
struct EnglishRules {
    let clause: Clause

    /// All that the sentence says of deals.
    func clues() -> [DealClue] {
        clause.chunks.indices.flatMap { index -> [DealClue] in
            let chunk = clause.chunks[index]
            switch chunk.kind {
            case .verb: return verb(index).map { [$0] } ?? []
            case .phrase: return EnglishNouns(clause: clause).clues(at: index)
            default: return []
            }
        }
    }

    // MARK: - Private

    private func verb(_ index: Int) -> DealClue? {
        let word = clause.chunks[index].word
        if Self.acquire.contains(word) || Self.takeOver.contains(word) && isOver(index) { return acquire(index) }
        if Self.takeOver.contains(word), let found = takeStake(index) { return found }
        if Self.sell.contains(word) { return sell(index) }
        if Self.invest.contains(word) { return EnglishMoneyRules(clause: clause).invest(index) }
        if Self.merge.contains(word) { return merge(index) }
        if EnglishMoneyRules.raise.contains(word) { return EnglishMoneyRules(clause: clause).raise(index) }
        return nil
    }

    private func clue(_ kind: DealClue.Kind, _ rule: String, _ index: Int, _ strength: Double) -> DealClue {
        DealClue(kind: kind, rule: rule, trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: strength)
    }

    /// `X buys Y`, `Y is bought by X`, `X agreed to buy Y`.
    private func acquire(_ index: Int) -> DealClue? {
        if isPassive(index) { return passive(index, "acquire.en.passive", from: false) }
        guard let place = clause.object(after: index), let object = ObjectReading.read(clause, at: place) else { return nil }
        var found = clue(.acquisition, "acquire.en.active", index, 0.85)
        found.buyers = clause.subject(before: index)?.names ?? []
        apply(object, to: &found)
        if let from = clause.phrase(after: place, with: ["from"], reach: 6), let party = clause.party(at: from) {
            found.sellers = party.names
        }
        return DealRoles.checked(found, isTitle: clause.sentence.isTitle, hasSpeaker: clause.hasSpeaker(before: index))
    }

    private func apply(_ object: ObjectReading, to found: inout DealClue) {
        found.targets = object.targets
        found.sellers = object.sellers
        found.hasUnnamedTarget = object.isUnnamed
        guard object.isStake else { return }
        found.stake = object.stake
        found.rule = found.rule.replacing("acquire", with: "stake")
        found.kind = object.isMajority || (object.stake?.value ?? 0) >= 50 ? .acquisition : .investment
    }

    private func passive(_ index: Int, _ rule: String, from: Bool) -> DealClue? {
        guard let subject = clause.subject(before: index) else { return nil }
        var found = clue(.acquisition, rule, index, 0.85)
        found.targets = subject.names
        found.hasUnnamedTarget = subject.names.isEmpty
        if let by = clause.phrase(after: index, with: ["by"], reach: 5) { found.buyers = clause.party(at: by)?.names ?? [] }
        if let place = clause.phrase(after: index, with: ["from"], reach: 5) { found.sellers = clause.party(at: place)?.names ?? [] }
        guard !found.targets.isEmpty || !found.buyers.isEmpty else { return nil }
        if found.buyers.isEmpty { found.strength = 0.55 }
        return found
    }

    /// Whether the participle is passive: after a form of `be`, or bare before `by`.
    private func isPassive(_ index: Int) -> Bool {
        guard Self.participles.contains(clause.chunks[index].word) else { return false }
        var place = index - 1
        while place >= 0, clause.chunks[place].kind == .other { place -= 1 }
        if place >= 0, clause.chunks[place].kind == .verb {
            if Self.be.contains(clause.chunks[place].word) { return true }
            if ["has", "have", "had", "having"].contains(clause.chunks[place].word) { return false }
        }
        return clause.object(after: index) == nil && clause.phrase(after: index, with: ["by"], reach: 2) != nil
    }

    private func isOver(_ index: Int) -> Bool {
        guard index + 1 < clause.chunks.count else { return false }
        let end = clause.chunks[index].tokens.upperBound
        return end < clause.sentence.tokens.upperBound && clause.document.tokens[end].is("over")
    }

    /// `X takes a 10% stake in Y`, `X raised its stake in Y`.
    private func takeStake(_ index: Int) -> DealClue? {
        guard let place = clause.object(after: index), DealWords.isStake(clause.chunks[place]),
            let object = ObjectReading.read(clause, at: place)
        else { return nil }
        guard
            clause.chunks[place].nouns.contains(where: { $0.hasPrefix("stake") || $0 == "control" || $0 == "majority" || $0 == "minority" }
            ), !object.targets.isEmpty
        else { return nil }
        var found = clue(.investment, "stake.en.take", index, 0.8)
        found.buyers = clause.subject(before: index)?.names ?? []
        apply(object, to: &found)
        return found
    }

    /// `X sells Y to Z`, `Y was sold to Z`.
    private func sell(_ index: Int) -> DealClue? {
        if isPassive(index) || clause.chunks[index].word == "sold" && clause.object(after: index) == nil {
            guard let to = clause.phrase(after: index, with: ["to"], reach: 4), let buyer = clause.party(at: to),
                var found = passive(index, "sell.en.passive", from: true)
            else { return nil }
            found.sellers = found.buyers
            found.buyers = buyer.names
            found.strength = buyer.names.isEmpty ? 0.5 : 0.8
            return found
        }
        guard let place = clause.object(after: index), let object = ObjectReading.read(clause, at: place) else { return nil }
        var found = clue(.acquisition, "sell.en.active", index, 0.75)
        apply(object, to: &found)
        found.sellers = clause.subject(before: index)?.names ?? []
        if let to = clause.phrase(after: place, with: ["to"], reach: 6) { found.buyers = clause.party(at: to)?.names ?? [] }
        guard !found.targets.isEmpty || object.isUnnamed && (!found.buyers.isEmpty || !found.sellers.isEmpty) else { return nil }
        if found.buyers.isEmpty { found.strength = !found.targets.isEmpty && !found.sellers.isEmpty ? 0.6 : 0.4 }
        return clause.hasSpeaker(before: index) || isManifold(place) ? nil : found
    }

    /// `sold 19.9 million units`: goods, not businesses.
    private func isManifold(_ index: Int) -> Bool {
        clause.chunks[index].nouns.contains("units")
            || clause.chunks[index].nouns.contains { ["million", "millions", "thousands"].contains($0) }
    }

    /// `X merges with Y`, `X and Y agreed to merge`.
    private func merge(_ index: Int) -> DealClue? {
        let subject = clause.subject(before: index)?.names ?? []
        var found = clue(.merger, "merge.en.verb", index, 0.85)
        if let with = clause.phrase(after: index, with: ["with"], reach: 3), let party = clause.party(at: with), !party.names.isEmpty {
            found.targets = subject + party.names
        } else if let place = clause.object(after: index), let party = clause.party(at: place), party.names.count >= 2 {
            found.targets = party.names
        } else {
            found.targets = subject
        }
        return found.targets.count >= 2 && Self.merging.contains(clause.chunks[index].word) ? found : nil
    }

    private static let acquire: Set<String> = [
        "buy", "buys", "bought", "buying", "acquire", "acquires", "acquired", "acquiring", "purchase", "purchases", "purchased",
        "purchasing", "swallow", "swallows", "swallowed", "snap", "snaps",
        "snapped", "scoop", "scoops", "scooped", "gobble", "gobbles", "gobbled", "absorb", "absorbs", "absorbed",
    ]
    private static let participles: Set<String> = [
        "bought", "acquired", "purchased", "swallowed", "snapped", "absorbed", "sold", "taken", "divested", "offloaded",
    ]
    private static let takeOver: Set<String> = [
        "take", "takes", "took", "taking", "taken", "raise", "raises", "raised", "increase", "increases", "increased", "discloses",
        "disclosed", "get", "gets", "secure", "secures",
    ]
    private static let be: Set<String> = ["is", "are", "was", "were", "be", "been", "being"]
    private static let sell: Set<String> = [
        "sell", "sells", "sold", "selling", "divest", "divests", "divested", "divesting", "offload", "offloads", "offloaded", "unload",
        "unloads",
    ]
    private static let invest: Set<String> = [
        "invest", "invests", "invested", "investing", "pour", "pours", "poured", "pouring", "pump", "pumps", "pumped", "pumping", "inject",
        "injects", "injected", "plow", "plows", "plowed", "commit", "commits",
        "committed", "spend", "spends", "spending", "spent", "pledge", "pledges", "pledged", "bet", "bets",
    ]
    private static let merge: Set<String> = ["merge", "merges", "merged", "merging", "combine", "combines", "combined", "combining"]
    private static let merging: Set<String> = ["merge", "merges", "merged", "merging", "combine", "combines"]
}
