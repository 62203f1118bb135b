import Foundation
import NewsModel
import Testing

@testable import Storage

struct HealthTests {
    let newsroom: Newsroom
    let morning = Newsroom.morning

    init() throws {
        newsroom = try Newsroom(feeds: ["wire", "echo", "other"])
        try newsroom.store.prepare(
            Watch(
                feeds: ["wire", "echo", "other"].map(Feed.named), hosts: ["wire": "paper.example", "echo": "paper.example"],
                extractors: [.deals], sinks: ["desk"]), at: morning)
        try commit("wire", .blocked)
    }

    private func commit(_ feed: String, _ health: FeedHealth) throws {
        let state = FeedState(
            feed: feed, address: Feed.named(feed).address, nextFetch: morning, lastAttempt: morning, lastFailure: "http_403",
            health: health,
            healthSince: morning)
        try newsroom.store.commitFetch(FetchRecord(state: state, at: morning), notifying: [])
    }

    private func standings() throws -> [FeedStanding] {
        var seen: [FeedStanding] = []
        try newsroom.store.tellHealth(at: morning, notifying: ["desk"]) {
            seen = $0
            return []
        }
        return seen.sorted { $0.feed < $1.feed }
    }

    @Test func allFeedsOfAHostAreShownOnceOneHasChanged() throws {
        #expect(try standings().map(\.feed) == ["echo", "wire"])
        #expect(try standings().map(\.health) == [.ok, .blocked])
        #expect(try standings().last?.lastFailure == "http_403")
    }

    @Test func noticeAndWhatWasToldAreOneTransaction() throws {
        let news = HealthNews(notice: Notice(reason: "feed.blocked", subject: "wire"), feeds: ["wire"], health: .blocked)
        try newsroom.meddle("CREATE TRIGGER refuse BEFORE INSERT ON alert BEGIN SELECT RAISE(ABORT, 'not today'); END")
        #expect(throws: StorageError.self) { try newsroom.store.tellHealth(at: morning, notifying: ["desk"]) { _ in [news] } }
        #expect(try standings().last?.told == .ok)
        try newsroom.meddle("DROP TRIGGER refuse")
        #expect(try newsroom.store.tellHealth(at: morning, notifying: ["desk"]) { _ in [news] } == 1)
        #expect(try newsroom.due().map(\.alert.notice?.reason) == ["feed.blocked"])
        #expect(try standings().isEmpty)
    }

    @Test func shortFailureIsNotLookedAt() throws {
        try commit("wire", .ok)
        try commit("other", .degraded)
        #expect(try standings().isEmpty)
    }

    @Test func newAddressStartsWithNothingTold() throws {
        let news = HealthNews(notice: Notice(reason: "feed.blocked", subject: "wire"), feeds: ["wire"], health: .blocked)
        try newsroom.store.tellHealth(at: morning, notifying: []) { _ in [news] }
        try newsroom.store.prepare(Watch(feeds: [Feed(name: "wire", address: "https://new.example/feed")]), at: morning)
        #expect(try standings().isEmpty)
    }

    @Test func holdOutlivesARestartUntilTheHostAnswers() throws {
        let hold = HostHold(host: "paper.example", until: morning.addingTimeInterval(600), refusals: 2, reason: "http_429")
        let state = FeedState(feed: "wire", address: "https://wire.example/feed", nextFetch: morning)
        try newsroom.store.commitFetch(FetchRecord(state: state, host: .held(hold), at: morning), notifying: [])
        #expect(try newsroom.store.hostHolds() == [hold])
        var shorter = hold
        shorter.until = morning
        try newsroom.store.commit(.held(shorter))
        #expect(try newsroom.store.hostHolds() == [hold])
        try newsroom.store.commitFetch(FetchRecord(state: state, host: .released("paper.example"), at: morning), notifying: [])
        #expect(try newsroom.store.hostHolds().isEmpty)
    }

    @Test func itemsKnownByLinkTitleOrTextAreFoundWithinTheFeed() throws {
        try newsroom.fetch([.of("quantix", text: "Der ganze Text.")])
        func again(_ identity: String, address: String = "x", title: String = "x", text: String = "x") -> IncomingItem {
            IncomingItem(identity: identity, standing: .fresh, address: "https://paper.example/\(address)", title: title, text: text)
        }
        let items = [
            again("1", address: "quantix"), again("2", title: "quantix"), again("3", text: "Der ganze Text."), again("4"),
            IncomingItem(identity: "5", standing: .fresh, address: "https://paper.example/y", title: "", text: ""),
        ]
        #expect(try newsroom.store.knownOtherwise(items, of: "wire") == ["1", "2", "3"])
        #expect(try newsroom.store.knownOtherwise(items, of: "echo").isEmpty)
    }
}
