import FoundationEssentials
import NewsModel

extension PollingPolicy {
    /// Puts into the state what the answer brought.
    func remember(_ answer: FeedAnswer, in state: inout FeedState, at now: Date) {
        state.hints = answer.hints(after: state.hints)
        switch answer {
        case .notModified(let validators, _, _):
            state.validators = state.validators.revised(by: validators)
            state.validatedAt = state.validatedAt ?? now
        case .sameBody(let validators, _, _):
            state.validators = validators
            state.validatedAt = now
        case .read(let reading): take(reading, into: &state, at: now)
        }
        PermanentMove.count(answer.movedTo, in: &state, after: settings.movedAfter, at: now)
    }

    func recover(_ state: inout FeedState, at now: Date) {
        if state.lastSuccess == nil { state.watchedSince = now }
        state.lastAttempt = now
        state.lastSuccess = now
        state.failures = 0
        state.failingSince = nil
        state.lastFailure = nil
        state.lastFailureText = nil
        set(isStale(state, at: now) ? .stale : .ok, in: &state, at: now)
    }

    func health(_ state: FeedState, _ failure: FetchFailure, _ now: Date) -> FeedHealth {
        switch failure.kind {
        case .gone: return .gone
        case .refused: return .blocked
        case .missing, .overloaded, .other:
            let isLong = now.since(state.failingSince ?? now) >= settings.failingAfter && state.failures >= settings.failingTries
            switch state.health {
            // What was told stays true until the feed answers: another kind of failure in between is no news.
            case .failing, .blocked, .gone: return state.health
            case .stale: return isLong ? .failing : .stale
            case .ok, .degraded: return isLong ? .failing : .degraded
            }
        }
    }

    func set(_ health: FeedHealth, in state: inout FeedState, at now: Date) {
        guard health != state.health || state.healthSince == nil else { return }
        state.health = health
        state.healthSince = now
    }

    // MARK: - Private

    private func take(_ reading: FeedReading, into state: inout FeedState, at now: Date) {
        let dates = reading.itemDates
        state.validators = reading.validators
        state.validatedAt = now
        state.bodyHash = reading.bodyHash
        if reading.newItems > reading.reissuedItems {
            state.lastNewItem = state.lastSuccess == nil ? dates.max().map { min($0, now) } ?? now : now
        }
        state.recentItems = recentItems(state, dates, reading.newItems, now)
        state.pace = pace(state, reading.gap, at: now)
    }

    private func pace(_ state: FeedState, _ gap: FeedGap?, at now: Date) -> ShortenedPace? {
        if let gap {
            let elapsed = now.since(state.lastSuccess ?? now)
            return .after(gap, earlier: state.pace, elapsed: elapsed, settings: settings, at: now)
        }
        return state.pace.flatMap { $0.allowed(at: now) < settings.maximum ? $0 : nil }
    }

    /// No new item for three times the gap that 95 % of its gaps do not exceed, and for seven days at least; who adds a feed knows how
    /// silent it is, so none is called stale before it has been watched for as long.
    private func isStale(_ state: FeedState, at now: Date) -> Bool {
        guard let newest = [state.recentItems.first, state.lastNewItem].compactMap(\.self).max() else { return false }
        if let watchedSince = state.watchedSince, now.since(watchedSince) < settings.staleAfter { return false }
        let silence = now.since(newest)
        return silence > settings.staleAfter && silence > ItemGaps(state.recentItems).percentile95.scaled(by: 3)
    }

    /// The last 20 dates, newest first; items of a feed without dates count from when they were seen.
    private func recentItems(_ state: FeedState, _ dates: [Date], _ newItems: Int, _ now: Date) -> [Date] {
        let isUndatedNews = dates.isEmpty && newItems > 0 && state.lastSuccess != nil
        let known = Set(state.recentItems).union(dates.map { min($0, now) }).union(isUndatedNews ? [now] : [])
        return Array(known.sorted(by: >).prefix(20))
    }
}

extension Validators {
    /// After a 304, which need not repeat what has not changed (RFC 9110, 15.4.5); what it changes replaces the whole pair.
    fileprivate func revised(by later: Validators) -> Validators {
        let isRepetition = (later.entityTag ?? entityTag) == entityTag && (later.lastModified ?? lastModified) == lastModified
        return isRepetition ? self : later
    }
}
