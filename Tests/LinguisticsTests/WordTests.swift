import Linguistics
import NewsModel
import Testing

@Suite struct WordTests {
    @Test func aSetFindsItsWordsAndNoOthers() {
        let words: WordSet = ["übernahme", "kauf", "übernahme"]
        #expect(words.contains("übernahme"))
        #expect(!words.contains("übernahmen"))
        #expect(words.words == ["übernahme", "kauf"])
    }

    @Test func aTokenIsFoundWhateverLettersItIsWrittenIn() {
        let words: WordSet = ["übernahme", "größe", "o'hara", "s-bahn"]
        let tokens = Document(title: "", body: "ÜBERNAHME Größe O’Hara S‑Bahn", language: .de).tokens
        #expect(tokens.allSatisfy(words.contains))
        #expect(tokens.map(\.lower) == ["übernahme", "größe", "o'hara", "s-bahn"])
    }

    @Test func ofAWordGivenTwiceTheFirstValueCounts() {
        let values: WordMap<Int> = ["mai": 5, "juni": 6, "mai": 7]
        #expect(values["mai"] == 5)
        #expect(values["juli"] == nil)
    }

    @Test func endingsAskForBytesBeforeThem() {
        let endings: WordEndings = ["kauf", "e"]
        #expect(endings.match("zukauf"))
        #expect(!endings.match("zukauf", behind: 3))
        #expect(endings.match("rückkauf", behind: 3))
        #expect(endings.match("größe"))
        #expect(endings.contains("kauf"))
        #expect(!endings.contains("zukauf"))
    }

    @Test func phrasesAreFoundAsWholeWords() {
        let text = SpacedText(["in", "fortgeschrittenen", "verhandlungen", "mit", "spekulationen"])
        #expect(text.hasAny(["in fortgeschrittenen"]))
        #expect(!text.hasAny(["in fort"]))
        #expect(text.hasAny(["in fort*"]))
        #expect(text.hasAny(["verhandlung", "spekulation*"]))
        #expect(!text.hasAny(["verhandlung", "it"]))
    }

    @Test func capitalsOfAWordAreSeenInOnePass() {
        let tokens = Document(title: "", body: "Über PepsiCo eBay ÖVP straße U.S. X5", language: .de).tokens
        #expect(tokens.map(\.isCapitalized) == [true, true, false, true, false, true, true])
        #expect(tokens.map(\.isMixed) == [false, true, true, false, false, false, true])
        #expect(tokens.map(\.isUppercase) == [false, false, false, true, false, true, false])
        #expect(tokens.map(\.scalars.lowerBound) == [0, 5, 13, 18, 22, 29, 34].map { $0 + 2 })
    }
}
