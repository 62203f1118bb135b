import Testing

@testable import FeedParsing

struct Subscriptions {
    @Test func aListIsReadWithItsFolders() throws {
        let document = """
            <opml version="2.0"><head><title>Mine</title></head><body>
            <outline text="Firms"><outline text="Tarn" xmlUrl="http://tarn.example/feed?a=1&amp;b=2" htmlUrl="http://tarn.example/"/></outline>
            <outline text="Merrow" title="x" type="rss" xmlUrl=" http://merrow.example/feed " category="/Labs/AI,Other"/>
            </body></opml>
            """
        let list = try Opml.read(Array(document.utf8))
        #expect(list.title == "Mine")
        #expect(list.subscriptions.map(\.address) == ["http://tarn.example/feed?a=1&b=2", "http://merrow.example/feed"])
        #expect(list.subscriptions.map(\.title) == ["Tarn", "Merrow"])
        #expect(list.subscriptions.map(\.categories) == [[["Firms"]], [["Labs", "AI"], ["Other"]]])
    }

    @Test func whatIsWrittenReadsBackTheSame() throws {
        let list = Opml(
            title: "A & B",
            subscriptions: [
                .init(address: "http://a.example/?x=1&y=\"2\"", title: "<A>", page: "http://a.example/"),
                .init(address: "http://b.example/", title: "B", categories: [["One", "Two"]]),
            ])
        #expect(try Opml.read(Array(Opml.write(list).utf8)) == list)
    }

    @Test func theWeblogsOfPersonsAreAList() throws {
        let document = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
            xmlns:rss="http://purl.org/rss/1.0/"><foaf:Group><foaf:name>Divers</foaf:name><foaf:member><foaf:Person>
            <foaf:weblog><foaf:Document rdf:about="http://tarn.example/"><rss:channel rdf:about=" http://tarn.example/feed "/>
            </foaf:Document></foaf:weblog><foaf:name>Ida Tarn</foaf:name></foaf:Person></foaf:member></foaf:Group></rdf:RDF>
            """
        let list = try Opml.read(Array(document.utf8))
        #expect(list.subscriptions == [.init(address: "http://tarn.example/feed", title: "Ida Tarn", categories: [["Divers"]])])
    }

    @Test func listsOfOtherListsAreNoFeeds() throws {
        let document = "<opml><body><outline type='source' sourceType='fl_opml' text='x' xmlUrl='http://tarn.example/l'/></body></opml>"
        #expect(try Opml.read(Array(document.utf8)).subscriptions.isEmpty)
    }

    @Test func aFeedIsNoList() {
        #expect(throws: FeedParsingError.notOPML) { try Opml.read(Array("<rss><channel/></rss>".utf8)) }
    }

    @Test func namedFeedsOfAPageAreFound() {
        let page = """
            <html><head><base href="https://merrow.example/a/"><link rel="stylesheet" href="s.css">
            <link rel="Alternate" type="application/rss+xml; charset=utf-8" title="News" href="feed.xml">
            <link rel=alternate type=application/atom+xml href=/atom><link rel="alternate" type="text/html" href="de">
            </head><body><a href="other.rss">x</a></body></html>
            """
        let feeds = FeedDiscovery.links(in: Array(page.utf8), base: "https://merrow.example/")
        #expect(feeds.map(\.address) == ["https://merrow.example/a/feed.xml", "https://merrow.example/atom"])
        #expect(feeds.first?.title == "News")
    }

    @Test func linksOfTheTextCountWhereNothingIsNamed() {
        let page = "<body><a href='/about'>About</a><a href='/blog/feed/'>RSS</a></body>"
        #expect(FeedDiscovery.links(in: Array(page.utf8), base: "http://x.example").map(\.address) == ["http://x.example/blog/feed/"])
    }
}
