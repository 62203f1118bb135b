import ExtractorKit
import Linguistics
import NewsModel

/// All that is read of an article before launches are looked for.
final class LaunchReading {
    let document: Document
    let tokens: [Token]
    let words: Lexicon
    let models: [ModelNameMention]
    private let calendar: CalendarDateFinder
    let day: String?
    let publisher: String?
    /// Whether the article speaks of machine learning at all.
    var isAboutModels: Bool { modelScore >= 1 }
    /// How sure a launch must be; a German "Modell" alone may be a car, a longer article that hardly speaks of models one on games.
    var threshold: Double { modelScore < 3 && (document.language == .de || tokens.count > 150) ? 0.6 : 0.5 }
    /// How much it speaks of models; 15 at most.
    let modelScore: Int
    private let agents: Set<String>
    private let modelAt: [Int32]
    private let nameTokens: Set<Int>
    private let persons: Set<Int>
    private let organisations: [Range<Int>]
    /// The places of agents, in order.
    private let agentPlaces: [(place: Int, name: String)]
    private let counts: [String: Int]

    /// Takes the article as a document too, and how much it speaks of models.
    init(_ article: ArticleText, _ document: Document, score: Int) {
        self.document = document
        tokens = document.tokens
        words = Lexicon.of(document.language)
        modelScore = score
        models = score < 1 ? [] : Self.repeated(ModelNameFinder(document).mentions(), document)
        let names = score < 1 ? [] : Analysis(document).names
        calendar = CalendarDateFinder(document, published: article.published)
        day = article.published.map(CalendarDate.day)
        publisher = article.publisher
        organisations = names.filter { !$0.isPlace && !$0.isPerson }.map(\.tokens)
        nameTokens = Set(names.lazy.filter { !$0.isPlace }.flatMap(\.tokens))
        counts = Dictionary(document.tokens.lazy.filter(\.isNameLike).map { ($0.text, 1) }, uniquingKeysWith: +)
        let people = Set(names.lazy.filter(\.isPerson).flatMap(\.tokens))
        persons = people
        agentPlaces = Self.agents(document.tokens).filter { !people.contains($0.place) }
        agents = Set(agentPlaces.map(\.name))
        var map = [Int32](repeating: -1, count: document.tokens.count)
        for (index, model) in models.enumerated() {
            for token in model.tokens { map[token] = Int32(index) }
        }
        modelAt = map
    }

    /// The words up to the noun of a model that open the first sentence below the title, no model named among them.
    private(set) lazy var modelNounBelow: ClosedRange<Int>? = {
        guard let next = document.sentences.first(where: { !$0.isTitle }) else { return nil }
        let words = next.tokens.prefix(12)
        guard let noun = words.first(where: { ModelNameFinder.isModelNoun(tokens[$0]) }),
            words.prefix(while: { $0 < noun }).allSatisfy({ model(at: $0) == nil })
        else { return nil }
        return next.tokens.lowerBound...noun
    }()

    /// How many models the article names.
    private(set) lazy var variety: String = {
        let count = Set(models.map(\.name)).count
        return count < 2 ? "1" : count < 3 ? "2" : count < 6 ? "3-5" : "6+"
    }()

    /// What each sentence signals.
    private(set) lazy var signals: [UInt16] = document.sentences.map { LaunchSignal.mask(tokens[$0.tokens]) }

    /// How long the article is, and how thickly it speaks of models.
    private(set) lazy var measures: [String] = {
        let count = max(1, tokens.count)
        let length = count < 70 ? "short" : count < 220 ? "medium" : count < 700 ? "long" : "huge"
        let nouns = tokens.lazy.filter { ModelNameFinder.isModelNoun($0) || Self.strong.contains($0) }.count
        let share = Double(nouns) / Double(count) * 100
        let density = nouns == 0 ? "none" : share < 0.4 ? "thin" : share < 1.2 ? "some" : share < 3 ? "much" : "thick"
        return ["article:\(length)", "article:models:\(density)"]
    }()

    /// `X system card`, `X technical report`: a document about a model, not the model, is what is out.
    var isAboutPapers: Bool {
        let title = tokens[..<document.titleEnd].map(\.lower)
        return zip(title, title.dropFirst()).contains { Self.papers.contains($0 + " " + $1) }
    }
    private static let papers: Set<String> = [
        "system card", "model card", "technical report", "safety report", "safety card", "research paper", "technischer bericht",
    ]

    func model(at token: Int) -> ModelNameMention? {
        guard token >= 0, token < modelAt.count, modelAt[token] >= 0 else { return nil }
        return models[Int(modelAt[token])]
    }

    /// How often the article has this word, as written, with a capital.
    func count(_ word: String) -> Int { counts[word] ?? 0 }

    /// Whether the article lets this word own or do something: a maker rather than a model.
    func isAgent(_ word: String) -> Bool { agents.contains(word) }

    /// The dates that these words tell, without the year that a name ends in: `AIME 2025`.
    func dates(in range: Range<Int>) -> [CalendarDate] {
        calendar.dates(in: range).filter { date in
            guard date.tokens.count == 1, date.tokens.lowerBound > 0 else { return true }
            let before = tokens[date.tokens.lowerBound - 1]
            return !before.isNameLike || words.isFunctionWord(before) || words.isMonth(before)
                || DictionaryWords.isCommon(before, document.language)
        }
    }

    /// What did something before a place, the most often named first.
    func agent(before place: Int) -> String? {
        let before = agentPlaces.prefix { $0.place < place }.filter { !ModelNameFinder.isModelNoun($0.name.lowercased()) }
        return before.max { (count($0.name), $0.place) < (count($1.name), $1.place) }?.name
    }

    /// Who alone acts in a sentence, or else in the whole article, where the words of launching name nobody.
    func actor(in sentence: Range<Int>, besides launched: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        let all = actors.filter { !launched.tokens.contains($0.lowerBound) && model(at: $0.lowerBound) == nil }
        let here = all.filter { sentence.contains($0.lowerBound) }
        let names = { (list: [Range<Int>]) in Set(list.map { self.document.slice($0) }) }
        if names(here).count == 1, variety != "6+" { return whole(here[0]) }
        guard here.isEmpty, names(all).count == 1, ["1", "2"].contains(variety) else { return nil }
        return whole(all[0])
    }

    /// `Weinberg KI`: with the letters that end a firm's name.
    private func whole(_ range: Range<Int>) -> (name: String, tokens: Range<Int>) {
        let isLonger =
            range.upperBound < tokens.count && tokens[range.upperBound].isUppercase
            && (tokens[range.upperBound].is("ki") || tokens[range.upperBound].is("ai"))
        let range = isLonger ? range.lowerBound..<(range.upperBound + 1) : range
        return (document.slice(range), range)
    }

    /// Names of firms that own something or stand right before a verb.
    private lazy var actors: [Range<Int>] = organisations.filter { range in
        guard range.upperBound < tokens.count, !LaunchMaker.notMakers.contains(tokens[range.lowerBound].lower),
            range.count > 1 || !DictionaryWords.isCommon(tokens[range.lowerBound], document.language)
        else { return false }
        let next = tokens[range.upperBound]
        if range.lowerBound > 0,
            Self.credits.contains(tokens[range.lowerBound - 1]) || Organisations.words.isCompanyNoun(tokens[range.lowerBound - 1])
        {
            return true
        }
        guard range.lowerBound == 0 || !words.isPreposition(tokens[range.lowerBound - 1]) else { return next.isApostropheS }
        let isPlural = range.count == 1 && count(tokens[range.lowerBound].text) < 2 && tokens[range.lowerBound].lower.hasSuffix("en")
        let isCompared = range.lowerBound > 0 && (tokens[range.lowerBound - 1].is("als") || tokens[range.lowerBound - 1].is("wie"))
        guard document.language == .en || !isPlural && !isCompared else { return next.isApostropheS }
        return next.isApostropheS || next.isLowercase && (words.isVerb(next) || words.isAuxiliary(next) || Self.doing.contains(next))
            || document.language == .de && next.isLowercase && !words.isFunctionWord(next) && Self.finite.match(next.lower)
                && !DictionaryWords.isCommon(tokens[range.lowerBound], .en)
                && (count(tokens[range.lowerBound].text) > 1 || range.lowerBound > 0 && tokens[range.lowerBound - 1].is(":"))
    }

    /// The firm that the article names most often before a place, twice at least.
    func mostNamed(before place: Int) -> String? {
        let names = organisations.filter { $0.upperBound <= place && model(at: $0.lowerBound) == nil }.map { document.slice($0) }
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap { $0.value > 1 ? $0.key : nil }
    }

    /// `laut Alba`, `teilte Alba mit`, `at Alba`
    private static let credits: WordSet = [
        "laut", "teilte", "sagte", "says", "said", "meldet", "meldete", "erklärte", "schreibt", "schrieb", "bestätigte", "wie", "kündigte",
        "so",
        "verspricht",
    ]
    /// What German verbs end in that a subject stands before.
    private static let finite: WordEndings = ["t", "te", "ten"]

    /// Whether the token is part of a name that is no person's, place's or model's.
    func isNamed(_ index: Int) -> Bool { nameTokens.contains(index) && !persons.contains(index) && model(at: index) == nil }

    func isPerson(_ index: Int) -> Bool { persons.contains(index) }

    /// Whether the token is written as part of a name.
    func isName(_ index: Int) -> Bool { nameTokens.contains(index) }

    /// With the places where a name that was called a model once stands again.
    private static func repeated(_ found: [ModelNameMention], _ document: Document) -> [ModelNameMention] {
        let found = extended(found, document)
        var seen: Set<String> = []
        let names = found.filter { $0.shape == .called && $0.tokens.count < 4 && seen.insert($0.name).inserted }
        guard !names.isEmpty else { return found }
        let byFirst = Dictionary(grouping: names, by: { document.tokens[$0.tokens.lowerBound].text })
        var taken = Set(found.flatMap { Array($0.tokens) })
        var all = found
        for (index, token) in document.tokens.enumerated() where !taken.contains(index) {
            guard let known = byFirst[token.text]?.first(where: { isSame($0, at: index, document) }) else { continue }
            let range = index..<(index + known.tokens.count)
            guard taken.isDisjoint(with: range) else { continue }
            taken.formUnion(range)
            all.append(ModelNameMention(tokens: range, name: known.name, shape: .called, isCalledModel: false))
        }
        return all.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// `Nora 5` before `Sol` where another place has `Nora 5 Sol`.
    private static func extended(_ found: [ModelNameMention], _ document: Document) -> [ModelNameMention] {
        let known = Set(found.lazy.filter { $0.shape == .versioned && $0.tokens.count > 1 }.map(\.name))
        guard !known.isEmpty else { return found }
        return found.map { mention in
            let next = mention.tokens.upperBound
            guard mention.shape == .versioned, next < document.tokens.count, document.tokens[next].isWord else { return mention }
            let name = mention.name + " " + document.tokens[next].text
            guard known.contains(name) else { return mention }
            return ModelNameMention(
                tokens: mention.tokens.lowerBound..<(next + 1), name: name, shape: .versioned, isCalledModel: mention.isCalledModel)
        }
    }

    private static func isSame(_ name: ModelNameMention, at index: Int, _ document: Document) -> Bool {
        guard index + name.tokens.count <= document.tokens.count else { return false }
        return name.tokens.enumerated().allSatisfy { document.tokens[index + $0.offset].text == document.tokens[$0.element].text }
    }

    private static func agents(_ tokens: [Token]) -> [(place: Int, name: String)] {
        zip(tokens, tokens.dropFirst()).enumerated().compactMap { index, pair in
            guard pair.0.isNameLike, pair.1.isApostropheS || doing.contains(pair.1.lower) else { return nil }
            let next = index + 2 < tokens.count ? tokens[index + 2] : nil
            if let next, nounal.contains(pair.1), listing.contains(next) { return nil }
            let isFinal = pair.1.lower == "veröffentlicht" && (index + 2 >= tokens.count || !tokens[index + 2].isWord)
            guard !isFinal else { return nil }
            return (index, pair.0.text)
        }
    }

    /// How much the words speak of models; 15 at most.
    static func modelScore(_ tokens: [Token]) -> Int {
        var score = 0
        for index in tokens.indices where !tokens[index].isMark {
            score += value(of: index, in: tokens)
            if score >= 15 { return 15 }
        }
        return score
    }

    private static func value(of index: Int, in tokens: [Token]) -> Int {
        guard mayTell(tokens[index]) else { return 0 }
        let token = tokens[index]
        var value = machines.contains(token) ? -3 : 0
        if weak.contains(token) { value += 1 }
        if token.isHyphenated, isSized(token) { value += 3 }
        if !token.isCapitalized, token.isMixed, token.text.utf8.lazy.filter({ $0 == 45 }).count >= 2 { value += 2 }
        if token.isHyphenated, token.isCapitalized, isToldInPart(token) { value += 2 }
        if strong.contains(token) || isPretrained(token) || token.isJoined && (token.lower.hasPrefix("ki-") || token.lower.hasPrefix("ai-"))
            || kindModels.match(token.lower)
        {
            return value + 3
        }
        if ModelNameFinder.isModelNoun(token) { return value + (index > 0 && kinds.contains(tokens[index - 1]) ? 3 : 1) }
        return token.isMixed && token.text.hasSuffix("AI") ? value + 2 : value
    }

    /// `Reasoning-Benchmarks`, `Modell-Releases`, `Open-Weights-Lizenz`
    private static func isToldInPart(_ token: Token) -> Bool {
        token.lower.split(separator: "-").contains { strongParts.contains(String($0)) }
    }

    private static let strongParts: WordSet = [
        "llm", "llms", "reasoning", "benchmark", "benchmarks", "multimodal", "inferenz", "transformer", "modell", "weights", "sprachmodell",
    ]

    /// `Nora-7B-Instruct`: a part of digits and `B`.
    private static func isSized(_ token: Token) -> Bool {
        token.isMixed && token.text.split(separator: "-").dropFirst().contains { $0.last == "B" && Double($0.dropLast()) != nil }
    }

    /// Whether a token may speak for or against models: a look at most is enough to tell that they do not.
    @inline(__always) private static func mayTell(_ token: Token) -> Bool {
        token.isMixed || token.isUppercase || token.isJoined || telling.contains(token) || tellingEndings.match(token.lower)
    }

    private static let telling = WordSet(machines.words + weak.words + strong.words + ModelNameFinder.modelNouns.words)
    private static let tellingEndings = WordEndings(kindModels.list + ModelNameFinder.modelEndings.list)

    /// `GPT-9`, `ChatGPT`: what is called a pretrained transformer.
    private static func isPretrained(_ token: Token) -> Bool {
        (token.isMixed || token.isUppercase) && token.lower.contains("gpt")
    }

    /// Verbs whose subjects are makers.
    private static let doing: WordSet = [
        "said", "says", "announced", "announces", "released", "releases", "launched", "launches", "unveiled", "unveils", "introduced",
        "introduces", "open-sourced", "published", "sagt", "sagte", "veröffentlicht", "veröffentlichte", "stellt", "kündigt", "plans",
        "expanded", "rolled", "brings", "bringt", "unveil", "debuts", "ships", "drops", "showcased", "presented", "teased", "debuted",
        "confirmed", "revealed", "shipped", "dropped", "stellte", "präsentiert", "präsentierte", "enthüllt", "enthüllte", "brachte",
        "kündigte", "lanciert", "lancierte", "plant", "veröffentlichten", "stellten",
    ]
    /// `Other releases include`, `key launches are`: verbs that may be nouns, and what follows the nouns.
    private static let nounal: WordSet = ["releases", "launches", "plans", "ships", "drops", "debuts"]
    private static let listing: WordSet = [
        "include", "including", "are", "were", "such", "like", "and", "or", "of", "from", "by", ":", ",",
    ]
    private static let kindModels: WordEndings = [
        "sprachmodell", "sprachmodelle", "bildmodell", "videomodell", "audiomodell", "weltmodell", "basismodell", "codemodell",
        "-ki-modell", "-ki-modells", "-ki-modelle",
    ]
    private static let kinds: WordSet = [
        "language", "voice", "multimodal", "audio", "video", "image", "speech", "music", "embedding", "reasoning", "foundation",
        "diffusion", "world", "vision",
        "coding", "weight", "generation",
    ]
    private static let machines: WordSet = [
        "car", "cars", "engine", "horsepower", "vehicle", "vehicles", "suv", "wagen", "fahrzeug", "fahrzeuge", "motor", "autos",
        "limousine", "carmaker", "autobauer",
    ]
    private static let weak: WordSet = [
        "capabilities", "intelligent", "thinking", "tokens", "latency", "coding", "agentic", "experimental", "stable", "prompt", "prompts",
        "performance", "version", "generally",
        "developers", "generation", "weights", "checkpoint", "checkpoints", "token", "gewichte",
    ]
    private static let strong: WordSet = [
        "bildgenerator", "videogenerator", "ai", "ki", "neural", "llm", "llms", "a.i.", "chatbot", "chatbots", "sprachmodell",
        "sprachmodelle", "open-weight",
        "open-weights", "multimodal", "transformer",
        "text-to-image", "text-to-video", "text-to-speech", "embedding", "parameters", "multimodality", "multimodalität", "ga", "endpoint",
        "endpoints", "api",
        "preview", "image-to-video", "inference", "fine-tuned", "benchmark", "benchmarks", "reasoning",
    ]
}
