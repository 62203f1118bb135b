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
        var (alarms, news) = (Alarms(), [PollingNews]())
        defer { table.exchanges.values.forEach(fetcher.cancel) }
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                desk.beat(Self.loop)
                inbox.takeAll(in: &news)
                try await settle(news, in: &table, beside: &group)
                await askNext(in: &table)
                if table.isFinished { return group.cancelAll() }
                wake(in: await pause(table), unless: &alarms, beside: &group)
                await inbox.wait()
            }
        }
        await committer.settle()
        return table.report
    }

    /// Asks those whose turn it is, as many as there are places.
    private func askNext(in table: inout PollingTable) async {
        let (free, now) = (await freePlaces(table), desk.clock.now())
        for _ in 0..<max(0, free) {
            guard let request = table.next(at: now) else { return }
            connectivity.asked(at: now)
            table.exchanges[request.feed.name] = fetcher.send(request) { [inbox] in inbox.put(.arrived($0)) }
        }
    }

    /// The feeds as the database has them; nil once the task is cancelled.
    private func table(until end: Date?) async throws -> PollingTable? {
        while !Task.isCancelled {
            do {
                let states = try await desk.store { try $0.feedStates(until: end ?? .distantFuture) }
                return PollingTable(
                    states, of: feeds, gates: HostGates(settings), holds: fetcher.holds, isSingleRound: end != nil)
            } catch {
                try await desk.trouble.met(error, by: Self.loop)
            }
        }
        return nil
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

    /// Has the loop woken after a while, if it is not woken before then anyway.
    private func wake(in pause: Duration, unless alarms: inout Alarms, beside group: inout Tasks) {
        let now = desk.clock.now()
        guard alarms.mustSet(now.addingTimeInterval(pause.seconds), at: now) else { return }
        group.addTask {
            try? await desk.clock.sleep(pause)
            inbox.ring()
        }
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
                let former = try await undo(states, at: desk.clock.now())
                if let unreachable { begin(outageOf: unreachable) }
                inbox.put(.undone(former))
                return finish(asked, .abandoned(former.first { $0.feed == asked.feed.name }?.nextFetch))
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
        committer.commit(fetched.commit) { [inbox] result in
            switch result {
            case .success(let receipt): inbox.put(.finished(FinishedFetch(asked, .committed(fetched, receipt))))
            case .failure(let error): inbox.put(.finished(FinishedFetch(asked, .lost(error))))
            }
        }
    }

    private func finish(_ asked: FeedRequest, _ outcome: FinishedFetch.Outcome) {
        inbox.put(.finished(FinishedFetch(asked, outcome)))
    }

    // MARK: - News

    /// Looks at what has come and what has ended; however many answers could not be stored, it waits once.
    private func settle(_ news: [PollingNews], in table: inout PollingTable, beside group: inout Tasks) async throws {
        let now = desk.clock.now()
        var (isStored, trouble): (Bool, (any Error)?) = (false, nil)
        for piece in news {
            switch piece {
            case .arrived(let arrival): take(arrival, in: &table, beside: &group, at: now)
            case .undone(let states): table.restore(states)
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
