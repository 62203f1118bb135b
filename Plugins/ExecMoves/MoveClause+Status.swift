import Linguistics
import NewsModel

/// How sure the clause is of the move, and whether it is still to come.
extension MoveClause {
    /// `rumored`, `planned`, `denied`, `completed` or `announced`.
    func status() -> String {
        let window = window()
        if window.contains(where: { Self.denials.contains(reading.tokens[$0]) }) { return "denied" }
        if isRumoured || containsRumourPhrase(window) || isPapersStory || isToldByHeadline {
            return "rumored"
        }
        let isImmediate = window.contains { Self.immediate.contains(reading.tokens[$0]) }
        if !isImmediate, isComing || isDatedLater || isAwaitingDeal || isPlanned && !isSettled {
            return reading.isHearsay ? "rumored" : "planned"
        }
        if match.trigger.isPast, !match.sentence.isTitle { return "completed" }
        return "announced"
    }

    // MARK: - Private

    /// The headline says that others say so; a German one that begins with it says so of the whole beginning.
    private var isToldByHeadline: Bool {
        reading.isHearsay && (match.sentence.isTitle || reading.document.language == .de && match.sentence.index < 4)
    }

    /// `the Post reported`, `einem Bericht des Magazins zufolge`: a newspaper says so.
    private var isPapersStory: Bool {
        let sentence = match.sentence.tokens
        let near = max(sentence.lowerBound, match.tokens.lowerBound - 40)..<min(sentence.upperBound, match.end + 40)
        if reading.document.language == .de {
            return near.contains { word($0) == "zufolge" } && near.contains { Self.reports.contains(reading.tokens[$0]) }
        }
        return near.contains { index in
            guard Self.papers.contains(reading.tokens[index]), index + 1 < sentence.upperBound else { return false }
            return word(index + 1) == "reported" || word(index + 1) == "said" && word(index) != "report"
        }
    }

    /// `when the deal is closed`, `nach dem Vollzug des Verkaufs`: what has to happen first.
    private var isAwaitingDeal: Bool {
        guard !match.trigger.isPast else { return false }
        let ahead = match.end..<min(match.sentence.tokens.upperBound, match.end + 24)
        return ahead.contains { index in
            guard Self.closings.contains(reading.tokens[index]) else { return false }
            return (max(match.end, index - 12)..<index).contains { Self.conditionsFirst.contains(reading.tokens[$0]) }
        }
    }
    private static let closings: WordSet = [
        "closed", "completed", "completes", "closes", "completion", "closing", "vollzug", "abschluss", "vollzogen", "abgeschlossen",
    ]
    private static let conditionsFirst: WordSet = ["when", "once", "after", "upon", "on", "following", "nach", "mit", "sobald", "bei"]

    /// `is leaving`, `will join`: said as a fact, without a date.
    private var isSettled: Bool {
        reading.document.language == .en && (form == "form:be" || match.trigger.frame == .joins && auxiliary == "will")
    }

    /// A date to come; a bare month beside a past tense is the last such month, whatever its year is taken for.
    private var isDatedLater: Bool {
        guard let day = reading.day, let date = effective(), date.isAfter(day) else { return false }
        guard date.tokens.count == 1, !reading.tokens[date.tokens.lowerBound].isNumber, isToldInPast else { return true }
        let before = date.tokens.lowerBound - 1
        return before >= 0 && Self.startings.contains(word(before))
    }

    private var isToldInPast: Bool {
        match.trigger.isPast || reading.document.language == .en && match.trigger.words[0].hasSuffix("ed") && auxiliary == nil
    }

    private func word(_ index: Int) -> String { reading.tokens[index].lower }

    /// A word of hearsay before the trigger or close behind it; `as expected` is none. Where it comes from may be said later.
    private var isRumoured: Bool {
        window().contains { index in
            if Self.sources.contains(reading.tokens[index]), reading.document.language == .de || word(index) != "insider" { return true }
            guard Self.rumours.contains(reading.tokens[index]), index < match.end + 3 else { return false }
            return index == 0 || !["as", "than", "wie", "not"].contains(word(index - 1))
        }
    }

    private func containsRumourPhrase(_ window: Range<Int>) -> Bool {
        let isHearsay = window.dropLast().contains { index in
            guard Self.rumourPairs.contains(word(index) + " " + word(index + 1)) else { return false }
            let behind = (index + 2)..<max(index + 2, min(index + 8, match.sentence.tokens.upperBound))
            return !behind.contains { Self.documents.contains(reading.tokens[$0]) }
        }
        if isHearsay { return true }
        return auxiliary == "would" && match.sentence.tokens.contains { Self.papers.contains(reading.tokens[$0]) }
    }

    /// A word of the future that belongs to the trigger's own clause; the copula `wird` of `X wird Chef` is none.
    private var isPlanned: Bool {
        if match.trigger.words[0] == "will" || match.trigger.words[0] == "to" && !isDecided || isInfinitive { return true }
        if match.trigger.frame == .absolute, window().contains(where: { ["will", "would"].contains(word($0)) }) { return true }
        if Self.proposals.contains(word(match.tokens.lowerBound)) { return true }
        guard reading.document.language == .de else {
            return auxiliary != nil || clause().contains { Self.plans.contains(reading.tokens[$0]) && $0 < match.end }
        }
        if isInfinitiveBehindAside { return true }
        let isCopula = ["wird", "werde"].contains(match.trigger.words[0])
        return clause().contains { Self.plans.contains(reading.tokens[$0]) && !(isCopula && ["wird", "werde"].contains(word($0))) }
    }

    /// `soll der Leiter des Werks, X, übernehmen`: the commas of an aside stand between the modal verb and its infinitive.
    private var isInfinitiveBehindAside: Bool {
        guard match.tokens.count == 1, match.particle == nil, word(match.tokens.lowerBound).hasSuffix("en"), isClauseFinal,
            match.tokens.lowerBound > window().lowerBound, reading.tokens[match.tokens.lowerBound - 1].is(",")
        else { return false }
        return (window().lowerBound..<match.tokens.lowerBound).contains { ["soll", "sollen", "solle", "wird", "werde"].contains(word($0)) }
    }

    /// `will`, `would` right before the trigger.
    private var auxiliary: String? {
        let start = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 4)
        let before = (start..<match.tokens.lowerBound).reversed().prefix { reading.tokens[$0].isWord }
        return before.map(word).first { ["will", "would", "'ll", "shall"].contains($0) }
    }

    private var isInfinitive: Bool {
        let index = match.tokens.lowerBound - 1
        guard index >= match.sentence.tokens.lowerBound, word(index) == "to" else { return false }
        return !isDecided
    }

    /// `hired X to run`, `chose X to succeed Y`: decided already.
    private var isDecided: Bool {
        let index = match.tokens.lowerBound
        return (max(match.sentence.tokens.lowerBound, index - 15)..<index).contains { Self.decisions.contains(word($0)) }
    }

    /// `Ende März`, `zum 1. April`, `next year`, `at the end of the month`, where no day of publication tells: still to come.
    private var isComing: Bool {
        if reading.day == nil, isEndingLater { return true }
        guard !match.trigger.isPast else { return false }
        if reading.day == nil, isEffectiveLater { return true }
        let words = clause().map(word)
        for (index, word) in words.enumerated() where Self.startings.contains(word) && reading.day == nil {
            if words[(index + 1)...].prefix(3).contains(where: reading.words.isMonth) { return true }
        }
        if reading.document.language == .de, reading.day == nil, isDatedInPresent(words) { return true }
        return words.indices.dropLast().contains { Self.coming.contains(words[$0] + " " + words[$0 + 1]) }
            || words.contains("jahresende") || words.contains("monatsende") || words.contains("quartalsende")
            || words.contains("jahreswechsel")
    }

    /// `legte ihr Mandat zum 30. Juni nieder`: until when, whatever the tense.
    private var isEndingLater: Bool {
        guard reading.document.language == .de, match.trigger.frame == .leaves else { return false }
        let inside = match.particle.map { match.tokens.upperBound..<$0.lowerBound } ?? clause()
        return inside.contains { index in
            reading.tokens[index].is("zum") && index + 1 < inside.upperBound && reading.tokens[index + 1].isNumber
                && reading.tokens[(index + 2)...].prefix(2).contains { reading.words.isMonth($0.lower) && $0.isCapitalized }
        }
    }

    /// `named X its chief, effective June 23`
    private var isEffectiveLater: Bool {
        let ahead = match.end..<window().upperBound
        return ahead.contains { index in
            reading.tokens[index].is("effective")
                && reading.tokens[(index + 1)...].prefix(3).contains { reading.words.isMonth($0.lower) }
        }
    }

    /// `Am 18. Mai tritt X an die Spitze`: a day with a present tense.
    private func isDatedInPresent(_ words: [String]) -> Bool {
        guard !match.trigger.isPast, !words.contains(where: Self.pasts.contains) else { return false }
        return words.indices.contains {
            ["am", "zum", "vom", "ab"].contains(words[$0]) && words[($0 + 1)...].prefix(3).contains(where: reading.words.isMonth)
        }
    }

    /// The trigger's clause: between the commas, dashes and colons around it.
    func clause() -> Range<Int> {
        let window = window()
        let start = window.prefix { $0 < match.tokens.lowerBound }.last { isBorder($0) } ?? window.lowerBound - 1
        let end = window.drop { $0 < match.end }.first { isBorder($0) } ?? window.upperBound
        return (start + 1)..<max(end, start + 1)
    }

    private func isBorder(_ index: Int) -> Bool {
        reading.tokens[index].isMark && Self.borders.contains(reading.tokens[index].text)
    }

    private static let borders: WordSet = [",", ";", ":", "–", "—", "--", "-"]
    /// What a house itself has written.
    private static let pasts: WordSet = ["wurde", "war", "hatte", "hat", "worden", "wurden", "ist", "trat", "gab"]
    private static let documents: WordSet = ["memo", "statement", "filing", "release", "memorandum", "letter", "mitteilung", "website"]
    private static let startings: WordSet = ["starting", "by", "until", "ende", "anfang", "mitte", "ab", "zum", "from", "effective"]
    private static let coming: WordSet = [
        "in wenigen", "next year", "next month", "next week", "next spring", "next summer", "next fall", "next autumn", "later this",
        "end of", "nächsten jahres", "kommenden jahres", "kommenden woche", "nächsten woche", "nächsten jahr", "nächstes jahr",
        "nächsten monat", "kommenden jahr", "kommendes jahr", "kommenden monat", "ende des",
    ]
    private static let denials: WordSet = [
        "denies", "denied", "denying", "dementiert", "dementierte", "dementieren", "bestreitet", "dementi",
    ]
    private static let rumours: WordSet = [
        "reportedly", "rumoured", "rumored", "rumours", "rumors", "speculation", "gerüchten", "gerüchte", "spekulationen", "angeblich",
        "favorit", "favourite", "frontrunner", "tipped", "expected", "mulls", "mulling", "considering", "erwägt", "kandidat",
    ]
    private static let sources: WordSet = [
        "insidern", "insider", "kreisen", "unternehmenskreisen", "finanzkreisen", "branchenkreisen", "konzernkreisen",
        "aufsichtsratskreisen", "medienberichten", "medienbericht", "zeitungsbericht", "zeitungsberichten",
    ]
    private static let rumourPairs: WordSet = [
        "berichten zufolge", "im gespräch", "source said", "sources familiar", "source familiar", "sources with", "source with",
        "person familiar",
        "sources told", "source told", "source close", "sources close", "said to", "in talks", "sources said", "people familiar",
        "according to", "soll neuer",
        "soll neue",
    ]
    private static let papers: WordSet = [
        "newspaper", "daily", "weekly", "magazine", "journal", "paper", "report", "post", "times", "bloomberg", "cnbc", "nikkei", "wsj",
        "ft",
    ]
    private static let reports: WordSet = ["bericht", "berichten", "berichts", "zeitung", "magazin", "zeitungen", "kreisen"]
    private static let decisions: WordSet = [
        "appointed", "chose", "chosen", "named", "decided", "installed", "recruited", "brought", "picked", "selected", "poached", "drafted",
        "lured", "elevated", "promotes", "hires", "picks", "selects", "installs", "promoted", "tapped", "hired", "elected", "names",
        "appoints", "elects",
        "forced", "voted", "snapped", "turned", "makes", "made",
    ]
    private static let proposals: WordSet = [
        "nominated", "nominates", "nominate", "nominiert", "nominierte", "vorgeschlagen", "schlägt", "vorgeschlagenen", "proposed",
        "proposes",
    ]
    private static let plans: WordSet = [
        "plans", "intends", "wird", "soll", "sollen", "solle", "sollten", "werde", "designiert", "künftig", "designierte", "designierten",
        "incoming",
        "planned", "geplante", "geplanten", "vorgeschlagenen", "vorgeschlagen", "nominated",
    ]
}
