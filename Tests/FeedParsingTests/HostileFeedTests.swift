import NewsModel
import Testing

@testable import FeedParsing

/// Documents that mean harm, or are no feeds at all.
struct HostileFeeds {
    static let head = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title>"

    static func parse(_ text: String) throws -> ParsedFeed { try FeedParser.parse(Array(text.utf8)) }

    @Test func aPageIsNoFeedAndNamesItsTitle() {
        let page = "<!DOCTYPE html><html><head><title>Access &amp; Login</title></head><body><p>Sign in</p></body></html>"
        #expect(throws: FeedParsingError.notAFeed(pageTitle: "Access & Login")) { try Self.parse(page) }
    }

    @Test(arguments: ["", " \n\t", "\u{FEFF}"])
    func nothingIsEmpty(text: String) {
        #expect(throws: FeedParsingError.empty) { try Self.parse(text) }
    }

    @Test(arguments: ["words", "{\"a\":1}", "[1,2", "<a><b/></a>", "<", "&", "<!DOCTYPE", "{", "<rs"])
    func otherDocumentsAreNoFeeds(text: String) {
        #expect(throws: FeedParsingError.notAFeed(pageTitle: nil)) { try Self.parse(text) }
    }

    @Test func anEntityBombCostsNothing() throws {
        let entities = (1...40).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);\">" }.joined()
        let bomb = "<!DOCTYPE rss [<!ENTITY e0 \"x\">\(entities)]><rss><channel><title>&e40;</title></channel></rss>"
        #expect(try Self.parse(bomb).title == "&e40;")
    }

    @Test func externalEntitiesAreNotRead() throws {
        let feed = "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><rss><channel><title>a&f;b</title></channel></rss>"
        #expect(try Self.parse(feed).title == "a&f;b")
    }

    @Test func deepNestingKeepsTheText() throws {
        let depth = 10_000
        let nested = String(repeating: "<div>", count: depth) + "deep" + String(repeating: "</div>", count: depth)
        let feed = try Self.parse(
            Self.head + "<item><description>\(nested)</description></item><item><title>next</title></item></channel></rss>")
        #expect(feed.items.map(\.summary) == ["deep", nil])
        #expect(feed.items.last?.title == "next")
    }

    @Test func aHugeTextIsCutAndTheNextItemRead() throws {
        let text = String(repeating: "a", count: 3 << 20)
        let feed = try Self.parse(
            Self.head + "<item><description>\(text)</description></item><item><title>next</title></item></channel></rss>")
        #expect(feed.items[0].summary?.utf8.count == 2 << 20)
        #expect(feed.items[1].title == "next")
    }

    @Test func ofFiftyThousandItemsTheFirstTenThousandAreKept() throws {
        let items = (0..<50_000).map { "<item><guid>\($0)</guid></item>" }.joined()
        let feed = try Self.parse(Self.head + items + "</channel></rss>")
        #expect(feed.items.count == 10_000)
        #expect(feed.items.last?.id == "9999")
        #expect(feed.omittedItems == 40_000)
    }

    @Test func anElementWithManyAttributesKeepsTheFirst() throws {
        let attributes = (0..<10_000).map { "xmlns:a\($0)=\"b\"" }.joined(separator: " ")
        let feed = try Self.parse(Self.head + "<item \(attributes)><title>x</title></item></channel></rss>")
        #expect(feed.items.map(\.title) == ["x"])
    }

    @Test func moreNamesThanAnyFeedHasAreReadAllTheSame() throws {
        let elements = (0..<6_000).map { "<e\($0) xmlns='urn:\($0)'/>" }.joined()
        let item = "<item><dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>Ida</dc:creator><title>x</title></item>"
        let feed = try Self.parse(Self.head + elements + item + "</channel></rss>")
        #expect(feed.items.map(\.title) == ["x"] && feed.items.map(\.author) == ["Ida"])
    }

    @Test func namespacesOfElementsTooDeepToKeepAreForgotten() throws {
        let deep = String(repeating: "<a>", count: 300) + "<b xmlns='urn:b'>" + "</b>" + String(repeating: "</a>", count: 300)
        let feed = try Self.parse(Self.head + deep + "<item><title>x</title></item></channel></rss>")
        #expect(feed.items.map(\.title) == ["x"])
    }

    @Test(arguments: ["<", "&", "<!--", "<![CDATA[", "<a b=\"", "<?", "<!DOCTYPE [", "</x>", "<x>", "&#x41;", "\u{0}"])
    func repeatedBeginningsEndInGoodTime(piece: String) throws {
        let feed = try Self.parse(Self.head + String(repeating: piece, count: 20_000))
        #expect(feed.title == "T")
        #expect(feed.items.isEmpty)
    }

    @Test func everyCutOfAFeedIsReadWithoutHarm() {
        let whole = Array((Self.head + "<item a='&lt;'><title><![CDATA[x]]>&amp;&#228;</title><!-- c --></item></channel></rss>").utf8)
        for length in 0..<whole.count { _ = try? FeedParser.parse(Array(whole[..<length])) }
        #expect(throws: Never.self) { try FeedParser.parse(whole) }
    }

    @Test func randomBytesAreReadWithoutHarm() {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for _ in 0..<60 {
            let bytes = (0..<500).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let choice = UInt8(truncatingIfNeeded: state >> 33)
                return choice < 128 ? Array("<>&;/\"'=![]-? rsitem:{}".utf8)[Int(choice) % 23] : choice
            }
            _ = try? FeedParser.parse(Array("<rss><channel>".utf8) + bytes)
            _ = try? FeedParser.parse(Array("{\"items\":[".utf8) + bytes)
        }
    }

    @Test func errorsNameSubjectAndRemedy() {
        #expect(FeedParsingError.notAFeed(pageTitle: "Login").reason == "not_a_feed")
        #expect(
            FeedParsingError.notAFeed(pageTitle: "Login").description
                == "not a feed but a page titled “Login”; give the address of the feed itself")
    }
}
