import FoundationEssentials
import GRDB
import NewsModel

/// A feed's state and what it has brought.
public struct FeedOverview: Sendable, Hashable, Codable {
    public var name: String
    public var configuredAddress: String
    /// Where it is asked: another address after a permanent move.
    public var address: String
    public var isRegistered: Bool
    public var health: FeedHealth
    public var nextFetch: Date
    public var lastAttempt: Date?
    public var lastSuccess: Date?
    public var lastNewItem: Date?
    public var failures: Int
    public var failingSince: Date?
    public var lastFailure: String?
    public var lastFailureText: String?
    public var items: Int
    /// Articles that this feed brought first.
    public var articles: Int
    /// Host group.
    public var host: String
    /// Only for one feed that is looked at by itself.
    public var detail: FeedDetail?

    init(_ row: Row) throws {
        name = row.text("name")
        configuredAddress = row.text("configured_address")
        address = row.text("address")
        isRegistered = row.flag("is_registered")
        health = try row.word("health", table: "feed", id: row.text("name"))
        nextFetch = row.date("next_fetch")
        lastAttempt = row.optionalDate("last_attempt")
        lastSuccess = row.optionalDate("last_success")
        lastNewItem = row.optionalDate("last_new_item")
        failures = row.number("failures")
        failingSince = row.optionalDate("failing_since")
        lastFailure = row.optionalText("last_failure")
        lastFailureText = row.optionalText("last_failure_text")
        items = row.number("items")
        articles = row.number("articles")
        host = row.text("host")
    }
}

extension Store {
    /// All feeds the database has heard of, by name.
    public func feeds() throws -> [FeedOverview] {
        try read { try $0.rows("SELECT * FROM feed ORDER BY name").map(FeedOverview.init) }
    }

    /// One feed with its detail; nil for one that was never heard of.
    public func feed(_ name: String) throws -> FeedOverview? {
        try read { database in
            guard let row = try database.row("SELECT * FROM feed WHERE name = ?", [name]) else { return nil }
            var overview = try FeedOverview(row)
            let answers = StoredAnswers.read(row.text("answers"))
            overview.detail = try Self.state(of: name, in: database).map { FeedDetail($0, answers: answers) }
            return overview
        }
    }
}
