import Testing

@testable import Markup

struct FactsOfPages {
    private func facts(_ head: String, _ body: String = "", html: String = "<html>") -> PageFacts {
        let page = "\(html)<head>\(head)</head><body>\(body)</body></html>"
        return PageText.main(of: Array(page.utf8), address: "https://wire.example/news/1?from=feed").facts
    }

    private func linkedData(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

    @Test func linkedDataGoesFirst() {
        let data = linkedData(
            """
            {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Wire"},{"@type":["NewsArticle"],"headline":"Tarn buys Kestrel",\
            "author":[{"@type":"Person","name":"Jane Sample"},{"name":"Jo Probe"}],"datePublished":"2026-03-04T05:06:07+01:00",\
            "publisher":{"name":"Wire"},"inLanguage":"en-GB","mainEntityOfPage":{"@id":"https://wire.example/a"}}]}
            """)
        let rest =
            "<meta property=og:title content=Other><meta name=author content=Other><meta property=article:published_time content=2025-01-01>"
        let facts = facts(rest + data, html: "<html lang=de>")
        #expect(
            facts
                == PageFacts(
                    title: "Tarn buys Kestrel", author: "Jane Sample, Jo Probe", published: "2026-03-04T05:06:07+01:00",
                    canonical: "https://wire.example/a", language: "en-GB", siteName: "Wire"))
    }

    @Test func openGraphGoesBeforeTheElementsOfHTML() {
        let head = """
            <title>Something else</title><meta property="og:title" content="Tarn buys Kestrel"><meta property="og:site_name" content="Wire">\
            <meta property="article:published_time" content="2026-03-04"><meta property="og:locale" content="de_AT">\
            <meta property="og:url" content="/news/1"><meta name="author" content="Jane Sample">
            """
        let facts = facts(head, "<time datetime=2020-01-01>old</time>", html: "<html lang=fr>")
        #expect(
            facts
                == PageFacts(
                    title: "Tarn buys Kestrel", author: "Jane Sample", published: "2026-03-04", canonical: "https://wire.example/news/1",
                    language: "de-AT", siteName: "Wire"))
    }

    @Test func microdataIsRead() {
        let body = """
            <div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">Tarn buys Kestrel</h1>\
            <span itemprop="author"><span itemprop="name">Jane Sample</span></span><time itemprop="datePublished" datetime="2026-03-04">4th</time></div>
            """
        let facts = facts("", body)
        #expect(facts.title == "Tarn buys Kestrel")
        #expect(facts.author == "Jane Sample")
        #expect(facts.published == "2026-03-04")
    }

    @Test func elementsOfHTMLHaveToDo() {
        let head = "<title>Tarn buys Kestrel - Wire</title><link rel=canonical href=\"/news/1\"><base href=https://wire.example/x/>"
        let body = "<h1>Tarn buys Kestrel</h1><a rel=author href=/jane>Jane Sample</a><time datetime=2026-03-04T05:06Z>today</time>"
        let facts = facts(head, body, html: "<html lang=en>")
        #expect(
            facts
                == PageFacts(
                    title: "Tarn buys Kestrel", author: "Jane Sample", published: "2026-03-04T05:06Z",
                    canonical: "https://wire.example/news/1",
                    language: "en"))
    }

    @Test(arguments: [
        ("<title>Tarn buys Kestrel | Wire</title>", "Tarn buys Kestrel"), ("<title>Tarn buys Kestrel</title>", "Tarn buys Kestrel"),
        ("<title>Tarn - Kestrel: a deal</title>", "Tarn - Kestrel: a deal"),
        ("<title>Tarn buys Kestrel - Wire</title><meta property=og:site_name content=Wire>", "Tarn buys Kestrel"),
    ])
    func titleIsWithoutTheNameOfTheSite(head: String, expected: String) {
        #expect(facts(head).title == expected)
    }

    @Test(
        arguments: [
            ("<link rel=canonical href='javascript:x'>", nil), ("<link rel=canonical href=''>", nil),
            ("<link rel=stylesheet href=/x>", nil),
            ("<link rel=canonical href='ftp://wire.example/'>", nil),
            ("<link rel=canonical href='//wire.example/2'>", "https://wire.example/2"),
        ] as [(String, String?)])
    func canonicalAddressIsOneOfTheWeb(head: String, expected: String?) {
        #expect(facts(head).canonical == expected)
    }

    @Test(
        arguments: [
            ("de", "de"), ("DE-at", "de-AT"), ("en_US", "en-US"), ("deutsch", nil), ("", nil), ("de, en", "de"), ("x-default", nil),
        ] as [(String, String?)])
    func languageIsATag(written: String, expected: String?) {
        #expect(facts("", html: "<html lang=\"\(written)\">").language == expected)
    }

    @Test(arguments: [
        "{", "[[[[", "{\"@type\":\"NewsArticle\",\"author\":{\"author\":", "null", "{\"@graph\":[1,2,{\"@type\":4}]}", "<!-- {} -->",
    ])
    func brokenLinkedDataDoesNoHarm(json: String) {
        #expect(facts(linkedData(json) + "<title>Tarn</title>").title == "Tarn")
    }

    @Test func addressesAreNoAuthors() {
        #expect(facts("<meta property=article:author content=https://social.example/jane>").author == nil)
    }
}
