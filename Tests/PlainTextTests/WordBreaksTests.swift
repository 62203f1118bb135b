import PlainText
import Testing

@Suite struct WordBreaksTests {
    @Test(arguments: [
        ("Kern Bräu kauft", ["Kern", "Bräu", "kauft"]), ("don't stop", ["don't", "stop"]), ("l’eau", ["l’eau"]),
        ("3.14 und 1,5 Mio.", ["3.14", "und", "1,5", "Mio"]), ("the U.S. firm", ["the", "U.S", "firm"]),
        ("KI-Firma (neu)", ["KI", "Firma", "neu"]), ("Mitarbeiter:innen", ["Mitarbeiter:innen"]), ("snake_case x2", ["snake_case", "x2"]),
        ("„Aster 3“", ["Aster", "3"]), ("Bra\u{308}u.", ["Bra\u{308}u"]), ("人工 AI", ["人", "工", "AI"]), ("... -- !", []), ("", []),
        ("100%", ["100"]), ("A&B", ["A", "B"]), ("Ende.", ["Ende"]), ("1,", ["1"]), ("a.1", ["a", "1"]), ("Привет мир", ["Привет", "мир"]),
    ])
    func wordsEndAtUnicodeBreaks(text: String, words: [String]) {
        #expect(WordBreaks.words(in: text).map { String($0.text) } == words)
    }

    @Test func offsetsCountUnicodeScalars() {
        let words = WordBreaks.words(in: "🚀 Bra\u{308}u AG")
        #expect(words.map(\.start) == [2, 8])
        #expect(words.map(\.end) == [7, 10])
    }

    @Test func wordsFoldForComparing() {
        #expect(WordBreaks.foldedWords(in: "Größe ZÄHLT") == ["groesse", "zaehlt"])
    }
}
