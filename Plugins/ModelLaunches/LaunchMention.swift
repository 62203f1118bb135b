import Linguistics
import NewsModel

/// How a model stands in a sentence whose verbs tell of no launch.
struct LaunchMention {
    let reading: LaunchReading
    let sentence: Sentence
    let model: ModelNameMention

    init(_ reading: LaunchReading, _ sentence: Sentence, _ model: ModelNameMention) {
        self.reading = reading
        self.sentence = sentence
        self.model = model
    }

    /// How it is told of; `mentioned` where it is merely named, nil where nothing can be new.
    var way: String? {
        let end = model.tokens.upperBound
        if reading.isAboutPapers { return nil }
        if sentence.isTitle, sentence.tokens.contains(where: { Self.papers.contains(reading.tokens[$0].lower) }) { return nil }
        if sentence.isTitle, model.tokens.lowerBound == sentence.tokens.lowerBound {
            return end >= sentence.tokens.upperBound ? "headline-alone" : isColon(end) ? "headline-colon" : "headline-first"
        }
        if model.tokens.lowerBound > sentence.tokens.lowerBound, Self.places.contains(reading.tokens[model.tokens.lowerBound - 1]) {
            return "mentioned"
        }
        if let way = described(end), way.hasPrefix("apposition") || !isGoverned { return way }
        if let comma = asideApart, let way = described(comma), way == "apposition-new" { return way }
        if isNamed { return "named" }
        if sentence.index <= 3, isCopula(end) { return "is" }
        return model.shape == .called ? sentence.index <= 3 ? "called" : nil : "mentioned"
    }

    // MARK: - Private

    /// What is written about models that are out.
    static let papers: WordSet = [
        "card", "report", "paper", "addendum", "faq", "review", "test", "bericht", "vergleich", "comparison",
    ]

    /// `das KI-Modell X`, `a new model, X,`
    private var isNamed: Bool {
        var index = model.tokens.lowerBound - 1
        if index > sentence.tokens.lowerBound, reading.tokens[index].is(",") || reading.tokens[index].is("„") { index -= 1 }
        return index >= sentence.tokens.lowerBound && ModelNameFinder.isModelNoun(reading.tokens[index].lower)
    }

    /// `thinking in X models`
    private var isGoverned: Bool {
        let index = model.tokens.lowerBound - 1
        return index >= sentence.tokens.lowerBound && Self.governors.contains(reading.tokens[index].lower)
    }

    /// `a data centre where X, its model, is trained`
    private static let places: WordSet = ["where", "wo", "whose", "dessen", "deren"]
    private static let governors: Set<String> = [
        "in", "of", "with", "on", "than", "by", "using", "im", "mit", "als", "auf", "von", "for", "für",
    ]

    private func isColon(_ index: Int) -> Bool { [":", "–", "—", "-", ","].contains(reading.tokens[index].text) }

    private func isCopula(_ index: Int) -> Bool {
        index < sentence.tokens.upperBound && ["is", "are", "ist", "sind"].contains(reading.tokens[index].lower)
    }

    /// `X, an open 8B model`, `X (8B)`, `X text-to-image model`
    private func described(_ end: Int) -> String? {
        guard end + 1 < sentence.tokens.upperBound else { return nil }
        let isAside = [",", "(", "—", "–"].contains(reading.tokens[end].text)
        let behind = (isAside ? end + 1 : end)..<min(sentence.tokens.upperBound, end + (isAside ? 12 : 4))
        for index in behind {
            let token = reading.tokens[index]
            if ModelNameFinder.isModelNoun(token.lower) {
                let isPlural = token.lower.hasSuffix("s") || token.lower.hasSuffix("e")
                if isAside { return isDetermined(end + 1) ? isNew(end + 1) ? "apposition-new" : "apposition" : nil }
                return isPlural ? "models" : "model"
            }
            if !token.isWord && !token.isNumber || !isAside && reading.words.isFunctionWord(token.lower) || reading.model(at: index) != nil
            {
                return nil
            }
        }
        return nil
    }

    /// The comma of an aside that a few words part from the name: `bietet X ab sofort an, ein Sprachmodell`, `X by Christmas, its first model`.
    private var asideApart: Int? {
        for index in (model.tokens.upperBound + 1)..<min(sentence.tokens.upperBound, model.tokens.upperBound + 6)
        where reading.tokens[index].is(",") {
            let between = model.tokens.upperBound..<index
            return between.allSatisfy { reading.tokens[$0].isWord && reading.model(at: $0) == nil } ? index : nil
        }
        return nil
    }

    private func isNew(_ index: Int) -> Bool {
        ["a", "an", "ein", "eine", "its", "their", "new", "open", "first", "sein", "seine", "ihr", "unser"].contains(
            reading.tokens[index].lower)
    }

    private func isDetermined(_ index: Int) -> Bool {
        reading.words.isDeterminer(reading.tokens[index].lower) || reading.tokens[index].isNumber || reading.tokens[index].isLowercase
    }
}
