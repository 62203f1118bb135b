import Linguistics
import NewsModel

/// Headlines in which a sum stands without a verb: `30 Millionen Euro für Y`, `X: 90 Millionen Euro für neues Werk`.
extension GermanMoneyRules {
    /// `30 Millionen Euro für Y`: a headline without verb, where the text speaks of funding.
    func gift() -> DealClue? {
        if let found = kickerGift() ?? giversGift() ?? freshMoney() ?? siteGift() { return found }
        guard clause.sentence.isTitle, clause.chunks.count > 1, let first = clause.chunks.first, first.kind == .phrase, first.names.isEmpty,
            let sum = first.sums.first.map({ clause.analysis.sums[$0] }), sum.unit == .whole, sum.money.value >= 100_000,
            clause.chunks[1].preposition == "für", let target = GermanTargets(clause: clause).party(at: 1).first, !target.isPlace,
            !target.isPerson
        else { return nil }
        let isLast = clause.chunks.count == 2 || [.stop, .comma].contains(clause.chunks[2].kind)
        let names = first.nouns.contains { $0.hasSuffix("kapital") || $0.hasSuffix("finanzierung") || $0.hasSuffix("investorengeld") }
        guard isLast, names || speaksOfFunding || DealWords.isCompanyPhrase(clause.chunks[1]) else { return nil }
        var found = DealClue(
            kind: .fundingRound, rule: "raise.de.gift", trigger: first.tokens, sentence: clause.sentence.index, strength: 0.55)
        found.targets = [target]
        found.amount = sum
        return found
    }

    /// `Frisches Geld für Y`: a headline without verb and sum.
    private func freshMoney() -> DealClue? {
        guard clause.sentence.isTitle, clause.chunks.count > 1, let first = clause.chunks.first, first.preposition == nil,
            ["geld", "kapital", "finanzspritze", "summe"].contains(where: { first.head?.hasSuffix($0) == true }),
            Self.fresh.contains(where: clause.document.tokens[first.tokens.lowerBound].lower.hasPrefix),
            clause.chunks[1].preposition == "für", let target = GermanTargets(clause: clause).party(at: 1).first, !target.isPlace,
            !target.isPerson, !clause.chunks.contains(where: { $0.kind == .verb })
        else { return nil }
        var found = DealClue(
            kind: .fundingRound, rule: "raise.de.gift", trigger: first.tokens, sentence: clause.sentence.index, strength: 0.5)
        found.targets = [target]
        return found
    }

    private static let fresh = ["frisch", "neue", "siebenstellig", "achtstellig", "neunstellig", "zweistellig", "weitere"]

    /// `X: 90 Millionen Euro für neues Werk`, `90 Millionen Euro für Standort Ulm: X baut aus`: own spending in a part without verb.
    private func siteGift() -> DealClue? {
        guard clause.sentence.isTitle, let place = clause.chunks.indices.dropLast().first(where: isSpent),
            place == 0 || clause.chunks[place - 1].kind == .stop
        else { return nil }
        let sum =
            clause.chunks[place].sums.first.map { clause.analysis.sums[$0] } ?? GermanSumWords.sum(in: clause.sentence, clause.analysis)
        let headline = GermanHeadline(clause: clause)
        let buyers = (headline.kicker(before: place).map { [$0] } ?? headline.actors(behind: place)).filter { !Self.isPublic($0) }
        guard let sum, sum.money.value >= 1_000_000, !buyers.isEmpty else { return nil }
        var found = clue(.capitalSpending, "spend.de.frame", place, 0.5)
        (found.buyers, found.amount) = (buyers, sum)
        return found
    }

    /// Whether a chunk is a sum and no more, and the next one says on which site it is spent.
    private func isSpent(_ index: Int) -> Bool {
        let (chunk, next) = (clause.chunks[index], clause.chunks[index + 1])
        guard chunk.kind == .phrase, chunk.preposition == nil, chunk.names.isEmpty, ["für", "in"].contains(next.preposition ?? "") else {
            return false
        }
        let isSum = !chunk.sums.isEmpty || chunk.nouns.contains { $0.hasPrefix("million") || $0.hasPrefix("milliard") }
        return isSum && chunk.nouns.allSatisfy { Self.investing.contains($0) } && Self.isSpending(next)
    }

    private static let investing: WordSet = ["millionen", "milliarden", "investition", "investitionen", "mio", "mrd"]

    /// `50 Millionen Euro von X für Y`: a headline without verb that names both.
    private func giversGift() -> DealClue? {
        guard clause.sentence.isTitle, clause.chunks.count > 2, let first = clause.chunks.first, first.kind == .phrase, first.names.isEmpty,
            !first.sums.isEmpty || first.nouns.contains(where: { $0.hasPrefix("million") || $0.hasPrefix("milliarde") }),
            clause.chunks[1].preposition == "von", clause.chunks[2].preposition == "für",
            !clause.chunks.contains(where: { $0.kind == .verb })
        else { return nil }
        let targets = GermanTargets(clause: clause)
        var found = DealClue(
            kind: .investment, rule: "raise.de.gift", trigger: first.tokens, sentence: clause.sentence.index, strength: 0.55)
        found.buyers = targets.party(at: 1).filter { !$0.isPlace && !$0.isPerson && !Self.isPublic($0) }
        found.targets = targets.party(at: 2).filter { !$0.isPlace && !$0.isPerson }
        found.amount = first.sums.first.map { clause.analysis.sums[$0] }
        return found.buyers.isEmpty || found.targets.isEmpty ? nil : found
    }

    /// `X: 30 Millionen Euro für den Ausbau`: a firm before the colon of a headline without verb, where the text speaks of funding.
    private func kickerGift() -> DealClue? {
        guard clause.sentence.isTitle, clause.chunks.count > 2, clause.chunks[1].word == ":", tellsOfInvestors,
            !clause.chunks.contains(where: { $0.kind == .verb }), clause.chunks[2].preposition == nil,
            clause.chunks[2].nouns.allSatisfy({ Self.investing.contains($0) }),
            let sum = clause.chunks[2].sums.first.map({ clause.analysis.sums[$0] })
                ?? GermanSumWords.sum(in: clause.sentence, clause.analysis),
            sum.unit == .whole, sum.money.value >= 100_000,
            clause.chunks.count == 3 || clause.chunks[3].preposition == "für",
            let target = GermanHeadline(clause: clause).kicker(before: 2)
        else { return nil }
        var found = DealClue(
            kind: .fundingRound, rule: "raise.de.gift", trigger: clause.chunks[2].tokens, sentence: clause.sentence.index, strength: 0.5)
        (found.targets, found.amount) = ([target], sum)
        return found
    }

    /// Whether the beginning of the text has words of investors and rounds.
    private var tellsOfInvestors: Bool {
        clause.document.tokens.prefix(150).lazy.map(\.lower).contains { word in
            Self.rounds.contains(where: word.contains) || word.hasPrefix("investor") || word.hasSuffix("start-up")
                || word.hasSuffix("startup") || Self.strong.contains(where: word.hasPrefix) || word == "kapital"
                || word.hasSuffix("kapitalgeber") || word.hasPrefix("finanzierung")
        }
    }

    /// The same, or that somebody invests.
    private var speaksOfFunding: Bool {
        tellsOfInvestors || clause.document.tokens.prefix(150).contains { $0.lower.hasPrefix("investier") }
    }
}
