import FoundationEssentials
import NewsModel

extension ShortenedPace {
    /// What may be waited now: the interval, doubled with each day since items were last lost.
    func allowed(at now: Date) -> Duration {
        let days = min(60, (now.since(since) / .seconds(86_400)).rounded(.down))
        return interval.scaled(by: Double(UInt64(1) << UInt64(days)))
    }

    /// The pace after another gap: half of what the last two fetches or the document's items are apart, a fifth of `minimum` at least.
    static func after(_ gap: FeedGap, earlier: ShortenedPace?, elapsed: Duration, settings: PollingSettings, at now: Date) -> ShortenedPace
    {
        let spans = [elapsed.scaled(by: 0.5), gap.span > .zero ? gap.span.scaled(by: 0.5) : nil, earlier?.allowed(at: now)]
        let shortest = spans.compactMap(\.self).min() ?? settings.minimum
        return ShortenedPace(interval: max(shortest, settings.minimum.scaled(by: 0.2)), since: now, told: earlier?.told ?? .distantPast)
    }

    /// Whether people are to be told: the first time, and then once a day.
    func isWorthTelling(at now: Date) -> Bool { now.since(told) >= .seconds(86_400) }
}
