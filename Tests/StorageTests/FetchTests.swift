import Foundation
import NewsModel
import Testing

@testable import Storage

struct FetchTests {
    let newsroom: Newsroom
    let evening = Newsroom.morning.addingTimeInterval(36_000)

    init() throws {
        newsroom = try Newsroom(feeds: ["wire", "echo"], extractors: [.deals, .moves])
    }

    @Test func newItemBringsAnArticleAndOneRowForEachExtractor() throws {
        let receipt = try newsroom.fetch([.of("quantix")])
        #expect(receipt == FetchReceipt(newItems: 1, newArticles: 1))
        #expect(try newsroom.store.counts().pendingExtractions == ["deals": 1, "exec-moves": 1])
    }

    @Test func severalFetchesAreOneTransaction() throws {
        let fetches = ["wire", "echo"].map { feed in
            FetchCommit(
                FetchRecord(
                    state: FeedState(feed: feed, address: "https://\(feed).example/feed", nextFetch: evening), items: [.of(feed)],
                    at: evening))
        }
        #expect(try newsroom.store.commitFetches(fetches, notifying: []).map(\.newItems) == [1, 1])
        let stranger = FetchCommit(
            FetchRecord(state: FeedState(feed: "nobody", address: "https://nobody.example/feed", nextFetch: evening), at: evening))
        #expect(throws: StorageError.unknown(table: "feed", id: "nobody")) {
            try newsroom.store.commitFetches(
                [FetchCommit(FetchRecord(state: fetches[1].record.state, items: [.of("new")], at: evening)), stranger], notifying: [])
        }
        #expect(try newsroom.count("item") == 2)
    }

    @Test func knownItemIsNotNewAgain() throws {
        try newsroom.fetch([.of("quantix")])
        #expect(try newsroom.fetch([.of("quantix")]) == FetchReceipt())
        #expect(try newsroom.count("article") == 1 && newsroom.count("extraction") == 2)
    }

    @Test func oneAddressInTwoFeedsIsOneArticle() throws {
        try newsroom.fetch([.of("quantix")])
        let receipt = try newsroom.fetch([.of("quantix", text: "Nur der Anriss.")], of: "echo")
        #expect(receipt == FetchReceipt(newItems: 1))
        #expect(try newsroom.count("item") == 2 && newsroom.count("article") == 1)
        #expect(try newsroom.count("revision") == 1 && newsroom.count("extraction") == 2)
    }

    @Test func articleKeepsItsPublishedLinkWhateverOtherFeedsLinkTo() throws {
        try newsroom.fetch([.of("quantix", link: "http://www.paper.example/quantix?utm_source=rss")])
        #expect(try newsroom.fetch([.of("quantix", link: "https://paper.example/quantix")], of: "echo") == FetchReceipt(newItems: 1))
        let article = try #require(try newsroom.store.articles().first?.article)
        #expect(article.url == "http://www.paper.example/quantix?utm_source=rss")
        for name in [article.url, "https://paper.example/quantix", article.id.text] {
            let found = try #require(try newsroom.store.article(name)?.article)
            #expect(found.id == article.id && found.url == article.url && found.address == "https://paper.example/quantix")
        }
        #expect(try newsroom.store.pendingExtractions(for: "deals", limit: 10).map(\.article.url) == [article.url])
    }

    @Test func articleWithoutALinkIsShownByItsAddress() throws {
        try newsroom.fetch([.of("quantix")])
        #expect(try newsroom.store.articles().map(\.article.url) == ["https://paper.example/quantix"])
    }

    @Test func eachFeedsOwnWordingIsNoEditOfTheOthers() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.fetch([.of("quantix", text: "Nur der Anriss.")], of: "echo")
        #expect(try newsroom.fetch([.of("quantix", text: "Nur der Anriss.")], of: "echo") == FetchReceipt())
        #expect(try newsroom.fetch([.of("quantix")]) == FetchReceipt())
    }

    @Test func baselineArticleThatArrivesFreshElsewhereStaysOneArticle() throws {
        #expect(try newsroom.fetch([.of("quantix", standing: .baseline)]).baselineItems == 1)
        #expect(try newsroom.fetch([.of("quantix")], of: "echo") == FetchReceipt(newItems: 1))
        #expect(try newsroom.count("article") == 1 && newsroom.count("extraction") == 2)
    }

    @Test func editedItemIsReadAgain() throws {
        try newsroom.fetch([.of("quantix")])
        let receipt = try newsroom.fetch([.of("quantix", text: "Nordlicht kauft Quantix für 420 Millionen.")], at: evening)
        #expect(receipt == FetchReceipt(editedArticles: 1))
        #expect(try newsroom.count("revision") == 2 && newsroom.count("extraction") == 4)
        #expect(try newsroom.store.article("https://paper.example/quantix")?.article.text == "Nordlicht kauft Quantix für 420 Millionen.")
    }

    @Test func editedTitleIsAnEdit() throws {
        try newsroom.fetch([.of("quantix")])
        var item = IncomingItem.of("quantix")
        item.title = "Nordlicht kauft doch"
        #expect(try newsroom.fetch([item]).editedArticles == 1)
        #expect(try newsroom.store.articles().map(\.article.title) == ["Nordlicht kauft doch"])
    }

    @Test func editBackToAFormerTextChangesNothing() throws {
        try newsroom.fetch([.of("quantix", text: "eins")])
        try newsroom.fetch([.of("quantix", text: "zwei")])
        #expect(try newsroom.fetch([.of("quantix", text: "eins")]) == FetchReceipt())
        #expect(try newsroom.count("revision") == 2)
    }

    @Test func pageThatAlwaysChangesDoesNotFillTheDisk() throws {
        for number in 0..<60 { try newsroom.fetch([.of("quantix", text: "Aufrufe: \(number)")]) }
        #expect(try newsroom.count("revision") == 50)
    }

    @Test func identitiesOfOtherFeedsAreUnknown() throws {
        try newsroom.fetch([.of("quantix")])
        #expect(try newsroom.store.knownIdentities(["quantix", "halden"], of: "wire") == ["quantix"])
        #expect(try newsroom.store.knownIdentities(["quantix"], of: "echo").isEmpty)
    }

    @Test func validatorsItemsAndNoticesAreOneTransaction() throws {
        let state = FeedState(
            feed: "wire", address: "https://wire.example/feed", validators: Validators(entityTag: "\"1\""), nextFetch: evening)
        let record = FetchRecord(
            state: state, items: [.of("quantix")], notices: [Notice(reason: "feed.gap", subject: "wire")], at: Newsroom.morning)
        try newsroom.meddle("CREATE TRIGGER refuse BEFORE INSERT ON alert BEGIN SELECT RAISE(ABORT, 'not today'); END")
        #expect(throws: StorageError.self) { try newsroom.store.commitFetch(record, notifying: ["desk"]) }
        #expect(try newsroom.store.feedState("wire")?.validators.isEmpty == true)
        #expect(try newsroom.count("item") == 0)
        try newsroom.meddle("DROP TRIGGER refuse")
        try newsroom.store.commitFetch(record, notifying: ["desk"])
        #expect(try newsroom.store.feedState("wire")?.validators.entityTag == "\"1\"")
        #expect(try newsroom.due().map(\.alert.notice?.reason) == ["feed.gap"])
    }

    @Test func unknownFeedIsRefusedByName() throws {
        #expect(throws: StorageError.unknown(table: "feed", id: "nobody")) { try newsroom.fetch([.of("quantix")], of: "nobody") }
        #expect(try newsroom.count("item") == 0)
    }

    @Test func feedCountsWhatItBrought() throws {
        try newsroom.fetch([.of("quantix"), .of("halden")])
        try newsroom.fetch([.of("quantix"), .of("theka")], of: "echo")
        let echo = try #require(try newsroom.store.feed("echo"))
        #expect(echo.items == 2 && echo.articles == 1)
    }
}
