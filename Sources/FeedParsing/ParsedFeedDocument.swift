import FoundationEssentials
import NewsModel

/// The JSON document that shows a parsed feed to people and programs, on one line.
public enum ParsedFeedDocument {
    /// `{"feed":{…},"entries":[…]}` without a line end; dates in ISO 8601, UTC; what is absent is left out.
    public static func json(of feed: ParsedFeed) -> String {
        var writer = JSONWriter()
        writer.open("{")
        writer.key("feed")
        writer.open("{")
        writer.member("title", feed.title)
        writer.member("link", feed.link)
        writer.member("language", feed.language)
        writer.close("}")
        writer.key("entries")
        writer.open("[")
        for item in feed.items { write(item, to: &writer) }
        writer.close("]")
        writer.close("}")
        return writer.text
    }

    /// `{"error":…,"message":…}` for what is no feed.
    public static func json(of error: FeedParsingError) -> String {
        var writer = JSONWriter()
        writer.open("{")
        writer.member("error", error.reason)
        writer.member("message", error.description)
        writer.close("}")
        return writer.text
    }

    // MARK: - Private

    private static func write(_ item: FeedItem, to writer: inout JSONWriter) {
        writer.open("{")
        writer.member("id", item.id)
        writer.member("title", item.title)
        writer.member("link", item.link)
        writer.member("published", item.published.map(timestamp))
        writer.member("updated", item.updated.map(timestamp))
        writer.member("summary", item.summary)
        writer.member("content", item.content)
        writer.member("author", item.author)
        writer.close("}")
    }

    /// `2026-03-01T08:05:00Z`, with milliseconds where there are any.
    private static func timestamp(_ date: Date) -> String {
        let milliseconds = Int((date.timeIntervalSince1970 * 1_000).rounded())
        let days = Int((Double(milliseconds) / 86_400_000).rounded(.down))
        let rest = milliseconds - days * 86_400_000
        let (year, month, day) = CivilCalendar.civil(daysSince1970: days)
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60].map { padded($0, 2) }.joined(separator: ":")
        let fraction = rest % 1_000 == 0 ? "" : "." + padded(rest % 1_000, 3)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(clock)\(fraction)Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
