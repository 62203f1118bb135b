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
    let desk: Desk

    /// Polls until the task is cancelled.
    func run() async throws {
        var table = PollingTable(gates: HostGates(settings), until: nil)
        try await poll(&table)
    }

    /// Asks each feed that is due now once, the politeness of hosts kept, and returns.
    func runOnce() async throws -> OnceReport {
        var table = PollingTable(gates: HostGates(settings), until: desk.clock.now())
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
        var admitted: [(Feed, FeedState)] = []
        for state in due where admitted.count < free {
            guard let feed = feeds[state.feed] else { continue }
            if table.admit(feed, address: state.address, at: now) { admitted.append((feed, state)) }
        }
        return admitted
    }

    /// What cannot be stored is not worth asking for: while the database takes nothing, one feed tries.
    private func freePlaces(_ table: PollingTable) async -> Int {
        (await desk.trouble.isMet ? 1 : concurrency) - table.underWay.count
    }

    private func ask(_ feed: Feed, _ state: FeedState, reportingTo inbox: Inbox<FinishedFetch>) async {
        defer { desk.bells.polling.ring() }
        do {
            let fetched = try await fetcher.fetch(feed, state: state)
            let sinks = desk.noticeSinks
            let receipt = try await desk.store { try $0.commitFetch(fetched.record, fetchingPages: feed.fullText, notifying: sinks) }
            inbox.put(FinishedFetch(feed: feed, address: state.address, outcome: .committed(fetched, receipt)))
        } catch is CancellationError {
            inbox.put(FinishedFetch(feed: feed, address: state.address, outcome: .abandoned))
        } catch {
            inbox.put(FinishedFetch(feed: feed, address: state.address, outcome: .lost(error)))
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
    }

    private func pause(_ table: PollingTable) async throws -> Duration {
        guard await freePlaces(table) > 0 else { return Desk.longestWait }
        let excluded = table.excluded(at: desk.clock.now())
        let next = try await desk.store { try $0.nextFeedDate(excluding: excluded) }
        let earliest = [next, table.nextRelease].compactMap { $0 }.min()
        return desk.wait(until: earliest)
    }
}
