import Alerting
import Foundation
import NewsModel
import Testing

struct WebhookBodyTests {
    @Test func bodyReadsAsDocumented() {
        let event = Samples.deal("announced", ["amount": Samples.money(14_300_000_000, "USD")])
        var summary = Samples.summary(event)
        summary.facts = [
            Fact(field: "amount", value: Samples.money(15e9, "USD", .about), articles: [Identifier("article-1")], chosen: false)
        ]
        #expect(
            WebhookBody.json(for: Samples.message(summary)) == """
                {"type":"alert.deal","timestamp":"2026-09-01T07:31:00Z","data":{\
                "alert":{"id":"alert-now","reason":"new","changed":[],"topic":"deals","topic_hash":"9f2c","urgent":false},\
                "event":{"type":"deal","status":"announced","confidence":0.93,\
                "amount":{"value":14300000000,"currency":"USD","qualifier":"exact"},"buyers":["Nordlicht AG"],"kind":"acquisition",\
                "targets":["Quantix"],"evidence":[{"field":"buyers","article":"article-1","start":0,"end":9,"quote":"Nordlicht"}],\
                "extractor":{"name":"deals","version":"1.0.0","rule":"buy.de.kauft"}},\
                "story":{"id":"story-k3f9","handle":"k3f9","title":"Nordlicht kauft Quantix","sources":1,\
                "first_seen":"2026-09-01T07:31:00Z","languages":["de"],\
                "facts":[{"field":"amount","value":{"value":15000000000,"currency":"USD","qualifier":"about"},\
                "articles":["article-1"],"chosen":false}]},\
                "articles":[{"id":"article-1","url":"https://zeitung.example/1","title":"Meldung 1","feed":"Morgenblatt","language":"de",\
                "published":"2026-09-01T07:31:00Z"}],"articles_omitted":0}}
                """)
    }

    @Test(arguments: [(nil, "alert.article"), (Samples.move("announced", [:]), "alert.exec_move")] as [(Event?, String)])
    func typeFollowsTheEvent(event: Event?, type: String) {
        #expect(WebhookBody.json(for: Samples.message(Samples.summary(event))).hasPrefix("{\"type\":\"\(type)\""))
    }

    @Test func noticeHasReasonSubjectAndDetails() {
        let message = Samples.message(Notice(reason: "feed.gone", subject: "sz", details: ["status": "410"]), at: "09:31")
        #expect(
            WebhookBody.json(for: message) == """
                {"type":"notice.feed.gone","timestamp":"2026-09-01T07:31:00Z","data":{"alert":{"id":"alert-now","reason":"notice",\
                "changed":[],"topic":"newshound","topic_hash":"","urgent":false},\
                "notice":{"reason":"feed.gone","subject":"sz","details":{"status":"410"}}}}
                """)
    }

    @Test func manyArticlesAndLongQuotesStayBelowTheLimit() throws {
        let quote = String(repeating: "„Nordlicht“ kauft \u{1} ", count: 5000)
        var event = Samples.deal("announced", ["buyers": .texts(Array(repeating: quote, count: 500))])
        event.evidence = Array(repeating: Evidence(field: "buyers", quote: quote), count: 200)
        let body = WebhookBody.json(for: Samples.message(Samples.summary(event, sources: 800, title: quote)))
        #expect(body.utf8.count < 20_000)
        let data = try object(body)["data"] as? [String: Any]
        let articles = try #require(data?["articles"] as? [Any])
        #expect(data?["articles_omitted"] as? Int == 800 - articles.count)
    }

    @Test func twentyArticlesAreAllNamed() throws {
        let data =
            try object(WebhookBody.json(for: Samples.message(Samples.summary(Samples.deal(), sources: 20))))["data"] as? [String: Any]
        #expect((data?["articles"] as? [Any])?.count == 20)
    }

    @Test func longListStaysBelowTheLimit() throws {
        let listed = AlertMessage.Listed(alert: Samples.alert(Samples.deal()), summary: Samples.summary(Samples.deal(), sources: 9))
        let message = AlertMessage(
            delivery: Identifier("d"), alert: Samples.alert(nil, reason: .list), listed: Array(repeating: listed, count: 400))
        let body = WebhookBody.json(for: message)
        #expect(body.utf8.count < 20_000)
        let data = try object(body)["data"] as? [String: Any]
        #expect((data?["alerts"] as? [Any])?.count == 400 - (data?["alerts_omitted"] as? Int ?? 0))
    }

    @Test func bodyIsOneLineWhateverTheArticleSays() throws {
        let title = "a\r\nb\u{2028}c\u{0}\"\\\u{1F}😀"
        let body = WebhookBody.json(for: Samples.message(Samples.summary(Samples.deal(), title: title)))
        #expect(body.split(whereSeparator: \.isNewline).count == 1)
        let story = (try object(body)["data"] as? [String: Any])?["story"] as? [String: Any]
        #expect(story?["title"] as? String == title)
    }

    @Test func schemaIsJSONAndNamesWhatBodiesHave() throws {
        let schema = try object(AlertSchema.json)
        let definitions = try #require(schema["$defs"] as? [String: Any])
        let body = try object(WebhookBody.json(for: Samples.message(Samples.summary(Samples.deal()))))
        let data = try #require(body["data"] as? [String: Any])
        for name in ["alert", "story"] {
            let properties = try #require((definitions[name] as? [String: Any])?["properties"] as? [String: Any])
            let written = try #require(data[name] as? [String: Any])
            #expect(Set(properties.keys) == Set(written.keys))
        }
    }

    private func object(_ json: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }
}
