import Foundation
import NewsModel
import PluginContract
import Testing

@Suite struct EventCheckTests {
    private static let article = Article(
        id: Identifier("a"), address: "https://example.org/a", feed: "f", title: "Öl-Fund 😀: Öl", text: "Das Öl fließt. Öl!",
        published: Date(timeIntervalSince1970: 1_772_438_400), firstSeen: Date(timeIntervalSince1970: 1_772_438_400))
    private static let check = EventCheck(
        schemas: EventSchema.builtIn, rates: ExchangeRates(csv: "Date,USD\n2026-02-27,1.1\n"))

    private static func deal(_ fields: [String: FieldValue], evidence: [Evidence] = []) -> Event {
        Event(type: "deal", status: "announced", evidence: evidence, fields: fields)
    }

    private static func accept(_ fields: [String: FieldValue], evidence: [Evidence] = []) throws(EventRefusal) -> Event {
        try check.accept(deal(fields, evidence: evidence), of: article)
    }

    @Test func aQuoteIsLocatedInUnicodeScalarsAtOrAfterItsStart() throws {
        let pieces = [nil, 1, 10, 20, 29].map { Evidence(field: "type", start: $0, quote: "Öl") }
        let event = try Self.accept(["buyers": .texts(["Öl AG"])], evidence: pieces)
        #expect(event.evidence.map(\.start) == [0, 11, 11, 30, 30])
        let scalars = Array(Self.article.fullText.unicodeScalars)
        for piece in event.evidence {
            let start = try #require(piece.start)
            let end = try #require(piece.end)
            #expect(String(String.UnicodeScalarView(scalars[start..<end])) == piece.quote)
        }
    }

    @Test(arguments: ["Gas", "", "öl-fund", "Öl!!"])
    func aQuoteThatIsNotThereCostsTheEvent(quote: String) {
        #expect(throws: EventRefusal.evidenceMissing(field: "type", quote: quote)) {
            try Self.accept(["buyers": .texts(["A"])], evidence: [Evidence(field: "type", quote: quote)])
        }
    }

    @Test func dollarsAreFilledByTheHostOnly() throws {
        let event = try Self.accept(["amount": .money(Money(value: 100, currency: "EUR", usd: 7))])
        #expect(event.money("amount")?.usd == 110.00000000000001 || event.money("amount")?.usd == 110)
        let unknown = try Self.accept(["amount": .money(Money(value: 100, currency: "XAU", usd: 7))])
        #expect(unknown.money("amount")?.usd == nil)
    }

    @Test func whiteSpaceIsFoldedAndEmptyFieldsAndUnknownOnesAreLeftOut() throws {
        let event = try Self.accept(["buyers": .texts([" Öl\n AG ", "", "Öl AG"]), "round": .text(" "), "colour": .text("red")])
        #expect(event.fields == ["buyers": .texts(["Öl AG"])])
        #expect(Self.check.unknownFields(of: Self.deal(["colour": .text("red"), "buyers": .texts([])])) == ["colour"])
    }

    @Test func aSingleTextWhereAListBelongsIsAListOfOne() throws {
        #expect(try Self.accept(["buyers": .text("A")]).fields["buyers"] == .texts(["A"]))
    }

    @Test(arguments: [
        ["amount": FieldValue.money(Money(value: .infinity, currency: "EUR"))],
        ["amount": .money(Money(value: -1, currency: "EUR"))],
        ["amount": .money(Money(value: 1, currency: "eur"))],
        ["amount": .money(Money(value: 1, currency: "EUR", min: 2, max: 1))],
        ["amount": .number(5)],
        ["stake_percent": .number(.nan)],
        ["kind": .text("gift")],
        ["round": .text("Series A")],
        ["effective": .text("soon")],
        ["effective": .text("2026-02-29")],
        ["buyers": .texts(["A\u{1B}[31m"])],
        ["buyers": .texts([String(repeating: "x", count: 501)])],
        ["buyers": .list((0..<51).map { .text("\($0)") })],
        ["buyers": .list([.number(1)])],
    ])
    func aValueOutOfItsTypeOrBoundsCostsTheEvent(fields: [String: FieldValue]) {
        #expect(throws: EventRefusal.self) { try Self.accept(fields) }
    }

    @Test(arguments: ["2026", "2026-03", "2026-12-31", "2027-Q1", "2028-02-29"])
    func datesAreDaysMonthsQuartersAndYears(text: String) throws {
        #expect(try Self.accept(["effective": .text(text)]).text("effective") == text)
    }

    @Test func anEventOfAnotherTypeStatusOrConfidenceOrWithoutFieldsIsRefused() {
        func reason(_ event: Event) -> String? {
            do throws(EventRefusal) {
                _ = try Self.check.accept(event, of: Self.article)
                return nil
            } catch {
                return error.reason
            }
        }
        let fields = ["buyers": FieldValue.texts(["A"])]
        #expect(reason(Event(type: "storm", status: "announced", fields: fields)) == "unknown_type")
        #expect(reason(Event(type: "deal", status: "released", fields: fields)) == "unknown_status")
        #expect(reason(Event(type: "deal", status: "announced", confidence: 1.01, fields: fields)) == "confidence")
        #expect(reason(Event(type: "deal", status: "announced", confidence: .nan, fields: fields)) == "confidence")
        #expect(reason(Event(type: "deal", status: "announced")) == "empty")
    }

    @Test func aPositionHasAnOrganisationARoleOrAFunction() throws {
        let move = Event(
            type: "exec_move", status: "announced",
            fields: [
                "person": .text("Mira Okafor"), "to": .position(Position(org: "Lane", role: "CEO", function: "ceo")),
                "from": .position(Position()),
            ])
        let kept = try Self.check.accept(move, of: Self.article)
        #expect(kept.position("to") == Position(org: "Lane", role: "CEO", function: "ceo"))
        #expect(kept.fields["from"] == nil)
    }

    @Test func noMoreEventsThanTheBoundAreTaken() {
        let many = Array(repeating: PluginAnswer.ReportedEvent.event(Self.deal(["buyers": .texts(["A"])])), count: 100)
        let verdict = Self.check.verdict(on: many, of: Self.article)
        #expect(verdict.events.count == EventCheck.mostEvents)
        #expect(verdict.refusals.count == 1)
    }
}
