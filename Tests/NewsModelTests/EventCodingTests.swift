import Foundation
import NewsModel
import Testing

@Suite struct EventCodingTests {
    @Test func fieldsStandBesideTheTypeInJSON() throws {
        let text = """
            {"type":"deal","status":"announced","buyers":["Nordlicht AG"],"amount":{"value":5e6,"currency":"EUR"},
             "to":{"org":"Quantix","role":"CEO"},"stake_percent":49,"interim":true,"absent":null}
            """
        let event = try JSONDecoder().decode(Event.self, from: Data(text.utf8))
        #expect(event.texts("buyers") == ["Nordlicht AG"])
        #expect(event.money("amount") == Money(value: 5_000_000, currency: "EUR"))
        #expect(event.position("to")?.role == "CEO")
        #expect(event.number("stake_percent") == 49)
        #expect(event.flag("interim"))
        #expect(event.fields["absent"] == nil)
        #expect(try JSONDecoder().decode(Event.self, from: JSONEncoder().encode(event)) == event)
    }

    @Test func anEventWithoutStatusIsRefused() {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Event.self, from: Data(#"{"type":"deal"}"#.utf8)) }
    }
}
