import Foundation
import Logging
import NewsModel
import Polling
import Storage

/// Asks the feeds that are due, many at once, and commits what each answer brings.
struct FeedPoller: Sendable {
    static let loop = "poller"
    /// Answers at once whose storing the next requests do not wait for.
    static let mostUnstored = 256

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
        await committer.settle()
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
                table.finish(FinishedFetch(feed: name, host: host, outcome: .abandoned(now)), at: now)
            }
            throw error
        }
    }

    /// What cannot be stored is not worth asking for: while the database takes nothing, one feed tries. Nor is what cannot be reached: while
    /// hardly any server answers, one feed tries now and then.
    private func freePlaces(_ table: PollingTable) async -> Int {
        if let probe = connectivity.nextProbe {
            return probe <= desk.clock.now() && table.unfinished == 0 ? 1 : 0
        }
        if await desk.trouble.isMet { return 1 - table.unfinished }
        return min(concurrency - table.underWay, concurrency + Self.mostUnstored - table.unfinished)
    }

    private func ask(_ request: FeedRequest, reportingTo inbox: Inbox<PollingNews>) async {
        do {
            try await store(try await fetcher.fetch(request), of: request, reportingTo: inbox)
        } catch is CancellationError {
            finish(request, .abandoned(nil), reportingTo: inbox)
        } catch {
            finish(request, .lost(error), reportingTo: inbox)
        }
    }

    private func store(_ fetched: FetchedFeed, of request: FeedRequest, reportingTo inbox: Inbox<PollingNews>) async throws {
        let now = desk.clock.now()
        switch connectivity.judge(host: request.host, isReached: fetched.isReached, before: request.state, at: now) {
        case .counts: break
        case .over(let since): inbox.put(.spread(try await end(outageSince: since, at: now)))
        case .outage(let states, let unreachable):
            let dates = try await undo(states, at: now)
            if let unreachable { begin(outageOf: unreachable) }
            inbox.put(.undone(dates))
            return finish(request, .abandoned(dates[request.feed.name]), reportingTo: inbox)
        }
        fetcher.holds.apply(fetched.record.host)
        makeRoom(after: fetched, reportingTo: inbox)
        committer.commit(FetchCommit(fetched.record, fetchingPages: request.feed.fullText)) { result in
            switch result {
            case .success(let receipt): finish(request, .committed(fetched, receipt), reportingTo: inbox)
            case .failure(let error): finish(request, .lost(error), reportingTo: inbox)
            }
        }
    }

    /// Storing takes no place of those for requests, but there is an end to the documents that are in memory meanwhile.
    private func makeRoom(after fetched: FetchedFeed, reportingTo inbox: Inbox<PollingNews>) {
        guard fetched.record.items.isEmpty else { return }
        inbox.put(.answered(fetched.record.state.feed))
        desk.bells.polling.ring()
    }

    private func finish(_ request: FeedRequest, _ outcome: FinishedFetch.Outcome, reportingTo inbox: Inbox<PollingNews>) {
        inbox.put(.finished(FinishedFetch(feed: request.feed.name, host: request.host, outcome: outcome)))
        desk.bells.polling.ring()
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
            case .answered(let feed): table.release(feed, at: now)
            case .undone(let dates): table.reschedule(dates)
            case .spread(let dates): table.postpone(dates)
            case .finished(let fetch):
                table.finish(fetch, at: now)
                switch fetch.outcome {
                case .abandoned: continue
                case .lost(let error): trouble = error
                case .committed(let fetched, let receipt):
                    isStored = true
                    report(fetched, receipt)
                }
            }
        }
        if isStored { await desk.trouble.passed() }
        if let trouble { try await desk.trouble.met(trouble, by: Self.loop) }
    }

    private func report(_ fetched: FetchedFeed, _ receipt: FetchReceipt) {
        let feed = fetched.record.state.feed
        let outcome = fetched.failure?.reason ?? (fetched.record.items.isEmpty ? "unchanged" : "read")
        desk.counters.add(to: "newshound_fetches_total", "outcome", outcome)
        if receipt.newItems > 0 { desk.counters.add(Double(receipt.newItems), to: "newshound_items_total", "feed", feed) }
        if let failure = fetched.failure {
            desk.log.warning(
                "feed not read", metadata: ["feed.name": "\(feed)", "reason": "\(failure.reason)", "detail": "\(failure.text)"])
        } else {
            desk.log.debug(
                "feed read", metadata: ["feed.name": "\(feed)", "outcome": "\(outcome)", "items.new": "\(receipt.newItems)"])
        }
        if receipt.newArticles + receipt.editedArticles > 0 {
            if feeds[feed]?.fullText == true { desk.bells.pages.ring() }
            desk.bells.articlesArrived()
        }
        if !fetched.record.notices.isEmpty { desk.bells.alertsArrived() }
        if fetched.record.state.healthSince == fetched.record.at { notices.look() }
    }

    private func pause(_ table: PollingTable) async -> Duration {
        guard await freePlaces(table) > 0 else { return desk.wait(until: table.unfinished == 0 ? connectivity.nextProbe : nil) }
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
