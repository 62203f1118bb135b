import Foundation
import TestServers
import Testing

/// What every request carries, and what none does.
@Suite(.timeLimit(.minutes(2)))
struct RequestConformance {
    private static let cookies = [("Set-Cookie", "reader=1; Path=/"), ("ETag", "\"a\"")]

    private static let scenarios: [Scenario] = [
        Scenario("plain", [.feed(), .feed(4)], becomes: ["read 3", "read 1"]),
        Scenario(
            "cookies", [.feed(headers: cookies), .status(304, headers: ["Set-Cookie": "reader=2"]), .feed()],
            becomes: ["read 3", "unchanged"]),
        Scenario(
            "cookies-on-the-way",
            [.answer(status: 302, headers: [("Location", "/cookies-on-the-way/b"), ("Set-Cookie", "way=1; Path=/")])],
            elsewhere: ["/b": .redirect(to: "/cookies-on-the-way/c"), "/c": .feed()], becomes: ["read 3"]),
        Scenario("fragment", [.feed(), .feed(4)], becomes: ["read 3", "read 1"], keys: ["address": "\"ROOT/fragment#latest\""]),
        Scenario(
            "failing", [.half, .status(500), .status(405), .status(501), .feed()],
            becomes: ["truncated", "http_500", "http_405", "http_501", "read 3"]),
        Scenario(
            "alternative-services",
            [.feed(headers: [("Alt-Svc", "h2=\":1\", h3=\":1\""), ("Strict-Transport-Security", "max-age=999")]), .feed(4)],
            becomes: ["read 3", "read 1"]),
        Scenario("refresh", [.feed(headers: [("Refresh", "0; url=/refresh/other")]), .feed(4)], becomes: ["read 3", "read 1"]),
        Scenario(
            "to-upgrade", [.feed(headers: [("Upgrade", "h2c"), ("Connection", "Upgrade")]), .feed(4)], becomes: ["read 3", "read 1"]),
    ]

    @Test func requestsSayWhoAsksAndNothingElse() async throws {
        let stage = try Stage(Self.scenarios)
        await stage.plays()
        await stage.ends()
        let (requests, host) = (stage.server.requests, "\(stage.server.host):\(stage.server.port)")
        #expect(Set(requests.map(\.method)) == ["GET"])
        #expect(requests.allSatisfy { !$0.path.contains("#") && $0.body.isEmpty })
        let names = Set(requests.flatMap(\.headers).map { $0.name.lowercased() })
        #expect(names == ["host", "user-agent", "accept", "accept-encoding", "if-none-match"])
        for request in requests { #expect(Self.isProper(request, host: host), "\(request)") }
    }

    @Test func withoutAContactTheProgramIsNamedAllTheSame() async throws {
        let stage = try Stage([Scenario("plain", [.feed()], becomes: ["read 3"])], network: "{timeout: 5s}")
        await stage.plays()
        await stage.ends()
        #expect(stage.server.requests.allSatisfy { $0.header("User-Agent")?.hasPrefix("newshound/") == true })
    }

    @Test func connectionsAreUsedAgain() async throws {
        let scenario = Scenario(
            "often", Array(repeating: .feed(headers: [("ETag", "\"a\"")]), count: 6), becomes: ["read 3", "unchanged", "unchanged"])
        let stage = try Stage([scenario])
        _ = await stage.server.waitForRequests(7)
        #expect(stage.server.connectionCount == 1)
        await stage.ends()
    }

    @Test func requestOnAConnectionThatHasGoneIsMadeAgainOnANewOne() async throws {
        let scenario = Scenario(
            "gone", [.feed(headers: [("ETag", "\"a\"")]), .hangUp, .status(304)], sends: [.none, .init("\"a\""), .init("\"a\"")],
            becomes: ["read 3", "unchanged"])
        let stage = try Stage([scenario])
        await stage.plays()
        await stage.ends()
    }

    @Test func hangingUpOnANewConnectionIsAFailure() async throws {
        let stage = try Stage([Scenario("away", [.hangUp], becomes: ["connect"])])
        await stage.plays()
        await stage.ends()
    }

    // MARK: - Names and passwords

    @Test func passwordsAreSentToTheirServerAndShownNowhere() async throws {
        let stranger = try LoopbackServer { _ in .feed() }
        let secret = ["address": "\"http://reader:s3cret@HOST/NAME\""]
        func keys(_ name: String) -> [String: String] { secret.mapValues { $0.replacing("NAME", with: name) } }
        let scenarios = [
            Scenario(
                "known", [.feed(), .feed(4), .ok("<html><title>Log in</title></html>"), .ok("")],
                becomes: ["read 3", "read 1", "not_a_feed", "empty"], keys: keys("known")),
            Scenario(
                "failing", [.half, .status(500), .status(401)], becomes: ["truncated", "http_500", "http_401"], keys: keys("failing")),
            Scenario("led-on", [.redirect(to: "/led-on/b")], elsewhere: ["/b": .feed()], becomes: ["read 3"], keys: keys("led-on")),
            Scenario("led-away", [.redirect(to: stranger.address("/x"))], becomes: ["read 3"], keys: keys("led-away")),
            Scenario(
                "led-astray", [.redirect(to: "ftp://reader:s3cret@files.example/")], becomes: ["forbidden_protocol"],
                keys: keys("led-astray")),
        ]
        let stage = try Stage(scenarios)
        await stage.plays()
        await stage.ends()
        #expect(stage.server.requests.allSatisfy { $0.header("Authorization") == "Basic cmVhZGVyOnMzY3JldA==" })
        #expect(stranger.requests.map { $0.header("Authorization") } == [nil])
        #expect(!(stage.daemon.errors.lines + stage.daemon.output.lines).contains { $0.contains("s3cret") })
    }

    // MARK: - Private

    private static func isProper(_ request: ReceivedRequest, host: String) -> Bool {
        let agent = request.header("User-Agent") ?? ""
        return request.header("Host") == host && agent.hasPrefix("newshound/") && agent.hasSuffix(" (+https://newsroom.example/bot)")
            && request.header("Accept-Encoding") == "gzip, deflate, br, zstd"
            && request.header("Accept")?.contains("application/rss+xml") == true
            && request.headers.count == Set(request.headers.map { $0.name.lowercased() }).count
    }
}

extension Reply {
    /// An answer that breaks off.
    fileprivate static let half = Reply.raw(head: ["HTTP/1.1 200 OK", "Content-Length: 900"], body: Array("<rss>".utf8))
}
