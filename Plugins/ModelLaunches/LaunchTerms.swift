import Linguistics
import NewsModel

/// On what terms a model comes, and who says so.
struct LaunchTerms {
    private let reading: LaunchReading
    private let sentence: Range<Int>

    init(_ reading: LaunchReading, _ sentence: Range<Int>) {
        self.reading = reading
        self.sentence = sentence
    }

    /// `preview`, `limited` or `general`, and the word that says so.
    func availability(near model: ModelNameMention) -> (value: String, tokens: Range<Int>)? {
        let clause = LaunchSegment(reading, sentence, model).clause
        for index in clause {
            let word = reading.tokens[index].lower
            if word == "ga" || Self.general.contains(word), word == "ga" || isAvailable(index + 1) {
                return ("general", index..<(index + 1))
            }
            if Self.limited.contains(word) { return ("limited", index..<(index + 1)) }
            if Self.preview.contains(word) { return ("preview", index..<(index + 1)) }
        }
        return nil
    }

    /// `(nora-3-mini)` behind the name, or the name where it is one.
    func apiName(of model: ModelNameMention) -> Range<Int>? {
        if isIdentifier(model.tokens.lowerBound), model.tokens.count == 1 { return model.tokens }
        let next = model.tokens.upperBound
        guard next + 2 < sentence.upperBound, reading.tokens[next].is("("), isIdentifier(next + 1), reading.tokens[next + 2].is(")") else {
            return nil
        }
        return (next + 1)..<(next + 2)
    }

    /// `Apache 2.0`, `MIT`
    func licence(near model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        for index in LaunchSegment(reading, sentence, model).clause
        where Self.licences.contains(where: reading.tokens[index].lower.hasSuffix) {
            if let hyphen = reading.tokens[index].text.firstIndex(of: "-") {
                return (String(reading.tokens[index].text[..<hyphen]), index..<(index + 1))
            }
            var start = index
            while start > sentence.lowerBound, index - start < 4, isLicenceWord(start - 1) { start -= 1 }
            if start < index { return (reading.document.slice(start..<index), start..<index) }
        }
        return nil
    }

    /// Whether words of hearsay stand before a place, or sources are named anywhere in the sentence.
    func isRumour(before end: Int) -> Bool {
        let before = max(sentence.lowerBound, end - 60)..<max(sentence.lowerBound, end)
        return before.contains { Self.rumours.contains(reading.tokens[$0]) } || sentence.prefix(60).contains(where: isHearsay)
    }

    /// `may launch`, `could unveil`: right before the words of launching.
    func isGuess(before start: Int) -> Bool {
        (max(sentence.lowerBound, start - 2)..<start).contains { Self.guesses.contains(reading.tokens[$0]) }
    }

    // MARK: - Private

    /// `insiders say`, `einem Bericht zufolge`, `people familiar with`, `is said to`
    private func isHearsay(_ index: Int) -> Bool {
        guard let words = Self.sources[reading.tokens[index].lower] else { return false }
        return words.contains("") || index + 1 < sentence.upperBound && words.contains(reading.tokens[index + 1].lower)
    }

    /// Words of hearsay with those that may follow them; any where that is empty.
    private static let sources: [String: Set<String>] = [
        "insiders": ["say", "said", "expect"], "sources": ["say", "said", "told", "familiar"], "people": ["familiar", "briefed", "close"],
        "umfeld": ["des", "der", "von"],
        "person": ["familiar"], "said": ["to"], "report": [":", "says", "said"], "insider": ["sagen", "berichten", "rechnen"],
        "insidern": ["zufolge"], "kreisen": ["zufolge"], "bericht": ["zufolge"], "berichten": ["zufolge", "insider"], "einem": ["bericht"],
        "medienbericht": [""], "medienberichte": [""], "medienberichten": [""], "leak": [":"], "gerücht": [""], "gerüchte": [""],
    ]
    private static let guesses: WordSet = ["may", "might", "could", "könnte", "dürfte"]

    private func isAvailable(_ index: Int) -> Bool {
        index < sentence.upperBound && ["available", "availability", "verfügbar", "release"].contains(reading.tokens[index].lower)
    }

    private func isIdentifier(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.isWord && !token.isCapitalized && token.text.contains("-")
    }

    private func isLicenceWord(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.isNumber || token.isNameLike || token.is("-") || token.is(".")
    }

    private static let general: WordSet = ["generally", "general", "allgemein"]
    private static let limited: WordSet = [
        "waitlist", "invitation", "select", "selected", "limited", "ausgewählte", "ausgewählten", "begrenzt",
    ]
    private static let preview: WordSet = ["preview", "beta", "vorschau", "experimental", "testphase", "vorabversion"]
    private static let licences = ["license", "licence", "lizenz"]
    private static let rumours: WordSet = [
        "reportedly", "rumored", "rumoured", "rumors", "rumours", "leaked", "leak", "insiders", "allegedly", "gerüchten", "angeblich",
        "insidern", "berichten", "medienberichten",
    ]
}
