import Foundation
import TestServers
import Testing

/// Feeds that misbehave end in a named error and a notice, or are read as far as they go, and delay no other.
@Suite(.timeLimit(.minutes(2)))
struct HostileFeedJourneys {
    @Test func hostileFeedsAreNamedOrReadAsFarAsTheyGoWhileOthersAreTold() async throws {
        let (publisher, receiver, feeds) = (try Publisher(["ledger": "en"]), try Receiver(), try await HostileFeeds())
        let desk = try Newsdesk(.reading(feeds, and: publisher, telling: receiver))
        let daemon = try desk.start()
        await publisher.isRead()
        publisher.publish("Kranich opens a third yard", in: "ledger")
        await receiver.wait { $0.contains { $0.text.contains("Kranich") } }

        for (feed, reason) in HostileFeeds.reasons {
            #expect(
                await daemon.errors.wait(for: "feed not read", "feed.name=\(feed) ", "reason=\(reason)"),
                "\(daemon.errors.lines.filter { $0.contains(feed) })")
            #expect(await daemon.output.wait(for: "\"\(feed)\""))
        }
        for (feed, count) in HostileFeeds.counts {
            #expect(
                await daemon.errors.wait(for: "feed read", "feed.name=\(feed) ", "items.new=\(count)"),
                "\(daemon.errors.lines.filter { $0.contains(feed) })")
        }
        publisher.publish("Bussard closes its second yard", in: "ledger")
        await receiver.wait { $0.contains { $0.text.contains("Bussard") } }
        #expect(await daemon.ends() == 0)

        #expect(try await desk.titles(of: "mislabelled") == ["Möwe über Brücke"])
        #expect(try await desk.titles(of: "entities").count == 1)
        #expect(try await desk.titles(of: "broken-off") == ["First", "Second"])
    }
}

/// Feeds that misbehave, each at a path of its name.
private final class HostileFeeds: Sendable {
    /// What each is called when it cannot be read.
    static let reasons = [
        "endless": "too_large", "dripping": "timeout", "bomb": "too_large", "half-packed": "truncated", "circular": "too_many_redirects",
        "to-a-file": "forbidden_protocol", "page": "not_a_feed", "empty": "empty", "inward": "forbidden_address",
    ]
    /// Items of those that can.
    static let counts = ["entities": 1, "mislabelled": 1, "broken-off": 2, "huge": 10_000]

    let server: LoopbackServer

    init() async throws {
        let packed = try Program("/usr/bin/python3", [Newsdesk.programs.appending(path: "gzip_bodies.py").path])
        let bodies = await packed.output.rest().map { [UInt8](Data(base64Encoded: $0) ?? Data()) }
        let (bomb, half) = (bodies[0], bodies[1])
        let huge = Self.rss((1...50_000).map { "<item><title>Gull\($0)</title></item>" }.joined())
        server = try LoopbackServer { request in
            switch request.path {
            case "/endless": .endless(head: Self.head, piece: [UInt8](repeating: 0x20, count: 65_536), pause: .zero)
            case "/dripping": .drip(Array((Self.head + Self.rss("")).utf8), pause: .milliseconds(100))
            case "/bomb": .answer(status: 200, headers: [("Content-Encoding", "gzip")], body: bomb)
            case "/half-packed": .answer(status: 200, headers: [("Content-Encoding", "gzip")], body: half)
            case "/circular": .redirect(to: "/circular")
            case "/to-a-file": .redirect(to: "file:///etc/hostname")
            case "/page": .ok("<!DOCTYPE html><html><head><title>News</title></head><body><p>Soon</p></body></html>", type: "text/html")
            case "/empty": .ok("")
            case "/entities": .ok(Self.entityBomb)
            case "/mislabelled": .answer(status: 200, headers: [("Content-Type", "text/xml; charset=utf-8")], body: Self.mislabelled)
            case "/broken-off": .ok(Self.brokenOff)
            case "/huge": .ok(huge)
            default: .ok(Self.rss(""))
            }
        }
    }

    /// Lines for the configuration's `feeds`; only `inward` may not ask this machine.
    ///
    /// Each is a host of its own, so that each is told by itself. Without a network no public server can redirect inwards; the guard looks at each address connected to, whether asked for or led to.
    var lines: String {
        (Self.reasons.keys.sorted() + Self.counts.keys.sorted()).map { name in
            """
              - {name: \(name), address: "\(server.address("/\(name)"))", every: 1h, backfill: 0, \
            allow_private: \(name != "inward"), host_group: \(name)}
            """
        }.joined(separator: "\n")
    }

    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n"

    private static func rss(_ items: String) -> String {
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Gulls</title>\(items)</channel></rss>"
    }

    private static let entityBomb: String = {
        let entities = (1...40).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);\">" }.joined()
        return "<!DOCTYPE rss [<!ENTITY e0 \"x\">\(entities)]><rss><channel><item><title>Boom &e40;</title></item></channel></rss>"
    }()

    /// Windows-1252 that says it is UTF-8.
    private static let mislabelled = Array(rss("<item><title>Möwe über Brücke</title></item>").unicodeScalars.map { UInt8($0.value) })

    private static let brokenOff = String(
        rss("<item><title>First</title></item><item><title>Second</title></item><item><link>http://news.example/third").dropLast(22))
}

extension Newsdesk {
    fileprivate func titles(of feed: String) async throws -> [String] {
        try await run("article", "list", "--feed", feed, "--json").output
            .map { try JSONDecoder().decode(ArticleRow.self, from: Data($0.utf8)).article.title }.sorted()
    }
}

extension String {
    fileprivate static func reading(_ hostile: HostileFeeds, and publisher: Publisher, telling receiver: Receiver) -> String {
        Newsdesk.impatient(
            feeds: [publisher.feeds(), hostile.lines].joined(separator: "\n"), sinks: Newsdesk.sinks(receiver),
            more: [
                "plugins": Newsdesk.sightings, "network": "{connect_timeout: 2s, timeout: 3s, max_size: 3 MiB, redirects: 5}",
                "log": "{level: debug}",
                "polling": """
                {host_gap: 0s, per_host: 32, jitter: 0, first_spread: 0s, restart_spread: 0s, backoff: 1h, failing_after: 0s, failing_tries: 1}
                """,
            ])
    }
}
