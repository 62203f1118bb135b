import Linguistics
import NewsModel

/// `X is an open 8B model`: in the article's first sentences the definition of what is new.
struct LaunchDefinition {
    private let reading: LaunchReading
    private let sentence: Sentence

    init(_ reading: LaunchReading, _ sentence: Sentence) {
        self.reading = reading
        self.sentence = sentence
    }

    /// Asks for the models before a place.
    func match(_ models: (Int, Sentence) -> [ModelNameMention]) -> LaunchFinder.Match? {
        guard sentence.index <= 2, !reading.isAboutPapers else { return nil }
        for index in sentence.tokens.prefix(14) where Self.copulas.contains(reading.tokens[index]) {
            guard isNewModel(behind: index) else { return nil }
            let named = models(index, sentence)
            let subjects = named.isEmpty ? plain(before: index) : named
            guard let last = subjects.last, last.shape == .versioned || last.isCalledModel || last.shape == .called else { return nil }
            let trigger = LaunchTrigger(name: "define", frame: .subject, status: "released")
            let way = named.isEmpty ? "plain" : "is"
            return LaunchFinder.Match(
                trigger: trigger, tokens: index..<(index + 1), models: subjects, sentence: sentence, way: way)
        }
        return nil
    }

    // MARK: - Private

    private func isNewModel(behind copula: Int) -> Bool {
        let behind = (copula + 1)..<min(sentence.tokens.upperBound, copula + 16)
        return behind.contains { ModelNameFinder.isModelNoun(reading.tokens[$0]) }
            && behind.contains { Self.freshness.contains(reading.tokens[$0]) || reading.tokens[$0].lower.hasSuffix("parameter") }
    }

    /// `Alba's Nora Vega is a new multimodal model`: a name without version that opens the sentence, the noun right in the predicate.
    private func plain(before copula: Int) -> [ModelNameMention] {
        guard isPredicate(behind: copula) else { return [] }
        let names = PlainNames(reading, sentence.tokens)
        for start in max(sentence.tokens.lowerBound, copula - 4)..<copula where isOpening(start) {
            guard let name = names.name(at: start), name.tokens.upperBound == copula else { continue }
            return [PlainNames.called(name)]
        }
        return []
    }

    private func isOpening(_ index: Int) -> Bool { index == sentence.tokens.lowerBound || reading.tokens[index - 1].isApostropheS }

    /// `is a new multimodal model that …`, unlike `is a new model maker`.
    private func isPredicate(behind copula: Int) -> Bool {
        for index in (copula + 1)..<min(sentence.tokens.upperBound, copula + 10) {
            let token = reading.tokens[index]
            if ModelNameFinder.isModelNoun(token) {
                guard index + 1 < sentence.tokens.upperBound else { return true }
                let next = reading.tokens[index + 1]
                return !next.isWord || reading.words.isFunctionWord(next) || next.lower.hasSuffix("ed") || next.lower.hasSuffix("ing")
                    || Self.making.contains(next)
            }
            let isOtherNoun = reading.document.language == .de && token.isCapitalized && Organisations.words.isCompanyNoun(token)
            guard !reading.words.isPreposition(token), reading.model(at: index) == nil, !isOtherNoun else { return false }
        }
        return false
    }

    private static let copulas: WordSet = ["is", "are", "ist", "sind"]
    private static let freshness: WordSet = [
        "new", "open", "open-weight", "open-source", "first", "our", "breakthrough", "novel", "latest", "next-generation", "neues",
        "offenes", "erstes", "neue", "parameters", "state-of-the-art", "newest", "largest", "smallest", "strongest", "fastest", "own",
        "erste", "eigenes", "eigene", "neueste", "neuestes", "jüngstes", "jüngste", "größtes", "größte", "kleinstes", "stärkstes",
        "schnellstes", "offene", "freies", "freie", "quelloffenes", "quelloffene",
    ]
    private static let making: WordSet = ["built", "made", "written"]
}
