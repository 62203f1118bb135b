import Foundation
import NewsModel
import Testing

@testable import Storage

struct ListTests {
    let newsroom: Newsroom
    let morning = Newsroom.morning
    let patience = Newsroom.morning.addingTimeInterval(600)

    init() throws {
        newsroom = try Newsroom(feeds: ["wire", "echo"])
    }

    @Test func listIsDueOnceEverythingOfTheFirstFetchesIsRead() throws {
        try firstFetches()
        try tell(1)
        #expect(try newsroom.due().isEmpty)
        #expect(try newsroom.store.nextDeliveryDate() == patience)
        try tell(1)
        #expect(try newsroom.due().map(\.alert.reason) == [.list])
        #expect(try #require(try newsroom.store.nextDeliveryDate()) < morning)
    }

    @Test func listWaitsForFeedsNotYetAsked() throws {
        try newsroom.fetch([.of("one", standing: .backfill)])
        try tell(1)
        #expect(try newsroom.due().isEmpty)
        try newsroom.fetch([], of: "echo")
        #expect(try newsroom.due().count == 1)
    }

    @Test func listDoesNotWaitForEver() throws {
        try newsroom.fetch([.of("one", standing: .backfill)])
        try tell(1)
        #expect(try newsroom.due(at: patience).map(\.alert.reason) == [.list])
    }

    @Test func patienceCanBeChosen() throws {
        try newsroom.fetch([.of("one", standing: .backfill)])
        try tell(1, listAfter: .seconds(0))
        #expect(try newsroom.due().count == 1)
    }

    @Test func oneListCollectsAllWithTheirStories() throws {
        try firstFetches()
        try tell(2)
        let due = try #require(try newsroom.due().first)
        #expect(due.listed.map(\.story.title) == ["one", "two"])
        #expect(due.listed.map(\.alert.topic) == ["deals", "deals"] && due.story == nil)
        #expect(try newsroom.store.deliveries().count == 1)
    }

    @Test func frozenListTakesNoMore() throws {
        try firstFetches()
        try tell(1)
        let first = try #require(try newsroom.due(at: patience).first)
        try newsroom.store.freeze(first.delivery.id, body: "Rückblick", at: morning)
        try tell(1)
        let lists = try newsroom.due(at: patience)
        #expect(lists.map { $0.listed.map(\.story.title) } == [["one"], ["two"]])
    }

    @Test func attemptedListFollowsItsSchedule() throws {
        try firstFetches()
        try tell(2)
        let id = try #require(try newsroom.due().first?.delivery.id)
        try newsroom.store.freeze(id, body: "Rückblick", at: morning)
        try newsroom.store.mark(id, .later(next: patience, failure: "down"), at: morning)
        #expect(try newsroom.due().isEmpty)
        #expect(try newsroom.due(at: patience).count == 1)
    }

    @Test func attemptThatAKillCutShortIsDueAtOnce() throws {
        try firstFetches()
        try tell(2)
        try newsroom.store.freeze(try #require(try newsroom.due().first?.delivery.id), body: "Rückblick", at: morning)
        #expect(try newsroom.due().map(\.delivery.body) == ["Rückblick"])
    }

    @Test func eachSetOfSinksHasItsOwnList() throws {
        try firstFetches()
        try tell(1, sinks: ["desk", "archive"])
        try tell(1, sinks: ["archive", "desk"])
        try newsroom.fetch([.of("three", standing: .backfill)])
        try tell(1, sinks: ["desk"])
        #expect(try newsroom.store.alerts(of: Alert.ownTopic).count == 2)
    }

    @Test func listedAlertIsFrozenWithItsList() throws {
        try firstFetches()
        try tell(2)
        let due = try #require(try newsroom.due().first)
        #expect(due.listed.first?.story.tellings.first?.isFrozen == false)
        try newsroom.store.freeze(due.delivery.id, body: "Rückblick", at: morning)
        #expect(try newsroom.due().first?.listed.first?.story.tellings.first?.isFrozen == true)
    }

    @Test func updateOfAListedStoryWaitsForTheList() throws {
        try firstFetches()
        try tell(2)
        let list = try #require(try newsroom.due().first)
        try newsroom.fetch([.of("one", text: "Korrektur")])
        try newsroom.report(desk: Desk(reason: .update))
        #expect(try newsroom.due().map(\.alert.reason) == [.list])
        try newsroom.store.mark(list.delivery.id, .delivered, at: morning)
        #expect(try newsroom.due().map(\.alert.reason) == [.update])
    }

    /// Two articles of first fetches, both feeds asked.
    private func firstFetches() throws {
        try newsroom.fetch([.of("one", standing: .backfill)])
        try newsroom.fetch([.of("two", standing: .backfill)], of: "echo")
    }

    /// Reads so many articles, each a story of its own, to be told in a list.
    private func tell(_ limit: Int, sinks: [String] = ["desk"], listAfter: Duration = .seconds(600)) throws {
        let results = try newsroom.store.pendingExtractions(for: "deals", limit: limit).map {
            ExtractionResult(extraction: $0, outcome: .events([KeyedEvent(event: .deal(420), keys: ["deal|\($0.article.title)"])]))
        }
        try newsroom.store.commitExtractions(
            results, at: morning, listAfter: listAfter, deciding: Desk(sinks: sinks, isListed: true).decide)
    }
}
