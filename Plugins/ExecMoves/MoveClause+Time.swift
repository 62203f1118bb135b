import Linguistics
import NewsModel

/// When a clause says that it happened, and whether somebody only asks for it.
extension MoveClause {
    /// By the word of time nearest to the trigger: in its own clause (`time:day`) or elsewhere in its sentence (`time:day.far`).
    var time: String {
        if match.sentence.isTitle { return "time:title" }
        if let near = time(in: clause()) { return "time:" + near }
        return time(in: window()).map { "time:" + $0 + ".far" } ?? "time:none"
    }

    /// English: `form:ing` without a form of `be`, `form:be`, `form:to`, `form:finite`.
    var form: String {
        guard reading.document.language == .en, let word = match.trigger.words.first else { return "form:de" }
        let before = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 3)..<match.tokens.lowerBound
        let isProgressive = before.contains { Self.be.contains(reading.tokens[$0].lower) }
        if word.hasSuffix("ing") { return isProgressive ? "form:be" : "form:ing" }
        return before.last.map { reading.tokens[$0].is("to") } == true ? "form:to" : "form:finite"
    }

    /// `called on X to step down`, `fordert den Rücktritt`: it is asked for.
    var isWish: Bool {
        let before = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 14)..<match.tokens.lowerBound
        if before.suffix(8).contains(where: { ["forced", "forcing", "forces"].contains(reading.tokens[$0].lower) }) { return false }
        return before.contains { Self.wishes.contains(reading.tokens[$0].lower) }
    }

    /// `fordert den Rücktritt von X`, `calls for the resignation of X`: right before the noun.
    var isDemand: Bool {
        let before = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 4)..<match.tokens.lowerBound
        return before.contains { Self.demands.contains(reading.tokens[$0]) }
    }
    private static let demands: WordSet = [
        "fordert", "forderte", "fordern", "forderten", "verlangt", "verlangte", "verlangen", "forderung", "forderungen", "calls", "call",
        "called",
        "calling", "demand", "demands", "demanded", "demanding", "urged", "urges", "rufe",
    ]

    /// `a leading candidate to succeed X`, `possible successor`: nobody has been chosen.
    var isCandidacy: Bool {
        let near = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 8)..<min(match.sentence.tokens.upperBound, match.end + 3)
        return near.contains { Self.candidacies.contains(reading.tokens[$0].lower) }
    }

    /// German: what stands behind `seit`: `Anfang des Monats`, `1. April`, `dieser Woche`, no year that is past.
    func isSinceLately(_ index: Int) -> Bool {
        let near = index..<min(match.sentence.tokens.upperBound, index + 4)
        let years = near.compactMap {
            reading.tokens[$0].isNumber && reading.tokens[$0].text.utf8.count == 4 ? Int(reading.tokens[$0].text) : nil
        }
        if let year = years.first, let now = reading.year, year + 1 < now { return false }
        if years.first != nil, near.first.map({ reading.tokens[$0].isNumber }) == true { return years[0] == reading.year }
        return near.prefix(3).contains { place in
            Self.lately.contains(reading.tokens[place]) || reading.words.isWeekday(reading.tokens[place])
                || reading.words.isMonth(reading.tokens[place])
        }
    }
    private static let lately: WordSet = [
        "anfang", "mitte", "ende", "heute", "gestern", "dieser", "diesem", "kurzem", "neuestem", "jahresbeginn", "jahresanfang",
        "jahreswechsel",
        "monatsbeginn", "wochenbeginn", "sofort", "wenigen",
    ]

    // MARK: - Private

    private func time(in range: Range<Int>) -> String? {
        let middle = match.tokens.lowerBound
        let near = range.lazy.compactMap { index in self.time(at: index).map { (abs(index - middle), $0) } }
        return near.min { $0.0 < $1.0 }?.1
    }

    private func time(at index: Int) -> String? {
        let token = reading.tokens[index]
        if reading.words.isWeekday(token) || Self.days.contains(token) { return "day" }
        if Self.periods.contains(token), index > 0 {
            let before = reading.tokens[index - 1].lower
            let isYear = ["year", "jahr", "jahres", "jahren"].contains(token.lower)
            if Self.last.contains(before) { return isYear ? "year" : "week" }
            if Self.this.contains(before) { return isYear ? "year" : "day" }
            return Self.next.contains(before) ? "next" : nil
        }
        if Self.recent.contains(token) { return "recent" }
        if Self.old.contains(token) { return "old" }
        if reading.words.isMonth(token), token.isCapitalized { return "month" }
        guard token.isNumber, token.text.utf8.count == 4, let year = Int(token.text), (1900...2100).contains(year) else { return nil }
        return reading.year.map { year < $0 ? "old" : year > $0 ? "next" : "year" } ?? "old"
    }

    private static let be: WordSet = ["is", "are", "was", "were", "be", "been", "being", "'s"]
    private static let days: WordSet = ["today", "yesterday", "tomorrow", "heute", "gestern", "morgen", "tonight"]
    private static let periods: WordSet = [
        "week", "month", "year", "quarter", "summer", "spring", "fall", "autumn", "winter", "woche", "monat", "jahr", "wochen", "monaten",
        "jahren", "jahres", "monats",
    ]
    private static let last: WordSet = [
        "last", "past", "previous", "letzte", "letzten", "letztes", "vergangene", "vergangenen", "vergangenes", "vorigen", "vorige",
    ]
    private static let this: WordSet = ["this", "the", "diese", "diesen", "diesem", "dieses", "laufenden"]
    private static let next: WordSet = ["next", "coming", "nächste", "nächsten", "nächstes", "kommenden", "kommende", "kommendes"]
    private static let recent: WordSet = [
        "recently", "just", "newly", "kürzlich", "jüngst", "soeben", "now", "nun", "immediately", "sofort",
    ]
    private static let old: WordSet = [
        "ago", "previously", "originally", "earlier", "formerly", "once", "since", "decade", "decades", "early", "damals", "einst", "seit",
        "zuvor", "früher", "later", "später", "then",
    ]
    private static let candidacies: WordSet = [
        "candidate", "candidates", "contender", "contenders", "favourite", "favorite", "front-runner", "frontrunner", "possible",
        "potential", "heir", "apparent", "shortlist", "kandidat", "kandidaten", "kandidatin", "favorit", "anwärter", "möglicher",
        "mögliche",
        "potenzielle", "potenzieller", "likely",
    ]
    private static let wishes: WordSet = [
        "call", "calls", "called", "calling", "urge", "urged", "urges", "urging", "pressure", "pressed", "pressing", "demand", "demands",
        "demanded", "demanding", "want", "wants", "wanted", "ask", "asked", "asks", "asking", "seek", "seeks", "sought", "seeking",
        "pushed", "pushing", "appealed", "calls", "petition", "forderte", "fordert", "fordern", "forderung", "forderungen", "verlangt",
        "verlangte", "verlangen", "rufe", "drängt", "drängte", "wish", "hope", "hopes", "hoped", "refused", "refuses", "weigert",
    ]
}
