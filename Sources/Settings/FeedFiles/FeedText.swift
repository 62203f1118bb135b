import NewsModel

/// A feed as it is written into a feed file: only what differs from the defaults.
enum FeedText {
    static func lines(_ feed: Feed, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        return pairs(feed).enumerated().map { "\(margin)\($0.offset == 0 ? "- " : "  ")\($0.element.0): \($0.element.1)\n" }.joined()
    }

    // MARK: - Private

    private static func pairs(_ feed: Feed) -> [(String, String)] {
        var pairs = [("name", quoted(feed.name)), ("address", quoted(feed.address))]
        if !feed.tags.isEmpty { pairs.append(("tags", "[" + feed.tags.map(quoted).joined(separator: ", ") + "]")) }
        if let every = feed.every { pairs.append(("every", duration(every))) }
        if feed.backfill != .standard { pairs.append(("backfill", backfill(feed.backfill))) }
        if feed.fullText { pairs.append(("full_text", "true")) }
        if let publisher = feed.publisher { pairs.append(("publisher", quoted(publisher))) }
        if feed.allowPrivate { pairs.append(("allow_private", "true")) }
        if let group = feed.hostGroup { pairs.append(("host_group", quoted(group))) }
        if feed.urgent { pairs.append(("urgent", "true")) }
        if let language = feed.language { pairs.append(("language", quoted(language))) }
        return pairs
    }

    private static func backfill(_ backfill: Backfill) -> String {
        switch backfill {
        case .all: "all"
        case .window(let window): duration(window)
        }
    }

    private static func duration(_ duration: Duration) -> String {
        let milliseconds = duration.components.seconds * 1_000 + duration.components.attoseconds / 1_000_000_000_000_000
        return milliseconds % 1_000 == 0 ? "\(milliseconds / 1_000)s" : "\(milliseconds)ms"
    }

    /// In double quotes: JSON's escapes are YAML's, too.
    private static func quoted(_ text: String) -> String {
        Entry(mark: .wholeFile, content: .text(text, isPlain: false)).json
    }
}
