import Foundation
import NewsModel
import PluginContract
import Testing

@Suite struct MessageLineTests {
    private static let event = Event(
        type: "deal", status: "announced", confidence: 0.93, rule: "acquire.en.active",
        evidence: [
            Evidence(field: "type", start: 3, end: 9, quote: "kauft \"\\/\n\t\u{1} 😀"), Evidence(field: "buyers", quote: "Öl AG"),
        ],
        fields: [
            "buyers": .texts(["Öl AG", "Theka"]), "stake_percent": .number(12.5), "round": .text("Series B"), "interim": .flag(false),
            "amount": .money(Money(value: 3e9, currency: "EUR", qualifier: .atLeast, min: 2.5e9, text: "3 Mrd.", usd: 3.3e9)),
            "to": .position(Position(org: "Theka", role: "Chefin", function: "ceo")), "sellers": .list([]),
        ])

    @Test func anAnswerReadsAsItWasWritten() throws {
        for outcome in [
            PluginAnswer.Outcome.result(.init(events: [.event(Self.event), .event(Event(type: "x", status: "y"))])),
            .result(.init(events: [])), .result(.init(version: 1, plugin: PluginIdentity(name: "deals", version: "1.0.0"))),
            .result(.init(explanation: Explanation(sentences: [.init(text: "A", phrases: [.init(kind: "verb", text: "b")])]))),
            .failure(.init(code: -32603, message: "no \"way\"", retry: true)),
        ] {
            let answer = PluginAnswer(id: 7, outcome: outcome)
            let line = try MessageLine.encode(answer)
            #expect(line.last == 0x0A && !line.dropLast().contains(0x0A))
            #expect(try MessageLine.decode(PluginAnswer.self, from: line) == answer)
        }
    }

    /// What the daemon stores and what plugins say is the same JSON.
    @Test func anEventInAnAnswerIsWrittenAsAnywhereElse() throws {
        let line = try MessageLine.encode(PluginAnswer(id: 1, outcome: .result(.init(events: [.event(Self.event)]))))
        let said = try #require(JSONValue.parse(line).object?["result"]?.object?["events"]?.list?.first)
        #expect(try said == JSONValue.parse(JSONEncoder().encode(Self.event)))
        #expect(try JSONDecoder().decode(Event.self, from: Data(said.line.utf8)) == Self.event)
    }

    @Test func aQuestionReadsAsItWasWritten() throws {
        let article = ArticleMessage(
            id: "a", language: "de", published: "2026-03-02T08:00:00Z", title: "Titel", text: "Text\u{2028} \"x\"", url: "u", feed: "f",
            publisher: "p")
        for call in [
            PluginQuestion.Call.initialize(.init(version: 1, host: "newshound", settings: .object(["limit": .number(2)]))),
            .extract(article), .extract(ArticleMessage(id: "", title: "", text: "")), .explain(article),
            .deliver(.object(["story": .list([.null, .flag(true), .text("x")])])), .unknown("dance"),
        ] {
            let question = PluginQuestion(id: 3, call: call)
            #expect(try MessageLine.decode(PluginQuestion.self, from: MessageLine.encode(question)) == question)
        }
    }

    @Test func aNumberThatJSONCannotHoldIsRefused() {
        let event = Event(type: "deal", status: "announced", fields: ["stake_percent": .number(.infinity)])
        #expect(throws: PluginContractError.self) {
            try MessageLine.encode(PluginAnswer(id: 1, outcome: .result(.init(events: [.event(event)]))))
        }
    }

    @Test(arguments: [
        #"{"type":1,"status":"announced"}"#, #"{"status":"announced"}"#, #"{"type":"deal","status":"announced","confidence":"high"}"#,
        #"{"type":"deal","status":"announced","evidence":[{"field":"type"}]}"#, #""deal""#, "null",
        #"{"type":"deal","status":"announced","amount":[null]}"#,
    ])
    func anEventThatCannotBeReadSpoilsNoOther(text: String) throws {
        let line = #"{"id":1,"result":{"events":[\#(text),{"type":"deal","status":"announced","colour":null}]}}"#
        guard case .result(let result) = try MessageLine.decode(PluginAnswer.self, from: line.utf8).outcome else {
            Issue.record("no result")
            return
        }
        let events = try #require(result.events)
        #expect(events.count == 2 && events[1] == .event(Event(type: "deal", status: "announced")))
        guard case .unreadable = events[0] else {
            Issue.record("read: \(events[0])")
            return
        }
    }
}
