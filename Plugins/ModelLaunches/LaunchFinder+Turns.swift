import Linguistics
import NewsModel

/// What stands around a match and changes what it tells.
extension LaunchFinder {
    /// `schickt X ins Rennen, ein Sprachmodell für …`: an aside behind the last word of launching.
    func isDescribed(_ call: Call, _ model: ModelNameMention?, _ sentence: Sentence) -> Bool {
        let aside = call.tokens.upperBound + 1
        guard let model, model.shape == .plain, model.tokens.upperBound <= call.tokens.upperBound, aside < sentence.tokens.upperBound,
            Self.indefinite.contains(reading.tokens[aside]) || Self.possessives.contains(reading.tokens[aside])
        else { return false }
        return LaunchSurroundings(reading, sentence.tokens, model).described(behind: call.tokens.upperBound) == .model
    }

    /// `bietet X an, sein erstes Sprachmodell`
    func isOwn(_ call: Call, _ sentence: Sentence) -> Bool {
        let comma = call.tokens.upperBound
        guard comma + 1 < sentence.tokens.upperBound, reading.tokens[comma].is(","), let model = models(before: comma, in: sentence).last
        else { return false }
        return Self.possessives.contains(reading.tokens[comma + 1])
            && LaunchSurroundings(reading, sentence.tokens, model).described(behind: comma) == .model
    }

    func isColon(_ model: ModelNameMention, _ sentence: Sentence) -> Bool {
        let end = model.tokens.upperBound
        guard end < sentence.tokens.upperBound else { return true }
        return reading.tokens[end].is(":") || Self.quotes.contains(reading.tokens[end])
    }

    /// `X wurde mit Spannung erwartet veröffentlicht`: before the auxiliary, whatever stands behind it.
    func beforePassive(_ call: Call, _ sentence: Sentence) -> [ModelNameMention] {
        passive(call.tokens, sentence).map { models(before: $0, sentence, reach: 8) } ?? []
    }

    /// `hat X als offenes Modell auf der Plattform freigegeben`: right behind the auxiliary that a German participle closes.
    func behindAuxiliary(_ call: Call, _ sentence: Sentence) -> [ModelNameMention] {
        let before = max(sentence.tokens.lowerBound, call.tokens.lowerBound - 26)..<call.tokens.lowerBound
        guard call.trigger.particle.isEmpty, let auxiliary = before.last(where: { Self.perfect.contains(reading.tokens[$0]) }) else {
            return []
        }
        return models(behind: auxiliary + 1, sentence, reach: 5, call.trigger).filter {
            ($0.shape != .plain || isSubjectFirst(auxiliary, sentence)) && $0.tokens.upperBound <= call.tokens.lowerBound
        }
    }

    private func isSubjectFirst(_ auxiliary: Int, _ sentence: Sentence) -> Bool {
        let opening = reading.tokens[sentence.tokens.lowerBound]
        return !reading.words.isPreposition(opening) && !reading.words.isAdverb(opening)
            && (sentence.tokens.lowerBound..<auxiliary).contains(where: reading.isNamed)
    }

    /// A name without version before the last verb, not before a verb whose particle comes later.
    func plainObject(_ call: Call, _ sentence: Sentence) -> [ModelNameMention] {
        guard call.trigger.particle.isEmpty else { return [] }
        return plain(before: call.tokens.lowerBound, sentence).filter {
            $0.tokens.lowerBound == sentence.tokens.lowerBound || !reading.words.isPreposition(reading.tokens[$0.tokens.lowerBound - 1])
        }
    }

    private static let indefinite: WordSet = ["ein", "eine", "einen", "einem", "einer", "a", "an", "the"]
    private static let perfect: WordSet = ["hat", "haben", "habe", "hatte", "hatten"]
    private static let possessives: WordSet = ["sein", "seine", "seinen", "ihr", "ihre", "ihren", "unser", "unsere", "its", "their", "our"]

    /// `Der Start von X verzögert sich`: the verb tells what becomes of the launch that the noun speaks of.
    func turn(of trigger: LaunchTrigger, _ models: [ModelNameMention], _ sentence: Sentence) -> LaunchTrigger {
        guard trigger.frame == .noun, trigger.status == "released", let last = models.last else { return trigger }
        let limit = min(sentence.tokens.upperBound, last.tokens.upperBound + 14)
        for index in last.tokens.upperBound..<max(last.tokens.upperBound, limit) {
            if reading.model(at: index) != nil || reading.tokens[index].is(";") { break }
            for other in triggers.starting(with: reading.tokens[index].lower) where Self.turning.contains(other.status) {
                guard call(of: other, at: index, in: sentence) != nil else { continue }
                return LaunchTrigger(name: trigger.name, frame: .noun, status: other.status, words: trigger.words)
            }
        }
        return trigger
    }

    /// `X replaces Y`, `X löst Y ab`: of a model another one only takes the place.
    func isReplacement(_ call: Call, _ sentence: Sentence) -> Bool {
        guard call.trigger.frame == .subject, Self.replacing.contains(reading.tokens[call.words.lowerBound]), call.trigger.words.count == 1
        else { return true }
        let behind = call.words.upperBound..<min(sentence.tokens.upperBound, call.words.upperBound + 5)
        return behind.contains { reading.model(at: $0) != nil }
    }

    private static let replacing: WordSet = ["replaces", "replaced", "ersetzt", "ersetzte", "löst", "löste"]
    private static let turning: Set<String> = ["delayed", "withdrawn"]
}
