import ExtractorKit
import Linguistics
import NewsModel

/// Shows to the authors of rules what was seen of an article.
struct LaunchExplanation {
    let reading: LaunchReading

    func explanation(of candidates: [(Launch, Event)]) -> Explanation {
        Explanation(
            sentences: reading.document.sentences.map { sentence in
                Explanation.Sentence(text: reading.document.slice(sentence.tokens), phrases: phrases(in: sentence.tokens))
            }, candidates: candidates.map(candidate))
    }

    // MARK: - Private

    private func candidate(_ launch: Launch, _ event: Event) -> Explanation.Candidate {
        Explanation.Candidate(
            rule: launch.rule, sentence: launch.sentence, quote: reading.document.slice(launch.tokens), dropped: launch.dropped,
            features: launch.features, event: event)
    }

    private func phrases(in sentence: Range<Int>) -> [Explanation.Phrase] {
        reading.models.filter { sentence.contains($0.tokens.lowerBound) }.map {
            Explanation.Phrase(kind: "model:\($0.shape.rawValue)", text: $0.name)
        }
    }
}
