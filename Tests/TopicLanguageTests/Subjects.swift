import Foundation
import NewsModel
import TopicLanguage

/// Subjects that expressions are tested on; all firms and people are invented.
enum Subjects {
    static let now = moment("2026-09-03T12:00:00Z")

    static func moment(_ text: String) -> Date {
        (try? Date(text, strategy: .iso8601)) ?? .distantPast
    }

    /// Nordlicht buys 74.9 % of Quantix for 420 million US dollars; German, two sources.
    static let deal = subject(
        Event(
            type: "deal", status: "announced", confidence: 0.9,
            fields: [
                "kind": .text("acquisition"), "buyers": .texts(["Nordlicht AG", "Förde Capital"]), "targets": .texts(["Quantix"]),
                "sellers": .texts(["Halden SE"]), "amount": .money(Money(value: 420e6, currency: "USD")), "stake_percent": .number(74.9),
                "effective": .text("2027-Q1"), "stage": .text("agreed"),
            ]), sources: 2)

    /// A rumour of a funding round of "nearly" one billion Swiss francs.
    static let rumour = subject(
        Event(
            type: "deal", status: "rumored", confidence: 0.55,
            fields: [
                "kind": .text("funding_round"), "targets": .texts(["Theka GmbH"]), "round": .text("series_b"),
                "amount": .money(Money(value: 1e9, currency: "CHF", qualifier: .about)),
            ]))

    /// More than 100 million euros.
    static let atLeast = subject(deal(of: Money(value: 100e6, currency: "EUR", qualifier: .atLeast)))
    /// Up to 100 million euros.
    static let atMost = subject(deal(of: Money(value: 100e6, currency: "EUR", qualifier: .atMost)))
    /// 80 to 120 million euros.
    static let range = subject(deal(of: Money(value: 100e6, currency: "EUR", min: 80e6, max: 120e6)))
    /// A currency without rates.
    static let exotic = subject(deal(of: Money(value: 100e6, currency: "XAF")))

    static let move = subject(
        Event(
            type: "exec_move", status: "announced", confidence: 0.8,
            fields: [
                "person": .text("Jana Roth"), "from": .position(Position(org: "Orbitel plc", role: "Finanzvorständin", function: "cfo")),
                "to": .position(Position(org: "Hartwald SE", role: "CEO", function: "ceo")), "interim": .flag(true),
            ]))

    static let launch = subject(
        Event(
            type: "model_launch", status: "released", confidence: 0.95,
            fields: [
                "model": .text("Aster 3 Flash"), "maker": .text("Lumen"), "kind": .text("language"), "parameters": .number(70e9),
                "open_weights": .flag(false),
            ]))

    /// A plugin's own type.
    static let recall = subject(
        Event(
            type: "recall", status: "announced", confidence: 0.9,
            fields: [
                "product": .text("Kaffeemühle"), "units": .number(12_000), "cost": .money(Money(value: 2e6, currency: "EUR")),
                "since": .text("2026-08"),
            ]))

    /// An article without an event.
    static let coverage = subject(nil)

    // MARK: - Private

    private static func deal(of amount: Money) -> Event {
        Event(type: "deal", status: "announced", fields: ["amount": .money(amount)])
    }

    private static func subject(_ event: Event?, sources: Int = 1) -> TopicSubject {
        TopicSubject(event: event, article: article, feedTags: ["Wirtschaft", "de"], sources: sources, now: now)
    }

    private static let article = Article(
        id: Identifier("a1"), address: "https://www.blatt.example/artikel/1?x=2", feed: "blatt",
        title: "Nordlicht übernimmt KI-Firma Quantix",
        text: "Die Künstliche Intelligenz aus München.\nNordlicht's größter Kauf, sagt Vorstand Müller.", language: "de",
        author: "Lea Storm", published: moment("2026-09-01T07:30:00Z"), firstSeen: moment("2026-09-01T07:40:00Z"))
}
