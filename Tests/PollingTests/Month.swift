import Foundation
import NewsModel
import Polling

/// A table of feeds and answers, run by the policy on a clock of its own.
///
/// Nothing is left to chance: intervals do not vary, and pauses after failures are as long as they can be.
struct Month {
    private let settings: PollingSettings
    private let end: Date
    private var feeds: [SimulatedFeed]
    private var gates: HostGates
    private var breaker: ConnectivityBreaker
    private var holds: [String: HostHold] = [:]
    private var told: [String: (FeedHealth, Date)] = [:]
    private var log = RequestLog(start: Month.start)

    /// Monday, 7 September 2026, 00:00 UTC.
    static let start = Date(timeIntervalSince1970: 1_788_739_200)

    private var policy: PollingPolicy { PollingPolicy(settings: settings) }

    init(_ text: String) throws {
        let table = try MonthTable(text)
        settings = table.settings
        end = Month.start + table.length
        gates = HostGates(table.settings)
        breaker = ConnectivityBreaker(table.settings)
        let policy = PollingPolicy(settings: table.settings)
        feeds = table.feeds.map { SimulatedFeed($0, state: policy.initialState(of: $0.feed, at: Month.start)) }
    }

    /// The times of all requests, those alike taken together, and what is told meanwhile.
    mutating func run() -> String {
        var now = Month.start
        while let index = next(), due(feeds[index]) <= end {
            now = max(now, due(feeds[index]))
            switch gates.admit(host(index), at: now) {
            case .admitted: ask(index, at: now)
            case .notBefore(let date): feeds[index].state.nextFetch = date
            case .busy: preconditionFailure("a simulated request ends at once")
            }
            tell(at: now)
            // The daemon looks all the time, here only where nothing is asked for a while.
            if let next = next(), due(feeds[next]) > now + 600 { tell(at: now + 600) }
        }
        return log.text
    }

    // MARK: - Private

    private func host(_ index: Int) -> String { HostGroup.of(feeds[index].script.feed, address: feeds[index].state.address) }

    private func due(_ feed: SimulatedFeed) -> Date {
        let hold = holds[HostGroup.of(feed.script.feed, address: feed.state.address)]?.until ?? .distantPast
        return max(feed.state.nextFetch, hold, breaker.nextProbe ?? .distantPast)
    }

    private func next() -> Int? { feeds.indices.min { due(feeds[$0]) < due(feeds[$1]) } }

    private mutating func ask(_ index: Int, at now: Date) {
        let (before, host) = (feeds[index].state, host(index))
        breaker.asked(at: now)
        let (outcome, failure) = feeds[index].answer(policy, holds[host], host, at: now)
        let notices = apply(outcome, failure, to: index, host: host, before: before, at: now)
        gates.finish(host, at: now)
        log.add(feeds[index].script.feed.name, outcome.word, feeds[index].state, at: now)
        notices.forEach { log.tell($0, at: now) }
    }

    private mutating func apply(
        _ outcome: SimulatedFeed.Outcome, _ failure: FetchFailure?, to index: Int, host: String, before: FeedState, at now: Date
    ) -> [Notice] {
        switch breaker.judge(host, isReached: failure?.isUnreachable != true, before: before, at: now) {
        case .counts: break
        case .over: log.tell(Notice(reason: "network.up", subject: "network"), at: now)
        case .outage(let states, let hosts):
            if let hosts { log.tell(Notice(reason: "network.down", subject: "\(hosts) hosts"), at: now) }
            for index in feeds.indices {
                guard let former = states.first(where: { $0.feed == feeds[index].state.feed }) else { continue }
                feeds[index].state = policy.afterOutage(former, at: now, random: 1)
            }
            return []
        }
        feeds[index].state = outcome.state
        holds[host] = failure == nil ? nil : outcome.hold ?? holds[host]
        let move = before.address == outcome.state.address ? [] : [Notice(reason: "moved", subject: "to \(outcome.state.address)")]
        return outcome.notices + move
    }

    private mutating func tell(at now: Date) {
        let standings = feeds.map { feed in
            let told = told[feed.script.feed.name]
            return feed.standing(told: told?.0 ?? .ok, at: told?.1)
        }
        for news in HealthBulletin.news(standings, gather: .seconds(600), at: now) {
            news.feeds.forEach { told[$0] = (news.health, now) }
            log.tell(news.notice, at: now)
        }
    }
}
