import Linguistics
import NewsModel

/// Who leads or belongs to a house from now on: German tells it by a present tense and a word of time.
extension MoveRules {
    /// `künftig`, `ab`, `seit Anfang des Monats`
    func isOnwards(_ index: Int) -> Bool {
        match.particle?.contains(index) != true && Self.onwards.contains(reading.tokens[index])
            || reading.tokens[index].is("seit") && clause.isSinceLately(index + 1)
    }

    /// `Talbach wird künftig von X geführt`
    func ledFromNowOn() -> [Move] {
        let near = clause.clause()
        guard near.contains(where: isOnwards), !clause.isNegated(),
            let by = (near.lowerBound..<match.tokens.lowerBound).last(where: { reading.tokens[$0].is("von") }),
            let figure = clause.behind(by + 1, limit: 4), figure.tokens.upperBound <= match.tokens.lowerBound
        else { return [] }
        let subject = near.lowerBound..<by
        return (complements.unit(in: subject) ?? complements.houseLed(subject)).map { [arrival(figure, place: $0, "onwards", 0.55)] } ?? []
    }

    /// `Dem Vorstand der Talbach AG gehört seit Januar auch X an`
    func belongs() -> [Move] {
        let near = clause.clause()
        guard near.contains(where: isOnwards), !clause.isNegated(), let figure = subject() else { return [] }
        let body = near.lazy.compactMap { reading.office(at: $0) }.first { isBody($0) && !figure.offices.contains($0) }
        return body.map { [arrival(figure, place: Move.Place($0), "body", 0.6)] } ?? []
    }

    /// A board, or the word for one of its members that is the board's, too: `Vorstand`.
    func isBody(_ office: Office) -> Bool {
        office.mention.kind == .body
            || !office.isForeign && ["executive_board", "supervisory_board"].contains(office.function) && office.mention.tokens.count == 1
    }

    /// `Seit dieser Woche ist X Chefin von Y`
    func inOfficeSince() -> [Move]? {
        guard isGerman, ["ist", "sind", "sei"].contains(match.trigger.words[0]), match.trigger.words.count == 1,
            let since = (clause.clause().lowerBound..<match.tokens.lowerBound).first(where: { reading.tokens[$0].is("seit") }),
            clause.isSinceLately(since + 1), !clause.isNegated(), let figure = clause.behind(match.tokens.upperBound, limit: 4),
            let office = complements.office(
                behind: figure.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: false)
        else { return nil }
        return [arrival(figure, office, "since", 0.65)]
    }

    /// `Neu im Vorstand von Talbach: X`
    func newcomer() -> [Move] {
        let near = match.end..<min(match.sentence.tokens.upperBound, match.end + 8)
        guard let colon = near.first(where: { reading.tokens[$0].is(":") }), let figure = clause.behind(colon + 1, limit: 3),
            let place = complements.place(at: match.end)
        else { return [] }
        return [arrival(figure, place: place, "newcomer", 0.7)]
    }

    /// `Talbach bekommt einen neuen Präsidenten: X`, `Talbach has a new director: X`
    func gainsByName() -> [Move]? {
        let near = match.end..<min(match.sentence.tokens.upperBound, match.end + 10)
        guard let colon = near.first(where: { reading.tokens[$0].is(":") }), let figure = clause.behind(colon + 1, limit: 3),
            let office = (match.end..<colon).lazy.compactMap({ reading.office(at: $0) }).first(where: { !$0.isForeign }),
            !isGerman || office.mention.marks.contains(.incoming), !clause.isNegated()
        else { return nil }
        var move = arrival(figure, office, "named", 0.65)
        move.to?.supply(organisation: complements.employer())
        return [move]
    }
}
