import Linguistics
import NewsModel

/// How one name follows another in a list with asides: `X, a small model for calls, Y by Quarrel, and the larger Z`.
struct LaunchListing {
    private let reading: LaunchReading
    private let sentence: Range<Int>

    init(_ reading: LaunchReading, _ sentence: Range<Int>) {
        self.reading = reading
        self.sentence = sentence
    }

    /// Whether a model stands in the list that an earlier one is in: joined to it rather than governed by another word.
    func goesOn(with model: ModelNameMention, behind last: ModelNameMention) -> Bool {
        let joint = LaunchSurroundings(reading, sentence, model).governor
        guard joint >= last.tokens.upperBound, joint - last.tokens.upperBound <= 40, Self.joins.contains(reading.tokens[joint]) else {
            return false
        }
        let between = last.tokens.upperBound..<joint
        guard !between.contains(where: { Self.turns.contains(reading.tokens[$0]) }) else { return false }
        guard let end = between.last(where: { !Self.joins.contains(reading.tokens[$0]) }) else { return true }
        return reading.model(at: end) == nil
    }

    /// What stands between an item and the list before it.
    func features(of model: ModelNameMention, behind call: Range<Int>) -> [String] {
        let joint = LaunchSurroundings(reading, sentence, model).governor
        guard let before = (call.upperBound..<max(call.upperBound, joint)).last(where: { reading.model(at: $0) != nil }) else {
            return ["item:alone"]
        }
        let between = (before + 1)..<max(before + 1, joint)
        var found = ["item:\(between.count < 2 ? "beside" : between.count < 8 ? "near" : "far")"]
        if between.contains(where: isVerb) { found.append("item:verb") }
        if between.contains(where: { Self.comparisons.contains(reading.tokens[$0]) }) { found.append("item:compared") }
        return found
    }

    // MARK: - Private

    private func isVerb(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.isLowercase && (reading.words.isVerb(token) || reading.words.isAuxiliary(token) || token.lower.hasSuffix("ing"))
    }

    private static let joins: WordSet = [",", "and", "und", "&", "plus", "alongside", "including", "sowie", "darunter", ":", "+"]
    /// Where another clause begins.
    private static let turns: WordSet = [
        ";", "while", "während", "whereas", "but", "aber", "which", "that", "who", "because", "weil", "dass",
    ]
    private static let comparisons: WordSet = [
        "than", "over", "surpassing", "outperforming", "beating", "rivaling", "rivalling", "matching", "exceeding", "against", "compared",
        "like", "als", "gegen", "gegenüber", "wie", "vs",
    ]
}
