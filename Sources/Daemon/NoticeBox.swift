import Foundation
import NewsModel
import Polling
import Storage

/// Notices that were raised where nobody may wait, until the clerk stores them.
final class NoticeBox: Sendable {
    private let inbox = Inbox<Notice>()

    func put(_ notice: Notice) { inbox.put(notice) }

    /// Wakes the clerk: the health of a feed may have changed.
    func look() { inbox.ring() }

    func takeAll() -> [Notice] { inbox.takeAll() }

    func wait(atMost limit: Duration, on clock: WallClock) async { await inbox.wait(atMost: limit, on: clock) }
}

/// Stores notices, so that they go through the sinks like alerts.
struct NoticeClerk: Sendable {
    static let loop = "notices"

    let box: NoticeBox
    /// How long a host's other feeds are waited for, so that all come into one notice.
    let gather: Duration
    let desk: Desk

    /// Works until the task is cancelled; what lies in the box then is still stored.
    func run() async throws {
        while !Task.isCancelled {
            desk.beat(Self.loop)
            let began = desk.clock.now()
            try await drain(gathering: gather)
            try? await desk.clock.sleep(rest(after: desk.clock.now().timeIntervalSince(began)))
            await box.wait(atMost: Desk.longestWait, on: desk.clock)
        }
        for notice in box.takeAll() { try await store(notice) }
    }

    /// Stores what there is to tell; feeds of one host are waited for as long as `gather` says.
    func drain(gathering gather: Duration = .zero) async throws {
        for notice in box.takeAll() { try await store(notice) }
        do {
            let (sinks, now) = (desk.noticeSinks, desk.clock.now())
            let raised = try await desk.store { store in
                try store.tellHealth(at: now, notifying: sinks) { HealthBulletin.news($0, gather: gather, at: now) }
            }
            if raised > 0 { desk.bells.alertsArrived() }
        } catch {
            try await desk.trouble.met(error, by: Self.loop)
        }
    }

    // MARK: - Private

    /// A tenth of its time at most goes into looking, however many feeds change and have to be looked at.
    private func rest(after work: TimeInterval) -> Duration { min(Desk.longestWait, .seconds(max(0, work) * 9)) }

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
