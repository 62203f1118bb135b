import Linguistics
import NewsModel
import Testing

@Suite struct SentenceChunksTests {
    private static let text = "Corvane bought Theka. The workers were told by the old owner. It costs 3 million euros. German firms wait."

    @Test func sentencesWithoutNamesAndSumsArePlain() {
        let analysis = Analysis(Document(title: "", body: Self.text, language: .en))
        #expect(analysis.document.sentences.map { analysis.chunks.isPlain($0.index) } == [false, true, false, false])
    }

    @Test func plainSentencesAreCutLikeAnyOther() {
        let analysis = Analysis(Document(title: "", body: Self.text, language: .en))
        #expect(analysis.chunks[1].map(\.kind) == [.phrase, .verb, .verb, .phrase, .stop])
        #expect(analysis.chunks[1].compactMap(\.head) == ["workers", "owner"])
        #expect(analysis.chunks[0].flatMap(\.names).map(\.text) == analysis.names.map(\.text))
    }
}
