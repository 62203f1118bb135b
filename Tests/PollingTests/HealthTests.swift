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

    private func after(_ failure: FetchFailure, state: FeedState = .known(), at date: Date = noon, random: Double = 1) -> (
        FeedState, [Notice]
    ) {
        policy.afterFailure(state, feed: tidings, failure: failure, at: date, random: random)
    }

    private func wait(_ failure: FetchFailure, failures: Int = 0, random: Double = 1) -> TimeInterval {
        after(failure, state: .known { $0.failures = failures }, random: random).0.nextFetch.timeIntervalSince(noon)
    }

    @Test func firstFailureDegradesAFeedSilently() {
        let (state, notices) = after(timeout)
        #expect(state.health == .degraded && state.failures == 1 && state.failingSince == noon)
        #expect(state.lastFailure == "timeout" && state.lastFailureText == "no answer within 30 s")
        #expect(notices.isEmpty)
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
        let (state, notices) = after(timeout, state: failing)
        #expect(state.health == .failing)
        #expect(notices.map(\.reason) == ["feed.failing"])
        #expect(notices.first?.subject == "tidings")
        #expect(notices.first?.details["since"] == "2026-09-07T06:00:00Z")
        #expect(notices.first?.details["detail"] == "no answer within 30 s")
    }

    @Test func fiveTriesInAnHourAreNotFailing() {
        let state = FeedState.known {
            $0.failures = 9; $0.failingSince = noon.addingTimeInterval(-hours(1))
        }
        #expect(after(timeout, state: state).0.health == .degraded)
    }

    @Test func sixHoursWithFewTriesAreNotFailing() {
        let state = FeedState.known {
            $0.failures = 2; $0.failingSince = noon.addingTimeInterval(-hours(9))
        }
        #expect(after(timeout, state: state).0.health == .degraded)
    }

    @Test func failingIsToldOnce() {
        let state = FeedState.known {
            $0.failures = 9; $0.failingSince = noon.addingTimeInterval(-hours(9)); $0.health = .failing
        }
        #expect(after(timeout, state: state).1.isEmpty)
    }

    @Test func goneFeedIsToldOnceAndAskedWeekly() {
        let (state, notices) = after(status(410))
        #expect(state.health == .gone)
        #expect(state.nextFetch == noon.addingTimeInterval(7 * 86_400))
        #expect(notices.map(\.reason) == ["feed.gone"])
        #expect(after(status(410), state: state).1.isEmpty)
    }

    @Test(arguments: [401, 403])
    func refusedFeedIsBlocked(code: Int) {
        let (state, notices) = after(status(code))
        #expect(state.health == .blocked)
        #expect(state.nextFetch == noon.addingTimeInterval(hours(6)))
        #expect(notices.map(\.reason) == ["feed.blocked"])
        #expect(
            notices.first?.details == [
                "status": "\(code)", "next": "2026-09-07T18:00:00Z", "tries": "1", "detail": "HTTP \(code)", "failure": "http_\(code)",
            ])
    }

    @Test func missingFeedIsAskedAgainAfterSixHours() {
        #expect(wait(status(404), random: 0) == hours(6))
        #expect(wait(status(404), failures: 8, random: 1) == 76_800)
    }

    @Test(arguments: [FeedHealth.failing, .blocked, .gone])
    func recoveryIsTold(from health: FeedHealth) {
        let before = FeedState.known {
            $0.health = health; $0.failures = 9; $0.failingSince = noon; $0.lastFailure = "x"
        }
        let (state, notices) = policy.afterAnswer(before, feed: tidings, answer: .unchanged(validators: Validators()), at: noon)
        #expect(state.health == .ok && state.failures == 0 && state.failingSince == nil && state.lastFailure == nil)
        #expect(notices.map(\.reason) == ["feed.ok"])
    }

    @Test func recoveryFromAShortFailureIsNotTold() {
        let before = FeedState.known {
            $0.health = .degraded; $0.failures = 2
        }
        #expect(policy.afterAnswer(before, feed: tidings, answer: .unchanged(validators: Validators()), at: noon).1.isEmpty)
    }

    @Test func retryAfterIsObeyedAndHoldsTheHost() {
        let failure = status(429, retryAfter: .seconds(1_000))
        let state = after(failure).0
        #expect(state.nextFetch == noon.addingTimeInterval(1_000))
        #expect(policy.hostHold(after: failure, state: state, at: noon) == noon.addingTimeInterval(1_000))
    }

    @Test func retryAfterIsObeyedForADayAtMost() {
        #expect(wait(status(503, retryAfter: .seconds(9_000_000))) == hours(24))
    }

    @Test(arguments: [(0, 600.0), (1, 1_200)])
    func overloadWithoutRetryAfterHoldsTheHostLongerEachTime(failures: Int, expected: TimeInterval) {
        let state = after(status(503), state: .known { $0.failures = failures }).0
        #expect(policy.hostHold(after: status(503), state: state, at: noon) == noon.addingTimeInterval(expected))
    }

    @Test func otherFailuresHoldNoHost() {
        #expect(policy.hostHold(after: timeout, state: .known(), at: noon) == nil)
    }
}
