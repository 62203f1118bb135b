import Foundation
import NewsModel
import Polling
import Testing

@Suite struct HealthTests {
    private let policy = PollingPolicy(settings: .unhurried)
    private let timeout = FetchFailure(reason: "timeout", text: "no answer within 30 s")

    private func status(_ status: Int, retryAfter: Duration? = nil) -> FetchFailure {
        FetchFailure(reason: "http_\(status)", text: "HTTP \(status)", status: status, retryAfter: retryAfter)
    }

    private func after(_ failure: FetchFailure, state: FeedState = .known(), at date: Date = noon, random: Double = 1) -> FeedState {
        policy.afterFailure(state, feed: tidings, failure: failure, at: date, random: random)
    }

    private func wait(_ failure: FetchFailure, failures: Int = 0, random: Double = 1) -> TimeInterval {
        after(failure, state: .known { $0.failures = failures }, random: random).nextFetch.timeIntervalSince(noon)
    }

    @Test func firstFailureDegradesAFeed() {
        let state = after(timeout)
        #expect(state.health == .degraded && state.failures == 1 && state.failingSince == noon)
        #expect(state.lastFailure == "timeout" && state.lastFailureText == "no answer within 30 s")
        #expect(state.healthSince == noon)
        #expect(timeout.note(at: noon) == AnswerNote(at: noon, outcome: "timeout"))
    }

    @Test(arguments: [(0, 300.0), (1, 600), (2, 1_200), (8, 76_800), (9, 86_400), (5_000, 86_400)])
    func pausesDoubleUpToADay(failures: Int, expected: TimeInterval) {
        #expect(wait(timeout, failures: failures) == expected)
    }

    @Test func pausesHaveFullJitter() {
        #expect(wait(timeout, failures: 2, random: 0) == 0)
        #expect(wait(timeout, failures: 2, random: 0.5) == 600)
    }

    @Test func feedFailsAfterSixHoursAndFiveTries() {
        let failing = FeedState.known {
            $0.failures = 4; $0.failingSince = noon.addingTimeInterval(-hours(6)); $0.health = .degraded
        }
        #expect(after(timeout, state: failing).health == .failing)
        #expect(after(timeout, state: failing).healthSince == noon)
    }

    @Test func fiveTriesInAnHourAreNotFailing() {
        let state = FeedState.known {
            $0.failures = 9; $0.failingSince = noon.addingTimeInterval(-hours(1))
        }
        #expect(after(timeout, state: state).health == .degraded)
    }

    @Test func sixHoursWithFewTriesAreNotFailing() {
        let state = FeedState.known {
            $0.failures = 2; $0.failingSince = noon.addingTimeInterval(-hours(9))
        }
        #expect(after(timeout, state: state).health == .degraded)
    }

    @Test func goneFeedIsAskedWeekly() {
        let state = after(status(410))
        #expect(state.health == .gone && state.schedule == .gone)
        #expect(state.nextFetch == noon.addingTimeInterval(7 * 86_400))
    }

    @Test(arguments: [401, 403])
    func refusedFeedIsBlocked(code: Int) {
        let state = after(status(code))
        #expect(state.health == .blocked && state.schedule == .refused)
        #expect(state.nextFetch == noon.addingTimeInterval(hours(6)))
    }

    @Test(arguments: [FeedHealth.blocked, .gone, .failing, .stale])
    func anotherKindOfFailureInBetweenIsNoNews(health: FeedHealth) {
        let before = FeedState.known {
            $0.health = health; $0.healthSince = noon - 500
        }
        let state = after(timeout, state: before)
        #expect(state.health == health && state.healthSince == noon - 500)
    }

    @Test func staleFeedThatFailsForLongIsFailing() {
        let before = FeedState.known {
            $0.health = .stale; $0.failures = 9; $0.failingSince = noon.addingTimeInterval(-hours(9))
        }
        #expect(after(timeout, state: before).health == .failing)
    }

    @Test func missingFeedIsAskedAgainAfterSixHours() {
        #expect(wait(status(404), random: 0) == hours(6))
        #expect(wait(status(404), failures: 8, random: 1) == 76_800)
    }

    @Test(arguments: [FeedHealth.failing, .blocked, .gone, .degraded])
    func answerMakesAFeedWellAgain(from health: FeedHealth) {
        let before = FeedState.known {
            $0.health = health; $0.failures = 9; $0.failingSince = noon; $0.lastFailure = "x"
        }
        let state = policy.afterAnswer(before, feed: tidings, answer: .unchanged(), at: noon).0
        #expect(state.health == .ok && state.failures == 0 && state.failingSince == nil && state.lastFailure == nil)
        #expect(state.healthSince == noon)
    }

    @Test(arguments: [(6.9, FeedHealth.ok), (7.1, .stale)])
    func feedWithoutNewItemsForSevenDaysIsStale(days: Double, expected: FeedHealth) {
        let before = FeedState.known {
            $0.recentItems = dates(20, every: hours(1), newest: noon.addingTimeInterval(-days * 86_400)); $0.lastNewItem = $0.recentItems[0]
        }
        #expect(policy.afterAnswer(before, feed: tidings, answer: .unchanged(), at: noon).0.health == expected)
    }

    @Test(arguments: [(29.0, FeedHealth.ok), (31, .stale)])
    func slowFeedIsStaleAfterThreeOfItsLongGaps(days: Double, expected: FeedHealth) {
        let newest = noon.addingTimeInterval(-days * 86_400)
        let before = FeedState.known {
            $0.recentItems = dates(20, every: 10 * 86_400, newest: newest); $0.lastNewItem = newest
        }
        #expect(policy.afterAnswer(before, feed: tidings, answer: .unchanged(), at: noon).0.health == expected)
    }

    @Test(arguments: [(0.0, FeedHealth.ok), (6.9, .ok), (7.1, .stale)])
    func feedThatWasSilentWhenItWasAddedIsStaleAfterSevenDays(days: Double, expected: FeedHealth) {
        let old = dates(20, every: hours(1), newest: noon.addingTimeInterval(-400 * 86_400))
        let added = policy.afterAnswer(
            policy.initialState(of: tidings, at: noon), feed: tidings, answer: .read(dates: old, newItems: 20), at: noon
        ).0
        #expect(added.health == .ok && added.watchedSince == noon)
        let later = noon.addingTimeInterval(days * 86_400)
        #expect(policy.afterAnswer(added, feed: tidings, answer: .unchanged(), at: later).0.health == expected)
    }

    @Test func feedThatNeverHadAnItemIsNotStale() {
        let before = FeedState.known { $0.lastSuccess = noon.addingTimeInterval(-90 * 86_400) }
        #expect(policy.afterAnswer(before, feed: tidings, answer: .unchanged(), at: noon).0.health == .ok)
    }

    @Test func newItemEndsStaleness() {
        let before = FeedState.known {
            $0.health = .stale; $0.recentItems = [noon.addingTimeInterval(-90 * 86_400)]
        }
        #expect(policy.afterAnswer(before, feed: tidings, answer: .read(dates: [noon], newItems: 1), at: noon).0.health == .ok)
    }

    private func hold(_ failure: FetchFailure, earlier: HostHold? = nil) -> HostHold? {
        policy.hold(of: "tidings.example", after: failure, earlier: earlier, at: noon)
    }

    @Test func retryAfterIsObeyedAndHoldsTheHost() {
        let failure = status(429, retryAfter: .seconds(1_000))
        #expect(after(failure).nextFetch == noon.addingTimeInterval(1_000))
        #expect(
            hold(failure)
                == HostHold(host: "tidings.example", until: noon.addingTimeInterval(1_000), refusals: 1, reason: "http_429"))
    }

    @Test func feedWaitsAsLongAsItsHost() throws {
        let earlier = HostHold(host: "tidings.example", until: noon, refusals: 3, reason: "http_503")
        let held = try #require(hold(status(503), earlier: earlier))
        let state = policy.afterFailure(.known(), feed: tidings, failure: status(503), hold: held, at: noon)
        #expect(state.nextFetch == held.until && state.schedule == .held)
    }

    @Test func retryAfterIsObeyedForADayAtMost() {
        #expect(wait(status(503, retryAfter: .seconds(9_000_000))) == hours(24))
    }

    @Test(arguments: [(0, 600.0), (1, 1_200), (4, 9_600), (60, 86_400)])
    func overloadWithoutRetryAfterHoldsTheHostLongerEachTime(refusals: Int, expected: TimeInterval) {
        let earlier = HostHold(host: "tidings.example", until: noon, refusals: refusals, reason: "http_503")
        #expect(hold(status(503), earlier: earlier)?.until == noon.addingTimeInterval(expected))
    }

    @Test func longerHoldStays() {
        let earlier = HostHold(host: "tidings.example", until: noon + 5_000, refusals: 1, reason: "http_429")
        #expect(hold(status(429, retryAfter: .seconds(10)), earlier: earlier)?.until == noon + 5_000)
    }

    @Test func otherFailuresHoldNoHost() {
        #expect(hold(timeout) == nil)
    }
}
