import Foundation
import NewsModel
import Polling
import Storage

/// Which feeds are being asked, and which wait for their host.
struct PollingTable {
    private var gates: HostGates
    private let holds: HoldBook
    /// For a single round: only feeds due at this moment are asked, each once.
    let until: Date?
    private(set) var underWay: Set<String> = []
    private var waiting: [String: Date] = [:]
    private var waitingByHost: [String: Set<String>] = [:]
    private var asked: Set<String> = []
    private var dueCount = 0
    /// What a single round brought.
    private(set) var report = OnceReport()

    init(gates: HostGates, holds: HoldBook, until: Date?) {
        self.gates = gates
        self.holds = holds
        self.until = until
    }

    /// Feeds not to be looked at now.
    func excluded(at moment: Date) -> Set<String> {
        let held = waiting.filter { $0.value > moment }.keys
        return underWay.union(held).union(asked)
    }

    /// When the next feed that waits for its host may be asked.
    var nextRelease: Date? { waiting.values.min() }

    /// Whether a single round has asked all there was.
    var isFinished: Bool { until != nil && underWay.isEmpty && waiting.isEmpty && dueCount == 0 }

    mutating func sawDue(_ count: Int) { dueCount = count }

    /// Whether the feed's host may be asked now; if not, the feed waits for its turn.
    mutating func admit(_ feed: Feed, address: String, at moment: Date) -> Bool {
        let host = HostGroup.of(feed, address: address)
        if let end = holds.end(of: host, at: moment) {
            leave(feed.name, at: host, until: end)
            return false
        }
        switch gates.admit(host, at: moment) {
        case .admitted:
            waiting[feed.name] = nil
            waitingByHost[host]?.remove(feed.name)
            underWay.insert(feed.name)
            return true
        case .notBefore(let date):
            hold(feed.name, at: host, until: date)
            return false
        case .busy:
            hold(feed.name, at: host, until: .distantFuture)
            return false
        }
    }

    mutating func finish(_ finished: FinishedFetch, at moment: Date) {
        let host = HostGroup.of(finished.feed, address: finished.address)
        gates.finish(host, at: moment)
        underWay.remove(finished.feed.name)
        for feed in waitingByHost[host] ?? [] { waiting[feed] = moment }
        guard until != nil else { return }
        asked.insert(finished.feed.name)
        report.add(finished)
    }

    // MARK: - Private

    /// A single round does not wait for a host that asked to be left alone.
    private mutating func leave(_ feed: String, at host: String, until date: Date) {
        guard until != nil else { return hold(feed, at: host, until: date) }
        waiting[feed] = nil
        waitingByHost[host]?.remove(feed)
        asked.insert(feed)
        report.heldFeeds.append(OnceReport.HeldFeed(feed: feed, until: date))
    }

    private mutating func hold(_ feed: String, at host: String, until date: Date) {
        waiting[feed] = date
        waitingByHost[host, default: []].insert(feed)
    }
}

/// A request that has ended, and how.
struct FinishedFetch: Sendable {
    let feed: Feed
    let address: String
    let outcome: Outcome

    enum Outcome: Sendable {
        case committed(FetchedFeed, FetchReceipt)
        /// The answer could not be stored; the feed stays due.
        case lost(any Error)
        /// The daemon is stopping, or the outcome does not count.
        case abandoned
    }
}
