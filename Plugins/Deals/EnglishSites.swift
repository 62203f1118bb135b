import Linguistics
import NewsModel

/// English rules for sites that a firm builds for itself: `X is building a $700 million plant`, `X earmarks $700 million for a data centre`.
struct EnglishSites {
    let clause: Clause

    /// What a verb of building, planning or setting aside tells; only with a sum in its object.
    func clue(at index: Int) -> DealClue? {
        guard !syntax.isPassive(index), !clause.hasSpeaker(before: index), let sum = sum(of: index), sum.unit == .whole,
            sum.money.value >= 1_000_000
        else { return nil }
        let buyers = (syntax.subject(of: index)?.names ?? []).filter { !$0.isPlace && !$0.isPerson && !DealWords.isAuthority($0) }
        guard !buyers.isEmpty else { return nil }
        var found = DealClue(
            kind: .capitalSpending, rule: "spend.en.site", trigger: clause.chunks[index].tokens, sentence: clause.sentence.index,
            strength: 0.6)
        found.buyers = buyers
        found.amount = sum
        if Self.planning.contains(clause.chunks[index].word) { found.status = .planned }
        return found
    }

    // MARK: - Private

    private var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    /// The sum of the site that the verb speaks of: `builds a $700 million plant`, `breaks ground on a $700 million plant`, `earmarks $700
    /// million for a plant`.
    private func sum(of index: Int) -> MoneyMention? {
        guard let place = clause.object(after: index) else { return nil }
        let object = clause.chunks[place]
        if Self.setting.contains(clause.chunks[index].word) {
            guard let aim = syntax.oblique(after: place, ["for", "to"], reach: 2), isSite(aim), object.nouns.allSatisfy({ $0 == "aside" })
            else {
                return nil
            }
            return object.sums.first.map { clause.analysis.sums[$0] }
        }
        if isSite(place) { return object.sums.first.map { clause.analysis.sums[$0] } }
        guard object.nouns.last.map(Self.leads.contains) == true, let aim = syntax.oblique(after: place, ["on", "for"], reach: 1),
            isSite(aim)
        else { return nil }
        return clause.chunks[aim].sums.first.map { clause.analysis.sums[$0] }
    }

    private func isSite(_ place: Int) -> Bool { clause.chunks[place].head.map(Self.sites.contains) == true }

    private static let planning: WordSet = [
        "plan", "plans", "planned", "planning", "propose", "proposes", "proposed", "consider", "considers",
    ]
    private static let setting: WordSet = [
        "earmark", "earmarks", "earmarked", "allocate", "allocates", "allocated", "sets", "devotes", "budgets",
    ]
    /// `breaks ground on`, `unveils plans for`.
    private static let leads: WordSet = ["ground", "plans", "work", "construction"]
    private static let sites: WordSet = [
        "plant", "plants", "factory", "factories", "center", "centers", "centre", "centres", "facility", "facilities", "campus",
        "headquarters",
        "hub", "fab", "refinery", "mine", "smelter", "mill", "warehouse", "terminal", "brewery", "gigafactory", "laboratory", "complex",
    ]
}
