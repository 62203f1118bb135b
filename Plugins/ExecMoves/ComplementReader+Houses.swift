import Linguistics
import NewsModel

/// Houses that stand apart from the trigger: who appoints in a German clause, who wins a person, where one worked before.
extension ComplementReader {
    /// `hat die Talbach AG X verpflichtet`, `am Montag berief die Talbach AG X`, `mit X bekommt die Talbach AG`: the subject that no
    /// preposition governs.
    func germanEmployer() -> String? {
        guard isGerman else { return nil }
        if match.particle != nil || !MoveClause(reading, match).isClauseFinal {
            return subjectHouse(behind: match.tokens.upperBound)
        }
        let finite = (lower..<match.tokens.lowerBound).last { Self.finites.contains(tokens[$0]) }
        return finite.flatMap { subjectHouse(behind: $0 + 1) }
    }

    private func subjectHouse(behind start: Int) -> String? {
        guard start < upper, !reading.words.isPreposition(tokens[start].lower),
            let found = reading.organisations.following(start, limit: 3), found.tokens.upperBound < upper, reading.isName(found.tokens),
            reading.figure(at: found.tokens.lowerBound) == nil, reading.office(at: found.tokens.lowerBound) == nil
        else { return nil }
        return found.name
    }
    private static let finites: WordSet = ["hat", "habe", "hatte", "will", "soll", "werde", "wird"]

    /// `loses X to Nordlind`, `verliert X an Nordlind`
    func winner(of figure: Figure) -> Move.Place? {
        guard ["loss", "verlust"].contains(match.trigger.name) else { return nil }
        let near = figure.tokens.upperBound..<max(figure.tokens.upperBound, min(upper, figure.tokens.upperBound + 4))
        guard let link = near.first(where: { tokens[$0].is(isGerman ? "an" : "to") }),
            let found = reading.organisations.following(link + 1, limit: 3), !isPerson(found.tokens.lowerBound)
        else { return nil }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }

    /// `bei Talbach`: where the clause is set.
    func houseAt() -> String? {
        for index in MoveClause(reading, match).clause() where tokens[index].is("bei") || tokens[index].is("beim") {
            if let found = reading.organisations.following(index + 1, limit: 3), reading.isName(found.tokens) { return found.name }
        }
        return nil
    }

    /// `Nordlind's X`: the house right before a name, where that is no employer of the clause.
    func possessor(of figure: Figure) -> Move.Place? {
        let end = figure.tokens.lowerBound
        guard !isGerman, end > lower + 1, tokens[end - 1].isApostropheS, figure.offices.isEmpty,
            let found = houseRightBefore(end), reading.isName(found.tokens), reading.figure(at: found.tokens.lowerBound) == nil,
            !Organisations.words.isPlace(found.name.lowercased())
        else { return nil }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }

    /// In a headline's capitals the trigger reads like a part of the name.
    private func houseRightBefore(_ end: Int) -> (name: String, tokens: Range<Int>)? {
        guard let found = reading.organisations.preceding(end) else { return nil }
        return found.tokens.overlaps(match.tokens) ? reading.organisations.following(match.tokens.upperBound, limit: 1) : found
    }

    /// `rejoins Talbach after three years at Nordlind`
    func formerHouse() -> Move.Place? {
        guard !isGerman, match.trigger.words[0].hasPrefix("re"), let name = houseOfYears() else { return nil }
        return Move.Place(organisation: name, role: nil, function: nil, tokens: match.tokens)
    }

    /// `from Nordlind, where she was managing director`: the office that one had there.
    func withOfficeThere(_ place: Move.Place) -> Move.Place {
        let end = place.tokens.upperBound
        guard place.role == nil, end + 3 < match.sentence.tokens.upperBound, tokens[end].is(","),
            tokens[end + 1].is(isGerman ? "wo" : "where")
        else { return place }
        let near = (end + 2)..<min(match.sentence.tokens.upperBound, end + 11)
        guard near.prefix(6).contains(where: { Self.there.contains(tokens[$0]) }) || isGerman,
            let office = near.lazy.compactMap({ reading.office(at: $0) }).first(where: { !$0.isForeign && $0.mention.kind == .office })
        else { return place }
        var place = place
        place.role = office.role
        place.function = office.function
        return place
    }
    private static let there: WordSet = ["was", "served", "worked", "is", "been", "serves"]
}
