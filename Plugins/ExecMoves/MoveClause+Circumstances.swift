import Linguistics
import NewsModel

extension MoveClause {
    /// How the clause shows that it tells of something long past: by its dates, or by its words.
    func history() -> String? {
        guard !match.sentence.isTitle else { return nil }
        let dates = dates().filter { !isBeginning($0) && !isAside($0) }
        if !dates.isEmpty, let now = reading.year, dates.allSatisfy({ $0.year < now }) {
            guard let day = reading.day else { return "history:years" }
            if dates.allSatisfy({ $0.year < now - 1 }) { return "history:years" }
            if !isLastMonths(dates, day) { return "history:months" }
        }
        let isLongPast = window().contains {
            Self.pastWords.contains(reading.tokens[$0].lower) && isPastPhrase($0) && aside?.tokens.contains($0) != true
        }
        return isLongPast ? "history:words" : nil
    }

    private func isAside(_ date: CalendarDate) -> Bool { aside?.tokens.contains(date.tokens.lowerBound) ?? false }

    /// The first token of those so many before the trigger that belong to its clause.
    private func start(_ reach: Int) -> Int {
        max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - reach, aside?.tokens.upperBound ?? 0)
    }

    /// `since 2005`, `seit 2005`: not when it happened but since when it was otherwise.
    private func isBeginning(_ date: CalendarDate) -> Bool {
        let before = max(match.sentence.tokens.lowerBound, date.tokens.lowerBound - 2)..<date.tokens.lowerBound
        if let day = reading.day, date.isAfter(day) { return false }
        return before.contains { ["since", "seit", "from"].contains(reading.tokens[$0].lower) }
    }

    /// `if`, `whether`, `falls`, `ob` opens the very clause.
    var isConditional: Bool {
        let start = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 10)
        for index in (start..<match.tokens.lowerBound).reversed() {
            if reading.tokens[index].is(",") { return false }
            if Self.conditions.contains(reading.tokens[index].lower) { return true }
        }
        return false
    }

    /// A day, month or year of the clause, nearest to the trigger.
    func effective() -> CalendarDate? {
        let middle = match.tokens.lowerBound
        if let day = reading.day, let now = window().first(where: { Self.immediate.contains(reading.tokens[$0].lower) }) {
            return CalendarDate(tokens: now..<(now + 1), iso: day)
        }
        return dates().filter { !isBeginning($0) && !isAside($0) }.min {
            abs($0.tokens.lowerBound - middle) < abs($1.tokens.lowerBound - middle)
        }
    }

    func dates() -> [CalendarDate] {
        let window = window()
        return reading.dates.dates(in: window)
    }

    /// `not`, `nicht`, `refuses to` right before or behind the trigger; `remain`.
    func isNegated() -> Bool {
        let first = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 5)
        let border = (first..<match.tokens.lowerBound).last { reading.tokens[$0].is(":") || reading.tokens[$0].is(";") }
        let before = (border.map { $0 + 1 } ?? first)..<match.tokens.lowerBound
        let end =
            match.particle.map { match.tokens.upperBound..<$0.lowerBound } ?? match.tokens
            .upperBound..<min(match.sentence.tokens.upperBound, match.tokens.upperBound + 1)
        for range in [before, end] {
            for index in range where Self.negations.contains(reading.tokens[index].lower) || isWithoutPlan(index) || isGoingOn(index) {
                return true
            }
        }
        return false
    }

    /// `will continue to run`: nothing changes.
    private func isGoingOn(_ index: Int) -> Bool {
        ["continue", "continues", "continued"].contains(reading.tokens[index].lower) && reading.tokens[index + 1].is("to")
    }

    /// `has no plans to`
    private func isWithoutPlan(_ index: Int) -> Bool {
        reading.tokens[index].is("no") && index + 1 < reading.tokens.count
            && ["plan", "plans", "intention", "intentions", "desire", "need", "reason"].contains(reading.tokens[index + 1].lower)
    }

    /// `if`, `should`, `whether`.
    func isHypothetical() -> Bool {
        for index in start(8)..<match.tokens.lowerBound where Self.hypotheses.contains(reading.tokens[index].lower) { return true }
        return false
    }

    /// `after`, `since`, `als`, `nachdem`: the clause gives a circumstance of another one.
    func isCircumstance() -> Bool {
        for index in start(7)..<match.tokens.lowerBound
        where Self.circumstances.contains(reading.tokens[index].lower) && !isBeforeOffice(index) { return true }
        return false
    }

    /// `als Finanzchefin`: what one is, not when.
    private func isBeforeOffice(_ index: Int) -> Bool {
        guard reading.tokens[index].is("als") else { return false }
        return (index + 1..<min(reading.tokens.count, index + 4)).contains { reading.office(at: $0) != nil }
    }

    /// `when`, `since`, `after`, `als`: the word that opens a clause of circumstance, `ever since` apart.
    var subordinator: String? {
        guard let index = (start(9)..<match.tokens.lowerBound).last(where: { Self.circumstances.contains(reading.tokens[$0].lower) }) else {
            return nil
        }
        return index > 0 && reading.tokens[index - 1].is("ever") ? "ever" : reading.tokens[index].lower
    }

    /// A relative pronoun between the person and the trigger.
    func isRelative() -> Bool {
        (start(5)..<match.tokens.lowerBound).contains { ["who", "whose", "whom"].contains(reading.tokens[$0].lower) }
    }

    /// A weekday or a word of the last days stands in the clause.
    func isRecent() -> Bool {
        match.sentence.isTitle
            || window().contains { index in
                let word = reading.tokens[index].lower
                return reading.words.isWeekday(word) || Self.recent.contains(word)
            }
    }

    /// The tokens of the clause, at most 24 on either side, not beyond a semicolon.
    func window() -> Range<Int> {
        var start = match.tokens.lowerBound
        while start > match.sentence.tokens.lowerBound, match.tokens.lowerBound - start < 24, !reading.tokens[start - 1].is(";") {
            start -= 1
        }
        var end = match.end
        while end < match.sentence.tokens.upperBound, end - match.end < 24, !reading.tokens[end].is(";") { end += 1 }
        return start..<end
    }

    // MARK: - Private

    private func isLastMonths(_ dates: [CalendarDate], _ day: String) -> Bool {
        let months = dates.compactMap { date -> Int? in
            guard date.iso.count >= 7, let month = Int(date.iso.dropFirst(5).prefix(2)) else { return nil }
            return date.year * 12 + month
        }
        guard let last = months.max(), let year = Int(day.prefix(4)), let month = Int(day.dropFirst(5).prefix(2)) else { return false }
        return year * 12 + month - last <= 3
    }

    private func isPastPhrase(_ index: Int) -> Bool {
        let word = reading.tokens[index].lower
        guard word == "ago" || word == "vor" || word == "years" else { return true }
        let around = max(0, index - 2)..<min(reading.tokens.count, index + 4)
        return around.contains {
            ["year", "years", "jahr", "jahren", "decade", "decades", "jahrzehnten"].contains(reading.tokens[$0].lower)
        } && word != "years"
    }

    static let immediate: WordSet = ["immediately", "immediate", "sofort", "sofortiger"]
    private static let negations: WordSet = [
        "not", "n't", "never", "nicht", "nie", "kein", "keine", "keinen", "won't", "refuses", "refused", "wouldn't", "didn't", "doesn't",
        "ohne",
        "without", "weder", "isn't", "lehnt", "hardly", "cannot", "can't",
    ]
    private static let hypotheses: WordSet = [
        "if", "whether", "should", "could", "would", "might", "falls", "ob", "wenn", "sollte", "könnte", "würde", "may", "unless", "can",
    ]
    private static let conditions: WordSet = ["if", "whether", "falls", "ob", "wenn", "unless"]
    private static let circumstances: WordSet = [
        "since", "when", "before", "als", "bevor", "seit", "seitdem", "ehe", "after", "nachdem", "until", "bis", "having", "once",
    ]
    private static let recent: WordSet = [
        "today", "yesterday", "week", "recently", "heute", "gestern", "woche", "kürzlich", "jüngst", "month", "monat", "now", "nun", "just",
        "soeben", "announced", "earlier", "teilte", "mitteilte", "statement",
    ]
    private static let pastWords: WordSet = [
        "ago", "decade", "damals", "seinerzeit", "jahrzehnt", "vor", "originally", "einst", "1990s", "1980s", "years",
    ]
}
