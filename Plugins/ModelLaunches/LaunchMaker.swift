import Linguistics
import NewsModel

/// Who makes a launched model, as the sentence says.
struct LaunchMaker {
    let reading: LaunchReading
    let sentence: Range<Int>
    let isGerman: Bool

    init(_ reading: LaunchReading, _ sentence: Range<Int>) {
        self.reading = reading
        self.sentence = sentence
        isGerman = reading.document.language == .de
    }

    /// A possessive before the name, the subject of the trigger, `by` or `von` behind the name, or the publisher behind `we`.
    func maker(of model: ModelNameMention, trigger: Range<Int>) -> (name: String, tokens: Range<Int>)? {
        let end = LaunchSegment(reading, sentence, model).phrase.upperBound
        let named =
            possessor(before: model.tokens.lowerBound) ?? subject(behindMeans: model) ?? author(behind: model.tokens.upperBound)
            ?? possessor(behind: model) ?? author(before: model) ?? participleAgent(before: model)
        let credited = named ?? author(behind: trigger.upperBound) ?? author(behind: end)
        let acting = credited ?? pronoun(before: trigger.lowerBound) ?? doer(before: trigger, model) ?? neighbour(before: model)
        let told =
            acting ?? subject(of: trigger, model) ?? company(before: trigger.lowerBound)
            ?? (isGerman && model.tokens.lowerBound > trigger.lowerBound ? company(before: model.tokens.lowerBound) : nil)
        let own = told ?? ownVoice(trigger) ?? brand(of: model) ?? smallName(before: trigger.lowerBound)
        return own ?? agent(between: model, trigger) ?? kicker(before: model) ?? inverted(behind: model)
    }

    // MARK: - Private

    /// `TalbachAI Nerea`: a firm's name in mixed letters that the model's begins with.
    private func brand(of model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        let first = model.tokens.lowerBound
        let word = reading.tokens[first]
        guard model.tokens.count > 1, word.isMixed, word.isCapitalized, !word.isHyphenated, word.text.utf8.count > 4,
            !word.text.contains(where: \.isNumber), !Self.modelEndings.match(word.lower)
        else { return nil }
        return named(first..<(first + 1))
    }

    /// What names of models end in, not of firms.
    private static let modelEndings: WordEndings = ["gpt", "lm", "vl", "vla", "ocr", "tts", "asr"]

    /// `Quarrel Nerea 5`: a name right before the model's, or its first word, that does something elsewhere.
    private func neighbour(before model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        let first = model.tokens.lowerBound
        if model.tokens.count > 1, reading.isAgent(reading.tokens[first].text) { return named(first..<(first + 1)) }
        guard first > sentence.lowerBound, isName(first - 1), reading.tokens[first].isSpaced else { return nil }
        let word = reading.tokens[first - 1]
        guard reading.isAgent(word.text) || !isGerman && !DictionaryWords.isCommon(word.lower, .en) else { return nil }
        return name(endingAt: first)
    }

    /// Of a model that stands before the words of launching, the subject stands before both; in English only who does something is one.
    private func subject(of trigger: Range<Int>, _ model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        guard trigger.lowerBound > model.tokens.lowerBound else { return subject(before: trigger.lowerBound, model) }
        guard let found = subject(before: isGerman ? model.tokens.lowerBound : trigger.lowerBound, model) else { return nil }
        return isGerman || found.tokens.contains { reading.isAgent(reading.tokens[$0].text) } ? found : nil
    }

    /// `the company released`: the last one before that did something.
    private func company(before end: Int) -> (name: String, tokens: Range<Int>)? {
        let nouns = (max(sentence.lowerBound, end - 4)..<max(sentence.lowerBound, end)).filter {
            Self.pronouns.contains(reading.tokens[$0].lower)
        }
        guard let noun = nouns.last,
            let agent = reading.agent(before: sentence.lowerBound) ?? (isGerman ? reading.mostNamed(before: sentence.lowerBound) : nil)
        else { return nil }
        return (agent, noun..<(noun + 1))
    }

    /// `They also launched`: a pronoun is the subject, whoever else stands before.
    private func pronoun(before end: Int) -> (name: String, tokens: Range<Int>)? {
        let place = beforeAdverbs(end)
        guard !isGerman, place >= sentence.lowerBound, ["they", "it"].contains(reading.tokens[place].lower),
            let agent = reading.agent(before: place)
        else { return nil }
        return (agent, place..<(place + 1))
    }

    /// `Quarrel has officially released`: a name right before the verb that does something there.
    private func doer(before trigger: Range<Int>, _ model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        let place = beforeAdverbs(trigger.lowerBound)
        guard !isGerman, model.tokens.lowerBound >= trigger.upperBound, place >= sentence.lowerBound, isName(place),
            let found = name(endingAt: place + 1), found.tokens.contains(where: { reading.isAgent(reading.tokens[$0].text) }),
            case let before = found.tokens.lowerBound - 1,
            before < sentence.lowerBound
                || !Self.governors.contains(reading.tokens[before]) && !Self.owners.contains(reading.tokens[before])
        else { return nil }
        return owner(of: found).map(first)
    }

    /// `quarrel drops X`: a firm that writes itself with a small letter, where the clause begins.
    private func smallName(before end: Int) -> (name: String, tokens: Range<Int>)? {
        let place = beforeAdverbs(end)
        guard !isGerman, place >= sentence.lowerBound, place < end, reading.tokens[place].isLowercase,
            place == sentence.lowerBound || reading.tokens[place - 1].is(","), !reading.words.isFunctionWord(reading.tokens[place]),
            !DictionaryWords.isCommon(reading.tokens[place], .en)
        else { return nil }
        return (reading.tokens[place].text, place..<(place + 1))
    }

    private func beforeAdverbs(_ end: Int) -> Int {
        var index = end - 1
        while index >= sentence.lowerBound, end - index < 5, Self.adverbs.contains(reading.tokens[index]) || isAdverb(index) { index -= 1 }
        return index
    }

    private func isAdverb(_ index: Int) -> Bool { reading.tokens[index].isLowercase && reading.tokens[index].lower.hasSuffix("ly") }

    private static let adverbs: WordSet = ["also", "has", "have", "just", "now", "had", "then", "today", "soon"]
    private static let owners: WordSet = ["its", "their", "our", "his", "her"]
    private static let pronouns: WordSet = [
        "company", "startup", "firm", "lab", "it", "they", "unternehmen", "konzern", "es", "start-up", "firma",
    ]

    private func possessor(before start: Int) -> (name: String, tokens: Range<Int>)? {
        var index = start - 1
        while index >= sentence.lowerBound, start - index < 9 {
            let token = reading.tokens[index]
            if token.isApostropheS || token.is("'") || token.is("’") { return name(endingAt: index) }
            if isGerman, token.isNameLike, token.text.hasSuffix("s"), isGenitiveName(index) {
                let isWord = reading.words.isFunctionWord(token) || token.lower.hasSuffix("es")
                return name(endingAt: index + 1) ?? (isWord ? nil : named(index..<(index + 1)))
            }
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
            || text.hasSuffix("ics") == false
                && (index == sentence.lowerBound || !reading.words.isDeterminer(reading.tokens[index - 1].lower) && !isLowerBefore(index)))
            && !ModelNameFinder.isModelNoun(reading.tokens[index].lower)
            && reading.model(at: index) == nil
    }

    private func isLowerBefore(_ index: Int) -> Bool {
        reading.tokens[index - 1].isLowercase && !reading.words.isFunctionWord(reading.tokens[index - 1].lower)
    }

    func author(behind end: Int) -> (name: String, tokens: Range<Int>)? {
        var end = end
        if end + 2 < sentence.upperBound, reading.words.isWeekday(reading.tokens[end + 1]) { end += 2 }
        guard end < sentence.upperBound, ["by", "von", "from"].contains(reading.tokens[end].lower) || isGenitiveNoun(end) else {
            return nil
        }
        var start = end + 1
        while start < sentence.upperBound, start - end < 6, isForeword(start) { start += 1 }
        var stop = start
        while stop < sentence.upperBound, stop - start < 4, isName(stop) { stop += 1 }
        return stop > start ? named(start..<stop) : nil
    }

    /// `der Firma Quarrel`, `des chinesischen Konzerns Quarrel`
    private func isGenitiveNoun(_ end: Int) -> Bool {
        guard isGerman, ["der", "des"].contains(reading.tokens[end].lower) else { return false }
        return (end + 1..<min(sentence.upperBound, end + 4)).contains { Organisations.words.isCompanyNoun(reading.tokens[$0]) }
    }

    /// `the Austrian start-up`: what stands before a firm's name.
    private func isForeword(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        if reading.words.isDeterminer(token) || Organisations.words.isNationality(token) || Organisations.words.isCompanyNoun(token) {
            return true
        }
        return token.isLowercase && !reading.words.isFunctionWord(token) && index + 1 < sentence.upperBound
            && reading.words.isDeterminer(reading.tokens[index - 1])
            && (isName(index + 1) || Organisations.words.isCompanyNoun(reading.tokens[index + 1]))
            || isGerman && token.isCapitalized && token.lower.hasSuffix("er") && index + 1 < sentence.upperBound
                && Organisations.words.isCompanyNoun(reading.tokens[index + 1])
    }

    /// The nearest run of capitals before the trigger that no preposition governs.
    private func subject(before end: Int, _ model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        if end == model.tokens.lowerBound,
            let agent = (max(sentence.lowerBound, end - 60)..<end).last(where: { isName($0) && reading.isAgent(reading.tokens[$0].text) })
        {
            return owner(of: name(endingAt: agent + 1))
        }
        var index = min(end, sentence.upperBound) - 1
        while index >= sentence.lowerBound, end - index < 16 {
            if reading.tokens[index].is(";") { return nil }
            if reading.tokens[index].is(")") {
                while index > sentence.lowerBound, !reading.tokens[index].is("(") { index -= 1 }
                index -= 1
                continue
            }
            if isName(index), let found = owner(of: name(endingAt: index + 1)) {
                var before = found.tokens.lowerBound - 1
                if before > sentence.lowerBound, ["the", "an", "a"].contains(reading.tokens[before].lower) { before -= 1 }
                let isGoverned =
                    before >= sentence.lowerBound
                    && (Self.governors.contains(reading.tokens[before].lower) || Self.owners.contains(reading.tokens[before])
                        || isGerman && reading.words.isPreposition(reading.tokens[before].lower))
                if !isGoverned, !Self.notMakers.contains(found.name.lowercased()) { return first(found) }
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

    /// `Alba's research team` stands for Alba.
    private func owner(of found: (name: String, tokens: Range<Int>)?) -> (name: String, tokens: Range<Int>)? {
        guard let found, found.tokens.lowerBound > sentence.lowerBound + 1, reading.tokens[found.tokens.lowerBound - 1].isApostropheS,
            found.tokens.upperBound < sentence.upperBound,
            ["team", "researchers", "lab", "labs", "unit", "division", "arm", "("].contains(reading.tokens[found.tokens.upperBound].lower)
        else { return found }
        return name(endingAt: found.tokens.lowerBound - 1) ?? found
    }

    func name(endingAt end: Int) -> (name: String, tokens: Range<Int>)? {
        var start = end
        while start > sentence.lowerBound, end - start < 4, isName(start - 1) { start -= 1 }
        if start < end, start - 2 >= sentence.lowerBound, reading.tokens[start - 1].is("&"), isName(start - 2) { start -= 2 }
        return start < end ? named(start..<end) : nil
    }

    /// `Quarrel` of `Quarrel and Alba`, `Quarrel/Alba`: who is named first.
    private func first(_ found: (name: String, tokens: Range<Int>)) -> (name: String, tokens: Range<Int>) {
        let joint = found.tokens.lowerBound - 1
        guard joint > sentence.lowerBound, ["and", "und", "/"].contains(reading.tokens[joint].lower),
            let other = name(endingAt: joint), other.tokens.upperBound == joint,
            other.tokens.lowerBound == sentence.lowerBound || reading.tokens[other.tokens.lowerBound - 1].is(",")
        else { return found }
        return other
    }

    func named(_ range: Range<Int>) -> (name: String, tokens: Range<Int>)? {
        var range = range
        while range.count > 1,
            Self.notMakers.contains(reading.tokens[range.lowerBound].lower)
                || isGerman
                    && ["unternehmen", "startup", "konzern", "firma"].contains(where: reading.tokens[range.lowerBound].lower.hasSuffix)
        {
            range = (range.lowerBound + 1)..<range.upperBound
        }
        guard !isNoMaker(range) else { return nil }
        var name = reading.document.slice(range)
        if isGerman, name.hasSuffix("s"), !name.hasSuffix("ss"), range.upperBound <= reading.tokens.count, isGenitive(range) {
            name.removeLast()
        }
        guard !Self.notMakers.contains(name.lowercased()), name.count > 1 else { return nil }
        return (name, range)
    }

    /// A place, a thing with an indefinite article, or a common word that only begins the sentence.
    private func isNoMaker(_ range: Range<Int>) -> Bool {
        let first = reading.tokens[range.lowerBound]
        if let last = range.last, range.count > 1, Self.productHeads.contains(reading.tokens[last]) { return true }
        if range.upperBound < sentence.upperBound, Self.productHeads.contains(reading.tokens[range.upperBound]) { return true }
        guard range.count == 1 else { return false }
        if Organisations.words.isPlace(first) { return true }
        guard !isGerman, !reading.isAgent(first.text) else { return false }
        if range.lowerBound == sentence.lowerBound { return DictionaryWords.isCommon(first, .en) || first.lower.hasSuffix("ly") }
        return ["a", "an"].contains(reading.tokens[range.lowerBound - 1].lower)
    }

    private func isGenitive(_ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        let bare = String(reading.tokens[last].text.dropLast())
        return reading.count(bare) > 0 || bare.hasSuffix("AI") || bare.hasSuffix(".ai")
            || bare.last?.isLetter == true && !Self.ownS.contains { bare.hasSuffix($0) } && isFollowedByName(last + 1)
    }

    private func isFollowedByName(_ index: Int) -> Bool {
        index < reading.tokens.count
            && (reading.model(at: index) != nil
                || reading.tokens[index].isLowercase && !reading.words.isAuxiliary(reading.tokens[index].lower)
                    && reading.tokens[index].lower.hasSuffix("e")
                    && LaunchTriggers.german.starting(with: reading.tokens[index].lower).isEmpty
                || reading.tokens[index].lower.hasSuffix("es") || reading.tokens[index].isCapitalized)
    }

    func isName(_ index: Int) -> Bool {
        guard index >= sentence.lowerBound, index < sentence.upperBound, reading.model(at: index) == nil else { return false }
        let token = reading.tokens[index]
        if isGerman, token.is("ki") || token.is("ai"), token.isUppercase, token.isSpaced, index > sentence.lowerBound {
            return isName(index - 1)
        }
        guard token.isNameLike, !token.isApostropheS, !reading.isPerson(index),
            !isGerman
                || reading.isName(index)
                    && (token.isMixed || token.isUppercase || reading.isAgent(token.text) || !DictionaryWords.isCommon(token.lower, .de))
        else { return false }
        if Organisations.words.isPlace(token) || Organisations.words.isNationality(token) { return false }
        if ModelNameFinder.isComparing(token.lower) || Self.measures.match(token.lower) || isNumbered(token) { return false }
        if token.lower.hasPrefix("ki-") || token.lower.hasPrefix("modell") || token.lower.hasPrefix("offen") { return false }
        return !reading.words.isFunctionWord(token.lower) && !reading.words.isWeekday(token.lower) && !reading.words.isMonth(token.lower)
            && LaunchSurroundings.head(of: token) != .model
    }

    /// `v0.78.0`, `day-0`: a number with what it counts.
    private func isNumbered(_ token: Token) -> Bool {
        guard token.text.utf8.last.map({ (48...57).contains($0) }) == true else { return false }
        return token.isHyphenated && !token.isCapitalized || token.lower.hasPrefix("v") && token.text.dropFirst().first?.isNumber == true
    }

    /// What tests of models are called.
    private static let measures: WordEndings = ["-bench", "-arena", "-eval"]
    private static let ownS = ["s", "i", "u"]
    private static let governors: WordSet = [
        "of", "from", "by", "with", "on", "at", "for", "in", "von", "bei", "mit", "to", "against", "than",
    ]
    /// What names of products end in, not those of firms.
    private static let productHeads: WordSet = [
        "cli", "app", "apps", "sdk", "api", "apis", "ga", "mode", "image", "video", "chat", "browser",
    ]
    static let notMakers: WordSet = [
        "ki", "ai", "it", "neue", "neues", "neuer", "das", "die", "der", "company", "startup", "new", "chinese", "us", "ceo", "start",
        "uhr", "berlin", "vorschau", "update", "the", "open",
        "unternehmen", "version", "foto", "api", "chinas", "research", "ga", "llm", "sota", "moe", "image",
        "video", "models", "team", "two", "three", "four", "five", "several", "both", "zwei", "drei", "vier", "launched", "released",
        "introduced", "other", "recent", "notable", "additional", "key", "latest", "further", "weitere", "researchers", "scientists",
        "forscher", "users", "developers", "alongside", "now", "beta", "labs",
        "christmas", "easter", "thanksgiving", "q&a", "meet", "hello", "kurz", "ja", "nein", "features", "währenddessen", "unterdessen",
        "indessen", "derweil", "alongside", "tpu",
        "open-model",
        "gen", "bug", "fixes", "changelog",
    ]
}
