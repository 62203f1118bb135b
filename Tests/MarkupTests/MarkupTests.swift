import Testing

@testable import Markup

struct CleanText {
    @Test(arguments: [
        ("a &amp; b &lt;c&gt; &quot;d&quot; &#228;&#xE4;&auml;", "a & b <c> \"d\" äää"), ("&nbsp;a&nbsp;&nbsp;b&#160;", "a b"),
        ("&copy 2026 &notit; &bogus; &", "© 2026 ¬it; &bogus; &"), ("&#150; &#x80; &#0;x &#xD800; &#9999999999;", "– € x � �"),
        ("Donau&shy;dampf\u{AD}schiff\u{200B}fahrt", "Donaudampfschifffahrt"), ("&NotEqualTilde; &CounterClockwiseContourIntegral;", "≂̸ ∳"),
        ("<p>One</p><p>Two<br>Three</p>", "One\n\nTwo\nThree"), ("<ul><li>a</li><li>b</li></ul>c", "a\nb\n\nc"),
        ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n3"), ("a<script>x<b></script>b<STYLE>y</style>c", "abc"),
        ("a<template><p>x</p></template>b<!-- <p>x</p> -->c", "abc"), ("a<script>never closed", "a"), ("a <!-- open <b>b</b>", "a b"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"), ("A<B", "A<B"), ("<a title=\"x > y\">z</a>", "z"), ("<a title=\"open>z</a>", "z"),
        ("<b>in</b>line <i>words</i>", "inline words"), ("  many \n\t blanks  ", "many blanks"), ("cut <a href=\"http://x", "cut"),
        ("<![CDATA[inner <b>text</b>]]>", "inner text]]>"), ("\u{92}s", "’s"), ("", ""),
    ])
    func htmlBecomesText(html: String, expected: String) {
        #expect(HTMLText.plain(html) == expected)
    }

    @Test(arguments: ["<div>", "<", "<a b=\"", "<!--", "&", "<script>", "</", "&not", "<a b='\""])
    func repeatedBeginningsEndInGoodTime(piece: String) {
        #expect(HTMLText.plain("x" + String(repeating: piece, count: 20_000)).hasPrefix("x"))
    }

    @Test func textThatIsNoMarkupKeepsItsBrackets() {
        #expect(HTMLText.folded(" a <b> &amp;\n\n\n c ") == "a <b> &amp;\n\nc")
    }
}

struct CharacterSets {
    @Test(arguments: [
        ("latin1", CharacterEncoding.windows1252), ("US-ASCII", .windows1252), (" \"UTF8\" ", .utf8), ("utf-16", .utf16LittleEndian),
        ("gb2312", .other("GB18030")), ("x-sjis", .other("CP932")), ("ks_c_5601-1987", .other("UHC")), ("cp037", .other("CP037")),
    ])
    func labelsMeanWhatTheStandardSays(label: String, expected: CharacterEncoding) {
        #expect(CharacterEncoding(label: label) == expected)
    }

    @Test(arguments: ["", "utf-7", "no-such-set", "utf-8//TRANSLIT", "../../x", "a b"])
    func unknownLabelsMeanNothing(label: String) {
        #expect(CharacterEncoding(label: label) == nil)
    }

    @Test(arguments: [
        (CharacterEncoding.windows1252, [0x80, 0xE4, 0x41] as [UInt8], "€äA"), (.other("EUC-JP-MS"), [0xC5, 0xEC, 0xB5, 0xFE], "東京"),
        (.other("KOI8-R"), [0xE4, 0xC1], "Да"), (.other("GB18030"), [0xC4, 0xE3, 0x81, 0x30, 0x84, 0x36], "你¥"),
        (.utf16LittleEndian, [0x3D, 0xD8, 0x25, 0xDD, 0x00, 0xD8], "🔥\u{FFFD}"), (.utf16BigEndian, [0x00, 0x41, 0x42], "A"),
        (.utf32LittleEndian, [0x41, 0, 0, 0, 0, 0, 0, 0x7F], "A\u{FFFD}"), (.utf8, [0x41, 0xC3, 0x28, 0xFF], "A\u{FFFD}(\u{FFFD}"),
        (.other("EUC-JP-MS"), [0xFF, 0x41, 0xC5], "\u{FFFD}A\u{FFFD}"),
    ])
    func bytesBecomeText(encoding: CharacterEncoding, bytes: [UInt8], expected: String) {
        #expect(String(decoding: TextDecoder.decode(bytes[...], as: encoding).bytes, as: UTF8.self) == expected)
    }

    @Test func theByteOrderMarkWins() {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("ä".utf8)
        #expect(EncodingDetection.xml(bytes, contentType: "text/xml; charset=iso-8859-1") == Array("ä".utf8))
    }

    @Test func aPageNamesItsCharacterSet() {
        let page = Array("<meta charset=\"iso-8859-2\"><p>".utf8) + [0xB1]
        #expect(String(decoding: EncodingDetection.html(page, contentType: nil).suffix(2), as: UTF8.self) == "ą")
        #expect(String(decoding: EncodingDetection.html(page, contentType: "text/html; charset=latin1").suffix(2), as: UTF8.self) == "±")
    }
}

struct Addresses {
    @Test(arguments: [
        ("b", "http://x.example/a/c", "http://x.example/a/b"), ("/b", "http://x.example/a/c", "http://x.example/b"),
        ("../b", "http://x.example/a/c/d", "http://x.example/a/b"), ("../../../b", "http://x.example/a", "http://x.example/b"),
        ("//y.example/b", "https://x.example/a", "https://y.example/b"), ("?q", "http://x.example/a?p#f", "http://x.example/a?q"),
        ("#f", "http://x.example/a?p", "http://x.example/a?p#f"), ("b", "http://x.example", "http://x.example/b"),
        (".", "http://x.example/a/b", "http://x.example/a/"), ("http://y.example/ä b", "http://x.example", "http://y.example/ä b"),
        (" b\n", "http://x.example/", "http://x.example/b"), ("tag:x,2026:1", "http://x.example/", "tag:x,2026:1"),
    ])
    func referencesAreSeenFromTheirBase(reference: String, base: String, expected: String) {
        #expect(WebAddress.resolve(reference, against: base) == expected)
    }

    @Test(arguments: ["", " ", "javascript:alert(1)", "JAVA\nSCRIPT:x", "data:text/html,x"])
    func addressesThatRunProgramsAreNone(reference: String) {
        #expect(WebAddress.resolve(reference, against: "http://x.example/") == nil)
    }
}
