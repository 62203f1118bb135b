import FoundationEssentials

/// A moment, day, month, quarter or year of the Gregorian calendar in UTC.
struct Period: Sendable, Hashable {
    let start: Date
    /// Behind its last moment.
    let end: Date
    let written: String

    /// A moment; shown with its day and minute.
    init(_ moment: Date) {
        start = moment
        end = moment.addingTimeInterval(0.001)
        written = String(moment.formatted(.iso8601).prefix(16)) + "Z"
    }

    /// `2026`, `2026-Q3`, `2026-09`, `2026-09-01`; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first.flatMap({ Int($0) }), (1000...9999).contains(year), parts.count <= 3 else { return nil }
        guard let days = parts.count == 1 ? Self.year(year) : Self.days(year, parts[1], parts.count == 3 ? parts[2] : nil) else {
            return nil
        }
        start = Self.moment(days.lowerBound)
        end = Self.moment(days.upperBound)
        written = text
    }

    // MARK: - Private

    private static func moment(_ day: Int) -> Date { Date(timeIntervalSince1970: Double(day) * 86_400) }

    private static func year(_ year: Int) -> Range<Int> { day(year, 1, 1)..<day(year + 1, 1, 1) }

    private static func days(_ year: Int, _ part: Substring, _ day: Substring?) -> Range<Int>? {
        if part.first == "Q", day == nil {
            guard let quarter = Int(part.dropFirst()), (1...4).contains(quarter) else { return nil }
            return Self.day(year, quarter * 3 - 2, 1)..<Self.day(year, quarter * 3 + 1, 1)
        }
        guard part.count == 2, let month = Int(part), (1...12).contains(month) else { return nil }
        let whole = Self.day(year, month, 1)..<Self.day(year, month + 1, 1)
        guard let day else { return whole }
        guard day.count == 2, let number = Int(day), number >= 1, number <= whole.count else { return nil }
        return (whole.lowerBound + number - 1)..<(whole.lowerBound + number)
    }

    /// Days since 1970-01-01 of a proleptic Gregorian date; month 13 is January of the next year (Hinnant, days_from_civil).
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let months = month > 12 ? month - 12 : month
        let shifted = (month > 12 ? year + 1 : year) - (months <= 2 ? 1 : 0)
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (months + (months > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
