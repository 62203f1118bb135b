import Foundation
import Logging
import Storage

/// What every loop works with: the store, the time, the bells, and where to report.
struct Desk: Sendable {
    let store: StoreAccess
    let clock: WallClock
    let bells: Bells
    let pulse: Pulse
    let counters: Counters
    let trouble: StorageTrouble
    let log: Logger
    /// Names of the sinks that the daemon's own notices go to.
    let noticeSinks: [String]

    /// No loop waits longer than this without a sign of life.
    static let longestWait = Duration.seconds(10)

    func beat(_ loop: String) { pulse.beat(loop, at: clock.now()) }

    /// From now to `date`, between a millisecond and `longestWait`.
    func wait(until date: Date?) -> Duration {
        guard let date else { return Self.longestWait }
        let milliseconds = (date.timeIntervalSince(clock.now()) * 1000).rounded(.up)
        return min(Self.longestWait, .milliseconds(Int64(max(1, min(milliseconds, 1_000_000)))))
    }
}
