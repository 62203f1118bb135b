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
    public var healthSince: Date?
    public var validators: Validators
    public var validatedAt: Date?
    /// Why the next request is when it is.
    public var nextReason: ScheduleReason?
    public var hints: PublishersWishes
    /// Seconds between two requests since items were lost, before it is doubled with each day since.
    public var shortenedTo: Double?
    public var itemsLost: Date?
    /// When the last items were published, newest first.
    public var recentItems: [Date]
    /// A permanent redirect that is not followed for good yet.
    public var move: PendingMove?
    /// What the last requests came to, newest first.
    public var answers: [AnswerNote]
    /// Host group.
    public var host: String

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
        let state = try FeedState(row)
        healthSince = state.healthSince
        validators = state.validators
        validatedAt = state.validatedAt
        nextReason = state.schedule
        hints = PublishersWishes(state.hints)
        shortenedTo = state.pace.map { $0.interval / .seconds(1) }
        itemsLost = state.pace?.since
        recentItems = state.recentItems
        move = state.move
        answers = state.answers
        host = row.text("host")
    }
}

/// `StandingHints` in seconds and sorted, as people and programs read them.
public struct PublishersWishes: Sendable, Hashable, Codable {
    /// `ttl` or `sy:`.
    public var ttl: Double?
    /// Of `max-age` or `Expires`.
    public var maxAge: Double?
    /// UTC.
    public var skippedHours: [Int]
    /// 1 is Monday.
    public var skippedDays: [Int]

    init(_ hints: StandingHints) {
        ttl = hints.document.interval.map { $0 / .seconds(1) }
        maxAge = hints.lifetime.map { $0 / .seconds(1) }
        skippedHours = hints.document.skippedHours.sorted()
        skippedDays = hints.document.skippedDays.sorted()
    }
}

extension Store {
    /// All feeds the database has heard of, by name.
    public func feeds() throws -> [FeedOverview] {
        try read { try $0.rows("SELECT * FROM feed ORDER BY name").map(FeedOverview.init) }
    }

    /// One feed; nil for one that was never heard of.
    public func feed(_ name: String) throws -> FeedOverview? {
        try read { try $0.row("SELECT * FROM feed WHERE name = ?", [name]).map(FeedOverview.init) }
    }
}
