import FoundationEssentials
import NewsModel

/// When to ask which feed, and how well it is: pure functions of a feed's state, an answer and the time.
public struct PollingPolicy: Sendable {
    public let settings: PollingSettings

    public init(settings: PollingSettings) {
        self.settings = settings
    }

    // MARK: - Before a request

    /// The state of a feed never asked before: due at once, new feeds a little apart by the hash of their address.
    public func initialState(of feed: Feed, at now: Date) -> FeedState {
        FeedState(
            feed: feed.name, address: feed.address,
            nextFetch: now + settings.firstSpread.scaled(by: StableHash.share(of: feed.address)))
    }

    /// When a feed due at `date` is asked after a start of the daemon: what fell due while it was off is asked within `restartSpread`, but
    /// never put off for longer than it has been due. What is not due is left as it is.
    public func dateAfterRestart(_ date: Date, of address: String, at now: Date) -> Date {
        guard date < now else { return date }
        return now + min(settings.restartSpread, now.since(date)).scaled(by: StableHash.share(of: address))
    }

    /// The validators to send: none once they are 30 days old, so that a server's mistake does not hide a feed for ever.
    public func validators(of state: FeedState, at now: Date) -> Validators {
        guard let received = state.validatedAt, now.since(received) > .seconds(30 * 86_400) else { return state.validators }
        return Validators()
    }

    // MARK: - After a request

    /// The feed's state after an answer, and what is to be told of it; `random` from 0 to 1 is the jitter.
    public func afterAnswer(
        _ state: FeedState, feed: Feed, answer: FeedAnswer, at now: Date, random: Double = .random(in: 0..<1)
    ) -> (FeedState, [Notice]) {
        let isFirst = state.lastSuccess == nil
        var next = state
        remember(answer, in: &next, at: now)
        recover(&next, at: now)
        let (date, reason) = nextFetch(next, feed, now, isFirst ? phase(of: state) : random)
        (next.nextFetch, next.schedule) = (date, reason)
        guard case .read(let reading) = answer else { return (next, []) }
        let notices = FeedNotice.gap(of: reading, in: &next, at: now) + FeedNotice.flood(of: reading, in: &next, at: now)
        return (next, notices)
    }

    /// The feed's state after a failure; `hold` is what the failure asks of the whole host, `random` from 0 to 1 the jitter.
    public func afterFailure(
        _ state: FeedState, feed: Feed, failure: FetchFailure, hold: HostHold? = nil, at now: Date, random: Double = .random(in: 0..<1)
    ) -> FeedState {
        var next = state
        next.lastAttempt = now
        next.failures += 1
        next.failingSince = state.failingSince ?? now
        next.lastFailure = failure.reason
        next.lastFailureText = failure.text
        let pause = now + Backoff(settings: settings).pause(after: failure, failures: next.failures, random: random)
        next.nextFetch = max(pause, hold?.until ?? pause)
        next.schedule = failure.schedule
        set(health(next, failure, now), in: &next, at: now)
        return next
    }

    /// How long the failure's whole host is to be left alone; nil for failures that concern the feed alone.
    ///
    /// - Parameter earlier: The host's last hold, if it has answered nothing better since: without `Retry-After` the pause doubles.
    public func hold(of host: String, after failure: FetchFailure, earlier: HostHold?, at now: Date) -> HostHold? {
        guard failure.kind == .overloaded else { return nil }
        let refusals = min(earlier?.refusals ?? 0, 1_000) + 1
        let pause = Backoff(settings: settings).hold(after: failure, failures: refusals)
        return HostHold(host: host, until: max(now + pause, earlier?.until ?? now), refusals: refusals, reason: failure.reason)
    }

    /// The state of a feed whose failure was ours: as it was before, asked again after a while.
    public func afterOutage(_ before: FeedState, at now: Date, random: Double = .random(in: 0..<1)) -> FeedState {
        var state = before
        state.nextFetch = max(before.nextFetch, now + settings.backoff.scaled(by: random))
        state.schedule = .outage
        return state
    }
}
