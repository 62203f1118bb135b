import Foundation
import NewsModel
import Synchronization

/// Hosts that asked to be left alone, for all loops that make requests.
final class HoldBook: Sendable {
    private let holds: Mutex<[String: HostHold]>

    init(_ holds: [HostHold]) {
        self.holds = Mutex(Dictionary(holds.map { ($0.host, $0) }) { first, _ in first })
    }

    /// The host's last hold, over or not, while it has answered nothing better since.
    func hold(of host: String) -> HostHold? { holds.withLock { $0[host] } }

    /// Until when nobody asks the host.
    func end(of host: String, at moment: Date) -> Date? {
        hold(of: host).flatMap { $0.until > moment ? $0.until : nil }
    }

    func apply(_ change: HostChange) {
        switch change {
        case .none: break
        case .held(let hold):
            holds.withLock { holds in
                var hold = hold
                hold.until = max(hold.until, holds[hold.host]?.until ?? hold.until)
                holds[hold.host] = hold
            }
        case .released(let host): holds.withLock { $0[host] = nil }
        }
    }
}
