import FoundationEssentials
import NewsModel

/// What is told of a feed when its health changes.
enum FeedNotice {
    /// nil where the change is not worth telling.
    static func of(_ state: FeedState, before: FeedHealth, status: Int? = nil, at now: Date) -> Notice? {
        guard state.health != before else { return nil }
        switch state.health {
        case .failing, .blocked, .gone: return notice("feed.\(state.health.rawValue)", state, status, now)
        case .ok where [.failing, .blocked, .gone, .stale].contains(before): return Notice(reason: "feed.ok", subject: state.feed)
        case .ok, .degraded, .stale: return nil
        }
    }

    private static func notice(_ reason: String, _ state: FeedState, _ status: Int?, _ now: Date) -> Notice {
        var details = ["next": text(state.nextFetch), "tries": String(state.failures)]
        details["since"] = state.failingSince.flatMap { $0 < now ? text($0) : nil }
        details["status"] = status.map(String.init)
        details["detail"] = state.lastFailureText
        details["failure"] = state.lastFailure
        return Notice(reason: reason, subject: state.feed, details: details)
    }

    private static func text(_ date: Date) -> String { date.formatted(.iso8601) }
}
