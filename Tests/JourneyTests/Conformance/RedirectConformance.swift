import TestServers
import Testing

/// Redirects: followed within limits, to the web only, and for good only where they are meant for good (RFC 9110, 15.4).
@Suite(.timeLimit(.minutes(2)))
struct RedirectConformance {
    private static let statuses = [301, 302, 303, 307, 308]

    private static let followed: [Scenario] =
        statuses.map { status in
            let name = "status-\(status)"
            return Scenario(
                name, Array(repeating: .redirect(status, to: "/\(name)/new"), count: 3), elsewhere: ["/new": tagged],
                visits: ["/\(name)", "/\(name)/new", "/\(name)", "/\(name)/new", "/\(name)"],
                becomes: ["read 3", "unchanged", "unchanged"])
        } + [
            Scenario("relative", [.redirect(to: "relative/new?a=1")], elsewhere: ["/new?a=1": .feed()], becomes: ["read 3"]),
            Scenario("own-query", [.redirect(to: "?a=1")], elsewhere: ["?a=1": .feed()], becomes: ["read 3"]),
            Scenario("spaces", [.redirect(to: "/spaces/a b")], elsewhere: ["/a%20b": .feed()], becomes: ["read 3"]),
            Scenario(
                "fragment", [.redirect(to: "/fragment/new#latest")], elsewhere: ["/new": .feed()], visits: ["/fragment", "/fragment/new"],
                becomes: ["read 3"]),
            Scenario("five-hops", [.redirect(to: "/five-hops/1")], elsewhere: hops("five-hops", 4), becomes: ["read 3"]),
        ]

    private static let refused: [Scenario] = [
        Scenario(
            "to-itself", [.redirect(to: "/to-itself/a")], elsewhere: ["/a": .redirect(to: "/to-itself/a")], becomes: ["too_many_redirects"]),
        Scenario(
            "in-a-circle", [.redirect(to: "/in-a-circle/a")],
            elsewhere: ["/a": .redirect(to: "/in-a-circle/b"), "/b": .redirect(to: "/in-a-circle/a")], becomes: ["too_many_redirects"]),
        Scenario("six-hops", [.redirect(to: "/six-hops/1")], elsewhere: hops("six-hops", 5), becomes: ["too_many_redirects"]),
        Scenario("file", [.redirect(to: "file:///etc/hostname")], becomes: ["forbidden_protocol"]),
        Scenario("ftp", [.redirect(to: "ftp://127.0.0.1/feed")], becomes: ["forbidden_protocol"]),
        Scenario("gopher", [.redirect(301, to: "gopher://127.0.0.1/1")], becomes: ["forbidden_protocol"]),
        Scenario("data", [.redirect(to: "data:text/xml,<rss/>")], becomes: ["invalid_address"]),
        Scenario("nowhere", [.status(302)], becomes: ["http_302"]),
        Scenario("empty", [.redirect(to: "")], becomes: ["http_302"]),
        Scenario("no-address", [.redirect(to: "http://[::1")], becomes: ["invalid_address"]),
        Scenario("choices", [.status(300)], becomes: ["http_300"]),
        Scenario("to-nothing", [.redirect(301, to: "/to-nothing/none")], becomes: ["http_404"]),
        Scenario(
            "to-a-page", [.redirect(301, to: "/to-a-page/page")],
            elsewhere: ["/page": .ok("<html><title>Log in</title></html>", type: "text/html")], becomes: ["not_a_feed"]),
        Scenario(
            "endless-body",
            [
                .endless(
                    head: "HTTP/1.1 302 Found\r\nLocation: /endless-body/new\r\n\r\n", piece: [UInt8](repeating: 120, count: 4_096),
                    pause: .zero)
            ], elsewhere: ["/new": .feed()], becomes: ["read 3"]),
    ]

    @Test func redirectsAreFollowedAndTheAddressIsAskedFirstAgain() async throws { try await play(Self.followed) }

    @Test func redirectsEndWithinLimits() async throws { try await play(Self.refused) }

    /// Five answers over `moved_after`, configured down from 48 hours: from then on only the new address is asked.
    @Test func addressThatHasMovedForGoodIsAskedNoMore() async throws {
        let moved = Scenario(
            "moved", Array(repeating: .redirect(301, to: "/moved/new"), count: 5), elsewhere: ["/new": .feed()],
            visits: Array(repeating: ["/moved", "/moved/new"], count: 5).joined() + ["/moved/new", "/moved/new"],
            becomes: ["read 3"] + Array(repeating: "unchanged", count: 4) + ["read 0", "unchanged"])
        let stage = try Stage([moved], polling: Stage.polling.replacing("}", with: ", moved_after: 200ms}"))
        await stage.plays()
        let portrait = try await stage.portrait(of: "moved")
        #expect(portrait.contains(#""address" : "\#(stage.server.address("/moved/new"))""#), "\(portrait)")
        #expect(portrait.contains(#""formerAddresses""#))
        await stage.ends()
    }

    private func play(_ scenarios: [Scenario]) async throws {
        let stage = try Stage(scenarios, network: "{connect_timeout: 2s, timeout: 5s, redirects: 5}")
        await stage.plays()
        await stage.ends()
    }

    private static let tagged = Reply.feed(headers: [("ETag", "\"a\"")])

    /// `count` redirects after the first, then a feed.
    private static func hops(_ name: String, _ count: Int) -> [String: Reply] {
        Dictionary(
            uniqueKeysWithValues: (1...count).map { ("/\($0)", Reply.redirect(to: "/\(name)/\($0 + 1)")) } + [("/\(count + 1)", .feed())])
    }
}
