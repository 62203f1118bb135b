import Linguistics
import NewsModel

/// What stands about a noun that speaks of a deal: its owner, its attributes, the verb it depends on.
struct EnglishNounContext {
    let clause: Clause
    let index: Int

    var chunk: Chunk { clause.chunks[index] }

    func clue(_ kind: DealClue.Kind, _ rule: String, _ strength: Double) -> DealClue {
        var found = DealClue(kind: kind, rule: rule, trigger: chunk.tokens, sentence: clause.sentence.index, strength: strength)
        found.amount = chunk.sums.first.map { clause.analysis.sums[$0] }.flatMap { $0.unit == .whole ? $0 : nil }
        return found
    }

    /// `offer to buy`, `deal to acquire`: the verb tells it better.
    var isFollowedByVerb: Bool {
        guard index + 1 < clause.chunks.count, clause.chunks[index + 1].kind == .verb else { return false }
        let next = index + 1
        guard ["to", "of", "for"].contains(syntax.wordBefore(next)) else { return false }
        return EnglishVerbs.frames(clause.chunks[next].word).contains { [.acquire, .sell, .merge, .invest, .particle].contains($0) }
    }

    /// `X's`, or whom `its` stands for.
    var owner: [NameMention] {
        if let possessor = chunk.possessor { return [possessor] }
        if index > 1, clause.chunks[index - 1].word == "whose" { return clause.antecedent(before: index - 1)?.names ?? [] }
        guard ["its", "their"].contains(chunk.determiner ?? "") else { return [] }
        return clause.topicParty(before: index)?.names ?? []
    }

    /// `Euronext` in `Euronext bid`.
    var leadingName: NameMention? { chunk.trailing.isEmpty ? nil : chunk.names.last { !$0.isPlace } }

    /// The phrase right behind, under one of these prepositions.
    func attribute(_ prepositions: [String]) -> Int? {
        guard let place = syntax.oblique(after: index, prepositions, reach: 4) else { return nil }
        let between = clause.chunks[(index + 1)..<place]
        if clause.chunks[place].preposition == "of", let last = between.last, ["by", "from"].contains(last.preposition ?? ""),
            last.names.isEmpty,
            last.head.map(Self.unions.contains) == true
        {
            return nil
        }
        return between.contains { $0.kind == .verb || $0.kind == .comma || $0.kind == .phrase && $0.preposition == nil } ? nil : place
    }

    /// The names under one of these prepositions, before the next comma.
    func names(_ prepositions: [String], reach: Int = 5) -> [NameMention] {
        guard let place = syntax.oblique(after: index, prepositions, reach: reach),
            !clause.chunks[(index + 1)..<place].contains(where: { $0.kind == .comma })
        else { return [] }
        return syntax.members(at: place)
    }

    /// The verb whose object or complement the noun is.
    var verb: Int? {
        var place = index - 1
        while place >= 0, index - place < 7 {
            switch clause.chunks[place].kind {
            case .verb where isAttributive(place): place -= 1
            case .verb: return place
            case .other, .link: place -= 1
            case .phrase where clause.chunks[place].names.isEmpty || clause.chunks[place].preposition != nil: place -= 1
            default: return nil
            }
        }
        return nil
    }

    /// `board backs raised $6 billion bid`: in a headline a participle behind a verb describes the offer.
    private func isAttributive(_ place: Int) -> Bool {
        clause.sentence.isTitle && place > 0 && clause.chunks[place].word.hasSuffix("ed") && clause.chunks[place - 1].kind == .verb
            && Self.receiving.contains(clause.chunks[place - 1].word)
    }

    /// Who stands in the nominative of that verb.
    var subject: [NameMention] {
        if let verb { return syntax.subject(of: verb)?.names ?? [] }
        return clause.subject(before: index)?.names ?? []
    }

    /// `in talks with X over a purchase of`: with whom one talks.
    var partner: [NameMention] {
        guard Self.topics.contains(chunk.preposition ?? ""),
            let place = (max(0, index - 3)..<index).last(where: { clause.chunks[$0].preposition == "with" }), place > 0
        else { return [] }
        let lead = clause.chunks[place - 1]
        guard lead.head.map(Self.talks.contains) == true || Self.talking.contains(lead.word) else { return [] }
        return syntax.members(at: place)
    }

    /// `talks between X and Y over a merger`, `X is in talks with Y about a merger`: both, where these names are fewer.
    func partners(with names: [NameMention]) -> [NameMention] {
        guard Self.topics.contains(chunk.preposition ?? ""), attribute(["for", "on", "in"]) == nil else { return names }
        if let place = (max(0, index - 4)..<index).last(where: { clause.chunks[$0].preposition == "between" }),
            let party = clause.party(at: place), party.names.count > 1
        {
            return party.names
        }
        let partner = partner
        return partner.isEmpty ? names : Array(subject.suffix(1)) + partner
    }

    private static let topics: WordSet = ["about", "over", "on", "regarding", "for"]
    private static let talks: WordSet = ["talks", "discussions", "negotiations", "talk", "conversations"]
    private static let talking: WordSet = [
        "negotiate", "negotiates", "negotiated", "negotiating", "talking", "talked", "spoke", "speaking",
    ]

    /// Who makes, announces or completes what the noun says; nobody where the verb's subject receives or judges it.
    func doer(except others: [NameMention]) -> [NameMention] {
        guard let verb, !Self.receiving.contains(clause.chunks[verb].word), !Self.judging.contains(clause.chunks[verb].word) else {
            return []
        }
        return subject.filter { !has($0, in: others) }
    }

    /// `With the purchase of Y, X enters`: the subject of the main clause behind a noun that opens the sentence.
    var opener: [NameMention] {
        guard Self.openers.contains(chunk.preposition ?? ""), clause.chunks[..<index].allSatisfy({ $0.kind == .other }),
            let comma = clause.chunks[index...].firstIndex(where: { $0.kind == .comma || $0.kind == .verb }),
            clause.chunks[comma].kind == .comma, comma - index < 6, comma + 1 < clause.chunks.count,
            clause.chunks[comma + 1].kind == .phrase, clause.chunks[comma + 1].preposition == nil
        else { return [] }
        return (clause.party(at: comma + 1)?.names ?? []).filter { !$0.isPerson }
    }

    private static let openers: WordSet = ["with", "through", "by", "after", "following"]

    /// Whether an authority judges what the noun says.
    var isJudged: Bool {
        verb.map { Self.judging.contains(clause.chunks[$0].word) || Self.halting.contains(clause.chunks[$0].word) } ?? false
    }

    /// Whether the verb's subject bids more for the same firm, or votes on it: `topping an unsolicited bid by X`.
    var isTopped: Bool { verb.map { Self.topping.contains(clause.chunks[$0].word) } ?? false }

    /// The same, where it surely bids itself.
    var isOutbid: Bool { isTopped && verb.map { clause.chunks[$0].word.hasPrefix("vot") } == false }

    /// `Y confirms X approach`: whether the verb's subject says that another, named in the noun's phrase, bids.
    var isConfirmed: Bool {
        leadingName != nil && verb.map { ["confirms", "confirmed", "confirm"].contains(clause.chunks[$0].word) } == true
    }

    /// Whether the verb's subject calls for offers: `invites bids for`.
    var isInvited: Bool { verb.map { Self.inviting.contains(clause.chunks[$0].word) } ?? false }

    private static let inviting: WordSet = [
        "invite", "invites", "invited", "inviting", "solicit", "solicits", "solicited", "soliciting",
    ]
    private static let topping: WordSet = [
        "top", "tops", "topped", "topping", "trump", "trumps", "trumped", "trumping", "beat", "beats", "beating", "outbid", "outbids",
        "outbidding", "edging", "edged", "compete", "competes", "competed", "competing", "counter", "counters", "exceed", "exceeds",
        "exceeded", "vote",
        "votes", "voted", "voting",
    ]
    private static let halting: WordSet = ["stop", "stops", "halt", "thwart", "derail", "delay", "challenge", "oppose", "opposes", "probe"]

    /// Who makes an offer, by a verb that says so.
    func maker(except others: [NameMention]) -> [NameMention] {
        guard let verb, Self.making.contains(clause.chunks[verb].word) else { return [] }
        return subject.filter { !has($0, in: others) }
    }

    /// Who gets, accepts or turns down an offer.
    func receiver(except others: [NameMention]) -> [NameMention] {
        guard let verb, Self.receiving.contains(clause.chunks[verb].word) else { return [] }
        let receivers = subject.suffix(1).filter { !has($0, in: others) }
        return receivers.first.flatMap { held(by: $0, except: others) }.map { [$0] } ?? receivers
    }

    /// `Alder investor Corvane rejects the offer`: the firm whose shares the judge of an offer holds.
    private func held(by holder: NameMention, except others: [NameMention]) -> NameMention? {
        guard let place = clause.chunks.firstIndex(where: { $0.tokens.contains(holder.tokens.lowerBound) }),
            clause.chunks[place].nouns.contains(where: Self.holders.contains)
        else { return nil }
        let others = others + [holder]
        let near = clause.chunks[place].names.filter { !$0.isPlace && !$0.isPerson && $0.tokens.lowerBound < holder.tokens.lowerBound }
        return near.last { !has($0, in: others) } ?? clause.other(than: others)
    }

    private static let holders: WordSet = ["investor", "shareholder", "holder", "stockholder", "bondholder"]

    func has(_ name: NameMention, in others: [NameMention]) -> Bool { others.contains { NameKey.same($0, name) } }

    /// Whether the words about the noun leave no doubt that firms are bought.
    var isTakeover: Bool {
        chunk.nouns.contains { ["takeover", "buyout", "acquisition", "hostile", "unsolicited", "tender", "merger"].contains($0) }
            || !chunk.sums.isEmpty
    }

    private var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    /// `an offer by a consortium of X and Y`: who stands behind `of` bids.
    private static let unions: WordSet = ["consortium", "group", "team", "trio", "syndicate", "alliance", "pair", "duo"]
    private static let making: WordSet = [
        "make", "makes", "made", "making", "launch", "launches", "launched", "launching", "raise", "raises", "raised", "sweeten",
        "sweetens", "sweetened", "improve", "improves", "improved", "drop", "drops", "dropped", "withdraw", "withdraws", "withdrew",
        "withdrawn", "submit", "submits", "submitted", "present", "presented", "table", "tables", "tabled", "unveil", "unveils", "unveiled",
        "renew", "renews", "renewed", "revive", "revives", "abandon", "abandons", "abandoned", "extend", "extends", "extended", "win",
        "wins", "won", "mull", "mulls", "mulling", "prepare", "prepares", "preparing", "plan", "plans", "consider", "considers",
        "considering", "weigh", "weighs", "weighing", "lodge", "lodged", "announce", "announced", "announces", "end", "ends", "ended",
        "scrap", "scraps", "scrapped", "boost", "boosts", "boosted", "lift", "lifts", "lifted", "lower", "lowers", "lowered", "cut", "cuts",
        "finance", "fund", "backing", "defend", "defends", "pursue", "pursues", "pursuing", "leads", "led", "lead", "joins", "join",
        "joined", "ditch", "ditches", "ditched", "up", "ups", "upped", "hike", "hikes", "hiked", "shelve", "shelves", "shelved", "tweak",
        "tweaks", "tweaked", "ready", "readies", "mounts", "mounted", "lodges", "reveal", "reveals", "revealed", "plot", "plots",
        "plotting",
    ]
    private static let receiving: WordSet = [
        "recommend", "recommended", "recommending", "approve", "approves", "approved", "agree", "agrees", "agreed", "back", "backed",
        "reject", "rejects", "rejected", "rejecting", "receive", "receives", "received", "accept", "accepts", "accepted", "oppose",
        "opposes", "opposed", "opposing", "facing", "faces", "welcomed", "recommends", "backs", "spurns", "spurned", "rebuffs", "rebuffed",
        "dismissed", "dismisses", "fights", "fighting", "resisting", "entertain", "attract", "attracts", "attracted", "gets", "got",
        "fends", "fended", "declined", "declines", "snubs", "snubbed", "solicit", "solicits", "solicited", "invite", "invites", "invited",
        "awaits", "await", "awaiting", "turned", "turns",
    ]
    private static let judging: WordSet = [
        "approve", "approves", "approved", "clear", "clears", "cleared", "block", "blocks", "blocked", "allow", "allows", "allowed",
        "review", "reviews", "reviewed", "probe", "probes", "said", "says", "told", "reported", "reports", "praised", "criticized",
        "funded",
        "finance", "financed", "advise", "advised", "advising", "sue", "sues", "sued", "urge", "urges", "urged", "slam", "slams", "praises",
    ]
}
