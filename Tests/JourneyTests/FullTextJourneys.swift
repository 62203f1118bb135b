import Foundation
import TestServers
import Testing

/// Feeds that carry teasers only, with `full_text`.
@Suite(.timeLimit(.minutes(2)))
struct FullTextJourneys {
    @Test func dealThatOnlyThePageTellsIsTold() async throws {
        let server = try Self.publisher(title: "News from Nordlicht", teaser: "Read more.", page: Self.page)
        let result = try await Self.desk(server).run("once")
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.contains { $0.contains("Quantix") && $0.contains("420") }, "\(result.output) \(result.errors)")
    }

    @Test func teaserIsReadWhereThePageIsMissing() async throws {
        let server = try Self.publisher(title: "Nordlicht news", teaser: Self.deal, page: nil)
        let result = try await Self.desk(server).run("once")
        #expect(result.output.contains { $0.contains("Quantix") && $0.contains("420") }, "\(result.output) \(result.errors)")
    }

    private static let deal = "Nordlicht AG has agreed to acquire Quantix GmbH for 420 million euros, the companies said on Monday."

    private static let page = """
        <!DOCTYPE html><html><head><title>Nordlicht</title></head><body><nav><a href="/">Home</a></nav><article><h1>News</h1>\
        <p>\(deal)</p><p>The deal is expected to close in the fourth quarter, subject to approval by the authorities.</p></article></body></html>
        """

    private static func publisher(title: String, teaser: String, page: String?) throws -> LoopbackServer {
        try LoopbackServer { request in
            guard request.path == "/feed" else { return page.map { .ok($0, type: "text/html; charset=utf-8") } ?? .status(404) }
            let link = "http://\(request.header("Host") ?? "")/deal"
            return .ok(
                """
                <?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><item><title>\(title)</title><link>\(link)</link>\
                <pubDate>\(Date.now.formatted(.iso8601))</pubDate><description>\(teaser)</description></item></channel></rss>
                """, type: "application/rss+xml")
        }
    }

    private static func desk(_ server: LoopbackServer) throws -> Newsdesk {
        try Newsdesk(
            Newsdesk.impatient(
                feeds: "  - {name: wire, address: \"\(server.address("/feed"))\", full_text: true, allow_private: true}",
                sinks: "  - {name: screen, kind: stdout, format: line, language: en}", more: ["plugins": "{bundled: [deals]}"]))
    }
}
