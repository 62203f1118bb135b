import Linguistics
import NewsModel
import Testing

@Suite struct SentenceTests {
    private func sentences(_ body: String, title: String = "", _ language: TextLanguage) -> [String] {
        let document = Document(title: title, body: body, language: language)
        return document.sentences.map { document.slice($0.tokens) }
    }

    @Test func germanOrdinalsAndAbbreviationsEndNoSentence() {
        let found = sentences(
            "Die Nordwerk AG zahlt ca. 3 Mio. Euro. Am 1. April ist es so weit, sagt Dr. Hansen. Das gilt z.B. für Kiel.", .de)
        #expect(
            found == ["Die Nordwerk AG zahlt ca. 3 Mio. Euro.", "Am 1. April ist es so weit, sagt Dr. Hansen.", "Das gilt z.B. für Kiel."])
    }

    @Test func legalFormEndsASentenceOnlyBeforeAnOpener() {
        let found = sentences("It bought Brightfall Inc. The price is open. Mr. Alder of Corvane Corp. Ltd agreed.", .en)
        #expect(found == ["It bought Brightfall Inc.", "The price is open.", "Mr. Alder of Corvane Corp. Ltd agreed."])
    }

    @Test func initialOfACountryEndsNoSentence() {
        #expect(sentences("Corvane bids for S.Africa's Brightfall.", .en) == ["Corvane bids for S.Africa's Brightfall."])
    }

    @Test func whatNeverEndsIsCut() {
        let found = sentences(String(repeating: "Corvane buys Brightfall and ", count: 1_000), .en)
        #expect((4...6).contains(found.count))
    }

    @Test func titleIsASentenceOfItsOwnWithoutFullStop() {
        let found = sentences("Corvane is a maker.", title: "Corvane to buy Brightfall", .en)
        #expect(found == ["Corvane to buy Brightfall", "Corvane is a maker."])
    }

    @Test func wrappedLineGoesOnAndHeadlineLineEnds() {
        #expect(
            sentences("Ein Deal mit Tiefe\nNordwerk kauft die\nKielbau.", .de) == ["Ein Deal mit Tiefe", "Nordwerk kauft die\nKielbau."])
    }

    @Test func placesCountUnicodeScalars() {
        let document = Document(title: "Über 🚀", body: "Größe", language: .de)
        #expect(document.tokens.map(\.text) == ["Über", "🚀", "Größe"])
        #expect(document.evidence("x", 2..<3) == Evidence(field: "x", start: 8, end: 13, quote: "Größe"))
    }

    @Test func gluedUnitsAndHyphenatedNumbersAreCut() {
        let document = Document(title: "", body: "$6bn 15-Milliarden-Dollar-Deal 7E7 AT&T Brightfall's 14,3", language: .en)
        #expect(
            document.tokens.map(\.text) == ["$", "6", "bn", "15", "-", "Milliarden-Dollar-Deal", "7E7", "AT&T", "Brightfall", "'s", "14,3"])
    }
}
