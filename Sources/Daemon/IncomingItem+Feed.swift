import Foundation
import NewsModel
import PlainText
import Polling

extension IncomingItem {
    /// The longest text that is kept of one item, in characters.
    private static let textLimit = 1_000_000

    init(_ item: FeedItem, identity: String, standing: ItemStanding, feed: Feed, feedLanguage: String?) {
        let title = item.title ?? ""
        let text = Self.longer(item.content, item.summary)
        self.init(
            identity: identity, standing: standing, address: Self.address(of: item, identity: identity, feed: feed),
            title: String(title.prefix(1000)), text: String(text.prefix(Self.textLimit)), published: item.published, updated: item.updated,
            author: item.author,
            language: feed.language ?? LanguageGuess.of(title + "\n" + text) ?? Self.primary(item.language ?? feedLanguage))
    }

    // MARK: - Private

    private static func longer(_ content: String?, _ summary: String?) -> String {
        let content = content ?? "", summary = summary ?? ""
        return content.utf8.count >= summary.utf8.count ? content : summary
    }

    private static func address(of item: FeedItem, identity: String, feed: Feed) -> String {
        (item.originalLink ?? item.link).map { CanonicalAddress.of($0) } ?? "urn:newshound:\(feed.name):\(identity)"
    }

    private static func primary(_ tag: String?) -> String? {
        guard let primary = tag?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first else { return nil }
        return ["de", "en"].contains(primary) ? String(primary) : nil
    }
}
