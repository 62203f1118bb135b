import Linguistics
import NewsModel

/// Names without version that the words around them make a model's, though no word of launching stands beside them:
/// `Lodra heißt das erste Sprachmodell`, `a model they call Lodra`, `unveiled a video model. Lodra makes clips`.
struct LaunchNaming {
    private let reading: LaunchReading
    private let sentence: Sentence
    private let names: PlainNames
    private var tokens: [Token] { reading.tokens }
    private var all: Range<Int> { sentence.tokens }

    init(_ reading: LaunchReading, _ sentence: Sentence) {
        self.reading = reading
        self.sentence = sentence
        names = PlainNames(reading, sentence.tokens)
    }

    /// Only in the article's first sentences, and where it speaks of models of machine learning for sure.
    func match() -> LaunchFinder.Match? {
        guard sentence.index <= 6, all.count < 60, reading.modelScore >= 3, !reading.isAboutPapers, !tokens[all.upperBound - 1].is("?")
        else { return nil }
        return named() ?? byMeans() ?? besideColon() ?? takenUp()
    }

    /// Whether the sentence tells of one new model, or several, without a name.
    var announces: Bool { all.count < 50 && announces(all) }

    // MARK: - Verbs of naming

    private func named() -> LaunchFinder.Match? {
        for index in all where Self.namers.contains(tokens[index]) {
            if let name = name(endingAt: index), hasNoun(index + 1) || nounBefore(name.tokens.lowerBound) != nil {
                return told(name, index..<(index + 1), "naming")
            }
            let isPronoun = index + 1 < all.upperBound && Self.pronouns.contains(tokens[index + 1])
            if isPronoun, let name = name(at: index + 2), isTakenUp(index) { return told(name, index..<(index + 1), "naming") }
            if let name = name(at: index + 1), isClosed(name.tokens.upperBound), nounBefore(index) != nil || isTakenUp(index) {
                return told(name, index..<(index + 1), "naming")
            }
        }
        return titled() ?? behindAuthor()
    }

    /// `X, so der Name des Modells, …`, `X, as the model is known, …`
    private func titled() -> LaunchFinder.Match? {
        guard let name = name(at: opening), let comma = at(name.tokens.upperBound), tokens[comma].is(",") else { return nil }
        let aside = (comma + 1)..<min(all.upperBound, comma + 9)
        guard let word = aside.first(where: { Self.titles.contains(tokens[$0]) }), aside.contains(where: isNoun) else { return nil }
        return told(name, word..<(word + 1), "naming")
    }

    /// `A new model from Alba, X, runs`
    private func behindAuthor() -> LaunchFinder.Match? {
        for index in all where tokens[index].is(",") {
            guard let name = name(at: index + 1), let end = at(name.tokens.upperBound), tokens[end].is(","),
                let by = (max(all.lowerBound, index - 5)..<index).last(where: { Self.authors.contains(tokens[$0]) }), by > all.lowerBound,
                isNoun(by - 1), tokens[by + 1].isNameLike
            else { continue }
            return told(name, index..<(index + 1), "naming")
        }
        return nil
    }

    // MARK: - Means

    /// `Mit X steigt Alba in den Markt für Sprachmodelle ein`, `With X, Alba enters …`
    private func byMeans() -> LaunchFinder.Match? {
        guard Self.withs.contains(tokens[opening]) else { return nil }
        let start = (opening + 1..<min(all.upperBound, opening + 6)).first { !isAttribute($0) }
        guard let start, let name = reading.model(at: start) ?? name(at: start) else { return nil }
        let rest = (behindQuote(name.tokens.upperBound)..<all.upperBound)
        guard let verb = rest.first, isVerb(verb) || tokens[verb].is(","), rest.contains(where: isAnyNoun),
            let firm = rest.first(where: isOther), firm - verb < 7
        else { return nil }
        let isPlanned = rest.contains { Self.plans.contains(tokens[$0]) }
        return told(name, verb..<(verb + 1), "with", status: isPlanned ? "planned" : "released")
    }

    private func isVerb(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isLowercase && (reading.words.isAuxiliary(token) || !reading.words.isFunctionWord(token))
    }

    // MARK: - Colons

    private func besideColon() -> LaunchFinder.Match? {
        guard let colon = all.first(where: { tokens[$0].is(":") }), colon + 1 < all.upperBound else { return nil }
        if announces(all.lowerBound..<colon), let name = name(at: colon + 1), isSubject(name) {
            return told(name, colon..<(colon + 1), "colon")
        }
        let rest = (colon + 1)..<all.upperBound
        guard let name = reading.model(at: opening) ?? name(at: opening), name.shape == .versioned || isWhole(name, before: colon),
            !rest.contains(where: { reading.model(at: $0) != nil }), rest.contains(where: isOwnNoun),
            rest.contains(where: isOther)
        else { return nil }
        return told(name, colon..<(colon + 1), "colon")
    }

    /// `X: …`, `„X“ spricht jetzt Deutsch: …`
    private func isWhole(_ name: ModelNameMention, before colon: Int) -> Bool {
        let end = behindQuote(name.tokens.upperBound)
        return end == colon || end > name.tokens.upperBound && isVerb(end)
    }

    // MARK: - The sentence before

    /// `Alba has a new language model. X speaks …`
    private func takenUp() -> LaunchFinder.Match? {
        guard sentence.index <= 3, let name = name(at: opening),
            isSubject(name) && reading.signals[sentence.index] & Self.telling != 0 || hasAside(name),
            all.allSatisfy({ reading.model(at: $0) == nil })
        else { return nil }
        guard isTakenUp(opening), !mentions(name, before: all.lowerBound) else { return nil }
        return told(name, name.tokens.upperBound..<(name.tokens.upperBound + 1), "next")
    }

    /// `X, which launched on Tuesday, …`, `X, as it is called, …`
    private func hasAside(_ name: ModelNameMention) -> Bool {
        let comma = behindQuote(name.tokens.upperBound)
        guard comma + 1 < all.upperBound, tokens[comma].is(",") else { return false }
        return Self.asides.contains(tokens[comma + 1])
    }

    private func isTakenUp(_ index: Int) -> Bool {
        guard index - all.lowerBound < 3, sentence.index > 0 else { return false }
        let before = reading.document.sentences[sentence.index - 1]
        return LaunchNaming(reading, before).announces
    }

    private func mentions(_ name: ModelNameMention, before end: Int) -> Bool {
        let first = tokens[name.tokens.lowerBound].text
        return (0..<end).contains { tokens[$0].text == first }
    }

    /// `a new language model`, `its first model for video`: one model that no preposition governs, none named.
    private func announces(_ range: Range<Int>) -> Bool {
        guard range.allSatisfy({ reading.model(at: $0) == nil }) else { return false }
        return range.contains { index in
            guard isNoun(index) else { return false }
            var start = index
            while start > range.lowerBound, index - start < 6, isAttribute(start - 1) { start -= 1 }
            guard start > range.lowerBound else { return true }
            return (start..<index).contains { Self.fresh.contains(tokens[$0]) } && !reading.words.isPreposition(tokens[start - 1])
        }
    }

    // MARK: - Words

    private func told(_ name: ModelNameMention, _ tokens: Range<Int>, _ way: String, status: String = "released") -> LaunchFinder.Match {
        let trigger = LaunchTrigger(name: "define", frame: .subject, status: status)
        let model = name.shape == .plain ? PlainNames.called(name) : name
        return LaunchFinder.Match(trigger: trigger, tokens: tokens, models: [model], sentence: sentence, way: way)
    }

    /// Where the sentence begins, behind a quotation mark.
    private var opening: Int {
        LaunchFinder.quotes.contains(tokens[all.lowerBound]) && all.count > 1 ? all.lowerBound + 1 : all.lowerBound
    }

    private func at(_ index: Int) -> Int? {
        let place = behindQuote(index)
        return place < all.upperBound ? place : nil
    }

    private func behindQuote(_ index: Int) -> Int {
        index < all.upperBound && LaunchFinder.quotes.contains(tokens[index]) ? index + 1 : index
    }

    /// A name that no person, place, firm or common word is known by.
    private func name(at index: Int) -> ModelNameMention? {
        let start = index < all.upperBound ? behindQuote(index) : index
        guard start < all.upperBound, let name = names.name(at: start), isOwn(name) else { return nil }
        return name
    }

    private func name(endingAt end: Int) -> ModelNameMention? {
        let last = end > all.lowerBound && LaunchFinder.quotes.contains(tokens[end - 1]) ? end - 1 : end
        for length in [3, 2, 1] where last - length >= all.lowerBound {
            if let name = names.name(at: last - length), name.tokens.upperBound == last, isOwn(name) { return name }
        }
        return nil
    }

    private func isOwn(_ name: ModelNameMention) -> Bool {
        let words = name.tokens.map { tokens[$0] }
        guard let last = words.last, !PlainNames.isHead(last.lower) else { return false }
        return !name.tokens.contains { isFirm($0) || reading.isPerson($0) || Organisations.words.isPlace(tokens[$0]) }
            && !words.allSatisfy { DictionaryWords.isCommon($0.lower, reading.document.language) }
            && !(words.count == 1 && last.text.hasSuffix("s") && Organisations.words.isPlace(String(last.lower.dropLast())))
    }

    /// Whether the word acts somewhere, or is written as only firms are: `AlbaAI`, `Labs`.
    private func isFirm(_ index: Int) -> Bool {
        let token = tokens[index]
        return reading.isAgent(token.text) || token.isMixed && token.text.hasSuffix("AI") || Organisations.words.isLegalForm(token)
    }

    /// Whoever else is named.
    private func isOther(_ index: Int) -> Bool {
        reading.isNamed(index) && !tokens[index].isApostropheS && !DictionaryWords.isCommon(tokens[index].lower, reading.document.language)
            || reading.isAgent(tokens[index].text)
    }

    private func isSubject(_ name: ModelNameMention) -> Bool {
        let next = behindQuote(name.tokens.upperBound)
        return next < all.upperBound && tokens[next].isLowercase && !reading.words.isPreposition(tokens[next])
            && !reading.words.isConjunction(tokens[next])
    }

    private func isClosed(_ end: Int) -> Bool {
        let next = behindQuote(end)
        guard next < all.upperBound else { return true }
        return !tokens[next].isWord || reading.words.isConjunction(tokens[next]) || reading.words.isPreposition(tokens[next])
    }

    private func isNoun(_ index: Int) -> Bool { isAnyNoun(index) && !Self.plurals.match(tokens[index].lower) }

    private func isAnyNoun(_ index: Int) -> Bool {
        if tokens[index].is("ki") || tokens[index].is("ai") {
            return index > all.lowerBound && reading.words.isDeterminer(tokens[index - 1]) && isClosed(index + 1)
        }
        return LaunchSurroundings.head(of: tokens[index]) == .model
    }

    /// `sein Sprachmodell`, `das neue Modell`, `its model`
    private func isOwnNoun(_ index: Int) -> Bool {
        isNoun(index) && (max(all.lowerBound, index - 3)..<index).contains { Self.fresh.contains(tokens[$0]) || tokens[$0].isApostropheS }
    }

    /// `das erste Sprachmodell`: the noun of a phrase that begins here.
    private func hasNoun(_ start: Int) -> Bool {
        var index = start
        while index < min(all.upperBound, start + 6) {
            if isNoun(index) { return true }
            guard isAttribute(index) else { return false }
            index += 1
        }
        return false
    }

    private func nounBefore(_ end: Int) -> Int? { (max(all.lowerBound, end - 10)..<max(all.lowerBound, end)).last(where: isNoun) }

    private func isAttribute(_ index: Int) -> Bool {
        let token = tokens[index]
        return reading.words.isDeterminer(token) || token.isNumber || token.is("-") || LaunchFinder.quotes.contains(token)
            || ModelNameFinder.isModelNoun(token) || ModelNameFinder.isKind(token.lower) || Self.fresh.contains(token)
            || token.isLowercase && !reading.words.isFunctionWord(token) && !reading.words.isVerb(token)
    }

    private static let telling: UInt16 = [LaunchSignal.open, .make, .able].reduce(0) { $0 | 1 << UInt16($1.rawValue) }
    private static let plurals: WordEndings = ["models", "modelle", "modellen", "generators", "generatoren", "llms"]
    private static let asides: WordSet = ["which", "that", "as", "das", "die", "der", "so", "wie"]
    private static let pronouns: WordSet = ["it", "es", "ihn", "sie"]
    private static let withs: WordSet = ["mit", "with"]
    private static let authors: WordSet = ["from", "by", "von"]
    private static let plans: WordSet = ["will", "wollen", "möchte", "plant", "soll", "wants", "plans", "hopes", "aims"]
    private static let titles: WordSet = ["name", "known", "called", "heißt", "getauft", "named", "dubbed"]
    private static let namers: WordSet = [
        "heißt", "hieß", "nennen", "nennt", "nannte", "nannten", "genannt", "getauft", "tauften", "taufte", "call", "calls", "called",
        "dubs", "dubbed", "christened", "nicknamed", "named", "baptised",
    ]
    private static let fresh: WordSet = [
        "neues", "neue", "neuen", "erstes", "erste", "ersten", "eigenes", "eigene", "eigenen", "sein", "seine", "seinen", "ihr", "ihre",
        "unser", "unsere", "ein", "eine", "new", "newest", "latest", "first", "own", "its", "their", "our", "a", "an", "offenes",
    ]
}
