import FoundationEssentials
import NewsModel

extension PollingPolicy {
    /// The state with what the answer brought.
    func remembered(_ state: FeedState, _ answer: FeedAnswer, at now: Date) -> FeedState {
        var next = state
        next.hints = answer.hints(after: state.hints)
        switch answer {
        case .notModified(let validators, _, _):
            next.validators = state.validators.revised(by: validators)
            next.validatedAt = state.validatedAt ?? now
        case .sameBody(let validators, _, _):
            next.validators = validators
            next.validatedAt = now
        case .read(let reading): take(reading, into: &next, at: now)
        }
        return PermanentMove.counted(noted(next, answer.note(at: now)), target: answer.movedTo, after: settings.movedAfter, at: now)
    }

    func recovered(_ state: FeedState, at now: Date) -> FeedState {
        var next = state
        next.lastAttempt = now
        next.lastSuccess = now
        next.watchedSince = state.lastSuccess == nil ? now : state.watchedSince
        next.failures = 0
        next.failingSince = nil
        next.lastFailure = nil
        next.lastFailureText = nil
        return with(isStale(next, at: now) ? .stale : .ok, next, at: now)
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

    func with(_ health: FeedHealth, _ state: FeedState, at now: Date) -> FeedState {
        guard health != state.health || state.healthSince == nil else { return state }
        var next = state
        next.health = health
        next.healthSince = now
        return next
    }

    /// With what a request came to, for `feed show`.
    func noted(_ state: FeedState, _ note: AnswerNote) -> FeedState {
        var next = state
        next.answers = Array(([note] + state.answers).prefix(10))
        return next
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
        let patience = max(ItemGaps(state.recentItems).percentile95.scaled(by: 3), settings.staleAfter)
        return now.since(newest) > patience
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
