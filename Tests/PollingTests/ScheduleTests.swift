import Foundation
import NewsModel
import Polling
import Testing

@Suite struct ScheduleTests {
    private let policy = PollingPolicy(settings: .unhurried)

    private func wait(
        _ answer: FeedAnswer, feed: Feed = tidings, state: FeedState = .known(), policy: PollingPolicy? = nil, random: Double = 0.5
    ) -> TimeInterval {
        (policy ?? self.policy).afterAnswer(state, feed: feed, answer: answer, at: noon, random: random).0.nextFetch.timeIntervalSince(noon)
    }

    @Test func feedWithFewItemsIsAskedAtTheInitialInterval() {
        #expect(wait(.read(dates: dates(4, every: 60))) == hours(0.5))
    }

    @Test func intervalIsHalfTheMedianGap() {
        #expect(wait(.read(dates: dates(20, every: hours(2)))) == hours(1))
    }

    @Test func busyFeedIsAskedAtTheMinimum() {
        #expect(wait(.read(dates: dates(20, every: 30))) == 600)
    }

    @Test func slowFeedIsAskedAtTheMaximum() {
        #expect(wait(.read(dates: dates(20, every: hours(20)))) == hours(4))
    }

    @Test(arguments: [(8.0, 1.0), (15, 2), (31, 4), (61, 24)])
    func idleFeedIsAskedLessOften(days: Double, expected: Double) {
        let newest = noon.addingTimeInterval(-days * 86_400)
        #expect(wait(.read(dates: dates(20, every: 60, newest: newest))) == hours(expected))
    }

    @Test func configuredIntervalReplacesTheAdaptiveOne() {
        var feed = tidings
        feed.every = .seconds(120)
        #expect(wait(.read(dates: dates(20, every: hours(20)), validators: Validators()), feed: feed) == 120)
    }

    @Test func feedWithoutValidatorsIsAskedHourlyAtMost() {
        #expect(wait(.read(dates: dates(20, every: 30), validators: Validators())) == hours(1))
    }

    @Test func publishersLifetimeIsRespected() {
        #expect(wait(.read(dates: dates(20, every: 30), cacheLifetime: .seconds(5_400))) == 5_400)
    }

    @Test func publishersIntervalIsRespected() {
        #expect(wait(.read(hints: PublisherHints(interval: .seconds(7_200)))) == 7_200)
    }

    @Test func publishersHintIsCappedAtADay() {
        #expect(wait(.read(cacheLifetime: .seconds(10_000_000))) == hours(24))
    }

    @Test func urgentFeedWaitsAnHourAtMost() {
        var feed = tidings
        feed.urgent = true
        #expect(wait(.read(dates: dates(20, every: hours(20)), cacheLifetime: .seconds(86_400)), feed: feed) == hours(1))
    }

    @Test func publishersHintsOutliveNotModified() {
        let read = policy.afterAnswer(
            .known(), feed: tidings, answer: .read(hints: PublisherHints(interval: .seconds(7_200)), cacheLifetime: .seconds(60)), at: noon,
            random: 0.5)
        #expect(read.0.schedule == .ttl)
        #expect(wait(.unchanged(), state: read.0) == 7_200)
        #expect(wait(.unchanged(cacheLifetime: .seconds(9_000)), state: read.0) == 9_000)
    }

    @Test func lifetimeIsForgottenWhereADocumentComesWithoutOne() {
        let read = policy.afterAnswer(.known(), feed: tidings, answer: .read(cacheLifetime: .seconds(9_000)), at: noon, random: 0.5)
        #expect(wait(.unchanged(), state: read.0) == 9_000)
        #expect(wait(.sameBody(validators: Validators(entityTag: "\"b\"")), state: read.0) == hours(0.5))
    }

    @Test func idleFeedIsAskedDailyHoweverLongTheMaximum() {
        let slow = PollingPolicy(settings: .with { ($0.jitter, $0.maximum) = (0, .seconds(28_800)) })
        #expect(wait(.read(dates: dates(20, every: 60, newest: noon.addingTimeInterval(-61 * 86_400))), policy: slow) == hours(24))
    }

    @Test func skippedHoursAreLeftOut() {
        // Half past twelve falls into a skipped hour.
        #expect(wait(.read(hints: PublisherHints(skippedHours: [12, 13]))) == hours(2))
    }

    @Test func skippedDaysAreLeftOut() {
        #expect(wait(.read(hints: PublisherHints(skippedDays: [1]))) == hours(12))
    }

    @Test func feedThatSkipsEveryHourIsAskedAfterADay() {
        #expect(wait(.read(hints: PublisherHints(skippedHours: Set(0...23)))) == hours(24))
    }

    @Test(arguments: [(0.0, 0.9), (1, 1.1)])
    func intervalVariesByATenth(random: Double, share: Double) {
        let policy = PollingPolicy(settings: PollingSettings())
        let answer = FeedAnswer.read(dates: dates(20, every: hours(2)))
        #expect(abs(wait(answer, policy: policy, random: random) - hours(1) * share) < 0.001)
    }

    @Test func everyDurationMayBeZero() {
        let still = PollingPolicy(settings: .still)
        #expect(wait(.read(dates: dates(20, every: hours(2)), validators: Validators()), policy: still) == 0)
        #expect(still.initialState(of: tidings, at: noon).nextFetch == noon)
        let failure = FetchFailure(reason: "timeout", text: "late", retryAfter: .seconds(50))
        #expect(still.afterFailure(.known(), feed: tidings, failure: failure, at: noon).nextFetch == noon)
    }

    @Test func newFeedsAreAskedAtOnceButNotTogether() {
        let starts = (0..<50).map {
            policy.initialState(of: Feed(name: "f\($0)", address: "https://f\($0).example/"), at: noon).nextFetch.timeIntervalSince(noon)
        }
        #expect(starts.allSatisfy { (0..<10).contains($0) })
        #expect(Set(starts).count == 50)
        #expect(starts.min()! < 2 && starts.max()! > 8)
    }

    @Test func theSameFeedAlwaysStartsAtTheSameOffset() {
        #expect(policy.initialState(of: tidings, at: noon) == policy.initialState(of: tidings, at: noon))
    }

    @Test func whatIsNotDueAfterARestartStaysAsItIs() {
        #expect(policy.dateAfterRestart(noon + 60, of: tidings.address, at: noon) == noon + 60)
    }

    @Test func whatFellDueDuringAPauseIsSpreadOverMinutes() {
        let waits = (0..<50).map { index in
            policy.dateAfterRestart(noon - hours(3), of: "https://f\(index).example/", at: noon).timeIntervalSince(noon)
        }
        #expect(waits.allSatisfy { (0..<300).contains($0) })
        #expect(waits.max()! > 200)
    }

    @Test func shortPausePutsNothingOffForLong() {
        #expect(policy.dateAfterRestart(noon - 2, of: tidings.address, at: noon) <= noon + 2)
    }
}
