import Linguistics
import NewsModel

/// Supplies what the words at the trigger leave open: the office in which the article presents the person elsewhere, the office of the
/// predecessor, the organisation that the article is about.
struct MoveFiller {
    private let reading: MoveReading
    private let main: String?
    private let houses: MoveHouse
    /// The one office of the headline that it names nobody for, where the headline is about coming or going.
    private let titleOffice: Office?

    init(_ reading: MoveReading, apartFrom persons: Set<String>) {
        self.reading = reading
        let firstNames = Set(
            reading.figures.lazy.filter { $0.person.basis == .givenName }.map { reading.tokens[$0.person.tokens.lowerBound].text })
        let names = reading.organisationNames.filter { name in
            !persons.contains(name.text) && !Organisations.words.isLegalForm(name.text.lowercased())
                && (name.isOrganisation || !firstNames.contains(name.text))
                && !name.tokens.contains { reading.office(at: $0)?.mention.tokens.contains($0) == true }
        }
        main = MainOrganisation(reading, apartFrom: persons).name().map(reading.organisations.plain)
        houses = MoveHouse(reading, names: names, main: main)
        let offices = reading.offices.filter {
            $0.tokens.upperBound <= reading.document.titleEnd && !$0.isForeign && $0.mention.kind == .office
        }
        let isFree = offices.count == 1 && reading.figure(at: offices[0].mention.tokens.lowerBound) == nil
        titleOffice = isFree && MoveTopic(reading).isAboutMoves ? offices[0] : nil
    }

    func filled(_ moves: [Move]) -> [Move] {
        let named = moves.map(withoutVagueRoles)
        return dated(named).map { inFull(distinct(withTitleOffice(withTo(withFrom(bequeathed(inherited($0, named), named)))))) }
    }

    // MARK: - Private

    /// Who takes an office when another leaves it, takes it then; who does so for the time being, does so at once.
    private func dated(_ moves: [Move]) -> [Move] {
        moves.map { move in
            var move = move
            if move.isInterim, move.status == "planned", !isLater(move) { move.status = "announced" }
            guard move.status == "announced" else { return move }
            let isPlanned = moves.contains { other in
                other.status == "planned" && isPartner(other, of: move)
                    && (isLater(other) || other.sentence == move.sentence && (isSuccession(move) || reading.document.language == .de))
            }
            if !move.isInterim, isPlanned || MoveStart(reading).isLater(than: move) {
                move.status = "planned"
            }
            return move
        }
    }

    /// Whether one takes the other's place: as the words say, or as one leaves and one comes in one breath.
    private func isPartner(_ other: Move, of move: Move) -> Bool {
        if other.person == move.predecessor || other.predecessor == move.person { return true }
        guard isNeighbour(other, of: move), let left = other.isLeaving ? other.from : move.from,
            let taken = other.isLeaving ? move.to : other.to
        else { return false }
        return MoveHouse.isSame(left.organisation, taken.organisation) && left.role != nil
            && (taken.role == nil || left.role?.lowercased() == taken.role?.lowercased())
    }

    /// Whether of two, one goes and one comes within two sentences.
    private func isNeighbour(_ other: Move, of move: Move) -> Bool {
        other.person != move.person && abs(other.sentence - move.sentence) < 2 && other.isLeaving != move.isLeaving
            && isSuccession(other.isLeaving ? move : other)
    }

    private func isLater(_ move: Move) -> Bool {
        guard let date = move.effective else { return false }
        return reading.day.map(date.isAfter) ?? true
    }

    /// `leaves his post`: the post says nothing.
    private func withoutVagueRoles(_ move: Move) -> Move {
        var move = move
        if let role = move.from?.role, Self.vague.contains(role.lowercased()) {
            move.from?.role = nil
            move.from?.function = nil
        }
        if let role = move.to?.role, Self.vague.contains(role.lowercased()) { move.to?.role = nil }
        return move
    }

    /// A successor takes what the predecessor has left.
    private func inherited(_ move: Move, _ all: [Move]) -> Move {
        guard move.to != nil, move.to?.role.map({ Self.tops.contains($0.lowercased()) }) ?? true, isSuccession(move) || move.to?.role != nil
        else { return move }
        let leavers = all.filter { $0.person != move.person && $0.from?.role != nil && $0.to == nil }
        let last = leavers.first { $0.person == move.predecessor } ?? (leavers.count == 1 ? leavers[0] : nil)
        var place = last?.from
        if place == nil, let surname = move.predecessor?.split(separator: " ").last {
            place = profile(String(surname)).map(Move.Place.init)
        }
        guard let place else { return move }
        var (move, to) = (move, move.to)
        to?.role = place.role
        to?.function = place.function
        to?.supply(organisation: place.organisation)
        move.to = to
        return move
    }

    /// A predecessor leaves what the successor takes.
    private func bequeathed(_ move: Move, _ all: [Move]) -> Move {
        guard move.from?.role == nil else { return move }
        let heir = all.first { $0.predecessor == move.person && $0.to?.role != nil }
        let next = (heir ?? all.first { move.to == nil && isNeighbour($0, of: move) && $0.to?.role != nil })?.to
        guard let next, move.to == nil || move.to?.role?.lowercased() != next.role?.lowercased() else { return move }
        var move = move
        var from = move.from ?? next
        from.role = next.role
        from.function = next.function
        from.supply(organisation: next.organisation)
        move.from = from
        return move
    }

    /// `Operating chief resigns at Talbach`: the headline names the office, the text who it is.
    private func withTitleOffice(_ move: Move) -> Move {
        let isLeaving = move.to == nil
        guard (isLeaving ? move.from : move.to)?.role == nil, !isLeaving || move.from != nil, isLeaving || isSuccession(move),
            let office = titleOffice
        else { return move }
        var move = move
        if isLeaving {
            move.from?.role = office.role
            move.from?.function = office.function
        } else {
            move.to?.role = office.role
            move.to?.function = office.function
        }
        return move
    }

    private func isSuccession(_ move: Move) -> Bool {
        move.predecessor != nil || move.rule.contains("successor") || move.rule.contains("alone") || move.rule.contains("nachfolgen")
            || move.rule.contains("succeed")
    }

    private func withFrom(_ move: Move) -> Move {
        var (move, from) = (move, move.from)
        if let place = from, let to = move.to, place.role != nil, place.role == to.role, isSame(place.organisation, to.organisation) {
            from = nil
        }
        let office = profile(move.surname)
        if !move.isInterim, from?.organisation == nil || from?.role == nil, let last = PreviousPost(reading).place(of: move),
            isOther(last, move.to), MoveHouse.isSame(from?.organisation, last.organisation), from?.role == nil
        {
            from = Move.Place(
                organisation: from?.organisation ?? last.organisation, role: last.role, function: last.function, tokens: last.tokens)
        }
        if from == nil {
            let isOther =
                office.map { office in
                    office.function != move.to?.function && office.function != "founder"
                        && (office.organisation != nil
                            || MoveHouse.isSame(move.to?.organisation, main) && Self.ranked.contains(office.function))
                } ?? false
            if let office, move.to == nil || move.to?.role != nil && isOther && !move.isInterim { from = Move.Place(office) }
        } else if let office {
            from?.supply(organisation: office.organisation)
            from?.supply(officeOf: office)
        }
        if from == nil, move.to == nil { from = Move.Place(organisation: nil, role: nil, function: nil, tokens: move.tokens) }
        if from?.organisation == nil, move.to?.organisation != main || move.to?.role != nil && from?.role != nil {
            let house = move.to == nil ? houses.left(by: move, from) : main
            from?.supply(organisation: house)
        }
        move.from = from
        return move
    }

    private func isOther(_ place: Move.Place, _ to: Move.Place?) -> Bool {
        place.organisation != to?.organisation && place.organisation != nil || place.function != to?.function
            || place.role?.lowercased() != to?.role?.lowercased() && place.function == "unit_head"
    }

    /// `takes the helm`: the title that the article gives the person for it.
    private func titled(_ move: Move) -> Move {
        guard let to = move.to, let role = to.role, Self.tops.contains(role.lowercased()) else { return move }
        let offices = reading.figures.lazy.filter { $0.person.surname == move.surname }.flatMap(\.offices)
        let own = offices.first {
            !$0.isForeign && !$0.isFormer && $0.mention.kind == .office && $0.function == "ceo"
                && MoveHouse.isSame($0.organisation, to.organisation)
        }
        guard let own else { return move }
        var move = move
        move.to?.role = own.role
        move.to?.function = own.function
        return move
    }

    private func withTo(_ move: Move) -> Move {
        var move = titled(move)
        guard let to = move.to, to.organisation == nil,
            to.role != nil || isSuccession(move) || move.rule.contains("holen") || move.rule.hasSuffix(".onwards")
                || move.rule.hasSuffix(".origin") && move.from?.organisation != main
        else {
            return move
        }
        let house = houses.taken(by: move)
        let isLeft = move.from?.role == nil && move.from?.organisation != nil && MoveHouse.isSame(move.from?.organisation, house)
        let organisation = isLeft ? nil : house
        move.to?.organisation = organisation
        return move
    }

    /// A role in the fullest words that the article has for this person's: `CEO` is `chief executive officer`.
    private func inFull(_ move: Move) -> Move {
        var move = move
        move.from = move.from.map { inFull($0, move.surname) }
        move.to = move.to.map { inFull($0, move.surname) }
        return move
    }

    /// Both unknown, or `Talbach` and `Talbach Corp`.
    private func isSame(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other, one != other else { return one == other }
        let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
        return long.hasPrefix(short + " ") && Organisations.words.isLegalForm(long.dropFirst(short.count + 1).lowercased())
    }

    /// Whether the sentence of the office names the person; chairmen are of several kinds.
    private func isNear(_ office: Office, _ surname: String) -> Bool {
        guard office.function != "chair" else { return false }
        let sentence = reading.document.sentences.first { $0.tokens.contains(office.mention.tokens.lowerBound) }
        return sentence?.tokens.contains { reading.tokens[$0].text == surname } ?? false
    }

    private func inFull(_ place: Move.Place, _ surname: String) -> Move.Place {
        guard let role = place.role, let function = place.function, Self.precise.contains(function) else { return place }
        let same = reading.offices.filter { $0.function == function && !$0.isForeign && $0.mention.kind == .office }
        let own = same.filter { office in
            let figure = reading.figure(at: office.mention.tokens.lowerBound)
            if let figure { return figure.person.surname == surname && MoveHouse.isSame(office.organisation, place.organisation) }
            guard office.role.hasSuffix("in") == role.hasSuffix("in") else { return false }
            return office.organisation.map { $0 == place.organisation } ?? isNear(office, surname)
        }
        var place = place
        place.role = own.map(\.mention.role).filter { $0.utf8.count > role.utf8.count }.max { $0.utf8.count < $1.utf8.count } ?? role
        return place
    }

    /// One place twice is no move.
    private func distinct(_ move: Move) -> Move {
        guard let from = move.from, let to = move.to, isSame(from.organisation, to.organisation) else { return move }
        var move = move
        if move.isLeaving, from.role == to.role {
            move.to = nil
        } else if from.role == nil || from.role == to.role {
            move.from = nil
        } else if to.role == nil, to.organisation != nil, !isSuccession(move) {
            move.from?.organisation = nil
        }
        return move
    }

    /// The office in which the article presents the person.
    private func profile(_ surname: String) -> Office? {
        let offices = reading.figures.lazy.filter { $0.person.surname == surname }.compactMap(\.named).filter { !$0.isFormer }
        return offices.first { $0.organisation != nil } ?? offices.first
    }

    /// Names of the highest post that say less than its holder's title.
    private static let tops: WordSet = [
        "spitze", "ruder", "konzernspitze", "unternehmensspitze", "firmenspitze", "führung", "chefposten", "helm", "reins", "top job",
        "spitzenposten", "chefsessel", "zepter", "steuer",
    ]
    private static let ranked: WordSet = ["ceo", "cfo", "coo", "cto", "unit_head", "executive_board", "chair", "deputy_chair"]
    private static let precise: WordSet = ["ceo", "cfo", "coo", "cto", "chair"]
    private static let vague: WordSet = [
        "post", "posts", "job", "position", "role", "seat", "title", "posten", "amt", "job", "funktion", "stelle", "aufgabe", "aufgaben",
        "mandat", "mandate", "ämter", "sitz",
    ]
}
