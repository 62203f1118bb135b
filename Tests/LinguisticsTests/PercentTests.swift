import Linguistics
import NewsModel
import Testing

@Suite struct PercentTests {
    @Test(arguments: [
        ("ein 49-prozentiger Anteil", TextLanguage.de, 49.0), ("8,2 % der Aktien", .de, 8.2), ("die zehnprozentige Beteiligung", .de, 10),
        ("49 Prozent", .de, 49), ("a 12.5 percent stake", .en, 12.5), ("10 per cent", .en, 10), ("a 20-percent stake", .en, 20),
        ("a 15-18 percent stake", .en, 18),
    ])
    func percentagesAreRead(_ text: String, _ language: TextLanguage, _ value: Double) {
        let found = PercentFinder.percentages(in: Document(title: "", body: text, language: language))
        #expect(found.map(\.value) == [value])
    }
}
