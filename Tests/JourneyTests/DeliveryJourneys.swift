import Foundation
import Glibc
import TestServers
import Testing

/// From a feed to a receiver, with the built daemon.
@Suite(.timeLimit(.minutes(2)))
struct DeliveryJourneys {
    @Test func newArticleBecomesOneSignedAlertAndAnUnchangedFeedNone() async throws {
        let (publisher, receiver) = (try Publisher(["ledger": "en"]), try Receiver())
        let desk = try Newsdesk(.watching(publisher, receiver))
        let daemon = try desk.start()
        await publisher.isRead()
        publisher.publish("Kranich opens a third yard", in: "ledger")

        let parcel = try #require(await receiver.wait(for: 1).first)
        #expect(try await parcel.verdict(secret: Newsdesk.secret) == "ok")
        #expect(parcel.body?.type == "alert.spotting")
        #expect(parcel.body?.data.articles?.map(\.title) == ["Kranich opens a third yard"])
        #expect(await daemon.output.wait(for: "Kranich opens a third yard"))

        await publisher.isRead()
        publisher.publish("Bussard closes its second yard", in: "ledger")
        let parcels = await receiver.wait(for: 2)
        #expect(parcels.map { $0.body?.data.articles?.first?.title } == ["Kranich opens a third yard", "Bussard closes its second yard"])
        #expect(await daemon.ends() == 0)
    }

    @Test func secondReportOfAStoryRaisesNoAlertButJoinsIt() async throws {
        let publisher = try Publisher(["bote": "de", "ledger": "en"])
        let receiver = try Receiver()
        let desk = try Newsdesk(.dealsOf(publisher, receiver))
        let daemon = try desk.start()
        await publisher.isRead()
        publisher.publish(
            "Tessaro übernimmt Brightwell für 420 Millionen Dollar",
            "Der Messtechnikkonzern Tessaro übernimmt den Sensorhersteller Brightwell für 420 Millionen Dollar. Das teilten beide Unternehmen mit.",
            in: "bote")
        let parcel = try #require(await receiver.wait(for: 1).first)
        let story = try #require(parcel.body?.data.story?.id)
        publisher.publish(
            "Tessaro to buy Brightwell for $420 million", "Tessaro has agreed to acquire Brightwell for $420 million, the companies said.",
            in: "ledger")
        publisher.publish("Gannet acquires Plover for $90 million", "Gannet acquires Plover for $90 million, it said.", in: "ledger")

        let parcels = await receiver.wait { $0.contains { $0.text.contains("Plover") } }
        #expect(parcels.count == 2)
        #expect(await daemon.ends() == 0)
        #expect(Set(try await desk.story(story).reports.map(\.article.feed)) == ["bote", "ledger"])
    }

    @Test func whoeverFollowsIsToldTogetherWithWhomTheyFollow() async throws {
        let publisher = try Publisher(["ledger": "en"])
        let desk = try Newsdesk(.movesOf(publisher))
        let daemon = try desk.start()
        await publisher.isRead()
        publisher.publish(
            "Hartwald names Roth chief executive",
            "Hartwald SE has named Jana Roth as chief executive. She succeeds Peter Lenz, who will retire at the end of the year.",
            in: "ledger")
        publisher.publish(
            "Corvex names Field finance chief", "Corvex has appointed Tom Field as its chief financial officer, it said on Monday.",
            in: "ledger")
        #expect(await daemon.output.wait(for: "Tom Field"))
        #expect(await daemon.ends() == 0)
        #expect(try await desk.run("alert", "list", "--json").output.count == 2)
        let stories = try await desk.run("stories").output.filter { $0.contains("exec_move") }
        #expect(stories.count == 3, "the successor, the predecessor, the other firm: \(stories)")
        let untold = try #require(stories.first { $0.contains(" 0 ") }?.prefix(4))
        let why = try await desk.run("why", String(untold))
        #expect(why.output.contains { $0.contains("which names who follows") }, "\(why)")
    }

    @Test func rumourThatIsConfirmedIsToldAgainAsAnUpdate() async throws {
        let (publisher, receiver) = (try Publisher(["ledger": "en", "post": "en"]), try Receiver())
        let desk = try Newsdesk(.dealsOf(publisher, receiver))
        let daemon = try desk.start()
        await publisher.isRead()
        publisher.publish(
            "Tessaro in talks to buy sensor maker Brightwell, sources say",
            "Tessaro is in talks to acquire the sensor maker Brightwell for about $400 million, according to people familiar with the matter.",
            in: "ledger")
        let rumour = try #require(await receiver.wait(for: 1).first?.body)
        publisher.publish(
            "Tessaro to buy Brightwell for $420 million", "Tessaro has agreed to acquire Brightwell for $420 million, the companies said.",
            in: "post")

        let update = try #require(await receiver.wait(for: 2).last?.body)
        #expect(rumour.data.alert.reason == "new")
        #expect(update.data.alert.reason == "update")
        #expect(update.data.alert.changed.contains("status"))
        #expect(update.data.story?.id == rumour.data.story?.id)
        #expect(await daemon.ends() == 0)
    }

    @Test func receiverAndDaemonThatFailedDeliverOnceUnderOneID() async throws {
        let publisher = try Publisher(["ledger": "en"])
        let failing = try Receiver { _ in .status(503) }
        let desk = try Newsdesk(.watching(publisher, failing))
        let first = try desk.start()
        await publisher.isRead()
        publisher.publish("Kranich opens a third yard", in: "ledger")
        let attempts = await failing.wait(for: 2)
        failing.server.stop()
        first.signal(SIGKILL)
        #expect(await first.waitForExit() == 128 + SIGKILL)

        let recovered = try Receiver(port: failing.server.port)
        let second = try desk.start()
        await recovered.wait(for: 1)
        publisher.publish("Bussard closes its second yard", in: "ledger")
        let parcels = await recovered.wait { $0.contains { $0.text.contains("Bussard") } }
        #expect(parcels.count { $0.text.contains("Kranich") } == 1)
        let delivered = try #require(parcels.first)
        #expect(Set(attempts.map(\.id)) == [delivered.id])
        #expect(Set(attempts.map(\.text)) == [delivered.text])
        #expect(await second.ends() == 0)
    }

    @Test func secondDaemonOnADatabaseEndsWith75() async throws {
        let (publisher, receiver) = (try Publisher(["ledger": "en"]), try Receiver())
        let desk = try Newsdesk(.watching(publisher, receiver))
        let first = try desk.start()
        await publisher.isRead()
        let second = try desk.start()
        #expect(await second.waitForExit() == 75)
        #expect(await second.errors.wait(for: "newshound.db"))
        #expect(await first.ends() == 0)
    }

    @Test func badConfigurationEndsWith78AndNamesTheLine() async throws {
        let desk = try Newsdesk("feeds:\n  - {name: ledger, adress: \"http://news.example/\"}\n")
        let daemon = try desk.start()
        #expect(await daemon.waitForExit() == 78)
        #expect(await daemon.errors.rest().contains { $0.contains("newshound.yaml:2") && $0.contains("address") })
    }

    @Test func terminatedDaemonWaitsForNoReceiver() async throws {
        let publisher = try Publisher(["ledger": "en"])
        let mute = try Receiver { _ in .silence }
        let desk = try Newsdesk(.watching(publisher, mute, delivery: "{retries: [1h], timeout: 60s}"))
        let daemon = try desk.start()
        await publisher.isRead()
        publisher.publish("Kranich opens a third yard", in: "ledger")
        await mute.wait(for: 1)
        let asked = ContinuousClock.now
        #expect(await daemon.ends() == 0)
        #expect(ContinuousClock.now - asked < .seconds(10))
    }
}

extension Program {
    /// Asks it to end by SIGTERM and gives its exit code.
    func ends() async -> Int32 {
        signal(SIGTERM)
        return await waitForExit()
    }
}

extension String {
    /// The configuration of a watch with the small extractor.
    static func watching(_ publisher: Publisher, _ receiver: Receiver, delivery: String? = nil) -> String {
        var more = ["plugins": Newsdesk.sightings]
        more["delivery"] = delivery
        return Newsdesk.impatient(
            feeds: publisher.feeds(), sinks: Newsdesk.sinks(receiver), more: more)
    }

    fileprivate static func movesOf(_ publisher: Publisher) -> String {
        Newsdesk.impatient(
            feeds: publisher.feeds(), topics: "  - {name: moves, when: type = exec_move}",
            sinks: "  - {name: screen, kind: stdout, format: line, language: en}", more: ["plugins": "{bundled: [exec-moves]}"])
    }

    /// The configuration of a watch for deals.
    fileprivate static func dealsOf(_ publisher: Publisher, _ receiver: Receiver) -> String {
        Newsdesk.impatient(
            feeds: publisher.feeds(), topics: "  - {name: deals, when: type = deal}", sinks: Newsdesk.sinks(receiver),
            more: ["plugins": "{bundled: [deals]}"])
    }
}
