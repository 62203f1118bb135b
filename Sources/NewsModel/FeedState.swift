import FoundationEssentials

/// What is known about a feed between two fetches, as far as the next one depends on it.
public struct FeedState: Hashable, Sendable {
    /// `Feed.name`.
    public var feed: String
    /// Where to ask: the configured address, or the one it has permanently moved to.
    public var address: String
    public var validators: Validators
    /// Hash of the last body read, to leave an unchanged one unparsed.
    public var bodyHash: String?
    public var nextFetch: Date
    public var lastAttempt: Date?
    /// The last answer that was a feed, or 304.
    public var lastSuccess: Date?
    public var lastNewItem: Date?
    /// Failures since the last success.
    public var failures: Int
    public var failingSince: Date?
    /// `reason` of the last failure, stable snake case.
    public var lastFailure: String?
    /// The last failure for people.
    public var lastFailureText: String?
    public var health: FeedHealth
    /// When the last items (20 at most) were published, newest first: the adaptive interval follows from their gaps.
    public var recentItems: [Date]
    /// A permanent redirect that has been seen, but not yet often enough to be followed for good.
    public var move: PendingMove?
    /// When the validators were received with a body; they are dropped after 30 days.
    public var validatedAt: Date?
    /// What the publisher said last about how often to ask.
    public var hints: StandingHints
    /// A shorter interval since items were lost between two fetches.
    public var pace: ShortenedPace?
    /// Why `nextFetch` is what it is; nil before the first request.
    public var schedule: ScheduleReason?
    /// Since when the health is what it is.
    public var healthSince: Date?
    /// When re-issued items were last told of.
    public var floodTold: Date?
    /// The first answer that was a feed; nil before it, and for feeds of databases that did not keep it.
    public var watchedSince: Date?

    public init(
        feed: String, address: String, validators: Validators = Validators(), bodyHash: String? = nil, nextFetch: Date,
        lastAttempt: Date? = nil, lastSuccess: Date? = nil, lastNewItem: Date? = nil, failures: Int = 0, failingSince: Date? = nil,
        lastFailure: String? = nil, lastFailureText: String? = nil, health: FeedHealth = .ok, recentItems: [Date] = [],
        move: PendingMove? = nil, validatedAt: Date? = nil, hints: StandingHints = StandingHints(), pace: ShortenedPace? = nil,
        schedule: ScheduleReason? = nil, healthSince: Date? = nil, floodTold: Date? = nil, watchedSince: Date? = nil
    ) {
        self.feed = feed
        self.address = address
        self.validators = validators
        self.bodyHash = bodyHash
        self.nextFetch = nextFetch
        self.lastAttempt = lastAttempt
        self.lastSuccess = lastSuccess
        self.lastNewItem = lastNewItem
        self.failures = failures
        self.failingSince = failingSince
        self.lastFailure = lastFailure
        self.lastFailureText = lastFailureText
        self.health = health
        self.recentItems = recentItems
        self.move = move
        self.validatedAt = validatedAt
        self.hints = hints
        self.pace = pace
        self.schedule = schedule
        self.healthSince = healthSince
        self.floodTold = floodTold
        self.watchedSince = watchedSince
    }
}

/// `ETag` and `Last-Modified` of an answer, byte for byte, to be sent back as a pair (RFC 9110, 13.1).
public struct Validators: Hashable, Sendable, Codable {
    public var entityTag: String?
    public var lastModified: String?

    public init(entityTag: String? = nil, lastModified: String? = nil) {
        self.entityTag = entityTag
        self.lastModified = lastModified
    }

    public var isEmpty: Bool { entityTag == nil && lastModified == nil }
}

/// A permanent redirect (301, 308) and how often it has been seen in a row.
public struct PendingMove: Hashable, Sendable, Codable {
    public var target: String
    public var since: Date
    public var seen: Int

    public init(target: String, since: Date, seen: Int) {
        self.target = target
        self.since = since
        self.seen = seen
    }
}

/// How well a feed can be read.
public enum FeedHealth: String, Sendable, Codable, CaseIterable {
    case ok, degraded, failing, stale, blocked, gone

    /// Whether people are told when a feed comes into this health, and when it leaves it.
    public var isTold: Bool {
        switch self {
        case .failing, .stale, .blocked, .gone: true
        case .ok, .degraded: false
        }
    }
}
