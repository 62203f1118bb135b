import Foundation
import NewsModel
import Testing

@testable import Storage

struct QueryTests {
    let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom(feeds: ["wire", "echo"], extractors: [.deals, .moves])
        try newsroom.fetch([.of("one"), .of("two")])
        try newsroom.fetch([.of("three")], of: "echo")
        try newsroom.report()
    }

    @Test func articlesComeNewestFirst() throws {
        #expect(try newsroom.store.articles().map(\.article.title) == ["three", "two", "one"])
        #expect(try newsroom.store.articles(of: "wire", limit: 1).map(\.article.title) == ["two"])
        #expect(try newsroom.store.articles(of: "echo").map { [$0.events, $0.pending, $0.revisions] } == [[1, 1, 1]])
    }

    @Test func articleIsShownWithAllThatIsKnownOfIt() throws {
        let id = try #require(try newsroom.store.articles().last?.article.id)
        let detail = try #require(try newsroom.store.article(id.text))
        #expect(detail.article.title == "one" && detail.items.map(\.identity) == ["one"])
        #expect(detail.revisions.count == 1 && detail.extractions.map(\.state) == [.done, .pending])
        #expect(detail.events.map(\.event.type) == ["deal"])
        #expect(try detail.stories == newsroom.store.stories().map(\.handle))
        #expect(try newsroom.store.article("nothing") == nil)
    }

    @Test func eventsCanBeAskedForByType() throws {
        #expect(try newsroom.store.events(ofType: "deal", limit: 2).map(\.article.title) == ["three", "two"])
        #expect(try newsroom.store.events(ofType: "exec_move").isEmpty)
        #expect(try newsroom.store.events().first?.story == newsroom.store.stories().first?.handle)
    }

    @Test func storiesCanBeAskedForByType() throws {
        #expect(try newsroom.store.stories(ofType: "deal").map { [$0.articles, $0.alerts] } == [[3, 1]])
        #expect(try newsroom.store.stories(ofType: "coverage").isEmpty)
    }

    @Test func alertTellsHowItsDeliveriesStand() throws {
        let alert = try #require(try newsroom.store.alerts(of: "deals").first)
        #expect(alert.story?.count == 4 && alert.storyTitle == "one" && alert.waiting == 1 && alert.delivered == 0)
        #expect(try newsroom.store.alerts(of: "models").isEmpty)
    }

    @Test func deliveriesCanBeAskedForByStateAndSink() throws {
        #expect(try newsroom.store.deliveries(in: .waiting, to: "desk").map(\.topic) == ["deals"])
        #expect(try newsroom.store.deliveries(in: .dead).isEmpty && newsroom.store.deliveries(to: "archive").isEmpty)
    }

    @Test func countsTellHowLongTheQueuesAre() throws {
        let counts = try newsroom.store.counts()
        #expect(counts.feeds == 2 && counts.items == 3 && counts.articles == 3 && counts.events == 3 && counts.stories == 1)
        #expect(counts.pendingExtractions == ["exec-moves": 3] && counts.waitingDeliveries == ["desk": 1])
        #expect(counts.deadDeliveries.isEmpty && counts.setAside.isEmpty && counts.alerts == 1)
    }

    @Test func resultsCanBePrintedAsJSON() throws {
        let encoder = JSONEncoder()
        let detail = try newsroom.store.storyDetail(try #require(try newsroom.store.stories().first?.handle))
        #expect(try !encoder.encode(detail).isEmpty)
        #expect(try !encoder.encode(newsroom.store.feeds()).isEmpty && !encoder.encode(newsroom.store.counts()).isEmpty)
    }
}
