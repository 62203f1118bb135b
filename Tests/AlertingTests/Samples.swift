import Alerting
import Foundation
import NewsModel

/// Invented firms, people and stories that the tests tell of.
enum Samples {
    /// 1 September 2026, 09:31 in Berlin.
    static let morning = moment("2026-09-01T07:31:00Z")
    static let berlin = TimeZone(identifier: "Europe/Berlin")!
    /// 1 EUR is 1.0881 USD and 1.6316 AUD.
    static let rates = ExchangeRates(csv: "Date,USD,AUD\n2026-08-31,1.0881,1.6316\n")

    static func moment(_ iso: String) -> Date { try! Date(iso, strategy: .iso8601) }

    // MARK: - Stories

    static func article(_ number: Int, language: String = "de", standing: ItemStanding = .fresh, at moment: Date = morning)
        -> ArticleReference
    {
        ArticleReference(
            id: Identifier("article-\(number)"), url: "https://zeitung.example/\(number)", title: "Meldung \(number)", feed: "Morgenblatt",
            language: language, published: moment, firstSeen: moment, standing: standing)
    }

    static func summary(
        _ event: Event?, sources: Int = 1, handle: String = "k3f9", title: String = "Nordlicht kauft Quantix", tellings: [Telling] = [],
        standing: ItemStanding = .fresh
    ) -> StorySummary {
        let articles = (1...sources).map { article($0, standing: standing) }
        let extractor = PluginIdentity(name: "deals", version: "1.0.0")
        let story = Story(
            id: Identifier("story-\(handle)"), handle: handle, type: event?.type ?? Story.coverage, title: title, firstSeen: morning,
            lastSeen: morning,
            reports: articles.map {
                Report(eventID: Identifier("event-1"), event: event, extractor: event == nil ? nil : extractor, article: $0)
            },
            tellings: tellings)
        return StorySummary(
            story: story, event: event, evidenceArticles: event?.evidence.map { _ in articles[0].id } ?? [], articles: articles)
    }

    static func alert(_ event: Event?, reason: AlertReason = .new, changed: [String] = [], at moment: Date = morning) -> Alert {
        Alert(
            id: Identifier("alert-now"), topic: "deals", topicHash: "9f2c", story: Identifier("story-k3f9"), reason: reason,
            changed: changed, at: moment, event: event)
    }

    static func message(_ summary: StorySummary, reason: AlertReason = .new, changed: [String] = [], at time: String = "09:31")
        -> AlertMessage
    {
        AlertMessage(
            delivery: Identifier("delivery-1"), alert: alert(summary.event, reason: reason, changed: changed, at: berlinTime(time)),
            summary: summary, rates: rates)
    }

    static func message(_ notice: Notice, at time: String) -> AlertMessage {
        let alert = Alert(id: Identifier("alert-now"), topic: Alert.ownTopic, reason: .notice, at: berlinTime(time), notice: notice)
        return AlertMessage(delivery: Identifier("delivery-1"), alert: alert, rates: rates)
    }

    static func told(_ event: Event?, at time: String = "08:00", topic: String = "deals", isFrozen: Bool = true) -> Telling {
        Telling(alert: Identifier("alert-before"), topic: topic, at: berlinTime(time), event: event, isFrozen: isFrozen)
    }

    /// On 1 September 2026 in Berlin, which is two hours ahead then.
    static func berlinTime(_ time: String) -> Date { moment("2026-09-01T\(time):00+02:00") }

    // MARK: - Events

    static func deal(_ status: String = "announced", _ fields: [String: FieldValue] = [:]) -> Event {
        let standard: [String: FieldValue] = [
            "kind": .text("acquisition"), "buyers": .texts(["Nordlicht AG"]), "targets": .texts(["Quantix"]),
        ]
        return Event(
            type: "deal", status: status, confidence: 0.93, rule: "buy.de.kauft",
            evidence: [Evidence(field: "buyers", start: 0, end: 9, quote: "Nordlicht")],
            fields: standard.merging(fields) { $1 })
    }

    static func move(_ status: String, _ fields: [String: FieldValue]) -> Event {
        Event(type: "exec_move", status: status, rule: "move", fields: fields)
    }

    static func launch(_ status: String, _ fields: [String: FieldValue]) -> Event {
        Event(type: "model_launch", status: status, rule: "launch", fields: fields)
    }

    static func money(_ value: Double, _ currency: String, _ qualifier: Money.Qualifier = .exact) -> FieldValue {
        .money(Money(value: value, currency: currency, qualifier: qualifier))
    }

    static func position(_ org: String?, _ role: String?, _ function: String?) -> FieldValue {
        .position(Position(org: org, role: role, function: function))
    }
}
