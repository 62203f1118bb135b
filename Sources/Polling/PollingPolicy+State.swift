import FoundationEssentials
import NewsModel

extension PollingPolicy {
    /// The state with what the answer brought.
    func remembered(_ state: FeedState, _ answer: FeedAnswer, at now: Date) -> FeedState {
        var next = state
        switch answer {
        case .unchanged(let validators, _, _):
            // A 304 need not repeat the validators (RFC 9110, 15.4.5).
            guard !validators.isEmpty else { break }
            next.validators = validators
            // Nothing was sent along, so the whole body came, unchanged: the validators are as good as new.
            if self.validators(of: state, at: now).isEmpty { next.validatedAt = now }
        case .read(let validators, let bodyHash, _, _, let dates, let newItems, _):
            next.validators = validators
            next.validatedAt = now
            next.bodyHash = bodyHash
            if newItems > 0 { next.lastNewItem = state.lastSuccess == nil ? dates.max().map { min($0, now) } ?? now : now }
            next.recentItems = recentItems(state, dates, newItems, now)
        }
        return PermanentMove.counted(next, target: answer.movedTo, at: now)
    }

    func recovered(_ state: FeedState, at now: Date) -> FeedState {
        var next = state
        next.lastAttempt = now
        next.lastSuccess = now
        next.failures = 0
        next.failingSince = nil
        next.lastFailure = nil
        next.lastFailureText = nil
        next.health = .ok
        return next
    }

    func health(_ state: FeedState, _ failure: FetchFailure, _ now: Date) -> FeedHealth {
        switch failure.kind {
        case .gone: return .gone
        case .refused: return .blocked
        case .missing, .overloaded, .other:
            let isLong = now.since(state.failingSince ?? now) >= settings.failingAfter && state.failures >= settings.failingTries
            return isLong || state.health == .failing ? .failing : .degraded
        }
    }

    /// The last 20 dates, newest first; items of a feed without dates count from when they were seen.
    private func recentItems(_ state: FeedState, _ dates: [Date], _ newItems: Int, _ now: Date) -> [Date] {
        let isUndatedNews = dates.isEmpty && newItems > 0 && state.lastSuccess != nil
        let known = Set(state.recentItems).union(dates.map { min($0, now) }).union(isUndatedNews ? [now] : [])
        return Array(known.sorted(by: >).prefix(20))
    }
}
