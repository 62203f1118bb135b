import FoundationEssentials

/// A feed's health beside what was told of it.
public struct FeedStanding: Hashable, Sendable {
    public var feed: String
    /// Host group.
    public var host: String
    public var health: FeedHealth
    /// Since when.
    public var since: Date
    /// The health that was told last, and when.
    public var told: FeedHealth
    public var toldAt: Date?
    public var lastNewItem: Date?
    public var nextFetch: Date
    public var failures: Int
    public var failingSince: Date?
    public var lastFailure: String?
    public var lastFailureText: String?

    public init(
        feed: String, host: String, health: FeedHealth, since: Date, told: FeedHealth = .ok, toldAt: Date? = nil, lastNewItem: Date? = nil,
        nextFetch: Date, failures: Int = 0, failingSince: Date? = nil, lastFailure: String? = nil, lastFailureText: String? = nil
    ) {
        self.feed = feed
        self.host = host
        self.health = health
        self.since = since
        self.told = told
        self.toldAt = toldAt
        self.lastNewItem = lastNewItem
        self.nextFetch = nextFetch
        self.failures = failures
        self.failingSince = failingSince
        self.lastFailure = lastFailure
        self.lastFailureText = lastFailureText
    }
}
