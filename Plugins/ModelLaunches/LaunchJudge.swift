import Linguistics
import NewsModel

/// Makes a launch of a match and one of its models, with all that speaks for and against it.
struct LaunchJudge {
    private let reading: LaunchReading

    init(_ reading: LaunchReading) {
        self.reading = reading
    }

    func launch(_ model: ModelNameMention, _ match: LaunchFinder.Match) -> Launch {
        let facts = LaunchFacts(reading, match.sentence.tokens)
        let maker = LaunchMaker(reading, match.sentence.tokens).maker(of: model, trigger: match.tokens)
        let features = LaunchFeatures(reading, match, model, hasMaker: maker != nil)
        let isOwnName = maker?.name.lowercased() == model.name.lowercased()
        return Launch(
            model: model, maker: isOwnName ? nil : maker?.name, makerTokens: isOwnName ? nil : maker?.tokens, kind: facts.kind(near: model),
            parameters: facts.parameters(near: model), contextTokens: facts.contextTokens(near: model),
            openWeights: facts.openWeights(near: model), effective: effective(match), status: status(match),
            rule: "\(match.trigger.name).\(reading.document.language.rawValue).\(match.way)", tokens: match.tokens,
            sentence: match.sentence.index, features: features.all, confidence: LaunchWeights.confidence(features.all),
            dropped: features.objection)
    }

    // MARK: - Private

    private func status(_ match: LaunchFinder.Match) -> String {
        guard match.trigger.status == "released" || match.trigger.status == "announced" else { return match.trigger.status }
        let before = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 4)..<match.tokens.lowerBound
        if before.contains(where: { Self.future.contains(reading.tokens[$0].lower) }) { return "planned" }
        if let day = reading.day, effective(match)?.isAfter(day) == true { return "planned" }
        return match.trigger.status
    }

    private func effective(_ match: LaunchFinder.Match) -> CalendarDate? {
        let sentence = match.sentence.tokens
        let around = max(sentence.lowerBound, match.tokens.lowerBound - 15)..<min(sentence.upperBound, match.tokens.upperBound + 20)
        return reading.dates.dates(in: around).first
    }

    private static let future: Set<String> = ["will", "wird", "plans", "plant", "soll", "to", "planning", "werden", "expected", "bereitet"]
}
