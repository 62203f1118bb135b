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
        #expect(try newsroom.store.schedule().map(\.feed) == ["early", "noon", "late"])
        #expect(try newsroom.store.schedule().map(\.date) == [0, 60, 120].map(morning.addingTimeInterval))
    }

    @Test func feedsDueLaterAreLeftOut() throws {
        #expect(try newsroom.store.schedule(until: morning.addingTimeInterval(60)).map(\.feed) == ["early", "noon"])
    }

    @Test func rescheduledFeedsAreDueAsTold() throws {
        try newsroom.store.reschedule(["late": morning.addingTimeInterval(-5), "nobody": morning])
        #expect(try newsroom.store.schedule(until: morning).map(\.feed) == ["late", "early"])
    }

    @Test func statesComeDueLongestFirst() throws {
        #expect(try newsroom.store.feedStates().map(\.feed) == ["early", "noon", "late"])
        #expect(try newsroom.store.feedStates(until: morning.addingTimeInterval(60)).map(\.feed) == ["early", "noon"])
        try newsroom.store.prepare(Watch(feeds: [.named("late")]), at: morning)
        #expect(try newsroom.store.feedStates().map(\.feed) == ["late"])
    }

    @Test func nothingIsDueWithoutFeeds() throws {
        try newsroom.store.prepare(Watch(), at: morning)
        #expect(try newsroom.store.schedule().isEmpty)
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
            schedule: .ttl, healthSince: morning, floodTold: morning, watchedSince: morning.addingTimeInterval(-9))
        try newsroom.store.commitFetch(FetchRecord(state: state, at: morning), notifying: [])
        #expect(try newsroom.store.feedState("noon") == state)
    }

    @Test func fetchThatFoundNothingNewChangesTheTimesAlone() throws {
        let before = try #require(try newsroom.store.feedState("noon"))
        var after = before
        (after.nextFetch, after.lastAttempt, after.lastSuccess) = (morning.addingTimeInterval(900), morning, morning)
        try newsroom.meddle("UPDATE feed SET body_hash = 'kept'")
        let note = AnswerNote(at: morning, outcome: "unchanged", status: 304)
        try newsroom.store.commitFetch(FetchRecord(state: after, before: before, note: note, at: morning), notifying: [])
        after.bodyHash = "kept"
        #expect(try newsroom.store.feedState("noon") == after)
        #expect(try newsroom.store.feed("noon")?.detail?.answers == [note])
    }

    @Test func whatElseAFetchHasChangedIsWritten() throws {
        let before = try #require(try newsroom.store.feedState("noon"))
        var after = before
        (after.lastSuccess, after.schedule) = (morning, .idle)
        try newsroom.store.commitFetch(FetchRecord(state: after, before: before, at: morning), notifying: [])
        #expect(try newsroom.store.feedState("noon") == after)
    }

    @Test func memoryOfAFormerVersionIsRead() throws {
        let hints = StandingHints(document: PublisherHints(interval: .seconds(60)), lifetime: .seconds(900))
        let hintsText = String(decoding: try JSONEncoder().encode(hints), as: UTF8.self)
        try newsroom.meddle(
            """
            UPDATE feed SET memory = '{"answers":[{"at":0,"items":3,"newItems":1,"outcome":"read"}],"schedule":"ttl",
                "hints":\(hintsText),"validatedAt":60}'
            """)
        let state = try #require(try newsroom.store.feedState("noon"))
        #expect(state.hints == hints)
        #expect(state.schedule == .ttl && state.validatedAt == Date(timeIntervalSinceReferenceDate: 60))
    }

    @Test func lastTenAnswersAreToldNewestFirst() throws {
        let notes = (0..<12).map { number in
            AnswerNote(
                at: morning.addingTimeInterval(Double(-number)), outcome: "too_many_redirects", status: number == 0 ? nil : 301,
                items: number, newItems: 1)
        }
        for note in notes.reversed() {
            let state = FeedState(feed: "noon", address: "https://noon.example/feed", nextFetch: morning)
            try newsroom.store.commitFetch(FetchRecord(state: state, note: note, at: morning), notifying: [])
        }
        #expect(try newsroom.store.feed("noon")?.detail?.answers == Array(notes.prefix(10)))
    }

    @Test func whatIsNoFetchLeavesTheAnswersAlone() throws {
        let state = FeedState(feed: "noon", address: "https://noon.example/feed", nextFetch: morning)
        let note = AnswerNote(at: morning, outcome: "timeout")
        try newsroom.store.commitFetch(FetchRecord(state: state, note: note, at: morning), notifying: [])
        try newsroom.store.commitFetch(FetchRecord(state: state, at: morning), notifying: [])
        #expect(try newsroom.store.feed("noon")?.detail?.answers == [note])
    }

    @Test func answersOfADamagedFileEndWhereTheyBreakOff() throws {
        try newsroom.meddle("UPDATE feed SET answers = replace('1000 200 3 1 read;900 304 x;800 304 0 0 unchanged;', ';', char(10))")
        #expect(
            try newsroom.store.feed("noon")?.detail?.answers
                == [AnswerNote(at: Date(timeIntervalSince1970: 1), outcome: "read", status: 200, items: 3, newItems: 1)])
    }

    @Test(arguments: ["x", "v", "v noon", "a 1 2 3", "s whenever", "r {", "l 1", "{"])
    func brokenMemoryIsNamed(text: String) throws {
        try newsroom.meddle("UPDATE feed SET memory = '\(text)'")
        #expect { try newsroom.store.feedState("noon") } throws: { ($0 as? StorageError)?.reason == "storage.unreadable" }
    }

    @Test func brokenMomentsAreNamed() throws {
        try newsroom.meddle("UPDATE feed SET recent_items = '[1,x]'")
        #expect(throws: StorageError.unreadable(table: "feed", id: "noon", cause: "broken list of moments")) {
            try newsroom.store.feedState("noon")
        }
    }

    @Test func strangeDatesAreKeptAtTheEdgeOfTime() throws {
        let state = FeedState(feed: "noon", address: "https://noon.example/feed", nextFetch: Date(timeIntervalSince1970: .infinity))
        try newsroom.store.commitFetch(FetchRecord(state: state, at: morning), notifying: [])
        #expect(try newsroom.store.schedule(until: morning.addingTimeInterval(3600)).map(\.feed) == ["early", "late"])
    }
}
