import Foundation
import Logging
import NewsModel
import Polling
import Storage

/// Asks the feeds that are due, many at once, and commits what each answer brings.
struct FeedPoller: Sendable {
    static let loop = "poller"

    let feeds: [String: Feed]
    let fetcher: FeedFetcher
    let settings: PollingSettings
    /// Requests under way at the same time.
    let concurrency: Int
    let connectivity: Connectivity
    let notices: NoticeBox
    let committer: FetchCommitter
    let desk: Desk

    /// Polls until the task is cancelled.
    func run() async throws {
        _ = try await poll(until: nil)
    }

    /// Asks each feed that is due now once, the politeness of hosts kept, and returns.
    func runOnce() async throws -> OnceReport {
        try await poll(until: desk.clock.now())
    }

    // MARK: - Private

    /// Without an end, polls until the task is cancelled; otherwise asks the feeds due until then once.
    private func poll(until end: Date?) async throws -> OnceReport {
        let inbox = Inbox<PollingNews>()
        guard var table = try await table(until: end) else { return OnceReport() }
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                desk.beat(Self.loop)
                try await settle(inbox.takeAll(), in: &table)
                do {
                    for request in try await admitted(by: &table) {
                        connectivity.asked(at: desk.clock.now())
                        group.addTask { await ask(request, reportingTo: inbox) }
                    }
                } catch {
                    try await desk.trouble.met(error, by: Self.loop)
                    continue
                }
                if table.isFinished { return }
                await desk.bells.polling.wait(atMost: await pause(table), on: desk.clock)
            }
        }
        return table.report
    }

    /// The feeds by the dates that the database has for them; nil once the task is cancelled.
    private func table(until end: Date?) async throws -> PollingTable? {
        while !Task.isCancelled {
            do {
                let schedule = try await desk.store { try $0.schedule(until: end ?? .distantFuture) }
                return PollingTable(
                    schedule, of: feeds, gates: HostGates(settings), holds: fetcher.holds, isSingleRound: end != nil)
            } catch {
                try await desk.trouble.met(error, by: Self.loop)
            }
        }
        return nil
    }

    private func admitted(by table: inout PollingTable) async throws -> [FeedRequest] {
        var hosts: [String: String] = [:]
        var free = await freePlaces(table)
        let now = desk.clock.now()
        while free > 0, let (feed, host) = table.next(at: now) {
            hosts[feed] = host
            free -= 1
        }
        guard !hosts.isEmpty else { return [] }
        do {
            let states = try await desk.store { [names = Array(hosts.keys)] in try $0.feedStates(of: names) }
            return states.compactMap { state in
                guard let feed = feeds[state.feed], let host = hosts[state.feed] else { return nil }
                return FeedRequest(feed: feed, state: state, host: host)
            }
        } catch {
            for (name, host) in hosts {
                guard let feed = feeds[name] else { continue }
                table.finish(FinishedFetch(feed: feed, host: host, outcome: .abandoned(now)), at: now)
            }
            throw error
        }
    }

    /// What cannot be stored is not worth asking for: while the database takes nothing, one feed tries. Nor is what cannot be reached: while
    /// hardly any server answers, one feed tries now and then.
    private func freePlaces(_ table: PollingTable) async -> Int {
        if let probe = connectivity.nextProbe {
            return probe <= desk.clock.now() && table.underWay == 0 ? 1 : 0
        }
        return (await desk.trouble.isMet ? 1 : concurrency) - table.underWay
    }

    private func ask(_ request: FeedRequest, reportingTo inbox: Inbox<PollingNews>) async {
        defer { desk.bells.polling.ring() }
        let outcome: FinishedFetch.Outcome
        do {
            let fetched = try await fetcher.fetch(request)
            outcome = try await store(fetched, of: request, reportingTo: inbox)
        } catch is CancellationError {
            outcome = .abandoned(nil)
        } catch {
            outcome = .lost(error)
        }
        inbox.put(.finished(FinishedFetch(feed: request.feed, host: request.host, outcome: outcome)))
    }

    private func store(_ fetched: FetchedFeed, of request: FeedRequest, reportingTo inbox: Inbox<PollingNews>) async throws
        -> FinishedFetch.Outcome
    {
        let now = desk.clock.now()
        switch connectivity.judge(host: request.host, isReached: fetched.isReached, before: request.state, at: now) {
        case .counts: break
        case .over(let since): inbox.put(.spread(try await end(outageSince: since, at: now)))
        case .outage(let states, let unreachable):
            let dates = try await undo(states, at: now)
            if let unreachable { begin(outageOf: unreachable) }
            inbox.put(.undone(dates))
            return .abandoned(dates[request.feed.name])
        }
        let receipt = try await committer.commit(FetchCommit(fetched.record, fetchingPages: request.feed.fullText))
        fetcher.holds.apply(fetched.record.host)
        return .committed(fetched, receipt)
    }

    // MARK: - Outages

    /// When most hosts cannot be reached, the fault is ours: no failure of that time counts, the feeds are as they were before.
    ///
    /// - Returns: When they are due.
    private func undo(_ states: [FeedState], at now: Date) async throws -> [String: Date] {
        let former = states.map { fetcher.policy.afterOutage($0, at: now) }
        for state in former { _ = try await committer.commit(FetchCommit(FetchRecord(state: state, at: now))) }
        return Dictionary(former.map { ($0.feed, $0.nextFetch) }) { first, _ in first }
    }

    private func begin(outageOf hosts: Int) {
        desk.log.warning("hardly any server can be reached, polling pauses", metadata: ["hosts": "\(hosts)"])
        notices.put(Notice(reason: "network.down", subject: "network", details: ["hosts": String(hosts)]))
    }

    /// What fell due meanwhile is spread as after a start.
    ///
    /// - Returns: The new dates.
    private func end(outageSince since: Date, at now: Date) async throws -> [String: Date] {
        desk.log.info("servers can be reached again")
        notices.put(Notice(reason: "network.up", subject: "network", details: ["since": since.formatted(.iso8601)]))
        let policy = fetcher.policy
        return try await desk.store { store in
            let dates = policy.spread(try store.schedule(until: now), at: now)
            try store.reschedule(dates)
            return dates
        }
    }

    /// Looks at what has ended; however many answers could not be stored, it waits once.
    private func settle(_ news: [PollingNews], in table: inout PollingTable) async throws {
        let now = desk.clock.now()
        var (isStored, trouble): (Bool, (any Error)?) = (false, nil)
        for piece in news {
            switch piece {
            case .undone(let dates): table.reschedule(dates)
            case .spread(let dates): table.postpone(dates)
            case .finished(let fetch):
                table.finish(fetch, at: now)
                switch fetch.outcome {
                case .abandoned: continue
                case .lost(let error): trouble = error
                case .committed(let fetched, let receipt):
                    isStored = true
                    report(fetched, receipt, of: fetch.feed)
                }
            }
        }
        if isStored { await desk.trouble.passed() }
        if let trouble { try await desk.trouble.met(trouble, by: Self.loop) }
    }

    private func report(_ fetched: FetchedFeed, _ receipt: FetchReceipt, of feed: Feed) {
        let outcome = fetched.failure?.reason ?? (fetched.record.items.isEmpty ? "unchanged" : "read")
        desk.counters.add(to: "newshound_fetches_total", "outcome", outcome)
        if receipt.newItems > 0 { desk.counters.add(Double(receipt.newItems), to: "newshound_items_total", "feed", feed.name) }
        if let failure = fetched.failure {
            desk.log.warning(
                "feed not read", metadata: ["feed.name": "\(feed.name)", "reason": "\(failure.reason)", "detail": "\(failure.text)"])
        } else {
            desk.log.debug(
                "feed read", metadata: ["feed.name": "\(feed.name)", "outcome": "\(outcome)", "items.new": "\(receipt.newItems)"])
        }
        if receipt.newArticles + receipt.editedArticles > 0 {
            if feed.fullText { desk.bells.pages.ring() }
            desk.bells.articlesArrived()
        }
        if !fetched.record.notices.isEmpty { desk.bells.alertsArrived() }
        if fetched.record.state.healthSince == fetched.record.at { notices.look() }
    }

    private func pause(_ table: PollingTable) async -> Duration {
        guard await freePlaces(table) > 0 else { return desk.wait(until: table.underWay == 0 ? connectivity.nextProbe : nil) }
        return desk.wait(until: table.nextDate)
    }
}

extension PollingPolicy {
    /// New dates for the feeds that fell due while nobody could be asked.
    func spread(_ schedule: [ScheduledFeed], at now: Date) -> [String: Date] {
        let late = schedule.filter { $0.date < now }
        return Dictionary(late.map { ($0.feed, dateAfterRestart($0.date, of: $0.address, at: now)) }) { first, _ in first }
    }
}
