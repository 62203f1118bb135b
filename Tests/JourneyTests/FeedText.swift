import Foundation

/// Writes small RSS documents for the journeys.
struct FeedText {
    struct Item: Sendable {
        let title: String
        let text: String
        var identity: String?
        var published = Date.now
    }

    static func rss(_ items: [Item], title: String = "Journey", language: String = "en") -> String {
        let entries = items.map { item in
            let slug = item.identity ?? item.title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
            return """
                <item><title>\(escaped(item.title))</title><link>http://news.example/\(slug)</link><guid isPermaLink="false">\(slug)</guid>\
                <pubDate>\(item.published.formatted(.iso8601))</pubDate><description>\(escaped(item.text))</description></item>
                """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>\(title)</title><link>http://news.example/</link>\
            <language>\(language)</language>\(entries.joined())</channel></rss>
            """
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
