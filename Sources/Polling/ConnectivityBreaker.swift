import FoundationEssentials
import NewsModel

/// Tells an outage of our own network from servers that are down, and keeps what is needed to undo failures that were ours.
public struct ConnectivityBreaker: Sendable {
    public enum Verdict: Sendable, Hashable {
        /// The outcome is the feed's own.
        case counts
        /// Most hosts could not be reached: the fault is ours. The outcome does not count, nor do failures of the last minute; `before` are the
        /// states of all these feeds before them, `unreachable` the number of hosts where the outage begins with this outcome, unless
        /// another one ended within the window: a line that comes and goes is one outage to people.
        case outage(before: [FeedState], unreachable: Int?)
        /// The outcome is the feed's own, and the outage is over.
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

    /// When the next request may start: nil at any time, during an outage one per `probeEvery`.
    public var nextProbe: Date? { openSince == nil ? nil : lastProbe + probeEvery }

    /// A request starts.
    public mutating func asked(at now: Date) { lastProbe = now }

    /// What to make of a request's outcome: whether its host was there, whatever it answered; `state` is the feed's state before it.
    public mutating func judge(_ host: String, isReached: Bool, before state: FeedState, at now: Date) -> Verdict {
        if let since = openSince {
            guard isReached else { return .outage(before: [state], unreachable: nil) }
            (openSince, lastEnd) = (nil, now)
            forgetAll()
            return .over(since: since)
        }
        note(host, isReached, state, now)
        guard window > .zero, unreachable >= Self.leastHosts, unreachable * 2 > outcomes.count else { return .counts }
        (openSince, lastProbe) = (now, now)
        let isNew = lastEnd.map { now.since($0) > window } ?? true
        return .outage(before: failed.values.map(\.before).sorted { $0.feed < $1.feed }, unreachable: isNew ? unreachable : nil)
    }

    // MARK: - Private

    /// With fewer hosts a dead server cannot be told from a dead line.
    private static let leastHosts = 3

    private struct Outcome {
        let at: Date
        let isReached: Bool
    }

    private struct Failed {
        let at: Date
        let before: FeedState
    }

    private let window: Duration
    private let probeEvery: Duration
    /// The last outcome of each host within the window.
    private var outcomes: [String: Outcome] = [:]
    private var unreachable = 0
    /// Hosts and feeds by the times at which something became of them, oldest first: what is too old is found without looking at all.
    private var hostTimes: ArraySlice<(at: Date, host: String)> = []
    private var failed: [String: Failed] = [:]
    private var failureTimes: ArraySlice<(at: Date, feed: String)> = []
    private var lastProbe = Date.distantPast
    private var lastEnd: Date?

    /// A feed that has failed twice within the window is put back to where it was before the first time.
    private mutating func note(_ host: String, _ isReached: Bool, _ state: FeedState, _ now: Date) {
        forgetOld(at: now)
        set(Outcome(at: now, isReached: isReached), of: host)
        hostTimes.append((now, host))
        if isReached {
            failed[state.feed] = nil
        } else if failed[state.feed] == nil {
            failed[state.feed] = Failed(at: now, before: state)
            failureTimes.append((now, state.feed))
        }
    }

    private mutating func set(_ outcome: Outcome?, of host: String) {
        let former = outcomes[host]
        outcomes[host] = outcome
        unreachable += (outcome?.isReached == false ? 1 : 0) - (former?.isReached == false ? 1 : 0)
    }

    private mutating func forgetOld(at now: Date) {
        while let (at, host) = hostTimes.first, now.since(at) > window {
            hostTimes.removeFirst()
            if outcomes[host]?.at == at { set(nil, of: host) }
        }
        while let (at, feed) = failureTimes.first, now.since(at) > window {
            failureTimes.removeFirst()
            if failed[feed]?.at == at { failed[feed] = nil }
        }
    }

    private mutating func forgetAll() {
        (outcomes, failed, unreachable) = ([:], [:], 0)
        (hostTimes, failureTimes) = ([], [])
    }
}
