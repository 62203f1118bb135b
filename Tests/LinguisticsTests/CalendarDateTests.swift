import Foundation
import Linguistics
import NewsModel
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    private func dates(_ text: String, _ language: TextLanguage, published: String? = "2026-03-03") -> [String] {
        let document = Document(title: "", body: text, language: language)
        let moment = published.flatMap { try? Date($0 + "T12:00:00Z", strategy: .iso8601) }
        return CalendarDateFinder(document, published: moment).dates(in: 0..<document.tokens.count).map(\.iso)
    }

    @Test(
        "A date is written as ISO 8601",
        arguments: [
            ("He starts on May 22, 2027.", "2027-05-22"), ("He starts on 1 September 2026.", "2026-09-01"),
            ("He starts in June 2026.", "2026-06"),
            ("He starts in 2028.", "2028"),
        ])
    func englishDateIsISO(text: String, iso: String) {
        #expect(dates(text, .en) == [iso])
    }

    @Test(
        "A German date is written as ISO 8601",
        arguments: [
            ("Er beginnt am 1. Mai 2027.", "2027-05-01"), ("Er beginnt im Dezember 2026.", "2026-12"), ("Ende März geht er.", "2026-03"),
        ])
    func germanDateIsISO(text: String, iso: String) {
        #expect(dates(text, .de) == [iso])
    }

    @Test(
        "A quarter and the end of a year are written as ISO 8601",
        arguments: [
            ("It closes in the first quarter of 2027.", "2027-Q1", TextLanguage.en), ("It closes in the fourth quarter.", "2026-Q4", .en),
            ("It closes in the final quarter of fiscal 2028.", "2028-Q4", .en), ("It closes in Q2 2027.", "2027-Q2", .en),
            ("It closes by the end of this year.", "2026", .en),
            ("Der Vollzug folgt im zweiten Quartal des kommenden Jahres.", "2027-Q2", .de),
            ("Der Vollzug folgt im dritten Quartal.", "2026-Q3", .de), ("Der Vollzug folgt bis Jahresende.", "2026", .de),
            ("Der Vollzug folgt Ende des Jahres.", "2026", .de),
        ])
    func quarterIsISO(text: String, iso: String, language: TextLanguage) throws {
        let document = Document(title: "", body: text, language: language)
        let finder = CalendarDateFinder(document, published: try Date("2026-03-03T12:00:00Z", strategy: .iso8601))
        #expect(finder.quarters(in: 0..<document.tokens.count).map(\.iso) == [iso])
    }

    @Test("A quarter whose months are over is that of the next year")
    func passedQuarterIsTheNextYears() throws {
        let document = Document(title: "", body: "It closes in the first quarter.", language: .en)
        let finder = CalendarDateFinder(document, published: try Date("2026-09-01T12:00:00Z", strategy: .iso8601))
        #expect(finder.quarters(in: 0..<document.tokens.count).map(\.iso) == ["2027-Q1"])
    }

    @Test("A first name is no month")
    func firstNameIsNoMonth() {
        #expect(dates("Der bisherige Chef Jan Petersen wird Aufsichtsratschef.", .de) == [])
        #expect(dates("The board named April Corvane and August Tarn.", .en) == [])
        #expect(dates("Petersen geht Ende August.", .de) == ["2026-08"])
        #expect(dates("She starts on 5 April.", .en) == ["2026-04-05"])
    }

    @Test("A month without a year is the one nearest to publication")
    func monthIsTheNearest() {
        #expect(dates("She left in November.", .en) == ["2025-11"])
        #expect(dates("She will leave in May.", .en) == ["2026-05"])
    }

    @Test("Next and last move the year")
    func nextAndLastMoveTheYear() {
        #expect(dates("She retires next February.", .en) == ["2027-02"])
        #expect(dates("Er ging im vergangenen Mai.", .de) == ["2025-05"])
    }

    @Test("Without a day of publication a month alone stays unresolved")
    func monthAloneStaysUnresolved() {
        #expect(dates("She left in November.", .en, published: nil).isEmpty)
    }

    @Test("A verb may and a number of people are no dates")
    func verbsAndCountsAreNoDates() {
        #expect(dates("He may go. The firm has 2000 employees.", .en).isEmpty)
    }
}
