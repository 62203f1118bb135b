import Linguistics
import NewsModel

/// Names without a version where a word of launching calls for one: `releases Murmel, an open speech model`.
///
/// The name alone proves nothing; its features tell what stands around it.
struct PlainNames {
    private let reading: LaunchReading
    private let sentence: Range<Int>
    private var tokens: [Token] { reading.tokens }

    init(_ reading: LaunchReading, _ sentence: Range<Int>) {
        self.reading = reading
        self.sentence = sentence
    }

    /// The name that begins at this token; nil where none can.
    func name(at index: Int) -> ModelNameMention? {
        guard mayBegin(index) else { return isSmallName(index) ? mention(index..<(index + 1)) : nil }
        var end = index + 1
        while end < sentence.upperBound, end - index < 5, mayGoOn(end) { end += 1 }
        if end + 1 < sentence.upperBound, tokens[end].is("·"), !tokens[end].isSpaced, tokens[end + 1].isNameLike, !tokens[end + 1].isSpaced
        {
            end += 2
        }
        guard !isKind(index..<end) else { return nil }
        if end < sentence.upperBound, tokens[end].isApostropheS || tokens[end].is("'") { return nil }
        return mention(index..<end)
    }

    /// Whether names of products that are no models end in this word.
    static func isHead(_ word: String) -> Bool { heads.contains(word) }

    func features(of name: ModelNameMention, isBeforeVerb: Bool) -> [String] {
        var found: [String] = []
        let words = name.tokens.map { tokens[$0] }
        if words.contains(where: \.isMixed) || name.name.contains("-") { found.append("plain:mixed") }
        if words.allSatisfy({ DictionaryWords.isCommon($0.lower, reading.document.language) }) { found.append("plain:common") }
        if reading.isName(name.tokens.lowerBound) { found.append("plain:proven") }
        if words.allSatisfy(\.isUppercase) { found.append("plain:letters") }
        if reading.count(words[0].text) > 2 { found.append("plain:often") }
        if isQuoted(name.tokens) { found.append("plain:quoted") }
        if Self.heads.contains(words.last?.lower ?? "") { found.append("plain:product") }
        if reading.isAgent(words[0].text) { found.append("plain:agent") }
        if let head = LaunchSurroundings(reading, sentence, name).head { found.append("plain:head:\(head.rawValue)") }
        if isSized(behind: name.tokens.upperBound) { found.append("plain:sized") }
        if isKindBehind(name.tokens.upperBound) { found.append("plain:kind-behind") }
        if reading.models.contains(where: { $0.shape == .versioned && $0.name.hasPrefix(words[0].text) }) { found.append("plain:family") }
        if !isBeforeVerb, isNounBehind(name.tokens.upperBound) { found.append("plain:noun-behind") }
        found.append("plain:words:\(min(3, words.count))")
        if words.count > 1, let last = words.last, ModelNameFinder.isQualifier(last) { found.append("plain:size-word") }
        if sentence.contains(where: { ModelNameFinder.isModelNoun(tokens[$0]) }) { found.append("plain:model-noun") }
        return found
    }

    // MARK: - Private

    /// Called a model by the noun or the aside behind it, or nothing but a name.
    private func mention(_ range: Range<Int>) -> ModelNameMention {
        let isBesideNoun = isModelBehind(range.upperBound)
        let name = ModelNameMention(
            tokens: range, name: reading.document.slice(range), shape: .plain, isCalledModel: isBesideNoun)
        let isCalled =
            isBesideNoun || isDefined(behind: range.upperBound)
            || LaunchSurroundings(reading, sentence, name).described(behind: range.upperBound) == .model
        return isCalled ? Self.called(name) : name
    }

    /// `X ist ein Sprachmodell`, `X is Alba's first open model`
    private func isDefined(behind end: Int) -> Bool {
        guard end + 2 < sentence.upperBound, Self.copulas.contains(tokens[end]), !tokens[end + 1].isMark else { return false }
        for index in (end + 1)..<min(sentence.upperBound, end + 9) {
            let token = tokens[index]
            if ModelNameFinder.isModelNoun(token) { return index > end + 1 }
            guard token.isWord || token.isNumber || token.isApostropheS || token.is("-"), !reading.words.isPreposition(token) else {
                return false
            }
        }
        return false
    }

    private static let namers: WordSet = ["heißt", "heißen", "hieß", "namens", "namen", "getauft"]
    private static let copulas: WordSet = ["is", "ist", "are", "sind"]

    private func isQuoted(_ range: Range<Int>) -> Bool {
        range.lowerBound > sentence.lowerBound && range.upperBound < sentence.upperBound
            && LaunchFinder.quotes.contains(tokens[range.lowerBound - 1]) && LaunchFinder.quotes.contains(tokens[range.upperBound])
    }

    static func called(_ name: ModelNameMention) -> ModelNameMention {
        ModelNameMention(tokens: name.tokens, name: name.name, shape: .called, isCalledModel: name.isCalledModel)
    }

    private func mayBegin(_ index: Int) -> Bool {
        guard sentence.contains(index) else { return false }
        let token = tokens[index]
        guard isNameWord(index), !ModelNameFinder.isOtherCompound(token, reading.document.language) else { return false }
        guard !Organisations.words.isNationality(token) || token.isMixed else { return false }
        guard reading.document.language == .de else { return true }
        return token.isMixed || !DictionaryWords.isCommon(token.lower, .de)
            || index > sentence.lowerBound && Self.namers.contains(tokens[index - 1])
    }

    private func mayGoOn(_ index: Int) -> Bool {
        guard tokens[index].isSpaced, tokens[index].lineBreaks == 0, isNameWord(index) || isInnerWord(index) else { return false }
        return reading.document.language == .en || !DictionaryWords.isCommon(tokens[index].lower, .de)
            || ModelNameFinder.isKind(tokens[index].lower) || ModelNameFinder.isQualifier(tokens[index])
            || LaunchFacts.kind(of: tokens[index].lower) != nil
    }

    /// `MoE` in `three new MoE models`, `Recursive Language` in `Recursive Language Models (RLMs)`
    private func isKind(_ range: Range<Int>) -> Bool {
        if range.allSatisfy({ ModelNameFinder.isKind(tokens[$0].lower) }) { return true }
        guard range.upperBound + 2 < sentence.upperBound, tokens[range.upperBound].isCapitalized,
            ModelNameFinder.isModelNoun(tokens[range.upperBound]), tokens[range.upperBound + 1].is("(")
        else { return false }
        let letters = tokens[range.upperBound + 2]
        return letters.isNameLike && letters.text.hasSuffix("s")
    }

    /// `Open` in `Nora Audio Open Small`, `AI Model` in `Vega AI Model`: written with a capital among names.
    private func isInnerWord(_ index: Int) -> Bool {
        let token = tokens[index]
        guard sentence.contains(index), token.isCapitalized, reading.document.language == .en, reading.model(at: index) == nil else {
            return false
        }
        if token.is("model") { return true }
        return (token.is("open") || token.is("ai")) && index + 1 < sentence.upperBound
            && (isNameWord(index + 1) || tokens[index + 1].is("model") && tokens[index + 1].isCapitalized)
    }

    private func isNameWord(_ index: Int) -> Bool {
        guard sentence.contains(index), reading.model(at: index) == nil else { return false }
        let token = tokens[index]
        return token.isNameLike && !token.isApostropheS && token.text.utf8.count > 1 && !reading.words.isFunctionWord(token.lower)
            && !reading.words.isMonth(token.lower) && !reading.words.isWeekday(token.lower) && !ModelNameFinder.isModelNoun(token.lower)
            && !Self.notNames.contains(token.lower) && !ModelNameFinder.isComparing(token.lower)
    }

    /// `gpt-realtime`: small letters with a hyphen, no word that follows.
    private func isSmallName(_ index: Int) -> Bool {
        guard sentence.contains(index), tokens[index].isLowercase, tokens[index].text.contains("-"), tokens[index].text.utf8.count > 5,
            !DictionaryWords.isCommon(tokens[index].lower, .en), !tokens[index].lower.hasPrefix("open-"), !isAdjective(tokens[index].lower)
        else { return false }
        guard index + 1 < sentence.upperBound else { return true }
        let next = tokens[index + 1]
        if ModelNameFinder.isModelNoun(next), next.lower.hasSuffix("s") { return false }
        return !next.isWord || reading.words.isFunctionWord(next.lower) || ModelNameFinder.isModelNoun(next.lower)
    }

    /// `self-adaptive`, `cyber-capable`: made of common words only.
    private func isAdjective(_ word: String) -> Bool {
        word.split(separator: "-").allSatisfy { DictionaryWords.isCommon(String($0), .en) }
    }

    /// `X model`, `X text-to-video model`
    private func isModelBehind(_ end: Int) -> Bool {
        var index = end
        while index < sentence.upperBound, index - end < 7, tokens[index].isWord, !reading.words.isFunctionWord(tokens[index].lower) {
            if ModelNameFinder.isModelNoun(tokens[index].lower) { return true }
            index += 1
        }
        return false
    }

    /// `X (8B)`, `X 7B`
    private func isSized(behind end: Int) -> Bool {
        (end..<min(sentence.upperBound, end + 3)).contains {
            tokens[$0].isNumber && $0 + 1 < sentence.upperBound && !tokens[$0 + 1].isSpaced
                && (tokens[$0 + 1].is("b") || tokens[$0 + 1].is("m") || LaunchFacts.isParameterWord(tokens[$0 + 1].lower))
        }
    }

    /// `X improvements`: the name only tells of which.
    private func isNounBehind(_ end: Int) -> Bool {
        guard end < sentence.upperBound, tokens[end].isLowercase, !isModelBehind(end), !isForm(tokens[end].lower) else { return false }
        return !reading.words.isFunctionWord(tokens[end].lower) && !reading.words.isVerb(tokens[end].lower)
    }

    private func isForm(_ word: String) -> Bool { word.hasSuffix("ed") || word.hasSuffix("ing") }

    /// `X for video generation`
    private func isKindBehind(_ end: Int) -> Bool {
        (end..<min(sentence.upperBound, end + 7)).contains { LaunchFacts.kind(of: tokens[$0].lower) != nil }
    }

    private static let notNames: WordSet = [
        "one", "two", "three", "four", "five", "six", "seven", "zwei", "drei", "vier", "fünf", "ai", "ki", "api", "new", "llm", "llms",
        "open", "introducing", "agi", "gpu", "gpus", "cpu", "tpu", "ceo", "us", "eu", "billionen", "milliarden", "millionen",
        "billion",
    ]
    /// What names of products that are no models end in.
    private static let heads: WordSet = [
        "api", "sdk", "app", "platform", "studio", "cloud", "agent", "agents", "search", "enterprise", "team", "hub", "store", "program",
        "fund", "institute", "academy", "assistant", "mode", "code", "cli", "toolkit", "framework", "benchmark", "bench", "arena", "labs",
        "lab", "university", "plan", "plus", "projects", "apps", "suite", "workspace", "copilot", "browser", "gym", "atlas", "console",
        "dataset", "protocol", "index", "report", "card", "spec", "partnership", "initiative", "education", "edu", "business", "partners",
        "partner", "network", "alliance", "council", "foundation", "residency",
        "fellowship", "grants", "challenge", "award", "awards", "hackathon", "group", "forum", "marketplace", "leaderboard", "runtime",
        "server", "cluster", "extension", "integration", "connector", "connectors",
    ]
}
