import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// The state of one feed, registered or not; nil for one that was never heard of.
    public func feedState(_ name: String) throws -> FeedState? {
        try read { try Self.state(of: name, in: $0) }
    }

    static func state(of feed: String, in database: Database) throws -> FeedState? {
        try database.each(FeedColumns.ofOne, [feed]) { try FeedState($0) }.first
    }

    /// The states of registered feeds, due longest first.
    ///
    /// - Parameter until: Feeds due later are left out.
    public func feedStates(until: Date = .distantFuture) throws -> [FeedState] {
        try read { database in try database.each(FeedColumns.ofDue, [until.milliseconds]) { try FeedState($0) } }
    }

    /// When registered feeds are due, due longest first.
    ///
    /// - Parameter until: Feeds due later are left out.
    public func schedule(until: Date = .distantFuture) throws -> [ScheduledFeed] {
        try read { database in
            try database.each(
                "SELECT name, address, next_fetch FROM feed WHERE is_registered = 1 AND next_fetch <= ? ORDER BY next_fetch, rowid",
                [until.milliseconds]
            ) { ScheduledFeed(feed: $0.text("name"), address: $0.text("address"), date: $0.date("next_fetch")) }
        }
    }

    /// Sets when feeds are asked next, by name; the rest of their state stays. Names the database does not know are passed over.
    public func reschedule(_ dates: [String: Date]) throws {
        try write { database in
            for (feed, date) in dates.sorted(by: { $0.key < $1.key }) {
                try database.run("UPDATE feed SET next_fetch = ? WHERE name = ?", [date.milliseconds, feed])
            }
        }
    }

    /// Which of these items of a feed the database knows.
    public func knownIdentities(_ identities: [String], of feed: String) throws -> Set<String> {
        let asked = try StoredJSON.list(identities)
        return try read { database in
            Set(
                try database.texts(
                    "SELECT identity FROM item WHERE feed = ? AND identity IN (SELECT value FROM json_each(?))", [feed, asked]))
        }
    }

    /// Former addresses of a feed that has moved, newest first.
    public func formerAddresses(of feed: String) throws -> [FormerAddress] {
        try read { database in
            try database.rows("SELECT address, until FROM feed_address WHERE feed = ? ORDER BY number DESC LIMIT 100", [feed])
                .map { FormerAddress(address: $0.text("address"), until: $0.date("until")) }
        }
    }
}

/// When a feed is asked next.
public struct ScheduledFeed: Sendable, Hashable {
    public var feed: String
    /// Where it is asked.
    public var address: String
    public var date: Date
}

/// Where a feed was asked before it moved.
public struct FormerAddress: Sendable, Hashable, Codable {
    public var address: String
    public var until: Date
}
