import Foundation
import NewsModel
import Testing

@testable import Storage

struct PageTests {
    let newsroom: Newsroom
    let evening = Newsroom.morning.addingTimeInterval(36_000)

    init() throws {
        newsroom = try Newsroom()
        try fetch(.of("quantix", link: "http://www.paper.example/quantix"))
    }

    @Test func pageIsFetchedBeforeItsArticleIsRead() throws {
        #expect(try pages().map(\.address) == ["http://www.paper.example/quantix"])
        #expect(try newsroom.count("extraction") == 0)
        #expect(try newsroom.store.counts().pendingPages == 1)
    }

    @Test func itemWithoutAWebAddressIsReadAtOnce() throws {
        var item = IncomingItem.of("halden")
        item.address = "urn:newshound:wire:halden"
        try fetch(item)
        #expect(try pages().count == 1 && newsroom.count("extraction") == 1)
    }

    @Test func longerTextOfThePageIsRead() throws {
        let text = "Nordlicht kauft Quantix für 420 Millionen Euro."
        #expect(try newsroom.store.commitPage(page(), .read(FetchedPage(text: text)), at: evening))
        #expect(try newsroom.store.pendingExtractions(for: "deals", limit: 9).map(\.article.text) == [text])
        #expect(try pages().isEmpty && newsroom.count("revision") == 2)
    }

    @Test(arguments: [PageOutcome.read(FetchedPage(text: "Kauft.")), .read(FetchedPage(text: "")), .givenUp])
    func teaserIsReadWhereThePageYieldsLess(outcome: PageOutcome) throws {
        #expect(try newsroom.store.commitPage(page(), outcome, at: evening))
        #expect(try newsroom.store.pendingExtractions(for: "deals", limit: 9).map(\.article.text) == ["Nordlicht kauft Quantix."])
    }

    @Test func failedPageWaitsForItsNextTry() throws {
        let next = evening.addingTimeInterval(300)
        #expect(try !newsroom.store.commitPage(page(), .later(next: next, failure: "timeout"), at: evening))
        #expect(try pages().isEmpty && newsroom.store.nextPageDate() == next)
        #expect(try newsroom.store.pendingPages(at: next, limit: 9).map(\.failures) == [1])
        #expect(try newsroom.count("extraction") == 0)
    }

    @Test func pageIsCommittedOnce() throws {
        let page = try page()
        #expect(try newsroom.store.commitPage(page, .givenUp, at: evening))
        #expect(
            try !newsroom.store.commitPage(page, .read(FetchedPage(text: "Nordlicht kauft Quantix für 420 Millionen Euro.")), at: evening))
        #expect(try newsroom.count("extraction") == 1)
    }

    @Test func newTeaserOfAKnownPageIsNotReadAgain() throws {
        let text = "Nordlicht kauft Quantix für 420 Millionen Euro, wie beide Firmen sagen."
        try newsroom.store.commitPage(page(), .read(FetchedPage(text: text)), at: evening)
        try fetch(.of("quantix", text: "Nordlicht kauft doch."))
        #expect(try !newsroom.store.commitPage(page(), .read(FetchedPage(text: text)), at: evening))
        #expect(try newsroom.count("extraction") == 1)
        #expect(try newsroom.store.article("http://www.paper.example/quantix")?.article.text == text)
    }

    @Test func pageTellsWhatTheFeedDidNot() throws {
        let published = Newsroom.morning.addingTimeInterval(-3_600)
        let fetched = FetchedPage(text: "", title: "Other", author: "Jana Roth", published: published, language: "nl")
        try newsroom.store.commitPage(page(), .read(fetched), at: evening)
        let article = try #require(try newsroom.store.article("http://www.paper.example/quantix")?.article)
        #expect(article.author == "Jana Roth" && article.language == "nl")
        #expect(article.title == IncomingItem.of("quantix").title)
    }

    @Test func canonicalAddressOfThePageIsTheArticles() throws {
        let address = "https://paper.example/news/quantix"
        try newsroom.store.commitPage(page(), .read(FetchedPage(text: "", address: address)), at: evening)
        let article = try #require(try newsroom.store.article(address)?.article)
        #expect(article.address == address && article.link == "http://www.paper.example/quantix")
        try fetch(.of("again", link: "http://www.paper.example/quantix"))
        #expect(try newsroom.count("article") == 1 && newsroom.count("item") == 2)
    }

    @Test func pagesWithOneCanonicalAddressAreOneArticle() throws {
        let address = "https://paper.example/news/quantix"
        try newsroom.store.commitPage(page(), .read(FetchedPage(text: "", address: address)), at: evening)
        try fetch(.of("mobile", link: "http://m.paper.example/quantix"))
        #expect(try newsroom.count("article") == 2)
        #expect(try !newsroom.store.commitPage(page(), .read(FetchedPage(text: "", address: address)), at: evening))
        #expect(try newsroom.count("article") == 1 && newsroom.count("item") == 2 && newsroom.count("extraction") == 1)
        #expect(try pages().isEmpty)
    }

    @Test func textWhosePageIsStillToComeIsKept() throws {
        #expect(try newsroom.store.prune(before: .distantFuture) == 0)
    }

    private func page() throws -> PendingPage { try #require(try pages().first) }

    private func pages() throws -> [PendingPage] { try newsroom.store.pendingPages(at: evening, limit: 9) }

    private func fetch(_ item: IncomingItem) throws {
        let state = FeedState(feed: "wire", address: "https://wire.example/feed", nextFetch: evening)
        try newsroom.store.commitFetch(FetchRecord(state: state, items: [item], at: Newsroom.morning), fetchingPages: true, notifying: [])
    }
}
