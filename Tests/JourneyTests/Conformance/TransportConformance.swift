import Foundation
import TestServers
import Testing

/// TLS, HTTP/2, IPv6, and proxies by configuration only.
@Suite(.timeLimit(.minutes(2)))
struct TransportConformance {
    private static let pair = [("ETag", "\"slip-1\""), ("Last-Modified", "Tue, 03 Mar 2026 07:15:00 GMT")]

    // MARK: - IPv6

    @Test(.enabled(if: LoopbackServer.isSixAvailable, "this machine has no IPv6 loopback address"))
    func feedsAreReadOverIPv6() async throws {
        let scenario = Scenario(
            "six", [.feed(headers: Self.pair), .status(304)], sends: [.none, .init("\"slip-1\"", date: Self.pair[1].1)],
            becomes: ["read 3", "unchanged"])
        let stage = try Stage([scenario], on: Stage.server(of: [scenario], version: .six))
        await stage.plays()
        await stage.ends()
        #expect(stage.server.requests.allSatisfy { $0.header("Host") == "[::1]:\(stage.server.port)" })
    }

    // MARK: - HTTP/2 and TLS

    @Test(.enabled(if: Secured.isInstalled(Secured.nginx) && Secured.isInstalled(Secured.openssl), "needs nginx and openssl"))
    func feedsAreReadOverHTTP2() async throws {
        let scenarios = [
            Scenario("conditional", [.feed(headers: Self.pair), .status(304)], becomes: ["read 3", "unchanged"]),
            Scenario("packed", [.answer(status: 200, headers: [("Content-Encoding", "br")], body: PackedFeed.brotli)], becomes: ["read 3"]),
            Scenario("led-on", [.redirect(301, to: "/led-on/new")], elsewhere: ["/new": .feed()], becomes: ["read 3"]),
            Scenario("busy", [.status(429)], becomes: ["http_429"]),
            Scenario("broken-off", [.raw(head: ["HTTP/1.1 200 OK", "Content-Length: 9000"], body: Wharf.feed())], becomes: ["truncated"]),
            Scenario(
                "broken-chunks", [.raw(head: ["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], body: Array("ff\r\n<rss>".utf8))],
                becomes: ["truncated"]),
            Scenario(
                "cut-br", [.answer(status: 200, headers: [("Content-Encoding", "br")], body: PackedFeed.brotli.dropLast(40))],
                becomes: ["truncated"]),
        ]
        let secured = try Secured()
        try await secured.certify("harbour", for: "IP:127.0.0.1", isTrusted: true)
        let script = try Stage.server(of: scenarios)
        let (front, port) = try await secured.front(script, certificate: "harbour")
        let stage = try Stage(scenarios, on: script, at: "https://127.0.0.1:\(port)", network: Self.trusting(secured))
        await stage.plays()
        await stage.ends()
        let requests = script.requests
        #expect(requests.allSatisfy { $0.header("X-Spoken") == "HTTP/2.0" && $0.header("Cookie") == nil })
        #expect(requests.contains { $0.header("If-None-Match") == "\"slip-1\"" && $0.header("If-Modified-Since") == Self.pair[1].1 })
        front.signal(SIGTERM)
    }

    @Test(.enabled(if: Secured.isInstalled(Secured.nginx) && Secured.isInstalled(Secured.openssl), "needs nginx and openssl"))
    func onlyServersThatProveWhoTheyAreAreRead() async throws {
        let secured = try Secured()
        try await secured.certify("harbour", for: "IP:127.0.0.1", isTrusted: true)
        try await secured.certify("other", for: "DNS:other.example", isTrusted: true)
        try await secured.certify("unknown", for: "IP:127.0.0.1", isTrusted: false)
        let server = try LoopbackServer { _ in .feed() }
        var fronts: [String: (program: Program, port: Int)] = [:]
        for name in ["harbour", "other", "unknown"] { fronts[name] = try await secured.front(server, certificate: name, protocols: "ssl") }
        let scenarios = [("harbour", "read 3"), ("other", "tls"), ("unknown", "tls")].map { name, outcome in
            Scenario(
                name, [], becomes: [outcome], keys: ["address": "\"https://127.0.0.1:\(fronts[name]?.port ?? 0)/\(name)\"", "every": "1h"])
        }
        let stage = try Stage(scenarios, on: server, network: Self.trusting(secured))
        await stage.plays()
        await stage.ends()
        #expect(server.requests.map(\.path) == ["/harbour"])
        #expect(server.requests.map { $0.header("X-Spoken") } == ["HTTP/1.1"])
        for front in fronts.values { front.program.signal(SIGTERM) }
    }

    // MARK: - Proxy

    @Test func proxyIsAskedForEverything() async throws {
        let scenarios = [
            Scenario(
                "far", [], becomes: ["read 3", "unchanged"],
                keys: ["address": "\"http://far.example/news?a=1#top\"", "allow_private": "false"]),
            Scenario(
                "led-on", [], becomes: ["read 3"], keys: ["address": "\"http://old.example/\"", "allow_private": "false", "every": "1h"]),
            Scenario(
                "led-inwards", [], becomes: ["forbidden_address"],
                keys: ["address": "\"http://mean.example/\"", "allow_private": "false", "every": "1h"]),
            Scenario(
                "led-to-metadata", [], becomes: ["forbidden_address"],
                keys: ["address": "\"http://sly.example/\"", "allow_private": "false", "every": "1h"]),
        ]
        let proxy = try LoopbackServer { request in
            switch request.path {
            case "http://far.example/news?a=1" where request.header("If-None-Match") != nil: .status(304)
            case "http://far.example/news?a=1": .feed(headers: Self.pair)
            case "http://old.example/": .redirect(301, to: "http://new.example/feed")
            case "http://new.example/feed": .feed()
            case "http://mean.example/": .redirect(to: "http://127.0.0.1:8080/admin")
            case "http://sly.example/": .redirect(to: "http://169.254.169.254/latest")
            default: .status(502)
            }
        }
        let stage = try Stage(scenarios, on: proxy, network: "{timeout: 5s, proxy: \"\(proxy.address(""))\"}")
        await stage.plays()
        await stage.ends()
        #expect(!proxy.requests.contains { $0.path.contains("127.0.0.1") || $0.path.contains("169.254") })
        #expect(proxy.requests.allSatisfy { $0.header("Host")?.hasSuffix(".example") == true })
    }

    @Test(.enabled(if: Secured.isInstalled(Secured.nginx) && Secured.isInstalled(Secured.openssl), "needs nginx and openssl"))
    func proxySeesNothingOfASecureExchange() async throws {
        let secured = try Secured()
        try await secured.certify("harbour", for: "IP:127.0.0.1,DNS:harbour.example", isTrusted: true)
        let server = try LoopbackServer { _ in .feed() }
        let (front, port) = try await secured.front(server, certificate: "harbour")
        let proxy = try LoopbackServer { $0.method == "CONNECT" ? .tunnel(port: port) : .status(403) }
        let scenario = Scenario(
            "far", [], becomes: ["read 3"], keys: ["address": "\"https://harbour.example/far\"", "allow_private": "false", "every": "1h"])
        let stage = try Stage(
            [scenario], on: server, network: "{timeout: 5s, ca_file: \"\(secured.authorities)\", proxy: \"\(proxy.address(""))\"}")
        await stage.plays()
        await stage.ends()
        #expect(proxy.requests.map { "\($0.method) \($0.path)" } == ["CONNECT harbour.example:443"])
        #expect(server.requests.map(\.path) == ["/far"])
        front.signal(SIGTERM)
    }

    @Test func proxyOfTheEnvironmentIsNotAsked() async throws {
        let proxy = try LoopbackServer { _ in .feed() }
        let variables = ["http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"]
        let stage = try Stage(
            [Scenario("near", [.feed()], becomes: ["read 3"])],
            environment: Dictionary(uniqueKeysWithValues: variables.map { ($0, proxy.address("")) }))
        await stage.plays()
        await stage.ends()
        #expect(proxy.requests.isEmpty)
    }

    // MARK: - The address guard

    @Test func privateAddressesAreRefusedUnlessTheFeedAllowsThem() async throws {
        let scenarios = [
            Scenario("inward", [.feed()], becomes: ["forbidden_address"], keys: ["allow_private": "false", "every": "1h"]),
            Scenario(
                "by-name", [.feed()], becomes: ["forbidden_address"],
                keys: ["address": "\"http://localhost:1/\"", "allow_private": "false", "every": "1h"]),
            Scenario("allowed", [.feed()], becomes: ["read 3"]),
        ]
        let stage = try Stage(scenarios)
        await stage.plays()
        await stage.ends()
        #expect(Set(stage.server.requests.map(\.path)) == ["/allowed"])
        #expect(stage.daemon.errors.lines.contains { $0.contains("feed.name=inward ") && $0.contains("allow_private: true") })
    }

    // MARK: - Private

    private static func trusting(_ secured: Secured) -> String { "{timeout: 5s, ca_file: \"\(secured.authorities)\"}" }
}
