import FoundationEssentials
import NewsModel

extension PollingPolicy {
    /// `max(adaptive or every, max-age, Expires, ttl, sy:update, skipped hours and days)`; the publisher's part is capped.
    func nextFetch(_ state: FeedState, _ feed: Feed, _ answer: FeedAnswer, _ now: Date, _ random: Double) -> Date {
        let limit = feed.urgent ? settings.urgentHintLimit : settings.hintLimit
        let hints = max(answer.cacheLifetime ?? .zero, answer.hints.interval ?? .zero)
        let own = jittered(ownInterval(state, feed, now), random)
        return answer.hints.allowed(from: now + max(own, min(hints, limit)), until: now + limit)
    }

    /// A share from 0 to 1 that belongs to the feed: its second request falls by it, so that feeds added together drift apart.
    func phase(of state: FeedState) -> Double { StableHash.share(of: state.address) }

    // MARK: - Private

    private func ownInterval(_ state: FeedState, _ feed: Feed, _ now: Date) -> Duration {
        if let every = feed.every { return every }
        let adaptive = AdaptiveInterval(settings: settings)
            .interval(recentItems: state.recentItems, lastNewItem: state.lastNewItem, at: now)
        let polite = state.validators.isEmpty ? max(adaptive, settings.withoutValidators) : adaptive
        return feed.urgent ? min(polite, max(.seconds(3_600), settings.minimum)) : polite
    }

    private func jittered(_ interval: Duration, _ random: Double) -> Duration {
        interval.scaled(by: 1 + min(max(settings.jitter, 0), 1) * (2 * random - 1))
    }
}
