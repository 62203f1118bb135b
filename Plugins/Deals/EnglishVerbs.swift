import Linguistics

/// English verbs that speak of deals, each with all its forms.
enum EnglishVerbs {
    /// Who stands where about a verb.
    enum Frame {
        /// Subject buys object from seller.
        case acquire
        /// Acquires only with its particle: `take over`, `pick up`, `buy out`.
        case particle
        /// Subject sells object to buyer.
        case sell
        /// Subject's share in the object changes: `raise its stake in`.
        case hold
        case invest, raise, merge
        /// Subject offers money for target: `bids $3bn for`.
        case offer
        /// Subject puts itself or object on the exchange: `floats its unit`, `goes public`, `spins off its unit`.
        case list
        /// Subject orders goods of a seller: `orders 20 jets from`.
        case order
        /// Subject appears with money: `emerges from stealth with $9 million`.
        case emerge
        /// Subject lends object money: `agreed to lend it $40 million`.
        case lend
        /// Subject is lent money: `borrows $40 million from`.
        case borrow
        /// Subject asks object about a takeover.
        case approach
        /// Subject delivers goods to a buyer: `to supply X with`.
        case supply
        /// Subject has a site built: `builds a $40 million plant`.
        case site
        /// Subject wants the object, or turns down who wants it.
        case pursue

        /// Whether it tells nothing where no sum stands in the sentence, nor a name.
        var needsSum: Bool { self == .invest || self == .emerge || self == .lend || self == .borrow || self == .site }
    }

    /// The frames of a form, the likeliest first.
    static func frames(_ form: String) -> [Frame] { table[form] ?? [] }

    /// Whether the token is a form of a verb that may tell something without a sum.
    @inline(__always) static func mayTell(_ token: Token) -> Bool { sumless.contains(token) }

    /// Whether it is a form of what one does with what is for sale: `put`.
    static func isOffering(_ form: String) -> Bool {
        ["put", "puts", "putting", "offer", "offers", "offered", "place", "placed"].contains(form)
    }

    static func isParticiple(_ form: String) -> Bool { form.hasSuffix("ed") || irregularParticiples.contains(form) }

    static let be: WordSet = ["is", "are", "was", "were", "be", "been", "being", "'s", "gets", "got", "getting"]
    static let have: WordSet = ["has", "have", "had", "having"]

    /// Verbs of telling, whose subject tells and does nothing itself.
    static let telling: WordSet = [
        "say", "says", "said", "saying", "tell", "tells", "told", "report", "reports", "reported", "reveal", "reveals", "revealed",
        "confirm", "confirms", "confirmed", "disclose", "discloses", "disclosed", "believe", "believes", "believed", "think", "thinks",
        "thought", "warn", "warned", "warns", "show", "shows", "showed", "add", "adds", "added",
    ]

    // MARK: - Private

    private static let irregularParticiples: WordSet = [
        "bought", "sold", "taken", "spun", "put", "bid", "bet", "spent", "built", "held", "paid", "won",
    ]
    private static let table: WordMap<[Frame]> = {
        var table: [String: [Frame]] = [:]
        for (frame, verbs) in lemmas {
            for form in verbs.split(separator: " ").flatMap({ forms(of: String($0)) }) { table[form, default: []].append(frame) }
        }
        return WordMap(table.map { ($0.key, $0.value) })
    }()
    private static let sumless = WordSet(
        lemmas.lazy.filter { !$0.0.needsSum }.flatMap { $0.1.split(separator: " ").flatMap { forms(of: String($0)) } })

    private static let lemmas: [(Frame, String)] = [
        (.order, "buy order purchase acquire"), (.supply, "supply sell deliver provide build"),
        (.acquire, "buy acquire purchase swallow gobble snap scoop absorb acquihire acqui-hire snatch reacquire nationalize nationalise"),
        (.particle, "take pick buy snap win"), (.sell, "sell divest offload unload auction shed dispose hive"),
        (
            .hold,
            "take raise increase lift boost double treble triple hike build own hold cut reduce trim pare lower get secure disclose amass accumulate gain win receive grab land clinch want seek eye top bump beef pick"
        ), (.invest, "invest pour pump inject plow plough funnel channel commit spend pledge bet sink"), (.merge, "merge combine"),
        (
            .raise,
            "raise seek secure nab bag snag land score close get receive haul collect grab complete rake confirm announce finalize finalise attract hit reach pull lock pick draw bank notch pocket net reel bring gather garner scoop"
        ), (.offer, "bid offer pay"), (.approach, "approach"), (.emerge, "emerge exit come launch leave debut"),
        (.lend, "lend loan provide"), (.borrow, "borrow"),
        (.site, "build construct erect plan open unveil announce propose develop break start begin earmark allocate set"),
        (.list, "float list debut go spin demerge take"),
        (.pursue, "interest compete jockey battle fight vie tussle wrestle"),
    ]

    private static let irregular = [
        "buy": "buy buys bought buying", "sell": "sell sells sold selling", "take": "take takes took taken taking",
        "hold": "hold holds held holding", "win": "win wins won winning", "get": "get gets got gotten getting", "bid": "bid bids bidding",
        "build": "build builds built building", "spend": "spend spends spent spending", "bet": "bet bets betting",
        "cut": "cut cuts cutting",
        "pay": "pay pays paid paying", "hit": "hit hits hitting", "sink": "sink sinks sank sunk sinking", "draw": "draw draws drew drawing",
        "go": "go goes going went gone", "seek": "seek seeks sought seeking", "put": "put puts putting", "spin": "spin spins spun spinning",
        "shed": "shed sheds shedding", "come": "come comes came coming",
        "lend": "lend lends lent lending", "fall": "fall falls fell fallen falling", "find": "find finds found finding",
        "become": "become becomes became becoming", "make": "make makes made making", "set": "set sets setting",
        "have": "have has had having", "wed": "wed weds wedded", "lay": "lay lays laid laying", "hang": "hang hangs hung hanging",
        "stick": "stick sticks stuck sticking", "break": "break breaks broke broken breaking",
        "begin": "begin begins began begun beginning", "bring": "bring brings brought bringing", "cast": "cast casts casting",
        "marry": "marry marries married marrying", "ready": "ready readies readied readying", "mop": "mop mops mopped mopping",
        "sling": "sling slings slung slinging", "lead": "lead leads led leading", "leave": "leave leaves left leaving",
        "fight": "fight fights fought fighting", "vie": "vie vies vied vying",
    ]

    /// The forms of a verb: regular ones by the rules of spelling.
    static func forms(of lemma: String) -> [String] {
        if let known = irregular[lemma] { return known.split(separator: " ").map(String.init) }
        if lemma.hasSuffix("e") { return [lemma, lemma + "s", lemma + "d", lemma.dropLast() + "ing"] }
        let doubled =
            ["snap", "bag", "nab", "snag", "commit", "trim", "grab", "plan", "net", "tap", "drop", "flog", "plot", "scrap", "snub"]
                .contains(lemma) ? lemma + String(lemma.suffix(1)) : lemma
        let plural = ["ch", "sh", "s", "x"].contains(where: lemma.hasSuffix) ? lemma + "es" : lemma + "s"
        return [lemma, plural, doubled + "ed", doubled + "ing"]
    }
}
