import Foundation
import NewsModel
import Polling
import Testing

/// Which changes of health are told, and which together.
@Suite struct BulletinTests {
    private func feed(
        _ name: String, _ health: FeedHealth, told: FeedHealth = .ok, since age: TimeInterval = 0, toldAt: TimeInterval? = nil,
        host: String = "sz.example"
    ) -> FeedStanding {
        FeedStanding(
            feed: name, host: host, health: health, since: noon - age, told: told, toldAt: toldAt.map { noon - $0 },
            lastNewItem: noon - 9 * 86_400, nextFetch: noon + 21_600, failures: 3, failingSince: noon - 21_600, lastFailure: "http_403",
            lastFailureText: "\(name): the server answered 403")
    }

    private func news(_ feeds: [FeedStanding], gather: Duration = .seconds(600)) -> [String] {
        HealthBulletin.news(feeds, gather: gather, at: noon).map {
            "\($0.notice.reason) \($0.notice.subject): \($0.feeds.joined(separator: " "))"
        }
    }

    @Test func onlyFeedOfAHostIsToldAtOnce() {
        let told = HealthBulletin.news([feed("sz", .blocked)], gather: .seconds(600), at: noon)
        #expect(
            told.map(\.notice) == [
                Notice(
                    reason: "feed.blocked", subject: "sz",
                    details: [
                        "status": "403", "failure": "http_403", "tries": "3", "since": "2026-09-07T06:00:00Z",
                        "next": "2026-09-07T18:00:00Z",
                    ])
            ])
    }

    @Test func feedsOfOneHostComeIntoOneNotice() {
        let told = HealthBulletin.news(
            [feed("b", .blocked, since: 700), feed("a", .blocked), feed("c", .ok)], gather: .seconds(600), at: noon)
        #expect(told.map(\.feeds) == [["a", "b"]])
        #expect(told.first?.notice.subject == "sz.example")
        #expect(told.first?.notice.details["feeds"] == "a, b" && told.first?.notice.details["count"] == "2")
    }

    @Test func otherFeedsOfTheHostAreWaitedFor() {
        #expect(news([feed("a", .blocked, since: 599), feed("b", .ok)]) == [])
        #expect(news([feed("a", .blocked, since: 601), feed("b", .ok)]) == ["feed.blocked a: a"])
        #expect(news([feed("a", .blocked), feed("b", .ok)], gather: .zero) == ["feed.blocked a: a"])
    }

    @Test func feedsOfOtherHostsAreNotWaitedFor() {
        let told = news([feed("a", .failing), feed("b", .failing, host: "faz.example")])
        #expect(told == ["feed.failing b: b", "feed.failing a: a"])
    }

    @Test func feedThatFollowsIntoAKnownTroubleWaitsForADay() {
        let late = feed("b", .blocked, since: 3_600)
        #expect(news([feed("a", .blocked, told: .blocked, toldAt: 7_200), late]) == [])
        #expect(news([feed("a", .blocked, told: .blocked, toldAt: 90_000), late]) == ["feed.blocked b: b"])
    }

    @Test func whatWasToldIsNotToldAgain() {
        #expect(news([feed("a", .gone, told: .gone, toldAt: 90_000_000)]) == [])
    }

    @Test func shortFailureIsNotTold() {
        #expect(news([feed("a", .degraded), feed("b", .ok)]) == [])
    }

    @Test func recoveryIsToldOnceTheWholeHostIsWell() {
        let well = feed("a", .ok, told: .failing, since: 60)
        #expect(news([well, feed("b", .failing, told: .failing)]) == [])
        #expect(news([well, feed("b", .ok, told: .failing)]) == ["feed.ok sz.example: a b"])
        #expect(news([well, feed("b", .degraded)]) == ["feed.ok a: a"])
    }

    @Test func recoveryOfAPartIsToldAfterADay() {
        let told = news([feed("a", .ok, told: .failing, since: 90_000), feed("b", .failing, told: .failing)])
        #expect(told == ["feed.ok a: a"])
    }

    @Test func onceWellAndIllAgainIsNoNews() {
        #expect(news([feed("a", .failing, told: .failing, since: 10)]) == [])
    }

    @Test func silentFeedIsToldWithTheAgeOfItsNews() {
        let told = HealthBulletin.news([feed("a", .stale)], gather: .zero, at: noon)
        #expect(told.first?.notice.details == ["since": "2026-08-29T12:00:00Z", "next": "2026-09-07T18:00:00Z"])
    }
}
