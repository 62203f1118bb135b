import NewsModel

/// What may stand beside a number.
enum Unit: Sendable, Hashable {
    case factor(Double)
    case percent
    /// Seconds.
    case span(Double)
    /// `m`: minutes of an age, millions of anything else.
    case minutesOrMillions
    /// ISO 4217.
    case currency(String)
}

/// The words and signs of units, German and English.
///
/// `billion` is the English one, 10⁹; the German Billion is `Billionen` or `Bio.`.
enum Units {
    static func unit(_ word: String) -> Unit? {
        let plain = word.hasSuffix(".") ? String(word.dropLast()) : word
        let lower = plain.lowercased()
        if let unit = words[lower] { return unit }
        let code = plain.uppercased()
        return currencies.contains(code) ? .currency(code) : nil
    }

    static func currencySign(_ sign: Unicode.Scalar) -> String? {
        switch sign {
        case "$": "USD"
        case "€": "EUR"
        case "£": "GBP"
        case "¥": "JPY"
        default: nil
        }
    }

    /// What stands before `$`.
    static let dollarPrefixes = ["US": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "HK": "HKD", "NZ": "NZD", "S": "SGD"]

    /// All spellings, for suggestions.
    static var spellings: [String] { words.keys.sorted() + ["EUR", "USD", "GBP", "CHF"] }

    // MARK: - Private

    private static let currencies = Set(ExchangeRates.shipped.currencies)

    private static let words: [String: Unit] = {
        var words: [String: Unit] = ["m": .minutesOrMillions, "percent": .percent, "prozent": .percent]
        for (spellings, unit) in table {
            for spelling in spellings.split(separator: " ") { words[String(spelling)] = unit }
        }
        return words
    }()

    private static let table: [(String, Unit)] = [
        ("thousand tausend k tsd", .factor(1e3)),
        ("million millions millionen mio mn", .factor(1e6)),
        ("billion billions bn b milliarde milliarden mrd", .factor(1e9)),
        ("trillion trillions tn billionen bio", .factor(1e12)),
        ("s second seconds sekunde sekunden", .span(1)),
        ("min minute minutes minuten", .span(60)),
        ("h hour hours stunde stunden", .span(3600)),
        ("d day days tag tage tagen", .span(86_400)),
        ("w week weeks woche wochen", .span(604_800)),
        ("euro euros", .currency("EUR")),
        ("dollar dollars us-dollar", .currency("USD")),
        ("pound pounds pfund", .currency("GBP")),
        ("franken francs", .currency("CHF")),
        ("yen", .currency("JPY")),
        ("yuan", .currency("CNY")),
    ]
}
