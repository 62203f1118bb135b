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
