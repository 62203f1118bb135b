import FoundationEssentials
import NewsModel

/// A day, month, quarter or year that a text names, as ISO 8601.
public struct CalendarDate: Sendable, Hashable {
    /// Indices into the document's tokens.
    public let tokens: Range<Int>
    /// `2027-05-01`, `2027-05`, `2027-Q2` or `2027`
    public let iso: String

    public init(tokens: Range<Int>, iso: String) {
        self.tokens = tokens
        self.iso = iso
    }

    public var year: Int { Int(iso.prefix(4)) ?? 0 }

    /// Whether the date begins after this day; false where it is the same month or year.
    public func isAfter(_ day: String) -> Bool { !iso.contains("Q") && iso > String(day.prefix(iso.count)) }

    /// Whether the date ends before this day; false where it is the same month or year.
    public func isBefore(_ day: String) -> Bool { !iso.contains("Q") && iso < String(day.prefix(iso.count)) }

    /// The day of a moment in UTC, `2026-03-02`.
    public static func day(of moment: Date) -> String {
        String(moment.formatted(Date.ISO8601FormatStyle(timeZone: TimeZone(secondsFromGMT: 0) ?? .gmt)).prefix(10))
    }
}
