import NewsModel
import Testing

@testable import FeedParsing

/// Which of several elements speaks for an item, and what is made of it.
struct FeedRules {
    static let spaces = """
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" \
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
        """

    static func rss(_ body: String) throws -> FeedItem {
        try FeedParser.parse(Array("<rss \(spaces)><channel><item>\(body)</item></channel></rss>".utf8)).items[0]
    }

    static func atom(_ body: String, feed: String = "") throws -> ParsedFeed {
        try FeedParser.parse(Array("<feed xmlns='http://www.w3.org/2005/Atom'>\(feed)<entry>\(body)</entry></feed>".utf8))
    }

    // MARK: - Links

    @Test func theLinkOfRSSGoesBeforeOneOfAtom() throws {
        let item = try Self.rss("<atom:link rel='alternate' href='http://quay.example/2'/><link>http://quay.example/1</link>")
        #expect(item.link == "http://quay.example/1")
    }

    @Test func aPageGoesBeforeOtherForms() throws {
        let feed = try Self.atom("<link type='application/pdf' href='http://quay.example/a.pdf'/><link href='http://quay.example/a'/>")
        #expect(feed.items[0].link == "http://quay.example/a")
    }

    @Test func aRelationInCapitalsGoesBehind() throws {
        let feed = try Self.atom("<link rel='ALTERNATE' href='http://quay.example/2'/><link rel='alternate' href='http://quay.example/1'/>")
        #expect(feed.items[0].link == "http://quay.example/1")
    }

    @Test func theAddressOfAnRSSDocumentIsNotItsPage() throws {
        let document = "<rss \(Self.spaces)><channel><atom:link rel='self' href='http://quay.example/feed'/></channel></rss>"
        #expect(try FeedParser.parse(Array(document.utf8)).link == nil)
    }

    @Test func doubledReferencesOfALinkAreRead() throws {
        #expect(try Self.rss("<link>http://quay.example/?a=1&amp;amp;b=2</link>").link == "http://quay.example/?a=1&b=2")
    }

    @Test func aFileThatComesWithAnItemIsItsLastResort() throws {
        let file = "<enclosure url='http://quay.example/1.mp3' type='audio/mpeg'/>"
        #expect(try Self.rss(file).link == "http://quay.example/1.mp3")
        #expect(try Self.rss(file + "<guid>http://quay.example/1</guid>").link == "http://quay.example/1")
        let entry = try Self.atom("<link rel='enclosure' href='http://quay.example/1.mp3'/>", feed: "<link rel='enclosure' href='/2.mp3'/>")
        #expect(entry.items[0].link == "http://quay.example/1.mp3" && entry.link == nil)
    }

    // MARK: - Dates

    @Test func theDateOfRSSGoesBeforeOneOfAtom() throws {
        let item = try Self.rss(
            "<atom:published>2026-03-01T10:00:00Z</atom:published><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>")
        #expect(item.published == FeedDate.parse("2026-03-02T10:00:00Z"))
    }

    @Test func theLastChangeCounts() throws {
        let feed = try Self.atom("<updated>2026-03-02T10:00:00Z</updated><updated>2026-03-01T10:00:00Z</updated>")
        #expect(feed.items[0].updated == FeedDate.parse("2026-03-01T10:00:00Z"))
    }

    // MARK: - Authors

    @Test func aNameGoesBeforeAMailAddress() throws {
        #expect(try Self.rss("<author>ida@quay.example</author><dc:creator>Ida Tarn</dc:creator>").author == "Ida Tarn")
        #expect(try Self.rss("<author>ida@quay.example</author>").author == "ida@quay.example")
    }

    @Test func theAuthorOfACopiedEntrysFeedCounts() throws {
        let source = "<source><title>S</title><author><name>Ida Tarn</name></author></source>"
        #expect(try Self.atom(source, feed: "<author><name>Planet</name></author>").items[0].author == "Ida Tarn")
        #expect(try Self.atom("<author><name>Uwe Kai</name></author>" + source).items[0].author == "Uwe Kai")
    }

    @Test(arguments: [
        ("ida@quay.example (Ida Tarn)", "Ida Tarn"), ("Ida Tarn &lt;ida@quay.example&gt;", "Ida Tarn"),
        ("\"Tarn, Ida\" &lt;ida@quay.example&gt;", "Tarn, Ida"), ("\"Ida\" of the quay", "\"Ida\" of the quay"),
    ])
    func theNameBesideAMailAddressIsTheAuthor(written: String, name: String) throws {
        #expect(try Self.rss("<author>\(written)</author>").author == name)
    }

    @Test func theFirstOfSeveralAuthorsOfJSONCounts() throws {
        let document = #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","authors":[{"name":"Ida"},{"name":"Uwe"}]}]}"#
        #expect(try FeedParser.parse(Array(document.utf8)).items[0].author == "Ida")
    }

    // MARK: - Dialects

    @Test func aChannelOfCDFSaysWhereItsLinksAreSeenFrom() throws {
        let document =
            "<CHANNEL BASE='http://quay.example/a/' HREF='b'><ITEM HREF='c' LASTMOD='2026-03-01T10:00'><TITLE>T</TITLE></ITEM></CHANNEL>"
        let feed = try FeedParser.parse(Array(document.utf8))
        #expect(feed.link == "http://quay.example/a/b" && feed.items[0].link == "http://quay.example/a/c")
        #expect(feed.items[0].updated == FeedDate.parse("2026-03-01T10:00:00Z"))
    }

    @Test func anotherPodcastDirectorysElementsStandIn() throws {
        let space = "xmlns:gp='http://www.google.com/schemas/play-podcasts/1.0'"
        let item = try Self.rss("<gp:author \(space)>Ida</gp:author><gp:description \(space)>Ebb</gp:description>")
        #expect(item.author == "Ida" && item.summary == "Ebb")
    }

    @Test func aPodcastsOwnTitleStandsIn() throws {
        #expect(try Self.rss("<itunes:title>Ebb</itunes:title>").title == "Ebb")
        #expect(try Self.rss("<itunes:title>Ebb</itunes:title><title>Flow</title>").title == "Flow")
    }

    @Test func itemsOfRSS11LieInAList() throws {
        let document = "<Channel xmlns='http://purl.org/net/rss1.1#'><title>F</title><items><item><title>T</title></item></items></Channel>"
        #expect(try FeedParser.parse(Array(document.utf8)).items.map(\.title) == ["T"])
    }

    @Test func rssInJSONIsRead() throws {
        let document = """
            {"rss":{"version":"2.0","channel":{"title":"Quay","link":"http://quay.example/","language":"en","ttl":30,"item":[
            {"title":"A &amp; B","description":"<p>x</p>","pubDate":"Mon, 02 Mar 2026 10:00:00 GMT","guid":{"isPermaLink":"false",
            "#value":"1"}},{"guid":"http://quay.example/2"}]}}}
            """
        let feed = try FeedParser.parse(Array(document.utf8))
        #expect(feed.title == "Quay" && feed.link == "http://quay.example/" && feed.hints.interval == .seconds(1_800))
        #expect(feed.items.map(\.id) == ["1", "http://quay.example/2"])
        #expect(feed.items.map(\.link) == [nil, "http://quay.example/2"])
        #expect(feed.items[0].title == "A & B" && feed.items[0].summary == "x")
    }

    // MARK: - Characters

    @Test func entitiesThatTheDocumentDeclaresAreRead() throws {
        let type =
            #"<!DOCTYPE rss [<!ENTITY firm "Tarn &amp; S&#246;hne"><!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY two "&firm;">]>"#
        let document = type + "<rss><channel><title>&firm;</title><item><title>&file;</title><guid>&two;</guid></item></channel></rss>"
        let feed = try FeedParser.parse(Array(document.utf8))
        #expect(feed.title == "Tarn & Söhne")
        #expect(feed.items[0].title == "&file;" && feed.items[0].id == "&two;")
    }

    @Test func unitsOfUTF16AsReferencesAreOneCharacter() throws {
        #expect(try Self.rss("<title>&#55357;&#56832; &#55357;</title>").title == "😀 \u{FFFD}")
    }

    @Test func bytesThatAreUTF8AreNoLatin1() throws {
        let document = "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Möwe</title></channel></rss>"
        #expect(try FeedParser.parse(Array(document.utf8)).title == "Möwe")
        let origin = FeedOrigin(contentType: "text/xml; charset=windows-1251")
        #expect(try FeedParser.parse(Array("<rss><channel><title>Möwe</title></channel></rss>".utf8), from: origin).title == "Möwe")
    }

    @Test(arguments: [("macgreek", "Α"), ("x-mac-turkish", "∞"), ("mac-turkish", "∞")])
    func setsThatTheCLibraryLacksAreRead(label: String, expected: String) throws {
        let document = Array("<?xml version='1.0' encoding='\(label)'?><rss><channel><title>".utf8) + [0xB0] + Array("</title>".utf8)
        #expect(try FeedParser.parse(document).title == expected)
    }

    @Test func whatOnlyBeginsLikeADeclarationIsText() throws {
        #expect(try Self.rss("<description><![CDATA[Why <!DOCTYPE matters]]></description>").summary == "Why <!DOCTYPE matters")
        #expect(try Self.rss("<description>a &lt;! b &lt;/</description>").summary == "a <! b </")
    }
}

/// Characters of documents in which two character sets are mixed.
struct MixedDocuments {
    static func title(_ bytes: [UInt8]) throws -> String? {
        let start = Array("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Möwen über Übersee, größer: ".utf8)
        return try FeedParser.parse(start + bytes + Array("</title></channel></rss>".utf8)).title.map { String($0.dropFirst(28)) }
    }

    @Test func singleLettersOfAnotherSetAreRead() throws {
        #expect(try Self.title(Array("caf".utf8) + [0xE9] + Array(" und M".utf8) + [0xF6] + Array("we".utf8)) == "café und Möwe")
        #expect(try Self.title([0x93] + Array("Quay".utf8) + [0x94]) == "“Quay”")
    }

    @Test func aCharacterThatWasCutOffIsDamage() throws {
        #expect(try Self.title(Array("Stra".utf8) + [0xC3]) == "Stra\u{FFFD}")
        #expect(try Self.title(Array("5 ".utf8) + [0xE2, 0x82] + Array(" x".utf8)) == "5 \u{FFFD} x")
    }

    @Test func whatADeclaredSetDoesNotHoldIsDamage() throws {
        let document =
            Array("<?xml version='1.0' encoding='iso-8859-3'?><rss><channel><title>".utf8) + [0xB1, 0xA5] + Array("</title>".utf8)
        #expect(try FeedParser.parse(document).title == "ħ\u{FFFD}")
    }
}
