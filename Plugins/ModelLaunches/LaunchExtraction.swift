import ExtractorKit
import FoundationEssentials
import Linguistics
import NewsModel

/// An article's launches of models.
struct LaunchExtraction {
    private let reading: LaunchReading

    /// The events of an article. Takes time in proportion to its length, and little where the article does not speak of models.
    static func events(of article: ArticleText) -> [Event] {
        let document = Document(article)
        let score = LaunchReading.modelScore(document.tokens)
        guard score >= 1 else { return [] }
        let extraction = LaunchExtraction(reading: LaunchReading(article, document, score: score))
        return extraction.candidates().filter { $0.dropped == nil }.map(extraction.event)
    }

    /// How an article is read.
    static func explanation(of article: ArticleText) -> Explanation {
        let document = Document(article)
        let extraction = LaunchExtraction(
            reading: LaunchReading(article, document, score: LaunchReading.modelScore(document.tokens)))
        return LaunchExplanation(reading: extraction.reading)
            .explanation(of: extraction.candidates().map { ($0, extraction.event($0)) })
    }

    // MARK: - Private

    /// At most this many models of one article.
    private static let limit = 60

    /// All that looked like a launch, a model each, in the order in which the article first speaks of them.
    private func candidates() -> [Launch] {
        var kept = 0
        return LaunchMerger.merge(launches().map(cited)).map { launch in
            var launch = launch
            if launch.dropped == nil, !reading.isAboutModels { launch.dropped = "the article is not about models" }
            if launch.dropped == nil, launch.confidence < reading.threshold { launch.dropped = "too unsure: \(launch.confidence)" }
            if launch.dropped == nil {
                kept += 1
                if kept > Self.limit { launch.dropped = "more than \(Self.limit) models" }
            }
            return launch
        }
    }

    private func launches() -> [Launch] {
        let finder = LaunchFinder(reading)
        let judge = LaunchJudge(reading)
        var found: [Launch] = []
        for sentence in reading.document.sentences where found.count < Self.limit * 10 {
            for match in finder.matches(in: sentence) where found.count < Self.limit * 10 {
                for model in match.models {
                    var launch = judge.launch(model, match)
                    if launch.maker == nil, let last = found.last, last.tokens == match.tokens, last.rule == launch.rule {
                        (launch.maker, launch.makerTokens) = (last.maker, last.makerTokens)
                    }
                    found.append(launch)
                }
            }
        }
        return found
    }

    /// `nora-3.0-mini-0924` is cited as `Nora 3 Mini` where the article says so too.
    private func cited(_ launch: Launch) -> Launch {
        guard launch.model.name.contains("-"), launch.model.name.first?.isLowercase == true else { return launch }
        let key = LaunchMerger.key(launch.model.name).replacing(".0", with: "")
        let spoken = reading.models.lazy.filter { $0.shape == .versioned && $0.name.first?.isUppercase == true && $0.name.contains(" ") }
        guard let name = spoken.first(where: { key.hasPrefix(LaunchMerger.key($0.name).replacing(".0", with: "")) }) else { return launch }
        var launch = launch
        launch.model = name
        return launch
    }

    private func event(_ launch: Launch) -> Event {
        var fields: [String: FieldValue] = ["model": .text(launch.model.name)]
        let document = reading.document
        var evidence = [document.evidence("type", launch.tokens), document.evidence("model", launch.model.tokens)]
        func add(_ name: String, _ value: FieldValue, _ tokens: Range<Int>?) {
            fields[name] = value
            if let tokens { evidence.append(document.evidence(name, tokens)) }
        }
        if let maker = launch.maker { add("maker", .text(maker), launch.makerTokens) }
        if let kind = launch.kind { add("kind", .text(kind), nil) }
        if let size = launch.parameters { add("parameters", .number(size.value), size.tokens) }
        if let context = launch.contextTokens { add("context_tokens", .number(context.value), context.tokens) }
        if let open = launch.openWeights { add("open_weights", .flag(true), open) }
        if let date = launch.effective { add("effective", .text(date.iso), date.tokens) }
        if let availability = launch.availability { add("availability", .text(availability.value), availability.tokens) }
        if let name = launch.apiName { add("api_name", .text(document.slice(name)), name) }
        if let licence = launch.licence { add("licence", .text(licence.name), licence.tokens) }
        if let source = launch.saidBy { add("said_by", .text(source), nil) }
        return Event(
            type: "model_launch", status: launch.status, confidence: launch.confidence, rule: launch.rule,
            evidence: evidence.filter { !$0.quote.isEmpty }, fields: fields)
    }
}

extension Document {
    fileprivate convenience init(_ article: ArticleText) {
        self.init(title: article.title, body: article.text, languageCode: article.language)
    }
}
