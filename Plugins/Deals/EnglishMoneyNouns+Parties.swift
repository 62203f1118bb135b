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

    /// What a sum tells that a sentence begins with.
    var opening: DealClue? { (clause.sentence.isTitle ? given : nil) ?? backed }

    /// `With $12M in fresh capital from X, Y plans to hire`, `Backed by $12M from X, Y plans to hire`.
    private var backed: DealClue? {
        let start = clause.chunks[0].word == "backed" ? 1 : 0
        guard let comma = clause.chunks.prefix(8).firstIndex(where: { $0.kind == .comma }), comma > start, comma + 1 < clause.chunks.count,
            clause.chunks[start].preposition == (start == 1 ? "by" : "with"), clause.chunks[start].names.isEmpty,
            let sum = clause.chunks[start].sums.first.map({ clause.analysis.sums[$0] }), sum.unit == .whole, sum.money.value >= 100_000,
            start == 1 || clause.words(of: start..<comma).contains(where: Self.capital.contains),
            let name = clause.party(at: comma + 1)?.names.last, !name.isPerson, clause.chunks[comma + 1].preposition == nil
        else { return nil }
        var found = DealClue(
            kind: .fundingRound, rule: "raise.en.opening", trigger: clause.chunks[start].tokens, sentence: clause.sentence.index,
            strength: 0.6)
        found.targets = [name]
        found.amount = sum
        found.buyers = EnglishMoneyRules(clause: clause).backers(after: start).filter { !NameKey.same($0, name) }
        return found
    }

    private static let capital: WordSet = ["capital", "funding", "financing", "backing", "series", "seed", "venture"]

    /// `$40M for Y`, `Fresh $40M for drone maker Y`: a headline of a sum and of whom it is for.
    private var given: DealClue? {
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
    func served(_ context: EnglishNounContext) -> (sellers: [NameMention], buyers: [NameMention])? {
        guard ["under", "in"].contains(context.chunk.preposition ?? ""),
            let verb = (max(0, context.index - 5)..<context.index).last(where: { clause.chunks[$0].kind == .verb }),
            Self.serving.contains(clause.chunks[verb].word), let place = clause.object(after: verb), place < context.index
        else { return nil }
        let syntax = EnglishSyntax(clause: clause)
        let isGiven = place + 1 < context.index && clause.chunks[place + 1].preposition == "with"
        let names =
            clause.chunks[place].possessor.map { [$0] }
            ?? (isGiven ? clause.party(at: place)?.names ?? [] : syntax.names(after: place, ["for", "to"], reach: 2))
        let (sellers, buyers) = (syntax.subject(of: verb)?.names ?? [], names.filter { !$0.isPlace })
        return sellers.isEmpty || buyers.isEmpty ? nil : (sellers, buyers)
    }

    private static let serving: WordSet = [
        "run", "runs", "manage", "manages", "operate", "operates", "maintain", "maintains", "supply", "supplies", "provide", "provides",
        "build", "builds", "host", "upgrade", "upgrades", "service", "deliver", "delivers", "equip", "handle", "handles",
    ]
}
