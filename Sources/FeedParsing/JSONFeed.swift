import Markup
import NewsModel

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeed {
    static func parse(_ bytes: [UInt8], from origin: FeedOrigin) throws(FeedParsingError) -> ParsedFeed {
        var reader = LooseJSONReader(bytes)
        let document = reader.read()
        if let feed = RSSInJSON.parse(document, from: origin) { return feed }
        let isMarked = document["version"]?.text?.contains("jsonfeed") ?? false
        guard isMarked || document["items"]?.list != nil else { throw .notAFeed(pageTitle: nil) }
        let base = FeedParser.base(of: origin)
        let items = (document["items"]?.list ?? []).filter { if case .object = $0 { true } else { false } }
        let feedAuthor = author(of: document)
        var feed = ParsedFeed()
        feed.title = document["title"]?.text.map(HTMLText.folded)
        feed.link = document["home_page_url"]?.text.flatMap { WebAddress.resolve($0, against: base) }
        feed.language = document["language"]?.text ?? origin.contentLanguage
        feed.items = items.prefix(FeedLimits.items).map { item($0, base: base, feed: feed, feedAuthor: feedAuthor) }
        feed.omittedItems = max(0, items.count - FeedLimits.items)
        return feed
    }

    // MARK: - Private

    private static func item(_ value: LooseJSON, base: String?, feed: ParsedFeed, feedAuthor: String?) -> FeedItem {
        var item = FeedItem()
        item.id = value["id"]?.text
        item.title = value["title"]?.text.map(HTMLText.folded)
        let link = value["url"]?.text ?? value["external_url"]?.text
        item.link = link.flatMap { WebAddress.resolve($0, against: base) }
        item.published = value["date_published"]?.text.flatMap(FeedDate.parse)
        item.updated = value["date_modified"]?.text.flatMap(FeedDate.parse)
        item.summary = value["summary"]?.text.map(HTMLText.folded)
        item.content = value["content_html"]?.text.map { HTMLText.plain($0) } ?? value["content_text"]?.text.map(HTMLText.folded)
        item.author = author(of: value) ?? feedAuthor
        item.language = value["language"]?.text.flatMap { $0 == feed.language ? nil : $0 }
        return item
    }

    /// The first author, as in other feeds.
    private static func author(of value: LooseJSON) -> String? {
        let authors = value["authors"]?.list ?? []
        let names = (authors + [value["author"]].compactMap { $0 }).compactMap { $0["name"]?.text ?? $0.text }
        return names.first.map(HTMLText.folded)
    }
}
