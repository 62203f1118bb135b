import FoundationEssentials

/// Units of currencies per euro on the last day of each month.
///
/// The shipped table holds the European Central Bank's euro foreign exchange reference rates, January 1999 to October 2026.
public struct ExchangeRates: Sendable {
    /// ISO days, newest first.
    private let days: [String]
    /// Per currency, its units per euro on each of `days`; nil where there was no rate.
    private let unitsPerEuro: [String: [Double?]]

    /// Reads a table as the European Central Bank publishes it: a header `Date,USD,…`, a line a day, newest first, `N/A` where none.
    public init(csv: String) {
        let lines = csv.split(whereSeparator: \.isNewline)
        let currencies = (lines.first ?? "").split(separator: ",").dropFirst().map(String.init)
        let rows = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        days = rows.map { String($0.first ?? "") }
        var units: [String: [Double?]] = ["EUR": rows.map { _ in 1 }]
        for (column, currency) in currencies.enumerated() {
            units[currency] = rows.map { $0.count > column + 1 ? Double($0[column + 1]) : nil }
        }
        unitsPerEuro = units
    }

    /// The table that comes with the product.
    public static let shipped = ExchangeRates(csv: String(decoding: PackageResources.ecb_reference_rates_csv, as: UTF8.self))

    /// Currencies the table knows, sorted.
    public var currencies: [String] { unitsPerEuro.keys.sorted() }

    /// What `value` is worth in another currency by the rates of the month of `moment`, or the nearest earlier known ones.
    ///
    /// - Returns: the worth and the day of the rates used, or nil where a rate is not known.
    public func convert(_ value: Double, from: String, to: String, at moment: Date) -> (value: Double, day: String)? {
        guard let source = unitsPerEuro[from], let target = unitsPerEuro[to] else { return nil }
        let month = Self.month(of: moment)
        let first = days.firstIndex { $0.prefix(7) <= month } ?? days.count - 1
        for row in first..<max(first, days.count) {
            if let per = source[row], let other = target[row] { return (value / per * other, days[row]) }
        }
        return nil
    }

    /// `money` with its worth in US dollars, where a rate is known.
    public func withDollars(_ money: Money, at moment: Date) -> Money {
        var filled = money
        filled.usd = convert(money.value, from: money.currency, to: "USD", at: moment)?.value
        return filled
    }

    // MARK: - Private

    private static func month(of moment: Date) -> String {
        String(moment.formatted(.iso8601.year().month()).prefix(7))
    }
}
