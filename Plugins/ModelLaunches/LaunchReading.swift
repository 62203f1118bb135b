import FoundationEssentials
import Linguistics
import NewsModel

/// All that is read of an article before launches are looked for.
struct LaunchReading {
    let document: Document
    let tokens: [Token]
    let words: Lexicon
    let models: [ModelNameMention]
    let dates: CalendarDateFinder
    let day: String?
    let publisher: String?
    /// Whether the article speaks of machine learning at all.
    let isAboutModels: Bool
    private let modelAt: [Int32]
    private let nameTokens: Set<Int>
    private let counts: [String: Int]

    init(title: String, text: String, language: String?, published: Date?, publisher: String?) {
        document = Document(title: title, body: text, languageCode: language)
        tokens = document.tokens
        words = Lexicon.of(document.language)
        models = ModelNameFinder(document).mentions()
        dates = CalendarDateFinder(document, published: published)
        day = published.map(CalendarDate.day)
        self.publisher = publisher
        nameTokens = Set(Analysis(document).names.lazy.filter { !$0.isPlace }.flatMap(\.tokens))
        counts = Dictionary(document.tokens.lazy.filter(\.isNameLike).map { ($0.text, 1) }, uniquingKeysWith: +)
        isAboutModels = Self.isAboutModels(document.tokens)
        var map = [Int32](repeating: -1, count: document.tokens.count)
        for (index, model) in models.enumerated() {
            for token in model.tokens { map[token] = Int32(index) }
        }
        modelAt = map
    }

    func model(at token: Int) -> ModelNameMention? {
        guard token >= 0, token < modelAt.count, modelAt[token] >= 0 else { return nil }
        return models[Int(modelAt[token])]
    }

    /// How often the article has this word, as written, with a capital.
    func count(_ word: String) -> Int { counts[word] ?? 0 }

    /// Whether the token is written as part of a name.
    func isName(_ index: Int) -> Bool { nameTokens.contains(index) }

    private static func isAboutModels(_ tokens: [Token]) -> Bool {
        var score = 0
        var before = ""
        for token in tokens {
            defer { before = token.lower }
            if machines.contains(token.lower) { score -= 3 }
            if weak.contains(token.lower) { score += 1 }
            if !token.isCapitalized, token.isMixed, token.text.utf8.lazy.filter({ $0 == 45 }).count >= 2 { score += 2 }
            if strong.contains(token.lower) || token.lower.hasPrefix("ki-") || token.lower.hasPrefix("ai-")
                || token.lower.hasSuffix("sprachmodell")
            {
                score += 3
            } else if ModelNameFinder.isModelNoun(token.lower) {
                score += kinds.contains(before) ? 3 : 1
            } else if token.isMixed, token.text.hasSuffix("AI") {
                score += 2
            }
            if score >= 3 { return true }
        }
        return false
    }

    private static let kinds: Set<String> = [
        "language", "audio", "video", "image", "speech", "music", "embedding", "reasoning", "foundation", "diffusion", "world", "vision",
        "coding", "weight",
    ]
    private static let machines: Set<String> = [
        "car", "cars", "engine", "horsepower", "vehicle", "vehicles", "suv", "wagen", "fahrzeug", "fahrzeuge", "motor", "autos",
        "limousine", "carmaker", "autobauer",
    ]
    private static let weak: Set<String> = [
        "capabilities", "intelligent", "thinking", "tokens", "latency", "coding", "agentic", "experimental", "stable", "prompt", "prompts",
        "performance", "version",
        "developers", "generation",
    ]
    private static let strong: Set<String> = [
        "ai", "ki", "llm", "llms", "a.i.", "chatbot", "chatbots", "sprachmodell", "sprachmodelle", "open-weight",
        "open-weights", "multimodal", "transformer",
        "text-to-image", "text-to-video", "text-to-speech", "embedding", "parameters", "ga", "endpoint",
        "endpoints", "api",
        "preview", "image-to-video", "inference", "fine-tuned", "benchmark", "benchmarks", "reasoning",
    ]
}
