import Foundation
import NewsModel
import Testing

@testable import Daemon

struct IncomingItemTests {
    @Test func linkStaysAsPublishedBesideTheCanonicalAddress() {
        let item = incoming(FeedItem(id: "7", title: "Quantix", link: "http://www.paper.example/quantix/?utm_source=rss"))
        #expect(item.address == "https://paper.example/quantix")
        #expect(item.link == "http://www.paper.example/quantix/?utm_source=rss")
    }

    @Test func linkThroughACounterGivesWayToThePageItself() {
        let item = FeedItem(id: "7", link: "https://counter.example/7", originalLink: "http://paper.example/quantix")
        #expect(incoming(item).link == "http://paper.example/quantix")
    }

    @Test(arguments: ["javascript:alert(1)", "ftp://paper.example/quantix", "mailto:desk@paper.example", "http://", "quantix"])
    func onlyLinksIntoTheWebAreShown(link: String) {
        let item = incoming(FeedItem(id: "7", title: "Quantix", link: link))
        #expect(item.link == nil && item.address == "urn:newshound:wire:7")
    }

    @Test func linkWithBlanksIsShownByItsCanonicalAddress() {
        let item = incoming(FeedItem(id: "7", link: "https://paper.example/quantix und halden"))
        #expect(item.link == nil && item.address == "https://paper.example/quantix%20und%20halden")
    }

    private func incoming(_ item: FeedItem) -> IncomingItem {
        IncomingItem(
            item, identity: "7", standing: .fresh, feed: Feed(name: "wire", address: "https://wire.example/feed"), feedLanguage: nil)
    }
}
