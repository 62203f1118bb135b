import Linguistics
import NewsModel

/// Reads how sure the text is, from the words around a trigger.
struct StatusReader {
    private let tokens: ArraySlice<Token>
    private let isGerman: Bool
    private let text: SpacedText

    init(_ document: Document, _ range: Range<Int>) {
        isGerman = document.language == .de
        tokens = document.tokens[range]
        text = SpacedText(tokens)
    }

    /// All in small letters.
    var words: [String] { tokens.map(\.lower) }

    /// Whether the sentence merely supposes.
    var isHypothetical: Bool {
        has(StatusWords.hypothetical) || opensWithCondition
            || isGerman && (has(StatusWords.germanHypothetical) || has(GermanStatusWords.hypothetical) || tokens.first?.is("ob") == true)
    }

    /// What the words deny or call off.
    var ending: DealStatus? {
        if isGerman, let ending = germanEnding { return ending }
        let isCancelled = has(StatusWords.cancelled)
        guard has(StatusWords.denied) else { return isCancelled ? .cancelled : nil }
        return isCancelled && !isGerman ? nil : .denied
    }

    /// Whether the words are those of closing.
    var isCompleted: Bool {
        has(StatusWords.completed) || isGerman && tokens.contains { $0.is("schließt") } && tokens.contains { $0.is("ab") }
    }

    /// Whether both sides are said to agree.
    var isAgreed: Bool { has(StatusWords.agreed) || isGerman && (has(GermanStatusWords.agreed) || acceptsOffer) }

    /// How sure the words are of what is neither denied nor called off, else the rule's own status.
    ///
    /// What tells of plans must stand in the trigger's part of the sentence.
    func status(from start: DealStatus, within part: StatusReader) -> DealStatus {
        if isRumored { return .rumored }
        let isPlanned = start == .planned || part.tellsPlans
        if isPlanned { return (isGerman ? isAgreed : part.isAgreed) ? .announced : .planned }
        return start
    }

    /// Whether the words have it from sources.
    var isRumored: Bool { isAttributed || has(StatusWords.rumored) || isGerman && has(GermanStatusWords.rumored) }

    /// Whether the words name somebody who knows or tells it, but no party.
    var isAttributed: Bool { has(StatusWords.attributed) || (isGerman ? isPressGerman : isPress) }

    /// Whether the words say that it is long past.
    var isPast: Bool { has(StatusWords.past) || isGerman && (isYearsAgo || has(GermanStatusWords.past)) }

    /// Whether a year before that of publication is named.
    func isBackground(_ published: Int?) -> Bool {
        guard let published else { return false }
        return tokens.indices.contains { index in
            guard tokens[index].lower.utf8.count == 4, let year = Int(tokens[index].lower), year >= 1900, year < published else {
                return false
            }
            guard index > tokens.startIndex else { return isGerman }
            if isGerman, year < published - 1, Self.germanYearLeads.contains(tokens[index - 1]) { return true }
            return Self.yearLeads.contains(tokens[index - 1]) || Self.yearOwners.contains(tokens[index - 1])
        }
    }

    // MARK: - Private

    /// `vor zehn Jahren`, `vor knapp 20 Jahren`.
    var isYearsAgo: Bool {
        guard let years = tokens.firstIndex(where: { $0.is("jahren") || $0.is("jahrzehnten") }) else { return false }
        return tokens[..<years].suffix(3).contains { $0.is("vor") } && !tokens[..<years].suffix(2).contains { $0.is("den") }
    }

    /// `newspaper La Tribune said`, `according to a Wall Street Journal report`: whether a medium has it.
    private var isPress: Bool {
        tokens.indices.contains { place in
            let next = tokens[(place + 1)...]
            if StatusWords.papers.contains(tokens[place]) { return next.prefix(5).contains { StatusWords.reporting.contains($0) } }
            if StatusWords.titles.contains(tokens[place]) { return next.prefix(2).contains { StatusWords.writing.contains($0) } }
            return tokens[place].is("according") && next.first?.is("to") == true
                && next.prefix(7).contains { StatusWords.papers.contains($0) || StatusWords.titles.contains($0) }
        }
    }

    /// `wie die „Neue Presse“ berichtet`, `laut „Norvier Bote“`, `einem Bericht der „Neuen Presse“ zufolge`.
    private var isPressGerman: Bool {
        tokens.indices.contains { place in
            let behind = tokens[(place + 1)...]
            if tokens[place].is("laut") { return isPaper(behind.prefix(2)) }
            if tokens[place].is("bericht") { return isPaper(behind.prefix(3)) && behind.prefix(9).contains { $0.is("zufolge") } }
            guard GermanStatusWords.reporting.contains(tokens[place]) else { return false }
            let before = tokens[..<place].suffix(11)
            return isPaper(behind.prefix(2)) || before.lastIndex { $0.is("wie") }.map { isPaper(before[$0...]) } == true
        }
    }

    private func isPaper(_ words: ArraySlice<Token>) -> Bool {
        words.contains { token in token.is("„") || GermanStatusWords.papers.contains(where: token.lower.hasSuffix) }
    }

    private var tellsPlans: Bool {
        has(StatusWords.planned) || isGerman && tellsOffer
            || isGerman && (has(StatusWords.germanPlanned) || has(GermanStatusWords.planned) || hasSplit(GermanStatusWords.holding))
    }

    /// `Y hat das Angebot angenommen`.
    private var acceptsOffer: Bool {
        tokens.contains { $0.is("angenommen") || $0.is("akzeptiert") || $0.is("angedient") }
            && tokens.contains { token in GermanStatusWords.offers.contains(where: token.lower.hasSuffix) }
    }

    /// `das Angebot`, unless it is what a firm has to sell: `erweitert ihr Angebot`.
    private var tellsOffer: Bool {
        tokens.contains { $0.is("angebot") }
            && !tokens.contains { token in GermanStatusWords.widening.contains(where: token.lower.hasPrefix) }
    }

    private var germanEnding: DealStatus? {
        let isOffer = tokens.contains { token in GermanStatusWords.offers.contains(where: token.lower.hasSuffix) }
        if has(GermanStatusWords.denied) || !isOffer && hasSplit(GermanStatusWords.denying) || rejectsReports {
            return tokens.contains { $0.is("scheitern") } ? nil : .denied
        }
        return has(GermanStatusWords.cancelled) || hasSplit(GermanStatusWords.cancelling) && !leavesMarket && !givesOther ? .cancelled : nil
    }

    /// `hat Berichte über eine Fusion zurückgewiesen`.
    private var rejectsReports: Bool {
        tokens.contains { $0.is("zurückgewiesen") || $0.is("zurückwies") } && tokens.contains(where: GermanStatusWords.reports.contains)
    }

    /// `gibt eine Bestellung auf`: what is given up is no plan of buying.
    private var givesOther: Bool {
        guard let place = tokens.lastIndex(where: { $0.is("auf") || $0.is("weg") }),
            tokens[..<place].contains(where: { $0.lower.hasPrefix("g") && Self.giving.contains($0) })
        else { return false }
        return !tokens[..<place].contains { token in GermanStatusWords.intents.contains(where: token.lower.hasSuffix) }
    }

    private static let giving: WordSet = ["gibt", "gab", "geben", "gaben", "geht", "ging", "gehen", "gingen"]

    /// `zieht sich aus Ungarn zurück`: what is left is a market, not a deal.
    private var leavesMarket: Bool {
        guard let place = tokens.firstIndex(where: { $0.is("sich") }), tokens[place...].prefix(3).contains(where: { $0.is("aus") }) else {
            return false
        }
        return !tokens[place...].contains { token in GermanStatusWords.ventures.contains(where: token.lower.contains) }
    }

    /// `Sollte der Konzern das Werk verkaufen, …`: a condition told by where its verb stands.
    private var opensWithCondition: Bool {
        guard isGerman, let first = tokens.first, Self.conditions.contains(first) else { return false }
        return tokens.contains { $0.is(",") }
    }

    private static let conditions: WordSet = ["sollte", "sollten", "würde", "würden"]

    /// Whether a verb stands before its particle, which ends a clause.
    private func hasSplit(_ pairs: [(verbs: Set<String>, particle: String)]) -> Bool {
        pairs.contains { verbs, particle in
            guard let place = tokens.lastIndex(where: { $0.is(particle) }), place > tokens.startIndex else { return false }
            let next = place + 1 < tokens.endIndex ? tokens[place + 1].lower : "."
            return next.allSatisfy { !$0.isLetter && !$0.isNumber } && tokens[..<place].contains { verbs.contains($0.lower) }
        }
    }

    private static let yearLeads: WordSet = [
        "in", "im", "jahr", "jahre", "since", "seit", "of", "by", "januar", "februar", "märz", "april", "mai", "juni", "juli", "august",
        "september", "oktober", "november", "dezember", "january",
        "february", "march", "may", "june", "july", "october", "december", "bereits", "early", "late", "mid", "anfang", "ende", "sommer",
        "herbst", "frühjahr", "hatte", "hatten",
    ]

    /// `hat 2009 gekauft`, `der 1998 gekaufte Hersteller`.
    private static let germanYearLeads: WordSet = ["hat", "haben", "wurde", "wurden", "der", "die", "das", "den", "ist"]

    /// `its 2006 purchase`.
    private static let yearOwners: WordSet = ["'s", "the", "its", "his", "their"]

    private func has(_ phrases: Phrases) -> Bool { text.hasAny(phrases) }
}
