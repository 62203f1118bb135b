import NewsModel

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
