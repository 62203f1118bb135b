import Foundation
import NewsModel
import Testing

@testable import Storage

struct SupersedingTests {
    let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom()
    }

    @Test func newerReadingSupersedesTheOlderEventsAndKeepsThem() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.report(amount: 400)
        try newsroom.fetch([.of("quantix", text: "Korrektur: 420.")])
        try newsroom.report(amount: 420)
        #expect(try newsroom.store.events().map { $0.event.money("amount")?.value } == [420])
        #expect(try newsroom.store.article("https://paper.example/quantix")?.events.map(\.isSuperseded) == [true, false])
    }

    @Test func decisionStillSeesWhatTheArticleSaidBefore() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.report(amount: 400)
        try newsroom.fetch([.of("quantix", text: "Korrektur: 420.")])
        let result = ExtractionResult(
            extraction: try #require(try newsroom.store.pendingExtractions(for: "deals", limit: 1).first),
            outcome: .events([KeyedEvent(event: .deal(420), keys: ["deal|nordlicht"])]))
        try newsroom.store.commitExtractions([result], at: Newsroom.morning) { candidates in
            #expect(candidates.stories.first?.reports.map { $0.event?.money("amount")?.value } == [400])
            return Desk().decide(candidates)
        }
    }

    @Test func storyShowsAnArticlesNewestWordOnly() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.report(amount: 400)
        try newsroom.fetch([.of("quantix", text: "Korrektur: 420.")])
        try newsroom.report(amount: 420)
        let handle = try #require(try newsroom.store.stories().first?.handle)
        #expect(try newsroom.store.story(handle)?.reports.map { $0.event?.money("amount")?.value } == [420])
        #expect(try newsroom.store.storyDetail(handle)?.reports.map(\.isSuperseded) == [true, false])
    }

    @Test func eventThatAnEditTakesBackStillStandsInItsStory() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.report(amount: 400)
        try newsroom.fetch([.of("quantix", text: "Nichts mehr.")])
        try newsroom.pass()
        #expect(try newsroom.store.events().isEmpty)
        let handle = try #require(try newsroom.store.stories().first?.handle)
        #expect(try newsroom.store.story(handle)?.reports.count == 1)
    }

    @Test func olderReadingThatComesLateIsNotDecidedOn() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.fetch([.of("quantix", text: "Korrektur: 420.")])
        let pending = try newsroom.store.pendingExtractions(for: "deals", limit: 10)
        let results = pending.reversed().map {
            ExtractionResult(extraction: $0, outcome: .events([KeyedEvent(event: .deal(420), keys: ["deal|nordlicht"])]))
        }
        var eventsSeen: [Int] = []
        try newsroom.store.commitExtractions(results, at: Newsroom.morning) { candidates in
            eventsSeen.append(candidates.events.count)
            return Desk().decide(candidates)
        }
        #expect(eventsSeen == [1, 0])
        #expect(try newsroom.store.events().count == 1 && newsroom.count("event") == 2)
        #expect(try newsroom.store.article("https://paper.example/quantix")?.events.map(\.isSuperseded) == [false, true])
    }

    @Test func anotherPluginsEventsStay() throws {
        try newsroom.prepare(extractors: [.deals, .moves])
        try newsroom.fetch([.of("quantix")])
        try newsroom.report(by: "deals")
        try newsroom.report(by: "exec-moves")
        #expect(try newsroom.store.events().count == 2)
    }
}
