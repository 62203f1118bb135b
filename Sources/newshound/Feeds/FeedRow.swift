import Foundation
import NewsModel
import Storage

/// A configured feed beside what the database knows of it.
struct FeedRow: Encodable {
    let name: String
    private(set) var address: String
    let tags: [String]
    /// Nil where the daemon has not heard of it yet.
    private(set) var state: FeedOverview?
    /// The host's wish to be left alone; only with `feed show`.
    var hold: HostHold?
    /// Other feeds of the host; only with `feed show`.
    var neighbours: [String]?
    /// Where it was asked before it moved, newest first; only with `feed show`.
    var formerAddresses: [FormerAddress]?

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

    /// With what only one feed's page shows.
    static func whole(_ feed: Feed, in store: Store?) throws -> FeedRow {
        var row = FeedRow(feed, state: try store?.feed(feed.name))
        guard let store, let state = row.state else { return row }
        row.hold = try store.hostHolds().first { $0.host == state.host }
        row.neighbours = try store.feeds().filter { $0.host == state.host && $0.isRegistered && $0.name != feed.name }.map(\.name)
        row.formerAddresses = try store.formerAddresses(of: feed.name)
        return row
    }

    /// Without the passwords of addresses.
    var masked: FeedRow {
        var row = self
        row.address = Shown.address(address)
        if let state {
            row.state?.address = Shown.address(state.address)
            row.state?.configuredAddress = Shown.address(state.configuredAddress)
        }
        for index in formerAddresses?.indices ?? 0..<0 {
            row.formerAddresses?[index].address = Shown.address(formerAddresses?[index].address ?? "")
        }
        return row
    }

    /// One word, or two.
    var standing: String {
        guard let state, state.lastAttempt != nil else { return "not asked" }
        return state.health.rawValue
    }
}
