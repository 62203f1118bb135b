import Foundation
import TestServers
import Testing

@Suite("Feeds on the command line")
struct CommandsFeedTests {
    private static let page = """
        <html><head><title>Harbour News</title><link rel="alternate" type="application/rss+xml" href="/feed.xml" title="All news"></head></html>
        """
    private static let crossroads = """
        <html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml" title="All">\
        <link rel="alternate" type="application/atom+xml" href="/other.xml" title="Other"></head></html>
        """

    private static func publisher() throws -> LoopbackServer {
        let feed = FeedText.rss([.init(title: "Nordlicht opens a shop", text: "On Monday.")], title: "Harbour News")
        return try LoopbackServer { request in
            switch request.path {
            case "/feed.xml": .ok(feed, type: "application/rss+xml")
            case "/": .ok(page, type: "text/html")
            case "/two": .ok(crossroads, type: "text/html")
            case "/none": .ok("<html><body>Nothing</body></html>", type: "text/html")
            default: .status(404)
            }
        }
    }

    @Test("Passwords of addresses are shown nowhere")
    func passwords() async throws {
        let server = try Self.publisher()
        defer { server.stop() }
        let secret = server.address("/feed.xml").replacing("http://", with: "http://reader:s3cret@")
        let desk = try CommandsDesk("feeds: [{name: harbour, address: \"\(secret)\", allow_private: true}]")
        _ = try await desk.run("once")
        for command in [["feeds"], ["feeds", "--json"], ["feed", "show", "harbour"], ["feed", "show", "harbour", "--json"]] {
            let shown = try await Program.run(command + ["--config", desk.configuration])
            #expect(shown.code == 0 && shown.text.contains("reader:•••@127.0.0.1") && !shown.text.contains("s3cret"), "\(shown.text)")
        }
        let exported = try await desk.run("feed", "export")
        #expect(exported.text.contains(server.address("/feed.xml")) && exported.complaint.contains("left out of the addresses of harbour"))
        let again = try await desk.run("feed", "add", secret, "--allow-private")
        #expect(again.code == 1 && !again.complaint.contains("s3cret"), "\(again.complaint)")
    }

    @Test("A page's only feed is added under its title, listed, shown and removed again")
    func lifeOfAFeed() async throws {
        let (desk, server) = (try CommandsDesk(), try Self.publisher())
        defer { server.stop() }
        let added = try await desk.run("feed", "add", server.address("/"), "--allow-private", "--tag", "harbour")
        #expect(added.code == 0, "\(added.complaint)")
        #expect(try desk.read("feeds.d/added.yaml").contains(server.address("/feed.xml")))
        let listed = try await desk.run("feeds", "--json")
        #expect(listed.text.contains(#""name":"harbour-news""#) && listed.text.contains(#""tags":["harbour"]"#))
        let shown = try await desk.run("feed", "show", "harbour-news")
        #expect(shown.text.contains("has not heard of it yet"))
        #expect(try await desk.run("feed", "remove", "harbour-news").code == 0)
        #expect(try await desk.run("feed", "list", "--json").output.isEmpty)
    }

    @Test("The state of a feed is shown once the daemon has asked it")
    func state() async throws {
        let server = try Self.publisher()
        defer { server.stop() }
        let desk = try CommandsDesk("feeds: [{name: harbour, address: \"\(server.address("/feed.xml"))\", allow_private: true}]")
        let once = try await desk.run("once")
        #expect(once.code == 0, "\(once.complaint)")
        #expect(try await desk.run("feed", "list").output.last?.contains("ok") == true)
        #expect(try await desk.run("feed", "show", "harbour").text.contains("1, of which 1"))
    }

    @Test("Of several feeds of a page the user chooses")
    func choice() async throws {
        let (desk, server) = (try CommandsDesk(), try Self.publisher())
        defer { server.stop() }
        let result = try await desk.run("feed", "add", server.address("/two"), "--allow-private")
        #expect(result.code == 1)
        #expect(result.complaint.contains("/feed.xml") && result.complaint.contains("/other.xml"))
    }

    @Test("What is no feed is not added", arguments: ["/none", "/missing"])
    func noFeed(path: String) async throws {
        let (desk, server) = (try CommandsDesk(), try Self.publisher())
        defer { server.stop() }
        let result = try await desk.run("feed", "add", server.address(path), "--allow-private")
        #expect(result.code == 1 && !result.complaint.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: desk.path("feeds.d/added.yaml")))
    }

    @Test("A feed is not added twice")
    func twice() async throws {
        let server = try Self.publisher()
        defer { server.stop() }
        let desk = try CommandsDesk("feeds: [{name: harbour, address: \"\(server.address("/feed.xml"))\", allow_private: true}]")
        let result = try await desk.run("feed", "add", server.address("/"), "--allow-private", "--name", "other")
        #expect(result.code == 1 && result.complaint.contains("as 'harbour'"))
    }

    @Test("A trial writes nothing")
    func trial() async throws {
        let (desk, server) = (try CommandsDesk(), try Self.publisher())
        defer { server.stop() }
        let result = try await desk.run("feed", "add", server.address("/feed.xml"), "--allow-private", "--dry-run")
        #expect(result.code == 0 && result.text.hasPrefix("would add harbour-news"))
        #expect(!FileManager.default.fileExists(atPath: desk.path("feeds.d")))
    }

    @Test("A feed of a file that people write is not removed")
    func removal() async throws {
        let desk = try CommandsDesk("feeds: [{name: harbour, address: \"https://news.example/feed\"}]")
        let kept = try await desk.run("feed", "remove", "harbour")
        #expect(kept.code == 1 && kept.complaint.contains("remove it there"))
        let unknown = try await desk.run("feed", "remove", "nobody")
        #expect(unknown.code == 1 && unknown.complaint.contains("no feed 'nobody'"))
    }

    @Test("An OPML file is imported with folders as tags, and comes out again")
    func exchange() async throws {
        let desk = try CommandsDesk("feeds: [{name: harbour, address: \"https://news.example/feed\"}]")
        try desk.write(
            "list.opml",
            """
            <opml version="2.0"><body><outline text="Trade Press"><outline text="Quay" xmlUrl="https://quay.example/rss"/></outline>
            <outline text="Again" xmlUrl="https://news.example/feed"/><outline text="Odd" xmlUrl="ftp://odd.example/rss"/></body></opml>
            """)
        let trial = try await desk.run("feed", "import", desk.path("list.opml"), "--dry-run")
        #expect(trial.text.contains("would add 1 feed, left out 2"))
        #expect(try await desk.run("feed", "import", desk.path("list.opml")).code == 0)
        let exported = try await desk.run("feed", "export")
        #expect(exported.text.contains(#"<outline text="trade-press">"#) && exported.text.contains("https://quay.example/rss"))
    }

    @Test("The feeds of a page are listed, of an address and of a file")
    func discovery() async throws {
        let (desk, server) = (try CommandsDesk(), try Self.publisher())
        defer { server.stop() }
        let asked = try await Program.run(["discover", "--allow-private", "--json", server.address("/feed.xml")])
        #expect(asked.code == 0 && asked.text.contains("/feed.xml"))
        try desk.write("page.html", "<link rel=alternate type=application/atom+xml href=/atom title=Quay>")
        let read = try await Program.run(["discover", "--address", "https://quay.example/news/", desk.path("page.html")])
        #expect(read.text == "https://quay.example/atom  Quay")
    }

    @Test("Many pages and lists are answered in order, a line each")
    func batches() async throws {
        let desk = try CommandsDesk()
        try desk.write("page.html", "<link rel=alternate type=application/atom+xml href=/atom title=Quay>")
        try desk.write("list.opml", "<opml><body><outline text='Quay' xmlUrl='https://quay.example/rss'/></body></opml>")
        let pages = "\(desk.path("page.html"))\thttps://quay.example/\n\(desk.path("none"))\n"
        let found = try await Program.run(["discover", "--batch"], input: pages)
        #expect(found.output.first == #"{"feeds":[{"title":"Quay","url":"https://quay.example/atom"}]}"#)
        #expect(found.output.last?.contains("no such file") == true)
        let lists = "\(desk.path("page.html"))\n\(desk.path("list.opml"))\n"
        let read = try await Program.run(["feed", "import", "--dry-run", "--batch"], input: lists)
        #expect(read.output.first?.contains("not an OPML document") == true)
        #expect(read.output.last == #"{"feeds":[{"categories":[],"title":"Quay","url":"https://quay.example/rss"}]}"#)
    }

    @Test("A file that is no OPML is refused")
    func badImport() async throws {
        let desk = try CommandsDesk()
        try desk.write("list.opml", "feeds:\n")
        #expect(try await desk.run("feed", "import", desk.path("list.opml")).complaint.contains("OPML"))
        #expect(try await desk.run("feed", "import", desk.path("none.opml")).complaint.contains("no such file"))
    }
}
