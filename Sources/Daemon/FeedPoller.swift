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
    let desk: Desk

    /// Polls until the task is cancelled.
    func run() async throws {
        var table = PollingTable(gates: HostGates(settings), holds: fetcher.holds, until: nil)
        try await poll(&table)
    }

    /// Asks each feed that is due now once, the politeness of hosts kept, and returns.
    func runOnce() async throws -> OnceReport {
        var table = PollingTable(gates: HostGates(settings), holds: fetcher.holds, until: desk.clock.now())
        try await poll(&table)
        return table.report
    }

    // MARK: - Private

    private func poll(_ table: inout PollingTable) async throws {
        let inbox = Inbox<FinishedFetch>()
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                desk.beat(Self.loop)
                try await settle(inbox.takeAll(), in: &table)
                do {
                    for (feed, state) in try await admitted(by: &table) {
                        connectivity.asked(at: desk.clock.now())
                        group.addTask { await ask(feed, state, reportingTo: inbox) }
                    }
                    if table.isFinished { return }
                    await desk.bells.polling.wait(atMost: try await pause(table), on: desk.clock)
                } catch {
                    try await desk.trouble.met(error, by: Self.loop)
                }
            }
        }
    }

    private func admitted(by table: inout PollingTable) async throws -> [(Feed, FeedState)] {
        let now = desk.clock.now()
        let free = await freePlaces(table)
        guard free > 0 else { return [] }
        let (excluded, limit) = (table.excluded(at: now), max(free, 256))
        let moment = table.until ?? now
        let due = try await desk.store { try $0.dueFeeds(at: moment, limit: limit, excluding: excluded) }
        table.sawDue(due.count)
        var admitted: [(feed: Feed, address: String)] = []
        for due in due where admitted.count < free {
            guard let feed = feeds[due.feed] else { continue }
            if table.admit(feed, address: due.address, at: now) { admitted.append((feed, due.address)) }
        }
        do {
            return try await states(of: admitted.map(\.feed.name))
        } catch {
            for (feed, address) in admitted { table.finish(FinishedFetch(feed: feed, address: address, outcome: .abandoned), at: now) }
            throw error
        }
    }

    private func states(of admitted: [String]) async throws -> [(Feed, FeedState)] {
        guard !admitted.isEmpty else { return [] }
        return try await desk.store { try $0.feedStates(of: admitted) }.compactMap { state in feeds[state.feed].map { ($0, state) } }
    }

    /// What cannot be stored is not worth asking for: while the database takes nothing, one feed tries. Nor is what cannot be reached: while
    /// hardly any server answers, one feed tries now and then.
    private func freePlaces(_ table: PollingTable) async -> Int {
        if let probe = connectivity.nextProbe {
            return probe <= desk.clock.now() && table.underWay.isEmpty ? 1 : 0
        }
        return (await desk.trouble.isMet ? 1 : concurrency) - table.underWay.count
    }

    private func ask(_ feed: Feed, _ state: FeedState, reportingTo inbox: Inbox<FinishedFetch>) async {
        defer { desk.bells.polling.ring() }
        do {
            let fetched = try await fetcher.fetch(feed, state: state)
            guard try await counts(fetched, of: feed, before: state) else {
                return inbox.put(FinishedFetch(feed: feed, address: state.address, outcome: .abandoned))
            }
            let sinks = desk.noticeSinks
            let receipt = try await desk.store { try $0.commitFetch(fetched.record, fetchingPages: feed.fullText, notifying: sinks) }
            fetcher.holds.apply(fetched.record.host)
            inbox.put(FinishedFetch(feed: feed, address: state.address, outcome: .committed(fetched, receipt)))
        } catch is CancellationError {
            inbox.put(FinishedFetch(feed: feed, address: state.address, outcome: .abandoned))
        } catch {
            inbox.put(FinishedFetch(feed: feed, address: state.address, outcome: .lost(error)))
        }
    }

    // MARK: - Outages

    /// Whether an outcome is the feed's own. When most hosts cannot be reached, the fault is ours: no failure of that time counts.
    private func counts(_ fetched: FetchedFeed, of feed: Feed, before state: FeedState) async throws -> Bool {
        let now = desk.clock.now()
        let host = HostGroup.of(feed, address: state.address)
        switch connectivity.judge(host: host, isReached: fetched.isReached, before: state, at: now) {
        case .counts: return true
        case .over(let since):
            try await end(outageSince: since, at: now)
            return true
        case .outage(let states, let unreachable):
            let former = states.map { fetcher.policy.afterOutage($0, at: now) }
            try await desk.store { store in
                for state in former { try store.commitFetch(FetchRecord(state: state, at: now), notifying: []) }
            }
            if let unreachable { begin(outageOf: unreachable) }
            return false
        }
    }

    private func begin(outageOf hosts: Int) {
        desk.log.warning("hardly any server can be reached, polling pauses", metadata: ["hosts": "\(hosts)"])
        notices.put(Notice(reason: "network.down", subject: "network", details: ["hosts": String(hosts)]))
    }

    /// What fell due meanwhile is spread as after a start.
    private func end(outageSince since: Date, at now: Date) async throws {
        desk.log.info("servers can be reached again")
        notices.put(Notice(reason: "network.up", subject: "network", details: ["since": since.formatted(.iso8601)]))
        let policy = fetcher.policy
        try await desk.store { store in
            let dates = try store.feedStates().map { ($0.feed, policy.afterRestart($0, at: now).nextFetch) }
            try store.reschedule(Dictionary(dates) { first, _ in first })
        }
    }

    /// Looks at what has ended; however many answers could not be stored, it waits once.
    private func settle(_ finished: [FinishedFetch], in table: inout PollingTable) async throws {
        var trouble: (any Error)?
        for fetch in finished {
            table.finish(fetch, at: desk.clock.now())
            switch fetch.outcome {
            case .abandoned: continue
            case .lost(let error): trouble = error
            case .committed(let fetched, let receipt):
                await desk.trouble.passed()
                report(fetched, receipt, of: fetch.feed)
            }
        }
        if let trouble { try await desk.trouble.met(trouble, by: Self.loop) }
    }

    private func report(_ fetched: FetchedFeed, _ receipt: FetchReceipt, of feed: Feed) {
        let outcome = fetched.failure?.reason ?? (fetched.record.items.isEmpty ? "unchanged" : "read")
        desk.counters.add(to: "newshound_fetches_total", "outcome", outcome)
        desk.counters.add(Double(receipt.newItems), to: "newshound_items_total", "feed", feed.name)
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

    private func pause(_ table: PollingTable) async throws -> Duration {
        guard await freePlaces(table) > 0 else { return desk.wait(until: table.underWay.isEmpty ? connectivity.nextProbe : nil) }
        let excluded = table.excluded(at: desk.clock.now())
        let next = try await desk.store { try $0.nextFeedDate(excluding: excluded) }
        let earliest = [next, table.nextRelease].compactMap { $0 }.min()
        return desk.wait(until: earliest)
    }
}
