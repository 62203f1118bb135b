import NewsModel
import PluginContract

/// An explanation as people read it: each sentence with its phrases, and below it the rules that were tried there.
struct ExplanationText {
    private let explanation: Explanation

    init(_ explanation: Explanation) {
        self.explanation = explanation
    }

    func lines(of plugin: String) -> String {
        let sentences = explanation.sentences.enumerated().map { index, sentence in
            ["", "  \(index + 1)  \(sentence.text)", "     \(Self.phrases(of: sentence))"] + candidates(of: index)
        }
        return ([plugin] + sentences.joined()).joined(separator: "\n") + "\n"
    }

    // MARK: - Private

    private static func phrases(of sentence: Explanation.Sentence) -> String {
        sentence.phrases.map { "[\($0.kind) \($0.text)]" }.joined(separator: " ")
    }

    private func candidates(of sentence: Int) -> [String] {
        explanation.candidates.filter { $0.sentence == sentence }.flatMap { candidate in
            ["     \(Self.verdict(candidate))"] + (candidate.event.map { ["         \(Self.fields(of: $0))"] } ?? [])
                + (candidate.features.isEmpty ? [] : ["         because: \(candidate.features.joined(separator: " "))"])
        }
    }

    private static func verdict(_ candidate: Explanation.Candidate) -> String {
        let head = "\(candidate.rule) on \"\(candidate.quote)\""
        guard let reason = candidate.dropped else {
            return "✓ \(head): reported, confidence \(candidate.event?.confidence ?? 0)"
        }
        return "✗ \(head): \(reason)"
    }

    private static func fields(of event: Event) -> String {
        var event = event
        event.evidence = []
        return JSONLine.text(event)
    }
}
