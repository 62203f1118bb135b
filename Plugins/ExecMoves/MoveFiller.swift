import Linguistics
import NewsModel

/// Supplies what the words at the trigger leave open: the office in which the article presents the person elsewhere, the office of the
/// predecessor, the organisation that the article is about.
struct MoveFiller {
    private let reading: MoveReading
    private let main: String?
    /// Names of what may be organisations; persons who move are none.
    private let names: [NameMention]
    /// The one office of the headline that it names nobody for, where the headline is about coming or going.
    private let titleOffice: Office?

    init(_ reading: MoveReading, apartFrom persons: Set<String>) {
        self.reading = reading
        let firstNames = Set(
            reading.figures.lazy.filter { $0.person.basis == .givenName }.map { reading.tokens[$0.person.tokens.lowerBound].text })
        names = reading.organisationNames.filter { name in
            !persons.contains(name.text) && (name.isOrganisation || !firstNames.contains(name.text))
                && !name.tokens.contains { reading.office(at: $0)?.mention.tokens.contains($0) == true }
        }
        main = MainOrganisation(reading, apartFrom: persons).name()
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
        return isSameHouse(left.organisation, taken.organisation) && left.role != nil
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
            isOther(last, move.to), isSameHouse(from?.organisation, last.organisation), from?.role == nil
        {
            from = Move.Place(
                organisation: from?.organisation ?? last.organisation, role: last.role, function: last.function, tokens: last.tokens)
        }
        if from == nil {
            let isOther =
                office.map { office in
                    office.function != move.to?.function && office.function != "founder"
                        && (office.organisation != nil || isSameHouse(move.to?.organisation, main) && Self.ranked.contains(office.function))
                } ?? false
            if let office, move.to == nil || move.to?.role != nil && isOther && !move.isInterim { from = Move.Place(office) }
        } else if let office {
            from?.supply(organisation: office.organisation)
            from?.supply(officeOf: office)
        }
        if from == nil, move.to == nil { from = Move.Place(organisation: nil, role: nil, function: nil, tokens: move.tokens) }
        if move.to?.organisation != main || move.to?.role != nil && from?.role != nil {
            from?.supply(organisation: move.to == nil ? openingHouse(move) ?? speaker(move) ?? mainOfTitle ?? nearest(move) ?? main : main)
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
                && isSameHouse($0.organisation, to.organisation)
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
            to.role != nil || isSuccession(move) || move.rule.contains("holen")
                || move.rule.hasSuffix(".origin") && move.from?.organisation != main
        else {
            return move
        }
        let organisation = openingHouse(move) ?? speaker(move) ?? main
        move.to?.organisation = organisation
        return move
    }

    /// The organisation that tells of it: `Talbach said its chairman resigned`; no newspaper.
    private func speaker(_ move: Move) -> String? {
        guard move.sentence < reading.document.sentences.count else { return nil }
        let sentence = reading.document.sentences[move.sentence].tokens
        let first = names.first { sentence.contains($0.tokens.lowerBound) }
        if let teller = teller(in: sentence, before: move.tokens.lowerBound) { return teller }
        let dateline = OrganisationReader.dateline(reading.document)
        let opening = dateline.overlaps(sentence) ? dateline.upperBound + 2 : sentence.lowerBound
        guard let first, first.tokens.lowerBound - opening < 3, first.tokens.upperBound <= move.tokens.lowerBound,
            let last = first.tokens.last, !Self.papers.contains(reading.tokens[last]),
            isProven(first), first.tokens.count > 1 || !reading.words.isAdverb(reading.tokens[last])
        else { return nil }
        let near = first.tokens.upperBound..<min(move.tokens.lowerBound, first.tokens.upperBound + 7)
        return near.contains { MoveClause.speech.contains(reading.tokens[$0]) || reading.tokens[$0].is("announced") } ? first.text : nil
    }

    /// `At Talbach, …`, `Bei Talbach …`: where the sentence is set.
    private func openingHouse(_ move: Move) -> String? {
        guard move.sentence < reading.document.sentences.count else { return nil }
        let sentence = reading.document.sentences[move.sentence].tokens
        guard let first = sentence.prefix(3).first(where: { reading.tokens[$0].isWord }), Self.settings.contains(reading.tokens[first]),
            let found = reading.organisations.following(first + 1, limit: 3), found.tokens.upperBound <= move.tokens.lowerBound,
            reading.isName(found.tokens)
        else { return nil }
        return found.name
    }

    /// The organisation that the article is about, where its headline names it, too.
    private var mainOfTitle: String? {
        guard let main else { return nil }
        guard names.contains(where: { isSameHouse($0.text, main) }) else { return main }
        let places = names.lazy.filter { isSameHouse($0.text, main) }.map { $0.tokens.upperBound <= reading.document.titleEnd }
        return places.contains(true) && places.contains(false) ? main : nil
    }

    /// `Another lender, Talbach Inc, on Monday said`: the name right before the word of saying.
    private func teller(in sentence: Range<Int>, before end: Int) -> String? {
        guard reading.document.language == .en else { return nil }
        let near = sentence.clamped(to: max(sentence.lowerBound, end - 12)..<max(end, sentence.lowerBound))
        guard let verb = near.last(where: { ["said", "says", "announced"].contains(reading.tokens[$0].lower) }) else { return nil }
        var index = verb - 1
        while index > sentence.lowerBound, verb - index < 5,
            reading.tokens[index].is(",") || reading.tokens[index].is("on") || reading.words.isWeekday(reading.tokens[index].lower)
        { index -= 1 }
        return names.first { $0.tokens.contains(index) && $0.isOrganisation && !Self.papers.contains(reading.tokens[index]) }?.text
    }

    /// The one organisation that the move's sentence names, where it does not name the article's.
    private func nearest(_ move: Move) -> String? {
        guard move.to == nil, move.sentence < reading.document.sentences.count else { return nil }
        let sentence = reading.document.sentences[move.sentence].tokens
        let near = Set(
            names.lazy.filter { sentence.overlaps($0.tokens) && isProven($0) && !OrganisationReader.isNever($0.text) }.map(\.text))
        return near.count == 1 ? near.first : nil
    }

    /// German: what no more than its capital makes a name is none; nouns have it, too.
    private func isProven(_ name: NameMention) -> Bool {
        guard reading.document.language == .de, !name.isOrganisation else { return true }
        if name.tokens.contains(where: { reading.tokens[$0].isUppercase || reading.tokens[$0].isMixed }) { return true }
        if name.tokens.allSatisfy({ DictionaryWords.isCommon(reading.tokens[$0].lower, .de) }) { return false }
        return name.tokens.count == 1 && !DictionaryWords.isCommon(reading.tokens[name.tokens.lowerBound].lower, .de)
            || names.lazy.filter { $0.text == name.text }.prefix(2).count > 1
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

    private func isSameHouse(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return true }
        return one.hasPrefix(other) || other.hasPrefix(one)
    }

    /// Whether the sentence of the office names the person.
    private func isNear(_ office: Office, _ surname: String) -> Bool {
        let sentence = reading.document.sentences.first { $0.tokens.contains(office.mention.tokens.lowerBound) }
        return sentence?.tokens.contains { reading.tokens[$0].text == surname } ?? false
    }

    private func inFull(_ place: Move.Place, _ surname: String) -> Move.Place {
        guard let role = place.role, let function = place.function, Self.precise.contains(function) else { return place }
        let same = reading.offices.filter { $0.function == function && !$0.isForeign && $0.mention.kind == .office }
        let own = same.filter { office in
            let figure = reading.figure(at: office.mention.tokens.lowerBound)
            if let figure { return figure.person.surname == surname && isSameHouse(office.organisation, place.organisation) }
            guard office.role.hasSuffix("in") == role.hasSuffix("in") else { return false }
            return office.organisation.map { $0 == place.organisation } ?? isNear(office, surname)
        }
        var place = place
        place.role = own.map(\.role).filter { $0.utf8.count > role.utf8.count }.max { $0.utf8.count < $1.utf8.count } ?? role
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
    private static let papers: WordSet = [
        "times", "journal", "post", "reuters", "bloomberg", "zeitung", "tribune", "herald", "magazine", "news", "wsj", "ft", "bild",
        "spiegel",
        "handelsblatt", "mail", "telegraph", "guardian", "nikkei", "cnbc", "independent",
    ]
    private static let settings: WordSet = ["at", "bei", "beim"]
    private static let ranked: WordSet = ["ceo", "cfo", "coo", "cto", "unit_head", "executive_board", "chair", "deputy_chair"]
    private static let precise: WordSet = ["ceo", "cfo", "coo", "cto", "chair"]
    private static let vague: WordSet = [
        "post", "posts", "job", "position", "role", "seat", "title", "posten", "amt", "job", "funktion", "stelle", "aufgabe", "aufgaben",
        "mandat", "mandate", "ämter", "sitz",
    ]
}
