import Foundation
import NewsModel
import Testing
import TopicLanguage

/// What each construct of the language comes to, a row an expression.
@Suite struct ConformanceTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var expression: String
        var subject: TopicSubject
        var holds: Bool

        init(_ expression: String, _ subject: TopicSubject, _ holds: Bool) {
            self.expression = expression
            self.subject = subject
            self.holds = holds
        }

        var testDescription: String { expression }
    }

    static let lists = [
        "quanten": NameList(names: ["Quantix", "Lumen AG"], aliases: ["Nord Licht"], exclusions: ["Quantix Möbel"]),
        "blätter": NameList(names: ["Blatt"]),
    ]

    static let types = EventTypes(plugins: [
        "recall": EventTypes.EventType(
            statuses: ["announced", "extended"], fields: ["product": .text, "units": .number, "cost": .money, "since": .date])
    ])

    static let words: [Row] = [
        Row("type = deal", Subjects.deal, true),
        Row("type = exec_move", Subjects.deal, false),
        Row("type != deal", Subjects.move, true),
        Row("type = deal", Subjects.coverage, false),
        Row("type != deal", Subjects.coverage, false),
        Row("not type = deal", Subjects.coverage, true),
        Row("type is absent", Subjects.coverage, true),
        Row("type is not absent", Subjects.coverage, false),
        Row("kind in (acquisition, merger)", Subjects.deal, true),
        Row("kind in (ipo)", Subjects.deal, false),
        Row("kind = language", Subjects.launch, true),
        Row("kind is absent", Subjects.move, true),
        Row("status != rumored", Subjects.deal, true),
        Row("status != rumored", Subjects.rumour, false),
        Row("status in (released, retired)", Subjects.launch, true),
        Row("function in (ceo, cfo, chair)", Subjects.move, true),
        Row("function = chair", Subjects.move, false),
        Row("function != ceo", Subjects.move, false),
        Row("function != chair", Subjects.move, true),
        Row("type = recall and status = announced", Subjects.recall, true),
    ]

    static let names: [Row] = [
        Row("buyer = Nordlicht", Subjects.deal, true),
        Row("buyer = \"NORDLICHT AG\"", Subjects.deal, true),
        Row("buyer = \"Foerde Capital\"", Subjects.deal, true),
        Row("buyer = Nord", Subjects.deal, false),
        Row("buyer != Quantix", Subjects.deal, true),
        Row("buyer != Nordlicht", Subjects.deal, false),
        Row("party = Quantix", Subjects.deal, true),
        Row("party = halden", Subjects.deal, true),
        Row("party has capital", Subjects.deal, true),
        Row("party has cap", Subjects.deal, false),
        Row("party has cap*", Subjects.deal, true),
        Row("party in (Quantix, Lumen)", Subjects.deal, true),
        Row("party in @quanten", Subjects.deal, true),
        Row("buyer in @quanten", Subjects.deal, false),
        Row("maker in @quanten", Subjects.launch, true),
        Row("not party in @quanten", Subjects.move, true),
        Row("title in @quanten", Subjects.coverage, true),
        Row("target matches /^quan/", Subjects.deal, false),
        Row("target matches /^quan/i", Subjects.deal, true),
        Row("person = \"Jana Roth\"", Subjects.move, true),
        Row("person has Roth", Subjects.move, true),
        Row("org = Hartwald and org = Orbitel", Subjects.move, true),
        Row("from_org = Hartwald", Subjects.move, false),
        Row("to_org = \"Hartwald\"", Subjects.move, true),
        Row("role has Finanzvorst*", Subjects.move, true),
        Row("model has Aster", Subjects.launch, true),
        Row("model has \"aster 3\"", Subjects.launch, true),
        Row("model has 3", Subjects.launch, true),
        Row("model = 'Aster 3 Flash'", Subjects.launch, true),
        Row("seller is absent", Subjects.rumour, true),
        Row("seller is present", Subjects.deal, true),
        Row("round = series_b", Subjects.rumour, true),
    ]

    static let texts: [Row] = [
        Row("title has KI", Subjects.coverage, true),
        Row("title has ki", Subjects.coverage, true),
        Row("title has K", Subjects.coverage, false),
        Row("title has Intelligenz", Subjects.coverage, false),
        Row("text has Intelligenz", Subjects.coverage, true),
        Row("text has \"Künstliche Intelligenz\"", Subjects.coverage, true),
        Row("text has \"kuenstliche intelligenz\"", Subjects.coverage, true),
        Row("text has „Künstliche Intelligenz“", Subjects.coverage, true),
        Row("text has \"Intelligenz Künstliche\"", Subjects.coverage, false),
        Row("text has \"künst* intell*\"", Subjects.coverage, true),
        Row("text has Quantix", Subjects.coverage, true),
        Row("text has groesster", Subjects.coverage, true),
        Row("text has \"Quantix Die\"", Subjects.coverage, false),
        Row("text matches /KI-\\w+/", Subjects.coverage, true),
        Row("text matches /artikel\\/2/", Subjects.coverage, false),
        Row("url matches /artikel\\/1/", Subjects.coverage, true),
        Row("text matches /(a+)+x/", Subjects.coverage, false),
        Row("language = de", Subjects.coverage, true),
        Row("language in (en, fr)", Subjects.coverage, false),
        Row("feed = blatt", Subjects.coverage, true),
        Row("feed in @blätter", Subjects.coverage, true),
        Row("tag = wirtschaft", Subjects.coverage, true),
        Row("tag != sport", Subjects.coverage, true),
        Row("domain = blatt.example", Subjects.coverage, true),
        Row("author = \"lea storm\"", Subjects.coverage, true),
    ]

    static let sums: [Row] = [
        Row("amount >= 420 million USD", Subjects.deal, true),
        Row("amount > 420 million USD", Subjects.deal, false),
        Row("amount >= $420m", Subjects.deal, true),
        Row("amount = US$420m", Subjects.deal, true),
        Row("amount >= 300 Mio. Euro", Subjects.deal, true),
        Row("amount >= 0,3 Mrd. €", Subjects.deal, true),
        Row("amount >= 420 million EUR", Subjects.deal, false),
        Row("amount < EUR 1bn", Subjects.deal, true),
        Row("amount > $1bn", Subjects.rumour, true),
        Row("amount = 1.05 billion CHF", Subjects.rumour, true),
        Row("amount = 1.2 billion CHF", Subjects.rumour, false),
        Row("amount > 100 million EUR", Subjects.atLeast, true),
        Row("amount <= 100 million EUR", Subjects.atLeast, false),
        Row("amount >= 101 million EUR", Subjects.atLeast, false),
        Row("amount >= 100 million EUR", Subjects.atMost, true),
        Row("amount < 100 million EUR", Subjects.atMost, false),
        Row("amount >= 110 million EUR", Subjects.range, true),
        Row("amount < 90 million EUR", Subjects.range, true),
        Row("amount >= 121 million EUR", Subjects.range, false),
        Row("amount = 100 million EUR", Subjects.range, true),
        Row("amount >= 1 EUR", Subjects.exotic, false),
        Row("amount != 1 EUR", Subjects.exotic, false),
        Row("amount >= 1 EUR or amount is present", Subjects.exotic, true),
        Row("amount >= 1 EUR", Subjects.move, false),
        Row("amount != 1 EUR", Subjects.move, false),
        Row("amount >= 50 million EUR or amount is absent", Subjects.move, true),
        Row("valuation is absent", Subjects.deal, true),
    ]

    static let numbers: [Row] = [
        Row("stake >= 25 %", Subjects.deal, true),
        Row("stake > 74,9 Prozent", Subjects.deal, false),
        Row("stake = 74.9", Subjects.deal, true),
        Row("stake < 50%", Subjects.rumour, false),
        Row("confidence >= 0.6", Subjects.deal, true),
        Row("confidence >= 0.6", Subjects.rumour, false),
        Row("sources >= 2", Subjects.deal, true),
        Row("sources in (2, 3)", Subjects.deal, true),
        Row("parameters >= 70bn", Subjects.launch, true),
        Row("parameters > 70 Milliarden", Subjects.launch, false),
        Row("parameters = 70,000,000,000", Subjects.launch, true),
        Row("interim", Subjects.move, true),
        Row("interim = true", Subjects.move, true),
        Row("interim != false", Subjects.move, true),
        Row("not interim", Subjects.deal, true),
        Row("interim = false", Subjects.deal, false),
        Row("open_weights = false", Subjects.launch, true),
        Row("open_weights", Subjects.launch, false),
    ]

    static let times: [Row] = [
        Row("age < 3d", Subjects.deal, true),
        Row("age <= 52h", Subjects.deal, false),
        Row("age > 3000 m", Subjects.deal, true),
        Row("published = 2026-09-01", Subjects.deal, true),
        Row("published = 2026-09", Subjects.deal, true),
        Row("published < 2026-09-01", Subjects.deal, false),
        Row("published <= 2026-09-01", Subjects.deal, true),
        Row("published > 2026-09-01", Subjects.deal, false),
        Row("published > 2026-08-31", Subjects.deal, true),
        Row("published >= 2026", Subjects.deal, true),
    ]

    static let pluginFields: [Row] = [
        Row("event.product has Kaffee*", Subjects.recall, true),
        Row("event.units >= 10 thousand", Subjects.recall, true),
        Row("event.cost > $1m", Subjects.recall, true),
        Row("event.since >= 2026", Subjects.recall, true),
        Row("event.since > 2026-08", Subjects.recall, false),
        Row("event.units is absent", Subjects.deal, true),
        Row("event.stage = agreed", Subjects.deal, true),
        Row("event.effective >= 2027-01", Subjects.deal, true),
        Row("event.effective < 2027-02", Subjects.deal, true),
        Row("event.stage > 5", Subjects.deal, false),
        Row("event.from = \"orbitel plc\"", Subjects.move, true),
    ]

    static let logic: [Row] = [
        Row("type = deal and kind = ipo or title has KI", Subjects.deal, true),
        Row("type = deal and (kind = ipo or title has XY)", Subjects.deal, false),
        Row("not kind = ipo and type = deal", Subjects.deal, true),
        Row("not (kind = ipo or type = deal)", Subjects.deal, false),
        Row("not not type = deal", Subjects.deal, true),
        Row("type = deal AND NOT kind = ipo", Subjects.deal, true),
        Row("text has \"and\" or text has 'says'", Subjects.coverage, false),
    ]

    @Test(arguments: [words, names, texts, sums, numbers, times, pluginFields, logic].flatMap(\.self))
    func theExpressionComesTo(row: Row) throws {
        let expression = try TopicExpression.compile(row.expression, lists: Self.lists, types: Self.types)
        let verdict = expression.evaluate(row.subject)
        #expect(verdict.matches == row.holds, "\(verdict.lines.joined(separator: "\n"))")
        #expect(expression.matches(row.subject) == row.holds)
    }
}
