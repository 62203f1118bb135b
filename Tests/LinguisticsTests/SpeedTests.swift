import Linguistics
import NewsModel
import Testing

@Suite struct SpeedTests {
    /// Twice the text may take a little more than twice the time, not four times; a generous bound keeps slow machines green.
    @Test func longRepetitiveTextsAreReadInLinearTime() {
        let sentence = "Hartmond-Chef sagt: Silvaron, Tallinex und Kielbau (früher 3,5 Mrd. Euro) und und und $ % 4 „\"-- "
        let clock = ContinuousClock()
        let short = clock.measure { _ = Analysis(Document(title: "", body: String(repeating: sentence, count: 200), language: .de)) }
        let long = clock.measure { _ = Analysis(Document(title: "", body: String(repeating: sentence, count: 1600), language: .de)) }
        #expect(long < short * 32)
    }

    @Test func oddTextsAreReadWithoutHarm() {
        for text in [
            "", "\u{0}", "&&&&", "'s 's 's", "#39;#39;s", "#99999;", "....", "1,,,2", "- - -", "\u{FEFF}\u{AD}", "A.B.C.", "$", "((((((",
        ] {
            for language in TextLanguage.allCases {
                let document = Document(title: text, body: text, language: language)
                #expect(Analysis(document).chunks.count == document.sentences.count)
            }
        }
    }
}
