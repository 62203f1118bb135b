import Linguistics
import NewsModel

/// Who stands about money where verbs or headlines name them otherwise.
extension EnglishMoneyNouns {
    /// `X leads a $20 million round in Y`, `X joins Y's Series B`: who puts the money in.
    func ledRound(_ context: EnglishNounContext, _ clue: DealClue) -> DealClue? {
        guard let verb = context.verb, Self.leading.contains(clause.chunks[verb].word), clause.object(after: verb) == context.index,
            !EnglishSyntax(clause: clause).isPassive(verb)
        else { return nil }
        var found = clue
        let name = context.leadingName.flatMap { $0.text.hasPrefix("Series") ? nil : $0 }
        found.targets = context.owner.isEmpty ? [name].compactMap { $0 } : context.owner
        if found.targets.isEmpty, let place = context.attribute(["for", "in", "of"]) {
            found.targets = clause.party(at: place)?.names ?? []
        }
        found.buyers = context.subject.filter { !context.has($0, in: found.targets) }
        return found.targets.isEmpty || found.buyers.isEmpty ? nil : found
    }

    private static let leading: WordSet = [
        "lead", "leads", "led", "leading", "co-lead", "co-leads", "co-led", "join", "joins", "joined", "joining", "anchor", "anchors",
        "anchored", "back", "backs", "backed", "head", "heads", "headed", "headlines",
    ]

    /// `$40M for Y`, `Fresh $40M for drone maker Y`: a headline of a sum and of whom it is for.
    var given: DealClue? {
        let (first, next) = (clause.chunks[0], clause.chunks.dropFirst().first)
        guard let sum = first.sums.first.map({ clause.analysis.sums[$0] }), sum.unit == .whole, sum.money.value >= 100_000,
            first.preposition == nil, first.names.isEmpty, first.nouns.allSatisfy(Self.fresh.contains), let next, next.preposition == "for",
            next.trailing.isEmpty, let name = next.names.last(where: { !$0.isPlace && !$0.isPerson }),
            clause.chunks.dropFirst(2).allSatisfy({ $0.kind != .verb })
        else { return nil }
        var found = DealClue(
            kind: .fundingRound, rule: "raise.en.given", trigger: first.tokens, sentence: clause.sentence.index, strength: 0.55)
        found.targets = [name]
        found.amount = sum
        found.buyers = EnglishMoneyRules(clause: clause).backers(after: 1)
        return found
    }

    private static let fresh: WordSet = ["fresh", "new", "another", "funding", "more", "seed", "series", "investment", "round"]

    /// `Y will run X's systems under a $400 million deal`: who serves whom.
    func isServed(_ context: EnglishNounContext, _ other: inout [NameMention]) -> Bool {
        guard other.isEmpty, ["under", "in"].contains(context.chunk.preposition ?? ""), let verb = context.verb,
            Self.serving.contains(clause.chunks[verb].word), let place = clause.object(after: verb), place < context.index
        else { return false }
        let names =
            clause.chunks[place].possessor.map { [$0] } ?? EnglishSyntax(clause: clause).names(after: place, ["for", "to"], reach: 2)
        other = names.filter { !$0.isPlace }
        return !other.isEmpty
    }

    private static let serving: WordSet = [
        "run", "runs", "manage", "manages", "operate", "operates", "maintain", "maintains", "supply", "supplies", "provide", "provides",
        "build", "builds", "host", "upgrade", "upgrades", "service", "deliver", "delivers", "equip", "handle", "handles",
    ]
}
