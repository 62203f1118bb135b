import FoundationEssentials
import NewsModel

extension PollingPolicy {
    /// `max(adaptive or every, max-age, Expires, ttl, sy:update, skipped hours and days)`; the publisher's part is capped.
    func nextFetch(_ state: FeedState, _ feed: Feed, _ now: Date, _ random: Double) -> (Date, ScheduleReason) {
        let limit = feed.urgent ? settings.urgentHintLimit : settings.hintLimit
        var (wait, reason) = ownInterval(state, feed, now)
        wait = jittered(wait, random)
        for (hint, itsReason) in [(state.hints.lifetime, ScheduleReason.lifetime), (state.hints.document.interval, .ttl)] {
            guard let hint, min(hint, limit) > wait else { continue }
            (wait, reason) = (min(hint, limit), itsReason)
        }
        let date = now + wait
        let allowed = state.hints.document.allowed(from: date, until: now + limit)
        return (allowed, allowed > date ? .skipped : reason)
    }

    /// A share from 0 to 1 that belongs to the feed: its second request falls by it, so that feeds added together drift apart.
    func phase(of state: FeedState) -> Double { StableHash.share(of: state.address) }

    /// A share from 0 to 1 for the jitter of one request, as good as random and cheaper than the kernel's.
    public func jitter(of state: FeedState, at now: Date) -> Double {
        StableHash.share(of: state.address, salt: now.timeIntervalSince1970.bitPattern)
    }

    // MARK: - Private

    private func ownInterval(_ state: FeedState, _ feed: Feed, _ now: Date) -> (Duration, ScheduleReason) {
        if let every = feed.every { return (every, .configured) }
        var own = AdaptiveInterval(settings: settings)
            .interval(recentItems: state.recentItems, lastNewItem: state.lastNewItem, at: now)
        if let allowed = state.pace?.allowed(at: now), allowed < own.0 { own = (allowed, .shortened) }
        if state.validators.isEmpty, settings.withoutValidators > own.0 { own = (settings.withoutValidators, .unconditional) }
        let urgent = max(.seconds(3_600), settings.minimum)
        return feed.urgent && urgent < own.0 ? (urgent, .urgent) : own
    }

    private func jittered(_ interval: Duration, _ random: Double) -> Duration {
        interval.scaled(by: 1 + min(max(settings.jitter, 0), 1) * (2 * random - 1))
    }
}
