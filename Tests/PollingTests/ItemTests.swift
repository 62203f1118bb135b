import Foundation
import NewsModel
import Polling
import Testing

@Suite struct ItemTests {
    private func item(_ id: String?, _ link: String? = nil, _ title: String? = nil, _ date: Date? = nil) -> FeedItem {
        FeedItem(id: id, title: title, link: link, published: date)
    }

    @Test func itemIsKnownByItsID() {
        #expect(ItemIdentity.identities(of: [item(" a1 ", "https://x.example/1"), item("a2")]) == ["a1", "a2"])
    }

    @Test func itemsThatShareAnIDAreKnownByTheirLinks() {
        let items = [item("0", "https://x.example/1"), item("0", "https://x.example/2"), item("7", "https://x.example/3")]
        #expect(ItemIdentity.identities(of: items) == ["https://x.example/1", "https://x.example/2", "7"])
    }

    @Test func sameItemTwiceKeepsItsID() {
        let twice = item("a", "https://x.example/1", "Nordlicht buys Quantix", noon)
        #expect(ItemIdentity.identities(of: [twice, twice]) == ["a", "a"])
    }

    @Test func itemWithoutIDIsKnownByItsLink() {
        #expect(
            ItemIdentity.identities(of: [item(nil, "https://x.example/1"), item("  ", "https://x.example/2")]) == [
                "https://x.example/1", "https://x.example/2",
            ])
    }

    @Test func itemsThatShareALinkAreKnownByTitleAndDate() {
        let items = [item(nil, "https://x.example/", "One", noon), item(nil, "https://x.example/", "Two", nil)]
        #expect(ItemIdentity.identities(of: items) == ["1788782400 One", "undated Two"])
    }

    @Test func itemWithNothingHasNoIdentity() {
        #expect(ItemIdentity.identities(of: [FeedItem()]) == [nil])
    }

    @Test func endlessIDIsShortenedAndStaysDistinct() throws {
        let long = String(repeating: "x", count: 1_000_000)
        let identities = ItemIdentity.identities(of: [item(long + "1"), item(long + "2")]).compactMap(\.self)
        #expect(Set(identities).count == 2)
        #expect(identities.allSatisfy { $0.utf8.count < 200 })
    }

    @Test func itemOfALaterFetchIsFresh() {
        #expect(ItemStanding.of(item("a", nil, nil, noon - 900_000), isFirstFetch: false, backfill: .standard, at: noon) == .fresh)
    }

    @Test(arguments: [(23.0, ItemStanding.backfill), (24, .backfill), (25, .baseline), (-1, .backfill)])
    func firstFetchReachesBackForADay(age: Double, expected: ItemStanding) {
        let item = item("a", nil, nil, noon.addingTimeInterval(-hours(age)))
        #expect(ItemStanding.of(item, isFirstFetch: true, backfill: .standard, at: noon) == expected)
    }

    @Test func undatedItemOfTheFirstFetchIsBaseline() {
        #expect(ItemStanding.of(item("a"), isFirstFetch: true, backfill: .standard, at: noon) == .baseline)
        #expect(ItemStanding.of(item("a"), isFirstFetch: true, backfill: .all, at: noon) == .backfill)
    }

    @Test func backfillOfNothingMakesAllBaseline() {
        #expect(ItemStanding.of(item("a", nil, nil, noon), isFirstFetch: true, backfill: .window(.zero), at: noon) == .baseline)
    }
}
