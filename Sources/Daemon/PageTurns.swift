import Foundation
import NewsModel
import Polling
import Storage

/// Which pages wait for their host.
struct PageTurns {
    var gates: HostGates
    private var waiting: [Identifier<Revision>: Date] = [:]

    private let holds: HoldBook
    /// Pages whose host asked to be left alone.
    private(set) var left: Set<Identifier<Revision>> = []

    init(gates: HostGates, holds: HoldBook) {
        self.gates = gates
        self.holds = holds
    }

    /// When the next page that waits for its host may be asked.
    var nextRelease: Date? { waiting.values.min() }

    /// Pages not to be looked at now.
    mutating func held(at moment: Date) -> Set<Identifier<Revision>> {
        waiting = waiting.filter { $0.value > moment }
        left = left.filter { waiting[$0] != nil }
        return Set(waiting.keys)
    }

    mutating func admit(_ page: PendingPage, at moment: Date) -> Bool {
        let host = HostGroup.of(address: page.address)
        if let end = holds.end(of: host, at: moment) {
            waiting[page.id] = end
            left.insert(page.id)
            return false
        }
        switch gates.admit(host, at: moment) {
        case .admitted: return true
        case .notBefore(let date): waiting[page.id] = date
        case .busy: break
        }
        return false
    }

    mutating func finish(_ page: PendingPage, at moment: Date) {
        gates.finish(HostGroup.of(address: page.address), at: moment)
    }
}
