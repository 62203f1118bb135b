import Foundation
import TestServers
import Testing

/// When a feed may be asked again (RFC 9111, 4.2 and 5; RFC 9110, 10.2.3).
@Suite(.timeLimit(.minutes(2)))
struct TimingConformance {
    /// A feed's answers say that it lasts; another feed goes round meanwhile.
    private static let lasting: [Scenario] = [
        Scenario("max-age", [.feed(headers: [("Cache-Control", "public, max-age=3600")])], becomes: ["read 3"]),
        Scenario(
            "max-age-in-a-second-line", [.feed(headers: [("Cache-Control", "public"), ("Cache-Control", "max-age=3600")])],
            becomes: ["read 3"]),
        Scenario("quoted-max-age", [.feed(headers: [("Cache-Control", "MAX-AGE=\"3600\"")])], becomes: ["read 3"]),
        Scenario("endless-max-age", [.feed(headers: [("Cache-Control", "max-age=99999999999999999999")])], becomes: ["read 3"]),
        Scenario("expires", [.feed(headers: [("Expires", date(in: 3_600))])], becomes: ["read 3"]),
        Scenario("ttl", [.ok(with("<ttl>60</ttl>"), type: "text/xml")], becomes: ["read 3"]),
        Scenario(
            "update-period",
            [
                .ok(
                    with("<sy:updatePeriod xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">daily</sy:updatePeriod>"),
                    type: "text/xml")
            ],
            becomes: ["read 3"]),
        Scenario(
            "with-304", [.feed(headers: [("ETag", "\"a\"")]), .status(304, headers: ["Cache-Control": "max-age=3600"])],
            becomes: ["read 3", "unchanged"]),
        Scenario("gone", [.status(410)], becomes: ["http_410"]),
        Scenario("not-found", [.status(404)], becomes: ["http_404"]),
        Scenario("forbidden", [.status(403)], becomes: ["http_403"]),
        Scenario("unauthorised", [.status(401, headers: ["WWW-Authenticate": "Basic realm=\"quay\""])], becomes: ["http_401"]),
        Scenario("every-hour", [.feed()], becomes: ["read 3"], keys: ["every": "1h"]),
    ]

    /// Answers that keep nobody from asking again at the usual time.
    private static let fleeting: [Scenario] = [
        Scenario("no-cache", [.feed(headers: [("Cache-Control", "no-cache, max-age=3600")]), .feed(4)], becomes: ["read 3", "read 1"]),
        Scenario(
            "no-store", [.feed(headers: [("Cache-Control", "no-store"), ("ETag", "\"a\"")]), .feed(4)], sends: [.none, .init("\"a\"")],
            becomes: ["read 3", "read 1"]),
        Scenario(
            "max-age-0", [.feed(headers: [("Cache-Control", "max-age=0"), ("Expires", date(in: 3_600))]), .feed(4)],
            becomes: ["read 3", "read 1"]),
        Scenario("max-age-negative", [.feed(headers: [("Cache-Control", "max-age=-1")]), .feed(4)], becomes: ["read 3", "read 1"]),
        Scenario("aged", [.feed(headers: [("Cache-Control", "max-age=600"), ("Age", "600")]), .feed(4)], becomes: ["read 3", "read 1"]),
        Scenario("expires-0", [.feed(headers: [("Expires", "0")]), .feed(4)], becomes: ["read 3", "read 1"]),
        Scenario("expired", [.feed(headers: [("Expires", date(in: -60))]), .feed(4)], becomes: ["read 3", "read 1"]),
        Scenario("s-maxage", [.feed(headers: [("Cache-Control", "s-maxage=3600")]), .feed(4)], becomes: ["read 3", "read 1"]),
        Scenario("retry-after-of-a-feed", [.feed(headers: [("Retry-After", "3600")]), .feed(4)], becomes: ["read 3", "read 1"]),
    ]

    private static let ticker = Scenario("ticker", Array(repeating: .feed(), count: 1_000), becomes: [])

    @Test func nothingIsAskedForBeforeItsTime() async throws {
        let stage = try Stage(Self.lasting + [Self.ticker])
        await stage.plays()
        let before = stage.requests(of: Self.ticker).count
        _ = await stage.server.waitForRequests { $0.count { $0.path == Self.ticker.path } >= before + 20 }
        for scenario in Self.lasting { #expect(stage.requests(of: scenario).count == scenario.becomes.count, "\(scenario)") }
        await stage.ends()
    }

    @Test func whatDoesNotLastIsAskedForAtTheUsualTime() async throws {
        let stage = try Stage(Self.fleeting)
        await stage.plays()
        await stage.ends()
    }

    @Test(arguments: [429, 503]) func retryAfterInSecondsHoldsTheWholeHost(status: Int) async throws {
        try await holds(.status(status, headers: ["Retry-After": "2"]), for: 2)
    }

    @Test(arguments: [429, 503]) func retryAfterAsADateHoldsTheWholeHost(status: Int) async throws {
        let end = Date.now + 3
        let requests = try await held(by: .status(status, headers: ["Retry-After": HTTPMoment.text(end)]))
        // The date has no fractions.
        #expect(requests.after.allSatisfy { $0.arrived.timeIntervalSince1970 >= end.timeIntervalSince1970.rounded(.down) })
    }

    @Test func withoutRetryAfterTheHostIsHeldAsConfigured() async throws {
        try await holds(.status(429), for: 2)
    }

    @Test func retryAfterThatMakesNoSenseIsAsGoodAsNone() async throws {
        try await holds(.status(429, headers: ["Retry-After": "soon"]), for: 2)
    }

    @Test func otherHostsAreNotHeld() async throws {
        let busy = Scenario("busy", [.status(429, headers: ["Retry-After": "3600"])], becomes: ["http_429"])
        let stage = try Stage([busy, Self.ticker], polling: Self.patient.replacing("backoff_limit: 10s", with: "backoff_limit: 2h"))
        await stage.plays()
        let before = stage.requests(of: Self.ticker).count
        _ = await stage.server.waitForRequests { $0.count { $0.path == Self.ticker.path } >= before + 5 }
        #expect(stage.requests(of: busy).count == 1)
        await stage.ends()
    }

    @Test func hostThatAskedToBeLeftAloneIsSparedThroughARestart() async throws {
        let quay = ["host_group": "quay"]
        let busy = Scenario("busy", [.status(503, headers: ["Retry-After": "3600"])], becomes: ["http_503"], keys: quay)
        let neighbour = Scenario("neighbour", Array(repeating: .feed(), count: 1_000), becomes: [], keys: quay)
        let stage = try Stage(
            [busy, neighbour, Self.ticker], polling: Self.patient.replacing("backoff_limit: 10s", with: "backoff_limit: 2h"))
        await stage.plays()
        await stage.ends()
        let (before, round) = (stage.requests(of: neighbour).count, stage.requests(of: Self.ticker).count)
        let again = try stage.startsAgain()
        _ = await stage.server.waitForRequests { $0.count { $0.path == Self.ticker.path } >= round + 5 }
        #expect(await again.ends() == 0)
        #expect(stage.requests(of: neighbour).count == before)
        #expect(stage.requests(of: busy).count == 1)
    }

    // MARK: - Holds

    private static let patient = """
        {host_gap: 0s, per_host: 1, jitter: 0, first_spread: 0s, restart_spread: 0s, backoff: 1s, backoff_limit: 10s}
        """

    private func holds(_ reply: Reply, for seconds: TimeInterval) async throws {
        let requests = try await held(by: reply)
        #expect(requests.after.allSatisfy { $0.arrived.timeIntervalSince(requests.refused.arrived) >= seconds })
    }

    /// Three feeds of one host, one request at a time; one is refused once.
    ///
    /// - Returns: the request that was refused, and those after it.
    private func held(by reply: Reply) async throws -> (refused: ReceivedRequest, after: [ReceivedRequest]) {
        let quay = ["host_group": "quay"]
        let feeds = ["north", "south"].map { Scenario($0, Array(repeating: .feed(), count: 1_000), becomes: [], keys: quay) }
        let busy = Scenario("busy", [.feed(), reply, .feed()], becomes: ["read 3"], keys: quay)
        let stage = try Stage([busy] + feeds, polling: Self.patient)
        let all = await stage.server.waitForRequests { requests in
            guard let refused = requests.indices.filter({ requests[$0].path == busy.path }).dropFirst().first else { return false }
            return feeds.allSatisfy { feed in requests[(refused + 1)...].contains { $0.path == feed.path } }
        }
        await stage.ends()
        let refused = try #require(all.indices.filter { all[$0].path == busy.path }.dropFirst().first)
        return (all[refused], Array(all[(refused + 1)...]))
    }

    private static func date(in seconds: TimeInterval) -> String { HTTPMoment.text(.now + seconds) }

    private static func with(_ element: String) -> String {
        String(decoding: Wharf.feed(), as: UTF8.self).replacing(
            "<link>http://wharf.example/</link>", with: "<link>http://wharf.example/</link>" + element)
    }
}

/// A date as HTTP writes it.
enum HTTPMoment {
    static func text(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter.string(from: date)
    }
}
