import Linguistics
import NewsModel

/// English rules where money is the verb's object: `raises $82M`, `invests $1bn in`.
struct EnglishMoneyRules {
    let clause: Clause

    private var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    /// `X raises $82M`, `X closed a $20 million Series A`, `X secured seed funding`.
    func raise(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        guard let place = clause.object(after: index) else { return nil }
        let object = clause.chunks[place]
        let words = around(place)
        let isFunding = object.nouns.contains(where: Self.fundingNouns.contains) || words.contains(where: Self.fundingNouns.contains)
        let isRaise = chunk.word.hasPrefix("rais") || clause.sentence.isTitle && Self.catching.contains(chunk.word)
        guard
            isRaise && (!object.sums.isEmpty || object.head == "money" && words.contains("valuation"))
                || isFunding && (!object.sums.isEmpty || object.nouns.contains(where: Self.strongNouns.contains))
        else { return nil }
        let next = object.sums.isEmpty || place + 1 >= clause.chunks.count ? nil : clause.chunks[place + 1]
        if let next, next.kind == .phrase, next.preposition == nil, next.head.map(Self.notFunding.contains) == true { return nil }
        guard !object.nouns.contains(where: Self.notFunding.contains), !DealWords.isStake(object) || isFunding, object.percentages.isEmpty
        else { return nil }
        guard !words.contains(where: Self.bondNouns.contains) || words.contains("ipo") || words.contains("initial") else { return nil }
        guard !object.nouns.contains("investment") || syntax.names(after: place, ["in"], reach: 1).isEmpty else { return nil }
        guard !isProceeds(place) else { return nil }
        let sum = object.sums.first.map { clause.analysis.sums[$0] }
        guard sum.map({ $0.unit == .whole && $0.money.value >= 50_000 }) ?? true else { return nil }
        guard var subject = subject(of: index) ?? word(before: index), let last = subject.names.last, !syntax.isCrowd(last)
        else { return nil }
        let isSpeaker = last.isPerson || clause.persons.contains(last.text)
        if isSpeaker, let topic = clause.topic, !clause.sentence.isTitle {
            subject = Party(names: [topic])
        } else if isSpeaker {
            guard let firm = headlineFirm else { return nil }
            subject = Party(names: [firm])
        }
        var found = DealClue(
            kind: .fundingRound, rule: "raise.en.active", trigger: chunk.tokens, sentence: clause.sentence.index,
            strength: isFunding ? 0.85 : 0.7)
        if words.contains("ipo") || words.contains("initial") && words.contains("public") || words.contains("listing")
            || words.contains("flotation") || isListing(index) || clause.chunks[..<index].suffix(4).contains(where: isOffering)
        {
            found.kind = .ipo
        }
        found.targets = Array(subject.names.suffix(1))
        found.amount = sum
        if ["seek", "seeks", "seeking", "sought"].contains(chunk.word) { found.status = .planned }
        found.buyers = backers(after: place).filter { buyer in !found.targets.contains { NameKey.same($0.text, buyer.text) } }
        return found
    }

    /// `raised $1 billion by selling its shares in Y`, `raises $1 billion in aircraft sale`: what it sells are not its own shares.
    private func isProceeds(_ place: Int) -> Bool {
        for next in (place + 1)..<max(place + 1, min(clause.chunks.count, place + 5)) {
            let chunk = clause.chunks[next]
            if chunk.kind == .stop { return false }
            if chunk.kind == .verb, chunk.word == "selling" {
                return clause.object(after: next).flatMap { ObjectReading.read(clause, at: $0) }.map { !$0.targets.isEmpty } ?? false
            }
            if chunk.kind == .phrase, ["in", "from", "through", "with", "by"].contains(chunk.preposition ?? ""),
                chunk.head.map(Self.sales.contains) == true
            {
                return !chunk.nouns.contains(where: Self.ownSales.contains)
            }
        }
        return false
    }

    private static let sales: WordSet = ["sale", "sales", "divestiture", "divestitures", "divestments", "disposal", "disposals"]
    private static let ownSales: WordSet = [
        "share", "shares", "stock", "equity", "bond", "bonds", "rights", "note", "notes", "debt", "unit", "units", "securities", "token",
        "public", "asset",
    ]

    /// `X invests $1bn in Y`: a stake where Y is a firm, spending of its own where it is a site.
    func invest(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        guard let subject = subject(of: index), !subject.names.isEmpty else { return nil }
        let sum = sum(behind: index)
        guard let place = aim(behind: index), !isBuilt(index, place) else { return site(index, subject, sum) }
        let object = clause.chunks[place]
        let isInvest =
            chunk.word.hasPrefix("invest") || chunk.word.hasPrefix("pour") || chunk.word.hasPrefix("pump") || chunk.word.hasPrefix("inject")
        var found = DealClue(
            kind: .investment, rule: "invest.en.active", trigger: chunk.tokens, sentence: clause.sentence.index,
            strength: sum == nil ? 0.6 : 0.8)
        found.buyers = subject.names
        found.amount = sum
        if let name = object.names.last(where: { !$0.isPlace && !$0.isPerson }), isFirm(object, name),
            isInvest || object.preposition == "to" || object.preposition == "in"
        {
            found.targets = clause.party(at: place)?.names ?? []
            return found.targets.isEmpty || !isInvest && sum == nil ? nil : found
        }
        guard let sum, sum.unit == .whole, sum.money.value >= 1_000_000 else { return nil }
        if isInvest, DealWords.isCompanyPhrase(object), object.names.isEmpty, !object.nouns.contains(where: Self.siteNouns.contains) {
            found.strength = 0.55
            found.hasUnnamedTarget = true
            return found
        }
        let isSite = around(place).contains(where: Self.siteNouns.contains) || object.names.contains(where: \.isPlace) && isInvest
        guard isSite || chunk.word.hasPrefix("invest") && sum.money.value >= 10_000_000 && !isPortfolio(place) else { return nil }
        found.kind = .capitalSpending
        found.rule = "spend.en.active"
        if !isSite {
            found.strength = 0.4
            found.marks.insert("en-no-site")
        }
        return found
    }

    /// `led by A and B`, `from A, B and C`, `with participation from D`: who gives the money, behind a chunk.
    func backers(after index: Int) -> [NameMention] {
        var names: [NameMention] = []
        for place in (index + 1)..<max(index + 1, min(clause.chunks.count, index + 24)) {
            let chunk = clause.chunks[place]
            if chunk.kind == .stop { break }
            guard chunk.kind == .phrase, let preposition = chunk.preposition, !isYear(chunk) else { continue }
            let isLed = preposition == "by" && Self.leading.contains(clause.chunks[place - 1].word)
            let isGiver = preposition == "from" || preposition == "including" || preposition == "alongside" || isLed
            guard isGiver || isParticipation(place), names.isEmpty || isLed || isParticipation(place - 1) || isParticipation(place) else {
                continue
            }
            names += syntax.members(at: place).filter { name in !names.contains { NameKey.same($0.text, name.text) } }
        }
        return names
    }

    /// `spends $700 million to build a plant in Sakai`: the place names where it is built.
    private func isBuilt(_ index: Int, _ place: Int) -> Bool {
        ((index + 1)..<place).contains { clause.chunks[$0].kind == .verb && Self.building.contains(clause.chunks[$0].word) }
    }

    private static let building: WordSet = [
        "build", "building", "construct", "expand", "expanding", "open", "develop", "upgrade", "upgrading", "create", "set", "boost",
        "increase", "modernise", "modernize", "double",
    ]

    /// `invests £10bn over five years to build a network`: a site that another verb names.
    private func site(_ index: Int, _ subject: Party, _ sum: MoneyMention?) -> DealClue? {
        let isSite = around(index).contains(where: Self.siteNouns.contains)
        guard let sum, sum.unit == .whole, sum.money.value >= (isSite ? 1_000_000 : 10_000_000),
            isSite || clause.chunks[index].word.hasPrefix("invest") && !isPortfolio(index + 1)
        else { return nil }
        var found = DealClue(
            kind: .capitalSpending, rule: "spend.en.active", trigger: clause.chunks[index].tokens, sentence: clause.sentence.index,
            strength: 0.5)
        found.buyers = subject.names
        found.amount = sum
        if !isSite { found.marks.insert("en-no-site") }
        return found
    }

    /// `Orbitel, a lab founded by Mara Lind and Jon Vey, raises $100M`: the firm that a headline begins with.
    private var headlineFirm: NameMention? {
        guard clause.sentence.isTitle, clause.chunks.count > 2, clause.chunks[1].kind == .comma, clause.chunks[0].kind == .phrase,
            clause.chunks[0].preposition == nil, clause.chunks[0].trailing.isEmpty
        else { return nil }
        return clause.chunks[0].names.last { !$0.isPlace && !$0.isPerson && !clause.persons.contains($0.text) }
    }

    /// `The data startup raised $5 million`, `The low-fare airline is investing`: whom the text is about, by what it is.
    private func told(before index: Int) -> Party? {
        guard !clause.sentence.isTitle, let place = syntax.nominative(before: index), place < 3,
            DealWords.isDescribedFirm(clause.chunks[place]), let topic = clause.topic, !topic.isPlace, !topic.isPerson
        else { return nil }
        return Party(names: [topic])
    }

    private func subject(of index: Int) -> Party? {
        let party = syntax.subject(of: index)
        return party?.names.isEmpty == false ? party : told(before: index) ?? party
    }

    /// A firm whose name is a common word, in headlines.
    private func word(before index: Int) -> Party? { syntax.headlineWord(before: index).map { Party(names: [$0]) } }

    private func round(_ rule: String, at index: Int, _ strength: Double) -> DealClue {
        DealClue(
            kind: .fundingRound, rule: rule, trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: strength)
    }

    /// `X emerges from stealth with $9 million`.
    func emerge(_ index: Int) -> DealClue? {
        guard let place = syntax.oblique(after: index, ["with"], reach: 5), let sum = clause.chunks[place].sums.first,
            clause.words(of: index..<place).contains("stealth") || clause.chunks[place].nouns.contains(where: Self.strongNouns.contains)
                || clause.sentence.isTitle && clause.chunks[index].word.hasPrefix("emerg"),
            let name = (syntax.subject(of: index) ?? word(before: index))?.names.last
        else { return nil }
        var found = round("raise.en.stealth", at: index, 0.75)
        found.targets = [name]
        found.amount = clause.analysis.sums[sum]
        found.buyers = backers(after: place).filter { !NameKey.same($0.text, name.text) }
        return found
    }

    /// `X agreed to lend Y $40 million`, `X provides Y with $40 million`.
    func lend(_ index: Int) -> DealClue? {
        let isProvided = clause.chunks[index].word.hasPrefix("provid")
        guard index + 2 < clause.chunks.count, let sum = clause.chunks[index + 2].sums.first,
            clause.chunks[index + 2].preposition == (isProvided ? "with" : nil),
            let lenders = syntax.subject(of: index)?.names ?? unnamed(before: index), clause.analysis.sums[sum].unit == .whole
        else { return nil }
        let borrower = clause.chunks[index + 1]
        let names = borrower.kind == .pronoun ? clause.topicParty(before: index + 1)?.names : clause.party(at: index + 1)?.names
        var found = round("lend.en.active", at: index, 0.6)
        found.targets = (names ?? []).filter { name in !lenders.contains { NameKey.same($0.text, name.text) } }
        if found.targets.isEmpty { found.targets = [clause.other(than: lenders)].compactMap { $0 } }
        found.buyers = lenders
        found.amount = clause.analysis.sums[sum]
        found.round = ("debt", clause.chunks[index].tokens)
        return found.targets.isEmpty ? nil : found
    }

    /// `Creditors, led by its main banks, agreed to lend`: those who lend by trade, nobody named.
    private func unnamed(before index: Int) -> [NameMention]? {
        let first = clause.chunks.first { $0.kind == .phrase }
        return first?.preposition == nil && first?.head.map(Self.creditors.contains) == true ? [] : nil
    }

    private static let creditors: WordSet = ["creditors", "banks", "lenders", "bondholders"]

    /// `X borrows $17 billion from Y`.
    func borrow(_ index: Int) -> DealClue? {
        guard !syntax.isPassive(index), let place = clause.object(after: index), let sum = clause.chunks[place].sums.first,
            clause.analysis.sums[sum].unit == .whole, clause.analysis.sums[sum].money.value >= 1_000_000,
            let name = syntax.subject(of: index)?.names.last, !name.isPerson
        else { return nil }
        var found = round("lend.en.active", at: index, 0.55)
        found.targets = [name]
        found.buyers = syntax.names(after: place, ["from"], reach: 3).filter { !NameKey.same($0.text, name.text) }
        found.amount = clause.analysis.sums[sum]
        found.round = ("debt", clause.chunks[index].tokens)
        return found
    }

    /// `X sold $13 billion of common stock`: its own shares.
    func issue(_ index: Int) -> DealClue? {
        guard !syntax.isPassive(index), let place = clause.object(after: index), clause.chunks[place].names.isEmpty,
            let sum = clause.chunks[place].sums.first, clause.analysis.sums[sum].unit == .whole,
            clause.analysis.sums[sum].money.value >= 1_000_000,
            let papers = (place + 1..<min(clause.chunks.count, place + 3)).first(where: { clause.chunks[$0].word != "(" }),
            ["of", "in"].contains(clause.chunks[papers].preposition ?? ""), clause.chunks[papers].names.isEmpty,
            clause.chunks[papers].head.map(Self.ownPapers.contains) == true,
            let name = syntax.subject(of: index)?.names.last, !name.isPerson
        else { return nil }
        var found = round("raise.en.issue", at: index, 0.6)
        found.targets = [name]
        found.amount = clause.analysis.sums[sum]
        return found
    }

    private static let ownPapers: WordSet = ["stock", "shares", "equity"]

    /// `its initial public offering would raise $1.6 billion`: what raises the money.
    private func isOffering(_ chunk: Chunk) -> Bool {
        guard chunk.preposition == nil, let head = chunk.head else { return false }
        return head == "ipo" || head == "flotation" || head == "listing" || head == "offering" && chunk.nouns.contains("public")
    }

    /// Where money has a price: `at $20 a share, raising $400 million`.
    private func isListing(_ index: Int) -> Bool {
        clause.chunks.contains { $0.nouns.contains("ipo") || $0.nouns.contains("ipos") }
            && !clause.chunks[..<index].contains { $0.word.hasPrefix("plan") }
    }

    // MARK: - Private

    /// `invests $50 million in stocks`: money that is laid out, not spent.
    private func isPortfolio(_ place: Int) -> Bool {
        (place..<min(clause.chunks.count, place + 3)).contains { clause.chunks[$0].nouns.contains(where: Self.papers.contains) }
    }

    private static let papers: WordSet = [
        "stocks", "shares", "bonds", "securities", "funds", "fund", "cash", "deals", "debt", "equities", "hedge", "gold", "commodities",
        "treasuries", "companies", "firms", "startups", "assets",
    ]
    private static let leading: WordSet = ["led", "backed", "co-led", "headed", "anchored"]

    /// `with participation from X`, `by existing investors X`, `participation of`.
    private func isParticipation(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        return clause.chunks[place].nouns.contains { ["participation", "investors", "backers", "support"].contains($0) }
            || clause.chunks[place - 1].nouns.contains("participation")
    }

    private func isYear(_ chunk: Chunk) -> Bool { chunk.names.isEmpty && chunk.nouns.isEmpty }

    /// The sum a verb is about: `at least $55 billion`, `up to $1bn`, within its next phrases.
    private func sum(behind index: Int) -> MoneyMention? {
        for place in (index + 1)..<max(index + 1, min(clause.chunks.count, index + 4)) {
            let chunk = clause.chunks[place]
            if chunk.kind == .stop || chunk.kind == .verb || ["in", "on"].contains(chunk.preposition ?? "") { return nil }
            if let sum = chunk.sums.first { return clause.analysis.sums[sum] }
        }
        return nil
    }

    /// What the money goes into: the first phrase behind the verb that is no sum itself.
    private func aim(behind index: Int) -> Int? {
        (index + 1..<max(index + 1, min(clause.chunks.count, index + 7))).first { place in
            let chunk = clause.chunks[place]
            return chunk.kind == .phrase && chunk.sums.isEmpty && ["in", "on", "to"].contains(chunk.preposition ?? "")
                && !chunk.nouns.contains { ["year", "years", "month", "decade"].contains($0) }
        }
    }

    private func isFirm(_ object: Chunk, _ name: NameMention) -> Bool {
        object.trailing.isEmpty && !object.nouns.contains(where: Self.siteNouns.contains)
            || object.trailing.contains(where: DealWords.isCompanyWord) && !object.nouns.contains(where: Self.siteNouns.contains)
    }

    /// The small letters of the phrase and the rest of its sentence.
    private func around(_ index: Int) -> [String] {
        let start = clause.chunks[index].tokens.lowerBound
        return (start..<min(clause.sentence.tokens.upperBound, start + 22)).map { clause.document.tokens[$0].lower }
    }

    private static let fundingNouns: WordSet = [
        "funding", "round", "series", "seed", "financing", "capital", "investment", "investors", "valuation", "raise", "venture",
        "fundraising", "pre-seed", "ipo", "backing", "equity", "vc", "pre-series", "fund", "loan",
    ]
    private static let catching: WordSet = [
        "nab", "nabs", "nabbed", "bag", "bags", "bagged", "snag", "snags", "snagged", "land", "lands", "landed", "score", "scores",
        "scored", "haul", "hauls", "grabs", "secures", "secured", "gets", "collect", "collects", "collected", "attracts", "attracted",
        "pockets", "pocketed", "receives", "received", "closes", "closed", "nets", "netted", "reels", "reeled", "scoops", "scooped",
        "gathers",
        "garners", "garnered", "wins", "draws", "brings", "banks", "notches", "rakes", "pulls",
    ]
    private static let strongNouns: WordSet = ["funding", "round", "series", "seed", "financing", "raise", "fundraising", "investment"]
    private static let notFunding: WordSet = [
        "forecast", "outlook", "guidance", "profit", "price", "prices", "target", "dividend", "salary", "fine", "wages", "revenue", "sales",
        "estimate", "limit", "cap", "bid", "offer", "stake", "acquisition", "takeover", "deal", "order", "contract", "offering",
        "pact",
    ]
    private static let bondNouns: WordSet = [
        "bond", "bonds", "offering", "offerings", "treasuries", "auction", "notes", "charity", "tax", "taxes", "campaign", "victims",
        "awareness", "relief", "forecast",
    ]
    static let siteNouns: WordSet = [
        "plant", "plants", "factory", "factories", "center", "centers", "centre", "centres", "data", "infrastructure", "facility",
        "facilities", "expansion", "site", "campus", "production", "capacity", "build",
        "building", "research", "development", "manufacturing", "programme", "program", "network", "renovating", "construction", "upgrade",
        "headquarters", "initiative", "push", "commitment", "operations", "hub", "fab",
        "stores", "refinery", "mine", "project", "projects", "chips", "compute", "marketing", "equipment", "technology", "upgrading",
        "fleet",
        "software", "semiconductor", "business", "line", "lines", "plans", "strategy",
    ]
}
