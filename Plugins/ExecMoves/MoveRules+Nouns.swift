import Linguistics
import NewsModel

/// Moves told by a noun.
extension MoveRules {
    func exitNoun() -> [Move] {
        guard let figure = complements.nounPerson() ?? (complements.isOwnNoun ? clause.before() ?? partner() ?? clause.announcer() : nil)
        else {
            return []
        }
        let office = complements.office(
            behind: match.tokens.upperBound, before: match.tokens.upperBound, excluding: figure, allowsForeign: true)
        if isGerman, complements.isOwnNoun, match.trigger.reason == "died" { return [] }
        if match.trigger.reason == "died", match.trigger.words.last == "um", figure.held?.function == "founder" { return [] }
        if match.trigger.reason == "died", figure.held?.organisation == nil || figure.held?.isFormer == true { return [] }
        var move = departure(figure, office, complements.isOwnNoun ? "own" : "of", figure.held != nil ? 0.65 : 0.45)
        if clause.isDemand { move.bar = "it is asked for" }
        return [office?.isForeign == true ? barred(move, office) : move]
    }

    /// `sich mit X auf eine Auflösung seines Vertrags geeinigt`
    private func partner() -> Figure? { match.trigger.words[0] == "auflösung" ? clause.figure(before: match.tokens.lowerBound) : nil }

    func entryNoun() -> [Move] {
        if match.end < match.sentence.tokens.upperBound, match.trigger.words == ["appointment"], reading.tokens[match.end].is("with") {
            return []
        }
        guard !clause.clause().contains(where: { Self.undoings.contains(reading.tokens[$0]) }), let figure = complements.nounPerson() else {
            return []
        }
        let office = complements.office(
            behind: match.tokens.upperBound, before: match.tokens.upperBound, excluding: figure, allowsForeign: true)
        if let office { return [arrival(figure, office, "of", 0.75)] }
        guard match.trigger.words[0] != "return" else { return [] }
        let place = complements.destination(after: figure.tokens.upperBound)
        return [arrival(figure, place: place ?? openPlace, "of.\(place == nil ? "bare" : "place")", 0.5)]
    }

    /// `widerrief die Bestellung`, `die Berufung ist geplatzt`
    private static let undoings: WordSet = [
        "widerrufen", "widerruft", "widerrief", "geplatzt", "platzt", "platzte", "gescheitert", "aufgehoben", "rescinded", "revoked",
        "withdrawn",
        "blocked", "rejected",
    ]
}
