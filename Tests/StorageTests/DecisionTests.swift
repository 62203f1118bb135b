import Foundation
import NewsModel
import Testing

@testable import Storage

struct DecisionTests {
    let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom()
    }

    private struct Undecided: Error {}

    @Test func eventsStoryAlertAndDeliveriesAreWrittenTogether() throws {
        try newsroom.fetch([.of("quantix")])
        let receipt = try newsroom.report(desk: Desk(sinks: ["desk", "archive", "desk"]))
        #expect(receipt.events == 1 && receipt.newStories == 1 && receipt.alerts == 1 && receipt.deliveries == 2)
        #expect(try newsroom.store.deliveries().map(\.sink) == ["archive", "desk"])
    }

    @Test func decisionThatThrowsLeavesNothing() throws {
        try newsroom.fetch([.of("one"), .of("two")])
        let results = try newsroom.store.pendingExtractions(for: "deals", limit: 2).map {
            ExtractionResult(extraction: $0, outcome: .events([KeyedEvent(event: .deal(420), keys: ["deal|nordlicht"])]))
        }
        #expect(throws: Undecided.self) {
            try newsroom.store.commitExtractions(results, at: Newsroom.morning) { candidates in
                guard candidates.article.title == "one" else { throw Undecided() }
                return Desk().decide(candidates)
            }
        }
        #expect(try ["event", "story", "story_link", "story_key", "alert", "delivery"].map(newsroom.count) == [0, 0, 0, 0, 0, 0])
        #expect(try newsroom.store.counts().pendingExtractions == ["deals": 2])
    }

    @Test func laterResultsOfABatchSeeWhatEarlierOnesWrote() throws {
        try newsroom.fetch([.of("one"), .of("two"), .of("three")])
        let receipt = try newsroom.report()
        #expect(receipt.committed == 3 && receipt.newStories == 1 && receipt.alerts == 1)
    }

    @Test func topicTellsOfAStoryOnceWhateverPolicySays() throws {
        try newsroom.fetch([.of("one"), .of("two")])
        try newsroom.report()
        #expect(try newsroom.store.alerts().count == 1 && newsroom.store.deliveries().count == 1)
    }

    @Test func anotherTopicTellsOfTheSameStory() throws {
        try newsroom.fetch([.of("one")])
        try newsroom.report()
        try newsroom.fetch([.of("two")])
        try newsroom.report(desk: Desk(topic: "nordlicht"))
        #expect(try newsroom.store.alerts().map(\.topic) == ["nordlicht", "deals"])
    }

    @Test func updatesAreToldEachTime() throws {
        try newsroom.fetch([.of("one"), .of("two")])
        try newsroom.report(desk: Desk(reason: .update))
        #expect(try newsroom.store.alerts().map(\.reason) == [.update, .update])
    }

    @Test func linkToAnUnknownStoryIsRefusedWhole() throws {
        try newsroom.fetch([.of("quantix")])
        let extraction = try #require(try newsroom.store.pendingExtractions(for: "deals", limit: 1).first)
        let result = ExtractionResult(extraction: extraction, outcome: .events([]))
        #expect {
            try newsroom.store.commitExtractions([result], at: Newsroom.morning) { _ in
                Decision(links: [StoryLink(story: Identifier("nowhere"), event: nil, keys: [], reason: "new", score: 1)])
            }
        } throws: { ($0 as? StorageError)?.reason == "storage.refused" }
        #expect(try newsroom.store.counts().pendingExtractions == ["deals": 1])
    }
}
