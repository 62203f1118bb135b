import Foundation
import Polling
import Testing

@Suite struct HeaderTests {
    @Test(arguments: ["Mon, 07 Sep 2026 12:00:00 GMT", "Monday, 07-Sep-26 12:00:00 GMT", "Mon Sep  7 12:00:00 2026"])
    func threeFormsOfDatesAreRead(text: String) {
        #expect(HTTPDate.parse(text) == noon)
    }

    @Test func oldTwoDigitYearsBelongToTheLastCentury() {
        #expect(HTTPDate.parse("Sunday, 06-Nov-94 08:49:37 GMT") == Date(timeIntervalSince1970: 784_111_777))
    }

    @Test(arguments: [
        "", "soon", "Mon, 07 Sep 2026 12:00:00 CET", "Mon, 32 Sep 2026 12:00:00 GMT", "Mon, 07 Sep 2026 25:00:00 GMT",
        "Mon, 07 Foo 2026 12:00:00 GMT", "a b c d e f", "1 2 3 4", "1 2 3 4 5", String(repeating: "a ", count: 100_000),
    ])
    func otherTextIsNoDate(text: String) {
        #expect(HTTPDate.parse(text) == nil)
    }

    @Test(arguments: [
        ("120", Duration.seconds(120)), (" 0 ", .zero), ("Mon, 07 Sep 2026 12:02:00 GMT", .seconds(120)),
        ("Monday, 07-Sep-26 12:02:00 GMT", .seconds(120)), ("Mon Sep  7 12:02:00 2026", .seconds(120)),
        ("Mon, 07 Sep 2020 12:02:00 GMT", .zero),
        ("99999999999999999999999", .seconds(315_360_000)),
    ])
    func retryAfterIsSecondsOrADate(text: String, expected: Duration) {
        #expect(RetryAfter.parse(text, at: noon) == expected)
    }

    @Test(arguments: ["", "-5", "1.5", "later"])
    func otherRetryAfterIsIgnored(text: String) {
        #expect(RetryAfter.parse(text, at: noon) == nil)
    }

    @Test func maxAgeLessAgeIsTheLifetime() {
        #expect(CacheLifetime.of(cacheControl: "public, max-age=600", expires: nil, age: "100", at: noon) == .seconds(500))
        #expect(CacheLifetime.of(cacheControl: "Max-Age=\"60\"", expires: "Mon, 07 Sep 2026 13:00:00 GMT", at: noon) == .seconds(60))
        #expect(CacheLifetime.of(cacheControl: "max-age=5", expires: nil, age: "9223372036854775807", at: noon) == .zero)
    }

    @Test func expiresCountsWithoutMaxAge() {
        #expect(CacheLifetime.of(cacheControl: "public", expires: "Mon, 07 Sep 2026 13:00:00 GMT", at: noon) == .seconds(3_600))
        #expect(CacheLifetime.of(cacheControl: nil, expires: "0", at: noon) == nil)
    }

    @Test(arguments: ["no-cache, max-age=600", "no-store", "max-age=x"])
    func forbiddenCachingGivesNoLifetime(header: String) {
        #expect(CacheLifetime.of(cacheControl: header, expires: nil, at: noon) == nil)
    }
}
