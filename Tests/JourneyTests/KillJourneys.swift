import Foundation
import Glibc
import Synchronization
import TestServers
import Testing

/// What is read is never lost, and what is told is told under one id, whenever the daemon is killed.
@Suite(.timeLimit(.minutes(3)))
struct KillJourneys {
    static let articles = 200
    static let feeds = Dictionary(uniqueKeysWithValues: (1...5).map { ("feed\($0)", "en") })

    @Test func daemonKilledInsideEveryKindOfCommitLosesNothingAndTellsNothingTwice() async throws {
        let stream = Stream()
        let publisher = try Publisher(Self.feeds) { feed, pages in stream.flow(into: feed, of: pages) }
        let receiver = try Receiver()
        let desk = try Newsdesk(.killed(publisher, receiver))
        let first = try desk.start()
        await publisher.isRead()
        #expect(await first.ends() == 0)

        stream.open(until: .max)
        for moment in KillMoment.all { #expect(try await desk.isKilled(at: moment) == 128 + SIGKILL, "\(moment)") }
        stream.open(until: Self.articles)
        let last = try desk.start()
        await publisher.isRead(atLeast: Self.articles)
        let published = publisher.count
        let parcels = await receiver.wait { Set($0.compactMap { $0.body?.data.story?.id }).count >= published }
        #expect(try await desk.settles())
        #expect(await last.ends() == 0)

        try await check(desk, published, parcels)
    }

    private func check(_ desk: Newsdesk, _ published: Int, _ parcels: [ReceivedParcel]) async throws {
        #expect(published >= Self.articles)
        let titles = try await desk.rows(ArticleRow.self, "article", limit: 10_000).map(\.article.title).filter { $0 != "Long ago" }
        #expect(titles.count == published)
        #expect(Set(titles).count == published)
        let deliveries = try await desk.rows(DeliveryRow.self, "delivery", limit: 10_000)
        #expect(deliveries.count == published)
        #expect(deliveries.allSatisfy { $0.state == "delivered" })
        let ids = Dictionary(grouping: parcels) { $0.body?.data.story?.id }.mapValues { Set($0.map(\.id)) }
        #expect(ids.count == published)
        #expect(ids.values.allSatisfy { $0.count == 1 })
        #expect(try await desk.integrity() == "ok")
    }
}

/// Publishes one article at each request while it is open.
private final class Stream: Sendable {
    private let limit = Mutex(0)

    func open(until count: Int) { limit.withLock { $0 = count } }

    func flow(into feed: String, of pages: Pages) {
        limit.withLock { limit in
            let number = pages.count + 1
            guard number <= limit else { return }
            pages.publish(FeedText.Item(title: "Sight\(number) is seen", text: "A gull saw it."), in: feed)
        }
    }
}

extension Newsdesk {
    /// Starts the daemon to be killed at a moment, and gives its exit code.
    fileprivate func isKilled(at moment: KillMoment) async throws -> Int32 {
        let killSwitch = Program.products.appending(path: "libKillSwitch.so").path
        return await (try start(environment: ["LD_PRELOAD": killSwitch, "NEWSHOUND_KILL": "\(moment)"])).waitForExit()
    }
}

extension String {
    fileprivate static func killed(_ publisher: Publisher, _ receiver: Receiver) -> String {
        Newsdesk.impatient(
            feeds: publisher.feeds(every: "100ms"),
            sinks: "  - {name: desk, kind: webhook, address: \"\(receiver.address)\", secret: env:NEWSHOUND_DESK, allow_private: true}",
            more: ["plugins": Newsdesk.sightings])
    }
}
