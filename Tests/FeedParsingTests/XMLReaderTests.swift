import NewsModel
import Testing

@testable import FeedParsing

/// What is made of XML that is none.
@Suite struct DamagedXML {
    static func title(_ written: String, root: String = "<rss>") throws -> String? {
        try FeedParser.parse(Array("\(root)<channel><item><title>\(written)</title></item></channel></rss>".utf8)).items[0].title
    }

    @Test(arguments: [
        ("a & b", "a & b"), ("a &amp b", "a & b"), ("a < b", "a < b"), ("1 <3 2", "1 <3 2"), ("a&nbsp;b&hellip;", "a b…"),
        ("&nosuch;", "&nosuch;"),
        ("&#x41;&#66;", "AB"), ("&#147;a&#148;", "“a”"), ("&#195;&#164;", "ä"), ("&#55357;&#56832;", "😀"), ("&#0;a&#1;", "a"),
        ("<![CDATA[a & <b> c]]>", "a & c"), ("<![cdata[a]]>", "a"), ("a<![CDATA[b]]><!-- c -->d<?e f?>g", "abdg"), ("a\u{1}\u{B}b", "ab"),
        ("a\u{FFFE}b\u{FFFD}\u{FF0C}", "ab\u{FFFD}\u{FF0C}"), ("a</b>c", "ac"), ("a<b/>c<d>e", "ace"),
        ("a\r\nb\rc&#13;&#10;d&#13;e", "a b c d e"),
    ])
    func charactersSurvive(written: String, title: String) throws {
        #expect(try Self.title(written) == title)
    }

    @Test(arguments: [
        "<rss a=b c='d\"e' f>", "<rss xmlns:x=\"http://quay.example/<\">", "<rss xmlns:='' xmlns=''>", "<rss a='1' a='2'/><rss>",
        "<rss a = \"x>y\">",
        "<?xml version='1.0'?><?xml version='1.0'?><!DOCTYPE rss [<!ELEMENT a (b)>]><rss>", "<!-- a -- b --><rss>",
        "words <b>before</b><rss>",
    ])
    func referencesAreReadBehindADamagedTag(root: String) throws {
        #expect(try Self.title("A &amp;amp; B &lt;3", root: root) == "A & B <3")
    }

    @Test func valuesOfAttributesAreOneLineWithoutReferences() throws {
        let document = "<rss><channel><item><link href='http://quay.example/?a=1&amp;b=2&c=3&#38;d=&quot;\n4'/></item></channel></rss>"
        #expect(try FeedParser.parse(Array(document.utf8)).items[0].link == "http://quay.example/?a=1&b=2&c=3&d=\" 4")
    }
}

/// What prefixes mean where.
@Suite struct Namespaces {
    static let dublinCore = "http://purl.org/dc/elements/1.1/"

    static func items(_ body: String, on root: String = "") throws -> [String?] {
        try FeedParser.parse(Array("<rss \(root)><channel>\(body)</channel></rss>".utf8)).items.map(\.author)
    }

    @Test func anyPrefixMayStandForASpace() throws {
        #expect(try Self.items("<item><z:creator>Ida</z:creator></item>", on: "xmlns:z='\(Self.dublinCore)'") == ["Ida"])
    }

    @Test func aDeclarationEndsWithItsElement() throws {
        let body = "<item xmlns:z='\(Self.dublinCore)'><z:creator>Ida</z:creator></item><item><z:creator>Uwe</z:creator></item>"
        #expect(try Self.items(body) == ["Ida", nil])
    }

    @Test func theInnerDeclarationCounts() throws {
        let body = "<item><z:creator xmlns:z='urn:other'>Uwe</z:creator><z:creator>Ida</z:creator></item>"
        #expect(try Self.items(body, on: "xmlns:z='\(Self.dublinCore)'") == ["Ida"])
    }

    @Test func anEmptyElementEndsItsDeclaration() throws {
        let body = "<item><z:other xmlns:z='\(Self.dublinCore)'/><z:creator>Ida</z:creator></item>"
        #expect(try Self.items(body) == [nil])
    }

    @Test func anUndeclaredPrefixMeansWhatItUsuallyDoes() throws {
        #expect(try Self.items("<item><dc:creator>Ida</dc:creator></item>") == ["Ida"])
    }
}
