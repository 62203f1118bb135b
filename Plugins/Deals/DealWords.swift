import Linguistics
import NewsModel

/// Word classes that deal rules of both languages share.
enum DealWords {
    static let relatives: WordSet = ["which", "who"]
    static let anaphoric: WordSet = ["it", "they", "he", "she", "we", "er", "es", "sie", "man", "wir"]
    static let particles: WordSet = ["up", "over", "off", "out"]

    /// Verbs that make an event less than a fact.
    static let modals: WordSet = [
        "will", "would", "could", "may", "might", "should", "must", "can", "wants", "plans", "soll", "sollen", "will", "wollen", "könnte",
        "könnten", "kann", "dürfte", "müsste", "würde", "würden", "möchte", "plant",
    ]
    /// Words of sports pages, where clubs buy players.
    static let sports: WordSet = [
        "striker", "midfielder", "goalkeeper", "defender", "transfer", "season", "league", "coach", "club", "quarterback", "innings",
        "playoffs", "stürmer", "torwart", "verteidiger", "bundesliga", "saison", "spieler", "trainer", "verein", "klub", "ablöse",
        "ablösesumme",
    ]

    /// What one has before one has a deal: `X's plan to buy`.
    static let intents: WordSet = [
        "deal", "plan", "plans", "bid", "offer", "agreement", "talks", "intention", "intent", "proposal", "option", "right", "decision",
        "move", "effort", "efforts", "attempt", "pact", "contract", "commitment", "approval", "negotiations", "discussions", "interest",
        "letter", "pledge", "push", "quest", "willingness", "desire", "readiness", "ambition", "ambitions", "campaign", "strategy", "drive",
    ]

    /// Whether a name is that of an authority, which judges deals and makes none: `Justice Department`, `FTC`.
    static func isAuthority(_ name: NameMention) -> Bool {
        let words = name.text.lowercased().split(separator: " ")
        return words.last.map { authorities.contains(String($0)) } == true || words.contains("court")
    }

    /// Whether a name stands for a region, a trade or a government: `Silicon Valley`.
    static func isMetonym(_ name: NameMention) -> Bool {
        metonyms.contains(name.text) || name.tokens.count == 1 && Organisations.words.isNationality(name.text.lowercased())
    }

    private static let metonyms: Set<String> = [
        "Silicon Valley", "Wall Street", "White House", "Middle East", "Capitol Hill", "Main Street", "Downing Street", "Latin America",
        "Western Europe", "Eastern Europe", "North America", "South America", "Kremlin", "Big Tech", "Big Pharma", "Big Oil",
    ]
    private static let authorities: WordSet = [
        "department", "commission", "court", "senate", "congress", "parliament", "ftc", "doj", "sec", "fcc", "fda", "eu", "kartellamt",
        "bundeskartellamt", "bundestag", "bafin", "gericht", "kommission", "eu-kommission",
    ]

    /// Whether a noun stands for many who are not named: `shareholder`, `staff`.
    static func isGroup(_ word: String) -> Bool { Organisations.words.isPersonNoun(word) || groups.contains(word) }

    private static let groups: WordSet = [
        "board", "management", "staff", "team", "owner", "government", "state", "parliament", "congress", "family", "couple", "city",
        "county", "council", "crowd", "market", "industry", "duo", "trio", "union", "court", "judge", "police", "report", "study",
    ]

    static func isParticiple(_ word: String) -> Bool { word.hasSuffix("ing") }

    /// `the company`, `das Unternehmen`: a company told before.
    static func isAnaphor(_ chunk: Chunk) -> Bool {
        guard let determiner = chunk.determiner, definite.contains(determiner), let head = chunk.head, chunk.nouns.count <= 2 else {
            return false
        }
        if chunk.nouns.count == 1, anaphors.contains(head) { return true }
        return ["the", "this"].contains(determiner) && Organisations.words.isCompanyNoun(head) && !parts.contains(head)
            && !head.hasSuffix("s")
            && chunk.nouns.allSatisfy { !$0.hasSuffix("er") || $0 == head }
    }

    /// `das Institut`, `dem Münchner Pumpenbauer`, `des US-Konzerns`: a company told before, by what it is; not another one that stands to it as
    /// a rival, an owner or a part.
    static func isGermanAnaphor(_ chunk: Chunk) -> Bool {
        guard let determiner = chunk.determiner, germanDefinite.contains(determiner), chunk.names.isEmpty,
            chunk.percentages.isEmpty, let head = chunk.compound?.head ?? chunk.head, isCompanyWord(head)
        else { return false }
        if let compound = chunk.compound, !isKind(compound.name.text) { return false }
        guard chunk.nouns.count < 2 || chunk.nouns.count == 2 && chunk.nouns[0].hasSuffix("er") else { return false }
        return !germanOthers.match(head) && !(determiner == "die" && head.hasSuffix("n"))
    }

    /// `Multimedia-Agentur`, `IT-Schmiede`: what says what kind of firm it is, and names none.
    private static func isKind(_ word: String) -> Bool {
        let lower = word.lowercased()
        return kinds.contains(lower) || DictionaryWords.isCommon(lower, .de)
    }

    private static let kinds: WordSet = [
        "us", "uk", "it", "ki", "hr", "pr", "tv", "edv", "eu", "bio", "tech", "multimedia", "internet", "software", "cyber", "fintech",
        "solar", "online", "hightech", "high-tech", "e-commerce", "web", "pharma", "telekom", "medtech", "gaming",
    ]
    private static let germanDefinite: WordSet = [
        "der", "die", "das", "den", "dem", "des", "dieser", "dieses", "diesem", "diesen", "diese",
    ]
    private static let germanOthers: WordEndings = [
        "rivale", "rivalen", "konkurrent", "konkurrenten", "wettbewerber", "investor", "investors", "partner", "partners", "tochter",
        "töchter", "mutter", "schwester", "sparte", "sparten", "geschäft", "werk", "werks", "werke", "marke", "marken", "filiale",
        "filialen",
        "fabrik", "betrieb", "betriebe", "label", "makler", "eigner", "eigentümer", "käufer", "verkäufer", "kunde", "kunden", "bieter",
        "fonds", "zulieferer", "zulieferers", "lieferant", "gesellschafter", "aktionär", "kartendienst", "dienst", "portal", "führer",
        "konsortium", "konsortiums", "allianz", "projekt", "plattform", "standort",
    ]

    /// `the personal computer maker`: a company told before, by what it does.
    static func isDescribedFirm(_ chunk: Chunk) -> Bool {
        guard ["the", "this"].contains(chunk.determiner), let head = chunk.head, chunk.nouns.count <= 4 else { return false }
        return Organisations.words.isCompanyNoun(head) && !parts.contains(head) && !head.hasSuffix("s")
    }

    /// `last week`, `Monday`: when, not whom.
    static func isTime(_ chunk: Chunk) -> Bool {
        guard chunk.names.isEmpty, chunk.preposition == nil, chunk.sums.isEmpty, let head = chunk.head else { return false }
        return times.contains(head) || chunk.nouns.count == 1 && Lexicon.of(.en).isWeekday(head)
    }

    /// The same, also behind a preposition: `on Monday`, `in July`.
    static func isWhen(_ chunk: Chunk) -> Bool {
        guard chunk.kind == .phrase, chunk.names.isEmpty, chunk.sums.isEmpty, let head = chunk.head else { return false }
        return times.contains(head) || Lexicon.of(.en).isWeekday(head) || Lexicon.of(.en).isMonth(head)
    }

    private static let times: WordSet = [
        "year", "month", "week", "today", "quarter", "spring", "summer", "autumn", "fall", "winter", "night", "afternoon", "morning",
    ]

    /// What is part of a company rather than one told before.
    private static let parts: WordSet = [
        "unit", "division", "business", "arm", "subsidiary", "brand", "operations", "assets", "asset", "portfolio", "plant", "factory",
        "network", "rival", "competitor", "supplier", "partnership", "venture", "investor", "buyer", "fund", "consortium", "exchange",
        "label", "player", "house", "site", "store", "hotel", "platform", "agency", "distributor", "specialist",
    ]

    /// Whether a phrase without a name speaks of a company or a business.
    static func isCompanyPhrase(_ chunk: Chunk) -> Bool {
        if let compound = chunk.compound, isCompanyWord(compound.head) { return true }
        return chunk.head.map(isCompanyWord) ?? false
    }

    static func isCompanyWord(_ word: String) -> Bool {
        Organisations.words.isCompanyNoun(word) || word.hasSuffix("s") && Organisations.words.isCompanyNoun(String(word.dropLast()))
            || word.hasSuffix("ies") && Organisations.words.isCompanyNoun(String(word.dropLast(3)) + "y")
    }

    /// Whether a phrase speaks of a share in something.
    static func isStake(_ chunk: Chunk) -> Bool {
        chunk.nouns.contains {
            stakeNouns.contains($0) || $0.hasSuffix("anteil") || $0.hasSuffix("anteile") || $0.hasSuffix("beteiligung")
                || $0.hasSuffix("mehrheit") || $0.hasSuffix("-aktien") || $0.hasSuffix("aktienpaket")
        }
            || ["stock", "equity", "capital"].contains(chunk.head) && chunk.names.isEmpty
            || !chunk.percentages.isEmpty && chunk.names.isEmpty
                && (chunk.nouns.count <= 1 || chunk.nouns.allSatisfy { shareAttributes.contains($0) || $0 == "percent" })
    }

    /// What a figure of a share may be called: `its remaining 12 percent`.
    private static let shareAttributes: WordSet = [
        "remaining", "outstanding", "further", "additional", "final", "entire", "total", "last", "its", "their", "the", "a", "another",
    ]

    static func isMajority(_ chunk: Chunk) -> Bool {
        chunk.nouns.contains {
            majorityNouns.contains($0) || $0.hasPrefix("mehrheits") || $0.hasPrefix("kontroll") || $0.hasSuffix("mehrheit")
        }
    }

    static let stakeNouns: WordSet = [
        "stake", "stakes", "interest", "majority", "minority", "holding", "share", "shares", "control", "shareholding", "ownership",
        "anteil", "anteile",
        "anteilen", "anteils", "beteiligung",
        "beteiligungen", "mehrheit", "aktien", "aktienpaket", "paket", "aktienmehrheit", "rest", "kontrolle", "minderheit",
        "eigentumsanteile", "aktienanteil", "sperrminorität", "drittel", "viertel", "hälfte", "fünftel", "sechstel", "achtel", "zehntel",
    ]
    private static let majorityNouns: WordSet = [
        "majority", "control", "controlling", "whole", "entire", "outstanding", "balance", "full", "ownership", "mehrheit", "kontrolle",
        "remaining", "rest", "aktienmehrheit", "rest",
    ]
    private static let definite: WordSet = ["the", "its", "das", "der", "die", "den", "dem", "des", "this", "dieses", "diese"]
    private static let anaphors: WordSet = [
        "company", "firm", "group", "carmaker", "chipmaker", "startup", "bank", "airline", "retailer", "unternehmen", "konzern", "firma",
        "gesellschaft", "start-up", "gruppe", "hersteller",
        "lender", "giant", "buyer", "maker", "insurer", "lab", "unternehmens", "konzerns", "anbieter", "autobauer", "carrier",
    ]
}

extension Chunk {
    /// `an offer`, behind which `from` tells who bids, not who sells.
    var isOffer: Bool { nouns.contains { ["offer", "bid", "proposal", "approach", "interest"].contains($0) } }
}
