import Linguistics

/// The frames of English clauses that tell of deals by other words than buying and selling.
enum EnglishFrames {
    /// The frames that each form of a verb opens.
    static let byVerb: WordMap<[EnglishFrame]> = {
        var found: [String: [EnglishFrame]] = [:]
        for frame in takeovers + spending + courtships + leavings + stakes + unions + rounds {
            for form in frame.verbs.split(separator: " ").flatMap({ EnglishVerbs.forms(of: String($0)) }) {
                found[form, default: []].append(frame)
            }
        }
        return WordMap(found.map { ($0.key, $0.value) })
    }()

    // MARK: - Private

    private static let acquire = "acquire.en.frame"
    private static let offer = "offer.en.frame"
    private static let sell = "sell.en.frame"
    private static let stake = "stake.en.frame"

    /// `X pounces on Y`, `X adds Y to its stable`, `Y falls to X`, `Y finds a home at X`.
    private static let takeovers: [EnglishFrame] = [
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "pounce swoop", subject: .buyer, phrases: [(["on", "for", "in"], .target)]),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "hoover mop", particle: "up", subject: .buyer, object: .target, isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "add bring welcome fold take",
            noun: .init(
                words: [
                    "stable", "portfolio", "empire", "fold", "collection", "roster", "stablemates", "stable-mates", "family", "wing",
                    "holdings", "lineup", "line-up", "network", "ownership",
                ], prepositions: ["to", "in", "into", "under"]), subject: .buyer, object: .target, isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "land net win clinch capture bag nab snag secure grab snare", subject: .buyer,
            object: .target, sum: .price, isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "win lead clinch",
            noun: .init(
                words: ["battle", "race", "fight", "tussle", "contest", "auction", "war", "tug-of-war", "struggle", "bidding"],
                attribute: (["for"], .target)), subject: .buyer, isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "emerge",
            noun: .init(words: ["winner", "victor", "buyer"], prepositions: ["as"]), subject: .buyer,
            phrases: [(["for", "of", "in"], .target)], isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "rescue save",
            noun: .init(
                words: ["administration", "receivership", "bankruptcy", "insolvency", "administrators", "receivers"],
                prepositions: ["from", "of", "out"]), subject: .buyer, object: .target,
            isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "outbid outmuscle trump", subject: .buyer, phrases: [(["for"], .target)],
            isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "prevail triumph emerge",
            noun: .init(
                words: ["battle", "race", "fight", "tussle", "contest", "auction", "war"], prepositions: ["in"],
                attribute: (["for"], .target)), subject: .buyer, isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "fall pass", subject: .target, phrases: [(["to"], .buyer)], isDoubtful: true,
            isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "exit sell", subject: .target, phrases: [(["to"], .buyer)], sum: .behind,
            isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "go", subject: .target, phrases: [(["to"], .buyer)], sum: .behind, isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "find land get gain",
            noun: .init(words: ["buyer", "home", "owner", "saviour", "savior", "rescuer", "parent", "knight"]), subject: .target,
            phrases: [(["in", "with", "at", "under"], .buyer)], isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "become",
            noun: .init(
                words: ["part", "unit", "subsidiary", "division", "arm"], attribute: (["of", "in", "within"], .buyer)), subject: .target,
            isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "join",
            noun: .init(
                words: ["takeover", "acquisition", "buyout", "buy-out", "swoop"], prepositions: ["in", "through"]),
            subject: .target, object: .buyer, isOfFirms: true),
        EnglishFrame(
            rule: acquire, kind: .acquisition, verbs: "get lay take",
            noun: .init(words: ["hands"], attribute: (["on"], .target)), subject: .buyer, isDoubtful: true),
    ]

    /// `X splashes out on Y`, `X forks out $4 million for Y`, `X spends $4 million on Y`.
    private static let spending: [EnglishFrame] =
        ["splash", "shell", "fork", "lay"].map { verb in
            EnglishFrame(
                rule: acquire, kind: .acquisition, verbs: verb, particle: "out", subject: .buyer, phrases: [(["on", "for"], .target)],
                isDoubtful: true, isOfFirms: true)
        } + [
            EnglishFrame(
                rule: acquire, kind: .acquisition, verbs: "stump cough", particle: "up", subject: .buyer, phrases: [(["for"], .target)],
                sum: .behind, isOfFirms: true),
            EnglishFrame(
                rule: acquire, kind: .acquisition, verbs: "splash", subject: .buyer, phrases: [(["on", "for"], .target)], sum: .object,
                isOfFirms: true),
            EnglishFrame(
                rule: acquire, kind: .acquisition, verbs: "spend lavish", subject: .buyer, phrases: [(["on", "for"], .target)],
                sum: .object, words: buying, isOfFirms: true),
        ]

    /// `X circles Y`, `X sets its sights on Y`, `X makes a play for Y`, `X walks away from Y`.
    private static let courtships: [EnglishFrame] = [
        EnglishFrame(
            rule: offer, kind: .acquisition, verbs: "circle stalk eye court covet chase", status: .rumored, strength: 0.55, subject: .buyer,
            object: .target, isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: offer, kind: .acquisition, verbs: "woo tempt pursue target", status: .planned, strength: 0.55, subject: .buyer,
            object: .target, isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: offer, kind: .acquisition, verbs: "set train", status: .planned,
            noun: .init(words: ["sights", "sight", "eyes"], attribute: (["on"], .target)), subject: .buyer, isDoubtful: true,
            isOfFirms: true),
        EnglishFrame(
            rule: offer, kind: .acquisition, verbs: "have cast", status: .rumored,
            noun: .init(words: ["eye", "eyes", "sights", "designs"], attribute: (["on", "over"], .target)), subject: .buyer,
            isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: offer, kind: .acquisition,
            verbs: "make launch mount plan prepare ready weigh mull consider plot abandon drop scrap ditch end",
            status: .planned,
            noun: .init(
                words: [
                    "play", "swoop", "tilt", "lunge", "pitch", "raid", "run", "overture", "overtures", "advances", "advance", "pursuit",
                    "move", "pass",
                ], attribute: (["for", "at", "on", "to", "of"], .target)), subject: .buyer, isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: offer, kind: .acquisition, verbs: "close zero home", particle: "in", status: .rumored, subject: .buyer,
            phrases: [(["on"], .target)], isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: offer, kind: .acquisition, verbs: "sniff hover circle", particle: "around", status: .rumored, subject: .buyer,
            object: .target,
            phrases: [(["around"], .target)], isDoubtful: true, isOfFirms: true),
        EnglishFrame(
            rule: offer, kind: .acquisition, verbs: "spurn rebuff snub reject", status: .planned,
            noun: .init(words: ["advances", "overtures", "overture", "advance"], attribute: (["from", "by", "of"], .buyer)),
            subject: .target),
        EnglishFrame(
            rule: offer, kind: .acquisition, verbs: "sound", particle: "out", status: .rumored, subject: .buyer, object: .target,
            words: buying, isOfFirms: true),
        EnglishFrame(
            rule: offer, kind: .acquisition, verbs: "attract draw receive field get", status: .planned,
            noun: .init(words: ["interest"], attribute: (["from"], .buyer)), subject: .target, words: buying, isOfFirms: true),
        EnglishFrame(
            rule: offer, kind: .acquisition, verbs: "pull drop bow back", particle: "out", status: .cancelled,
            noun: .init(
                words: ["race", "bidding", "auction", "contest", "battle", "running"], prepositions: ["of", "from"],
                attribute: (["for"], .target)), subject: .buyer, isOfFirms: true),
        EnglishFrame(
            rule: offer, kind: .acquisition, verbs: "walk", particle: "away", status: .cancelled, subject: .buyer,
            phrases: [(["from"], .target)], isDoubtful: true, isOfFirms: true),
    ]

    private static let buying: WordSet = [
        "takeover", "buyout", "acquisition", "buying", "acquiring", "bid", "bids", "merger", "sale", "purchase", "buy", "acquire", "bidder",
        "bidders", "suitor", "suitors",
    ]

    /// `X sells out of Y`, `X offloads Y`, `X exits Y`.
    private static let leavings: [EnglishFrame] =
        ["sell", "cash"].map { verb in
            EnglishFrame(
                rule: sell, kind: .investment, verbs: verb, particle: "out", subject: .seller, phrases: [(["of", "from"], .target)],
                needed: [.seller, .target], isOfFirms: true)
        } + [
            EnglishFrame(
                rule: sell, kind: .acquisition, verbs: "exit jettison flog dump discard", strength: 0.55, subject: .seller, object: .target,
                phrases: [(["to"], .buyer)], needed: [.seller, .target], isOfFirms: true),
            EnglishFrame(
                rule: sell, kind: .acquisition, verbs: "hand sign", particle: "over", subject: .seller, object: .target,
                phrases: [(["to"], .buyer)], needed: [.seller, .target, .buyer], isOfFirms: true),
            EnglishFrame(
                rule: sell, kind: .acquisition, verbs: "part", subject: .seller, phrases: [(["with"], .target)],
                needed: [.seller, .target],
                sum: .behind, isOfFirms: true),
            EnglishFrame(
                rule: sell, kind: .investment, verbs: "place", subject: .seller, object: .target, phrases: [(["with"], .buyer)],
                needed: [.seller, .target], needsShare: true),
            EnglishFrame(
                rule: sell, kind: .acquisition, verbs: "hoist hang put place", status: .planned,
                noun: .init(words: ["sign", "signs"], attribute: (["over", "on", "outside"], .target)), subject: .seller,
                needed: [.seller, .target], isOfFirms: true),
            EnglishFrame(
                rule: sell, kind: .acquisition, verbs: "put place", status: .planned,
                noun: .init(words: ["block", "market"], prepositions: ["on"]), subject: .seller, object: .target,
                needed: [.seller, .target],
                isOfFirms: true),
        ]

    /// `X buys into Y`, `X puts $4 million into Y`, `X backs Y with $4 million`, `X becomes the largest shareholder in Y`.
    private static let stakes: [EnglishFrame] = [
        EnglishFrame(
            rule: stake, kind: .investment, verbs: "buy", particle: "into", subject: .buyer, phrases: [(["in"], .target)], isOfFirms: true),
        EnglishFrame(
            rule: stake, kind: .investment, verbs: "put plough plow funnel channel pile stick sling pledge inject", subject: .buyer,
            phrases: [(["in", "into", "to"], .target)], sum: .object, isOfFirms: true),
        EnglishFrame(
            rule: stake, kind: .investment, verbs: "bet wager stake", subject: .buyer, phrases: [(["on"], .target)], sum: .object,
            isOfFirms: true),
        EnglishFrame(
            rule: stake, kind: .investment, verbs: "double", particle: "down", subject: .buyer, phrases: [(["on"], .target)], sum: .behind,
            isOfFirms: true),
        EnglishFrame(
            rule: stake, kind: .investment, verbs: "back support bankroll", subject: .buyer, object: .target, sum: .behind, isOfFirms: true),
        EnglishFrame(
            rule: stake, kind: .investment, verbs: "become emerge",
            noun: .init(
                words: ["shareholder", "stakeholder", "investor", "stockholder", "holder"], prepositions: ["as"],
                attribute: (["in", "of", "at"], .target)), subject: .buyer),
        EnglishFrame(
            rule: stake, kind: .investment, verbs: "become",
            noun: .init(
                words: ["shareholder", "stakeholder", "investor", "stockholder", "holder"], attribute: (["in", "of", "at"], .target)),
            subject: .buyer),
        EnglishFrame(
            rule: stake, kind: .investment, verbs: "emerge",
            noun: .init(
                words: ["stake", "interest", "holding", "shareholding"], prepositions: ["with"],
                attribute: (["in", "of"], .target)), subject: .buyer),
    ]

    /// `X and Y tie the knot`, `X marries Y`.
    private static let unions: [EnglishFrame] = [
        EnglishFrame(
            rule: "merge.en.frame", kind: .merger, verbs: "tie", noun: .init(words: ["knot"]), subject: .target,
            phrases: [(["with"], .target)], needed: [.target]),
        EnglishFrame(
            rule: "merge.en.frame", kind: .merger, verbs: "marry wed", subject: .target, object: .target, needed: [.target], isOfFirms: true
        ),
        EnglishFrame(
            rule: "merge.en.frame", kind: .merger, verbs: "unite amalgamate fuse", subject: .target, phrases: [(["with"], .target)],
            needed: [.target], isOfFirms: true),
    ]

    /// `X taps investors for $4 million`.
    private static let rounds: [EnglishFrame] = [
        EnglishFrame(
            rule: "raise.en.frame", kind: .fundingRound, verbs: "tap",
            noun: .init(words: ["investors", "shareholders", "backers", "investor"]), subject: .target, needed: [.target], sum: .behind)
    ]
}
