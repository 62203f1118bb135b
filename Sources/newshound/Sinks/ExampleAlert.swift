import Alerting
import Foundation
import NewsModel

/// An alert that nobody can take for a real one, in the shape of a real one.
enum ExampleAlert {
    static func message(at moment: Date) -> AlertMessage {
        let article = ArticleReference(
            id: .make(at: moment), url: "https://example.org/newshound-sink-test", title: title, feed: "sink-test", language: "en",
            published: moment, firstSeen: moment)
        let event = event
        let report = Report(
            eventID: .make(at: moment), event: event, extractor: PluginIdentity(name: "sink-test", version: "1.0.0"), article: article)
        let story = Story(
            id: .make(at: moment), handle: "t3st", type: event.type, title: title, firstSeen: moment, lastSeen: moment, reports: [report])
        let summary = StorySummary(
            story: story, event: event, evidenceArticles: event.evidence.map { _ in article.id }, articles: [article])
        let alert = Alert(
            id: .make(at: moment), topic: "newshound-sink-test", story: story.id, reason: .new, at: moment, event: event)
        return AlertMessage(delivery: .make(at: moment), alert: alert, summary: summary)
    }

    // MARK: - Private

    private static let title = "TEST ALERT: Example Buyer acquires Example Target for EUR 1 million"

    private static let event = Event(
        type: "deal", status: "announced", confidence: 1, rule: "sink-test",
        evidence: [Evidence(field: "type", start: 0, end: 10, quote: "TEST ALERT")],
        fields: [
            "kind": .text("acquisition"), "buyers": .texts(["Example Buyer (TEST ALERT)"]), "targets": .texts(["Example Target"]),
            "amount": .money(Money(value: 1_000_000, currency: "EUR", text: "EUR 1 million")),
        ])
}
