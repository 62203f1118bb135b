import FeedParsing
import NewsModel
import Testing

/// Whether a document was received to its end.
@Suite struct DocumentEndTests {
    private static let item = "<item><title>Slip 1 is free</title></item>"

    @Test(arguments: [
        "<rss><channel>\(item)</channel></rss>", "<rss><channel>\(item)</channel></rss>\n\n<!-- 0.2 s -->",
        "<RSS><channel>\(item)</channel></RSS >", "<rdf:RDF xmlns:rdf=\"r\"><channel/>\(item)</rdf:RDF>",
        "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry/></a:feed>",
        "<rss><channel>\(item)<item><description>Not <b>closed</description></item></channel></rss>",
    ])
    func wholeDocumentIsNotCutOff(document: String) throws {
        #expect(try FeedParser.parse(Array(document.utf8)).isCutOff == false)
    }

    @Test(arguments: [
        "<rss><channel>\(item)", "<rss><channel>\(item)</channel>", "<rss><channel>\(item)</channel></rs", "<rss><channel>\(item)<item><ti",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Slip 1</title></entry></",
    ])
    func documentWithoutItsEndIsCutOff(document: String) throws {
        #expect(try FeedParser.parse(Array(document.utf8)).isCutOff)
    }
}
