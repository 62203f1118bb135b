import Linguistics

/// How far a deal is by the English words about its trigger and by the headline.
struct EnglishStatus {
    let analysis: Analysis
    let clause: Clause
    let clue: DealClue

    /// Whether the deal is told as known, whoever is the source of what is new about it: `clears its $3 billion takeover of`.
    var isKnown: Bool {
        guard clue.rule.hasSuffix("nominal") else { return false }
        return phrase.contains(where: Self.owning.contains) && !phrase.contains(where: Self.open.contains)
    }

    /// Whether it is told as an intention: `may sell`, `to raise $10 million`, `a planned takeover`.
    var isIntended: Bool {
        if clue.rule.hasSuffix("nominal") { return phrase.contains(where: Self.intended.contains) }
        let before = words(clue.trigger.lowerBound - 2..<clue.trigger.lowerBound)
        if before.contains(where: Self.modals.contains) { return true }
        let isOneSided = clue.buyers.isEmpty && (clue.rule.hasPrefix("sell.en") || clue.rule.hasPrefix("raise.en"))
        return isOneSided && before.last.map(Self.future.contains) == true
    }

    /// Whether it ends, by the words about its trigger or by the headline: `ends deal with`, `its failed bid for`.
    var isCalledOff: Bool { ends(words(clue.trigger.lowerBound - 8..<clue.trigger.upperBound + 8)) || clue.sentence <= 3 && isEndedInTitle }

    // MARK: - Private

    private static let owning: WordSet = ["its", "their", "'s", "’s", "proposed", "planned", "agreed", "pending"]
    private static let open: WordSet = [
        "talks", "possible", "potential", "considering", "speculation", "rumored", "rumoured", "negotiations",
    ]
    private static let intended: WordSet = ["planned", "planning", "potential"]
    private static let modals: WordSet = ["may", "might", "could"]
    private static let future: WordSet = ["to", "would"]
    private static let ending: WordSet = [
        "end", "ends", "ended", "terminate", "terminates", "terminated", "ditch", "ditches", "ditched", "scrap", "scraps", "scrapped",
        "drop",
        "dropped", "halted", "shelved", "shelves", "cancel", "cancels", "abandon", "fail", "fails", "failed", "off", "out", "up", "botched",
    ]
    /// Words that end something only behind a verb: `call off`, `pull out of`, `give up on`.
    private static let particles: [String: WordSet] = [
        "off": ["call", "calls", "called", "break", "breaks", "broke", "breaking", "calling"],
        "out": ["pull", "pulls", "pulled", "back", "backs", "backed", "pulling", "backing", "bow", "bows", "bowed"],
        "up": ["give", "gives", "gave", "giving"],
    ]
    private static let ended: WordSet = [
        "deal", "bid", "merger", "takeover", "talks", "negotiations", "offer", "acquisition", "buyout", "tie-up", "transaction", "ipo",
        "flotation", "listing", "sale",
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
        }
    }

    /// The trigger's phrase with what owns it.
    private var phrase: [String] { words(clue.trigger.lowerBound - 2..<clue.trigger.upperBound) }

    private func words(_ range: Range<Int>) -> [String] {
        analysis.document.tokens[range.clamped(to: clause.sentence.tokens)].map(\.lower)
    }
}
