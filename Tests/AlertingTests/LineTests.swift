import Foundation
import NewsModel
import Testing

@testable import Alerting

struct LineTests {
    let german = AlertText(language: .de, timeZone: Samples.berlin)

    @Test(arguments: [
        "Nord\u{1B}[31mlicht\u{1B}[0m AG", "Nord\u{1B}]0;title\u{7}licht AG", "Nordlicht\r\n AG", "Nordlicht\u{2028}AG",
        "Nord\u{202E}licht AG",
        "Nordlicht\u{85}AG", "Nord\u{9B}31mlicht AG", "Nord\u{0}licht\u{8} AG", "\u{1B}cNordlicht   AG  ", "Nordlicht\tAG",
    ])
    func nothingFromAnArticleReachesTheTerminalAsACommand(name: String) {
        let line = german.line(for: Samples.message(Samples.summary(Samples.deal("announced", ["buyers": .texts([name])]))))
        #expect(line == "09:31 DEAL vereinbart | Nordlicht AG kauft Quantix | 1 Quelle | k3f9")
    }

    @Test func templatesInAnArticleAreText() {
        let line = german.line(for: Samples.message(Samples.summary(Samples.deal("announced", ["buyers": .texts(["{{time}} <b>"])]))))
        #expect(line.contains("{{time}} <b> kauft Quantix"))
    }

    @Test func longNamesAreCut() {
        let name = String(repeating: "Ä", count: 100_000)
        let line = german.line(for: Samples.message(Samples.summary(Samples.deal("announced", ["buyers": .texts([name])]))))
        #expect(line.count < 200)
    }

    @Test func manyNamesAreCounted() {
        let names = FieldValue.texts(["A", "B", "C", "D", "E", "F"])
        let line = german.line(for: Samples.message(Samples.summary(Samples.deal("announced", ["buyers": names]))))
        #expect(line.contains("A, B, C und 3 weitere kaufen Quantix"))
    }

    @Test func sumWithoutKnownRateStandsAlone() {
        let line = german.line(for: Samples.message(Samples.summary(Samples.deal("announced", ["amount": Samples.money(5e6, "XAU")]))))
        #expect(line.contains("| 5 Mio. XAU |"))
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300, -5e6]) func oddSumsAreNoCrash(value: Double) {
        let event = Samples.deal("announced", ["amount": Samples.money(value, "USD"), "stake_percent": .number(value)])
        #expect(!german.line(for: Samples.message(Samples.summary(event))).isEmpty)
    }

    @Test(arguments: ["", "2027-13-40", "soon", "2027-Q", "9-9-9-9", "-", "2027-02-"]) func oddDatesAreNoCrash(date: String) {
        let event = Samples.move(
            "planned", ["person": .text("Jana Roth"), "to": Samples.position("Orbitel", nil, "ceo"), "effective": .text(date)])
        #expect(german.line(for: Samples.message(Samples.summary(event))).contains("Jana Roth"))
    }

    @Test func listTakesALineForEachAlert() {
        let summaries = [Samples.summary(Samples.deal()), Samples.summary(nil, handle: "m2c8", title: "Hafen offen")]
        let message = AlertMessage(
            delivery: Identifier("d"), alert: Samples.alert(nil, reason: .list),
            listed: summaries.map { AlertMessage.Listed(alert: Samples.alert($0.event), summary: $0) }, rates: Samples.rates)
        #expect(
            german.line(for: message) == """
                09:31 RÜCKBLICK | 2 Meldungen des letzten Tages
                  09:31 DEAL vereinbart | Nordlicht AG kauft Quantix | 1 Quelle | k3f9
                  09:31 ARTIKEL | Hafen offen | Morgenblatt | Thema deals | 1 Quelle | m2c8
                """)
    }

    @Test func longListEndsWithACount() {
        let listed = AlertMessage.Listed(alert: Samples.alert(Samples.deal()), summary: Samples.summary(Samples.deal()))
        let message = AlertMessage(
            delivery: Identifier("d"), alert: Samples.alert(nil, reason: .list), listed: Array(repeating: listed, count: 130))
        let lines = AlertText(language: .en, timeZone: Samples.berlin).line(for: message).split(separator: "\n")
        #expect(lines.count == 102)
        #expect(lines.first == "09:31 REVIEW OF THE LAST DAY | 130 alerts")
        #expect(lines.last == "  … and 30 more")
    }

    @Test func bothLanguagesHaveTheSameKeys() {
        #expect(Wording.german.keys == Wording.english.keys)
        #expect(Wording.german.keys.count > 200)
    }

    @Test(arguments: TextLanguage.allCases) func numbersReadAsTheLanguageWritesThem(language: TextLanguage) {
        let numbers = NumberText(language: language)
        let written = [74.9, 4.1, 100, 0.05, 1_234_567.891].map { numbers.decimal($0, places: 1) }
        let expected = ["74,9", "4,1", "100", "0,1", "1.234.567,9"]
        #expect(written == (language == .de ? expected : ["74.9", "4.1", "100", "0.1", "1,234,567.9"]))
    }
}
