import Linguistics
import NewsModel

/// Moves told by a noun.
extension MoveRules {
    func exitNoun() -> [Move] {
        guard let figure = complements.nounPerson() ?? (complements.isOwnNoun ? clause.before() : nil) else { return [] }
        guard figure.held != nil || figure.isKnown else { return [] }
        let office = complements.office(
            behind: match.tokens.upperBound, before: match.tokens.upperBound, excluding: figure, allowsForeign: false)
        return [departure(figure, office, "of", figure.held != nil ? 0.65 : 0.45)]
    }

    func entryNoun() -> [Move] {
        guard let figure = complements.nounPerson() else { return [] }
        let office = complements.office(
            behind: match.tokens.upperBound, before: match.tokens.upperBound, excluding: figure, allowsForeign: true)
        if office?.isForeign == true { return [] }
        if let office { return [arrival(figure, office, "of", 0.75)] }
        guard figure.held != nil, reading.document.language == .de,
            ["verpflichtung", "berufung", "wechsel"].contains(match.trigger.words[0])
        else { return [] }
        let place = complements.destination(after: figure.tokens.upperBound)
        return [arrival(figure, place: place ?? Move.Place(organisation: nil, role: nil, function: nil, tokens: match.tokens), "of", 0.55)]
    }
}
