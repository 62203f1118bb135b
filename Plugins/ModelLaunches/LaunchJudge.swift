import Linguistics
import NewsModel

/// Decides what of the matches is news of a model, and how sure.
struct LaunchJudge {
    private let reading: LaunchReading
    private let isGerman: Bool

    init(_ reading: LaunchReading) {
        self.reading = reading
        isGerman = reading.document.language == .de
    }

    /// Not a question, not denied, not long past.
    func isNews(_ match: LaunchFinder.Match) -> Bool {
        let sentence = match.sentence.tokens
        if let last = sentence.last, reading.tokens[last].is("?"), match.trigger.status != "delayed", !match.sentence.isTitle {
            return false
        }
        if isNegated(match) { return false }
        return !isPast(match)
    }

    /// A negation among the five words before, in the same part of the sentence.
    private func isNegated(_ match: LaunchFinder.Match) -> Bool {
        var index = match.tokens.lowerBound - 1
        while index >= match.sentence.tokens.lowerBound, match.tokens.lowerBound - index <= 5 {
            let token = reading.tokens[index]
            if token.is(":") || token.is(",") || token.is(";") { return false }
            if Self.negations.contains(token.lower) { return true }
            index -= 1
        }
        return false
    }

    func launch(_ model: ModelNameMention, _ match: LaunchFinder.Match) -> Launch? {
        guard isModel(model, match) else { return nil }
        let facts = LaunchFacts(reading, match.sentence.tokens)
        let maker = facts.maker(of: model, trigger: match.tokens)
        guard maker?.name.lowercased() != model.name.lowercased() else { return nil }
        return Launch(
            model: model, maker: maker?.name, makerTokens: maker?.tokens, kind: facts.kind(near: model),
            parameters: facts.parameters(near: model),
            contextTokens: facts.contextTokens(near: model), openWeights: facts.openWeights(near: model), effective: effective(match),
            status: status(match), rule: "\(match.trigger.name).\(reading.document.language.rawValue).\(match.way)",
            confidence: confidence(model, match, hasMaker: maker != nil), tokens: match.tokens)
    }

    // MARK: - Private

    private func isModel(_ model: ModelNameMention, _ match: LaunchFinder.Match) -> Bool {
        if isHardware(model) { return false }
        return true
    }

    /// `chip`, `phone`, `app` right beside the name.
    private func isHardware(_ model: ModelNameMention) -> Bool {
        let around = max(0, model.tokens.lowerBound - 2)..<min(reading.tokens.count, model.tokens.upperBound + 3)
        return around.contains { Self.hardware.contains(reading.tokens[$0].lower) }
    }

    private func confidence(_ model: ModelNameMention, _ match: LaunchFinder.Match, hasMaker: Bool) -> Double {
        var value = model.shape == .versioned ? 0.65 : 0.55
        if model.isCalledModel { value += 0.1 }
        if hasMaker { value += 0.05 }
        if match.sentence.isTitle || match.sentence.index < 3 { value += 0.05 }
        if match.trigger.name == "define" { value -= 0.1 }
        return min(0.95, value)
    }

    private func status(_ match: LaunchFinder.Match) -> String {
        guard match.trigger.status == "released" || match.trigger.status == "announced" else { return match.trigger.status }
        let before = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 4)..<match.tokens.lowerBound
        if before.contains(where: { Self.future.contains(reading.tokens[$0].lower) }) { return "planned" }
        if let day = reading.day, effective(match)?.isAfter(day) == true { return "planned" }
        return match.trigger.status
    }

    private func effective(_ match: LaunchFinder.Match) -> CalendarDate? {
        let around =
            max(
                match.sentence.tokens.lowerBound, match.tokens.lowerBound - 15)..<min(
                match.sentence.tokens.upperBound, match.tokens.upperBound + 20)
        return reading.dates.dates(in: around).first
    }

    private func isPast(_ match: LaunchFinder.Match) -> Bool {
        guard let day = reading.day, !match.sentence.isTitle else { return false }
        let around =
            max(
                match.sentence.tokens.lowerBound, match.tokens.lowerBound - 10)..<min(
                match.sentence.tokens.upperBound, match.tokens.upperBound + 14)
        let dates = reading.dates.dates(in: around)
        if !dates.isEmpty, dates.allSatisfy({ $0.isBefore(day) && $0.year < (Int(day.prefix(4)) ?? 0) }) { return true }
        return around.contains { index in
            let word = reading.tokens[index].lower
            return ["ago", "earlier", "previously", "damals", "vorjahr"].contains(word)
                || word == "last" && index + 1 < reading.tokens.count
                    && ["year", "month", "fall", "summer", "spring"].contains(reading.tokens[index + 1].lower)
        }
    }

    private static let negations: Set<String> = [
        "not", "nicht", "never", "n't", "no", "kein", "keine", "ohne", "without", "if", "wenn", "falls", "since", "seit", "before", "until",
    ]
    private static let future: Set<String> = ["will", "wird", "plans", "plant", "soll", "to", "planning", "werden", "expected", "bereitet"]
    private static let hardware: Set<String> = [
        "chip", "chips", "processor", "phone", "smartphone", "laptop", "console", "gpu", "robot", "headset", "browser", "app", "tablet",
        "car", "suv",
        "prozessor", "roboter", "auto", "handy", "kamera", "camera", "satellite", "rocket", "rakete", "gpus", "tpu", "accelerator",
        "benchmark", "dataset",
        "datensatz", "paper", "humanoid", "framework", "library", "sdk", "plugin", "glasses", "brille",
    ]
}
