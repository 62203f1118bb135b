import Linguistics
import NewsModel

/// Finds who refutes what others report of a deal: `denied a report that it was to sell`, `Quantix dismisses rumours`, `dementiert Fusionspläne`.
struct DealDenials {
    let analysis: Analysis

    /// Whether the words before a clue, or the headline where it names a party, deny what is reported of it.
    func deny(_ clue: DealClue, in sentence: Sentence) -> Bool {
        let before = max(sentence.tokens.lowerBound, clue.trigger.lowerBound - Self.reach)..<clue.trigger.upperBound
        guard !(clue.trigger.upperBound..<sentence.tokens.upperBound).contains(where: { Self.ends.contains(tokens[$0]) }) else {
            return false
        }
        return refutes(before) || isCalledUntrue(clue, in: sentence) || isDenied(clue, in: sentence)
            || !sentence.isTitle && sentence.index <= 2 && refutes(0..<analysis.document.titleEnd) && isInTitle(clue)
    }

    // MARK: - Private

    private static let reach = 16

    /// `denies it is weighing a sale`, `deny plotting`, `is not negotiating a sale`, `isn't merging`: the verb of the deal or the one that it
    /// hangs on is denied, or said not to go on.
    private func isDenied(_ clue: DealClue, in sentence: Sentence) -> Bool {
        guard analysis.document.language == .en else { return false }
        let lead = max(sentence.tokens.lowerBound, clue.trigger.lowerBound - 6)..<clue.trigger.upperBound
        if let verb = lead.first(where: { Self.denying.contains(tokens[$0]) }) {
            return !tokens[verb..<lead.upperBound].contains { Self.ends.contains($0) || Self.stops.contains($0) }
        }
        if let not = lead.first(where: { Self.negated.contains(tokens[$0]) }), not + 1 == clue.trigger.lowerBound {
            return tokens[not + 1].lower.hasSuffix("ing")
        }
        guard let not = lead.first(where: { tokens[$0].is("not") || tokens[$0].is("n't") || tokens[$0].is("n’t") }), not > lead.lowerBound,
            EnglishVerbs.be.contains(tokens[not - 1].lower), not + 1 < clue.trigger.upperBound
        else { return false }
        return tokens[not + 1].lower.hasSuffix("ing") && (not + 1 == clue.trigger.lowerBound || Self.doing.contains(tokens[not + 1]))
    }

    /// `reports of a merger were untrue`.
    private func isCalledUntrue(_ clue: DealClue, in sentence: Sentence) -> Bool {
        let before = max(sentence.tokens.lowerBound, clue.trigger.lowerBound - 6)..<clue.trigger.upperBound
        return before.contains { Self.reports.contains(tokens[$0]) }
            && (clue.trigger.upperBound..<sentence.tokens.upperBound).prefix(12).contains { Self.untrue.contains(tokens[$0]) }
    }

    private static let untrue: WordSet = ["untrue", "false", "baseless", "unfounded", "incorrect", "falsch", "unwahr", "haltlos"]
    private static let negated: WordSet = ["isn't", "aren't", "isn’t", "aren’t", "wasn't", "weren't", "wasn’t", "weren’t"]
    private static let denying: WordSet = ["deny", "denies", "denied", "denying"]
    /// What one says one is not doing about a deal.
    private static let doing: WordSet = [
        "negotiating", "considering", "planning", "exploring", "selling", "seeking", "weighing", "looking", "preparing", "pursuing",
        "discussing", "talking", "contemplating",
    ]

    private var tokens: [Token] { analysis.document.tokens }

    private func isInTitle(_ clue: DealClue) -> Bool {
        let parties = clue.targets + clue.buyers
        return analysis.names.contains { name in
            name.tokens.upperBound <= analysis.document.titleEnd && parties.contains { NameKey.same($0.text, name.text) }
        }
    }

    /// Whether a verb of denying has a report for its object, and not that of an end.
    private func refutes(_ range: Range<Int>) -> Bool {
        guard let verb = range.first(where: { isRefuting($0, in: range) }) else { return false }
        let behind = tokens[(verb + 1)..<range.upperBound]
        let object = behind.prefix(6).prefix { !Self.stops.contains($0) }
        return object.contains { token in
            Self.reports.contains(token) || token.isCapitalized && Self.plans.contains(where: token.lower.hasSuffix)
        } && !behind.contains { Self.ends.contains($0) }
    }

    private func isRefuting(_ place: Int, in range: Range<Int>) -> Bool {
        if Self.refuting.contains(tokens[place]) { return true }
        return Self.grounds.contains(tokens[place]) && place > range.lowerBound && tokens[place - 1].is("no")
    }

    private static let refuting: WordSet = [
        "deny", "denied", "denies", "denying", "rejects", "rejected", "rejecting", "rebutting", "scotches", "scotched", "dismissed",
        "dismisses", "dismissing", "refuted", "refutes", "rebutted", "dementiert",
        "dementierte", "dementieren", "dementierten", "bestreitet", "bestritt", "bestreiten",
    ]
    private static let grounds: WordSet = ["basis", "truth", "substance"]
    private static let reports: WordSet = [
        "report", "reports", "rumor", "rumors", "rumour", "rumours", "speculation", "talk", "suggestion", "suggestions", "bericht",
        "berichte", "berichten", "medienbericht", "medienberichte", "gerücht", "gerüchte", "spekulationen",
    ]
    /// Endings of what German headlines say is denied: `Fusionspläne`.
    private static let plans = ["pläne", "absichten", "gespräche", "interesse"]
    private static let stops: WordSet = [",", ";", "but", "and", "aber", "und"]
    private static let ends: WordSet = [
        "collapse", "collapsed", "failure", "failed", "end", "ended", "scheitern", "ende", "aus", "abbruch",
    ]
}
