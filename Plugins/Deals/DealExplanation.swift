import ExtractorKit
import Linguistics
import NewsModel

/// Tells how an article was read: its sentences cut into phrases, and what became of each candidate.
struct DealExplanation {
    let analysis: Analysis

    func explanation(of candidates: [DealCandidate]) -> Explanation {
        Explanation(
            sentences: analysis.document.sentences.map { sentence in
                Explanation.Sentence(
                    text: analysis.document.slice(sentence.tokens), phrases: analysis.chunks[sentence.index].map(phrase))
            }, candidates: candidates.map(told))
    }

    // MARK: - Private

    private func phrase(_ chunk: Chunk) -> Explanation.Phrase {
        Explanation.Phrase(kind: kind(of: chunk), text: analysis.document.slice(chunk.tokens))
    }

    private func kind(of chunk: Chunk) -> String {
        guard chunk.kind == .phrase else { return "\(chunk.kind)" }
        var kinds: [String] = chunk.preposition.map { ["after " + $0] } ?? []
        if chunk.possessor != nil { kinds.append("possessor") }
        kinds += chunk.names.map { $0.isPlace ? "place" : $0.isPerson ? "person" : $0.isOrganisation ? "organisation" : "name" }
        if !chunk.sums.isEmpty { kinds.append("money") }
        if !chunk.percentages.isEmpty { kinds.append("percent") }
        return kinds.isEmpty ? "phrase" : kinds.joined(separator: ", ")
    }

    private func told(_ candidate: DealCandidate) -> Explanation.Candidate {
        let best = candidate.group.best
        return Explanation.Candidate(
            rule: best.rule, sentence: best.sentence, quote: analysis.document.slice(best.trigger), dropped: candidate.dropped,
            features: candidate.features, event: candidate.event)
    }
}
