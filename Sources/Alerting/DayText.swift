import FoundationEssentials
import NewsModel

/// Moments and days as a language writes them, in the reader's time zone.
struct DayText: Sendable {
    let language: TextLanguage
    let timeZone: TimeZone

    private var wording: Wording { .of(language) }

    /// `09:31`
    func time(_ moment: Date) -> String {
        let parts = calendar.dateComponents([.hour, .minute], from: moment)
        return "\(padded(parts.hour ?? 0)):\(padded(parts.minute ?? 0))"
    }

    /// `3.11.2026`, `3 Nov 2026`
    func day(_ moment: Date) -> String {
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        return day(parts.year ?? 0, parts.month ?? 1, parts.day ?? 1)
    }

    /// An ISO 8601 day, month, quarter or year: `1.1.2027`, `Januar 2027`, `Q1 2027`, `2027`; other text as it is.
    func name(_ iso: String) -> String { read(iso).text }

    /// With what stands before it, a day with `am`: `am 1.1.2027`, `im Januar 2027`, `2027`; `on 1 Jan 2027`, `in 2027`.
    func on(_ iso: String) -> String { phrase(iso, day: "day.on") }

    /// As `on`, a day with `zum`.
    func from(_ iso: String) -> String { phrase(iso, day: "day.from") }

    /// How long ago, in the largest unit that fits: `6 h`, `3 d`.
    func span(_ seconds: Double) -> String {
        let minutes = Int(max(0, min(seconds, 1e9)) / 60)
        if minutes < 60 { return "\(minutes) min" }
        return minutes < 48 * 60 ? "\(minutes / 60) h" : "\(minutes / 1440) d"
    }

    // MARK: - Private

    private enum Kind { case day, month, quarter, year, other }

    private func phrase(_ iso: String, day key: String) -> String {
        let (kind, text) = read(iso)
        let keys: [Kind: String] = [.day: key, .month: "month.in", .quarter: "quarter.in", .year: "year.in"]
        let word = keys[kind].flatMap { wording.word($0) } ?? ""
        return word.isEmpty ? text : word + " " + text
    }

    private func read(_ iso: String) -> (kind: Kind, text: String) {
        let parts = iso.split(separator: "-").map(String.init)
        let clean = CleanText.line(iso, longest: 30)
        guard let year = Int(parts.first ?? ""), (1000...9999).contains(year), parts.count <= 3 else { return (.other, clean) }
        if parts.count == 1 { return (.year, String(year)) }
        if parts.count == 2, parts[1].hasPrefix("Q") { return (.quarter, "\(CleanText.line(parts[1], longest: 2)) \(year)") }
        guard let month = Int(parts[1]), let name = wording.word("month.\(month)") else { return (.other, clean) }
        if parts.count == 2 { return (.month, "\(name) \(year)") }
        guard let number = Int(parts[2].prefix(2)), (1...31).contains(number) else { return (.other, clean) }
        return (.day, day(year, month, number))
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> String {
        language == .de ? "\(day).\(month).\(year)" : "\(day) \(wording.word("month.\(month)") ?? "") \(year)"
    }

    private var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        return calendar
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
