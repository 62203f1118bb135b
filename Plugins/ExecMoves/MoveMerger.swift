import Linguistics
import NewsModel

/// Makes one move a person of what several places of the article tell.
struct MoveMerger {
    private let reading: MoveReading
    /// At most this many persons of one article are told of; what comes beyond is a list, not news.
    private static let limit = 100

    init(_ reading: MoveReading) {
        self.reading = reading
    }

    /// In the order in which the article first speaks of each.
    func merge(_ moves: [Move]) -> [Move] {
        var order: [String] = []
        var groups: [String: [Move]] = [:]
        for move in moves {
            let key = reading.register.fullName(ofSurname: move.surname)
            let name = move.person.split(separator: " ").count > 1 && key.split(separator: " ").count > 1 ? move.person : key
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(move)
        }
        let main = mainOrganisation() ?? reading.titleOrganisation()
        return order.prefix(Self.limit).compactMap { name in groups[name].map { fill(merged($0, name), main) } }
    }

    // MARK: - Private

    private func merged(_ moves: [Move], _ name: String) -> Move {
        let open = moves.filter { $0.bar == nil }
        let ranked = (open.isEmpty ? moves : open).enumerated()
            .sorted { ($0.element.confidence, $1.offset) > ($1.element.confidence, $0.offset) }.map(\.element)
        var best = ranked[0]
        best.person = name
        best.signs += Self.summary(ranked)
        if !open.isEmpty, open.count < moves.count { best.signs.append("also:barred") }
        for other in ranked.dropFirst() {
            best.from = combined(best.from, other.from)
            best.to = combined(best.to, other.to)
            best.isInterim = best.isInterim || other.isInterim && other.to != nil
            best.reason = best.reason ?? other.reason
            best.effective = best.effective ?? other.effective
            best.predecessor = best.predecessor ?? other.predecessor
            if best.status == "announced", other.status != "announced" { best.status = other.status }
        }
        return best
    }

    /// How often and in which frames the article tells of the person's move.
    private static func summary(_ moves: [Move]) -> [String] {
        let prior = moves.map(\.confidence).max() ?? 0
        var signs = ["prior:\(Int(prior * 10) * 10)", "mentions:\(moves.count > 2 ? "3+" : String(moves.count))"]
        let frames = Set(moves.flatMap { $0.signs.filter { $0.hasPrefix("frame:") && !$0.contains(".") } })
        if frames.count > 1 { signs.append("frames:\(frames.count > 2 ? "3+" : "2")") }
        if moves.contains(where: { $0.signs.contains("title") }) { signs.append("any:title") }
        if moves.contains(where: { $0.signs.contains("negated") }) { signs.append("any:negated") }
        return signs
    }

    private func combined(_ one: Move.Place?, _ other: Move.Place?) -> Move.Place? {
        guard var place = one else { return other }
        guard let other else { return place }
        if place.organisation == nil { place.organisation = other.organisation }
        if place.role == nil, place.organisation == other.organisation {
            place.role = other.role
            place.function = other.function
        }
        return place
    }

    /// Supplies what the article says of the person elsewhere, and the organisation that it is about.
    private func fill(_ move: Move, _ main: String?) -> Move {
        var move = move
        if move.from == nil, let to = move.to, to.role != nil, let office = profile(move.surname), office.function != to.function,
            office.organisation != nil
        {
            move.from = Move.Place(office)
        }
        if var from = move.from, from.organisation == nil || from.role == nil || from.function == nil {
            if let office = profile(move.surname) {
                from.organisation = from.organisation ?? office.organisation
                if from.role == nil || from.function == nil, from.organisation == office.organisation {
                    from.role = office.role
                    from.function = office.function
                }
            }
            from.organisation = from.organisation ?? main
            move.from = from
        } else if move.from == nil, move.to == nil {
            move.from = profile(move.surname).map(Move.Place.init)
            if move.from?.organisation == nil { move.from?.organisation = main }
        }
        if var to = move.to, to.organisation == nil,
            to.role != nil || move.rule.contains("alone") || move.rule.contains("successor") || move.predecessor != nil
        {
            to.organisation = main
            move.to = to
        }
        if let from = move.from, let to = move.to, from.organisation == to.organisation,
            from.role == to.role || to.role == nil && from.role == nil
        {
            move.from = nil
        }
        return move
    }

    /// The office in which the article presents the person.
    private func profile(_ surname: String) -> Office? {
        let offices = reading.figures.lazy.filter { $0.person.surname == surname }.compactMap(\.held)
        return offices.first { $0.organisation != nil } ?? offices.first
    }

    /// The organisation whose offices the article names most often.
    private func mainOrganisation() -> String? {
        var counts: [String: Int] = [:]
        var first: [String: Int] = [:]
        for office in reading.offices where !office.isForeign {
            if let name = office.organisation {
                first[name] = first[name] ?? office.tokens.lowerBound
                counts[name, default: 0] += office.tokens.lowerBound < reading.document.titleEnd ? 3 : 1
            }
        }
        return counts.max { ($0.value, first[$1.key] ?? 0) < ($1.value, first[$0.key] ?? 0) }?.key
    }
}
