import Foundation
import Logging
import NewsModel
import Polling
import Storage

extension FeedPoller {
    /// When most hosts cannot be reached, the fault is ours: no failure of that time counts, the feeds are as they were before.
    ///
    /// - Returns: How they are from now on.
    func undo(_ states: [FeedState], at now: Date) async throws -> [FeedState] {
        let former = states.map { fetcher.policy.afterOutage($0, at: now) }
        try await withThrowingDiscardingTaskGroup { group in
            for state in former {
                let record = FetchRecord(state: state, note: AnswerNote(at: now, outcome: "undone"), at: now)
                group.addTask { _ = try await committer.commit(FetchCommit(record)) }
            }
        }
        return former
    }

    func begin(outageOf hosts: Int) {
        desk.log.warning("hardly any server can be reached, polling pauses", metadata: ["hosts": "\(hosts)"])
        notices.put(Notice(reason: "network.down", subject: "network", details: ["hosts": String(hosts)]))
    }

    /// What fell due meanwhile is spread as after a start.
    ///
    /// - Returns: The new dates.
    func end(outageSince since: Date, at now: Date) async throws -> [String: Date] {
        desk.log.info("servers can be reached again")
        notices.put(Notice(reason: "network.up", subject: "network", details: ["since": since.formatted(.iso8601)]))
        let policy = fetcher.policy
        return try await desk.store { store in
            let dates = policy.spread(try store.schedule(until: now), at: now)
            try store.reschedule(dates)
            return dates
        }
    }
}

extension PollingPolicy {
    /// New dates for the feeds that fell due while nobody could be asked.
    func spread(_ schedule: [ScheduledFeed], at now: Date) -> [String: Date] {
        let late = schedule.filter { $0.date < now }
        return Dictionary(late.map { ($0.feed, dateAfterRestart($0.date, of: $0.address, at: now)) }) { first, _ in first }
    }
}
