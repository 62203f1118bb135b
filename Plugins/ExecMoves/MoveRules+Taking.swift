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
        if let office { return several(figure, office) ?? [arrival(figure, titled(office, figure), "passive", 0.85)] }
        if isGerman, match.trigger.name == "holen" {
            return [arrival(figure, place: complements.ownPlace(apartFrom: figure), "passive.own", 0.6)]
        }
        guard let place = complements.placeBehindPreposition() else {
            let origin = match.trigger.name == "hire" ? complements.origin(after: match.tokens.upperBound) : nil
            var move = arrival(figure, place: openPlace, "passive.bare", origin == nil ? 0.4 : 0.55)
            if let origin { move.from = origin }
            return [move]
        }
        return [arrival(figure, place: place, "passive.place", 0.6)]
    }

    /// `Y names X chief`
    private func appointing() -> [Move] {
        let isFinite = isGerman && !clause.isClauseFinal
        guard let figure = clause.object(within: 8) ?? (isGerman && !isFinite ? clause.before() : nil) else { return [] }
        if let moves = succession(figure, "active") { return moves }
        let office =
            complements.office(behind: figure.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: true)
            ?? complements.officeBehindAs(figure) ?? figure.incoming ?? adjacentOffice(figure) ?? complements.officeOfAll(figure, clause)
        let employer = complements.employer()
        if office == nil, Self.making.contains(match.trigger.words[0]) { return [] }
        if let office {
            if match.trigger.lemma == "machen", !complements.isMadeInto(office) { return [] }
            if let moves = several(figure, office) {
                return moves.map {
                    var move = $0
                    move.to?.supply(organisation: employer)
                    return move
                }
            }
            return ([figure] + clause.companions(behind: figure)).map {
                var move = arrival($0, office, "active", 0.85)
                if let employer, let house = office.organisation, house != employer, isOrigin(office) {
                    move.to?.organisation = employer
                    move.from = Move.Place(
                        organisation: house, role: nil, function: nil, tokens: office.organisationTokens ?? office.tokens)
                }
                if move.to?.organisation == nil { move.to?.organisation = employer }
                if match.trigger.name == "hire", let origin = complements.origin(after: $0.tokens.upperBound) {
                    move.from = origin
                    move.signs.append("origin")
                }
                return move
            }
        }
        if Self.needsOffice.contains(match.trigger.lemma) { return [] }
        if !isGerman, !clause.objectIsDirect(figure) { return [] }
        let shared =
            complements.pluralOffice(figure) ?? complements.chargedUnit() ?? complements.unitToLead(
                after: clause.companions(behind: figure).last ?? figure)
            ?? complements.sharedPlace(after: clause.companions(behind: figure).last?.tokens.upperBound ?? figure.tokens.upperBound)
        var place = shared ?? Move.Place(organisation: employer, role: nil, function: nil, tokens: match.tokens)
        place.supply(organisation: employer)
        return ([figure] + clause.companions(figure)).map { figure in
            let way = shared != nil ? "active.shared" : employer == nil ? "active.bare" : "active.employer"
            var move = arrival(figure, place: place, way, 0.6)
            if let origin = complements.origin(after: figure.tokens.upperBound) {
                move.from = origin
                move.signs.append("origin")
            }
            return move
        }
    }

    /// `wirbt X als Leiter des Handels von Talbach ab`: from where, not of which house.
    private func isOrigin(_ office: Office) -> Bool {
        guard isGerman, match.trigger.name == "holen", let house = office.organisationTokens, house.lowerBound > 0 else { return false }
        return ["von", "vom"].contains(reading.tokens[house.lowerBound - 1].lower)
    }

    /// Verbs that appoint only where an office follows.
    private static let making: WordSet = [
        "makes", "made", "making", "make", "let", "assigns", "signs", "macht", "machte", "gemacht", "setzt", "stellt", "stellte",
    ]
    /// Verbs that tell of much else where no office is named.
    private static let needsOffice: WordSet = [
        "machen", "gewinnen", "einstellen", "bestimmen", "einsetzen", "beauftragen", "betrauen", "anvertrauen", "übertragen",
    ]

    /// `names Chief Operating Officer X as CEO` has another office; `appoints chief financial officer X` has none but this.
    private func adjacentOffice(_ figure: Figure) -> Office? {
        guard let office = figure.offices.first, !office.isFormer, office.tokens.lowerBound <= match.tokens.upperBound + 1,
            office.mention.kind == .office, office.organisation == nil, reading.document.language == .en
        else { return nil }
        return office
    }

    /// `bekommt mit X eine neue Chefin`, `Mit X als Chefin hat Y`, `besetzt den Posten mit X`
    func gains() -> [Move] {
        let near = match.sentence.tokens.clamped(to: max(0, match.tokens.lowerBound - 12)..<(match.end + 16))
        if let moves = gainsByName() { return moves }
        let link = near.first { index in
            reading.tokens[index].is("mit") || reading.tokens[index].is("in") && reading.figure(at: index + 1) != nil && isFound(near)
        }
        guard isGerman, let with = link, !clause.isNegated(),
            let figure = clause.behind(with + 1, limit: 5), figure.tokens.lowerBound - with < 4 || figure.tokens.contains(with + 1)
        else { return [] }
        let places = near.filter { place in
            reading.office(at: place).map { office in
                !office.isForeign && !figure.offices.contains(office) && (office.mention.marks.contains(.incoming) || isAs(office))
            } ?? false
        }
        guard let office = places.first.flatMap({ reading.office(at: $0) }) else { return [] }
        var move = arrival(figure, office, "with", 0.65)
        move.to?.supply(organisation: complements.employer())
        return [move]
    }

    /// `hat in X eine neue Chefin gefunden`
    private func isFound(_ near: Range<Int>) -> Bool {
        near.contains { ["gefunden", "findet", "fand"].contains(reading.tokens[$0].lower) }
    }

    /// `als Chefin`, `den Posten`
    private func isAs(_ office: Office) -> Bool {
        let before = office.tokens.lowerBound - 1
        return before >= 0 && reading.tokens[before].is("als") || match.trigger.lemma == "besetzen"
    }

    func joins() -> [Move] {
        if match.trigger.lemma == "angehören" { return belongs() }
        guard !complements.isMoveOfThing, let figure = subject() else { return [] }
        let office = complements.office(
            behind: match.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: true)
        if Self.completing.contains(match.trigger.words[0]) {
            guard let office, office.tokens.lowerBound >= match.tokens.upperBound, isBody(office) else { return [] }
            return [arrival(figure, place: Move.Place(complements.officeAs(figure) ?? office), "body", 0.6)]
        }
        let place =
            complements.destination(after: match.tokens.upperBound) ?? complements.officeBehindAs(figure).map(Move.Place.init)
            ?? (isGerman && office.map(complements.isTakenUp) == false ? nil : office.map(Move.Place.init))
        let origin = complements.originBefore() ?? complements.origin(after: match.tokens.upperBound) ?? complements.formerHouse()
        guard place != nil || origin != nil, !isGerman || isJoinedAs(office, origin, by: figure) else { return [] }
        return ([figure] + clause.companions(of: figure)).map { figure in
            var move = arrival(figure, place: place ?? openPlace, place == nil ? "origin" : "place", 0.75)
            if let office, office.isForeign { return barred(move, office) }
            if let office, move.to?.role == nil {
                move.to?.role = office.role
                move.to?.function = office.function
            }
            if var origin {
                if origin.role != nil { origin.supply(organisation: move.to?.organisation) }
                move.from = origin
                move.signs.append("origin")
            }
            return move
        }
    }

    /// `kommt als Chefin zu Talbach`, `kommt von Nordlind`: verbs that tell of any going need an office, or where from.
    private func isJoinedAs(_ office: Office?, _ origin: Move.Place?, by figure: Figure) -> Bool {
        switch match.trigger.lemma {
        case "kommen": office != nil || origin != nil
        case "gehen", "starten", "beginnen", "stoßen", "einsteigen": office.map(complements.isBehindAls) ?? false
        case "einziehen", "eintreten", "aufsteigen": office != nil
        case "zurückkehren": office != nil || figure.held != nil || match.sentence.isTitle
        default: true
        }
    }

    func becomes() -> [Move] {
        if let moves = successorPhrase() { return moves }
        if match.trigger.words.last == "be", match.end < match.sentence.tokens.upperBound, reading.tokens[match.end].lower.hasSuffix("ed") {
            return []
        }
        if let since = match.trigger.words.last, since == "seit", !clause.isSinceLately(match.tokens.upperBound) { return [] }
        if match.particle != nil, !isGerman, !complements.isStartOfWork { return [] }
        if match.trigger.words == ["kommt", "als"], complements.destination(after: match.tokens.upperBound)?.organisation != nil {
            return []
        }
        let isTakeover =
            Self.takeovers.contains(match.trigger.words[0]) || Self.takeovers.contains(match.trigger.lemma)
            || match.trigger.words.prefix(2).contains("take")
        guard let office = complements.predicate() else { return isTakeover ? takesUnit() ?? takesPost() ?? takesOver() : [] }
        if Self.needsPost.contains(match.trigger.lemma), office.mention.kind != .post { return [] }
        if match.trigger.lemma == "treten", !complements.isBehindDirection(office) { return [] }
        guard complements.fits(office), let figure = predicateSubject(office) ?? complements.headlineSubject(),
            complements.isBeside(figure, office)
        else { return [] }
        if let moves = several(figure, office) { return moves }
        let isOffice = office.mention.kind == .office
        return ([figure] + joint(figure)).map { arrival($0, office, isOffice ? "office" : "post", isOffice ? 0.8 : 0.65) }
    }

    /// `X will take the position`: the one that the text has told of.
    private func takesPost() -> [Move]? {
        guard let last = match.trigger.words.last, Self.posts.contains(last), !clause.isNegated(), let figure = clause.subject() else {
            return nil
        }
        guard let place = complements.houseBehindPost() else {
            var move = arrival(figure, place: openPlace, "alone.post", 0.6)
            if ["fort", "shop"].contains(last) { move.isInterim = true }
            return [move]
        }
        return [arrival(figure, place: place, "post.house", 0.6)]
    }
    private static let posts: WordSet = ["position", "post", "job", "role", "duties", "fort", "shop"]

    /// `The brands will be headed by X`
    func ledBy() -> [Move] {
        guard let place = complements.unitBefore(), let figure = clause.behind(match.tokens.upperBound, limit: 8), !figure.isForeign else {
            return []
        }
        return ([figure] + clause.companions(behind: figure)).map { arrival($0, place: place, "unit", 0.6) }
    }

    /// `A und B werden`: who stands beside the subject.
    private func joint(_ figure: Figure) -> [Figure] {
        let before = figure.tokens.lowerBound - 1
        guard figure.tokens.upperBound <= match.tokens.lowerBound, before > match.sentence.tokens.lowerBound,
            reading.tokens[before].is(isGerman ? "und" : "and")
        else { return [] }
        return clause.companions(of: figure)
    }

    /// `X takes over`, after another has left.
    private func takesOver() -> [Move] {
        if let place = complements.houseBehindHelm(), let figure = clause.subject() { return [arrival(figure, place: place, "helm", 0.6)] }
        guard endsThere() || match.trigger.words.last == "as", let figure = clause.subject() else { return [] }
        if match.trigger.words[0] == "kommt", !match.sentence.isTitle || !isLast { return [] }
        return [arrival(figure, place: openPlace, "alone", match.sentence.isTitle ? 0.6 : 0.4)]
    }

    /// A mark or the end follows.
    private var isLast: Bool { match.end >= match.sentence.tokens.upperBound || !reading.tokens[match.end].isWord }

    /// `übernimmt den Bereich`, `übernimmt die Verantwortung für`: a part of an organisation.
    private func takesUnit() -> [Move]? {
        guard isGerman, let place = complements.unit(in: match.tokens.upperBound..<match.tokens.upperBound + 6),
            let figure = clause.subject()
        else { return nil }
        return [arrival(figure, place: place, "unit", 0.5)]
    }

    /// `The new chief is X`, `Nachfolger wird X`, `new directors include X, Y and Z`.
    func presents() -> [Move] {
        if match.trigger.words[0] == "neu" { return newcomer() }
        if let moves = group() ?? listed() ?? inOfficeSince() { return moves }
        if match.trigger.words[0] == "heißt", complements.announcedOffice() == nil { return isCalled() }
        guard match.trigger.words[0] != "including", let office = complements.announcedOffice(),
            let figure = isGerman ? clause.nominative() : clause.behind(match.tokens.upperBound, limit: 5)
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

    /// `X heißt die neue Chefin von Y`
    private func isCalled() -> [Move] {
        guard let figure = clause.before(), let office = complements.predicate(), office.mention.marks.contains(.incoming) else {
            return []
        }
        return [arrival(figure, office, "office", 0.7)]
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

    private static let needsPost: WordSet = ["bekommen", "erhalten", "erben", "besteigen", "wahrnehmen", "platz_nehmen"]
    /// Verbs whose object is the body that one joins.
    private static let completing: WordSet = ["verstärkt", "komplettiert", "ergänzt"]
    /// Verbs that tell of a move only with whence one comes.
    private static let coming: WordSet = ["kommt", "komme", "kommen", "kam"]
    private static let takeovers: WordSet = [
        "takes", "take", "taking", "took", "taken", "lands", "landed", "landing", "wins", "won", "assume", "assumes", "hold", "holds",
        "mind", "minds", "kommt", "übernehmen", "einspringen", "steps", "stepping", "rücken", "nachrücken",
        "aufrücken",
    ]

    /// German: the person stands on either side of the verb.
    private func predicateSubject(_ office: Office) -> Figure? {
        if let figure = clause.before(), !figure.offices.contains(office) || figure.offices.count > 1 { return figure }
        guard isGerman else { return clause.subject() }
        return clause.behind(match.tokens.upperBound, limit: 14)
    }

    func leads() -> [Move] {
        guard isGerman else { return leadsUnit() }
        if match.trigger.isPast { return isPassive ? ledFromNowOn() : leadsFromNowOn() }
        if Self.nowLeading.contains(match.trigger.words[0]) || !clause.isClauseFinal { return leadsFromNowOn() }
        guard let place = complements.ledUnit() ?? complements.ledHouse(), let figure = complements.futureSubject(clause) else { return [] }
        var move = arrival(figure, place: place, "unit", 0.6)
        move.status = move.status == "announced" ? "planned" : move.status
        return [move]
    }

    /// `Ab Montag lenkt X die Geschicke der Y`, `Künftig führt X das Unternehmen`
    private func leadsFromNowOn() -> [Move] {
        let near = clause.clause()
        guard near.contains(where: isOnwards), let figure = clause.subject(), !clause.isNegated() else { return [] }
        let start = max(match.tokens.upperBound, figure.tokens.upperBound)
        let behind = start..<max(start, min(match.sentence.tokens.upperBound, match.tokens.upperBound + 14))
        let isFronted = figure.tokens.lowerBound >= match.tokens.upperBound
        let place =
            complements.unit(in: match.tokens.upperBound..<behind.upperBound) ?? complements.houseLed(behind)
            ?? (isFronted ? complements.ledUnit() : nil)
        guard var place else { return [] }
        place.supply(organisation: complements.houseAt())
        return [arrival(figure, place: place, "onwards", 0.55)]
    }
    private static let nowLeading: WordSet = ["leitet", "führt", "lenkt", "verantwortet", "steuert", "leite", "führe", "dirigiert"]
    static let onwards: WordSet = [
        "ab", "künftig", "fortan", "an", "nun", "jetzt", "neuerdings", "zukünftig", "zunächst", "vorerst", "übergangsweise",
        "kommissarisch", "interim", "interimistisch", "vorübergehend", "interimsweise", "kommissarischen",
    ]

    /// `X will run Talbach's mortgage unit`
    private func leadsUnit() -> [Move] {
        guard var place = complements.unitBehind() ?? complements.houseLedBehind(), let figure = clause.subject() else { return [] }
        if match.trigger.words.last?.hasPrefix("co-") == true { place.role = place.role.map { "co-" + $0 } }
        return ([figure] + clause.companions(of: figure)).map { arrival($0, place: place, "unit", 0.5) }
    }
}
