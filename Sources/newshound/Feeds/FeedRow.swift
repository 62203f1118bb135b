import Foundation
import NewsModel
import Storage

/// A configured feed beside what the database knows of it.
struct FeedRow: Encodable {
    let name: String
    let address: String
    let tags: [String]
    /// Nil where the daemon has not heard of it yet.
    let state: FeedOverview?

    init(_ feed: Feed, state: FeedOverview?) {
        name = feed.name
        address = feed.address
        tags = feed.tags
        self.state = state
    }

    static func rows(of feeds: [Feed], in store: Store?) throws -> [FeedRow] {
        let states = try store?.feeds() ?? []
        let byName = Dictionary(states.map { ($0.name, $0) }) { first, _ in first }
        return feeds.map { FeedRow($0, state: byName[$0.name]) }
    }

    /// One word, or two.
    var standing: String {
        guard let state, state.lastAttempt != nil else { return "not asked" }
        return state.health.rawValue
    }
}

/// A feed as a person reads it.
struct FeedPortrait {
    let feed: Feed
    let row: FeedRow

    var lines: [String] {
        let facts = configured + (row.state.map(known) ?? [("state", "the daemon has not heard of it yet")])
        let width = facts.map(\.0.count).max() ?? 0
        return [Shown.line(feed.name, limit: 200)]
            + facts.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + Shown.line($0.1, limit: 400) }
    }

    // MARK: - Private

    private var configured: [(String, String)] {
        var facts = [("address", feed.address)]
        if !feed.tags.isEmpty { facts.append(("tags", feed.tags.joined(separator: " "))) }
        if let every = feed.every { facts.append(("every", every.formatted())) }
        if let publisher = feed.publisher { facts.append(("publisher", publisher)) }
        if let language = feed.language { facts.append(("language", language)) }
        return facts
    }

    private func known(_ state: FeedOverview) -> [(String, String)] {
        var facts = [
            ("health", row.standing), ("last asked", Shown.time(state.lastAttempt)), ("last success", Shown.time(state.lastSuccess)),
            ("last new item", Shown.time(state.lastNewItem)), ("next request", Shown.time(state.nextFetch)),
            ("items", "\(state.items), of which \(state.articles) became articles first seen here"),
        ]
        if state.address != feed.address { facts.insert(("asked at", "\(state.address) (it has moved for good)"), at: 0) }
        guard state.failures > 0 else { return facts }
        facts.append(("failures", "\(state.failures) in a row since \(Shown.time(state.failingSince))"))
        facts.append(("last failure", state.lastFailureText ?? state.lastFailure ?? "unknown"))
        return facts
    }
}
