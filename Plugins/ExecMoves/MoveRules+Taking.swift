import Linguistics
import NewsModel

/// Who takes an office.
extension MoveRules {
    func appoints() -> [Move] {
        let moves = isPassive ? appointed() : []
        return moves.isEmpty && (!isPassive || !isGerman && clause.subject() == nil) ? appointing() : moves
    }

    /// `X was named chief of Y`
    private func appointed() -> [Move] {
        guard let figure = complements.isAttribute ? complements.describedFigure() : clause.subject() else { return [] }
        if let moves = succession(figure, "passive") { return moves }
        let office = complements.office(
            behind: match.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: true)
        if let office { return [arrival(figure, office, "passive", 0.85)] }
        if isGerman, match.trigger.name == "holen" {
            return [arrival(figure, place: complements.ownPlace(apartFrom: figure), "passive.own", 0.6)]
        }
        guard let place = complements.placeBehindPreposition() else { return [arrival(figure, place: openPlace, "passive.bare", 0.4)] }
        return [arrival(figure, place: place, "passive.place", 0.6)]
    }

    /// `Y names X chief`
    private func appointing() -> [Move] {
        let isFinite = Self.finite.contains(match.trigger.words[0])
        guard let figure = clause.object(within: 8) ?? (isGerman && !isFinite ? clause.before() : nil) else { return [] }
        if let moves = succession(figure, "active") { return moves }
        let office =
            complements.office(behind: figure.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: true)
            ?? complements.officeBehindAs(figure) ?? figure.incoming ?? adjacentOffice(figure)
        let employer = complements.employer()
        if let office {
            return ([figure] + clause.companions(behind: figure)).map {
                var move = arrival($0, office, "active", 0.85)
                if move.to?.organisation == nil { move.to?.organisation = employer }
                if match.trigger.name == "hire", let origin = complements.origin(after: $0.tokens.upperBound) {
                    move.from = origin
                    move.signs.append("origin")
                }
                return move
            }
        }
        let shared =
            complements.chargedUnit()
            ?? complements.sharedPlace(after: clause.companions(behind: figure).last?.tokens.upperBound ?? figure.tokens.upperBound)
        var place = shared ?? Move.Place(organisation: employer, role: nil, function: nil, tokens: match.tokens)
        place.supply(organisation: employer)
        return ([figure] + clause.companions(behind: figure)).map { figure in
            let way = shared != nil ? "active.shared" : employer == nil ? "active.bare" : "active.employer"
            var move = arrival(figure, place: place, way, 0.6)
            if let origin = complements.origin(after: figure.tokens.upperBound) {
                move.from = origin
                move.signs.append("origin")
            }
            return move
        }
    }

    /// Before these stands who appoints.
    private static let finite: WordSet = ["ernennt", "ernannte", "beruft", "berief", "holt", "holte", "wählt", "wählte", "kürt"]

    /// `names Chief Operating Officer X as CEO` has another office; `appoints chief financial officer X` has none but this.
    private func adjacentOffice(_ figure: Figure) -> Office? {
        guard let office = figure.offices.first, !office.isFormer, office.tokens.lowerBound <= match.tokens.upperBound + 1,
            office.mention.kind == .office, office.organisation == nil, reading.document.language == .en
        else { return nil }
        return office
    }

    func joins() -> [Move] {
        guard !complements.isMoveOfThing, let figure = subject() else { return [] }
        let office = complements.office(
            behind: match.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: true)
        let place =
            complements.destination(after: match.tokens.upperBound) ?? complements.officeBehindAs(figure).map(Move.Place.init)
            ?? office.map(Move.Place.init)
        let origin = complements.origin(after: match.tokens.upperBound)
        guard place != nil || origin != nil else { return [] }
        return ([figure] + clause.companions(of: figure)).map { figure in
            var move = arrival(figure, place: place ?? openPlace, place == nil ? "origin" : "place", 0.75)
            if let office, office.isForeign { return barred(move, office) }
            if let office, move.to?.role == nil {
                move.to?.role = office.role
                move.to?.function = office.function
            }
            if let origin {
                move.from = origin
                move.signs.append("origin")
            }
            return move
        }
    }

    func becomes() -> [Move] {
        if let moves = successorPhrase() { return moves }
        let isTakeover = Self.takeovers.contains(match.trigger.words[0]) || match.trigger.words.prefix(2).contains("take")
        guard let office = complements.predicate() else { return isTakeover ? takesUnit() ?? takesOver() : [] }
        guard complements.fits(office), let figure = predicateSubject(office) ?? complements.headlineSubject(),
            complements.isBeside(figure, office)
        else { return [] }
        return [arrival(figure, office, office.mention.kind == .office ? "office" : "post", office.mention.kind == .office ? 0.8 : 0.65)]
    }

    /// `X takes over`, after another has left.
    private func takesOver() -> [Move] {
        if let place = complements.houseBehindHelm(), let figure = clause.subject() { return [arrival(figure, place: place, "helm", 0.6)] }
        guard endsThere() || match.trigger.words.last == "as", let figure = clause.subject() else { return [] }
        return [arrival(figure, place: openPlace, "alone", match.sentence.isTitle ? 0.6 : 0.4)]
    }

    /// `übernimmt den Bereich`, `übernimmt die Verantwortung für`: a part of an organisation.
    private func takesUnit() -> [Move]? {
        guard isGerman, let place = complements.unit(in: match.tokens.upperBound..<match.tokens.upperBound + 6),
            let figure = clause.subject()
        else { return nil }
        return [arrival(figure, place: place, "unit", 0.5)]
    }

    /// `The new chief is X`, `Nachfolger wird X`, `new directors include X, Y and Z`.
    func presents() -> [Move] {
        if let moves = group() ?? listed() { return moves }
        guard match.trigger.words[0] != "including", let office = complements.announcedOffice(),
            let figure = clause.behind(match.tokens.upperBound, limit: 5)
        else { return [] }
        let all = [figure] + clause.companions(behind: figure)
        let origin = office.office == nil ? all.last.flatMap { complements.origin(after: $0.tokens.upperBound) } : nil
        return all.map {
            let way = office.office == nil ? "successor" : "office"
            var move = arrival($0, place: office.office.map(Move.Place.init) ?? memberPlace(office.index), way, 0.7)
            if let origin { move.from = origin }
            return move
        }
    }

    /// `with X as its chief`
    func absolute() -> [Move] {
        let start = match.tokens.upperBound
        guard let figure = reading.figure(at: start), figure.person.tokens.lowerBound - start < 5 else { return [] }
        let end = figure.person.tokens.upperBound
        guard end < match.sentence.tokens.upperBound, reading.tokens[end].is("as"),
            let office = complements.office(behind: end, before: end, excluding: figure, allowsForeign: true)
        else { return [] }
        return [arrival(figure, office, "as", 0.6)]
    }

    private static let takeovers: WordSet = [
        "takes", "take", "taking", "took", "übernimmt", "übernehmen", "übernahm", "springt", "sprang", "einspringen", "einspringt", "steps",
        "stepping", "rückt",
    ]

    /// German: the person stands on either side of the verb.
    private func predicateSubject(_ office: Office) -> Figure? {
        if let figure = clause.before(), !figure.offices.contains(office) || figure.offices.count > 1 { return figure }
        guard isGerman else { return clause.subject() }
        return clause.behind(match.tokens.upperBound, limit: 14)
    }

    func leads() -> [Move] {
        guard isGerman else { return leadsUnit() }
        guard clause.isClauseFinal, let place = complements.ledUnit(), let figure = complements.futureSubject(clause) else { return [] }
        var move = arrival(figure, place: place, "unit", 0.6)
        move.status = move.status == "announced" ? "planned" : move.status
        return [move]
    }

    /// `X will run Talbach's mortgage unit`
    private func leadsUnit() -> [Move] {
        guard let place = complements.unitBehind(), let figure = clause.subject() else { return [] }
        return ([figure] + clause.companions(of: figure)).map { arrival($0, place: place, "unit", 0.5) }
    }
}
