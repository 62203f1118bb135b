import Alerting
import Foundation
import NewsModel
import Testing

/// Whatever an extractor reports within the contract's types becomes one line and one body.
struct OddEventTests {
    private static let values: [FieldValue] = [
        .text(""), .text("\u{1B}]2;x\u{7}\n|"), .number(.nan), .number(-1e308), .flag(true), .list([]), .list([.list([.text("x")])]),
        Samples.money(.infinity, ""), Samples.position(nil, nil, nil), Samples.position("", "in", "ceo"),
        .money(Money(value: 1, currency: "USD", min: .nan, max: -.infinity)),
    ]

    private static let fields = [
        "kind", "buyers", "targets", "sellers", "amount", "stake_percent", "round", "stage", "said_by", "per_share", "premium_percent",
        "effective", "person", "to", "from", "interim", "reason", "replaces", "replaces_reason", "model", "maker", "parameters",
        "context_tokens",
        "open_weights", "availability", "api_name", "odd\nfield",
    ]

    @Test(arguments: ["deal", "exec_move", "model_launch", "odd\ntype"], AlertReason.spoken)
    func oddValuesAreOneLineAndOneBody(type: String, reason: AlertReason) {
        for status in ["rumored", "planned", "retired", "odd\u{1B}[2J"] {
            for value in Self.values {
                let event = Event(type: type, status: status, fields: Dictionary(uniqueKeysWithValues: Self.fields.map { ($0, value) }))
                let summary = Samples.summary(event, title: "a\nb", tellings: [Samples.told(event)])
                let message = Samples.message(summary, reason: reason, changed: ["amount", "odd\nfield"])
                for language in TextLanguage.allCases {
                    let line = AlertText(language: language, timeZone: Samples.berlin).line(for: message)
                    #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(line)")
                }
                #expect(WebhookBody.json(for: message).utf8.count < 20_000)
            }
        }
    }
}

extension AlertReason {
    static let spoken: [AlertReason] = [.new, .update]
}
