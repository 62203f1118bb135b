import Linguistics
import NewsModel

/// German deal rules: verbs in second and last place, with separable particles.
struct GermanRules {
    let clause: Clause

    /// All that the sentence says of deals.
    func clues() -> [DealClue] {
        clause.chunks.indices.flatMap { index -> [DealClue] in
            let chunk = clause.chunks[index]
            switch chunk.kind {
            case .verb, .other: return verb(index, clause.document.tokens[chunk.tokens.lowerBound].lower).map { [$0] } ?? []
            case .phrase: return GermanNouns(clause: clause).clues(at: index)
            default: return []
            }
        }
    }

    // MARK: - Private

    private func verb(_ index: Int, _ word: String) -> DealClue? {
        if let form = GermanVerbs.acquire[word] { return acquire(index, form) }
        if let form = GermanVerbs.sell[word] { return sell(index, form) }
        if let form = GermanVerbs.enter[word] { return enter(index, form) }
        if let form = GermanVerbs.invest[word] { return GermanMoneyRules(clause: clause).invest(index, form) }
        if let form = GermanVerbs.raise[word] { return GermanMoneyRules(clause: clause).raise(index, form) }
        if let form = GermanVerbs.merge[word] { return merge(index, form) }
        if let form = GermanVerbs.increase[word] { return increase(index, form) }
        return nil
    }

    private func clue(_ kind: DealClue.Kind, _ rule: String, _ index: Int, _ strength: Double) -> DealClue {
        DealClue(kind: kind, rule: rule, trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: strength)
    }

    private func names(_ index: Int?) -> [NameMention] { index.flatMap { clause.party(at: $0)?.names } ?? [] }

    /// `X kauft Y`, `X hat Y gekauft`, `Y wird von X gekauft`.
    private func acquire(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        if roles.isPassive { return passive(index, roles) }
        guard let place = roles.object, let object = ObjectReading.read(clause, at: place), !isOffice(place) else { return nil }
        var found = clue(.acquisition, "acquire.de.active", index, 0.85)
        found.buyers = roles.subject?.names ?? []
        apply(object, to: &found)
        if object.isUnnamed, found.targets.isEmpty { found.targets = names(roles.phrase(with: ["mit"])) }
        found.sellers += names(roles.phrase(with: ["von"]))
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

    private func passive(_ index: Int, _ roles: GermanRoles) -> DealClue? {
        guard let subject = roles.subject, !subject.names.isEmpty else { return nil }
        var found = clue(.acquisition, "acquire.de.passive", index, 0.8)
        found.targets = subject.names
        found.buyers = names(roles.phrase(with: ["von", "durch"]))
        if found.buyers.isEmpty { found.strength = 0.45 }
        return found
    }

    /// `übernimmt den Vorsitz`: taking over an office or a task is no deal.
    private func isOffice(_ index: Int) -> Bool {
        let chunk = clause.chunks[index]
        return (chunk.nouns + (chunk.compound.map { [$0.head] } ?? [])).contains { noun in
            GermanVerbs.offices.contains { noun.hasSuffix($0) }
        }
            && !DealWords.isStake(clause.chunks[index])
    }

    /// `X verkauft Y an Z`, `X trennt sich von Y`.
    private func sell(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        let buyers = names(roles.phrase(with: ["an"]))
        if roles.isPassive {
            guard let subject = roles.subject, !subject.names.isEmpty else { return nil }
            var found = clue(.acquisition, "sell.de.passive", index, buyers.isEmpty ? 0.45 : 0.8)
            found.targets = subject.names
            found.buyers = buyers
            return found
        }
        guard let place = form == .separating ? roles.phrase(with: ["von"]) : roles.object,
            let object = ObjectReading.read(clause, at: place)
        else { return nil }
        var found = clue(.acquisition, "sell.de.active", index, 0.75)
        apply(object, to: &found)
        found.sellers = roles.subject?.names ?? []
        found.buyers = buyers.filter { buyer in !found.targets.contains { $0.text == buyer.text } }
        guard !found.targets.isEmpty || object.isUnnamed && !(found.sellers + found.buyers).isEmpty else { return nil }
        if found.buyers.isEmpty { found.strength = found.sellers.isEmpty ? 0.4 : 0.6 }
        return found
    }

    /// `X steigt bei Y ein`, `X beteiligt sich mit 10 Prozent an Y`.
    private func enter(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        guard let place = roles.phrase(with: form == .reflexive ? ["an"] : ["bei"]), form != .particle || roles.hasParticle(["ein"]) else {
            return nil
        }
        guard form != .reflexive || roles.hasReflexive, let party = clause.party(at: place) else { return nil }
        var found = clue(.investment, "enter.de.active", index, 0.8)
        found.buyers = roles.subject?.names ?? []
        found.targets = party.names
        found.hasUnnamedTarget = party.names.isEmpty
        found.stake = roles.percentage
        if (found.stake?.value ?? 0) >= 50 { found.kind = .acquisition }
        return found.buyers.isEmpty && found.targets.isEmpty ? nil : found
    }

    /// `X stockt Beteiligung an Y auf`.
    private func increase(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        guard let place = roles.object, DealWords.isStake(clause.chunks[place]), !clause.chunks[place].nouns.isEmpty,
            let object = ObjectReading.read(clause, at: place), !object.targets.isEmpty, let buyers = roles.subject?.names, !buyers.isEmpty
        else { return nil }
        var found = clue(.investment, "stake.de.increase", index, 0.75)
        found.buyers = buyers
        found.targets = object.targets
        found.stake = roles.percentage
        return found
    }

    /// `X fusioniert mit Y`, `X und Y fusionieren`.
    private func merge(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        guard form != .reflexive || roles.hasParticle(["zusammen"]) || clause.chunks[index].word == "zusammenschließen" else { return nil }
        var found = clue(.merger, "merge.de.verb", index, 0.85)
        found.targets = (roles.subject?.names ?? []) + names(roles.phrase(with: ["mit"]))
        return found.targets.count >= 2 ? found : nil
    }
}
