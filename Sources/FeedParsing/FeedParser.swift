import Markup
import NewsModel

/// Bytes of a feed → its items: RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.
public enum FeedParser {
    /// Reads the feed in time linear in its size, whatever is wrong with it, as long as it can be seen to be one.
    ///
    /// Nothing is fetched and no entity expanded. At most 10,000 items are kept, the first ones; `omittedItems` counts the rest. Of a document
    /// that is cut off, the items that are complete are kept. Throws `notAFeed` for anything else than a feed, with the title of a page.
    public static func parse(_ bytes: [UInt8], from origin: FeedOrigin = FeedOrigin()) throws(FeedParsingError) -> ParsedFeed {
        guard bytes.count <= FeedLimits.document else { throw .tooLarge(bytes: bytes.count, limit: FeedLimits.document) }
        let text = XMLDocument.utf8(bytes, contentType: origin.contentType)
        guard let first = text.first(where: { $0 > 0x20 }) else { throw .empty }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return try JSONFeed.parse(text, from: origin) }
        let reader = XMLDocument.read(text, into: FeedReader(base: base(of: origin)))
        guard reader.draft.isFeed else { throw .notAFeed(pageTitle: PageText.title(of: text)) }
        var feed = reader.draft.feed(contentLanguage: origin.contentLanguage)
        feed.isCutOff = !DocumentEnd.isReached(in: text)
        return feed
    }

    /// Where relative links are seen from: Content-Location where there is one (RFC 9110, 8.7), else the address.
    static func base(of origin: FeedOrigin) -> String? {
        guard let location = origin.contentLocation.flatMap({ WebAddress.resolve($0, against: origin.address) }) else {
            return origin.address
        }
        return location
    }
}
