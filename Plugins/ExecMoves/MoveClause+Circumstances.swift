import Linguistics
import NewsModel

extension MoveClause {
    /// How the clause shows that it tells of something long past: by its dates, or by its words.
    func history() -> String? {
        guard !match.sentence.isTitle else { return nil }
        let dates = dates().filter { !isBeginning($0) }
        if !dates.isEmpty, let now = reading.year, dates.allSatisfy({ $0.year < now }) {
            guard let day = reading.day else { return "history:years" }
            if dates.allSatisfy({ $0.year < now - 1 }) { return "history:years" }
            if !isLastMonths(dates, day) { return "history:months" }
        }
        return window().contains { Self.pastWords.contains(reading.tokens[$0].lower) && isPastPhrase($0) } ? "history:words" : nil
    }

    /// `since 2005`, `seit 2005`: not when it happened but since when it was otherwise.
    private func isBeginning(_ date: CalendarDate) -> Bool {
        let before = max(match.sentence.tokens.lowerBound, date.tokens.lowerBound - 2)..<date.tokens.lowerBound
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
        return dates().filter { !isBeginning($0) }.min { abs($0.tokens.lowerBound - middle) < abs($1.tokens.lowerBound - middle) }
    }

    func dates() -> [CalendarDate] {
        let window = window()
        return reading.dates.dates(in: window)
    }

    /// `rumored`, `planned`, `denied`, `completed` or `announced`.
    func status() -> String {
        let words = window().map { reading.tokens[$0].lower }
        let near = Set(words)
        if !near.isDisjoint(with: Self.denials) { return "denied" }
        if !near.isDisjoint(with: Self.rumours) || containsRumourPhrase(words) { return "rumored" }
        if let day = reading.day, effective()?.isAfter(day) == true { return "planned" }
        if hasPlanWord(words) || isInfinitive || isComing(words) { return "planned" }
        if match.trigger.isPast, !match.sentence.isTitle { return "completed" }
        return "announced"
    }

    /// `not`, `nicht`, `refuses to` right before or behind the trigger; `remain`.
    func isNegated() -> Bool {
        let start = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 5)
        let before = start..<match.tokens.lowerBound
        let end =
            match.particle.map { match.tokens.upperBound..<$0.lowerBound } ?? match.tokens
            .upperBound..<min(match.sentence.tokens.upperBound, match.tokens.upperBound + 1)
        for range in [before, end] {
            for index in range where Self.negations.contains(reading.tokens[index].lower) { return true }
        }
        return false
    }

    /// `if`, `should`, `whether`.
    func isHypothetical() -> Bool {
        let start = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 8)
        for index in start..<match.tokens.lowerBound where Self.hypotheses.contains(reading.tokens[index].lower) { return true }
        return false
    }

    /// `after`, `since`, `als`, `nachdem`: the clause gives a circumstance of another one.
    func isCircumstance() -> Bool {
        let start = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 7)
        for index in start..<match.tokens.lowerBound where Self.circumstances.contains(reading.tokens[index].lower) { return true }
        return false
    }

    /// A relative pronoun between the person and the trigger.
    func isRelative() -> Bool {
        let start = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 5)
        return (start..<match.tokens.lowerBound).contains { ["who", "whose", "whom"].contains(reading.tokens[$0].lower) }
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

    /// A word of the future; the copula `wird` of `X wird Chef` is none.
    private func hasPlanWord(_ words: [String]) -> Bool {
        let isCopula = ["wird", "werde"].contains(match.trigger.words[0])
        return words.contains { Self.plans.contains($0) && !(isCopula && ($0 == "wird" || $0 == "werde")) }
    }

    private var isInfinitive: Bool {
        let index = match.tokens.lowerBound - 1
        guard index >= match.sentence.tokens.lowerBound else { return false }
        let before = max(match.sentence.tokens.lowerBound, index - 6)..<index
        if reading.tokens[index].is("to"), before.contains(where: { Self.decisions.contains(reading.tokens[$0].lower) }) { return false }
        return reading.tokens[index].is("to") || match.trigger.words.first == "to" || match.trigger.words.first == "will"
    }

    /// `Ende März`, `zum 1. April`, `in wenigen Tagen`, where no day of publication tells the year: still to come.
    private func isComing(_ words: [String]) -> Bool {
        if reading.day == nil, !match.trigger.isPast {
            for (index, word) in words.enumerated() where Self.startings.contains(word) {
                if words[(index + 1)...].prefix(3).contains(where: reading.words.isMonth) { return true }
            }
        }
        return words.indices.dropLast(2).contains { words[$0] == "in" && words[$0 + 1] == "wenigen" }
    }

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

    private func containsRumourPhrase(_ words: [String]) -> Bool {
        for index in words.indices.dropLast() {
            let pair = words[index] + " " + words[index + 1]
            if Self.rumourPairs.contains(pair) { return true }
        }
        return false
    }

    private static let immediate: Set<String> = ["immediately", "immediate", "sofort", "sofortiger"]
    private static let startings: Set<String> = ["ende", "anfang", "mitte", "ab", "zum", "from", "effective"]
    private static let denials: Set<String> = [
        "denies", "denied", "denying", "dementiert", "dementierte", "dementieren", "bestreitet", "dementi",
    ]
    private static let rumours: Set<String> = [
        "reportedly", "rumoured", "rumored", "rumours", "rumors", "speculation", "insidern", "insider", "kreisen", "gerüchten", "gerüchte",
        "spekulationen", "angeblich", "medienberichten", "medienbericht", "zeitungsbericht", "favorit", "favourite",
        "frontrunner",
        "tipped", "expected", "mulls", "mulling", "considering", "erwägt", "kandidat",
    ]
    private static let rumourPairs: Set<String> = [
        "berichten zufolge", "said to", "in talks", "sources said", "people familiar", "according to", "media reports", "soll neuer",
        "soll neue",
    ]
    private static let decisions: Set<String> = [
        "appointed", "chose", "chosen", "named", "decided", "promoted", "tapped", "hired", "elected", "names", "appoints", "elects",
    ]
    private static let plans: Set<String> = [
        "will", "plans", "intends", "wird", "soll", "sollen", "werde", "designiert", "künftig", "designierte", "designierten", "incoming",
        "planned", "geplante", "geplanten", "vorgeschlagenen", "vorgeschlagen", "nominated",
    ]
    private static let negations: Set<String> = [
        "not", "n't", "never", "nicht", "nie", "kein", "keine", "keinen", "won't", "refuses", "refused", "wouldn't", "didn't", "doesn't",
        "ohne",
        "without", "weder", "isn't", "lehnt", "hardly", "cannot", "can't",
    ]
    private static let hypotheses: Set<String> = [
        "if", "whether", "should", "could", "would", "might", "falls", "ob", "wenn", "sollte", "könnte", "würde", "may", "unless", "can",
    ]
    private static let conditions: Set<String> = ["if", "whether", "falls", "ob", "wenn", "unless"]
    private static let circumstances: Set<String> = [
        "since", "when", "before", "als", "bevor", "seit", "seitdem", "ehe", "after", "nachdem", "until", "bis", "having", "once",
    ]
    private static let recent: Set<String> = [
        "today", "yesterday", "week", "recently", "heute", "gestern", "woche", "kürzlich", "jüngst", "month", "monat", "now", "nun", "just",
        "soeben", "announced", "earlier", "teilte", "mitteilte", "statement",
    ]
    private static let pastWords: Set<String> = [
        "ago", "decade", "damals", "seinerzeit", "jahrzehnt", "vor", "originally", "einst", "1990s", "1980s", "years",
    ]
}
