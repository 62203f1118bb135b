import Linguistics
import NewsModel

/// English rules whose trigger is a noun: `X's acquisition of Y`, `bid for Y`, `merger with Y`.
struct EnglishNouns {
    let clause: Clause

    func clues(at index: Int) -> [DealClue] {
        let chunk = clause.chunks[index]
        let nouns = chunk.names.contains { $0.text.hasPrefix("Series") } && !chunk.sums.isEmpty ? chunk.nouns + ["series"] : chunk.nouns
        guard nouns.contains(where: Self.openings.contains) else { return [] }
        let context = EnglishNounContext(clause: clause, index: index)
        guard !context.isFollowedByVerb else { return [] }
        if nouns.contains(where: Self.ending.contains) { return [] }
        guard let found = read(context, nouns) else { return [] }
        return [found] + (rival(of: found, context).map { [$0] } ?? [])
    }

    /// Whether the token is a noun that a reading asks for.
    @inline(__always) static func mayTell(_ token: Token) -> Bool { openings.contains(token) }

    // MARK: - Private

    /// `Z topped X's bid for Y`: the deal of who bids more.
    private func rival(of found: DealClue, _ context: EnglishNounContext) -> DealClue? {
        guard found.rule == "offer.en.nominal", context.isOutbid, !found.buyers.isEmpty, !found.targets.isEmpty else { return nil }
        var rival = context.clue(.acquisition, "offer.en.nominal", 0.6)
        rival.status = .planned
        rival.amount = nil
        rival.targets = found.targets
        rival.buyers = context.subject.filter { !context.has($0, in: found.buyers + found.targets) && !$0.isPerson }
        rival.marks = ["en-rival"]
        return rival.buyers.isEmpty ? nil : rival
    }

    private func read(_ context: EnglishNounContext, _ nouns: [String]) -> DealClue? {
        if let last = nouns.last, Self.offer.contains(last) {
            let isOther = nouns.contains { Self.otherOffers.contains($0) && !($0 == "final" && last.hasPrefix("bid")) }
            return isOther ? nil : offer(context)
        }
        if nouns.contains(where: Self.merger.contains) { return nouns.contains(where: Self.reviews.contains) ? nil : merger(context) }
        if let found = match(context, nouns) { return found }
        if nouns.last == "acquisitions" { return context.attribute(["of"]) == nil ? nil : takeover(context) }
        if let last = nouns.last, Self.talks.contains(last) {
            if nouns.contains(where: Self.takeover.contains) { return talks(context) }
            return talksOnSale(context) ?? talksOnMerger(context)
        }
        if nouns.contains(where: Self.takeover.contains), !nouns.contains(where: Self.otherPurchases.contains) {
            return context.chunk.possessor != nil && nouns.contains(where: Self.offer.contains) ? offer(context) : takeover(context)
        }
        if nouns.contains(where: Self.offer.contains) { return offer(context) }
        if EnglishMoneyNouns.isIssue(nouns), context.chunk.percentages.isEmpty {
            return EnglishMoneyNouns(clause: clause).issue(context)
        }
        if context.chunk.preposition == "on", nouns.last == "block" { return EnglishSearches(clause: clause).onBlock(context) }
        if context.chunk.preposition == "for", nouns == ["sale"] { return EnglishSearches(clause: clause).forSale(context) }
        if nouns.contains(where: Self.sale.contains) { return sale(context) }
        if let last = nouns.last, Self.bidder.contains(last) {
            let searches = EnglishSearches(clause: clause)
            return searches.buyer(context) ?? searches.included(context) ?? bidder(context)
                ?? EnglishPursuits(clause: clause).noun(context, nouns)
        }
        if let last = nouns.last, Self.buyer.contains(last) {
            let searches = EnglishSearches(clause: clause)
            return searches.buyer(context) ?? searches.included(context) ?? EnglishPursuits(clause: clause).noun(context, nouns)
        }
        if let found = EnglishPursuits(clause: clause).noun(context, nouns) ?? EnglishSearches(clause: clause).review(context, nouns) {
            return found
        }
        if let found = sealed(context) { return found }
        return EnglishMoneyNouns(clause: clause).clue(context, nouns) ?? deal(context, nouns)
    }

    /// `X's takeover of Y`, `the acquisition of Y by X`, `Y takeover`.
    private func takeover(_ context: EnglishNounContext) -> DealClue? {
        if context.chunk.head == "target" { return target(context) }
        var found = context.clue(.acquisition, "acquire.en.nominal", 0.75)
        if context.chunk.head == "interest" { found.status = .planned }
        if let of = context.attribute(context.chunk.head == "swoop" ? ["for", "on"] : ["of", "for"]),
            let object = ObjectReading.read(clause, at: of)
        {
            found.targets = object.targets
            found.sellers = object.sellers
            found.hasUnnamedTarget = object.isUnnamed
            found.stake = object.stake
            if object.isStake, !object.isMajority, let stake = object.stake, stake.value < 50 { found.kind = .investment }
        }
        found.buyers = context.owner
        if let name = context.leadingName {
            if found.targets.isEmpty, !found.hasUnnamedTarget { found.targets = [name] } else { found.buyers = [name] }
        }
        if found.buyers.isEmpty { found.buyers = context.names(["by"]) }
        if found.targets.isEmpty, !found.hasUnnamedTarget { told(&found, context) }
        let makers = context.names(["by"])
        if found.targets.isEmpty, !found.hasUnnamedTarget, isPassiveNoun(context) || !makers.isEmpty && !context.owner.isEmpty {
            (found.targets, found.buyers) = (found.buyers, makers)
        }
        if found.targets.isEmpty, !found.hasUnnamedTarget { received(&found, context) }
        resolve(&found, context, context.attribute(["of", "for"]))
        if found.sellers.isEmpty { found.sellers = context.names(["from"], reach: 6).filter { !context.has($0, in: found.buyers) } }
        if found.sellers.isEmpty { found.sellers = others(context.partner, than: found.targets + found.buyers) }
        if found.buyers.isEmpty {
            found.buyers = context.doer(except: found.targets)
            if found.buyers.isEmpty { found.buyers = others(context.opener, than: found.targets) }
            resolve(&found, context, context.attribute(["of", "for"]))
        }
        if found.targets.isEmpty, clause.sentence.isTitle, context.index + 2 < clause.chunks.count,
            clause.chunks[context.index + 1].word == ":", let party = clause.party(at: context.index + 2)
        {
            found.targets = party.names.filter { !$0.isPerson && !context.has($0, in: found.buyers) }
        }
        if found.buyers.isEmpty, context.chunk.preposition == "in", clause.sentence.isTitle, context.verb == nil {
            found.buyers = (clause.subject(before: context.index)?.names ?? []).filter { !context.has($0, in: found.targets) }
        }
        if found.targets.isEmpty, found.buyers.isEmpty, let by = context.attribute(["by"]), clause.party(at: by) != nil {
            found.targets = [clause.other(than: [])].compactMap { $0 }
            found.marks.insert("en-resolved")
        }
        guard !found.targets.isEmpty || found.hasUnnamedTarget && !found.buyers.isEmpty else { return nil }
        if found.buyers.isEmpty { found.strength = 0.5 }
        if found.targets.isEmpty { found.strength = 0.4 }
        return found
    }

    /// `X's buyout of the computer maker`: whom the text means where nobody but the buyer is near.
    private func resolve(_ found: inout DealClue, _ context: EnglishNounContext, _ place: Int?) {
        guard let place, clause.isReferring(place), found.targets.allSatisfy({ context.has($0, in: found.buyers) }), !found.buyers.isEmpty,
            let name = clause.other(than: found.buyers, before: context.index)
        else { return }
        found.targets = [name]
        found.hasUnnamedTarget = false
        found.marks.insert("en-resolved")
        found.strength = min(found.strength, 0.6)
    }

    /// `X's takeover of the grain handler`: whom it means, though the words tell no firm.
    private func told(_ found: inout DealClue, _ context: EnglishNounContext) {
        guard let of = context.attribute(["of"]), clause.chunks[of].names.isEmpty, clause.chunks[of].determiner == "the",
            !found.buyers.isEmpty, let name = clause.other(than: found.buyers, before: context.index)
        else { return }
        found.targets = [name]
        found.marks.insert("en-resolved")
        found.strength = 0.55
    }

    /// `X has held takeover talks with Y`.
    private func talks(_ context: EnglishNounContext) -> DealClue? {
        var found = context.clue(.acquisition, "talks.en.nominal", 0.6)
        found.status = .rumored
        found.buyers = context.owner.isEmpty ? context.subject : context.owner
        found.targets = context.names(["with"], reach: 3).filter { !context.has($0, in: found.buyers) }
        return found.buyers.isEmpty || found.targets.isEmpty ? nil : found
    }

    /// `the Alder-Brightfall deal`, `Alder/Brightfall takeover`: both sides joined by a mark.
    private func match(_ context: EnglishNounContext, _ nouns: [String]) -> DealClue? {
        guard let last = nouns.last, Self.takeover.contains(last) || ["deal", "transaction"].contains(last), let name = context.leadingName
        else { return nil }
        let halves = clause.halves(of: name)
        guard halves.count == 2 else { return nil }
        var found = context.clue(.acquisition, "match.en.nominal", Self.takeover.contains(last) ? 0.6 : 0.35)
        found.buyers = [halves[0]]
        found.targets = [halves[1]]
        return found
    }

    /// `Y agreed to a takeover from X`, `Y's opposition to an offer from X`: what is offered goes to whom the sentence is about.
    private func received(_ found: inout DealClue, _ context: EnglishNounContext) {
        if found.buyers.isEmpty { found.buyers = context.names(["by", "from"], reach: 6) }
        guard !found.buyers.isEmpty, context.isTakeover || context.isTopped else { return }
        if context.isTopped {
            found.targets = [clause.other(than: found.buyers + context.subject)].compactMap { $0 }
            found.marks.insert("en-rival")
            return
        }
        let subject = context.subject.suffix(1).filter { !context.has($0, in: found.buyers) }
        found.targets = subject.isEmpty ? [clause.topic].compactMap { $0 }.filter { !context.has($0, in: found.buyers) } : subject
        guard !found.targets.isEmpty else { return }
        found.marks.insert("en-received")
        found.strength = subject.isEmpty ? 0.45 : clause.sentence.isTitle ? 0.7 : 0.55
    }

    /// `X is among bidders for Y`, `S chose X as preferred bidder for Y`.
    private func bidder(_ context: EnglishNounContext) -> DealClue? {
        guard let place = context.attribute(["for", "of", "in"]), let object = ObjectReading.read(clause, at: place),
            !object.targets.isEmpty
        else { return suitor(context) }
        var found = context.clue(.acquisition, "bidder.en.nominal", 0.55)
        found.status = .planned
        found.targets = object.targets
        found.stake = object.stake
        if context.chunk.preposition == "as", let verb = context.verb, let place = clause.object(after: verb), place < context.index {
            found.buyers = clause.party(at: place)?.names ?? []
            found.sellers = EnglishSyntax(clause: clause).subject(of: verb)?.names ?? []
        } else {
            found.buyers = context.doer(except: found.targets)
        }
        if found.buyers.isEmpty { found.strength = 0.4 }
        return found
    }

    /// `the main suitor is X`: for what the text told before.
    private func suitor(_ context: EnglishNounContext) -> DealClue? {
        let index = context.index
        guard index + 2 < clause.chunks.count, EnglishVerbs.be.contains(clause.chunks[index + 1].word),
            clause.chunks[index + 2].preposition == nil, let buyers = clause.party(at: index + 2)?.names, !buyers.isEmpty,
            let target = clause.other(than: buyers)
        else { return nil }
        var found = context.clue(.acquisition, "bidder.en.nominal", 0.5)
        found.status = .planned
        found.buyers = buyers
        found.targets = [target]
        found.marks.insert("en-resolved")
        return found
    }

    /// `Y, the takeover target of X`.
    private func target(_ context: EnglishNounContext) -> DealClue? {
        var found = context.clue(.acquisition, "target.en.nominal", 0.4)
        found.status = .planned
        found.buyers = context.owner.isEmpty ? context.names(["of", "by"], reach: 2) : context.owner
        let isPredicate = context.verb.map { EnglishVerbs.be.contains(clause.chunks[$0].word) } == true
        let named = isPredicate ? context.subject : clause.antecedent(before: context.index)?.names ?? []
        found.targets = named.suffix(1).filter { !context.has($0, in: found.buyers) }
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
        if found.targets.isEmpty, context.chunk.nouns.contains(where: Self.rivals.contains) { rival(&found, context) }
        if found.targets.isEmpty { found.targets = context.receiver(except: found.buyers) }
        if found.targets.isEmpty, context.isConfirmed { found.targets = context.subject.filter { !context.has($0, in: found.buyers) } }
        if found.buyers.isEmpty { found.buyers = context.doer(except: found.targets) }
        if found.buyers.isEmpty, context.isInvited { found.sellers = context.subject.filter { !context.has($0, in: found.targets) } }
        if found.targets.isEmpty, !found.hasUnnamedTarget { received(&found, context) }
        resolve(&found, context, context.attribute(["for", "on", "of"]))
        if found.targets.isEmpty, found.buyers.count > 1, context.isTakeover { rival(&found, context) }
        if let verb = context.verb, Self.accepting.contains(clause.chunks[verb].word) { found.status = .announced }
        guard !found.targets.isEmpty else { return nil }
        let isRival = found.marks.contains("en-rival")
        if found.buyers.isEmpty || !isRival && !context.isTakeover && context.verb == nil && found.strength < 0.7 { found.strength = 0.45 }
        return found
    }

    private static let accepting: WordSet = [
        "accept", "accepts", "accepted", "accepting", "recommend", "recommends", "recommended", "endorse", "endorses", "endorsed",
    ]

    /// `a rival bid from X`, `X made a counter offer`: for whom the others bid.
    private func rival(_ found: inout DealClue, _ context: EnglishNounContext) {
        if found.buyers.isEmpty { found.buyers = context.maker(except: []) }
        guard !found.buyers.isEmpty, let name = clause.other(than: found.buyers) else { return }
        found.targets = [name]
        found.marks.insert("en-rival")
        found.strength = 0.65
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
        if found.targets.isEmpty, context.chunk.determiner == "their", context.owner.count > 1 { found.targets = context.owner }
        if found.targets.isEmpty, context.leadingName != nil {
            found.targets = (clause.party(at: context.index)?.names ?? []).flatMap { name in
                let halves = clause.halves(of: name)
                return halves.isEmpty ? [name] : halves
            }
        }
        if found.targets.count < 2 { found.targets = context.partners(with: found.targets) }
        if found.targets.count < 2, !context.isJudged { found.targets += context.subject.filter { !context.has($0, in: found.targets) } }
        found.targets = Array(found.targets.prefix(3))
        if found.targets.count < 2 { found.strength = 0.4 }
        return found.targets.isEmpty ? nil : found
    }

    /// `sale of Y to X`, `Y stake sale`.
    private func sale(_ context: EnglishNounContext) -> DealClue? {
        if context.chunk.head == "auction", let verb = context.verb, Self.winning.contains(clause.chunks[verb].word) { return nil }
        var found = context.clue(.acquisition, "sell.en.nominal", 0.7)
        var last = context.index
        if let of = context.attribute(["of"]), let object = ObjectReading.read(clause, at: of) {
            last = object.end
            found.targets = object.targets
            found.stake = object.stake
            found.sellers = object.sellers
            if found.sellers.isEmpty, object.isOwn { found.sellers = owner(context) }
            if object.isStake, !object.isMajority, (object.stake?.value ?? 0) < 50 { found.kind = .investment }
            if found.targets.isEmpty, object.isStake { found.targets = topic(context) }
        } else if let name = context.leadingName ?? context.chunk.possessor {
            found.targets = [name]
            if context.chunk.nouns.contains("stake") { found.kind = .investment }
        } else if let own = EnglishSearches(clause: clause).ownSale(context) {
            return own
        }
        guard !found.targets.isEmpty else { return nil }
        let syntax = EnglishSyntax(clause: clause)
        if found.sellers.isEmpty { found.sellers = others(context.owner, than: found.targets) }
        found.buyers = syntax.names(after: last, ["to"], reach: 5)
        if found.sellers.isEmpty { found.sellers = syntax.names(after: last, ["by"], reach: 3) }
        if found.sellers.isEmpty { found.sellers = others(context.doer(except: found.buyers), than: found.targets) }
        if found.buyers.isEmpty {
            found.buyers = syntax.group(after: last, ["to"], reach: 7).filter { !context.has($0, in: found.targets) }
        }
        if found.buyers.isEmpty { found.buyers = context.partner }
        if found.buyers.isEmpty { found.strength = found.sellers.isEmpty ? 0.35 : 0.5 }
        if found.buyers.isEmpty, EnglishSearches(clause: clause).isWeighed(context) {
            (found.rule, found.strength) = ("sell.en.offered", 0.55)
            if EnglishSearches(clause: clause).isPondered(context) { found.status = .planned }
        }
        return found
    }

    /// Names that are not the targets themselves; a part may bear its owner's name.
    private func others(_ names: [NameMention], than targets: [NameMention]) -> [NameMention] {
        names.filter { name in !targets.contains { NameKey.of($0.text) == NameKey.of(name.text) || $0.tokens == name.tokens } }
    }

    /// Of which firm a share is that nothing more is said of.
    private func topic(_ context: EnglishNounContext) -> [NameMention] {
        if let told = clause.told, !told.targets.isEmpty { return told.targets }
        let syntax = EnglishSyntax(clause: clause)
        let buyers = syntax.names(after: context.index, ["to"], reach: 5)
        let subject = context.subject.suffix(1) + (clause.topicParty(before: context.index)?.names ?? [])
        return subject.filter { !context.has($0, in: buyers) }.prefix(1).map { $0 }
    }

    /// Whose unit it is that is sold: who sells it, else whom the text is about.
    private func owner(_ context: EnglishNounContext) -> [NameMention] {
        let doer = context.doer(except: [])
        return doer.isEmpty ? clause.topicParty(before: context.index)?.names ?? [] : doer
    }

    private static let winning: WordSet = ["win", "wins", "won", "winning", "lose", "loses", "lost"]
    private static let bidder: WordSet = [
        "bidder", "bidders", "suitor", "suitors", "contender", "contenders", "frontrunner", "front-runner", "favourite", "favorite",
    ]
    private static let buyer: WordSet = ["buyer", "buyers", "purchaser", "partner", "partners", "investor"]
    static let talks: WordSet = ["talks", "discussions", "negotiations"]
    private static let rivals: WordSet = ["rival", "competing", "counter", "counterbid", "counteroffer", "counter-bid", "counter-offer"]
    /// What authorities do about a merger: the name before it is theirs.
    private static let reviews: WordSet = ["review", "reviews", "proceedings", "probe", "law", "laws", "rules", "policy", "guidelines"]
    static let takeover: WordSet = [
        "acquisition", "takeover", "buyout", "buy-out", "purchase", "acquihire", "execuhire", "buy", "swoop",
    ]
    private static let offer: WordSet = [
        "bid", "offer", "bids", "approach", "proposal", "offers", "counterbid", "counteroffer", "counter-bid", "counter-offer",
    ]
    private static let otherPurchases: WordSet = ["bond", "bonds", "asset", "debt", "home", "gold", "advertising"]
    private static let otherOffers: WordSet = [
        "contract", "job", "pay", "wage", "work", "swap", "peace", "plea", "loan", "settlement", "final",
    ]
    static let merger: WordSet = ["merger", "tie-up", "combination", "megamerger"]
    private static let sale: WordSet = ["sale", "divestiture", "divestment", "disposal", "disposition", "auction", "sell-off"]
    /// All nouns that a reading asks for, so that most phrases are done with at one look.
    private static let openings = WordSet(
        [
            takeover, offer, merger, sale, bidder, buyer, EnglishMoneyNouns.openings, EnglishPursuits.contests, EnglishPursuits.interests,
            EnglishSearches.reviews, ["deal", "agreement", "pact", "transaction", "acquisitions", "block"], talks,
        ].flatMap(
            \.words))
    /// Nouns that make something else of what stands before them.
    private static let ending: WordSet = ["price", "prices", "tax"]
}
