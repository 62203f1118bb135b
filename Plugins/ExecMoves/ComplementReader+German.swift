import Linguistics
import NewsModel

/// Where one goes, in German clauses whose verb stands apart from it.
extension ComplementReader {
    /// `schließt sich Talbach an`, `sich dem Rivalen Talbach anzuschließen`
    func joinedHouse() -> Move.Place? {
        guard match.trigger.lemma == "anschließen" else { return nil }
        let near =
            match.particle == nil ? max(lower, match.tokens.lowerBound - 8)..<match.tokens.lowerBound : match.tokens.upperBound..<upper
        guard let own = near.first(where: { tokens[$0].is("sich") }), let found = reading.organisations.following(own + 1) else {
            return nil
        }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }

    /// `… zu Talbach wechseln`: where the verb ends its clause.
    func destinationBefore() -> Move.Place? {
        guard isGerman, match.particle == nil, MoveClause(reading, match).isClauseFinal else { return nil }
        let near = max(lower, match.tokens.lowerBound - 8)..<match.tokens.lowerBound
        for index in near.reversed() where Self.finalDestinations.contains(tokens[index].lower) {
            if let place = place(at: index + 1), place.tokens.lowerBound < match.tokens.lowerBound { return place }
        }
        return nil
    }
    private static let finalDestinations: WordSet = ["zu", "zum", "zur", "in", "ins", "bei", "beim"]
}
