import Foundation
import NewsModel
import Testing

@testable import Storage

struct WatchTests {
    let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom()
    }

    @Test func newFeedIsDueWhenItsInitialStateSays() throws {
        let later = Newsroom.morning.addingTimeInterval(300)
        let state = FeedState(feed: "late", address: "https://late.example/feed", nextFetch: later)
        try newsroom.store.prepare(Watch(feeds: [.named("late")], initialStates: [state]), at: Newsroom.morning)
        #expect(try newsroom.store.feedState("late")?.nextFetch == later)
    }

    @Test func preparingAgainKeepsAFeedsState() throws {
        try newsroom.fetch([])
        try newsroom.prepare()
        #expect(try newsroom.store.feedState("wire")?.lastSuccess == Newsroom.morning)
    }

    @Test func removedFeedSleepsAndKeepsItsState() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.prepare(feeds: ["other"])
        #expect(try newsroom.store.schedule().map(\.feed) == ["other"])
        #expect(try newsroom.store.feed("wire")?.isRegistered == false)
        #expect(try newsroom.store.knownIdentities(["quantix"], of: "wire") == ["quantix"])
    }

    @Test func newAddressStartsWithoutValidatorsAndKeepsTheItems() throws {
        let state = FeedState(
            feed: "wire", address: "https://wire.example/feed", validators: Validators(entityTag: "\"a\""), bodyHash: "b",
            nextFetch: Newsroom.morning)
        try newsroom.store.commitFetch(FetchRecord(state: state, items: [.of("quantix")], at: Newsroom.morning), notifying: [])
        try newsroom.store.prepare(Watch(feeds: [Feed(name: "wire", address: "https://new.example/feed")]), at: Newsroom.morning)
        let moved = try #require(try newsroom.store.feedState("wire"))
        #expect(moved.address == "https://new.example/feed")
        #expect(moved.validators.isEmpty && moved.bodyHash == nil)
        #expect(try newsroom.store.knownIdentities(["quantix"], of: "wire") == ["quantix"])
    }

    @Test func permanentlyMovedAddressOutlivesPreparing() throws {
        let state = FeedState(feed: "wire", address: "https://moved.example/feed", nextFetch: Newsroom.morning)
        try newsroom.store.commitFetch(FetchRecord(state: state, at: Newsroom.morning), notifying: [])
        try newsroom.prepare()
        #expect(try newsroom.store.feedState("wire")?.address == "https://moved.example/feed")
        #expect(try newsroom.store.formerAddresses(of: "wire").map(\.address) == ["https://wire.example/feed"])
    }

    @Test func newPluginVersionTakesOverWhatWaits() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.prepare(extractors: [PluginIdentity(name: "deals", version: "2.0.0")])
        #expect(try newsroom.store.pendingExtractions(for: "deals", limit: 10).map(\.plugin.version) == ["2.0.0"])
    }

    @Test func newPluginReadsNewArticlesOnly() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.prepare(extractors: [.deals, .moves])
        try newsroom.fetch([.of("halden")])
        #expect(try newsroom.store.pendingExtractions(for: "exec-moves", limit: 10).map(\.article.title) == ["halden"])
    }

    @Test func whatWaitsForARemovedPluginIsDecidedWithoutIt() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.prepare(extractors: [.moves])
        #expect(try newsroom.store.pendingExtractions(for: "deals", limit: 10).isEmpty)
        #expect(try newsroom.store.pendingExtractions(for: Store.noExtractor.name, limit: 10).map(\.article.title) == ["quantix"])
    }

    @Test func removingTwoPluginsLeavesOneDecision() throws {
        try newsroom.prepare(extractors: [.deals, .moves])
        try newsroom.fetch([.of("quantix")])
        try newsroom.prepare(extractors: [])
        #expect(try newsroom.store.counts().pendingExtractions == ["none": 1])
    }
}
