import Linguistics

/// How far a deal is by the English words about its trigger and by the headline.
struct EnglishStatus {
    let analysis: Analysis
    let clause: Clause
    let clue: DealClue

    /// Whether the deal is told as known, whoever is the source of what is new about it: `clears its $3 billion takeover of`.
    var isKnown: Bool {
        guard clue.rule.hasSuffix("nominal") else { return isOwnDeal }
        return phrase.contains(where: Self.owning.contains) && !phrase.contains(where: Self.open.contains)
    }

    /// `the $24 billion buyout`: a deal whose price is known.
    var isDefinite: Bool {
        clue.rule.hasSuffix("nominal") && phrase.contains("the") && clue.amount.map { $0.tokens.overlaps(clue.trigger) } == true
            && !phrase.contains(where: Self.open.contains)
    }

    /// Whether both sides are said to agree right before its verb: `agreed on Friday to sell`, `struck a deal to buy`.
    var isAgreed: Bool {
        if clue.rule == "pursue.en.nominal", clue.status == .announced { return true }
        guard !clue.rule.hasSuffix("nominal") else { return false }
        let before = words(clue.trigger.lowerBound - 7..<clue.trigger.lowerBound)
        let lead = words(clue.trigger.lowerBound - 14..<clue.trigger.lowerBound)
        guard before.last == "to", !lead.contains(where: { $0.hasPrefix("report") }) else { return false }
        if before.contains(where: Self.exercising.contains) { return true }
        if isPricedPlan(before) { return true }
        guard !before.contains(where: Self.unsure.contains) else { return false }
        if let place = before.lastIndex(where: Self.agreeing.contains) { return !before[place...].contains("and") }
        return before.contains(where: Self.striking.contains) && before.suffix(3).contains { $0 == "deal" || $0 == "agreement" }
    }

    /// Whether it is told as an intention: `may sell`, `to raise $10 million`, `a potential takeover`, `considers a merger`.
    var isIntended: Bool {
        if clue.rule.hasSuffix("nominal") {
            return phrase.contains(where: Self.intended.contains) || isSupposed
                || isBare && contemplated.contains(where: Self.contemplating.contains)
        }
        if isOfIntent, !isPriced { return true }
        let before = words(clue.trigger.lowerBound - 2..<clue.trigger.lowerBound)
        if before.contains(where: Self.modals.contains) { return true }
        if before.last.map(Self.weighing.contains) == true, words(clue.trigger).first?.hasSuffix("ing") == true { return true }
        let isOneSided = clue.buyers.isEmpty && !isToSomebody && (clue.rule.hasPrefix("sell.en") || clue.rule.hasPrefix("raise.en"))
        return isOneSided && before.last.map(Self.future.contains) == true
    }

    /// `A takeover of Y by X would need approval`.
    private var isSupposed: Bool {
        guard let first = phrase.dropFirst(2).first, ["a", "an", "any"].contains(first) else { return false }
        return words(clue.trigger.upperBound..<clue.trigger.upperBound + 9).contains("would")
    }

    /// Whether it is told by a noun that names no owner, sum or agreement: `a merger`, `Quantix takeover`, of whom it is unsaid how far it is.
    var isBare: Bool {
        clue.rule.hasSuffix("nominal") && (clue.kind == .acquisition || clue.kind == .merger) && !isKnown && !isDefinite
            && !isPricedNoun && !clue.rule.hasPrefix("offer") && !contemplated.contains(where: Self.settled.contains)
    }

    /// Whether what is planned is not the deal itself: `expected to seal its $18 billion takeover`, `plans to close the acquisition by July`.
    var isBeyondPlans: Bool {
        if clue.rule == "raise.en.opening" { return true }
        guard clue.rule.hasSuffix("nominal"), clue.kind == .acquisition || clue.kind == .merger, !clue.rule.hasPrefix("offer"),
            !phrase.contains(where: Self.offers.contains)
        else { return false }
        return isPricedNoun && (isKnown || isDefinite)
            || words(clue.trigger.lowerBound - 4..<clue.trigger.lowerBound).contains(where: Self.closing.contains)
    }

    /// `the $24 billion buyout`.
    private var isPricedNoun: Bool { clue.amount.map { $0.tokens.overlaps(clue.trigger) } == true }

    private static let offers: WordSet = ["bid", "offer", "proposal", "approach", "tender", "hostile", "unsolicited"]
    private static let closing: WordSet = ["close", "complete", "finalize", "finalise", "consummate", "finish"]
    private static let settled: WordSet = [
        "agree", "agrees", "agreed", "approve", "approves", "approved", "clear", "clears", "cleared", "completed", "completes", "signed",
        "signs",
    ]

    /// `after Quantix's IPO`: a listing that has been.
    var isListed: Bool {
        guard clue.kind == .ipo else { return false }
        let lead = words(clue.trigger.lowerBound - 1..<clue.trigger.upperBound)
        return lead.first.map(Self.behind.contains) == true && !lead.dropFirst().prefix(1).contains { $0 == "a" || $0 == "an" }
    }

    /// Whether it ends, by the words about its trigger or by the headline: `ends deal with`, `its failed bid for`.
    var isCalledOff: Bool {
        ends(words(clue.trigger.lowerBound - 8..<clue.trigger.upperBound + 8)) || clue.sentence <= 3 && isEndedInTitle || isRefused
    }

    // MARK: - Private

    /// `signed a letter of intent to acquire`, `entered exclusive negotiations to buy`: what binds nobody yet.
    private var isOfIntent: Bool {
        let before = words(clue.trigger.lowerBound - 8..<clue.trigger.lowerBound)
        return zip(before, before.dropFirst()).contains { first, next in
            first == "of" && next == "intent" || first == "exclusive" && Self.openTalks.contains(next)
                || first == "memorandum" && next == "of"
        }
    }

    private static let openTalks: WordSet = ["talks", "negotiations", "discussions"]
    private static let exercising: WordSet = ["exercised", "exercises", "exercising", "exercise"]
    private static let agreeing: WordSet = ["agreed", "agrees", "agreeing"]
    private static let publishing: WordSet = ["announced", "announces", "unveiled", "unveils"]
    private static let behind: WordSet = ["after", "since", "following"]
    private static let striking: WordSet = [
        "inked", "inks", "struck", "strikes", "signed", "signs", "reached", "reaches", "clinched", "clinches", "sealed",
    ]
    private static let takers: WordSet = [
        "firms", "group", "consortium", "investors", "investor", "company", "funds", "fund", "unit", "subsidiary",
    ]

    /// `to sell its unit to buyout firms`: somebody takes it, though nobody is named.
    private var isToSomebody: Bool {
        let behind = words(clue.trigger.upperBound..<clue.trigger.upperBound + 14)
        guard let to = behind.firstIndex(of: "to") else { return false }
        return behind[to...].prefix(6).contains(where: Self.takers.contains)
    }

    /// `X's $21 billion deal to buy`: a deal that is known as its buyer's.
    private var isOwnDeal: Bool {
        let before = words(clue.trigger.lowerBound - 10..<clue.trigger.lowerBound)
        guard before.last == "to", before.count > 2, ["deal", "agreement", "bid"].contains(before[before.count - 2]) else { return false }
        return before.contains { $0 == "'s" || $0 == "’s" || $0 == "its" || $0 == "their" } && !before.contains(where: Self.open.contains)
    }

    /// `announced plans last month to buy`, `planned to buy Quantix for $4 million`: a plan that both sides know.
    private func isPricedPlan(_ before: [String]) -> Bool {
        guard clue.kind == .acquisition || clue.kind == .merger, !clue.rule.hasPrefix("sell"),
            let plan = before.lastIndex(where: Self.plans.contains)
        else { return false }
        return before[..<plan].suffix(3).contains(where: Self.publishing.contains) || plan + 2 == before.count && isPriced
    }

    /// Whether the price stands behind the verb: `buy Quantix for $4 million`.
    private var isPriced: Bool {
        let reach = (clue.trigger.upperBound..<clue.trigger.upperBound + 20).clamped(to: clause.sentence.tokens)
        return analysis.sums.contains { sum in
            guard reach.contains(sum.tokens.lowerBound), sum.unit == .whole else { return false }
            let lead = SumLead(analysis.document).place(before: sum, in: clause.sentence)
            return analysis.document.tokens[lead].is("for")
        }
    }

    private static let plans: WordSet = ["plan", "plans", "planned", "planning"]

    /// `Chinese regulators rejected a $150 million bid`, `China has blocked`: whether a state forbids it.
    private var isRefused: Bool {
        let lead = (clue.trigger.lowerBound - 10..<clue.trigger.lowerBound + 1).clamped(to: clause.sentence.tokens)
        guard let verb = lead.last(where: { Self.refusing.contains(analysis.document.tokens[$0]) }) else { return false }
        let before = words(verb - 7..<verb)
        if before.suffix(4).contains(where: Self.states.contains) { return true }
        let place = before.last.map { $0 == "has" || $0 == "have" } == true ? verb - 1 : verb
        return analysis.names.contains { $0.tokens.upperBound == place && $0.isPlace }
    }

    private static let refusing: WordSet = ["rejected", "rejects", "rejection", "vetoed", "vetoes", "blocked", "blocks", "barred"]
    private static let states: WordSet = [
        "government", "regulator", "regulators", "authorities", "authority", "ministry", "minister", "commission", "watchdog", "treasurer",
    ]
    private static let owning: WordSet = ["its", "their", "'s", "’s", "proposed", "planned", "agreed", "pending"]
    private static let open: WordSet = [
        "talks", "possible", "potential", "considering", "speculation", "rumored", "rumoured", "negotiations",
    ]
    private static let intended: WordSet = ["potential", "possible"]
    private static let contemplating: WordSet = [
        "consider", "considers", "considered", "considering", "reconsider", "prospect", "prospects", "possibility", "propose", "proposing",
        "explores", "exploring", "explored", "mulls", "mulling", "weighs", "weighing", "studies", "studying", "ambitions", "hopes", "keen",
        "chances", "attempts", "efforts", "case", "pursue", "pursuing", "pursuit", "explore",
    ]
    /// Verbs of considering: `weighs selling`.
    private static let weighing: WordSet = [
        "consider", "considers", "considered", "considering", "mull", "mulls", "mulled", "mulling", "weigh", "weighs", "weighed",
        "weighing",
        "contemplates", "contemplating", "explore", "explores", "exploring", "eyes", "eyeing", "favors", "favours", "discusses",
        "discussing",
    ]
    private static let modals: WordSet = ["may", "might", "could"]
    private static let future: WordSet = ["to", "would"]
    private static let ending: WordSet = [
        "end", "ends", "ended", "terminate", "terminates", "terminated", "ditch", "ditches", "ditched", "scrap", "scraps", "scrapped",
        "drop",
        "pull", "pulls", "pulled", "pulling", "dropped", "halted", "shelved", "shelves", "cancel", "cancels", "abandon", "fail", "fails",
        "failed", "off", "out", "up", "botched",
    ]
    /// Words that end something only behind a verb: `call off`, `pull out of`, `give up on`.
    private static let particles: [String: WordSet] = [
        "off": ["call", "calls", "called", "break", "breaks", "broke", "broken", "breaking", "calling"],
        "out": ["pull", "pulls", "pulled", "back", "backs", "backed", "pulling", "backing", "bow", "bows", "bowed"],
        "up": ["give", "gives", "gave", "giving"],
    ]
    private static let ended: WordSet = [
        "deal", "bid", "merger", "takeover", "talks", "negotiations", "offer", "acquisition", "buyout", "tie-up", "transaction", "ipo",
        "flotation", "listing", "sale", "plans", "plan", "pursuit",
    ]
    /// Words that part a verb from a noun that is not its object.
    private static let breaking: WordSet = [
        "with", "without", "on", "after", "before", "over", "at", "by", "from", "to", "as", "when", "while",
    ]
    private static let unsure: WordSet = [
        "not", "n't", "never", "may", "might", "could", "would", "threatens", "threatened", "right", "if", "unless", "week", "month",
        "year",
        "quarter",
    ]

    private var isEndedInTitle: Bool {
        let title = analysis.document.tokens[..<analysis.document.titleEnd].map(\.lower)
        guard !clue.targets.isEmpty, ends(title), !title.contains(where: { $0.hasPrefix("agree") }) else { return false }
        let named = analysis.names.lazy.filter { $0.tokens.upperBound <= analysis.document.titleEnd }
        return clue.targets.allSatisfy { target in named.contains { NameKey.same($0.text, target.text) } }
    }

    /// Whether a verb of ending has a deal, bid or talk for its object or just before it: `fails in bid`, `talks have ended`.
    private func ends(_ words: [String]) -> Bool {
        words.indices.contains { place in
            guard Self.ending.contains(words[place]), !words[..<place].suffix(3).contains(where: Self.unsure.contains) else { return false }
            if let verbs = Self.particles[words[place]], place == 0 || !verbs.contains(words[place - 1]) { return false }
            return words[(place + 1)...].prefix(6).prefix { !Self.breaking.contains($0) }.contains(where: Self.ended.contains)
                || words[..<place].suffix(3).contains(where: Self.ended.contains)
                || Self.over.contains(words[place]) && isOver(words, place)
        }
    }

    /// `talks between X and Y have ended`: whether it is what began before the auxiliary, in the same clause.
    private func isOver(_ words: [String], _ place: Int) -> Bool {
        guard place > 1, ["has", "have", "had", "is", "are"].contains(words[place - 1]) else { return false }
        return words[..<place].suffix(12).reversed().prefix { $0 != "," && $0 != "that" && $0 != "which" }.contains(
            where: Self.ended.contains)
    }

    private static let over: WordSet = ["ended", "failed", "off"]

    /// The words before a noun's phrase, and in it.
    private var contemplated: [String] { words(clue.trigger.lowerBound - 6..<clue.trigger.upperBound) }

    /// The trigger's phrase with what owns it.
    private var phrase: [String] { words(clue.trigger.lowerBound - 2..<clue.trigger.upperBound) }

    private func words(_ range: Range<Int>) -> [String] {
        analysis.document.tokens[range.clamped(to: clause.sentence.tokens)].map(\.lower)
    }
}
