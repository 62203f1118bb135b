import Foundation
import NewsModel
import Polling
import Synchronization

/// Watches whether anything can be reached at all, and keeps what is needed to undo failures that were ours.
final class Connectivity: Sendable {
    enum Judgement: Sendable {
        /// The outcome counts.
        case counts
        /// The outcome does not count; neither do the failures of these feeds, which were so before them.
        case outage(before: [FeedState], unreachable: Int?)
        /// The outcome counts, and the outage is over.
        case over(since: Date)
    }

    private struct Ledger {
        var breaker: ConnectivityBreaker
        var failed: [String: (before: FeedState, at: Date)] = [:]
    }

    private let ledger: Mutex<Ledger>
    private let window: Duration

    init(_ settings: PollingSettings) {
        ledger = Mutex(Ledger(breaker: ConnectivityBreaker(settings)))
        window = settings.outageWindow
    }

    /// When the next request may start; nil where nothing is wrong.
    var nextProbe: Date? { ledger.withLock { $0.breaker.nextProbe } }

    func asked(at now: Date) { ledger.withLock { $0.breaker.asked(at: now) } }

    /// What to make of a request's outcome, `before` being the feed's state before it.
    func judge(host: String, isReached: Bool, before: FeedState, at now: Date) -> Judgement {
        ledger.withLock { ledger in
            let wasOpen = ledger.breaker.openSince != nil
            switch ledger.breaker.note(host, isReached: isReached, at: now) {
            case .over(let since): return .over(since: since)
            case .outage(let unreachable):
                let failed = ledger.failed.values.filter { isRecent($0.at, now) && $0.before.feed != before.feed }.map(\.before)
                ledger.failed = [:]
                return .outage(before: failed + [before], unreachable: unreachable)
            case .nothingNew:
                if wasOpen { return .outage(before: [before], unreachable: nil) }
                remember(before, isReached: isReached, in: &ledger, at: now)
                return .counts
            }
        }
    }

    // MARK: - Private

    private func remember(_ before: FeedState, isReached: Bool, in ledger: inout Ledger, at now: Date) {
        ledger.failed = ledger.failed.filter { isRecent($0.value.at, now) }
        ledger.failed[before.feed] = isReached ? nil : (before, now)
    }

    private func isRecent(_ date: Date, _ now: Date) -> Bool { now.timeIntervalSince(date) <= window.seconds }
}
