import Linguistics
import NewsModel
import Testing

@Suite struct MoneyTests {
    private func sums(_ text: String, _ language: TextLanguage) -> [Money] {
        MoneyFinder.sums(in: Document(title: "", body: text, language: language)).map { sum in
            var money = sum.money
            money.text = nil
            return money
        }
    }

    @Test(arguments: [
        ("14,3 Milliarden US-Dollar", 14.3e9, "USD"), ("3 Mio. Euro", 3e6, "EUR"), ("eine Milliarde Dollar", 1e9, "USD"),
        ("1.250.000 Euro", 1_250_000, "EUR"), ("fünfhundert Millionen Franken", 500e6, "CHF"), ("zwei Billionen Yen", 2e12, "JPY"),
        ("CAD 3,4 Mio.", 3.4e6, "CAD"), ("40 Milliarden norwegische Kronen", 40e9, "NOK"), ("2,5 Mrd. €", 2.5e9, "EUR"),
    ])
    func germanSumsAreRead(_ text: String, _ value: Double, _ currency: String) {
        #expect(sums("Der Preis: \(text) heute.", .de) == [Money(value: value, currency: currency)])
    }

    @Test(arguments: [
        ("$6bn", 6e9, "USD"), ("A$8.4bn", 8.4e9, "AUD"), ("£173m", 173e6, "GBP"), ("US$ 3 million", 3e6, "USD"),
        ("HK$1.2 billion", 1.2e9, "HKD"),
        ("5 billion Swiss francs", 5e9, "CHF"), ("two hundred million dollars", 200e6, "USD"), ("Rs 500 crore", 5e9, "INR"),
        ("$1,250,000", 1_250_000, "USD"), ("$82M", 82e6, "USD"),
    ])
    func englishSumsAreRead(_ text: String, _ value: Double, _ currency: String) {
        #expect(sums("The price was \(text) today.", .en) == [Money(value: value, currency: currency)])
    }

    @Test func compoundsCarrySums() {
        #expect(sums("Ein 15-Milliarden-Dollar-Deal.", .de) == [Money(value: 15e9, currency: "USD")])
        #expect(sums("A $15-billion deal.", .en) == [Money(value: 15e9, currency: "USD")])
    }

    @Test func qualifiersAreRead() {
        #expect(sums("nahezu 15 Milliarden Dollar", .de).first?.qualifier == .about)
        #expect(sums("mehr als 15 Milliarden Dollar", .de).first?.qualifier == .atLeast)
        #expect(sums("up to $5 billion", .en).first?.qualifier == .atMost)
        #expect(sums("ein Kredit über 5 Millionen Euro", .de).first?.qualifier == .exact)
        #expect(sums("für über 5 Millionen Euro", .de).first?.qualifier == .atLeast)
    }

    @Test func rangesHaveTheirMidpoint() {
        let expected = Money(value: 12e9, currency: "USD", min: 10e9, max: 14e9)
        #expect(sums("10 bis 14 Milliarden US-Dollar", .de) == [expected])
        #expect(sums("$10 billion to $14 billion", .en) == [expected])
    }

    @Test func pricesPerShareAreToldApart() {
        let document = Document(title: "", body: "It offered $12 per share, or $3 billion.", language: .en)
        #expect(MoneyFinder.sums(in: document).map(\.unit) == [.perShare, .whole])
    }

    @Test func plainNumbersAreNoMoney() {
        #expect(sums("Im Jahr 2024 arbeiteten 300 Millionen Menschen mit 5G.", .de).isEmpty)
    }
}
