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

    @Test func pageTellsWhatTheFeedDoesNot() async throws {
        let head = "<meta name=author content=\"Jana Roth\"><link rel=canonical href=\"/news/deal\">"
        let server = try Self.publisher(
            title: "Nordlicht news", teaser: "Read more.", page: Self.page.replacing("<head>", with: "<head>" + head))
        let desk = try Self.desk(server)
        #expect(try await desk.run("once").code == 0)
        let address = server.address("/news/deal").replacing("http://", with: "https://")
        let article = try await desk.run("article", "show", address)
        #expect(article.output.contains { $0.contains("Jana Roth") }, "\(article.output) \(article.errors)")
    }

    @Test func articleInAnotherLanguageIsNotReadByExtractorsOfThese() async throws {
        let dutch =
            "<p>Het bedrijf van de oprichter is verkocht: \(Self.deal)</p>"
            + String(
                repeating:
                    "<p>De directeur zegt dat het bedrijf niet van de beurs gaat en dat er geen banen verloren gaan, maar hij wil ook nog niet zeggen wat er met de fabriek gebeurt.</p>",
                count: 8)
        let page = "<html lang=nl><body><article>\(dutch)</article></body></html>"
        let result = try await Self.desk(try Self.publisher(title: "Het nieuws van vandaag", teaser: "Lees verder.", page: page)).run(
            "once")
        #expect(result.code == 0 && !result.output.contains { $0.contains("Quantix") }, "\(result.output) \(result.errors)")
    }

    @Test func textOfAPageIsPrinted() async throws {
        let server = try Self.publisher(title: "", teaser: "", page: Self.page)
        let desk = try Self.desk(server)
        let text = try await desk.run("text", server.address("/deal"), "--allow-private")
        #expect(text.code == 0 && text.output.first == Self.deal, "\(text.output) \(text.errors)")
        let refused = try await desk.run("text", server.address("/deal"))
        #expect(refused.code == 1 && refused.errors.contains { $0.contains("--allow-private") }, "\(refused.errors)")
        let explained = try await desk.run("text", server.address("/deal"), "--allow-private", "--explain")
        #expect(explained.output.contains { $0.hasPrefix("- inside navigation") } && explained.output.contains { $0.hasPrefix("+ text") })
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
