import FoundationEssentials
import NewsModel

/// The JSON document that shows a parsed feed to people and programs, on one line.
public enum ParsedFeedDocument {
    /// `{"feed":{…},"entries":[…]}` without a line end; dates in ISO 8601, UTC; what is absent is left out.
    public static func json(of feed: ParsedFeed) -> String { String(decoding: utf8(of: feed), as: UTF8.self) }

    /// The same document in UTF-8.
    public static func utf8(of feed: ParsedFeed) -> [UInt8] {
        let texts = feed.items.reduce(0) { $0 + ($1.summary?.utf8.count ?? 0) + ($1.content?.utf8.count ?? 0) + 512 }
        var writer = JSONWriter(capacity: texts + texts / 32 + 512)
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
        return writer.bytes
    }

    /// `{"error":…,"message":…}` for what is no feed.
    public static func json(of error: FeedParsingError) -> String {
        var writer = JSONWriter()
        writer.open("{")
        writer.member("error", error.reason)
        writer.member("message", error.description)
        writer.close("}")
        return String(decoding: writer.bytes, as: UTF8.self)
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
        let parts: [(Int, Int, Unicode.Scalar)] = [
            (year, 4, "-"), (month, 2, "-"), (day, 2, "T"), (rest / 3_600_000, 2, ":"), (rest / 60_000 % 60, 2, ":"),
        ]
        var text: [UInt8] = []
        text.reserveCapacity(24)
        for (number, width, mark) in parts { append(number, width, mark, to: &text) }
        append(rest / 1_000 % 60, 2, rest % 1_000 == 0 ? "Z" : ".", to: &text)
        if rest % 1_000 != 0 { append(rest % 1_000, 3, "Z", to: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    private static func append(_ number: Int, _ width: Int, _ mark: Unicode.Scalar, to text: inout [UInt8]) {
        var divisor = (1..<width).reduce(1) { value, _ in value * 10 }
        while divisor > 0 {
            text.append(UInt8(0x30 + number / divisor % 10))
            divisor /= 10
        }
        text.append(UInt8(ascii: mark))
    }
}
