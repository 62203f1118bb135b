import Linguistics
import NewsModel

/// Who gives up an office.
extension MoveRules {
    func leaves() -> [Move] {
        if match.trigger.isParticiple, !isPassive || complements.isAttribute { return [] }
        if isAttributive || ["no.longer", "nicht.mehr"].contains(match.trigger.name) && !isOfficeNext { return [] }
        if complements.isStepElsewhere || complements.isThingRetired { return [] }
        guard let figure = subject() else { return [] }
        if Self.givings.contains(match.trigger.words[0]) || Self.givings.contains(match.trigger.lemma), complements.post() == nil {
            return []
        }
        if match.trigger.lemma == "bord_gehen", isFollowedByGenitive { return [] }
        if match.trigger.words == ["out"], !isOutInHeadline(figure) { return [] }
        if match.trigger.lemma == "kündigen", !complements.isJobQuit { return [] }
        let office = complements.office(
            behind: match.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: true)
        let members = [figure] + clause.companions(of: figure)
        let crowd = crowdPlace(of: members)
        var moves = members.map {
            supplied(givingUp(departure($0, office, "subject", office != nil || $0.held != nil ? 0.8 : 0.55)), crowd)
        }
        if office?.isForeign == true { moves = moves.map { barred($0, office) } }
        if let next = complements.receiver(), next.name != figure.name {
            moves.append(arrival(next, office ?? figure.held, "receiver", 0.65, predecessor: figure.name))
        }
        if match.trigger.name == "replaced", let next = complements.agent() {
            moves.append(arrival(next, office ?? figure.held, "agent", 0.75, predecessor: figure.name))
        }
        return moves
    }

    /// `no longer be chief executive`, `nicht mehr an der Spitze von Talbach`
    private var isOfficeNext: Bool {
        (match.end..<min(match.sentence.tokens.upperBound, match.end + 4)).contains { index in
            reading.office(at: index).map { !$0.isForeign && ($0.mention.kind == .office || $0.organisation != nil) } ?? false
                && reading.figure(at: index) == nil
        }
    }

    /// `a retired chairman of`: the participle describes who it is.
    private var isAttributive: Bool {
        let before = match.tokens.lowerBound - 1
        guard !isGerman, match.trigger.isPast, match.trigger.words.count == 1, before >= match.sentence.tokens.lowerBound else {
            return false
        }
        return reading.words.isDeterminer(reading.tokens[before].lower)
            && reading.office(at: match.tokens.upperBound).map { $0.mention.tokens.contains(match.tokens.upperBound) } == true
    }

    func quits() -> [Move] {
        guard let figure = subject() else { return [] }
        if match.trigger.name == "geht" { return goes(figure) }
        let object = complements.object(after: max(match.tokens.upperBound, figure.tokens.upperBound))
        if object == nil, complements.isThingLeft { return [] }
        if let object, complements.isLeftInSomeState(object.tokens.upperBound) { return [] }
        let members = [figure] + clause.companions(of: figure)
        let crowd = crowdPlace(of: members)
        return members.map { figure in
            let asOffice = object?.office == nil ? complements.officeBehindAs(figure) : nil
            let given = office(of: object?.office, figure) ?? asOffice
            var move = departure(
                figure, given, "object", object?.office != nil || figure.held != nil ? 0.8 : 0.65)
            move.signs.append(object.map { $0.organisation != nil ? "object:firm" : "object:generic" } ?? "object:none")
            if endsThere() { move.signs.append("ends") }
            if move.from?.organisation == nil, let organisation = object?.organisation {
                move.from = Move.Place(
                    organisation: organisation, role: move.from?.role, function: move.from?.function, tokens: object?.tokens ?? match.tokens
                )
            }
            let end = max(object?.tokens.upperBound ?? match.tokens.upperBound, given.map { $0.tokens.upperBound } ?? 0)
            if let next = complements.destination(after: end) ?? complements.nextHouse(after: end) {
                if match.trigger.lemma == "aussteigen" { move.from = move.from ?? next } else { move.to = next }
            }
            return supplied(move, crowd)
        }
    }

    /// `verlässt den Posten als Chef`: the office behind the post.
    private func office(of object: Office?, _ figure: Figure) -> Office? {
        guard let object, object.mention.kind == .post else { return object }
        let next = complements.office(
            behind: object.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: true)
        return next ?? object
    }

    /// `X geht`: only who holds an office, at the end of the clause, or to another organisation.
    func goes(_ figure: Figure) -> [Move] {
        if let next = complements.destination(after: match.tokens.upperBound) {
            var move = departure(figure, nil, "to", 0.6)
            move.to = next
            return [move]
        }
        guard endsThere() || isBeforeTime else { return [] }
        return [departure(figure, nil, "end", 0.65)]
    }

    /// `geht Ende März`, `geht vorzeitig`, `geht im Juni`: nothing but when and how.
    private var isBeforeTime: Bool {
        let next = match.end
        guard next + 1 < match.sentence.tokens.upperBound else { return false }
        if Self.timely.contains(reading.tokens[next]) { return true }
        return ["im", "am", "ab"].contains(reading.tokens[next].lower)
            && (reading.tokens[next + 1].isNumber || reading.words.isMonth(reading.tokens[next + 1])
                || reading.words.isWeekday(reading.tokens[next + 1]))
    }
    private static let timely: WordSet = [
        "ende", "anfang", "mitte", "vorzeitig", "überraschend", "freiwillig", "sofort", "schon", "bereits", "doch",
    ]

    func dismisses() -> [Move] {
        if let subject = isPassive ? clause.subject() : nil {
            let office = complements.office(
                behind: match.tokens.upperBound, before: match.tokens.lowerBound, excluding: subject, allowsForeign: true)
            let move = departure(subject, office, "passive", 0.75)
            return [office?.isForeign == true ? barred(move, office) : move]
        }
        guard let figure = clause.object(within: 7) ?? governedByVon(), isLost(figure) else { return [] }
        let next = complements.winner(of: figure)
        if ["loss", "verlust"].contains(match.trigger.name) {
            guard clause.objectIsDirect(figure), figure.held?.isFormer == false || next != nil else { return [] }
        }
        let office = complements.office(
            behind: figure.tokens.upperBound, before: match.tokens.lowerBound, excluding: figure, allowsForeign: false)
        let isBehindClause = office.map { isGerman && $0.tokens.lowerBound >= match.end && match.particle != nil } ?? false
        var move = departure(figure, isBehindClause ? figure.named ?? office : office, "active", 0.75)
        if move.from?.organisation == nil, let employer = complements.employer() {
            move.from = Move.Place(
                organisation: employer, role: move.from?.role, function: move.from?.function, tokens: move.from?.tokens ?? match.tokens)
        }
        move.to = next
        return [move]
    }

    /// `Talbach CEO X Out`, `X Out as Talbach CEO`
    private func isOutInHeadline(_ figure: Figure) -> Bool {
        guard match.sentence.isTitle, figure.held != nil, figure.tokens.upperBound == match.tokens.lowerBound else { return false }
        guard match.end < match.sentence.tokens.upperBound else { return true }
        return !reading.tokens[match.end].isWord || ["as", "at", "after", "in", "amid", "over"].contains(reading.tokens[match.end].lower)
    }

    /// With the post that is given up, where no office is named.
    private func givingUp(_ move: Move) -> Move {
        guard move.from?.role == nil, let post = complements.givenPost() else { return move }
        var move = move
        move.from = Move.Place(
            organisation: move.from?.organisation ?? post.organisation, role: post.role, function: nil, tokens: post.tokens)
        return move
    }

    /// `ging von Bord der Fähre`: meant as it is said.
    private var isFollowedByGenitive: Bool {
        match.end < match.sentence.tokens.upperBound && ["der", "des", "einer", "eines"].contains(reading.tokens[match.end].lower)
    }

    /// `hat sich von seinem Chef X getrennt`
    private func governedByVon() -> Figure? {
        guard isGerman, match.particle?.isEmpty == false || match.trigger.words.first == "sich" else { return nil }
        let near = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 12)..<match.end
        guard let from = near.first(where: { reading.tokens[$0].is("von") }) else { return nil }
        return clause.behind(from + 1, limit: 8)
    }

    /// `kostet X das Amt`: much else costs.
    private func isLost(_ figure: Figure) -> Bool { match.trigger.name != "kosten" || complements.post() != nil }

    func dies() -> [Move] {
        guard let figure = clause.subject(), let held = figure.offices.first(where: isInOffice),
            match.tokens.lowerBound - figure.tokens.upperBound < 7 || isAtAge(figure) || clause.aside != nil || isBehindRelative(figure)
        else { return [] }
        return [departure(figure, held, "office", 0.5)]
    }

    /// `X, Chef der Talbach AG, ist am Sonntag im Alter von 61 Jahren gestorben`: in one clause, and not too old for an office.
    private func isAtAge(_ figure: Figure) -> Bool {
        let between = figure.tokens.upperBound..<max(figure.tokens.upperBound, match.tokens.lowerBound)
        guard isGerman, between.count < 13, let first = between.first, reading.tokens[first].is("ist"),
            let age = between.last(where: { reading.tokens[$0].isNumber }).flatMap({ Int(reading.tokens[$0].text) })
        else { return false }
        return age < 75 && !between.contains { reading.tokens[$0].is(",") }
    }

    private func isInOffice(_ office: Office) -> Bool {
        !office.isForeign && office.mention.kind != .post && !office.mention.marks.contains(.incoming) && !office.isFormer
            && office.organisation != nil
            && ["ceo", "cfo", "coo", "cto", "chair", "unit_head", "executive_board", "other"].contains(office.function)
    }

    /// `X, who was treated earlier this year, has died`
    private func isBehindRelative(_ figure: Figure) -> Bool {
        let start = figure.tokens.upperBound
        let link = start..<min(match.tokens.lowerBound, start + 2)
        return link.contains { ["who", "der", "die"].contains(reading.tokens[$0].lower) }
            && (max(start, match.tokens.lowerBound - 2)..<match.tokens.lowerBound).contains { reading.tokens[$0].is(",") }
    }

    func barred(_ move: Move, _ office: Office?) -> Move {
        var move = move
        move.bar = "the office is one of \(office?.function ?? "another kind")"
        return move
    }

    static let givings: WordSet = [
        "abgeben", "los",
        "aufgeben", "verlieren", "räumen", "beenden", "legt", "gives", "give", "gave", "giving", "surrenders", "surrendered",
        "relinquishing", "relinquish",
        "relinquishes", "relinquished", "endet", "stripped", "removed",
    ]
}
