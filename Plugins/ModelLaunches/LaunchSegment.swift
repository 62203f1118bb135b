import Linguistics
import NewsModel

/// Which words of a sentence speak of one of its models.
struct LaunchSegment {
    private let reading: LaunchReading
    private let sentence: Range<Int>
    private let model: ModelNameMention

    init(_ reading: LaunchReading, _ sentence: Range<Int>, _ model: ModelNameMention) {
        self.reading = reading
        self.sentence = sentence
        self.model = model
    }

    /// The noun phrase around the name: `the new open 8B speech model X`, `X, an open speech model for calls`, `X for video generation`.
    var phrase: Range<Int> {
        var start = model.tokens.lowerBound
        while start > sentence.lowerBound, model.tokens.lowerBound - start < 7, isAttribute(start - 1) { start -= 1 }
        return start..<phraseEnd
    }

    /// The words up to the next model or clause.
    var clause: Range<Int> {
        var end = model.tokens.upperBound
        while end < sentence.upperBound, end - model.tokens.upperBound < 28 {
            if reading.model(at: end) != nil || reading.tokens[end].is(";") || isNewClause(end) { break }
            end += 1
        }
        return phrase.lowerBound..<max(end, phraseEnd)
    }

    // MARK: - Private

    private static let callers: WordSet = ["called", "named", "dubbed", "namens"]

    /// Whether a word before the name belongs to it.
    private func isAttribute(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard reading.model(at: index) == nil, !token.isApostropheS else { return false }
        if Self.callers.contains(token) || token.isNumber || token.is("-") || token.is("„") || token.is("“") || token.is("\"") {
            return true
        }
        if token.is(",") { return index > sentence.lowerBound && ModelNameFinder.isModelNoun(reading.tokens[index - 1].lower) }
        guard token.isWord, !reading.words.isPreposition(token.lower), !reading.words.isAuxiliary(token.lower),
            !reading.words.isConjunction(token.lower), !reading.words.isPronoun(token.lower)
        else { return false }
        return !reading.words.isVerb(token.lower)
    }

    /// Behind the last of the models that follow this one with a comma or `and`.
    private var lastJoined: Int {
        var end = model.tokens.upperBound
        while end + 1 < sentence.upperBound, [",", "and", "und", "&"].contains(reading.tokens[end].lower) {
            let next = reading.tokens[end + 1].is("and") || reading.tokens[end + 1].is("und") ? end + 2 : end + 1
            guard let other = reading.model(at: next), other.tokens.lowerBound == next else { break }
            end = other.tokens.upperBound
        }
        return end
    }

    private var phraseEnd: Int {
        var end = lastJoined
        if end < sentence.upperBound, LaunchFinder.quotes.contains(reading.tokens[end]) { end += 1 }
        if end < sentence.upperBound, reading.tokens[end].is("("), let close = closing(end), isAside(close + 1) { end = close + 1 }
        let limit = min(sentence.upperBound, end + 14)
        if let aside = aside(from: end) {
            guard isDescription(aside + 1) else { return end }
            end = aside + 1
        } else if end < limit, ["is", "are", "ist", "sind"].contains(reading.tokens[end].lower) {
            end += 1
        }
        var isBehindNoun = false
        while end < limit, !isStop(end, isBehindNoun) {
            isBehindNoun = isBehindNoun || ModelNameFinder.isModelNoun(reading.tokens[end].lower)
            end += 1
        }
        if end < limit, ["for", "für"].contains(reading.tokens[end].lower) {
            let last = min(sentence.upperBound, end + 4)
            end += 1
            while end < last, reading.tokens[end].isLowercase || reading.document.language == .de && reading.tokens[end].isWord,
                !reading.words.isFunctionWord(reading.tokens[end].lower)
            { end += 1 }
        }
        return end
    }

    private func closing(_ open: Int) -> Int? {
        (open..<min(sentence.upperBound, open + 14)).first { reading.tokens[$0].is(")") }
    }

    private func isAside(_ index: Int) -> Bool { index < sentence.upperBound && [",", "—", "–"].contains(reading.tokens[index].text) }

    /// Where the aside begins that follows the name, a particle or `in preview` between them.
    private func aside(from end: Int) -> Int? {
        var index = end
        while index < min(sentence.upperBound, end + 3) {
            let token = reading.tokens[index]
            if [",", "(", "—", "–", ":"].contains(token.text) {
                return index == end || index + 1 < sentence.upperBound && reading.words.isDeterminer(reading.tokens[index + 1].lower)
                    ? index : nil
            }
            guard token.isLowercase, reading.model(at: index) == nil, !ModelNameFinder.isModelNoun(token.lower),
                !reading.words.isAuxiliary(token.lower)
            else { return nil }
            index += 1
        }
        return nil
    }

    /// Whether an aside describes the model, rather than going on with the sentence.
    private func isDescription(_ start: Int) -> Bool {
        guard start < sentence.upperBound else { return false }
        let first = reading.tokens[start]
        return reading.words.isDeterminer(first.lower) || first.isNumber || ModelNameFinder.isModelNoun(first.lower)
            || (start..<min(sentence.upperBound, start + 4)).contains { ModelNameFinder.isModelNoun(reading.tokens[$0].lower) }
    }

    private func isStop(_ index: Int, _ isBehindNoun: Bool) -> Bool {
        let token = reading.tokens[index]
        if token.is(","), !isBehindNoun, index + 1 < sentence.upperBound, reading.tokens[index + 1].isLowercase { return false }
        if reading.model(at: index) != nil || !token.isWord && !token.isNumber && !token.is("-") && !token.is("/") && !token.is("+") {
            return true
        }
        if token.is("of") || token.is("and") || token.is("und") || reading.words.isDeterminer(token.lower) {
            return isBehindNoun && !token.is("of")
        }
        return reading.words.isPreposition(token.lower) || reading.words.isPronoun(token.lower) || reading.words.isAuxiliary(token.lower)
            || reading.words.isConjunction(token.lower) || isBehindNoun && (token.lower.hasSuffix("ing") || token.lower.hasSuffix("ed"))
    }

    /// `, while X …`, `, and X released …`
    private func isNewClause(_ index: Int) -> Bool {
        guard reading.tokens[index].is(","), index + 2 < sentence.upperBound else { return false }
        let next = reading.tokens[index + 1].lower
        return ["while", "während", "but", "aber", "whereas"].contains(next)
            || ["and", "und"].contains(next) && reading.tokens[index + 2].isNameLike
    }
}
