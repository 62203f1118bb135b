import Linguistics
import NewsModel

/// A sentence that tells of a launch without naming the model: `The language model went on sale on Monday.`
struct LaunchReference: Sendable {
    let sentence: Int
    let status: String
    let tokens: Range<Int>

    /// How such a sentence belongs to a model that another one names.
    struct Tie: Sendable {
        let status: String
        /// `next`, `later` or `before`.
        let place: String
        /// Whether no other model is named between.
        let isSole: Bool
    }
}

extension LaunchFinder {
    /// Those of an article, in order.
    func found() -> [LaunchReference] {
        guard reading.isAboutModels, !reading.models.isEmpty else { return [] }
        return reading.document.sentences.compactMap(reference)
    }

    /// The nearest sentence that may speak of this model: one of the two behind it, or the one before it.
    func tie(of model: ModelNameMention, in sentence: Sentence) -> LaunchReference.Tie? {
        let index = sentence.index
        guard
            let reference = references.first(where: { $0.sentence > index && $0.sentence <= index + 2 })
                ?? references.last(where: { $0.sentence == index - 1 })
        else { return nil }
        let place = reference.sentence < index ? "before" : reference.sentence == index + 1 ? "next" : "later"
        let between =
            reference.sentence < index
            ? sentence.tokens.lowerBound..<model.tokens.lowerBound : model.tokens.upperBound..<reference.tokens.lowerBound
        let isSole = between.allSatisfy { reading.model(at: $0).map { $0.name == model.name } ?? true }
        return LaunchReference.Tie(status: reference.status, place: place, isSole: isSole)
    }

    // MARK: - Private

    private func reference(in sentence: Sentence) -> LaunchReference? {
        guard sentence.tokens.count < 60, sentence.tokens.allSatisfy({ reading.model(at: $0) == nil }),
            let noun = sentence.tokens.first(where: isTaking)
        else { return nil }
        if let last = sentence.tokens.last, reading.tokens[last].is("?") { return nil }
        for index in sentence.tokens {
            for trigger in triggers.starting(with: reading.tokens[index].lower) {
                guard let call = call(of: trigger, at: index, in: sentence), abs(noun - call.tokens.lowerBound) < 14 else { continue }
                return LaunchReference(sentence: sentence.index, status: trigger.status, tokens: call.tokens)
            }
        }
        return nil
    }

    private static let pronouns: WordSet = ["it", "es"]

    /// `the language model`, `its latest model`, `Das Modell`, or `it` that opens the sentence.
    private func isTaking(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard index > 0 else { return false }
        if Self.pronouns.contains(token), reading.tokens[index - 1].isMark || token.lineBreaks > 0 { return token.isCapitalized }
        if ModelNameFinder.isModelNoun(token) { return !token.lower.hasSuffix("s") || isGerman }
        return false
    }
}
