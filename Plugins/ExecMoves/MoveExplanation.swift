import ExtractorKit
import Linguistics
import NewsModel

/// Tells how an article was read, for those who write rules.
struct MoveExplanation {
    private let extraction: MoveExtraction
    private let reading: MoveReading

    init(_ extraction: MoveExtraction) {
        self.extraction = extraction
        reading = extraction.reading
    }

    func explanation() -> Explanation {
        Explanation(sentences: reading.document.sentences.map(sentence), candidates: extraction.candidates().map(candidate))
    }

    // MARK: - Private

    private func candidate(_ candidate: MoveCandidate) -> Explanation.Candidate {
        let move = candidate.move
        return Explanation.Candidate(
            rule: move.rule, sentence: move.sentence, quote: reading.document.slice(move.tokens), dropped: candidate.dropped,
            features: move.signs, event: extraction.event(candidate))
    }

    private func sentence(_ sentence: Sentence) -> Explanation.Sentence {
        let persons = reading.figures.map { ("person", $0.person.tokens) }
        let offices = reading.offices.map { ($0.isForeign ? "foreign office" : $0.mention.kind.rawValue, $0.mention.tokens) }
        let organisations = reading.offices.compactMap { office in office.organisationTokens.map { ("organisation", $0) } }
        let triggers = TriggerFinder(reading).matches(in: sentence).map { ("trigger \($0.trigger.name)", $0.tokens) }
        let phrases = (persons + offices + organisations + triggers).filter { sentence.tokens.contains($0.1.lowerBound) }
        return Explanation.Sentence(
            text: reading.document.slice(sentence.tokens),
            phrases: phrases.sorted { ($0.1.lowerBound, $0.0) < ($1.1.lowerBound, $1.0) }.map {
                Explanation.Phrase(kind: $0.0, text: reading.document.slice($0.1))
            })
    }
}
