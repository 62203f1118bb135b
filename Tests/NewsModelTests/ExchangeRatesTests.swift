import Foundation
import NewsModel
import Testing

@Suite struct ExchangeRatesTests {
    let rates = ExchangeRates(csv: "Date,USD,GBP,SIT\n2026-10-30,1.25,0.5,N/A\n2006-12-29,1.5,0.75,240\n")

    @Test func aSumIsConvertedThroughTheEuroByTheRatesOfItsMonth() throws {
        let moment = try Date("2026-10-05T00:00:00Z", strategy: .iso8601)
        let converted = try #require(rates.convert(10, from: "USD", to: "GBP", at: moment))
        #expect(converted.value == 4)
        #expect(converted.day == "2026-10-30")
    }

    @Test func aCurrencyThatEndedIsConvertedByItsLastRate() throws {
        let moment = try Date("2026-10-05T00:00:00Z", strategy: .iso8601)
        let converted = try #require(rates.convert(240, from: "SIT", to: "USD", at: moment))
        #expect(converted.value == 1.5)
        #expect(converted.day == "2006-12-29")
    }

    @Test func anUnknownCurrencyHasNoWorth() {
        #expect(rates.convert(1, from: "XXX", to: "USD", at: .now) == nil)
    }

    @Test func theShippedTableKnowsTheCommonCurrencies() {
        #expect(Set(["USD", "GBP", "CHF", "JPY", "CNY", "INR", "SEK"]).isSubset(of: ExchangeRates.shipped.currencies))
    }
}
