import FoundationEssentials
import NewsModel

/// Finds dates in a document and resolves those without a year by the day of publication; without one they stay out.
public struct CalendarDateFinder {
    let tokens: [Token]
    private let language: TextLanguage
    /// Year and month of publication.
    let now: (year: Int, month: Int)?

    public init(_ document: Document, published: Date?) {
        tokens = document.tokens
        language = document.language
        let day = published.map(CalendarDate.day)
        now = day.flatMap { text in
            guard let year = Int(text.prefix(4)), let month = Int(text.dropFirst(5).prefix(2)) else { return nil }
            return (year, month)
        }
    }

    /// The dates in these tokens, in order.
    public func dates(in range: Range<Int>) -> [CalendarDate] {
        var found: [CalendarDate] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard let date = monthDate(at: index, range) ?? year(at: index, range) ?? relativeMonth(at: index, range) else {
                index += 1; continue
            }
            found.append(date)
            index = max(index + 1, date.tokens.upperBound)
        }
        return found
    }

    // MARK: - Private

    /// A month with the day and year around it.
    private func monthDate(at index: Int, _ range: Range<Int>) -> CalendarDate? {
        guard tokens[index].isCapitalized, let month = Self.months[tokens[index]] else { return nil }
        guard !Self.namesToo.contains(tokens[index]) || !isBare(index, range) else { return nil }
        var (start, end, day) = dayBefore(index, range)
        if language == .en, day == nil, let number = number(at: index + 1, 1...31, range) {
            day = number
            end = index + 2
            if end < range.upperBound, ["st", "nd", "rd", "th"].contains(tokens[end].lower) { end += 1 }
        }
        let comma = end < range.upperBound && tokens[end].is(",") ? 1 : 0
        if let year = number(at: end + comma, 1900...2100, range) {
            return CalendarDate(tokens: start..<(end + comma + 1), iso: Self.iso(year, month, day))
        }
        guard let year = guessedYear(month, start, range) else { return nil }
        if start > range.lowerBound, Self.nextWords.contains(tokens[start - 1].lower) || Self.lastWords.contains(tokens[start - 1].lower) {
            start -= 1
        }
        return CalendarDate(tokens: start..<end, iso: Self.iso(year, month, day))
    }

    private func dayBefore(_ index: Int, _ range: Range<Int>) -> (start: Int, end: Int, day: Int?) {
        var place = index - 1
        if place >= range.lowerBound, tokens[place].is("of") { place -= 1 }
        if place >= range.lowerBound, tokens[place].is(".") || ["st", "nd", "rd", "th"].contains(tokens[place].lower) { place -= 1 }
        guard place >= range.lowerBound, let day = number(at: place, 1...31, range) else { return (index, index + 1, nil) }
        return (place, index + 1, day)
    }

    /// `next May`, `last May`, else the year nearest to the day of publication.
    private func guessedYear(_ month: Int, _ start: Int, _ range: Range<Int>) -> Int? {
        guard let now else { return nil }
        let before = start > range.lowerBound ? tokens[start - 1].lower : ""
        if Self.nextWords.contains(before) { return month > now.month ? now.year : now.year + 1 }
        if Self.lastWords.contains(before) { return month < now.month ? now.year : now.year - 1 }
        switch month - now.month {
        case 7...: return now.year - 1
        case ...(-6): return now.year + 1
        default: return now.year
        }
    }

    private func year(at index: Int, _ range: Range<Int>) -> CalendarDate? {
        if let year = number(at: index, 1950...2100, range), tokens[index].text.utf8.count == 4, !isAmount(index, range) {
            return CalendarDate(tokens: index..<(index + 1), iso: String(year))
        }
        guard let now, index + 1 < range.upperBound, Self.yearWords.contains(tokens[index + 1]) else { return nil }
        let range = index..<(index + 2)
        if Self.nextWords.contains(tokens[index].lower) { return CalendarDate(tokens: range, iso: String(now.year + 1)) }
        if Self.lastWords.contains(tokens[index].lower) { return CalendarDate(tokens: range, iso: String(now.year - 1)) }
        return nil
    }

    /// `next month`, `kommenden Monat`
    private func relativeMonth(at index: Int, _ range: Range<Int>) -> CalendarDate? {
        guard let now, index + 1 < range.upperBound, ["month", "monat", "monats"].contains(tokens[index + 1].lower) else { return nil }
        let word = tokens[index].lower
        let step = Self.nextWords.contains(word) ? 1 : Self.lastWords.contains(word) ? -1 : 0
        guard step != 0 else { return nil }
        let months = now.year * 12 + now.month - 1 + step
        return CalendarDate(tokens: index..<(index + 2), iso: Self.iso(months / 12, months % 12 + 1, nil))
    }

    private func isAmount(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index + 1 < range.upperBound else { return false }
        return Self.units.contains(tokens[index + 1].lower)
            || index > range.lowerBound && ["$", "€", "£", "no"].contains(tokens[index - 1].lower)
    }

    private func number(at index: Int, _ bounds: ClosedRange<Int>, _ range: Range<Int>) -> Int? {
        guard range.contains(index), tokens[index].isNumber, let number = Int(tokens[index].text), bounds.contains(number) else {
            return nil
        }
        return number
    }

    /// `he may`, `Jan Petersen`: no word of time before it, and no number beside it.
    private func isBare(_ index: Int, _ range: Range<Int>) -> Bool {
        if index > range.lowerBound, Self.timeWords.contains(tokens[index - 1]) { return false }
        let isDay = number(at: index + 1, 1...31, range) != nil || number(at: index + 1, 1900...2100, range) != nil
        return !isDay && dayBefore(index, range).day == nil
    }

    private static func iso(_ year: Int, _ month: Int, _ day: Int?) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(year)-\(two(month))" + (day.map { "-" + two($0) } ?? "")
    }

    private static let months: WordMap<Int> = [
        "january": 1, "februar": 2, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
        "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
        "sept": 9, "oct": 10, "nov": 11, "dec": 12, "januar": 1, "jänner": 1, "feber": 2, "märz": 3, "mai": 5, "juni": 6, "juli": 7,
        "oktober": 10, "dezember": 12,
    ]
    /// Months that are first names or verbs, too.
    private static let namesToo: WordSet = ["may", "march", "jan", "april", "june", "august"]
    private static let timeWords: WordSet = [
        "in", "on", "by", "until", "since", "from", "next", "last", "of", "mid", "late", "early", "this", "before", "after", "through",
        "during", "starting", "effective", "end", "im", "ab", "seit", "bis", "zum", "ende", "anfang", "mitte", "kommenden", "nächsten",
        "vergangenen", "letzten", "vorigen", "diesen",
    ]
    private static let nextWords: WordSet = ["next", "nächsten", "nächstes", "kommenden", "kommendes", "nächster", "nächste"]
    private static let lastWords: WordSet = ["last", "vergangenen", "vergangenes", "letzten", "letztes", "vorigen", "voriges"]
    private static let yearWords: WordSet = ["year", "jahr", "jahres"]
    private static let units: WordSet = [
        "euro", "euros", "dollar", "dollars", "million", "millions", "billion", "millionen", "milliarden", "employees", "mitarbeiter",
        "jobs",
        "stellen", "people", "menschen", "kilometer", "meter", "points", "punkte",
    ]
}
