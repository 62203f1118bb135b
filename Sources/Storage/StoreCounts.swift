import GRDB
import NewsModel

/// How much there is, and how long the queues are.
public struct StoreCounts: Sendable, Hashable, Codable {
    /// Registered ones.
    public var feeds = 0
    public var items = 0
    public var articles = 0
    public var events = 0
    public var stories = 0
    public var alerts = 0
    /// Pages still to be fetched.
    public var pendingPages = 0
    /// By plugin; those without any are absent.
    public var pendingExtractions: [String: Int] = [:]
    /// By plugin.
    public var setAside: [String: Int] = [:]
    /// By sink.
    public var waitingDeliveries: [String: Int] = [:]
    /// By sink.
    public var deadDeliveries: [String: Int] = [:]

    public init() {}
}

extension Store {
    /// Counts for metrics, quick at any size: rows that are never deleted are counted by their highest number.
    public func counts() throws -> StoreCounts {
        try read { database in
            var counts = StoreCounts()
            counts.feeds = try Self.count("SELECT count(*) FROM feed WHERE is_registered = 1", in: database)
            counts.items = try Self.count("SELECT coalesce(sum(items), 0) FROM feed", in: database)
            counts.articles = try Self.count("SELECT coalesce(max(number), 0) FROM article", in: database)
            counts.events = try Self.count("SELECT coalesce(max(number), 0) FROM event", in: database)
            counts.stories = try Self.count("SELECT coalesce(max(number), 0) FROM story", in: database)
            counts.alerts = try Self.count("SELECT coalesce(max(number), 0) FROM alert", in: database)
            counts.pendingPages = try Self.count("SELECT count(*) FROM page_fetch", in: database)
            counts.pendingExtractions = try Self.groups(
                "SELECT plugin AS name, count(*) AS count FROM extraction WHERE state = 'pending' GROUP BY 1", in: database)
            counts.setAside = try Self.groups(
                "SELECT plugin AS name, count(*) AS count FROM extraction WHERE state = 'set_aside' GROUP BY 1", in: database)
            counts.waitingDeliveries = try Self.groups(
                "SELECT sink AS name, count(*) AS count FROM delivery WHERE state = 'waiting' GROUP BY 1", in: database)
            counts.deadDeliveries = try Self.groups(
                "SELECT sink AS name, count(*) AS count FROM delivery WHERE state = 'dead' GROUP BY 1", in: database)
            return counts
        }
    }

    private static func count(_ sql: String, in database: Database) throws -> Int {
        Int(try database.number(sql) ?? 0)
    }

    private static func groups(_ sql: String, in database: Database) throws -> [String: Int] {
        let pairs = try database.rows(sql).map { ($0.text("name"), $0.number("count")) }
        return Dictionary(pairs) { $0 + $1 }
    }
}
