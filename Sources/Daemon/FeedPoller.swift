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
    private let inbox = Inbox<PollingNews>()

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
        guard var table = try await table(until: end) else { return OnceReport() }
        defer { table.exchanges.values.forEach(fetcher.cancel) }
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                desk.beat(Self.loop)
                try await settle(inbox.takeAll(), in: &table, beside: &group)
                do {
                    for request in try await admitted(by: &table) { ask(request, in: &table) }
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

    private func ask(_ request: FeedRequest, in table: inout PollingTable) {
        connectivity.asked(at: desk.clock.now())
        table.exchanges[request.feed.name] = fetcher.send(request) { tell(.arrived($0)) }
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
        var (names, hosts): ([String], [String: String]) = ([], [:])
        let (free, now) = (await freePlaces(table), desk.clock.now())
        while names.count < free, let (feed, host) = table.next(at: now) {
            names.append(feed)
            hosts[feed] = host
        }
        guard !names.isEmpty else { return [] }
        do {
            let states = try await desk.store { [names] in try $0.feedStates(of: names) }
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

    // MARK: - Answers

    private typealias Tasks = ThrowingDiscardingTaskGroup<any Error>

    /// Has what came stored at once; where a document is to be read or an outage begins or ends, by a task of its own.
    private func take(_ arrival: FeedArrival, in table: inout PollingTable, beside group: inout Tasks, at now: Date) {
        let asked = arrival.asked
        table.exchanges[asked.feed.name] = nil
        let verdict = connectivity.judge(host: asked.host, isReached: arrival.isReached, before: asked.state, at: now)
        guard case .counts = verdict, let fetched = fetcher.outcome(of: arrival) else {
            return group.addTask { await deal(with: arrival, verdict) }
        }
        // Storing takes no place of those for requests.
        table.release(asked.feed.name, at: now)
        store(fetched, of: asked)
    }

    private func deal(with arrival: FeedArrival, _ verdict: ConnectivityBreaker.Verdict) async {
        let asked = arrival.asked
        do {
            switch verdict {
            case .counts: break
            case .over(let since): inbox.put(.spread(try await end(outageSince: since, at: desk.clock.now())))
            case .outage(let states, let unreachable):
                let dates = try await undo(states, at: desk.clock.now())
                if let unreachable { begin(outageOf: unreachable) }
                inbox.put(.undone(dates))
                return finish(asked, .abandoned(dates[asked.feed.name]))
            }
            store(try await fetcher.read(arrival), of: asked)
        } catch is CancellationError {
            finish(asked, .abandoned(nil))
        } catch {
            finish(asked, .lost(error))
        }
    }

    private func store(_ fetched: FetchedFeed, of asked: FeedRequest) {
        fetcher.holds.apply(fetched.record.host)
        committer.commit(FetchCommit(fetched.record, fetchingPages: asked.feed.fullText)) { result in
            switch result {
            case .success(let receipt): finish(asked, .committed(fetched, receipt))
            case .failure(let error): finish(asked, .lost(error))
            }
        }
    }

    private func finish(_ asked: FeedRequest, _ outcome: FinishedFetch.Outcome) {
        tell(.finished(FinishedFetch(feed: asked.feed.name, host: asked.host, outcome: outcome)))
    }

    private func tell(_ news: PollingNews) {
        inbox.put(news)
        desk.bells.polling.ring()
    }

    // MARK: - News

    /// Looks at what has come and what has ended; however many answers could not be stored, it waits once.
    private func settle(_ news: [PollingNews], in table: inout PollingTable, beside group: inout Tasks) async throws {
        let now = desk.clock.now()
        var (isStored, trouble): (Bool, (any Error)?) = (false, nil)
        for piece in news {
            switch piece {
            case .arrived(let arrival): take(arrival, in: &table, beside: &group, at: now)
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
