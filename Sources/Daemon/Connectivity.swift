import Foundation
import NewsModel
import Polling
import Synchronization

/// Whether anything can be reached at all, for requests that run beside each other.
final class Connectivity: Sendable {
    private let breaker: Mutex<ConnectivityBreaker>

    init(_ settings: PollingSettings) {
        breaker = Mutex(ConnectivityBreaker(settings))
    }

    /// When the next request may start; nil where nothing is wrong.
    var nextProbe: Date? { breaker.withLock { $0.nextProbe } }

    func asked(at now: Date) { breaker.withLock { $0.asked(at: now) } }

    /// What to make of a request's outcome, `before` being the feed's state before it.
    func judge(host: String, isReached: Bool, before: FeedState, at now: Date) -> ConnectivityBreaker.Verdict {
        breaker.withLock { $0.judge(host, isReached: isReached, before: before, at: now) }
    }
}
