import Linguistics
import NewsModel

/// The frames: what each trigger says of the persons and offices around it.
///
/// They are generous: a doubt is no reason to keep silent but a sign that lowers the estimate.
struct MoveRules {
    let reading: MoveReading
    let match: TriggerMatch
    let clause: MoveClause
    let complements: ComplementReader

    init(_ reading: MoveReading, _ match: TriggerMatch) {
        self.reading = reading
        self.match = match
        clause = MoveClause(reading, match)
        complements = ComplementReader(reading, match)
    }

    /// The moves that the trigger may tell of; none where the frame is not filled.
    func moves() -> [Move] {
        switch match.trigger.frame {
        case .leaves: leaves()
        case .quits: quits()
        case .dismisses: dismisses()
        case .appoints: appoints()
        case .gains: gains()
        case .joins: joins()
        case .becomes: becomes()
        case .leads: leads()
        case .ledBy: ledBy()
        case .succeeds: succeeds()
        case .yields: yields()
        case .presents: presents()
        case .absolute: absolute()
        case .dies: dies()
        case .exitNoun: exitNoun()
        case .entryNoun: entryNoun()
        }
    }

    // MARK: - Shared

    var isGerman: Bool { reading.document.language == .de }
    var isPassive: Bool { complements.isPassive }

    /// The subject, or a headline's one word before the verb.
    func subject() -> Figure? { clause.subject() ?? complements.headlineSubject() }

    /// A mark, a connecting word or the sentence's end follows.
    func endsThere() -> Bool {
        let end = match.end
        guard end < match.sentence.tokens.upperBound else { return true }
        let next = reading.tokens[end]
        return !next.isWord
            || ["und", "and", "after", "nach", "with", "as", "amid", "in", "on", "to", "over", "for", "mit", "wegen", "trotz", "zum"]
                .contains(next.lower)
    }

    func departure(_ figure: Figure, _ office: Office?, _ way: String, _ confidence: Double) -> Move {
        var move = base(figure, way, confidence)
        let given = office.flatMap { $0.isForeign ? nil : $0 } ?? figure.held
        move.from = given.map(Move.Place.init)
        if move.from?.organisation == nil, let office, isOwn(office) { move.from?.organisation = complements.employer() }
        if let held = figure.held, move.from?.organisation == nil { move.from?.organisation = held.organisation }
        if match.trigger.frame == .leaves, move.from?.organisation == nil, let house = complements.houseOfYears() {
            move.from = move.from ?? openPlace
            move.from?.organisation = house
        }
        move.reason = match.trigger.reason
        move.signs.append(office.map { $0.isForeign ? "office:foreign" : "office:named" } ?? "office:none")
        return move
    }

    /// `resigned from its board`: of the house that tells of it.
    private func isOwn(_ office: Office) -> Bool {
        let before = office.mention.tokens.lowerBound - 1
        return !isGerman && before >= 0 && office.organisation == nil && office.mention.kind == .body && reading.tokens[before].is("its")
    }

    func arrival(_ figure: Figure, _ office: Office?, _ way: String, _ confidence: Double, predecessor: String? = nil) -> Move {
        var move = base(figure, way, confidence)
        if let office, isOfTheYear(office) { move.bar = "the office is a prize" }
        if let office, isSuperlative(office) { move.bar = "the office is a firm's place" }
        if let office, office.isForeign { move.bar = move.bar ?? "the office is one of \(office.function)" }
        move.to = office.map(Move.Place.init) ?? openPlace
        move.isInterim = isInterim(office) && !clause.window().contains { reading.tokens[$0].is("permanent") }
        move.predecessor = predecessor
        if let held = figure.leavable, held != office, !move.isInterim || held.isFormer, isGivenUp(held, for: office) {
            move.from = Move.Place(held)
        }
        if figure.named == nil, let house = figure.held?.organisation, house != office?.organisation {
            move.from = Move.Place(organisation: house, role: nil, function: nil, tokens: figure.tokens)
        }
        if move.from == nil, let house = complements.possessor(of: figure), house.organisation != move.to?.organisation {
            move.from = house
        }
        if match.trigger.reason == "promoted" { move.reason = "promoted" }
        if let office, isHeld(office, by: figure) { move.signs.append("to:held") }
        move.signs.append(office == nil ? "office:none" : "office:named")
        return move
    }

    func arrival(_ figure: Figure, place: Move.Place, _ way: String, _ confidence: Double) -> Move {
        var move = base(figure, way, confidence)
        move.to = place
        move.isInterim = isInterim(nil)
        if let held = figure.leavable, way != "alone", !move.isInterim || held.isFormer, isGivenUp(held, for: nil) {
            move.from = Move.Place(held)
        }
        if move.from == nil, let house = complements.possessor(of: figure), house.organisation != place.organisation { move.from = house }
        return move
    }

    /// Who takes another office leaves the one held now; what one was before, or founded, one does not give up, nor for a seat on the board
    /// of another house.
    private func isGivenUp(_ office: Office, for next: Office?) -> Bool {
        guard office.function != "founder" || match.trigger.frame == .joins else { return false }
        if office.function == "chair", let next,
            let (one, other) = office.organisation.flatMap({ house in next.organisation.map { (house, $0) } }),
            !one.hasPrefix(other), !other.hasPrefix(one)
        {
            return false
        }
        if let next, ["chair", "deputy_chair", "supervisory_board"].contains(next.function), next.organisation != office.organisation {
            return false
        }
        let before = office.tokens.lowerBound - 1
        if office.isFormer, office.organisation != nil, Self.staff.contains(office.mention.role.lowercased()) { return true }
        return !office.isFormer || before >= 0 && ["formerly", "previously", "recently"].contains(reading.tokens[before].lower)
    }

    /// `former Talbach executive X`: where one comes from, though it is over.
    private static let staff: WordSet = [
        "executive", "exec", "banker", "manager", "managerin", "trader", "analyst", "researcher", "engineer", "bankerin", "analystin",
        "forscher",
    ]

    /// `Chief Executive X, who was named CEO in December`: it tells how one came by the office that one has.
    private func isHeld(_ office: Office, by figure: Figure) -> Bool {
        guard let held = figure.held, !held.isFormer, held != office, held.function == office.function, held.function != "other",
            held.mention.marks.isDisjoint(with: [.interim, .incoming, .deputy, .outgoing])
        else { return false }
        guard let one = held.organisation, let other = office.organisation else { return true }
        return one.hasPrefix(other) || other.hasPrefix(one)
    }

    /// `entrepreneur of the year`, `Manager des Jahres`
    private func isOfTheYear(_ office: Office) -> Bool {
        if let name = office.organisation, ["Year", "Decade", "Century", "Jahres"].contains(name) { return true }
        let behind = office.tokens.upperBound..<min(reading.tokens.count, office.tokens.upperBound + 3)
        if office.role.lowercased().hasSuffix("des jahres") { return true }
        return behind.contains { ["year", "jahres"].contains(reading.tokens[$0].lower) }
            && behind.first.map { ["of", "des"].contains(reading.tokens[$0].lower) } == true
    }

    /// `the world's largest asset manager`: what a firm is, no person.
    private func isSuperlative(_ office: Office) -> Bool {
        let before = max(match.sentence.tokens.lowerBound, office.mention.tokens.lowerBound - 4)..<office.mention.tokens.lowerBound
        return before.contains {
            ["largest", "biggest", "second-largest", "third-largest", "größte", "größter", "größten"].contains(reading.tokens[$0].lower)
        }
    }

    /// A place of which the words at the trigger say nothing yet.
    var openPlace: Move.Place { Move.Place(organisation: nil, role: nil, function: nil, tokens: match.tokens) }

    func isInterim(_ office: Office?) -> Bool {
        if office?.mention.marks.contains(.interim) == true { return true }
        return clause.window().contains { index in
            let word = reading.tokens[index].lower
            if reading.figure(at: index) != nil { return false }
            return word.hasPrefix("interim") || word.hasPrefix("kommissarisch") || word == "übergangsweise" || word == "acting"
                || word == "vorübergehend" || word == "temporär" || word == "temporarily"
        }
    }

    func base(_ figure: Figure, _ way: String, _ confidence: Double) -> Move {
        let language = reading.document.language.rawValue
        let (doubts, status) = (clause.doubts(of: figure), clause.status())
        let signs = [
            doubts.isEmpty ? "clean" : "doubts:\(min(doubts.count, 2))",
            "frame:\(match.trigger.frame.rawValue)", "frame:\(match.trigger.frame.rawValue).\(way)",
            "verb:" + match.trigger.lemma,
        ]
        let weak = (figure.person.strength == .known ? 0 : 0.1) + 0.15 * Double(doubts.count)
        return Move(
            person: figure.name, surname: figure.person.surname, personTokens: figure.person.tokens, from: nil, to: nil, reason: nil,
            effective: clause.effective(), status: status, rule: "\(match.trigger.name).\(language).\(way)",
            confidence: max(0.01, confidence - weak), tokens: match.tokens.lowerBound..<match.end,
            signs: signs + doubts + clause.signs(of: figure, status: status), sentence: match.sentence.index, bar: clause.bar())
    }
}
