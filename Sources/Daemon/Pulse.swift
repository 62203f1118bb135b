import Foundation
import Synchronization

/// When each loop last showed a sign of life.
final class Pulse: Sendable {
    private let beats = Mutex<[String: Date]>([:])

    func beat(_ loop: String, at moment: Date) {
        beats.withLock { $0[loop] = moment }
    }

    /// A loop that ended regularly is not expected to beat any more.
    func rest(_ loop: String) {
        beats.withLock { _ = $0.removeValue(forKey: loop) }
    }

    /// The loop that has been silent for longer than `limit`, if any.
    func silentLoop(at moment: Date, limit: Duration) -> String? {
        beats.withLock { beats in
            beats.filter { moment.timeIntervalSince($0.value) > limit.seconds }.min { $0.value < $1.value }?.key
        }
    }
}
