import FoundationEssentials
import NewsModel

/// Who may ask which host now: requests to one host are spaced, and few at a time.
public struct HostGates: Sendable {
    public enum Admission: Sendable, Hashable {
        /// The request may start now; `finish` must follow.
        case admitted
        /// Not before this moment.
        case notBefore(Date)
        /// As many requests as allowed are under way; ask again after a `finish`.
        case busy
    }

    public init(gap: Duration, perHost: Int) {
        self.gap = gap
        self.perHost = max(1, perHost)
    }

    public init(_ settings: PollingSettings) {
        self.init(gap: settings.hostGap, perHost: settings.perHost)
    }

    /// Admits one request to `host`, or says what it has to wait for.
    public mutating func admit(_ host: String, at now: Date) -> Admission {
        var gate = gates[host] ?? Gate()
        if gate.opens > now { return .notBefore(gate.opens) }
        guard gate.underWay < perHost else { return .busy }
        gate.underWay += 1
        gate.opens = now + gap
        gates[host] = gate
        return .admitted
    }

    /// A request that was admitted has ended; the next one follows a gap later.
    public mutating func finish(_ host: String, at now: Date) {
        guard var gate = gates[host] else { return }
        gate.underWay = max(0, gate.underWay - 1)
        gate.opens = max(gate.opens, now + gap)
        gates[host] = gate
        forgetIdle(at: now)
    }

    // MARK: - Private

    private struct Gate {
        var underWay = 0
        var opens = Date.distantPast
    }

    private let gap: Duration
    private let perHost: Int
    private var gates: [String: Gate] = [:]
    private var tidyAt = 4_096

    /// Keeps memory in proportion to the hosts in use, at a cost that does not grow with them.
    private mutating func forgetIdle(at now: Date) {
        guard gates.count >= tidyAt else { return }
        gates = gates.filter { $0.value.underWay > 0 || $0.value.opens > now }
        tidyAt = max(4_096, gates.count * 2)
    }
}
