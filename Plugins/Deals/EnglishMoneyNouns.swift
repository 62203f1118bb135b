import Linguistics
import NewsModel

/// English nouns that speak of raised, invested or promised money: `Series B`, `IPO`, `investment in Y`, `$4bn order`.
struct EnglishMoneyNouns {
    let clause: Clause

    func clue(_ context: EnglishNounContext, _ nouns: [String]) -> DealClue? {
        if isListing(nouns) || isListing(context) { return listing(context) }
        if nouns.contains(where: ["investment", "investments"].contains), let found = investment(context) ?? spending(context) {
            return found
        }
        if nouns.contains("capital"), nouns.contains(where: ["increase", "injection", "hike", "raising"].contains) {
            return increase(context)
        }
        if nouns.last == "debut", isOnMarket(context, nouns) { return listing(context) }
        if nouns.last.map(Self.loan.contains) == true, let found = loan(context) { return found }
        if nouns.contains(where: Self.round.contains), !isProductLine(context, nouns), let found = round(context) { return found }
        return nouns.contains(where: Self.contract.contains) ? contract(context) : nil
    }

    // MARK: - Private

    /// `market debut`, `its debut on the Hong Kong stock exchange`.
    private func isOnMarket(_ context: EnglishNounContext, _ nouns: [String]) -> Bool {
        let markets = ["market", "stock", "trading", "public", "exchange", "bourse"]
        return nouns.contains(where: markets.contains)
            || context.attribute(["on", "in"]).map { clause.chunks[$0].nouns.contains(where: markets.contains) } ?? false
    }

    /// `X hires banks for $800 million loan`, `X signs a $500 million credit facility`.
    private func loan(_ context: EnglishNounContext) -> DealClue? {
        guard let sum = context.chunk.sums.first.map({ clause.analysis.sums[$0] }), sum.unit == .whole, sum.money.value >= 1_000_000 else {
            return nil
        }
        let subject = context.subject
        guard !subject.isEmpty else { return nil }
        var found = context.clue(.fundingRound, "raise.en.loan", 0.5)
        let lends = context.verb.map { Self.lending.contains(clause.chunks[$0].word) } ?? false
        let other = context.names(lends ? ["to"] : ["from", "by", "with"], reach: 6)
        found.targets = lends ? other : Array(subject.suffix(1))
        found.buyers = lends ? subject : other.filter { !context.has($0, in: found.targets) }
        found.round = ("debt", context.chunk.tokens)
        return found.targets.isEmpty ? nil : found
    }

    /// `share sale`, `rights issue`: the firm's own shares are sold.
    static func isIssue(_ nouns: [String]) -> Bool {
        guard let last = nouns.last, issues.contains(last), !nouns.contains("initial"), !nouns.contains("public") else { return false }
        return nouns.contains(where: papers.contains)
    }

    private static let issues: WordSet = ["sale", "offering", "issue", "placement", "placing"]
    private static let papers: WordSet = ["share", "shares", "stock", "rights", "equity", "convertible"]

    /// `X plans a $2 billion share sale`, `X's rights issue`.
    func issue(_ context: EnglishNounContext) -> DealClue? {
        var found = context.clue(.fundingRound, "raise.en.issue", 0.55)
        found.targets = context.owner
        if found.targets.isEmpty, let name = context.leadingName { found.targets = [name] }
        if found.targets.isEmpty, context.chunk.preposition == nil { found.targets = Array(context.subject.suffix(1)) }
        if found.amount == nil, let place = context.attribute(["of", "worth"]), let sum = clause.chunks[place].sums.first {
            found.amount = clause.analysis.sums[sum]
        }
        if found.amount == nil { found.strength = 0.35 }
        return found.targets.isEmpty ? nil : found
    }

    private static let loan: WordSet = ["loan", "loans", "facility"]
    private static let lending: WordSet = [
        "give", "gives", "gave", "grant", "grants", "granted", "provide", "provides", "provided", "extend", "extends", "extended", "offer",
        "offers", "offered", "approve", "approves", "approved", "lend", "lends", "lent",
    ]

    private func isListing(_ nouns: [String]) -> Bool {
        nouns.contains { ["ipo", "ipos", "flotation", "floatation"].contains($0) }
            || nouns.contains("offering") && (nouns.contains("initial") || nouns.contains("public")) && !nouns.contains("preview")
            || nouns.last == "listing" && nouns.contains { ["stock", "market", "public", "exchange"].contains($0) }
    }

    /// `eyes a London listing`, `a listing on the Nasdaq`.
    private func isListing(_ context: EnglishNounContext) -> Bool {
        guard context.chunk.nouns.last == "listing" else { return false }
        let near = context.chunk.names + (context.attribute(["in", "on"]).map { clause.chunks[$0].names } ?? [])
        return near.contains { $0.isPlace || ["nasdaq", "nyse"].contains($0.text.lowercased()) } && hasListingVerb(before: context.index)
    }

    /// `X files for IPO`, `X's IPO`, `IPO of X`.
    private func listing(_ context: EnglishNounContext) -> DealClue? {
        var found = context.clue(.ipo, "ipo.en", 0.65)
        found.status = .planned
        if let of = context.attribute(["of"]) { found.targets = clause.party(at: of)?.names ?? [] }
        if isPriced(context) { found.status = .announced }
        if let of = context.attribute(["of"]), clause.chunks[of].nouns.contains(where: Self.units.contains), !found.targets.isEmpty {
            found.sellers = (context.owner.isEmpty ? context.subject : context.owner).filter { !context.has($0, in: found.targets) }
        }
        if found.targets.isEmpty { found.targets = context.owner }
        if found.targets.isEmpty, let name = context.leadingName { found.targets = [name] }
        if found.targets.isEmpty {
            found.targets = Array(context.subject.suffix(1))
            if !hasListingVerb(before: context.index) { found.strength = 0.45 }
        }
        if let head = context.chunk.head, !Self.listingHeads.contains(head) { found.strength = 0.35 }
        if let amount = found.amount, amount.money.value < 1_000_000 { found.amount = nil }
        return found.targets.isEmpty ? nil : found
    }

    /// Whether the shares are sold: a debut, a price.
    private func isPriced(_ context: EnglishNounContext) -> Bool {
        context.chunk.nouns.contains("debut") || context.verb.map { Self.pricing.contains(clause.chunks[$0].word) } ?? false
    }

    private static let pricing: WordSet = [
        "price", "prices", "priced", "completes", "completed", "closes", "closed", "raises", "raised",
    ]

    private func hasListingVerb(before index: Int) -> Bool {
        ((max(0, index - 4))..<index).contains {
            clause.chunks[$0].kind == .verb && Self.listingVerbs.contains(clause.chunks[$0].word)
                || clause.chunks[$0].nouns.contains("track")
        }
    }

    /// `X's investment in Y`, `a $5 billion investment in Y`.
    private func investment(_ context: EnglishNounContext) -> DealClue? {
        if let found = received(context) { return found }
        guard let place = context.attribute(["in"]), let party = clause.party(at: place), let name = party.names.last, !name.isPlace,
            !clause.chunks[place].nouns.contains(where: EnglishMoneyRules.siteNouns.contains)
        else { return nil }
        var found = context.clue(.investment, "invest.en.nominal", 0.6)
        found.targets = party.names
        found.buyers = context.owner.isEmpty ? context.names(["by", "from"]) : context.owner
        if found.buyers.isEmpty { found.buyers = context.doer(except: found.targets) }
        if found.buyers.isEmpty || found.amount == nil { found.strength = 0.45 }
        return found
    }

    /// `Y signed an agreement for a $50 million investment by X`.
    private func received(_ context: EnglishNounContext) -> DealClue? {
        guard context.attribute(["in", "into"]) == nil, let verb = context.verb, Self.receiving.contains(clause.chunks[verb].word) else {
            return nil
        }
        var found = context.clue(.investment, "invest.en.nominal", 0.55)
        if found.amount == nil, let place = context.attribute(["of"]), let sum = clause.chunks[place].sums.first {
            found.amount = clause.analysis.sums[sum]
        }
        found.buyers = context.names(["by", "from"])
        found.targets = context.subject.suffix(1).filter { !context.has($0, in: found.buyers) }
        return found.targets.isEmpty || found.amount == nil || found.buyers.isEmpty && context.chunk.preposition != "for" ? nil : found
    }

    private static let receiving: WordSet = [
        "has", "have", "had", "sign", "signs", "signed", "secure", "secures", "secured", "receive", "receives", "received", "get", "gets",
        "got", "win", "wins", "won", "land", "lands", "landed", "seek", "seeks", "seeking", "sought", "accept", "accepts", "accepted",
    ]

    /// `X's $50 million investment in a new plant`: spending on sites of its own.
    private func spending(_ context: EnglishNounContext) -> DealClue? {
        guard let sum = context.chunk.sums.first.map({ clause.analysis.sums[$0] }), sum.unit == .whole, sum.money.value >= 1_000_000,
            let place = context.attribute(["in", "into"]), clause.chunks[place].nouns.contains(where: EnglishMoneyRules.siteNouns.contains)
        else { return nil }
        var found = context.clue(.capitalSpending, "spend.en.nominal", 0.5)
        found.buyers = context.owner.isEmpty ? context.names(["by", "from"]) : context.owner
        if found.buyers.isEmpty { found.buyers = context.subject.filter { !$0.isPerson } }
        if found.buyers.isEmpty, let name = clause.topicParty(before: context.index)?.names.last {
            found.buyers = [name]
            found.strength = 0.35
        }
        return found.buyers.isEmpty ? nil : found
    }

    /// `the Corvane 11 series`: things of one make.
    private func isProductLine(_ context: EnglishNounContext, _ nouns: [String]) -> Bool {
        nouns.filter(Self.round.contains).allSatisfy { $0 == "series" } && context.chunk.sums.isEmpty
            && !context.chunk.tokens.contains { clause.document.tokens[$0].text == "Series" }
    }

    /// `X's $20 million Series A`, `X's latest funding round, led by Y`.
    private func round(_ context: EnglishNounContext) -> DealClue? {
        var found = context.clue(.fundingRound, "raise.en.nominal", 0.65)
        if let led = ledRound(context, found) { return led }
        found.targets = context.owner
        if found.targets.isEmpty, let name = context.leadingName, !name.text.hasPrefix("Series") { found.targets = [name] }
        if found.targets.isEmpty, let place = context.attribute(["for", "in", "of"]) {
            found.targets = clause.party(at: place)?.names ?? []
        }
        if found.targets.isEmpty { found.targets = valued(behind: context.index) }
        if found.targets.isEmpty, ["in", "after"].contains(context.chunk.preposition ?? ""), let verb = context.verb,
            clause.chunks[verb].word == "valued"
        {
            found.targets = Array(context.subject.suffix(1))
        }
        if found.targets.isEmpty, ["the", "this"].contains(context.chunk.determiner ?? ""), let told = clause.told,
            told.kind == .fundingRound
        {
            found.targets = told.targets
        }
        found.buyers = EnglishMoneyRules(clause: clause).backers(after: context.index).filter { !context.has($0, in: found.targets) }
        if context.chunk.sums.isEmpty { found.strength = found.buyers.isEmpty || !isPlain(context) ? 0.3 : 0.5 }
        return found.targets.isEmpty ? nil : found
    }

    /// `the round values X at`, `with a $65M Series A`: whom the money goes to where no owner stands by it.
    private func valued(behind index: Int) -> [NameMention] {
        let verb = (index + 1..<max(index + 1, min(clause.chunks.count, index + 12))).first {
            ["value", "values", "valued", "valuing"].contains(clause.chunks[$0].word)
        }
        if let verb, let place = clause.object(after: verb) { return clause.party(at: place)?.names ?? [] }
        guard ["with", "after", "following"].contains(clause.chunks[index].preposition ?? ""), !clause.chunks[index].sums.isEmpty else {
            return []
        }
        let before = clause.subject(before: index)?.names ?? []
        if index == 0, let comma = clause.chunks.firstIndex(where: { $0.kind == .comma }), comma + 1 < clause.chunks.count {
            return Array((clause.party(at: comma + 1)?.names ?? []).suffix(1))
        }
        guard before.isEmpty, let verb = (0..<index).last(where: { clause.chunks[$0].kind == .verb }) else {
            return Array(before.suffix(1))
        }
        return Array((EnglishSyntax(clause: clause).subject(of: verb)?.names ?? []).suffix(1))
    }

    /// `X's capital increase of 1.1 billion euros`.
    private func increase(_ context: EnglishNounContext) -> DealClue? {
        var found = context.clue(.fundingRound, "raise.en.capital", 0.55)
        found.targets = context.owner.isEmpty ? Array(context.subject.suffix(1)) : context.owner
        if let place = context.attribute(["of"]), let sum = clause.chunks[place].sums.first { found.amount = clause.analysis.sums[sum] }
        if found.amount == nil { found.strength = 0.4 }
        found.buyers = context.names(["from", "by"]).filter { !context.has($0, in: found.targets) }
        return found.targets.isEmpty ? nil : found
    }

    private func isPlain(_ context: EnglishNounContext) -> Bool {
        context.chunk.nouns.contains { ["round", "series", "seed", "fundraise", "raise"].contains($0) }
    }

    /// `a $40bn deal to import … from X`, `a $1.2bn order from X`, `in $4bn Y plane deal`: only with a sum.
    private func contract(_ context: EnglishNounContext) -> DealClue? {
        let worth = EnglishSyntax(clause: clause).oblique(after: context.index, ["worth", "at"], reach: 6)
        guard let sum = context.chunk.sums.first ?? worth.flatMap({ clause.chunks[$0].sums.first }) else { return nil }
        let mention = clause.analysis.sums[sum]
        guard mention.unit == .whole, mention.money.value >= 1_000_000, !isTakeover else { return nil }
        if let (sellers, buyers) = served(context) {
            var found = context.clue(.contract, "contract.en.nominal", 0.5)
            (found.amount, found.sellers, found.buyers) = (mention, sellers, buyers)
            return found
        }
        let given = giver(context)
        var subject = given.isEmpty ? context.subject : given
        if subject.isEmpty { subject = state(context) }
        if subject.isEmpty { subject = context.owner }
        guard !subject.isEmpty else { return nil }
        var found = context.clue(.contract, "contract.en.nominal", 0.5)
        found.amount = mention
        let isWinner =
            ((max(0, context.index - 3))..<context.index).contains { Self.winning.contains(clause.chunks[$0].word) } && !isAwarded(context)
        var other = context.names(["with", "from", "to", "by"], reach: 8)
        if other.isEmpty, let name = context.leadingName { other = [name] }
        if other.isEmpty { other = receiver(context) }
        if other.isEmpty, let place = EnglishSyntax(clause: clause).oblique(after: context.index, ["from", "with"], reach: 6) {
            other = clause.chunks[place].names.filter(\.isPlace).suffix(1).map { $0 }
        }
        other.removeAll { context.has($0, in: subject) }
        let isSeller =
            isWinner || given.isEmpty && supplies(context) || isAwarded(context)
            || other.contains(where: DealWords.isAuthority)
        found.sellers = isSeller ? subject : other
        found.buyers = isSeller ? other : subject
        if !isSeller, other.isEmpty {
            if subject.count == 2 { (found.buyers, found.sellers) = ([subject[0]], [subject[1]]) }
            found.strength = subject.count > 1 ? 0.45 : 0.3
        }
        return found
    }

    /// `India has signed a $40bn deal`: a country as the subject of the verb.
    private func state(_ context: EnglishNounContext) -> [NameMention] {
        guard let verb = context.verb else { return [] }
        let place = (0..<verb).last { clause.chunks[$0].kind != .verb && clause.chunks[$0].kind != .other }
        guard let place, clause.chunks[place].kind == .phrase, clause.chunks[place].preposition == nil, clause.chunks[place].nouns.isEmpty
        else { return [] }
        return clause.chunks[place].names.filter(\.isPlace).suffix(1).map { $0 }
    }

    /// `X awarded Y a contract`: who gives it.
    private func giver(_ context: EnglishNounContext) -> [NameMention] {
        guard context.index >= 2, clause.chunks[context.index - 2].kind == .verb,
            Self.giving.contains(clause.chunks[context.index - 2].word)
        else { return [] }
        return EnglishSyntax(clause: clause).subject(of: context.index - 2)?.names ?? []
    }

    /// `awarded Y a contract`: who stands between the verb and the noun.
    private func receiver(_ context: EnglishNounContext) -> [NameMention] {
        let verb = (max(0, context.index - 3)..<context.index).last { clause.chunks[$0].kind == .verb }
        guard let verb, Self.giving.contains(clause.chunks[verb].word), let place = clause.object(after: verb), place < context.index
        else { return [] }
        return clause.party(at: place)?.names ?? []
    }

    /// `contract to supply`, `deal to build`: the subject is who delivers.
    private func supplies(_ context: EnglishNounContext) -> Bool {
        (context.index + 1..<min(clause.chunks.count, context.index + 4)).contains { Self.delivering.contains(clause.chunks[$0].word) }
    }

    /// `was awarded a contract`.
    private func isAwarded(_ context: EnglishNounContext) -> Bool {
        guard let verb = context.verb, Self.giving.contains(clause.chunks[verb].word) else { return false }
        if clause.sentence.isTitle, clause.chunks[verb].word == "awarded", verb + 1 == context.index { return true }
        return EnglishSyntax(clause: clause).verbBefore(verb).map { EnglishVerbs.be.contains(clause.chunks[$0].word) } ?? false
    }

    private static let giving: WordSet = [
        "award", "awards", "awarded", "pick", "picks", "picked", "choose", "chooses", "chose", "chosen", "select", "selects", "selected",
        "taps",
        "tapped", "give", "gives", "gave", "given", "granted", "grants", "hand", "handed", "hands",
    ]
    private static let delivering: WordSet = [
        "supply", "provide", "build", "deliver", "sell", "supplying", "providing", "building", "develop", "operate", "manage", "install",
        "upgrade", "maintain", "construct", "design",
    ]

    private var isTakeover: Bool {
        clause.chunks.contains {
            $0.kind == .verb && EnglishVerbs.frames($0.word).contains { [.acquire, .sell, .merge].contains($0) }
                || $0.nouns.contains(where: EnglishNouns.takeover.contains)
        }
    }

    /// All nouns that a reading asks for.
    static let openings = WordSet(
        round.words + contract.words + loan.words
            + ["ipo", "ipos", "flotation", "floatation", "offering", "listing", "investment", "investments", "capital", "debut"]
            + ["issue", "placement", "placing"])
    private static let round: WordSet = ["round", "series", "funding", "financing", "raise", "fundraise", "seed"]
    private static let contract: WordSet = ["deal", "contract", "order", "orders", "contracts", "partnership", "agreement"]
    private static let winning: WordSet = [
        "win", "wins", "won", "winning", "secures", "secured", "receives", "received", "lands", "landed", "gets", "clinched",
        "clinches",
    ]
    private static let units: WordSet = ["unit", "subsidiary", "arm", "division", "business"]
    private static let listingHeads: WordSet = [
        "ipo", "ipos", "offering", "flotation", "floatation", "listing", "plan", "plans", "filing", "debut", "launch", "push", "process",
        "proposal", "date", "raise",
    ]
    private static let listingVerbs: WordSet = [
        "file", "files", "filed", "plan", "plans", "planned", "planning", "price", "prices", "priced", "launch", "launches", "launched",
        "prepares", "preparing", "consider", "considers", "considering", "hires", "hired", "tapped", "taps",
        "seeks", "delays", "picks", "picked", "chooses", "chosen", "selects", "selected", "appoints", "appointed", "kicks", "starts",
        "begins", "began", "raises", "raised", "eye", "eyeing", "seek", "seeking", "mulls", "mulling", "pursue", "pursues", "targets",
        "aims", "aim", "expected", "heading", "set", "going", "weighs", "eyes", "confidentially", "closes",
        "completes", "completed", "targets", "nears", "filing", "withdraw", "withdraws", "withdrew", "postpones", "postponed", "pulls",
    ]
}
