import FeedParsing
import Foundation
import Markup
import PlainText
import Polling
import Storage

extension FetchedPage {
    /// The longest text and the longest fact that are kept of one page, in characters.
    private static let textLimit = 1_000_000
    private static let factLimit = 1_000

    /// - Parameters:
    ///   - address: Where the page was found.
    ///   - language: The one that the configuration names, which nothing overrules.
    init(_ content: PageText, at address: String, language: String?, now: Date) {
        let facts = content.facts
        self.init(
            text: String(content.text.prefix(Self.textLimit)), title: facts.title.map { String($0.prefix(Self.factLimit)) },
            author: facts.author.map { String($0.prefix(Self.factLimit)) }, published: Self.date(facts.published, now),
            address: facts.canonical.flatMap { Self.canonical($0, of: address) },
            language: language ?? LanguageGuess.of((facts.title ?? "") + "\n" + content.text, declared: facts.language))
    }

    // MARK: - Private

    /// Nil for dates that no page can have.
    private static func date(_ written: String?, _ now: Date) -> Date? {
        guard let date = written.flatMap(FeedDate.parse) else { return nil }
        return date > Date(timeIntervalSince1970: 0) && date < now + 86_400 ? date : nil
    }

    /// The canonical form of an address that is one of the same site and more than its front page.
    private static func canonical(_ stated: String, of address: String) -> String? {
        let canonical = CanonicalAddress.of(stated)
        guard canonical.hasPrefix("https://"), HostGroup.of(address: canonical) == HostGroup.of(address: address) else { return nil }
        let path = canonical.dropFirst(8).drop { $0 != "/" }
        return path.count > 1 ? canonical : nil
    }
}
