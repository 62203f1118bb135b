import Linguistics
import NewsModel

/// What the sentence says of a launched model: maker, kind, size, openness.
struct LaunchFacts {
    let reading: LaunchReading
    let sentence: Range<Int>
    private let isGerman: Bool

    init(_ reading: LaunchReading, _ sentence: Range<Int>) {
        self.reading = reading
        self.sentence = sentence
        isGerman = reading.document.language == .de
    }

    // MARK: - Maker

    /// A possessive before the name, the subject of the trigger, `by` or `von` behind the name, or the publisher behind `we`.
    func maker(of model: ModelNameMention, trigger: Range<Int>) -> (name: String, tokens: Range<Int>)? {
        possessor(before: model.tokens.lowerBound) ?? author(behind: model.tokens.upperBound) ?? subject(before: trigger.lowerBound, model)
            ?? ownVoice(trigger)
    }

    // MARK: - Size

    func parameters(near model: ModelNameMention) -> (value: Double, tokens: Range<Int>)? {
        var best: (value: Double, tokens: Range<Int>)?
        for index in window(model) where reading.tokens[index].isNumber {
            guard let (value, end) = magnitude(at: index), isParameters(end) else { continue }
            best = best ?? (value, index..<min(sentence.upperBound, end + 1))
        }
        return best ?? sizeInName(model)
    }

    func contextTokens(near model: ModelNameMention) -> (value: Double, tokens: Range<Int>)? {
        for index in window(model) where reading.tokens[index].isNumber {
            guard let (value, end) = magnitude(at: index), value >= 1000 else { continue }
            let rest = (end - 1)..<min(sentence.upperBound, end + 3)
            let isContext = rest.contains { reading.tokens[$0].lower.hasPrefix("context") || reading.tokens[$0].lower.hasPrefix("kontext") }
            if isContext { return (value, index..<min(sentence.upperBound, end + 2)) }
        }
        return nil
    }

    /// Words that say the weights can be had.
    func openWeights(near model: ModelNameMention) -> Range<Int>? {
        window(model).first { Self.open.contains(where: reading.tokens[$0].lower.hasPrefix) }.map { $0..<($0 + 1) }
    }

    func kind(near model: ModelNameMention) -> String? {
        let window = window(model).sorted { abs($0 - model.tokens.upperBound) < abs($1 - model.tokens.upperBound) }
        for index in window {
            if model.tokens.contains(index), !reading.tokens[index].isWord { continue }
            for (word, kind) in Self.kinds where reading.tokens[index].lower.contains(word) { return kind }
        }
        return nil
    }

    // MARK: - Private

    /// The sentence around the model, not beyond other models far off.
    private func window(_ model: ModelNameMention) -> Range<Int> {
        max(sentence.lowerBound, model.tokens.lowerBound - 12)..<min(sentence.upperBound, model.tokens.upperBound + 22)
    }

    private func possessor(before start: Int) -> (name: String, tokens: Range<Int>)? {
        var index = start - 1
        while index >= sentence.lowerBound, start - index < 9 {
            let token = reading.tokens[index]
            if token.isApostropheS || token.is("'") || token.is("’") { return name(endingAt: index) }
            if isGerman, token.isNameLike, token.text.hasSuffix("s"), isGenitiveName(index) { return name(endingAt: index + 1) }
            guard token.isWord || token.isNumber || token.is("-") || token.is("„") || token.is("“") || token.is("\"") else { return nil }
            if reading.words.isPreposition(token.lower) || reading.words.isAuxiliary(token.lower) { return nil }
            index -= 1
        }
        return nil
    }

    private func isGenitiveName(_ index: Int) -> Bool {
        let text = reading.tokens[index].text
        let bare = String(text.dropLast())
        let isKnown = reading.count(bare) > 0
        return
            (isKnown || bare.dropFirst().contains { $0.isUppercase }
            || text.hasSuffix("ics") == false && index > 0 && !reading.words.isDeterminer(reading.tokens[index - 1].lower)
                && !isLowerBefore(index))
            && !ModelNameFinder.isModelNoun(reading.tokens[index].lower)
            && reading.model(at: index) == nil
    }

    private func isLowerBefore(_ index: Int) -> Bool {
        reading.tokens[index - 1].isLowercase && !reading.words.isFunctionWord(reading.tokens[index - 1].lower)
    }

    private func author(behind end: Int) -> (name: String, tokens: Range<Int>)? {
        guard end < sentence.upperBound, ["by", "von", "from"].contains(reading.tokens[end].lower) else { return nil }
        var start = end + 1
        while start < sentence.upperBound, start - end < 4, reading.words.isDeterminer(reading.tokens[start].lower) { start += 1 }
        var stop = start
        while stop < sentence.upperBound, stop - start < 4, isName(stop) { stop += 1 }
        return stop > start ? named(start..<stop) : nil
    }

    /// The nearest run of capitals before the trigger that no preposition governs.
    private func subject(before end: Int, _ model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        var index = min(end, sentence.upperBound) - 1
        while index >= sentence.lowerBound, end - index < 16 {
            if reading.tokens[index].is(";") { return nil }
            if isName(index), let found = name(endingAt: index + 1) {
                let before = found.tokens.lowerBound - 1
                let isGoverned =
                    before >= sentence.lowerBound
                    && (Self.governors.contains(reading.tokens[before].lower)
                        || isGerman && reading.words.isPreposition(reading.tokens[before].lower))
                if !isGoverned, !Self.notMakers.contains(found.name.lowercased()) { return found }
                index = found.tokens.lowerBound
            }
            index -= 1
        }
        guard isGerman else { return nil }
        return germanSubject(end, model)
    }

    /// `Am Freitag veröffentlichte X Y`: the subject behind the verb.
    private func germanSubject(_ verb: Int, _ model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        var index = verb + 1
        while index < model.tokens.lowerBound, index - verb < 9 {
            if isName(index), !Self.notMakers.contains(reading.tokens[index].lower),
                reading.tokens[index].isMixed || isRepeated(index)
                    || !reading.tokens[index].lower.hasSuffix("en") && Self.isNounless(reading.tokens[index].lower)
            {
                var stop = index + 1
                while stop < model.tokens.lowerBound, isName(stop) { stop += 1 }
                return named(index..<stop)
            }
            index += 1
        }
        return nil
    }

    private func isRepeated(_ index: Int) -> Bool { reading.count(reading.tokens[index].text) > 1 }

    private static func isNounless(_ word: String) -> Bool {
        !["unternehmen", "konzern", "startup", "start-up", "firma", "ung", "chef", "modell", "markt"].contains { word.hasSuffix($0) }
    }

    private func ownVoice(_ trigger: Range<Int>) -> (name: String, tokens: Range<Int>)? {
        guard let publisher = reading.publisher else { return nil }
        let start = max(sentence.lowerBound, trigger.lowerBound - 4)
        let isOwn =
            (start..<trigger.upperBound).contains { ["we", "we've", "we're", "our", "wir", "unser"].contains(reading.tokens[$0].lower) }
            || trigger.lowerBound == sentence.lowerBound
        return isOwn ? (publisher, trigger) : nil
    }

    private func name(endingAt end: Int) -> (name: String, tokens: Range<Int>)? {
        var start = end
        while start > sentence.lowerBound, end - start < 4, isName(start - 1) { start -= 1 }
        return start < end ? named(start..<end) : nil
    }

    private func named(_ range: Range<Int>) -> (name: String, tokens: Range<Int>)? {
        var range = range
        while range.count > 1,
            Self.notMakers.contains(reading.tokens[range.lowerBound].lower)
                || isGerman
                    && ["unternehmen", "startup", "konzern", "firma"].contains(where: reading.tokens[range.lowerBound].lower.hasSuffix)
        {
            range = (range.lowerBound + 1)..<range.upperBound
        }
        var name = reading.document.slice(range)
        if isGerman, name.hasSuffix("s"), !name.hasSuffix("ss"), range.upperBound <= reading.tokens.count, isGenitive(range) {
            name.removeLast()
        }
        guard !Self.notMakers.contains(name.lowercased()), name.count > 1 else { return nil }
        return (name, range)
    }

    private func isGenitive(_ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        let bare = String(reading.tokens[last].text.dropLast())
        return reading.count(bare) > 0 || bare.hasSuffix("AI")
            || bare.last?.isLetter == true && !Self.ownS.contains { bare.hasSuffix($0) } && isFollowedByName(last + 1)
    }

    private func isFollowedByName(_ index: Int) -> Bool {
        index < reading.tokens.count
            && (reading.model(at: index) != nil
                || reading.tokens[index].isLowercase && !reading.words.isAuxiliary(reading.tokens[index].lower)
                    && reading.tokens[index].lower.hasSuffix("e")
                || reading.tokens[index].lower.hasSuffix("es") || reading.tokens[index].isCapitalized)
    }

    private func isName(_ index: Int) -> Bool {
        guard index >= sentence.lowerBound, index < sentence.upperBound, reading.model(at: index) == nil else { return false }
        let token = reading.tokens[index]
        guard token.isNameLike, !token.isApostropheS, !isGerman || reading.isName(index) else { return false }
        return !reading.words.isFunctionWord(token.lower) && !reading.words.isWeekday(token.lower) && !reading.words.isMonth(token.lower)
            && !ModelNameFinder.isModelNoun(token.lower)
    }

    /// `480B`, `1,5 Billionen`, `256K`: value and the index behind.
    private func magnitude(at index: Int) -> (Double, Int)? {
        guard let number = Double(reading.tokens[index].text.replacing(",", with: isGerman ? "." : "")), index + 1 < sentence.upperBound
        else { return nil }
        let next = reading.tokens[index + 1]
        let unit = String(next.lower.split(separator: "-").first ?? "")
        if !next.isSpaced, let scale = ["b": 1e9, "m": 1e6, "k": 1e3, "t": 1e12][unit] { return (number * scale, index + 2) }
        let scales = isGerman ? Self.germanScales : Self.englishScales
        guard let scale = scales[unit] else { return nil }
        return (number * scale, index + 2)
    }

    private func isParameters(_ end: Int) -> Bool {
        if reading.tokens[end - 1].lower.contains("param") { return true }
        let rest = end..<min(sentence.upperBound, end + 3)
        return rest.contains { reading.tokens[$0].lower.hasPrefix("param") }
    }

    private func sizeInName(_ model: ModelNameMention) -> (value: Double, tokens: Range<Int>)? {
        for part in model.name.split(whereSeparator: { $0 == "-" || $0 == " " }) {
            guard let last = part.last, last == "B" || last == "b", let value = Double(part.dropLast()), value > 0 else { continue }
            return (value * 1e9, model.tokens)
        }
        return nil
    }

    private static let ownS = ["s", "i", "u"]
    private static let englishScales: [String: Double] = ["billion": 1e9, "million": 1e6, "trillion": 1e12, "thousand": 1e3]
    private static let germanScales: [String: Double] = [
        "milliarden": 1e9, "millionen": 1e6, "billionen": 1e12, "tausend": 1e3, "mrd": 1e9,
    ]
    private static let open = [
        "open-weight", "open-source", "open-sourced", "open-sources", "offene", "offenes", "openweight", "quelloffen", "apache",
    ]
    private static let governors: Set<String> = [
        "of", "from", "by", "with", "on", "at", "for", "in", "von", "bei", "mit", "to", "against", "than",
    ]
    private static let notMakers: Set<String> = [
        "ki", "ai", "it", "neue", "neues", "neuer", "das", "die", "der", "company", "startup", "new", "chinese", "us", "ceo", "start",
        "uhr", "berlin", "vorschau", "update", "the",
        "unternehmen", "version", "foto", "api", "chinas", "research", "ga", "llm", "sota", "moe", "image",
        "video", "models", "team", "alongside", "now",
    ]
    private static let kinds: [(String, String)] = [
        ("multimodal", "multimodal"), ("embedding", "embedding"), ("robotic", "robotics"), ("robotik", "robotics"), ("world", "world"),
        ("weltmodell", "world"),
        ("text-to-image", "image"), ("text-to-video", "video"), ("image-to-video", "video"), ("video", "video"), ("image", "image"),
        ("bild", "image"),
        ("speech", "audio"), ("voice", "audio"), ("audio", "audio"), ("music", "audio"), ("musik", "audio"), ("tts", "audio"),
        ("sprachausgabe", "audio"),
        ("coding", "code"), ("coder", "code"), ("programmier", "code"), ("language", "language"), ("llm", "language"),
        ("sprachmodell", "language"), ("reasoning model", "language"),
    ]
}
