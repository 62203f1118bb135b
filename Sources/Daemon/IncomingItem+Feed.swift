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
        let link = Self.link(of: item)
        self.init(
            identity: identity, standing: standing,
            address: link.map { CanonicalAddress.of($0) } ?? "urn:newshound:\(feed.name):\(identity)",
            link: link.flatMap { Self.isPresentable($0) ? $0 : nil },
            title: String(title.prefix(1000)), text: String(text.prefix(Self.textLimit)), published: item.published, updated: item.updated,
            author: item.author,
            language: feed.language ?? LanguageGuess.of(title + "\n" + text, declared: item.language ?? feedLanguage))
    }

    // MARK: - Private

    private static func longer(_ content: String?, _ summary: String?) -> String {
        let content = content ?? "", summary = summary ?? ""
        return content.utf8.count >= summary.utf8.count ? content : summary
    }

    /// The first of its links that leads into the web.
    private static func link(of item: FeedItem) -> String? {
        [item.originalLink, item.link].compactMap { $0?.trimmingCharacters(in: .whitespacesAndNewlines) }.first(where: isWeb)
    }

    private static func isWeb(_ link: String) -> Bool {
        link.utf8.count <= 8_192 && CanonicalAddress.of(link).hasPrefix("https://")
    }

    /// A link with blanks or control characters is shown by its canonical address, where they are escaped.
    private static func isPresentable(_ link: String) -> Bool {
        link.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
    }
}
