import Foundation
import NewsModel
import Polling
import Storage
import WebClient

/// Which feeds are being asked, and which are next.
struct PollingTable {
    private var agenda: FeedAgenda
    private let holds: HoldBook
    /// Whether each feed is asked once and not again.
    private let isSingleRound: Bool
    /// What can be cancelled, by feed.
    var exchanges: [String: WebClient.Ticket] = [:]
    /// What a single round brought.
    private(set) var report = OnceReport()

    init(_ schedule: [ScheduledFeed], of feeds: [String: Feed], gates: HostGates, holds: HoldBook, isSingleRound: Bool) {
        agenda = FeedAgenda(gates)
        self.holds = holds
        self.isSingleRound = isSingleRound
        for due in schedule {
            guard let feed = feeds[due.feed] else { continue }
            agenda.schedule(due.feed, at: HostGroup.of(feed, address: due.address), for: due.date)
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

    /// The next feed to ask now, and its host; `finish` must follow.
    mutating func next(at moment: Date) -> (feed: String, host: String)? {
        while let turn = agenda.next(at: moment, hold: { [holds] in holds.end(of: $0, at: moment) }) {
            switch turn {
            case .feed(let feed, let host): return (feed, host)
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
        let (feed, host) = (finished.feed, finished.host)
        agenda.finish(feed, at: moment)
        guard !isSingleRound else { return report.add(finished) }
        switch finished.outcome {
        case .committed(let fetched, _): agenda.schedule(feed, at: fetched.record.hostGroup, for: fetched.record.state.nextFetch)
        case .lost: agenda.schedule(feed, at: host, for: moment)
        case .abandoned(let date): if let date { agenda.schedule(feed, at: host, for: date) }
        }
    }

    /// Sets other dates for feeds that wait for theirs.
    mutating func reschedule(_ dates: [String: Date]) {
        guard !isSingleRound else { return }
        for (feed, date) in dates { agenda.reschedule(feed, for: date) }
    }

    /// Puts feeds off to these dates; those that have a later one keep it.
    mutating func postpone(_ dates: [String: Date]) {
        reschedule(dates.filter { feed, date in agenda.date(of: feed).map { $0 < date } ?? false })
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
    /// Failures that were ours do not count: these feeds are due at other dates.
    case undone([String: Date])
    /// An outage is over: what fell due meanwhile is spread.
    case spread([String: Date])
}

/// A request that has ended, and how.
struct FinishedFetch: Sendable {
    /// By its name.
    let feed: String
    /// Host group that was asked.
    let host: String
    let outcome: Outcome

    /// Indirect, for what a fetch has brought is large and goes from hand to hand.
    indirect enum Outcome: Sendable {
        case committed(FetchedFeed, FetchReceipt)
        /// The answer could not be stored; the feed stays due.
        case lost(any Error)
        /// The outcome does not count, and the feed is due at this date; nil where the daemon is stopping.
        case abandoned(Date?)
    }
}
