import Markup
import NewsModel

/// RSS 2.0 written as JSON (RSS-in-JSON, rssinjson.github.io): the same names, an attribute's element holds its text under `#value`.
enum RSSInJSON {
    /// Nil where the document is something else.
    static func parse(_ document: LooseJSON, from origin: FeedOrigin) -> ParsedFeed? {
        guard let channel = document["rss"]?["channel"] else { return nil }
        let base = FeedParser.base(of: origin)
        let items = (channel["item"]?.list ?? [channel["item"]].compactMap { $0 }).filter { if case .object = $0 { true } else { false } }
        var feed = ParsedFeed()
        feed.title = html(channel["title"]).map(HTMLText.singleLine)
        feed.link = text(channel["link"]).flatMap { WebAddress.resolve($0, against: base) }
        feed.language = text(channel["language"]) ?? origin.contentLanguage
        feed.hints.interval = FeedFields.interval(ofTTL: text(channel["ttl"]) ?? "")
        feed.items = items.prefix(FeedLimits.items).map { item($0, base: base) }
        feed.omittedItems = max(0, items.count - FeedLimits.items)
        return feed
    }

    // MARK: - Private

    private static func item(_ value: LooseJSON, base: String?) -> FeedItem {
        var item = FeedItem()
        item.id = text(value["guid"])
        item.title = html(value["title"]).map(HTMLText.singleLine)
        item.link = (text(value["link"]) ?? permanentLink(value["guid"])).flatMap { WebAddress.resolve($0, against: base) }
        item.published = text(value["pubDate"]).flatMap(FeedDate.parse)
        item.summary = html(value["description"])
        item.content = html(value["content:encoded"])
        item.author = text(value["author"] ?? value["dc:creator"]).map(AuthorName.of)
        return item
    }

    private static func permanentLink(_ guid: LooseJSON?) -> String? {
        let isAddress = text(guid).map { $0.hasPrefix("http://") || $0.hasPrefix("https://") } ?? false
        if case .flag(false)? = guid?["isPermaLink"] { return nil }
        return isAddress && guid?["isPermaLink"]?.text != "false" ? text(guid) : nil
    }

    private static func text(_ value: LooseJSON?) -> String? { value?.text ?? value?["#value"]?.text }

    private static func html(_ value: LooseJSON?) -> String? { text(value).map { HTMLText.plain($0) } }
}
