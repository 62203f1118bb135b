import Linguistics
import NewsModel

/// English rules for the nouns `deal` and `talks`, which tell what is done by the words about them only.
extension EnglishNouns {
    /// `a $20 billion deal for Y`, `X clinched its deal for Y`.
    func deal(_ context: EnglishNounContext, _ nouns: [String]) -> DealClue? {
        guard nouns.contains(where: ["deal", "agreement", "pact"].contains) else { return nil }
        if nouns.last == "deal", let name = context.leadingName, let found = namedDeal(context, name) { return found }
        guard let place = context.attribute(["for"]),
            let object = ObjectReading.read(clause, at: place), !object.targets.isEmpty
        else { return nil }
        var found = context.clue(.acquisition, "deal.en.nominal", context.chunk.sums.isEmpty ? 0.5 : 0.6)
        found.targets = object.targets
        found.stake = object.stake
        found.buyers = context.owner.isEmpty ? context.doer(except: found.targets) : context.owner
        if found.buyers.isEmpty { found.strength = 0.35 }
        return found
    }

    /// `X seals $5bn Y deal`: a price before the one name of a deal that is no order.
    func sealed(_ context: EnglishNounContext) -> DealClue? {
        guard context.chunk.trailing == ["deal"], !context.chunk.sums.isEmpty, context.chunk.names.count == 1,
            let name = context.leadingName, let verb = context.verb, Self.sealing.contains(clause.chunks[verb].word)
        else { return nil }
        return namedDeal(context, name)
    }

    private static let sealing: WordSet = [
        "seal", "seals", "sealed", "clinch", "clinches", "clinched", "close", "closes", "closed", "complete", "completes", "completed",
        "near", "nears", "nearing", "scrap", "scraps", "scrapped", "abandon", "abandons", "abandoned",
    ]

    /// `Y in talks with X over a sale`: who speaks with whom about whose sale.
    func talksOnSale(_ context: EnglishNounContext) -> DealClue? {
        guard let last = context.chunk.nouns.last, Self.talks.contains(last),
            let aim = EnglishSyntax(clause: clause).oblique(after: context.index, ["over", "about", "on", "for", "regarding"], reach: 3),
            let noun = clause.chunks[aim].nouns.last, noun == "sale" || Self.takeover.contains(noun), clause.chunks[aim].names.isEmpty,
            clause.chunks[aim].nouns.allSatisfy({ $0 == noun || Self.mere.contains($0) }), !context.subject.contains(where: \.isPerson),
            aim + 1 == clause.chunks.count || clause.chunks[aim + 1].preposition != "of"
        else { return nil }
        var found = context.clue(.acquisition, "talks.en.nominal", 0.6)
        found.status = .rumored
        let subject = context.subject.suffix(1)
        let other = context.names(["with"], reach: 2).filter { name in !subject.contains { NameKey.same($0, name) } }
        (found.targets, found.buyers) = noun == "sale" ? (Array(subject), other) : (other, Array(subject))
        return found.targets.isEmpty || found.buyers.isEmpty ? nil : found
    }

    private static let mere: WordSet = ["possible", "potential", "outright", "full", "partial", "proposed", "$", "billion", "million"]

    /// `X walks away from Y deal`, `X seals Y deal`.
    private func namedDeal(_ context: EnglishNounContext, _ name: NameMention) -> DealClue? {
        guard let verb = context.verb, Self.dealing.contains(clause.chunks[verb].word) else { return nil }
        var found = context.clue(.acquisition, "deal.en.nominal", 0.45)
        found.targets = [name]
        found.buyers = context.subject.suffix(1).filter { !context.has($0, in: [name]) }
        found.marks.insert("en-named-deal")
        return found.buyers.isEmpty ? nil : found
    }

    private static let dealing: WordSet = [
        "seal", "seals", "sealed", "agree", "agrees", "agreed", "close", "closes", "closed", "complete", "completes", "completed", "near",
        "nears", "nearing", "walk", "walks", "walked", "abandon", "abandons", "abandoned", "scrap", "scraps", "scrapped", "clinch",
        "clinches", "clinched", "strike", "strikes", "struck", "win", "wins", "won", "reach", "reaches", "reached", "drop", "drops",
        "dropped", "sign", "signs", "signed", "defend", "defends", "revive", "revives", "end", "ends", "ended",
    ]

    /// `talks between X and Y about a merger`.
    func talksOnMerger(_ context: EnglishNounContext) -> DealClue? {
        guard let between = context.attribute(["between"]), let names = clause.party(at: between)?.names, names.count > 1,
            let aim = EnglishSyntax(clause: clause).oblique(after: between, ["about", "on", "over"], reach: 4),
            clause.chunks[aim].nouns.contains(where: Self.merger.contains), clause.chunks[aim].names.isEmpty
        else { return nil }
        var found = context.clue(.merger, "talks.en.nominal", 0.55)
        found.status = .rumored
        found.targets = names
        return found
    }
}
