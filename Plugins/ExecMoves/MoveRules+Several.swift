import Linguistics
import NewsModel

/// Several persons, each with an office of one's own: `appointed A chief executive, B chief financial officer and C chairman`.
extension MoveRules {
    /// nil where no other person with an office follows.
    func several(_ first: Figure, _ office: Office) -> [Move]? {
        var moves = [arrival(first, office, "several", 0.8)]
        var last = office
        var house = office.organisation
        while moves.count < 8, let (figure, next) = pair(behind: last) {
            var move = arrival(figure, next, "several", 0.8)
            move.to?.supply(organisation: house)
            house = house ?? next.organisation
            moves.append(move)
            last = next
        }
        guard moves.count > 1 else { return nil }
        return moves.map { move in
            var move = move
            move.to?.supply(organisation: house)
            return move
        }
    }

    /// `, B chief financial officer`, `und B zur Personalchefin`, `and B as chairman`
    private func pair(behind office: Office) -> (Figure, Office)? {
        let upper = match.sentence.tokens.upperBound
        var index = office.tokens.upperBound
        guard index < upper, Self.joints.contains(reading.tokens[index]) else { return nil }
        while index < upper, Self.joints.contains(reading.tokens[index]) { index += 1 }
        guard index < upper, let figure = reading.figure(at: index), figure.offices.isEmpty, !figure.isPossessive,
            figure.person.tokens.lowerBound == index
        else { return nil }
        index = figure.person.tokens.upperBound
        while index < upper, Self.links.contains(reading.tokens[index]) { index += 1 }
        guard index < upper, let next = reading.office(at: index), !next.isForeign, next != office, next.mention.kind != .post else {
            return nil
        }
        return (figure, next)
    }

    private static let joints: WordSet = [",", "and", "und", "sowie", "while"]
    private static let links: WordSet = ["as", "to", "zum", "zur", "als", "its", "the", "neue", "neuer", "new"]

    /// `added to the board as an independent director`: the office that one has there.
    func titled(_ office: Office, _ figure: Figure) -> Office {
        guard office.mention.kind == .body, !isGerman, let next = complements.officeRightBehindAs(office.tokens.upperBound),
            next.organisation == nil
        else { return office }
        return Office(
            mention: next.mention, tokens: next.tokens, role: next.role, organisation: office.organisation,
            organisationTokens: office.organisationTokens)
    }
}
