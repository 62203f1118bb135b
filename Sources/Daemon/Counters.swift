import Synchronization

/// What happened since the start, by name and label, for the metrics page.
public final class Counters: Sendable {
    /// One counted thing: `newshound_fetches_total{outcome="unchanged"}`.
    public struct Key: Hashable, Sendable {
        public let name: String
        public let label: String
        public let value: String
    }

    private let counts = Mutex<[Key: Double]>([:])

    public init() {}

    func add(_ amount: Double = 1, to name: String, _ label: String, _ value: String) {
        counts.withLock { $0[Key(name: name, label: label, value: value), default: 0] += amount }
    }

    /// Every counter by its key.
    public var all: [Key: Double] { counts.withLock { $0 } }
}
