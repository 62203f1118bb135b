import Foundation
import NewsModel
import Polling
import Testing

@Suite struct GapTests {
    private let policy = PollingPolicy(settings: .unhurried)
    private let gap = FeedGap(from: noon - 1_800, to: noon - 900, span: .seconds(800))

    private func before(_ dates: [Date], items: Int? = nil, known: Int = 0, state: FeedState? = nil) -> FeedGap? {
        let watched = FeedState.known {
            $0.bodyHash = "h"; $0.recentItems = [noon - 1_800]
        }
        return FeedGap.before(dates, items: items ?? dates.count, known: known, state: state ?? watched, at: noon)
    }

    private func after(_ gap: FeedGap?, state: FeedState, feed: Feed = tidings, at moment: Date = noon) -> (FeedState, [Notice]) {
        policy.afterAnswer(
            state, feed: feed, answer: .read(dates: dates(20, every: hours(2), newest: moment), newItems: 20, gap: gap), at: moment,
            random: 0.5)
    }

    @Test func documentWithoutAKnownItemLeavesAGap() {
        #expect(before(dates(5, every: 200, newest: noon - 100)) == FeedGap(from: noon - 1_800, to: noon - 900, span: .seconds(800)))
    }

    @Test func oneKnownItemClosesTheGap() {
        #expect(before(dates(5, every: 200, newest: noon - 100), known: 1) == nil)
    }

    @Test func documentThatReachesBackToWhatIsKnownLeavesNone() {
        #expect(before(dates(10, every: 200, newest: noon - 100)) == nil)
    }

    @Test func shortDocumentSaysNothing() {
        #expect(before(dates(4, every: 200, newest: noon - 100)) == nil)
    }

    @Test func firstDocumentOfAnAddressSaysNothing() {
        #expect(before(dates(5, every: 200, newest: noon - 100), state: .known()) == nil)
    }

    @Test func undatedItemsAreMissedBetweenTheFetches() {
        #expect(before([], items: 9) == FeedGap(from: noon.addingTimeInterval(-600), to: noon, span: .zero))
    }

    @Test func gapShortensTheInterval() {
        let state = FeedState.known { $0.lastSuccess = noon - 1_800 }
        let (next, notices) = after(gap, state: state)
        #expect(next.nextFetch == noon + 400 && next.schedule == .shortened)
        #expect(
            notices == [
                Notice(
                    reason: "feed.gap", subject: "tidings",
                    details: ["from": "2026-09-07T11:30:00Z", "to": "2026-09-07T11:45:00Z", "every": "400"])
            ])
    }

    @Test func furtherGapsShortenItToAFifthOfTheMinimum() {
        var (state, told) = after(gap, state: .known { $0.lastSuccess = noon - 1_800 })
        for _ in 1...5 {
            let (next, notices) = after(gap, state: state, at: state.nextFetch)
            (state, told) = (next, told + notices)
        }
        #expect(state.pace?.interval == .seconds(120))
        #expect(told.count == 1)
    }

    @Test func gapIsToldAgainAfterADay() {
        let state = after(gap, state: .known()).0
        #expect(after(gap, state: state, at: noon.addingTimeInterval(hours(25))).1.map(\.reason) == ["feed.gap"])
    }

    @Test(arguments: [(0.0, 400.0), (1, 800), (2, 1_600), (3, 3_200), (4, 3_600)])
    func shortenedIntervalDoublesWithEachDay(days: Double, expected: TimeInterval) {
        let state = after(gap, state: .known { $0.lastSuccess = noon - 1_800 }).0
        let moment = noon.addingTimeInterval(days * 86_400)
        #expect(after(nil, state: state, at: moment).0.nextFetch == moment.addingTimeInterval(expected))
    }

    @Test func shortenedIntervalIsForgottenOnceItIsAsLongAsAny() {
        let state = after(gap, state: .known()).0
        #expect(after(nil, state: state, at: noon.addingTimeInterval(9 * 86_400)).0.pace == nil)
    }

    @Test func configuredIntervalStays() {
        var feed = tidings
        feed.every = .seconds(5_000)
        #expect(after(gap, state: .known(), feed: feed).0.nextFetch == noon + 5_000)
    }

    @Test func publishersWishGoesBeforeOurs() {
        let (next, _) = policy.afterAnswer(
            .known(), feed: tidings,
            answer: .read(dates: dates(20, every: 60, newest: noon), newItems: 20, cacheLifetime: .seconds(3_000), gap: gap), at: noon,
            random: 0.5)
        #expect(next.nextFetch == noon + 3_000)
    }
}
