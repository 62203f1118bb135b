import FoundationEssentials

/// How a feed is asked after items were lost between two fetches.
public struct ShortenedPace: Hashable, Sendable, Codable {
    public var interval: Duration
    /// When items were last lost; with each day since then the interval doubles.
    public var since: Date
    /// When it was last told.
    public var told: Date

    public init(interval: Duration, since: Date, told: Date) {
        self.interval = interval
        self.since = since
        self.told = told
    }
}
