import Testing

@testable import Markup

struct PageTexts {
    /// A page whose body is given.
    private func text(_ body: String, title: String = "Tarn buys Kestrel – Wire") -> String {
        PageText.main(of: Array("<html><head><title>\(title)</title><style>p{}</style></head><body>\(body)</body></html>".utf8)).text
    }

    private static let first =
        "Tarn Group, a maker of pumps, said on Monday that it will buy Kestrel Freight for 12 million euros, in cash."
    private static let second =
        "The deal, which needs the consent of the cartel office, is to close in May, the two firms <a href=\"/x\">said</a>."
    private static let plain = first + "\n\n" + second.replacing("<a href=\"/x\">", with: "").replacing("</a>", with: "")
    private static let paragraphs = "<p>\(first)</p><p>\(second)</p>"
    private static let comment = "First! This is a long comment, with commas, with words, with everything that a comment can have."

    @Test func articleIsKeptWithoutNavigationAndComments() {
        let menu = "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/a\">Firms, markets, people and all the rest</a></li></ul></nav>"
        let footer = "<footer>All rights reserved, of course, and so on, and so on, and so on.</footer>"
        let page =
            "\(menu)<div class=content><h1>Tarn buys Kestrel</h1>\(Self.paragraphs)</div><div id=comments><p>\(Self.comment)</p></div>\(footer)"
        #expect(text(page) == Self.plain)
    }

    @Test(arguments: [
        "<div class=\"share-buttons\">Share this article with all your friends, please.</div>",
        "<aside><p>Another text of this site that is about something else, as readers soon find.</p></aside>",
        "<div class=\"related-articles\"><p><a href=\"/1\">Heron sells its yard</a> The yard was for sale since spring, the owner said.</p></div>",
        "<figure><img src=x><figcaption>The yard of Kestrel Freight in Grafburg, seen from above.</figcaption></figure>",
        "<div id=cookie-notice>We use cookies, as every site does, and hope that you like them too.</div>",
        "<p style=\"display: none\">This text is hidden, and nobody who reads the page will see any of it.</p>",
        "<div role=complementary>Another text of this site that is about something else, as readers soon find.</div>",
        "<form><p>Your address, please, so that we can send you our newsletter every day.</p><input></form>",
        "<ul><li><a href=/1>Heron sells its yard to a buyer</a></li><li><a href=/2>Ferries are late again today</a></li></ul>",
        "<p>Read more: <a href=/1>Heron sells its yard</a></p>", "<p>Foto: Agentur Beispiel</p>", "<h3>Mehr zum Thema</h3>",
        "<div class=byline>By Jane Sample, our reporter in Grafburg, who has written this text.</div>",
    ])
    func whatStandsBesideTheTextIsLeft(piece: String) {
        #expect(text("<article>\(Self.paragraphs)\(piece)</article>") == Self.plain)
        #expect(text("<div><div>\(piece)</div>\(Self.paragraphs)</div>") == Self.plain)
    }

    @Test func headingsListsAndQuotesAreKept() {
        let page = """
            <article>\(Self.paragraphs)<h2>What is bought</h2><ul><li>The yard in Grafburg</li><li>40 lorries, <a href=/x>all new</a></li></ul>\
            <blockquote>We are glad of this deal, for us and for the town.</blockquote></article>
            """
        let expected =
            "\n\nWhat is bought\n\nThe yard in Grafburg\n\n40 lorries, all new\n\nWe are glad of this deal, for us and for the town."
        #expect(text(page) == Self.plain + expected)
    }

    @Test func paragraphBeforeTheElementThatHoldsTheTextIsPartOfIt() {
        let lead = "Tarn has wanted the freight firm for years, and now it will have it."
        let page =
            "<article><header><h1>Tarn buys Kestrel</h1><p class=lead>\(lead)</p></header><div class=article-body>\(Self.paragraphs)</div></article>"
        #expect(text(page) == lead + "\n\n" + Self.plain)
    }

    @Test func titleInTheTextIsNotRepeated() {
        #expect(text("<article><h1>Tarn buys Kestrel</h1>\(Self.paragraphs)</article>") == Self.plain)
    }

    @Test func firstHeadingAboveAllTextIsATitle() {
        #expect(text("<article><h1>A deal in freight</h1>\(Self.paragraphs)</article>") == Self.plain)
    }

    @Test func teaserBetweenTitleAndTextBeginsIt() {
        let teaser = "Tarn has wanted the freight firm for years, and <a href=/1>now</a> it will have it."
        let page = "<div><h1>Tarn buys Kestrel</h1><p class=teaser>\(teaser)</p><div class=article-body>\(Self.paragraphs)</div></div>"
        #expect(text(page) == teaser.replacing("<a href=/1>now</a>", with: "now") + "\n\n" + Self.plain)
    }

    @Test func headingAboveNothingButLinksIsLeft() {
        let links = "<h2>From the archive of the house</h2><ul><li><a href=/1>Heron sells its yard</a></li></ul>"
        #expect(text("<article>\(Self.paragraphs)\(links)</article>") == Self.plain)
    }

    @Test func sameTextTwiceIsTakenOnce() {
        #expect(text("<article>\(Self.paragraphs)<p>\(Self.first)</p></article>") == Self.plain)
    }

    @Test func hintAgainstMostOfThePageIsAMistake() {
        #expect(text("<div class=sidebar-layout><div class=share-page>\(Self.paragraphs)</div></div>") == Self.plain)
    }

    @Test func textInAFormIsFoundWhereThereIsNoOther() {
        #expect(text("<form action=/>\(Self.paragraphs)</form>") == Self.plain)
    }

    @Test func lineBreaksInARowEndAParagraph() {
        #expect(text("<div>\(Self.first)<br><br>\(Self.second)</div>") == Self.plain)
    }

    @Test func longestTextWinsOverTeasersOfOthers() {
        let teasers = (1...8).map {
            "<div><h3><a href=/\($0)>Story number \($0) of the day</a></h3><p>It begins like this, and then goes on.</p></div>"
        }
        #expect(
            text(
                "<div><div>\(Self.paragraphs)\(Self.paragraphs.replacing("Tarn", with: "Heron"))</div><div>\(teasers.joined())</div></div>"
            ).hasPrefix(Self.plain))
    }

    @Test func linkedDataHasTheTextWhereThePageHasNone() {
        let data = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"\(Self.first)\"}</script>"
        #expect(text(data + "<p>Please allow scripts.</p>") == Self.first)
    }

    @Test func pageWithoutTextHasNone() {
        #expect(PageText.main(of: []).text.isEmpty)
        #expect(PageText.main(of: Array("<html><body></body></html>".utf8)).text.isEmpty)
    }

    @Test func deepPagesAreReadWithoutHarm() {
        let page = String(repeating: "<div><b>", count: 50_000) + Self.first
        #expect(PageText.main(of: Array(page.utf8)).text == Self.first)
    }

    @Test func eachPieceIsExplained() {
        let page = "<nav><a href=/>Home</a></nav><article>\(Self.paragraphs)<p><a href=/1>Heron sells its yard</a></p></article>"
        let explanation = PageText.explain(Array(page.utf8))
        #expect(explanation.container == "article")
        #expect(explanation.pieces.map(\.reason) == ["inside navigation", "text", "text", "mostly links"])
        #expect(explanation.pieces.map(\.place) == ["nav", "article > p", "article > p", "article > p"])
    }
}
