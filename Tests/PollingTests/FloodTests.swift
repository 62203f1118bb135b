import Foundation
import NewsModel
import Polling
import Testing

@Suite struct FloodTests {
    private let policy = PollingPolicy(settings: .unhurried)

    private func items(_ count: Int, aged age: TimeInterval? = nil) -> [IncomingItem] {
        (0..<count).map { number in
            IncomingItem(
                identity: "n\(number)", standing: .fresh, address: "https://tidings.example/\(number)", title: "Title \(number)", text: "",
                published: age.map { noon.addingTimeInterval(-$0) })
        }
    }

    private func reissued(_ items: [IncomingItem], known: Int, of count: Int) -> Int {
        FloodGuard.reissued(items, known: Set(items.prefix(known).map(\.identity)), of: count, lastSuccess: noon).count
    }

    @Test(arguments: [(20, 30, 0), (21, 30, 21), (25, 60, 0), (30, 60, 0), (31, 60, 31)])
    func moreThanTwentyAndMoreThanHalfOfADocumentAreAFlood(known: Int, count: Int, expected: Int) {
        #expect(reissued(items(known), known: known, of: count) == expected)
    }

    @Test func newsAmongOldItemsStaysNews() {
        let all = items(40)
        #expect(reissued(all, known: 35, of: 40) == 35)
    }

    @Test(arguments: [(47.0, 0), (49, 30)])
    func itemsDatedTwoDaysBeforeTheLastFetchAreOld(age: Double, expected: Int) {
        #expect(reissued(items(30, aged: hours(age)), known: 0, of: 30) == expected)
    }

    @Test func realNewsIsNoFlood() {
        #expect(reissued(items(40, aged: 60), known: 0, of: 40) == 0)
    }

    @Test func floodIsToldOnceADay() {
        func told(_ state: FeedState, at moment: Date) -> (FeedState, [Notice]) {
            policy.afterAnswer(state, feed: tidings, answer: .read(items: 40, newItems: 40, reissuedItems: 31), at: moment)
        }
        let (first, notices) = told(.known(), at: noon)
        #expect(notices == [Notice(reason: "feed.flood", subject: "tidings", details: ["items": "31"])])
        let (second, silence) = told(first, at: noon.addingTimeInterval(hours(23)))
        #expect(silence.isEmpty)
        #expect(told(second, at: noon.addingTimeInterval(hours(25))).1.count == 1)
    }

    @Test func reissuedItemsAreNoNewItems() {
        let before = FeedState.known { $0.lastNewItem = noon - 9_000 }
        let next = policy.afterAnswer(before, feed: tidings, answer: .read(items: 40, newItems: 31, reissuedItems: 31), at: noon).0
        #expect(next.lastNewItem == noon - 9_000)
    }

    @Test func itemsOfABridgeThatFailedAreNoNews() {
        let error = FeedItem(id: "1", title: "Bridge returned error 404! (19500)")
        let (items, title) = BridgeError.separated([error, FeedItem(id: "2", title: "Nordlicht kauft Quantix")])
        #expect(items.map(\.id) == ["2"] && title == "Bridge returned error 404! (19500)")
        #expect(BridgeError.separated(items).error == nil)
    }
}
