import TestServers
import Testing

/// Validators: opaque, in pairs, as long as they are good for anything (RFC 9110, 13.1 and 15.4.5; RFC 9111, 4.3).
@Suite(.timeLimit(.minutes(2)))
struct ValidatorConformance {
    private static let date = "Tue, 03 Mar 2026 07:15:00 GMT"
    private static let pair = [("ETag", "\"slip-1\""), ("Last-Modified", date)]
    private static let sentPair = Scenario.Conditions("\"slip-1\"", date: date)

    private static let echoed: [Scenario] = [
        Scenario("pair", [.feed(headers: pair), .status(304)], sends: [.none, sentPair, sentPair], becomes: ["read 3", "unchanged"]),
        Scenario(
            "tag-alone", [.feed(headers: [("ETag", "\"a\"")]), .status(304)], sends: [.none, .init("\"a\"")],
            becomes: ["read 3", "unchanged"]),
        Scenario(
            "date-alone", [.feed(headers: [("Last-Modified", date)]), .status(304)], sends: [.none, .init(date: date)],
            becomes: ["read 3", "unchanged"]),
        Scenario("neither", [.feed(), .feed(4)], sends: [.none, .none, .none], becomes: ["read 3", "read 1"]),
        Scenario("weak", [.feed(headers: [("ETag", "W/\"a\"")])], sends: [.none, .init("W/\"a\"")], becomes: ["read 3"]),
        Scenario("unquoted", [.feed(headers: [("ETag", "a1b2")])], sends: [.none, .init("a1b2")], becomes: ["read 3"]),
        Scenario("empty-tag", [.feed(headers: [("ETag", "\"\"")])], sends: [.none, .init("\"\"")], becomes: ["read 3"]),
        Scenario(
            "inner-spaces", [.feed(headers: [("ETag", "\"a  b, \\\"c\"")])], sends: [.none, .init("\"a  b, \\\"c\"")],
            becomes: ["read 3"]),
        Scenario(
            "gzip-suffix", [.feed(headers: [("ETag", "\"a-gzip\"")])], sends: [.none, .init("\"a-gzip\"")], becomes: ["read 3"]),
        Scenario(
            "long-tag", [.feed(headers: [("ETag", "\"\(String(repeating: "k", count: 4_000))\"")])],
            sends: [.none, .init("\"\(String(repeating: "k", count: 4_000))\"")], becomes: ["read 3"]),
        Scenario(
            "odd-date", [.feed(headers: [("Last-Modified", "Tuesday, 3-Mar-26 07:15:00 CET")])],
            sends: [.none, .init(date: "Tuesday, 3-Mar-26 07:15:00 CET")], becomes: ["read 3"]),
        Scenario(
            "numeric-date", [.feed(headers: [("Last-Modified", "1772522100")])], sends: [.none, .init(date: "1772522100")],
            becomes: ["read 3"]),
        Scenario("other-bytes", [.raw(latinTag)], sends: [.none, .init("\"\u{E4}\u{F6}\"")], becomes: ["read 3"]),
        Scenario(
            "two-tags", [.feed(headers: [("ETag", "\"first\""), ("ETag", "\"second\"")])], sends: [.none, .init("\"first\"")],
            becomes: ["read 3"]),
    ]

    private static let kept: [Scenario] = [
        Scenario("over-500", [.feed(headers: pair), .status(500)], sends: [.none, sentPair, sentPair], becomes: ["read 3", "http_500"]),
        Scenario("over-503", [.feed(headers: pair), .status(503)], sends: [.none, sentPair, sentPair], becomes: ["read 3", "http_503"]),
        Scenario(
            "over-429", [.feed(headers: pair), .status(429, headers: ["ETag": "\"busy\""])], sends: [.none, sentPair, sentPair],
            becomes: ["read 3", "http_429"]),
        Scenario(
            "over-half-a-head", [.feed(headers: pair), .raw(Array("HTTP/1.1 200 OK\r\nETag: \"ha".utf8))],
            sends: [.none, sentPair, sentPair], becomes: ["read 3", "truncated"]),
        Scenario(
            "over-page", [.feed(headers: pair), .ok("<html><title>Soon</title></html>", type: "text/html", headers: ["ETag": "\"page\""])],
            sends: [.none, sentPair, sentPair], becomes: ["read 3", "not_a_feed"]),
        Scenario(
            "over-half",
            [.feed(headers: pair), .raw(head: ["HTTP/1.1 200 OK", "ETag: \"half\"", "Content-Length: 900"], body: [60, 114])],
            sends: [.none, sentPair, sentPair], becomes: ["read 3", "truncated"]),
        Scenario(
            "over-304", [.feed(headers: pair), .status(304), .status(304)], sends: [.none, sentPair, sentPair, sentPair],
            becomes: ["read 3", "unchanged", "unchanged"]),
    ]

    private static let replaced: [Scenario] = [
        Scenario(
            "by-200", [.feed(headers: pair), .feed(4, headers: [("ETag", "\"slip-2\"")])],
            sends: [.none, sentPair, .init("\"slip-2\"")], becomes: ["read 3", "read 1"]),
        Scenario(
            "by-200-of-the-same-body", [.feed(headers: pair), .feed(headers: [("ETag", "\"slip-2\"")])],
            sends: [.none, sentPair, .init("\"slip-2\"")], becomes: ["read 3", "unchanged"]),
        Scenario(
            "dropped-by-200", [.feed(headers: pair), .feed(4)], sends: [.none, sentPair, .none], becomes: ["read 3", "read 1"]),
        Scenario(
            "dropped-by-200-of-the-same-body", [.feed(headers: pair), .feed()], sends: [.none, sentPair, .none],
            becomes: ["read 3", "unchanged"]),
        Scenario(
            "by-304",
            [.feed(headers: pair), .status(304, headers: ["ETag": "\"slip-2\"", "Last-Modified": "Wed, 04 Mar 2026 07:15:00 GMT"])],
            sends: [.none, sentPair, .init("\"slip-2\"", date: "Wed, 04 Mar 2026 07:15:00 GMT")], becomes: ["read 3", "unchanged"]),
        Scenario(
            "pair-not-torn-by-304", [.feed(headers: pair), .status(304, headers: ["ETag": "\"slip-1\""])],
            sends: [.none, sentPair, sentPair], becomes: ["read 3", "unchanged"]),
        Scenario(
            "pair-not-mixed-by-304", [.feed(headers: pair), .status(304, headers: ["ETag": "\"slip-2\""])],
            sends: [.none, sentPair, .init("\"slip-2\"")], becomes: ["read 3", "unchanged"]),
        Scenario(
            "same-tag-new-body", [.feed(headers: pair), .feed(4, headers: pair)], sends: [.none, sentPair, sentPair],
            becomes: ["read 3", "read 1"]),
    ]

    private static let odd: [Scenario] = [
        Scenario(
            "304-unasked", [.status(304, headers: ["ETag": "\"slip-1\""]), .feed()], sends: [.none, .none],
            becomes: ["unasked_304", "read 3"]),
        Scenario(
            "304-with-a-body",
            [.feed(headers: pair), .raw(head: ["HTTP/1.1 304 Not Modified", "Content-Length: 5"], body: Array("<rss>".utf8))],
            sends: [.none, sentPair, sentPair], becomes: ["read 3", "unchanged"]),
        Scenario(
            "304-with-a-length", [.feed(headers: pair), .raw(head: ["HTTP/1.1 304 Not Modified", "Content-Length: 9000"])],
            sends: [.none, sentPair, sentPair], becomes: ["read 3", "unchanged"]),
        Scenario(
            "304-in-gzip", [.feed(headers: pair), .raw(head: ["HTTP/1.1 304 Not Modified", "Content-Encoding: gzip"])],
            sends: [.none, sentPair, sentPair], becomes: ["read 3", "unchanged"]),
        Scenario(
            "part", [.raw(head: ["HTTP/1.1 206 Partial Content", "ETag: \"a\""], body: Wharf.feed())], sends: [.none, .none],
            becomes: ["http_206"]),
        Scenario(
            "delta", [.raw(head: ["HTTP/1.1 226 IM Used", "ETag: \"a\""], body: Wharf.feed())], sends: [.none, .none], becomes: ["http_226"]
        ),
        Scenario("no-content", [.status(204, headers: ["ETag": "\"a\""])], sends: [.none, .none], becomes: ["empty"]),
        Scenario(
            "cut-document",
            [.feed(headers: pair), .answer(status: 200, headers: [("ETag", "\"cut\"")], body: Wharf.feed(5).dropLast(30)), .feed(5)],
            sends: [.none, sentPair, .none, .none], becomes: ["read 3", "read 1", "read 1"]),
        Scenario(
            "always-cut", Array(repeating: .answer(status: 200, headers: [("ETag", "\"cut\"")], body: Wharf.feed(3).dropLast(6)), count: 2),
            sends: [.none, .none, .init("\"cut\"")], becomes: ["read 3", "unchanged"]),
    ]

    private static let latinTag: [UInt8] =
        Array("HTTP/1.1 200 OK\r\nETag: \"".utf8) + [0xE4, 0xF6] + Array("\"\r\nContent-Length: \(Wharf.feed().count)\r\n\r\n".utf8)
        + Wharf.feed()

    @Test func validatorsGoBackByteForByteAndInPairs() async throws { try await play(Self.echoed) }

    @Test func validatorsOutliveErrors() async throws { try await play(Self.kept) }

    @Test func validatorsAreReplacedAsAPair() async throws { try await play(Self.replaced) }

    @Test func whatIsNoWholeFeedGivesNoValidators() async throws { try await play(Self.odd) }

    @Test func validatorsEndWithTheAddress() async throws {
        let server = try LoopbackServer { _ in .feed(headers: Self.pair) }
        func configuration(_ path: String) -> String {
            Newsdesk.impatient(
                feeds: "  - {name: mover, address: \"\(server.address(path))\", every: 100ms, allow_private: true}",
                sinks: "  - {name: screen, kind: stdout}")
        }
        let desk = try Newsdesk(configuration("/old"))
        let first = try desk.start()
        _ = await server.waitForRequests { $0.last.map(Scenario.Conditions.init(of:)) == Self.sentPair }
        #expect(await first.ends() == 0)
        try desk.configure(configuration("/new"))
        let second = try desk.start()
        let requests = await server.waitForRequests { $0.count { $0.path == "/new" } >= 2 }.filter { $0.path == "/new" }
        #expect(await second.ends() == 0)
        #expect(requests.prefix(2).map(Scenario.Conditions.init(of:)) == [.none, Self.sentPair])
    }

    private func play(_ scenarios: [Scenario]) async throws {
        let stage = try Stage(scenarios)
        await stage.plays()
        await stage.ends()
    }
}
