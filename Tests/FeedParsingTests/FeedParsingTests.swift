import Foundation
import NewsModel
import Testing

@testable import FeedParsing

/// Every feed in `Fixtures` reads as the JSON document of its name says.
struct GoldenFeeds {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".xml") || $0.hasSuffix(".feed") }.sorted()

    @Test(arguments: names)
    func readsAsItsGoldenDocument(name: String) throws {
        let file = Self.folder.appending(path: name)
        let expected = try String(contentsOf: file.deletingPathExtension().appendingPathExtension("json"), encoding: .utf8)
        let feed = try FeedParser.parse([UInt8](Data(contentsOf: file)), from: FeedOrigin(address: "https://feeds.example/dir/feed.xml"))
        #expect(ParsedFeedDocument.json(of: feed) + "\n" == expected)
    }

    @Test func someFeedsAreThere() {
        #expect(Self.names.count >= 16)
    }

    static func feed(_ name: String) throws -> ParsedFeed {
        try FeedParser.parse([UInt8](Data(contentsOf: folder.appending(path: name))))
    }
}

/// What the golden documents do not show.
struct FeedDetails {
    @Test func publisherHintsAreRead() throws {
        let hints = try GoldenFeeds.feed("rss20.xml").hints
        #expect(hints.interval == .seconds(45 * 60))
        #expect(hints.skippedHours == [0, 1])
        #expect(hints.skippedDays == [6, 7])
    }

    @Test func updatePeriodIsDividedByItsFrequency() throws {
        #expect(try GoldenFeeds.feed("rss10.xml").hints.interval == .seconds(21_600))
    }

    @Test func anItemKeepsItsLanguageWhereItDiffers() throws {
        #expect(try GoldenFeeds.feed("atom10.xml").items.map(\.language) == [nil, "de"])
    }

    @Test func thePageBehindACountingAddressIsKept() throws {
        #expect(try GoldenFeeds.feed("podcast.xml").items[0].originalLink == "http://tarn.example/episodes/1")
    }

    @Test func contentLocationIsTheBaseOfLinks() throws {
        let feed = Array("<rss><channel><link>a</link></channel></rss>".utf8)
        let origin = FeedOrigin(address: "http://x.example/1/2", contentLocation: "/3/")
        #expect(try FeedParser.parse(feed, from: origin).link == "http://x.example/3/a")
    }

    @Test func contentLanguageIsTakenWhereTheFeedNamesNone() throws {
        let feed = Array("<rss><channel><title>x</title></channel></rss>".utf8)
        #expect(try FeedParser.parse(feed, from: FeedOrigin(contentLanguage: "de")).language == "de")
    }

    @Test func theHeaderNamesTheCharacterSetBeforeTheDeclarationDoes() throws {
        let feed =
            Array("<?xml version='1.0' encoding='iso-8859-2'?><rss><channel><title>".utf8) + [0xA4] + Array("</title></channel></rss>".utf8)
        #expect(try FeedParser.parse(feed, from: FeedOrigin(contentType: "text/xml; charset=iso-8859-15")).title == "€")
        #expect(try FeedParser.parse(feed).title == "¤")
    }

    @Test func longLinesOfATextWithoutMarkupAreParagraphs() throws {
        let long = String(repeating: "Die Möwen fliegen tief. ", count: 8)
        let feed = Array("<rss><channel><item><description>Wetter am Hafen\n\(long)\nEnde</description></item></channel></rss>".utf8)
        #expect(try FeedParser.parse(feed).items[0].summary?.split(separator: "\n").count == 3)
    }

    @Test func aTextWrappedAtSomeWidthIsOneParagraph() throws {
        let feed = Array("<rss><channel><item><description>Die Möwen\nfliegen tief.</description></item></channel></rss>".utf8)
        #expect(try FeedParser.parse(feed).items[0].summary == "Die Möwen fliegen tief.")
    }

    @Test func scriptAddressesAreNoLinks() throws {
        let feed = Array("<rss><channel><item><link>JavaScript:alert(1)</link><guid>data:text/html,x</guid></item></channel></rss>".utf8)
        #expect(try FeedParser.parse(feed).items[0].link == nil)
    }
}
