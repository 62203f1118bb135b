import FoundationEssentials
import NewsModel

/// Tells an outage of our own network from servers that are down.
public struct ConnectivityBreaker: Sendable {
    public enum Verdict: Sendable, Hashable {
        case nothingNew
        /// Most hosts could not be reached: the fault is ours.
        case outage(unreachable: Int)
        /// A host answers again.
        case over(since: Date)
    }

    /// Since when there is an outage.
    public private(set) var openSince: Date?

    /// A window of zero never finds an outage.
    public init(window: Duration, probeEvery: Duration) {
        self.window = window
        self.probeEvery = probeEvery
    }

    public init(_ settings: PollingSettings) {
        self.init(window: settings.outageWindow, probeEvery: settings.outageProbe)
    }

    /// Takes down whether a host was reached; an answer with any status is one.
    public mutating func note(_ host: String, isReached: Bool, at now: Date) -> Verdict {
        if let since = openSince {
            guard isReached else { return .nothingNew }
            (openSince, outcomes) = (nil, [:])
            return .over(since: since)
        }
        outcomes = outcomes.filter { now.since($0.value.at) <= window }
        outcomes[host] = Outcome(at: now, isReached: isReached)
        let unreachable = outcomes.values.filter { !$0.isReached }.count
        guard window > .zero, unreachable >= Self.leastHosts, unreachable * 2 > outcomes.count else { return .nothingNew }
        (openSince, lastProbe) = (now, now)
        return .outage(unreachable: unreachable)
    }

    /// When the next request may start: at any time, or during an outage one per `probeEvery`.
    public var nextProbe: Date? { openSince == nil ? nil : lastProbe + probeEvery }

    /// A request starts.
    public mutating func asked(at now: Date) { lastProbe = now }

    // MARK: - Private

    /// With fewer hosts a dead server cannot be told from a dead line.
    private static let leastHosts = 3

    private struct Outcome {
        let at: Date
        let isReached: Bool
    }

    private let window: Duration
    private let probeEvery: Duration
    private var outcomes: [String: Outcome] = [:]
    private var lastProbe = Date.distantPast
}
