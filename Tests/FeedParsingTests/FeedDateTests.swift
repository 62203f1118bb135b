import Foundation
import Testing

@testable import FeedParsing

/// Dates of the wild and the moments they mean.
struct FeedDates {
    @Test(arguments: [
        ("Tue, 03 Mar 2026 08:05:00 +0100", "2026-03-03T07:05:00Z"), ("3 Mar 26 08:05 GMT", "2026-03-03T08:05:00Z"),
        ("03 Mar 94 08:05:09 EST", "1994-03-03T13:05:09Z"), ("Tue Mar  3 08:05:00 2026", "2026-03-03T08:05:00Z"),
        ("Tue Mar 03 08:05:00 -0500 2026", "2026-03-03T13:05:00Z"), ("Tuesday, March 3, 2026 8:05 pm", "2026-03-03T20:05:00Z"),
        ("Di, 3. März 2026 08:05:00 MEZ", "2026-03-03T07:05:00Z"), ("mar., 3 févr. 2026 08:05:00 +0100", "2026-02-03T07:05:00Z"),
        ("martes, 3 de marzo de 2026 08:05", "2026-03-03T08:05:00Z"), ("Tue, 03 Mar 2026 24:00:00 GMT", "2026-03-04T00:00:00Z"),
        ("Tue, 03 Mar 2026 08:05:60 GMT", "2026-03-03T08:05:59Z"), ("Tue, 03 Mar 2026 08:05:00 GMT+02:00", "2026-03-03T06:05:00Z"),
        ("Tue, 03 Mar 2026 08:05:00 America/New_York", "2026-03-03T13:05:00Z"), ("Tue, 03 Mar 2026", "2026-03-03T00:00:00Z"),
        ("13.03.2026 08:05", "2026-03-13T08:05:00Z"), ("13/03/2026", "2026-03-13T00:00:00Z"),
        ("03/13/2026 8:05 AM", "2026-03-13T08:05:00Z"),
    ])
    func rfc822AndItsSlips(text: String, expected: String) {
        #expect(FeedDate.parse(text) == Self.moment(expected))
    }

    @Test(arguments: [
        ("Mar 3, 2026 at 8:05 p.m.", "2026-03-03T20:05:00Z"), ("3 March 2026 8 PM EST", "2026-03-04T01:00:00Z"),
        ("Tue, 03 Mar 2026 08.05.07 GMT", "2026-03-03T08:05:07Z"), ("Tue, 03 Mar 2026 080507 GMT", "2026-03-03T08:05:07Z"),
        ("mardi 3 mars 2026 8h05", "2026-03-03T08:05:00Z"), ("8.05 Uhr, 3. März 2026", "2026-03-03T08:05:00Z"),
        ("3. März 2026, 20 Uhr MEZ", "2026-03-03T19:00:00Z"), ("2026年3月3日 8時05分07秒", "2026-03-03T08:05:07Z"),
        ("2026年3月3日 下午8:05", "2026-03-03T20:05:00Z"), ("Tue, 03 Mar 2026 08:05:00 0100", "2026-03-03T07:05:00Z"),
        ("Tue, 03 Mar 2026 08:05:00 Eastern Standard Time", "2026-03-03T13:05:00Z"), ("03/Mar/2026:08:05:00 +0100", "2026-03-03T07:05:00Z"),
        ("26/3/1 08:05", "2026-03-01T08:05:00Z"), ("26-03-03", "2026-03-03T00:00:00Z"),
        ("Tue, 03 Mar 2026 08:05:00 \u{2212}0500", "2026-03-03T13:05:00Z"),
    ])
    func timesInOtherForms(text: String, expected: String) {
        #expect(FeedDate.parse(text) == Self.moment(expected))
    }

    @Test(arguments: [
        ("3. ledna 2026", 1), ("3 февр. 2026", 2), ("3 березня 2026", 3), ("3 Nisan 2026", 4), ("3 май 2026", 5), ("3. června 2026", 6),
        ("3 juillet 2026", 7), ("Pzt, 03 Ağu 2026", 8), ("3 września 2026", 9), ("3 octombrie 2026", 10), ("3. listopadu 2026", 11),
        ("3. joulukuuta 2026", 12), ("3 ديسمبر 2026", 12),
    ])
    func monthsInOtherLanguages(text: String, month: Int) {
        #expect(FeedDate.parse(text) == Self.moment("2026-\(month < 10 ? "0" : "")\(month)-03T00:00:00Z"))
    }

    @Test(arguments: [
        ("1772525100.25", "2026-03-03T08:05:00.250Z"), ("1772525100000000", "2026-03-03T08:05:00Z"),
        ("20260303080507", "2026-03-03T08:05:07Z"), ("202603030805", "2026-03-03T08:05:00Z"),
        ("2026-03-03T08.05.07Z", "2026-03-03T08:05:07Z"),
    ])
    func digitsInARow(text: String, expected: String) {
        #expect(FeedDate.parse(text) == Self.moment(expected))
    }

    @Test(arguments: [
        ("2026-03-03T08:05:00Z", "2026-03-03T08:05:00Z"), ("2026-03-03T08:05:00.25+01:00", "2026-03-03T07:05:00.250Z"),
        ("2026-03-03t08:05z", "2026-03-03T08:05:00Z"), ("2026-03-03 08:05:00 -0130", "2026-03-03T09:35:00Z"),
        ("20260303T080500Z", "2026-03-03T08:05:00Z"), ("2026-062", "2026-03-03T00:00:00Z"), ("2026062", "2026-03-03T00:00:00Z"),
        ("2026-W10-2", "2026-03-03T00:00:00Z"), ("2026W102T08", "2026-03-03T08:00:00Z"), ("2026-03", "2026-03-01T00:00:00Z"),
        ("2026", "2026-01-01T00:00:00Z"), ("2026/3/3 8:05", "2026-03-03T08:05:00Z"), ("1772525100", "2026-03-03T08:05:00Z"),
        ("1772525100000", "2026-03-03T08:05:00Z"), ("1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z"),
    ])
    func isoDates(text: String, expected: String) {
        #expect(FeedDate.parse(text) == Self.moment(expected))
    }

    @Test(arguments: [
        "", "now", "yesterday at noon", "2026-13-01", "2026-02-30", "30 Feb 2026", "12:30", "Mon", "2026-03-03T25:00:00Z",
        "99999999999999999999",
        "--", "+", "2026-W99-1", "2026-400", "T", "March",
        "Mon, 01 Jan 0001 00:00:00 +0000", "0001-01-01T00:00:00Z",
    ])
    func whatIsNoDateIsNone(text: String) {
        #expect(FeedDate.parse(text) == nil)
    }

    @Test func aLongTextIsNoDate() {
        #expect(FeedDate.parse(String(repeating: "9:", count: 100_000)) == nil)
    }

    private static func moment(_ text: String) -> Date? {
        (try? Date(text, strategy: .iso8601.year().month().day().time(includingFractionalSeconds: true)))
            ?? (try? Date(text, strategy: .iso8601))
    }
}
