import NewsModel
import Storage

/// Notices that were raised where nobody may wait, until the clerk stores them.
final class NoticeBox: Sendable {
    private let inbox = Inbox<Notice>()
    private let bell = Bell()

    func put(_ notice: Notice) {
        inbox.put(notice)
        bell.ring()
    }

    func takeAll() -> [Notice] { inbox.takeAll() }

    func wait(atMost limit: Duration, on clock: WallClock) async { await bell.wait(atMost: limit, on: clock) }
}

/// Stores notices, so that they go through the sinks like alerts.
struct NoticeClerk: Sendable {
    static let loop = "notices"

    let box: NoticeBox
    let desk: Desk

    /// Works until the task is cancelled; what lies in the box then is still stored.
    func run() async throws {
        while !Task.isCancelled {
            desk.beat(Self.loop)
            try await drain()
            await box.wait(atMost: Desk.longestWait, on: desk.clock)
        }
        try await drain()
    }

    func drain() async throws {
        for notice in box.takeAll() { try await store(notice) }
    }

    // MARK: - Private

    private func store(_ notice: Notice) async throws {
        do {
            let (sinks, now) = (desk.noticeSinks, desk.clock.now())
            _ = try await desk.store { try $0.raise(notice, notifying: sinks, at: now) }
            desk.bells.alertsArrived()
        } catch {
            box.put(notice)
            try await desk.trouble.met(error, by: Self.loop)
        }
    }
}
