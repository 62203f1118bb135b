import Foundation
import NewsModel
import Polling
import Storage
import WebClient

/// Which feeds are being asked, and which are next, each with its state: nobody else writes states while the daemon has the database.
struct PollingTable {
    private var agenda: FeedAgenda
    private let holds: HoldBook
    /// Whether each feed is asked once and not again.
    private let isSingleRound: Bool
    /// How each feed is asked next, by name.
    private var requests: [String: FeedRequest] = [:]
    /// What can be cancelled, by feed.
    var exchanges: [String: WebClient.Ticket] = [:]
    /// What a single round brought.
    private(set) var report = OnceReport()

    /// - Parameter states: Due longest first.
    init(_ states: [FeedState], of feeds: [String: Feed], gates: HostGates, holds: HoldBook, isSingleRound: Bool) {
        agenda = FeedAgenda(gates)
        self.holds = holds
        self.isSingleRound = isSingleRound
        for var state in states {
            guard let feed = feeds[state.feed] else { continue }
            // Texts that both have are kept once.
            state.feed = feed.name
            if state.address == feed.address { state.address = feed.address }
            let request = FeedRequest(feed: feed, state: state, host: HostGroup.of(feed, address: state.address))
            requests[feed.name] = request
            agenda.schedule(feed.name, at: request.host, for: state.nextFetch)
        }
    }

    /// Feeds that are being asked.
    var underWay: Int { agenda.underWay }

    /// Those, and the ones whose answers are being stored.
    var unfinished: Int { agenda.unfinished }

    /// When the next feed may be asked, if no request ends before.
    var nextDate: Date? { agenda.nextDate }

    /// Whether a single round has asked all there was.
    var isFinished: Bool { isSingleRound && agenda.isEmpty }

    /// The next feed to ask now; `finish` must follow.
    mutating func next(at moment: Date) -> FeedRequest? {
        while let turn = agenda.next(at: moment, hold: { [holds] in holds.end(of: $0, at: moment) }) {
            switch turn {
            case .feed(let feed, _): return requests[feed]
            case .held(let host, let date): if isSingleRound { leave(host, until: date) }
            }
        }
        return nil
    }

    /// A feed has been answered: the next may be asked while its answer is stored.
    mutating func release(_ feed: String, at moment: Date) {
        agenda.release(feed, at: moment)
    }

    mutating func finish(_ finished: FinishedFetch, at moment: Date) {
        let (asked, feed) = (finished.asked, finished.asked.feed.name)
        agenda.finish(feed, at: moment)
        guard !isSingleRound else { return report.add(finished) }
        switch finished.outcome {
        case .committed(let fetched, _):
            let request = asked.next(fetched.record.state, host: fetched.record.hostGroup)
            requests[feed] = request
            agenda.schedule(feed, at: request.host, for: request.state.nextFetch)
        case .lost: agenda.schedule(feed, at: asked.host, for: moment)
        case .abandoned(let date): if let date { agenda.schedule(feed, at: asked.host, for: date) }
        }
    }

    /// Puts feeds back to former states, and those that wait for their dates to the dates of these.
    mutating func restore(_ states: [FeedState]) {
        guard !isSingleRound else { return }
        for state in states {
            requests[state.feed] = requests[state.feed].map { $0.next(state, host: HostGroup.of($0.feed, address: state.address)) }
            agenda.reschedule(state.feed, for: state.nextFetch)
        }
    }

    /// Puts feeds off to these dates; those that have a later one keep it.
    mutating func postpone(_ dates: [String: Date]) {
        guard !isSingleRound else { return }
        for (feed, date) in dates where agenda.date(of: feed).map({ $0 < date }) ?? false { agenda.reschedule(feed, for: date) }
    }

    // MARK: - Private

    /// A single round does not wait for a host that asked to be left alone.
    private mutating func leave(_ host: String, until date: Date) {
        for feed in agenda.dismiss(host) { report.heldFeeds.append(OnceReport.HeldFeed(feed: feed, until: date)) }
    }
}

/// What the polling loop hears from the requests under way.
enum PollingNews: Sendable {
    case arrived(FeedArrival)
    case finished(FinishedFetch)
    /// Failures that were ours do not count: these feeds are as they were.
    case undone([FeedState])
    /// An outage is over: what fell due meanwhile is spread.
    case spread([String: Date])
}

/// A request that has ended, and how.
struct FinishedFetch: Sendable {
    let asked: FeedRequest
    let outcome: Outcome

    init(_ asked: FeedRequest, _ outcome: Outcome) {
        (self.asked, self.outcome) = (asked, outcome)
    }

    /// Indirect, for what a fetch has brought is large and goes from hand to hand.
    indirect enum Outcome: Sendable {
        case committed(FetchedFeed, FetchReceipt)
        /// The answer could not be stored; the feed stays due.
        case lost(any Error)
        /// The outcome does not count, and the feed is due at this date; nil where the daemon is stopping.
        case abandoned(Date?)
    }
}
