import Linguistics
import NewsModel

/// The frames: what each trigger says of the persons and offices around it.
struct MoveRules {
    let reading: MoveReading
    let match: TriggerMatch
    let clause: MoveClause
    let complements: ComplementReader

    init(_ reading: MoveReading, _ match: TriggerMatch) {
        self.reading = reading
        self.match = match
        clause = MoveClause(reading, match)
        complements = ComplementReader(reading, match)
    }

    /// The moves that the trigger tells of; none where the frame is not filled.
    func moves() -> [Move] {
        guard !clause.isNegated() || isDenied, !clause.isHypothetical(), !clause.isHistory() else { return [] }
        switch match.trigger.frame {
        case .leaves: return leaves()
        case .quits: return quits()
        case .dismisses: return dismisses()
        case .appoints: return appoints()
        case .joins: return joins()
        case .becomes: return becomes()
        case .leads: return leads()
        case .succeeds: return succeeds()
        case .dies: return dies()
        case .exitNoun: return exitNoun()
        case .entryNoun: return entryNoun()
        }
    }

    // MARK: - Shared

    var isPassive: Bool { complements.isPassive }
    var isDenied: Bool { clause.status() == "denied" }

    /// `Schorlemer verlässt die Bank`: a headline's one word before the verb.
    func shortSubject() -> Figure? { complements.headlineSubject() }

    /// `X trat zurück`: the person opens the sentence and the trigger follows at once.
    func opensSentence(_ figure: Figure) -> Bool {
        figure.tokens.lowerBound == match.sentence.tokens.lowerBound && figure.tokens.upperBound == match.tokens.lowerBound
            && figure.person.tokens.count > 1 && match.sentence.index < 3
    }

    /// A mark, a connecting word or the sentence's end follows.
    func endsThere() -> Bool {
        let end = match.end
        guard end < match.sentence.tokens.upperBound else { return true }
        let next = reading.tokens[end]
        return !next.isWord
            || ["und", "and", "after", "nach", "with", "as", "amid", "in", "on", "to", "over", "for", "mit", "wegen", "trotz", "zum"]
                .contains(next.lower)
    }

    func departure(_ figure: Figure, _ office: Office?, _ way: String, _ confidence: Double) -> Move {
        var move = base(figure, way, confidence)
        let given = office.flatMap { $0.isForeign ? nil : $0 } ?? figure.held
        move.from = given.map(Move.Place.init)
        if let held = figure.held, move.from?.organisation == nil { move.from?.organisation = held.organisation }
        move.reason = match.trigger.reason
        return move
    }

    func arrival(_ figure: Figure, _ office: Office?, _ way: String, _ confidence: Double, predecessor: String? = nil) -> Move {
        var move = base(figure, way, confidence)
        move.to = office.map(Move.Place.init)
        move.isInterim = isInterim(office)
        move.predecessor = predecessor
        if let held = figure.held, held != office, !held.isFormer || reading.document.language == .en { move.from = Move.Place(held) }
        if match.trigger.reason == "promoted" { move.reason = "promoted" }
        return move
    }

    func arrival(_ figure: Figure, place: Move.Place, _ way: String, _ confidence: Double) -> Move {
        var move = base(figure, way, confidence)
        move.to = place
        move.isInterim = isInterim(nil)
        if let held = figure.held { move.from = Move.Place(held) }
        return move
    }

    func isInterim(_ office: Office?) -> Bool {
        if office?.mention.marks.contains(.interim) == true { return true }
        return clause.window().contains { index in
            let word = reading.tokens[index].lower
            return word.hasPrefix("interim") || word.hasPrefix("kommissarisch") || word == "übergangsweise" || word == "acting"
                || word == "vorübergehend"
        }
    }

    func base(_ figure: Figure, _ way: String, _ confidence: Double) -> Move {
        let language = reading.document.language.rawValue
        let weak = figure.person.strength == .known ? 0 : 0.1
        return Move(
            person: figure.name, surname: figure.person.surname, personTokens: figure.person.tokens, from: nil, to: nil, reason: nil,
            effective: clause.effective(), status: clause.status(), rule: "\(match.trigger.name).\(language).\(way)",
            confidence: max(0.2, confidence - weak), tokens: match.tokens.lowerBound..<match.end)
    }

    static let needsPost: Set<String> = [
        "gibt", "gab", "abgegeben", "abgeben", "abzugeben", "verliert", "verlieren", "räumt", "räumen", "räumte", "geräumt", "los",
        "aufgeben", "aufgegeben", "legt", "gives", "relinquish", "relinquishes", "relinquished", "endet", "stripped", "removed",
    ]
}
