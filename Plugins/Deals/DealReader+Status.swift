import Linguistics
import NewsModel

/// How far a deal is by what a sentence and its neighbours say of it.
extension DealReader {
    /// How surely a clue's own words tell its status, as marks: `…-known` for what is told as settled, `…-bare` for a mere noun.
    func standing(of clue: DealClue, _ clause: Clause, _ reader: StatusReader) -> Set<String> {
        if clause.language == .de {
            guard [.acquisition, .merger].contains(clue.kind), clue.rule.hasSuffix("nominal") else { return [] }
            return isWeighed(clue, clause) ? ["de-known"] : clue.status == .announced ? ["de-bare"] : []
        }
        let english = EnglishStatus(analysis: analysis, clause: clause, clue: clue)
        if reader.isAgreed || english.isKnown || english.isDefinite || english.isAgreed { return ["en-known"] }
        return clue.status == .announced && english.isBare ? ["en-bare"] : []
    }

    /// The status by the sentence's words; what denies or calls off must stand near the trigger.
    func status(of clue: DealClue, _ clause: Clause, _ reader: StatusReader) -> DealStatus {
        let isOpen = clause.language == .en && near(clue, clause, 8, 0).words.contains("if")
        if !isOpen, let ending = near(clue, clause, 9, clause.language == .en ? 15 : 10).ending { return ending }
        let english = clause.language == .en ? EnglishStatus(analysis: analysis, clause: clause, clue: clue) : nil
        if english?.isKnown != true, DealDenials(analysis: analysis).deny(clue, in: clause.sentence) { return .denied }
        if !isOpen, english?.isCalledOff == true { return .cancelled }
        if clause.language == .de, clue.marks.contains("de-noun"), let ending = part(of: clue, clause).ending { return ending }
        if clause.language == .de, clue.marks.contains("de-not"), clause.sentence.tokens.contains(where: isStating) { return .denied }
        if clause.language == .de, isWeighed(clue, clause) { return .announced }
        if clause.language == .de, isHearsay(behind: clause.sentence) { return .rumored }
        if clause.language == .de, isExercised(clue, clause) { return .announced }
        if clause.language == .de, isUnwilling(clue, clause) { return .denied }
        if isOnTable(clue, clause) { return near(clue, clause, 12, 12).isAgreed ? .announced : .planned }
        let isKnown = english?.isKnown == true
        let isAgreed = english?.isAgreed == true && !reader.isAttributed
        if isAttributed, !isKnown, english?.isDefinite != true, !isAgreed || clause.sentence.isTitle,
            clause.sentence.isTitle || clause.sentence.index <= 2
        {
            return .rumored
        }
        let start =
            english?.isIntended == true
            ? .planned
            : english?.isListed == true || clause.language == .de && isListedGerman(clue, clause)
                ? .announced : clue.status
        let part =
            clause.language == .de
            ? (isDone(clue) ? near(clue, clause, 2, 1) : part(of: clue, clause))
            : english?.isBeyondPlans == true
                ? near(clue, clause, 0, 0) : isKnown ? near(clue, clause, 6, 4) : near(clue, clause, 12, isFinite(clue) ? 2 : 12)
        let status = isAgreed ? .announced : (isKnown || english?.isDefinite == true ? part : reader).status(from: start, within: part)
        if clause.language == .de, isSaidToBe(clue, clause) {
            return clue.marks.contains("de-passive") && clue.buyers.isEmpty ? .planned : .rumored
        }
        if status == .planned, clause.language == .de, isHearsayTitle(clause.sentence) { return .rumored }
        guard status == .announced else { return status }
        return clause.language == .de && reader.isCompleted || near(clue, clause, 4, 6).isCompleted ? .completed : status
    }

    /// The words about a trigger.
    func near(_ clue: DealClue, _ clause: Clause, _ before: Int, _ behind: Int) -> StatusReader {
        let start = max(clause.sentence.tokens.lowerBound, clue.trigger.lowerBound - before)
        let end = min(clause.sentence.tokens.upperBound, clue.trigger.upperBound + behind)
        return StatusReader(analysis.document, start..<end)
    }

    // MARK: - Private

    /// `die 24 Milliarden Dollar schwere Übernahme`: a deal whose price is known, whatever is said of it, unless it is but sought.
    private func isWeighed(_ clue: DealClue, _ clause: Clause) -> Bool {
        guard clue.rule.hasSuffix("nominal"), [.acquisition, .merger].contains(clue.kind) else { return false }
        let words = near(clue, clause, 8, 0).words
        let phrase = words + clue.trigger.map { analysis.document.tokens[$0].lower }
        guard let weight = phrase.lastIndex(where: Self.weights.contains) else { return false }
        return phrase[..<weight].contains(where: Self.articles.contains) && !phrase.contains(where: Self.sought.contains)
    }

    /// `Mit dem Kauf von Y will X wachsen`: a deal by which something else is planned.
    private func isDone(_ clue: DealClue) -> Bool {
        ["acquire.de.nominal", "enter.de.nominal"].contains(clue.rule)
            && ["de-noun:mit", "de-noun:nach", "de-noun:durch"].contains(where: clue.marks.contains) && clue.kind != .ipo
    }

    /// `X soll Y gekauft haben`, `X könnte Y übernehmen`: a verb that another makes hearsay of.
    private func isSaidToBe(_ clue: DealClue, _ clause: Clause) -> Bool {
        guard !clue.kind.needsAmount, clue.marks.contains("de-final") || clue.marks.contains("de-passive"),
            !clause.sentence.tokens.contains(where: isStating)
        else {
            return false
        }
        let chunks = clause.chunks
        let place = clause.place(of: clue.trigger)
        let isBorder: (Int) -> Bool = { [.comma, .stop].contains(chunks[$0].kind) }
        let start = (0..<place).last(where: isBorder).map { $0 + 1 } ?? 0
        let end = (place..<chunks.count).first(where: isBorder) ?? chunks.count
        return chunks[start..<end].contains { $0.kind == .verb && Self.hearsay.contains($0.word) }
    }

    private func isStating(_ index: Int) -> Bool { Self.stating.contains(analysis.document.tokens[index]) }

    private static let hearsay: WordSet = ["soll", "sollen", "könnte", "könnten", "dürfte", "dürften"]
    /// How a firm says what it will do.
    private static let stating: WordSet = [
        "teilte", "mitteilte", "kündigte", "ankündigte", "sagte", "erklärte", "betonte", "versicherte", "bestätigte", "gab", "beschloss",
        "beschlossen", "vereinbart",
    ]

    private static let weights: WordSet = ["schwere", "schweren", "schwerer", "teure", "teuren"]
    private static let articles: WordSet = ["die", "der", "den", "dem"]
    private static let sought: WordSet = [
        "mögliche", "möglichen", "potenzielle", "potenziellen", "feindliche", "feindlichen", "gespräche", "verhandlungen", "über",
        "erwägt", "prüft", "will", "vor",
    ]

    /// `X will Y nicht verkaufen`.
    private func isUnwilling(_ clue: DealClue, _ clause: Clause) -> Bool {
        clue.rule == "sell.de.active" && clue.marks.contains("de-not") && !clue.targets.isEmpty
            && near(clue, clause, 10, 2).words.contains { ["will", "wollen", "wolle", "wollte"].contains($0) }
    }

    /// `hat ihre Option auf den Kauf von Y ausgeübt`.
    private func isExercised(_ clue: DealClue, _ clause: Clause) -> Bool {
        let words = near(clue, clause, 6, 10).words
        return words.contains { $0.hasSuffix("option") || $0.hasSuffix("vorkaufsrecht") } && words.contains(where: Self.exercising.contains)
    }

    private static let exercising: WordSet = ["ausgeübt", "übt", "übte", "ausüben", "auszuüben", "gezogen", "zieht", "zog"]

    /// `nach dem Börsengang von Y`: a listing that has been.
    private func isListedGerman(_ clue: DealClue, _ clause: Clause) -> Bool {
        clue.kind == .ipo
            && (near(clue, clause, 2, 0).words + [analysis.document.tokens[clue.trigger.lowerBound].lower]).contains {
                $0 == "nach" || $0 == "seit"
            }
    }

    /// `X buys Y, with plans to`: a verb in the present or past, which what stands behind it makes no plan of.
    private func isFinite(_ clue: DealClue) -> Bool {
        let verb = analysis.document.tokens[clue.trigger.lowerBound]
        guard clue.rule.hasPrefix("acquire.en.active"), verb.lower.hasSuffix("s") || verb.lower.hasSuffix("ed") || verb.is("bought") else {
            return false
        }
        return clue.trigger.lowerBound == 0 || !analysis.document.tokens[clue.trigger.lowerBound - 1].is("be")
    }

    /// `Das sagten mit der Sache vertraute Personen`: whether the next sentence has it from hearsay.
    private func isHearsay(behind sentence: Sentence) -> Bool {
        let sentences = analysis.document.sentences
        guard !sentence.isTitle, sentence.index + 1 < sentences.count, sentence.index <= 3 else { return false }
        let next = sentences[sentence.index + 1].tokens
        guard let first = next.first, ["das", "dies", "darüber"].contains(analysis.document.tokens[first].lower),
            next.dropFirst().first.map({ Self.telling.contains(analysis.document.tokens[$0]) }) == true
        else { return false }
        return StatusReader(analysis.document, next).isRumored
    }

    /// `Grenfell vor Verkauf an Quantix`, of which the first sentence says that it has it from hearsay.
    private func isHearsayTitle(_ sentence: Sentence) -> Bool {
        guard sentence.isTitle, analysis.document.sentences.count > 1,
            sentence.tokens.contains(where: { analysis.document.tokens[$0].is("vor") })
        else { return false }
        return StatusReader(analysis.document, analysis.document.sentences[1].tokens).isRumored
    }

    private static let telling: WordSet = [
        "sagten", "sagte", "berichtet", "berichtete", "berichten", "meldet", "meldete", "melden", "schreibt", "erfuhr", "verlautete",
        "geht", "hieß", "will", "haben",
    ]

    /// The words of the trigger's part of a sentence: up to colons and dashes, and to a verb that goes on behind `und`.
    private func part(of clue: DealClue, _ clause: Clause) -> StatusReader {
        let chunks = clause.chunks
        guard let place = chunks.firstIndex(where: { $0.tokens.upperBound > clue.trigger.lowerBound }) else {
            return StatusReader(analysis.document, clause.sentence.tokens)
        }
        let start =
            chunks[..<place].lastIndex { $0.kind == .stop }.map { chunks[$0].tokens.upperBound } ?? clause.sentence.tokens.lowerBound
        let end = chunks.indices.first { index in
            index > place
                && (chunks[index].kind == .stop
                    || chunks[index].kind == .link && index + 1 < chunks.count && chunks[index + 1].kind == .verb)
        }
        return StatusReader(
            analysis.document, start..<max(start + 1, end.map { chunks[$0].tokens.lowerBound } ?? clause.sentence.tokens.upperBound))
    }

    /// Whether an offer has been made, whatever else sources say of it: `its $8 billion bid`, `has offered`.
    private func isOnTable(_ clue: DealClue, _ clause: Clause) -> Bool {
        guard clause.language == .en, clue.rule.hasPrefix("offer.en"), !clue.buyers.isEmpty else { return false }
        let words = near(clue, clause, 8, 4).words
        guard !words.contains(where: Self.unmade.contains) else { return false }
        return clue.amount != nil
            || words.contains { ["its", "'s", "’s", "made", "offered", "rejected", "rejecting", "raised"].contains($0) }
    }

    /// Words about an offer that nobody has made yet.
    private static let unmade: WordSet = [
        "may", "could", "might", "considering", "considers", "consider", "mulls", "mulling", "possible", "potential", "preparing",
        "prepares", "weighing", "weighs", "talks", "plans", "planning", "said", "ready", "set", "would", "likely", "interest",
        "first-round", "rumored", "rumoured",
    ]

    /// Whether the headline ends with its source: `…: sources`, `… - WSJ`.
    private var isAttributed: Bool {
        guard let title = analysis.document.sentences.first, title.isTitle, title.tokens.count > 3 else { return false }
        if analysis.document.language == .de,
            let colon = analysis.document.tokens[..<min(4, analysis.document.titleEnd)].lastIndex(where: { $0.is(":") || $0.is("–") })
        {
            if analysis.document.tokens[..<colon].contains(where: {
                GermanStatusWords.sources.contains($0.lower) || $0.lower.hasSuffix("kreise")
            }) {
                return true
            }
        }
        let words = analysis.document.tokens[..<analysis.document.titleEnd].suffix(4)
        guard let mark = words.lastIndex(where: { [":", "-", "–", "—"].contains($0.text) && $0.isSpaced || $0.text == ":" }) else {
            return false
        }
        return words[(mark + 1)...].contains { StatusWords.attributions.contains($0.lower) }
    }
}
