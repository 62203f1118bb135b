import Linguistics
import NewsModel

/// English rules whose trigger is a noun: `X's acquisition of Y`, `bid for Y`, `merger with Y`.
struct EnglishNouns {
    let clause: Clause

    func clues(at index: Int) -> [DealClue] {
        let context = EnglishNounContext(clause: clause, index: index)
        let nouns = context.chunk.nouns
        guard !nouns.isEmpty, !context.isFollowedByVerb else { return [] }
        if nouns.contains(where: Self.ending.contains) { return [] }
        return read(context, nouns).map { [$0] } ?? []
    }

    // MARK: - Private

    private func read(_ context: EnglishNounContext, _ nouns: [String]) -> DealClue? {
        if let last = nouns.last, Self.offer.contains(last) { return offer(context) }
        if nouns.contains(where: Self.merger.contains) { return merger(context) }
        if nouns.contains(where: Self.takeover.contains) { return takeover(context) }
        if nouns.contains(where: Self.offer.contains) { return offer(context) }
        if nouns.contains(where: Self.sale.contains) { return sale(context) }
        return EnglishMoneyNouns(clause: clause).clue(context, nouns) ?? deal(context, nouns)
    }

    /// `X's takeover of Y`, `the acquisition of Y by X`, `Y takeover`.
    private func takeover(_ context: EnglishNounContext) -> DealClue? {
        if context.chunk.head == "target" { return target(context) }
        var found = context.clue(.acquisition, "acquire.en.nominal", 0.75)
        if let of = context.attribute(["of", "for"]), let object = ObjectReading.read(clause, at: of) {
            found.targets = object.targets
            found.sellers = object.sellers
            found.hasUnnamedTarget = object.isUnnamed
            found.stake = object.stake
        }
        found.buyers = context.owner
        if let name = context.leadingName {
            if found.targets.isEmpty, !found.hasUnnamedTarget { found.targets = [name] } else { found.buyers = [name] }
        }
        if found.buyers.isEmpty { found.buyers = context.names(["by"]) }
        if found.targets.isEmpty, !found.hasUnnamedTarget, isPassiveNoun(context) {
            (found.targets, found.buyers) = (found.buyers, context.names(["by"]))
        }
        if found.sellers.isEmpty { found.sellers = context.names(["from"], reach: 6) }
        if found.buyers.isEmpty { found.buyers = context.doer(except: found.targets) }
        guard !found.targets.isEmpty || found.hasUnnamedTarget && !found.buyers.isEmpty else { return nil }
        if found.buyers.isEmpty { found.strength = 0.5 }
        if found.targets.isEmpty { found.strength = 0.4 }
        return found
    }

    /// `Y, the takeover target of X`.
    private func target(_ context: EnglishNounContext) -> DealClue? {
        var found = context.clue(.acquisition, "target.en.nominal", 0.4)
        found.status = .planned
        found.buyers = context.owner.isEmpty ? context.names(["of", "by"], reach: 2) : context.owner
        found.targets = (clause.antecedent(before: context.index)?.names ?? []).suffix(1).filter { !context.has($0, in: found.buyers) }
        return found.targets.isEmpty || found.buyers.isEmpty ? nil : found
    }

    /// `Dell's buyout`: of a takeover without `of`, the owner is taken over.
    private func isPassiveNoun(_ context: EnglishNounContext) -> Bool {
        context.chunk.nouns.contains { ["takeover", "buyout", "buy-out"].contains($0) } && !context.owner.isEmpty
    }

    /// `X's bid for Y`, `a $16 bn hostile offer for Y`, `Y rejects offer from X`.
    private func offer(_ context: EnglishNounContext) -> DealClue? {
        var found = context.clue(.acquisition, "offer.en.nominal", 0.7)
        found.status = .planned
        if let target = context.attribute(["for", "on", "of"]), let object = ObjectReading.read(clause, at: target) {
            found.targets = object.targets
            found.stake = object.stake
            found.hasUnnamedTarget = object.isUnnamed
        }
        found.buyers = context.owner
        if found.buyers.isEmpty { found.buyers = context.names(["by", "from"], reach: 6) }
        if let name = context.leadingName { place(name, in: &found, context) }
        if found.targets.isEmpty { found.targets = context.receiver(except: found.buyers) }
        if found.buyers.isEmpty { found.buyers = context.doer(except: found.targets) }
        if found.targets.isEmpty, context.isTakeover, !found.buyers.isEmpty, let topic = clause.topic, !context.has(topic, in: found.buyers)
        {
            found.targets = [topic]
            found.strength = 0.5
        }
        guard !found.targets.isEmpty else { return nil }
        if found.buyers.isEmpty || !context.isTakeover && context.verb == nil && found.strength < 0.7 { found.strength = 0.45 }
        return found
    }

    /// `Euronext bid`: whom it is for, where someone else makes it; else who makes it.
    private func place(_ name: NameMention, in found: inout DealClue, _ context: EnglishNounContext) {
        let makers = context.maker(except: [name])
        if !found.targets.isEmpty || found.buyers.isEmpty && makers.isEmpty {
            if found.buyers.isEmpty { found.buyers = [name] }
        } else {
            found.targets = [name]
            if found.buyers.isEmpty { found.buyers = makers }
        }
    }

    /// `merger of X and Y`, `X's merger with Y`, `X-Y merger`.
    private func merger(_ context: EnglishNounContext) -> DealClue? {
        var found = context.clue(.merger, "merge.en.nominal", 0.75)
        if let of = context.attribute(["of", "between"]) { found.targets = clause.party(at: of)?.names ?? [] }
        let with = context.names(["with", "in"], reach: 4)
        if !with.isEmpty {
            found.targets += (context.owner.isEmpty ? Array(context.subject.suffix(1)) : context.owner) + with
        }
        if found.targets.isEmpty, context.leadingName != nil { found.targets = clause.party(at: context.index)?.names ?? [] }
        if found.targets.count < 2 { found.targets += context.subject.filter { !context.has($0, in: found.targets) } }
        found.targets = Array(found.targets.prefix(3))
        if found.targets.count < 2 { found.strength = 0.4 }
        return found.targets.isEmpty ? nil : found
    }

    /// `sale of Y to X`, `Y stake sale`.
    private func sale(_ context: EnglishNounContext) -> DealClue? {
        var found = context.clue(.acquisition, "sell.en.nominal", 0.7)
        var last = context.index
        if let of = context.attribute(["of"]), let object = ObjectReading.read(clause, at: of) {
            last = object.end
            found.targets = object.targets
            found.stake = object.stake
            found.sellers = object.sellers
            if object.isStake, !object.isMajority, (object.stake?.value ?? 0) < 50 { found.kind = .investment }
        } else if let name = context.leadingName ?? context.chunk.possessor {
            found.targets = [name]
            if context.chunk.nouns.contains("stake") { found.kind = .investment }
        }
        guard !found.targets.isEmpty else { return nil }
        let syntax = EnglishSyntax(clause: clause)
        if found.sellers.isEmpty { found.sellers = context.owner.filter { !context.has($0, in: found.targets) } }
        found.buyers = syntax.names(after: last, ["to"], reach: 5)
        if found.sellers.isEmpty { found.sellers = syntax.names(after: last, ["by"], reach: 3) }
        if found.sellers.isEmpty { found.sellers = context.doer(except: found.targets + found.buyers) }
        if found.buyers.isEmpty { found.strength = found.sellers.isEmpty ? 0.35 : 0.5 }
        return found
    }

    /// `a $20 billion deal for Y`, `X clinched its deal for Y`.
    private func deal(_ context: EnglishNounContext, _ nouns: [String]) -> DealClue? {
        guard nouns.contains(where: ["deal", "agreement", "pact"].contains), let place = context.attribute(["for"]),
            let object = ObjectReading.read(clause, at: place), !object.targets.isEmpty
        else { return nil }
        var found = context.clue(.acquisition, "deal.en.nominal", context.chunk.sums.isEmpty ? 0.5 : 0.6)
        found.targets = object.targets
        found.stake = object.stake
        found.buyers = context.owner.isEmpty ? context.doer(except: found.targets) : context.owner
        if found.buyers.isEmpty { found.strength = 0.35 }
        return found
    }

    static let takeover: Set<String> = [
        "acquisition", "takeover", "buyout", "buy-out", "purchase", "acquihire", "execuhire",
    ]
    private static let offer: Set<String> = ["bid", "offer", "bids", "approach", "proposal", "offers", "counterbid", "counteroffer"]
    private static let merger: Set<String> = ["merger", "tie-up", "combination", "megamerger"]
    private static let sale: Set<String> = ["sale", "divestiture", "divestment", "disposal", "auction", "sell-off"]
    /// Nouns that make something else of what stands before them.
    private static let ending: Set<String> = ["price", "prices", "tax"]
}
