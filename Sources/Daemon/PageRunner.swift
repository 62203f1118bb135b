import Foundation
import Logging
import NewsModel
import Polling
import Storage

/// Fetches the pages of articles whose feed carries teasers only, and commits what they say.
struct PageRunner: Sendable {
    static let loop = "pages"
    /// Pages looked at, and fetched at once.
    private static let batch = 32

    let feeds: [String: Feed]
    let fetcher: PageFetcher
    let settings: PollingSettings
    let holds: HoldBook
    let desk: Desk

    /// Fetches until the task is cancelled.
    func run() async throws {
        var turns = PageTurns(gates: HostGates(settings), holds: holds)
        while !Task.isCancelled {
            desk.beat(Self.loop)
            if let pause = try await round(&turns, at: desk.clock.now()) { await desk.bells.pages.wait(atMost: pause, on: desk.clock) }
        }
    }

    /// Fetches what is due now, the politeness of hosts kept, and returns; hosts that asked to be left alone are not waited for.
    func drain() async throws {
        var turns = PageTurns(gates: HostGates(settings), holds: holds)
        let moment = desk.clock.now()
        while true {
            let left = turns.left
            guard try await !desk.store({ try $0.pendingPages(at: moment, limit: 1, excluding: left) }).isEmpty else { return }
            if let pause = try await round(&turns, at: moment) { try await desk.clock.sleep(pause) }
        }
    }

    // MARK: - Private

    /// Fetches the pages whose hosts may be asked; the pause to make where there are none.
    private func round(_ turns: inout PageTurns, at moment: Date) async throws -> Duration? {
        do {
            let held = turns.held(at: desk.clock.now())
            let due = try await desk.store { try $0.pendingPages(at: moment, limit: Self.batch, excluding: held) }
            let admitted = due.filter { turns.admit($0, at: desk.clock.now()) }
            if !admitted.isEmpty { try await fetch(admitted, &turns) }
            guard due.isEmpty else { return nil }
            let next = try await desk.store { try $0.nextPageDate(excluding: held) }
            return desk.wait(until: [next, turns.nextRelease].compactMap { $0 }.min())
        } catch is CancellationError {
            return .milliseconds(1)
        } catch {
            try await desk.trouble.met(error, by: Self.loop)
            return nil
        }
    }

    private func fetch(_ pages: [PendingPage], _ turns: inout PageTurns) async throws {
        defer { for page in pages { turns.finish(page, at: desk.clock.now()) } }
        try await withThrowingTaskGroup(of: (PendingPage, PageOutcome, Date?).self) { group in
            for page in pages {
                group.addTask {
                    let (outcome, hold) = try await fetcher.fetch(page, of: feeds[page.feed])
                    return (page, outcome, hold)
                }
            }
            for try await (page, outcome, hold) in group { try await commit(page, outcome, hold) }
        }
    }

    private func commit(_ page: PendingPage, _ outcome: PageOutcome, _ hold: Date?) async throws {
        desk.beat(Self.loop)
        let (now, change) = (desk.clock.now(), change(of: page, outcome, hold))
        let isReadable = try await desk.store { store in
            try store.commit(change)
            return try store.commitPage(page, outcome, at: now)
        }
        holds.apply(change)
        await desk.trouble.passed()
        desk.log.debug("page asked", metadata: ["feed.name": "\(page.feed)", "page": "\(page.address)", "outcome": "\(outcome.word)"])
        if isReadable { desk.bells.articlesArrived() }
    }

    private func change(of page: PendingPage, _ outcome: PageOutcome, _ hold: Date?) -> HostChange {
        guard let hold else { return .none }
        let host = HostGroup.of(address: page.address)
        let refusals = min(holds.hold(of: host)?.refusals ?? 0, 1_000) + 1
        return .held(HostHold(host: host, until: hold, refusals: refusals, reason: outcome.word))
    }
}

extension PageOutcome {
    fileprivate var word: String {
        switch self {
        case .read: "read"
        case .later(_, let failure): failure
        case .givenUp: "given_up"
        }
    }
}
