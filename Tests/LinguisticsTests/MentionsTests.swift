import Linguistics
import NewsModel
import Testing

@Suite struct MentionsTests {
    private func organisations(_ text: String, _ language: String) -> [String] {
        Mentions.all(in: text, language: language).filter { $0.kind == .organisation }.compactMap(\.name)
    }

    @Test func placesCountScalarsOfTheTextItself() throws {
        let mention = try #require(Mentions.all(in: "Über 3 Mio. Euro", language: "de").first)
        #expect(mention.kind == .money && mention.text == "3 Mio. Euro" && mention.start == 5 && mention.end == 16)
    }

    @Test func roleIsStrippedFromAName() {
        #expect(organisations("Gestern kaufte der Chiphersteller Silvaron ein Werk.", "de") == ["Silvaron"])
        #expect(organisations("Yesterday the chip maker Brightfall opened a plant.", "en") == ["Brightfall"])
    }

    @Test func legalFormIsDropped() {
        #expect(organisations("It said Brightfall Holdings Inc would grow.", "en") == ["Brightfall Holdings"])
    }

    @Test func possessiveIsUndone() {
        #expect(organisations("On Monday Brightfall's owners met.", "en") == ["Brightfall"])
        #expect(
            organisations("Silvaron wächst. Wie Silvarons Kunden wissen, gilt das auch für Tallinex.", "de") == [
                "Silvaron", "Silvaron", "Tallinex",
            ])
    }

    @Test func commonNounsAreNoNames() {
        #expect(organisations("Die Regierung und die Unternehmen im Land streiten über den Haushalt.", "de").isEmpty)
    }

    @Test func everyKindIsFound() {
        let kinds = Set(Mentions.all(in: "Am 3. März 2025 zahlte Silvaron 5 Millionen Euro für 20 Prozent.", language: "de").map(\.kind))
        #expect(kinds.isSuperset(of: [.date, .organisation, .money, .percent]))
    }
}
