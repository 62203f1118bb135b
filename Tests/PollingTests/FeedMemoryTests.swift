import Foundation
import NewsModel
import Polling
import Testing

@Suite struct FeedMemoryTests {
    private let policy = PollingPolicy(settings: .unhurried)

    private func state(after answers: [FeedAnswer], from first: FeedState = .known(), every gap: TimeInterval = 600) -> FeedState {
        answers.enumerated().reduce(first) { state, step in
            policy.afterAnswer(state, feed: tidings, answer: step.element, at: noon.addingTimeInterval(Double(step.offset) * gap)).0
        }
    }

    @Test func validatorsAndHashOfAnAnswerAreKept() {
        let next = state(after: [.read(validators: Validators(entityTag: "W/\"x\"", lastModified: "yesterday"))])
        #expect(next.validators == Validators(entityTag: "W/\"x\"", lastModified: "yesterday"))
        #expect(next.bodyHash == "h")
        #expect(next.validatedAt == noon)
    }

    @Test func notModifiedKeepsTheValidators() {
        #expect(state(after: [.unchanged(validators: Validators())]).validators == Validators(entityTag: "\"a\""))
    }

    @Test func failureKeepsTheValidators() {
        let failure = FetchFailure(reason: "http_503", text: "503", status: 503)
        #expect(policy.afterFailure(.known(), feed: tidings, failure: failure, at: noon).validators == Validators(entityTag: "\"a\""))
    }

    @Test func validatorsAreSentForThirtyDays() {
        let state = FeedState.known { $0.validatedAt = noon }
        #expect(policy.validators(of: state, at: noon.addingTimeInterval(29 * 86_400)) == state.validators)
        #expect(policy.validators(of: state, at: noon.addingTimeInterval(31 * 86_400)).isEmpty)
    }

    @Test func bodyThatCameAgainMakesItsValidatorsAsGoodAsNew() {
        let old = FeedState.known { $0.validatedAt = noon.addingTimeInterval(-29 * 86_400) }
        let tag = Validators(entityTag: "\"a\"")
        #expect(state(after: [.sameBody(validators: tag)], from: old).validatedAt == noon)
        #expect(state(after: [.unchanged(validators: tag)], from: old).validatedAt == old.validatedAt)
    }

    @Test func sameBodyBringsItsOwnValidatorsOrNone() {
        #expect(state(after: [.sameBody(validators: Validators(lastModified: "today"))]).validators == Validators(lastModified: "today"))
        #expect(state(after: [.sameBody(validators: Validators())]).validators.isEmpty)
    }

    @Test func notModifiedTearsNoPairAndMixesNone() {
        let pair = FeedState.known { $0.validators = Validators(entityTag: "\"a\"", lastModified: "monday") }
        func after(_ validators: Validators) -> Validators { state(after: [.unchanged(validators: validators)], from: pair).validators }
        #expect(after(Validators(entityTag: "\"a\"")) == pair.validators)
        #expect(after(Validators(lastModified: "monday")) == pair.validators)
        #expect(after(Validators(entityTag: "\"b\"")) == Validators(entityTag: "\"b\""))
        #expect(after(Validators(entityTag: "\"b\"", lastModified: "tuesday")) == Validators(entityTag: "\"b\"", lastModified: "tuesday"))
    }

    @Test func firstFetchTellsHowLongAFeedHasBeenIdle() {
        let first = FeedState(feed: tidings.name, address: tidings.address, nextFetch: noon)
        let newest = noon.addingTimeInterval(-40 * 86_400)
        #expect(state(after: [.read(dates: dates(9, every: 60, newest: newest), newItems: 9)], from: first).lastNewItem == newest)
    }

    @Test func twentyNewestDatesAreRemembered() {
        let next = state(after: [.read(dates: dates(30, every: 60))])
        #expect(next.recentItems == Array(dates(30, every: 60).prefix(20)))
    }

    @Test func shortDocumentsAddUp() {
        let next = state(after: [.read(dates: dates(1, every: 0)), .read(dates: [noon])])
        #expect(next.recentItems == [noon] + dates(1, every: 0))
    }

    @Test func dateInTheFutureCountsAsNow() {
        #expect(state(after: [.read(dates: [noon.addingTimeInterval(hours(900))])]).recentItems == [noon])
    }

    @Test func newItemIsRemembered() {
        #expect(state(after: [.read(newItems: 1)]).lastNewItem == noon)
        #expect(state(after: [.read(newItems: 0)]).lastNewItem == nil)
    }

    @Test func redirectSeenFiveTimesInTwoDaysIsFollowedForGood() {
        let moved = FeedAnswer.read(movedTo: "https://new.example/feed")
        let next = state(after: Array(repeating: moved, count: 5), every: hours(12))
        #expect(next.address == "https://new.example/feed")
        #expect(next.validators.isEmpty && next.bodyHash == nil && next.move == nil)
    }

    @Test func feedWithAPasswordIsNotFollowedForGood() {
        let first = FeedState.known { $0.address = "https://desk:secret@feeds.tidings.example/business" }
        let moved = FeedAnswer.read(movedTo: "https://new.example/feed")
        #expect(state(after: Array(repeating: moved, count: 9), from: first, every: hours(12)).address == first.address)
    }

    @Test func redirectSeenFourTimesIsNotFollowedForGood() {
        let moved = FeedAnswer.read(movedTo: "https://new.example/feed")
        let next = state(after: Array(repeating: moved, count: 4), every: hours(24))
        #expect(next.address == tidings.address)
        #expect(next.move == PendingMove(target: "https://new.example/feed", since: noon, seen: 4))
    }

    @Test func redirectSeenOftenInOneDayIsNotFollowedForGood() {
        let moved = FeedAnswer.unchanged(validators: Validators(), movedTo: "https://new.example/feed")
        #expect(state(after: Array(repeating: moved, count: 20), every: hours(1)).address == tidings.address)
    }

    @Test func redirectThatEndsIsForgotten() {
        #expect(state(after: [.read(movedTo: "https://new.example/feed"), .read()]).move == nil)
    }

    @Test func redirectThatChangesStartsAnew() {
        let next = state(after: [.read(movedTo: "https://new.example/feed"), .read(movedTo: "https://other.example/feed")])
        #expect(next.move?.seen == 1)
    }

    @Test func onlyLeadingPermanentRedirectsMoveAFeed() {
        #expect(PermanentMove.target(of: [(301, "b"), (308, "c"), (302, "d"), (301, "e")]) == "c")
        #expect(PermanentMove.target(of: [(302, "b"), (301, "c")]) == nil)
        #expect(PermanentMove.target(of: []) == nil)
    }
}
