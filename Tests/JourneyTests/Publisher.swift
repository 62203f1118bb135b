import Foundation
import Synchronization
import TestServers

/// A publisher on loopback: feeds with entity tags that grow as the test publishes articles.
final class Publisher: Sendable {
    /// Feeds by name, each with its language.
    let languages: [String: String]
    private let pages: Pages
    private let server: LoopbackServer

    /// Each feed begins with one article of long ago.
    ///
    /// - Parameter onRequest: called before each answer.
    init(_ languages: [String: String], onRequest: @escaping @Sendable (_ feed: String, Pages) -> Void = { _, _ in }) throws {
        self.languages = languages
        let pages = Pages(languages)
        self.pages = pages
        server = try LoopbackServer { request in
            onRequest(String(request.path.dropFirst()), pages)
            return pages.answer(to: request)
        }
    }

    /// Lines for the configuration's `feeds`.
    func feeds(every interval: String = "50ms") -> String {
        languages.keys.sorted().map { name in
            "  - {name: \(name), address: \"\(server.address("/\(name)"))\", every: \(interval), allow_private: true}"
        }.joined(separator: "\n")
    }

    func publish(_ title: String, _ text: String = "", in feed: String) {
        pages.publish(FeedText.Item(title: title, text: text), in: feed)
    }

    /// Articles published so far, the first ones left out.
    var count: Int { pages.count }

    /// Waits until each feed is asked for with the newest entity tag: all that has been published is stored then.
    ///
    /// - Parameter count: how many articles there must be by then.
    func isRead(atLeast count: Int = 0) async {
        _ = await server.waitForRequests { [pages] requests in
            pages.count >= count
                && pages.tags.allSatisfy { feed, tag in requests.contains { $0.path == "/\(feed)" && $0.header("If-None-Match") == tag } }
        }
    }

    func stop() { server.stop() }
}

/// What the feeds of a publisher hold.
final class Pages: Sendable {
    private let items: Mutex<[String: [FeedText.Item]]>
    private let languages: [String: String]

    init(_ languages: [String: String]) {
        self.languages = languages
        items = Mutex(
            languages.mapValues { _ in [FeedText.Item(title: "Long ago", text: "", published: Date(timeIntervalSince1970: 1_500_000_000))] }
        )
    }

    var count: Int { items.withLock { $0.values.reduce(0) { $0 + $1.count - 1 } } }

    var tags: [String: String] { items.withLock { $0.mapValues(Self.tag) } }

    func publish(_ item: FeedText.Item, in feed: String) {
        items.withLock { $0[feed]?.append(item) }
    }

    /// 304 where the request knows the newest state, else the whole feed.
    func answer(to request: ReceivedRequest) -> Reply {
        let feed = String(request.path.dropFirst())
        guard let items = items.withLock({ $0[feed] }) else { return .status(404) }
        let tag = Self.tag(items)
        guard request.header("If-None-Match") != tag else { return .status(304, headers: ["ETag": tag]) }
        let text = FeedText.rss(items, title: feed, language: languages[feed] ?? "en")
        return .ok(text, type: "application/rss+xml", headers: ["ETag": tag])
    }

    private static func tag(_ items: [FeedText.Item]) -> String { "\"\(items.count)\"" }
}
