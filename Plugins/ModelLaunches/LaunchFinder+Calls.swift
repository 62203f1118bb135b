import Linguistics
import NewsModel

/// Where words of launching stand.
extension LaunchFinder {
    func call(of trigger: LaunchTrigger, at index: Int, in sentence: Sentence) -> Call? {
        guard reading.model(at: index)?.shape != .versioned, let start = end(of: trigger.words, at: index, sentence),
            !isAttribute(trigger, index, sentence)
        else { return nil }
        guard !trigger.particle.isEmpty else { return Call(trigger: trigger, words: index..<start, tokens: index..<start) }
        var place = start
        while place < min(sentence.tokens.upperBound, start + 40) {
            if let end = end(of: trigger.particle, at: place, sentence), trigger.leads || isParted(place, end, sentence) {
                return Call(trigger: trigger, words: index..<start, tokens: index..<end)
            }
            if trigger.frame == .subject, Self.negations.contains(reading.tokens[place]) { return nil }
            place += 1
        }
        return nil
    }

    /// The end of words that stand here, an adverb among them or not: `is here`, `is finally here`.
    func end(of words: [String], at index: Int, _ sentence: Sentence) -> Int? {
        var place = index
        for (number, word) in words.enumerated() {
            guard place < sentence.tokens.upperBound else { return nil }
            if number > 0, word != reading.tokens[place].lower, Self.skipped.contains(reading.tokens[place]) { place += 1 }
            guard place < sentence.tokens.upperBound else { return nil }
            if word == LaunchTrigger.modelNoun {
                guard let noun = modelNoun(from: place, sentence) else { return nil }
                place = noun
            } else if reading.tokens[place].lower != word {
                return nil
            }
            place += 1
        }
        return place
    }

    /// A noun of a model, words of kind before it: `offenes multimodales Sprachmodell`.
    private func modelNoun(from start: Int, _ sentence: Sentence) -> Int? {
        for index in start..<min(sentence.tokens.upperBound, start + 4) {
            let token = reading.tokens[index]
            if ModelNameFinder.isModelNoun(token) { return index }
            guard token.isNumber || token.isLowercase && !reading.words.isFunctionWord(token) || ModelNameFinder.isKind(token.lower) else {
                return nil
            }
        }
        return nil
    }

    /// Whether a particle stands apart from what follows: not `ein` in `stellt ein Modell`, nor `vor` in `vor drei Wochen`.
    private func isParted(_ place: Int, _ end: Int, _ sentence: Sentence) -> Bool {
        let token = reading.tokens[place]
        guard isGerman, end == place + 1, reading.words.isPreposition(token) || reading.words.isDeterminer(token),
            end < sentence.tokens.upperBound
        else { return true }
        let next = reading.tokens[end]
        return next.isMark && !next.is("„") && !next.is("\"") || reading.words.isConjunction(next) || reading.words.isPreposition(next)
    }

    /// `a detailed comparison`
    private func isAttribute(_ trigger: LaunchTrigger, _ index: Int, _ sentence: Sentence) -> Bool {
        guard trigger.frame == .object, index > sentence.tokens.lowerBound, reading.tokens[index].lower.hasSuffix("ed") else {
            return false
        }
        return reading.tokens[index - 1].is("a") || reading.tokens[index - 1].is("an")
    }

    func isTrigger(at index: Int, _ sentence: Sentence) -> Bool {
        triggers.starting(with: reading.tokens[index].lower).contains { call(of: $0, at: index, in: sentence) != nil }
    }

    private static let negations: WordSet = ["nicht", "nie", "kein", "keine"]

    /// Adverbs that may stand between the words of a phrase.
    private static let skipped: WordSet = [
        "finally", "officially", "already", "also", "just", "currently", "fully", "endlich", "offiziell", "bereits", "auch", "nun", "jetzt",
        "heute", "wieder", "damit", "now", "today",
    ]
}
