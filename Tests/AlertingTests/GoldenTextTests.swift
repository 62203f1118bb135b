import Alerting
import Foundation
import NewsModel
import Testing

/// Each line word for word, German and English.
struct GoldenTextTests {
    @Test(arguments: GoldenText.all) func readsAsWritten(golden: GoldenText) {
        #expect(AlertText(language: .de, timeZone: Samples.berlin).line(for: golden.message) == golden.german)
        #expect(AlertText(language: .en, timeZone: Samples.berlin).line(for: golden.message) == golden.english)
    }
}

struct GoldenText: Sendable, CustomTestStringConvertible {
    let message: AlertMessage
    let german: String
    let english: String

    init(_ message: AlertMessage, _ german: String, _ english: String) {
        self.message = message
        self.german = german
        self.english = english
    }

    var testDescription: String { english }

    static let all = deals + bids + moves + launches + updates + notices + others
}
