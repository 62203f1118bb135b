import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// The states of all registered feeds, by name.
    public func feedStates() throws -> [FeedState] {
        try read { try $0.rows("SELECT * FROM feed WHERE is_registered = 1 ORDER BY name").map(FeedState.init) }
    }

    /// The state of one feed, registered or not; nil for one that was never heard of.
    public func feedState(_ name: String) throws -> FeedState? {
        try read { try $0.row("SELECT * FROM feed WHERE name = ?", [name]).map(FeedState.init) }
    }

    /// The states of these feeds, in no order.
    public func feedStates(of feeds: [String]) throws -> [FeedState] {
        let asked = try StoredJSON.list(feeds)
        return try read { database in
            try database.rows("SELECT * FROM feed WHERE name IN (SELECT value FROM json_each(?))", [asked]).map(FeedState.init)
        }
    }

    /// Registered feeds that are due, due longest first, without those in hand.
    public func dueFeeds(at moment: Date, limit: Int, excluding inHand: Set<String> = []) throws -> [DueFeed] {
        let excluded = try StoredJSON.list(inHand)
        return try read { database in
            try database.rows(
                """
                SELECT name, address FROM feed
                WHERE is_registered = 1 AND next_fetch <= ? AND name NOT IN (SELECT value FROM json_each(?))
                ORDER BY next_fetch LIMIT ?
                """, [moment.milliseconds, excluded, limit]
            ).map { DueFeed(feed: $0.text("name"), address: $0.text("address")) }
        }
    }

    /// When the next registered feed is due, without those in hand; nil where there is none.
    ///
    /// - Parameter after: Feeds due at this moment or before are left out.
    public func nextFeedDate(after: Date? = nil, excluding inHand: Set<String> = []) throws -> Date? {
        let excluded = try StoredJSON.list(inHand)
        return try read { database in
            try database.number(
                """
                SELECT next_fetch FROM feed
                WHERE is_registered = 1 AND next_fetch > ? AND name NOT IN (SELECT value FROM json_each(?))
                ORDER BY next_fetch LIMIT 1
                """, [after?.milliseconds ?? Int64.min, excluded]
            ).map(Date.init(milliseconds:))
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

/// A feed whose time has come.
public struct DueFeed: Sendable, Hashable {
    public var feed: String
    /// Where it is asked.
    public var address: String
}

/// Where a feed was asked before it moved.
public struct FormerAddress: Sendable, Hashable, Codable {
    public var address: String
    public var until: Date
}
