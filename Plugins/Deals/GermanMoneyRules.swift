import Linguistics
import NewsModel

/// German rules where money is the verb's object: `sammelt 20 Millionen Dollar ein`, `investiert 5 Milliarden in`.
struct GermanMoneyRules {
    let clause: Clause

    /// `X sammelt 70 Millionen Dollar ein`, `X schließt Finanzierungsrunde ab`.
    func raise(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        let word = clause.document.tokens[clause.chunks[index].tokens.lowerBound].lower
        let words = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        let isFunding = words.contains { word in Self.funding.contains { word.hasPrefix($0) || word.hasSuffix($0) } }
        let isRaise = Self.strong.contains { word.hasPrefix($0) } || clause.sentence.isTitle && Self.catching.contains(word)
        guard let sum = roles.sum ?? nil, isRaise || isFunding, sum.money.value >= 50_000 else {
            return fundingWithoutSum(index, roles, words)
        }
        guard !words.contains(where: { word in Self.other.contains { word.hasPrefix($0) } }) else { return nil }
        guard let target = roles.subject?.names.last, !target.isPerson else { return nil }
        var found = DealClue(
            kind: .fundingRound, rule: "raise.de.active", trigger: clause.chunks[index].tokens, sentence: clause.sentence.index,
            strength: isFunding || isRaise ? 0.8 : 0.6)
        if words.contains(where: { $0.contains("börsengang") || $0 == "ipo" || $0 == "börsendebüt" }) { found.kind = .ipo }
        found.targets = [target]
        found.amount = sum
        if let from = roles.phrase(with: ["von"]), let party = clause.party(at: from) {
            found.buyers = party.names.filter { $0.text != target.text }
        }
        return found
    }

    /// `X investiert 5 Milliarden Euro in Y`.
    func invest(_ index: Int, _ form: GermanVerbs.Form) -> DealClue? {
        let roles = GermanRoles(clause: clause, verb: index, form: form)
        guard let buyers = roles.isPassive ? [] : roles.subject?.names else { return nil }
        guard let place = roles.phrase(with: clause.chunks[index].word.hasPrefix("stell") ? ["für"] : ["in"]) else {
            return sumOnly(index, roles, buyers)
        }
        let object = clause.chunks[place]
        let sum = roles.sum
        guard sum != nil || !clause.chunks[index].word.hasPrefix("stell") else { return nil }
        var found = DealClue(
            kind: .investment, rule: "invest.de.active", trigger: clause.chunks[index].tokens, sentence: clause.sentence.index,
            strength: sum == nil ? 0.6 : 0.8)
        found.buyers = buyers
        found.amount = sum
        let isSite = object.nouns.contains { noun in Self.sites.contains { noun.hasSuffix($0) } }
        if !isSite, let party = clause.party(at: place), !party.names.isEmpty, !clause.chunks[place].names.allSatisfy(\.isPlace) {
            found.targets = party.names
            return found.buyers.isEmpty && sum == nil ? nil : found
        }
        guard let sum, sum.money.value >= 1_000_000, !buyers.isEmpty else { return nil }
        if !isSite, DealWords.isCompanyPhrase(object) {
            found.hasUnnamedTarget = true
            found.strength = 0.55
            return found
        }
        guard isSite || object.names.contains(where: \.isPlace) || hasSite(roles) else { return nil }
        found.kind = .capitalSpending
        found.rule = "spend.de.active"
        return found
    }

    // MARK: - Private

    /// `und investiert 14 Milliarden Dollar`: gives a deal told elsewhere its sum, is too weak for one of its own.
    private func sumOnly(_ index: Int, _ roles: GermanRoles, _ buyers: [NameMention]) -> DealClue? {
        guard let sum = roles.sum, sum.money.value >= 1_000_000, !buyers.isEmpty else { return nil }
        var found = DealClue(
            kind: .investment, rule: "invest.de.sum", trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: 0.3)
        found.buyers = buyers
        found.amount = sum
        return found
    }

    private func hasSite(_ roles: GermanRoles) -> Bool {
        roles.range.contains { clause.chunks[$0].nouns.contains { noun in Self.sites.contains { noun.hasSuffix($0) } } }
    }

    private func fundingWithoutSum(_ index: Int, _ roles: GermanRoles, _ words: [String]) -> DealClue? {
        guard
            words.contains(where: {
                $0.contains("finanzierungsrunde") || $0.contains("serie-a") || $0.contains("kapitalerhöhung") || $0 == "startfinanzierung"
            }), let target = roles.subject?.names.last
        else { return nil }
        var found = DealClue(
            kind: .fundingRound, rule: "raise.de.round", trigger: clause.chunks[index].tokens, sentence: clause.sentence.index,
            strength: 0.55)
        found.targets = [target]
        return found
    }

    private static let catching: Set<String> = [
        "erhält", "sichert", "bekommt", "holt", "nimmt", "wirbt", "kassiert", "sicherte", "erhielt",
    ]
    private static let strong = ["sammel", "eingesammelt", "gesammelt", "eingeworben", "einsammel", "einzusammeln", "einwerben"]
    private static let funding = [
        "finanzierung", "runde", "serie", "serie-a", "serie-b", "seed", "kapital", "wagniskapital", "bewertung", "investor", "investoren",
        "kapitalerhöhung", "finanzspritze", "risikokapital", "geldgeber", "mittel", "kredit",
    ]
    private static let other = ["spende", "steuern", "umsatz", "gewinn", "anleihe", "flutopfer", "bußgeld", "strafe", "wahlkampf"]
    private static let sites = [
        "ausbau", "bau", "neubau", "werk", "werke", "fabrik", "fabriken", "infrastruktur", "rechenzentrum", "rechenzentren", "standort",
        "standorte", "standorten", "anlage", "anlagen", "produktion", "forschung", "netz",
        "netze", "entwicklung", "modernisierung", "erweiterung", "projekt", "projekte", "filialen", "campus", "zentrum", "kapazitäten",
        "programm", "digitalisierung", "energien", "elektromobilität", "kraftwerke", "flotte",
    ]
}
