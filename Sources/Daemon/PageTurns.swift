import Foundation
import NewsModel
import Polling
import Storage

/// Which pages wait for their host.
struct PageTurns {
    var gates: HostGates
    private var waiting: [Identifier<Revision>: Date] = [:]

    init(gates: HostGates) {
        self.gates = gates
    }

    /// When the next page that waits for its host may be asked.
    var nextRelease: Date? { waiting.values.min() }

    /// Pages not to be looked at now.
    mutating func held(at moment: Date) -> Set<Identifier<Revision>> {
        waiting = waiting.filter { $0.value > moment }
        return Set(waiting.keys)
    }

    mutating func admit(_ page: PendingPage, at moment: Date) -> Bool {
        switch gates.admit(HostGroup.of(address: page.address), at: moment) {
        case .admitted: return true
        case .notBefore(let date): waiting[page.id] = date
        case .busy: break
        }
        return false
    }

    mutating func finish(_ page: PendingPage, hold: Date?, at moment: Date) {
        let host = HostGroup.of(address: page.address)
        gates.finish(host, at: moment)
        if let hold { gates.hold(host, until: hold) }
    }
}
