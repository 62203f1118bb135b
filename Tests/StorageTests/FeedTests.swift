import Foundation
import NewsModel
import Testing

@testable import Storage

struct FeedTests {
    let newsroom: Newsroom
    let morning = Newsroom.morning

    init() throws {
        newsroom = try Newsroom(feeds: [])
        let states = [("early", 0.0), ("noon", 60), ("late", 120)].map { name, after in
            FeedState(feed: name, address: Feed.named(name).address, nextFetch: Newsroom.morning.addingTimeInterval(after))
        }
        try newsroom.store.prepare(Watch(feeds: states.map { .named($0.feed) }, initialStates: states), at: morning)
    }

    @Test func feedsDueLongestComeFirst() throws {
        #expect(try newsroom.store.dueFeeds(at: morning.addingTimeInterval(60), limit: 10).map(\.feed) == ["early", "noon"])
    }

    @Test func noMoreFeedsThanAskedFor() throws {
        #expect(try newsroom.store.dueFeeds(at: .distantFuture, limit: 1).map(\.feed) == ["early"])
    }

    @Test func feedsInHandAreLeftOut() throws {
        #expect(try newsroom.store.dueFeeds(at: .distantFuture, limit: 10, excluding: ["early", "late"]).map(\.feed) == ["noon"])
        #expect(try newsroom.store.nextFeedDate(excluding: ["early"]) == morning.addingTimeInterval(60))
    }

    @Test func nextDateIsTheEarliest() throws {
        #expect(try newsroom.store.nextFeedDate() == morning)
        #expect(try newsroom.store.nextFeedDate(after: morning) == morning.addingTimeInterval(60))
    }

    @Test func rescheduledFeedsAreDueAsTold() throws {
        try newsroom.store.reschedule(["late": morning.addingTimeInterval(-5), "nobody": morning])
        #expect(try newsroom.store.dueFeeds(at: morning, limit: 10).map(\.feed) == ["late", "early"])
    }

    @Test func nothingIsDueWithoutFeeds() throws {
        try newsroom.store.prepare(Watch(), at: morning)
        #expect(try newsroom.store.nextFeedDate() == nil)
        #expect(try newsroom.store.dueFeeds(at: .distantFuture, limit: 10).isEmpty)
    }

    @Test func stateComesBackAsItWasCommitted() throws {
        let state = FeedState(
            feed: "noon", address: "https://noon.example/feed", validators: Validators(entityTag: "W/\"ä\"", lastModified: "yesterday"),
            bodyHash: "b0", nextFetch: morning.addingTimeInterval(900), lastAttempt: morning, lastSuccess: morning.addingTimeInterval(-60),
            lastNewItem: morning.addingTimeInterval(-120), failures: 3, failingSince: morning.addingTimeInterval(-30),
            lastFailure: "timeout",
            lastFailureText: "noon: no answer", health: .degraded, recentItems: [morning, morning.addingTimeInterval(-5)],
            move: PendingMove(target: "https://new.example/feed", since: morning, seen: 3), validatedAt: morning.addingTimeInterval(-70),
            hints: StandingHints(
                document: PublisherHints(interval: .seconds(3_600), skippedHours: [1, 2], skippedDays: [7]), lifetime: .seconds(900)),
            pace: ShortenedPace(interval: .seconds(120), since: morning, told: morning),
            answers: [AnswerNote(at: morning, outcome: "read", status: 200, items: 20, newItems: 3)], schedule: .ttl, healthSince: morning,
            floodTold: morning)
        try newsroom.store.commitFetch(FetchRecord(state: state, at: morning), notifying: [])
        #expect(try newsroom.store.feedState("noon") == state)
    }

    @Test func strangeDatesAreKeptAtTheEdgeOfTime() throws {
        let state = FeedState(feed: "noon", address: "https://noon.example/feed", nextFetch: Date(timeIntervalSince1970: .infinity))
        try newsroom.store.commitFetch(FetchRecord(state: state, at: morning), notifying: [])
        #expect(try newsroom.store.dueFeeds(at: morning.addingTimeInterval(3600), limit: 10).map(\.feed) == ["early", "late"])
    }
}
