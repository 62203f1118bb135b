import Linguistics
import NewsModel

/// Makes one move a person of what several places of the article tell.
struct MoveMerger {
    private let reading: MoveReading
    /// At most this many persons of one article are told of; what comes beyond is a list, not news.
    private static let limit = 100
    /// A place that only one mention gives counts where nothing speaks against that mention.
    private static let trusted = 0.5
    /// Where one has gone to is said outright.
    private static let sure = 0.7
    private static let likely = 0.5

    /// How sure one mention alone is.
    private let estimate: (Move) -> Double

    init(_ reading: MoveReading, estimate: @escaping (Move) -> Double) {
        self.reading = reading
        self.estimate = estimate
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
        let all = order.prefix(Self.limit).compactMap { name in groups[name].map { merged($0, name) } }
        return MoveFiller(reading, apartFrom: Set(all.map(\.person))).filled(all)
    }

    // MARK: - Private

    private func surestFirst(_ moves: [Move]) -> [Move] {
        guard moves.count > 1 else { return moves }
        return moves.enumerated().map { (move: $0.element, estimate: estimate($0.element), place: $0.offset) }
            .sorted { ($0.estimate, $1.place) > ($1.estimate, $0.place) }
            .map { rated in
                var move = rated.move
                move.isLikely = rated.estimate > Self.likely
                return move
            }
    }

    private func merged(_ moves: [Move], _ name: String) -> Move {
        let open = moves.filter { $0.bar == nil }
        let ranked = surestFirst(open.isEmpty ? moves : open)
        var best = ranked[0]
        best.person = name
        best.isLeaving = best.to == nil || best.signs.contains("frame:quits")
        best.signs += Self.summary(ranked)
        if !open.isEmpty, open.count < moves.count { best.signs.append("also:barred") }
        for other in ranked.dropFirst() {
            best.from = combined(best.from, best.from == nil && (other.confidence < Self.trusted || isOld(other)) ? nil : other.from)
            best.to = combined(best.to, best.to == nil && !isNextPlace(other, of: best) ? nil : other.to)
            if isHigher(other, than: best) { best.to = other.to }
            best.isInterim = best.isInterim || other.isInterim && other.to != nil
            best.reason = best.reason ?? other.reason
            best.effective = best.effective ?? other.effective
            best.predecessor = best.predecessor ?? other.predecessor
            if outweighs(other, best.status), other.status != "rumored" || isMostlyHearsay(ranked) { best.status = other.status }
        }
        return best
    }

    /// Whether another mention says where one goes who leaves: no step of the past, nor the very office that is given up.
    private func isNextPlace(_ other: Move, of move: Move) -> Bool {
        guard other.confidence >= Self.sure, other.isLikely, !isOld(other), let to = other.to else { return false }
        return to.role == nil || to.role?.lowercased() != move.from?.role?.lowercased()
            || to.organisation != nil && to.organisation != move.from?.organisation
    }

    /// Whether the other mention tells of a top office, where this one tells of a seat on the same house's board.
    private func isHigher(_ other: Move, than move: Move) -> Bool {
        guard let place = move.to, let next = other.to, place.function == "supervisory_board", other.isLikely, !isOld(other) else {
            return false
        }
        return ["ceo", "chair"].contains(next.function) && (next.organisation == nil || next.organisation == place.organisation)
    }

    /// Whether no more mentions tell of it as a fact than by hearsay.
    private func isMostlyHearsay(_ moves: [Move]) -> Bool {
        moves.count { $0.status == "rumored" } * 2 >= moves.count || moves[0].signs.contains("status:rumored")
    }

    /// Whether the mention tells of former years: whom one came from then.
    private func isOld(_ move: Move) -> Bool {
        move.signs.contains { $0.hasPrefix("history") || $0 == "circumstance:past" || $0 == "relative:past" }
    }

    /// Whether another mention's status counts more: plans where nothing speaks against them, be it that they are dated.
    private func outweighs(_ other: Move, _ status: String) -> Bool {
        guard ["announced", "completed"].contains(status), other.status != status else { return false }
        guard other.status == "planned" else { return status == "announced" && other.status != "announced" }
        let isPlain = other.signs.contains("clean") && !other.signs.contains("wish") && !other.signs.contains("form:to")
        return isPlain && (status == "announced" || other.signs.contains("dated"))
    }

    /// How often and in which frames the article tells of the person's move.
    private static func summary(_ moves: [Move]) -> [String] {
        var signs = ["mentions:\(moves.count > 2 ? "3+" : String(moves.count))"]
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
        if place.role == nil, other.organisation == nil || place.organisation == other.organisation {
            place.role = other.role
            place.function = other.function
        }
        return place
    }
}
