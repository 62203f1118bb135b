import FoundationEssentials
import NewsModel

/// What is told of a feed at once.
enum FeedNotice {
    /// Items were lost: told the first time, and then once a day.
    static func gap(of reading: FeedReading, in state: inout FeedState, at now: Date) -> [Notice] {
        guard let gap = reading.gap, let pace = state.pace, pace.isWorthTelling(at: now) else { return [] }
        state.pace?.told = now
        var details = ["from": NoticeTime.text(gap.from), "to": NoticeTime.text(gap.to)]
        if state.schedule == .shortened { details["every"] = String(Int(state.nextFetch.since(now) / .seconds(1))) }
        return [Notice(reason: "feed.gap", subject: state.feed, details: details)]
    }

    /// Old items under new ids: told once a day.
    static func flood(of reading: FeedReading, in state: inout FeedState, at now: Date) -> [Notice] {
        guard reading.reissuedItems > 0, state.floodTold.map({ now.since($0) >= .seconds(86_400) }) ?? true else { return [] }
        state.floodTold = now
        return [Notice(reason: "feed.flood", subject: state.feed, details: ["items": String(reading.reissuedItems)])]
    }
}

/// Moments in the details of notices.
enum NoticeTime {
    static func text(_ date: Date) -> String { date.formatted(.iso8601) }
}
