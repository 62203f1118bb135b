import Linguistics
import NewsModel

/// Who takes an office.
extension MoveRules {
    func appoints() -> [Move] {
        if isPassive {
            guard let figure = clause.subject() else { return [] }
            let office = complements.office(
                behind: match.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: true)
            if let moves = succession(figure, "passive") { return moves }
            if let office, match.tokens.last.map({ reading.tokens[$0].lower.hasPrefix("bestätigt") }) == true, office.mention.kind == .post
            {
                return []
            }
            if let office { return office.isForeign ? [] : [arrival(figure, office, "passive", 0.85)] }
            guard reading.document.language == .de else { return [] }
            if match.trigger.name == "holen", figure.held != nil {
                return [arrival(figure, place: complements.ownPlace(apartFrom: figure), "passive", 0.6)]
            }
            guard let place = complements.placeBehindPreposition() else { return [] }
            return [arrival(figure, place: place, "passive", 0.6)]
        }
        guard let figure = clause.object(within: 8) ?? (reading.document.language == .de ? clause.before() : nil) else { return [] }
        if let moves = succession(figure, "active") { return moves }
        let office =
            complements.office(behind: figure.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: true)
            ?? complements.officeBehindAs(figure) ?? figure.incoming ?? adjacentOffice(figure)
        if let office {
            guard !office.isForeign else { return [] }
            var move = arrival(figure, office, "active", 0.85)
            if move.to?.organisation == nil, let employer = complements.employer() { move.to?.organisation = employer }
            return [move]
        }
        guard ["hire", "holen"].contains(match.trigger.name), figure.isKnown, let employer = complements.employer() else { return [] }
        var move = arrival(figure, place: Move.Place(organisation: employer, role: nil, function: nil, tokens: match.tokens), "active", 0.6)
        if let origin = complements.origin(after: figure.tokens.upperBound) { move.from = origin }
        return figure.held != nil || move.from != nil ? [move] : []
    }

    /// `names Chief Operating Officer X as CEO` has another office; `appoints chief financial officer X` has none but this.
    func adjacentOffice(_ figure: Figure) -> Office? {
        guard let office = figure.offices.first, !office.isFormer, office.tokens.lowerBound <= match.tokens.upperBound + 1,
            office.mention.kind == .office, office.organisation == nil, reading.document.language == .en
        else { return nil }
        return office
    }

    func joins() -> [Move] {
        guard let figure = clause.subject() ?? shortSubject() else { return [] }
        if match.trigger.isPast, clause.isRelative() || clause.isCircumstance() || !clause.isRecent() && match.sentence.index > 2 {
            return []
        }
        if clause.isCircumstance() { return [] }
        guard
            let place = complements.destination(after: match.tokens.upperBound) ?? complements.officeBehindAs(figure).map(Move.Place.init),
            figure.isKnown || figure.held != nil || match.sentence.isTitle
        else { return [] }
        guard place.organisation != nil || place.role != nil else { return [] }
        var move = arrival(figure, place: place, "place", 0.75)
        if let office = complements.office(
            behind: match.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: true)
        {
            if office.isForeign { return [] }
            if move.to?.role == nil {
                move.to?.role = office.role
                move.to?.function = office.function
            }
        }
        if let origin = complements.origin(after: match.tokens.upperBound) { move.from = origin }
        return [move]
    }

    func becomes() -> [Move] {
        if match.trigger.isPast, !match.sentence.isTitle, clause.isRelative() || clause.isCircumstance() || !clause.isRecent() { return [] }
        if let moves = successorPhrase() { return moves }
        let isTakeover = ["takes", "take", "taking", "took", "übernimmt", "übernehmen", "übernahm"].contains(match.trigger.words[0])
        guard let office = complements.predicate() else { return isTakeover ? takesOver() : [] }
        guard !office.isForeign, complements.fits(office), let figure = predicateSubject(office), complements.isBeside(figure, office)
        else { return [] }
        guard
            figure.person.strength == .known || figure.held != nil || match.sentence.isTitle
                || reading.document.language == .en && office.mention.kind == .office
        else { return [] }
        return [arrival(figure, office, "office", office.mention.kind == .office ? 0.8 : 0.65)]
    }

    /// `X takes over`, after another has left.
    func takesOver() -> [Move] {
        guard match.sentence.isTitle, endsThere(), let figure = clause.subject(), figure.isKnown || figure.person.tokens.count > 1 else {
            return []
        }
        guard reading.figures.count > 1 || !reading.offices.isEmpty else { return [] }
        return [arrival(figure, place: Move.Place(organisation: nil, role: nil, function: nil, tokens: match.tokens), "alone", 0.6)]
    }

    /// German: the person stands on either side of the verb.
    func predicateSubject(_ office: Office) -> Figure? {
        if let figure = clause.before(), !figure.offices.contains(office) || figure.offices.count > 1 { return figure }
        guard reading.document.language == .de else { return clause.subject() }
        return clause.behind(match.tokens.upperBound, limit: 14)
    }

    func leads() -> [Move] {
        guard clause.isClauseFinal, let place = complements.ledUnit(), let figure = complements.futureSubject(clause) else { return [] }
        var move = arrival(figure, place: place, "unit", 0.6)
        move.status = move.status == "announced" ? "planned" : move.status
        return [move]
    }
}
