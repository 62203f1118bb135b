import Linguistics
import NewsModel

/// What stands beside a trigger but is no person: the office, the organisation, where from and where to.
struct ComplementReader {
    let reading: MoveReading
    let match: TriggerMatch
    let tokens: [Token]
    let isGerman: Bool

    init(_ reading: MoveReading, _ match: TriggerMatch) {
        self.reading = reading
        self.match = match
        tokens = reading.tokens
        isGerman = reading.document.language == .de
    }

    var upper: Int { min(match.sentence.tokens.upperBound, match.end + 30) }
    var lower: Int { max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 30) }

    /// Whether a person stands here who is more than two words with capitals: houses have those, too.
    func isPerson(_ index: Int) -> Bool {
        reading.figure(at: index).map { $0.person.strength == .known || !$0.offices.isEmpty } ?? false
    }

    // MARK: - Offices

    /// The office named for the move: behind `as`, `zum`, `als`, or right at the place given.
    func office(behind start: Int, before end: Int, excluding figure: Figure, allowsForeign: Bool) -> Office? {
        if let office = firstOffice(from: start, figure) { return allowsForeign || !office.isForeign ? office : nil }
        guard isGerman else { return nil }
        return marked(in: lower..<end, figure) ?? marked(in: match.tokens.upperBound..<upper, figure)
    }

    /// `wird`, `becomes`: an office that is nobody's description.
    func predicate() -> Office? {
        if isAuxiliary { return nil }
        let ahead = match.tokens.upperBound..<min(upper, match.tokens.upperBound + (isGerman ? 14 : 9))
        if let office = free(in: ahead) { return office }
        guard isGerman else { return nil }
        return free(in: max(lower, match.tokens.lowerBound - 22)..<match.tokens.lowerBound)
    }

    /// `wird … leiten`, `wurde … gewählt`: the clause ends with the verb that counts.
    private var isAuxiliary: Bool {
        guard isGerman, ["wird", "wurde", "werde", "wurden"].contains(tokens[match.tokens.lowerBound].lower) else { return false }
        var end = match.tokens.upperBound
        while end < match.sentence.tokens.upperBound,
            tokens[end].isWord || tokens[end].isNumber || isStopInside(end) || tokens[end].is("(") || tokens[end].is(")"),
            !(tokens[end].isCapitalized && reading.words.isDeterminer(tokens[end].lower))
        {
            end += 1
        }
        guard end - 1 > match.tokens.lowerBound else { return false }
        let last = tokens[end - 1]
        return last.isLowercase && last.text.utf8.count > 4 && (last.lower.hasSuffix("t") || last.lower.hasSuffix("en"))
            && !reading.words.isFunctionWord(last.lower)
    }

    private func isStopInside(_ index: Int) -> Bool {
        tokens[index].is(".") && index + 1 < match.sentence.tokens.upperBound && tokens[index - 1].isNumber
    }

    /// `, finance head of Y, as its CFO`: the office behind a later `as`.
    func officeBehindAs(_ figure: Figure) -> Office? {
        guard !isGerman else { return nil }
        for index in match.tokens.upperBound..<min(upper + 10, match.sentence.tokens.upperBound) where tokens[index].is("as") {
            for place in (index + 1)..<min(match.sentence.tokens.upperBound, index + 5) {
                if tokens[place].is("by") { break }
                if let office = reading.office(at: place), !office.isForeign, !figure.offices.contains(office),
                    reading.figure(at: place) == nil
                {
                    return office
                }
            }
        }
        return nil
    }

    /// `as its regional head`: right behind a name.
    func officeRightBehindAs(_ start: Int) -> Office? {
        guard !isGerman, start + 1 < upper, tokens[start].is("as") else { return nil }
        return ((start + 1)..<min(upper, start + 5)).lazy.compactMap { reading.office(at: $0) }.first { !$0.isForeign }
    }

    /// German: the office behind `als`.
    func officeAs(_ figure: Figure) -> Office? {
        let office = (match.tokens.upperBound..<upper).first { tokens[$0].is("als") }.flatMap { reading.office(at: $0 + 1) }
        return office.flatMap { $0.isForeign || figure.offices.contains($0) ? nil : $0 }
    }

    /// Whether the post is one of state: `Amt des Bürgermeisters`.
    func isOfState(_ office: Office) -> Bool {
        let behind = office.mention.tokens.upperBound..<min(tokens.count, office.mention.tokens.upperBound + 4)
        return office.isForeign || behind.contains { reading.office(at: $0)?.isForeign == true }
    }

    // MARK: - Organisations

    /// What `leaves` leaves: a body, a post, an organisation, `the company`.
    func object(after start: Int) -> (office: Office?, organisation: String?, tokens: Range<Int>)? {
        if let found = object(from: start, limit: 6) { return found }
        guard isGerman else { return nil }
        return object(from: max(lower, match.tokens.lowerBound - 6), limit: 5) ?? laterCompany(from: start)
    }

    /// Behind `to`, `zu`, `at`: an organisation or a body of one.
    func destination(after start: Int) -> Move.Place? {
        if let joined = joinedHouse() { return joined }
        var index = start
        let isJoin = match.trigger.frame == .joins && !isGerman
        let isTo = isJoin && match.trigger.words.last == "to"
        while index < min(upper, start + (isGerman ? 14 : isTo ? 1 : 5)) {
            let word = tokens[index].lower
            if (isGerman ? Self.destinations : Self.englishDestinations).contains(word) || isJoin && !isFrom && index == start
                || word == "auf" && reading.office(at: index + 2)?.mention.kind == .post
            {
                let first = isJoin && index == start && word != "to" ? index : index + 1
                if let place = place(at: first) { return place }
            }
            if reading.figure(at: index) != nil, !isGerman { return nil }
            index += 1
        }
        return destinationBefore()
    }

    /// The organisation that appoints: right before an active trigger, or the subject at the sentence's start.
    func employer() -> String? {
        var index = match.tokens.lowerBound
        while index > lower, match.tokens.lowerBound - index < 4, Self.auxiliaries.contains(tokens[index - 1].lower) { index -= 1 }
        if let found = reading.organisations.preceding(index), !isPerson(index - 1) { return found.name }
        if let house = germanEmployer() { return house }
        let opening = match.sentence.tokens.prefix(9)
        let start = opening.first { ["-", "–", "—", "--"].contains(tokens[$0].text) }.map { $0 + 1 } ?? match.sentence.tokens.lowerBound
        if let board = opening.lazy.compactMap({ reading.office(at: $0) }).first(where: { $0.mention.kind == .body }),
            let house = board.organisation, board.tokens.upperBound <= match.tokens.lowerBound
        {
            return house
        }
        guard let found = reading.organisations.following(start + kindOfHouse(start), limit: 2),
            found.tokens.upperBound <= match.tokens.lowerBound, !isSpeakersHouse(found.tokens)
        else { return nil }
        return found.name
    }

    /// `Memory chipmaker Talbach`, `Insurer Talbach`: so many words say what kind of house it is, the first with the sentence's capital.
    private func kindOfHouse(_ start: Int) -> Int {
        guard !isGerman, start + 2 < match.tokens.lowerBound, DictionaryWords.isCommon(tokens[start].lower, .en) else { return 0 }
        let next = tokens[start + 1]
        if next.isNameLike { return Organisations.words.isCompanyNoun(tokens[start].lower) ? 1 : 0 }
        let isNoun = next.isLowercase && !reading.words.isFunctionWord(next.lower) && !reading.words.isVerb(next.lower)
        return isNoun && tokens[start + 2].isNameLike ? 2 : 0
    }

    /// `Talbach analyst X said the hiring of`: whose words it is, not who hires.
    private func isSpeakersHouse(_ range: Range<Int>) -> Bool {
        reading.office(at: range.upperBound) != nil
            && (range.upperBound..<match.tokens.lowerBound).contains { MoveClause.speech.contains(tokens[$0].lower) }
    }

    /// The organisation that the article is about, for one who is taken in.
    func ownPlace(apartFrom figure: Figure) -> Move.Place {
        let name = reading.subjectOrganisation(apartFrom: figure.held?.organisation)
        return Move.Place(organisation: name, role: nil, function: nil, tokens: match.tokens)
    }

    /// `werden` behind another verb is no copula; `neuer` needs its office at once.
    func fits(_ office: Office) -> Bool {
        guard isGerman else { return true }
        let word = tokens[match.tokens.lowerBound].lower
        if Self.bareAdjectives.contains(word) {
            return office.mention.tokens.lowerBound - match.tokens.upperBound <= 1
                && office.mention.tokens.lowerBound >= match.tokens.upperBound
        }
        guard word == "werden", match.tokens.lowerBound > lower else { return true }
        let before = tokens[match.tokens.lowerBound - 1]
        return before.isCapitalized || reading.office(at: match.tokens.lowerBound - 1) != nil
    }

    /// `X neuer Chef von Y`, `Neuer Chef: X`
    func isBeside(_ figure: Figure, _ office: Office) -> Bool {
        guard isGerman, Self.bareAdjectives.contains(tokens[match.tokens.lowerBound].lower) else { return true }
        if figure.tokens.upperBound == match.tokens.lowerBound { return true }
        return match.sentence.isTitle && figure.tokens.lowerBound >= office.tokens.upperBound
            && (office.tokens.upperBound..<figure.tokens.lowerBound).contains { tokens[$0].is(":") }
    }

    /// `in den Vorstand`, `an die Spitze der Y`.
    func placeBehindPreposition() -> Move.Place? {
        for index in max(lower, match.tokens.lowerBound - 12)..<match.tokens.lowerBound
        where (isGerman ? Self.destinations : Self.englishDestinations).contains(tokens[index].lower) {
            if let place = place(at: index + 1), place.role != nil { return place }
        }
        return nil
    }

    // MARK: - Private

    func place(at index: Int) -> Move.Place? {
        var start = index
        while start < upper, start - index < 4, reading.office(at: start) == nil,
            reading.words.isDeterminer(tokens[start].lower)
                || tokens[start].isLowercase && !reading.words.isFunctionWord(tokens[start].lower)
        { start += 1 }
        guard start < upper, reading.figure(at: start).map({ $0.person.basis == .shape || !$0.person.tokens.contains(start) }) ?? true
        else {
            return nil
        }
        if let office = reading.office(at: start), !office.isForeign, reading.figure(at: start)?.offices.contains(office) != true {
            return Move.Place(office)
        }
        let isUnit = !isGerman && start > index && tokens[start].is("of")
        guard let found = reading.organisations.following(isUnit ? start + 1 : index), found.tokens.lowerBound < upper else { return nil }
        if let office = reading.office(at: found.tokens.upperBound), office.organisation == found.name { return Move.Place(office) }
        guard reading.isName(found.tokens) || reading.organisations.isMarked(found.tokens) else { return nil }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }

    private func object(from start: Int, limit: Int) -> (office: Office?, organisation: String?, tokens: Range<Int>)? {
        var index = start
        while index < min(upper, start + limit) {
            let token = tokens[index]
            if isGerman, reading.organisations.isOpening(index) {
                index += 1
                continue
            }
            if let office = reading.office(at: index), !office.isForeign, reading.figure(at: index) == nil {
                return (office, office.organisation, office.tokens)
            }
            if Self.generic.contains(token.lower) || isGerman && Self.genericEndings.contains(where: { token.lower.hasSuffix($0) }) {
                let next = reading.organisations.following(index + 1, limit: 1)
                return (nil, next.flatMap { $0.tokens.lowerBound == index + 1 ? $0.name : nil }, index..<(index + 1))
            }
            if token.isNameLike, let found = reading.organisations.following(index, limit: 1) {
                let isFirm = found.tokens.count > 1 || reading.isName(found.tokens) || reading.organisations.isMarked(found.tokens)
                return isFirm ? (nil, found.name, found.tokens) : nil
            }
            guard token.isWord,
                reading.words.isDeterminer(token.lower) || token.isLowercase && !reading.words.isFunctionWord(token.lower)
                    || token.is("abrupt")
            else { return nil }
            index += 1
        }
        return nil
    }

    /// `verlässt X, der für Y zuständige Vizechef, das Unternehmen`
    private func laterCompany(from start: Int) -> (office: Office?, organisation: String?, tokens: Range<Int>)? {
        for index in start..<min(upper, start + 22) where index > 0 && tokens[index - 1].is("das") {
            if Self.generic.contains(tokens[index].lower) { return (nil, nil, index..<(index + 1)) }
        }
        return nil
    }

    private func firstOffice(from start: Int, _ figure: Figure) -> Office? {
        var index = start
        while index < min(upper, start + (isGerman ? 13 : 9)) {
            if let office = reading.office(at: index), !figure.offices.contains(office), !isDescription(office, at: index) {
                guard reading.figure(at: index).map({ $0 == figure || !$0.offices.contains(office) }) ?? true else { return nil }
                guard office.mention.kind == .post, !isPostWorthy(office) else { return office }
                let next = office.mention.tokens.upperBound
                guard next < upper, Self.postLinks.contains(tokens[next]) else { return nil }
                index = next + 1
                continue
            }
            if reading.figure(at: index).map({ $0 != figure }) == true { return nil }
            if isGerman, opensGermanClause(index) { return nil }
            if !isGerman, index > start + 5 || opensAnother(index) || tokens[index].is(".") || tokens[index].is(";") { return nil }
            index += 1
        }
        return nil
    }

    /// `X, who will become adviser`, `resigned and its president would retire`: words of another clause.
    private func opensAnother(_ index: Int) -> Bool {
        if tokens[index].is("who") || tokens[index].is("where"), index > match.tokens.upperBound { return true }
        return tokens[index].is("and") && index + 1 < upper && ["its", "their"].contains(tokens[index + 1].lower)
    }

    /// `von Y, der in den Aufsichtsrat wechselt`: a relative clause, where no office follows the pronoun at once.
    private func opensGermanClause(_ index: Int) -> Bool {
        tokens[index].is(",") && index + 3 < upper && ["der", "die", "dessen", "deren", "wo"].contains(tokens[index + 1].lower)
            && reading.words.isPreposition(tokens[index + 2].lower)
    }

    /// `X, a 33-year company veteran, as its boss`: what one is called.
    private func isDescription(_ office: Office, at index: Int) -> Bool {
        !isGerman && ["veteran", "insider", "outsider"].contains(office.mention.role.lowercased())
    }

    /// `Posten als Chef`, `Amt des Präsidenten`: the office itself comes behind.
    private func isPostWorthy(_ office: Office) -> Bool {
        guard isGerman else { return office.organisation != nil }
        let next = office.mention.tokens.upperBound
        return next + 1 >= upper || !tokens[next].is("als") || !(next + 1..<min(upper, next + 5)).contains { reading.office(at: $0) != nil }
    }
    private static let postLinks: WordSet = ["of", "as", "als"]

    /// An office behind `als`, `zum`, `zur`, `in den`.
    private func marked(in range: Range<Int>, _ figure: Figure) -> Office? {
        for index in range {
            if index >= match.tokens.upperBound, opensGermanClause(index) { return nil }
            guard Self.markers.contains(tokens[index].lower) else { continue }
            var next = index + 1
            while next < range.upperBound, next - index < 6 {
                if let office = reading.office(at: next), !figure.offices.contains(office),
                    reading.figure(at: next).map({ !$0.offices.contains(office) }) ?? true
                {
                    return office
                }
                next += 1
            }
        }
        return nil
    }

    private func free(in range: Range<Int>) -> Office? {
        let isBefore = range.upperBound <= match.tokens.lowerBound
        for index in isBefore ? Array(range.reversed()) : Array(range) {
            if tokens[index].is(";") || !isBefore && (opensRelative(index) || isSaid(index)) { return nil }
            guard let office = reading.office(at: index), office.mention.tokens.lowerBound >= range.lowerBound else { continue }
            guard office.tokens.upperBound <= range.upperBound || index >= match.tokens.upperBound else { continue }
            let isDescription =
                reading.figure(at: index).map { $0.offices.contains(office) && !office.mention.marks.contains(.incoming) } ?? false
            if !isDescription, !isBehindAgent(index), isWorthTaking(office) { return office }
        }
        return nil
    }

    /// `wird X, der bisher Chef war`: behind the person another clause begins.
    private func opensRelative(_ index: Int) -> Bool {
        isGerman && (tokens[index].is("der") || tokens[index].is("die")) && index > 1 && tokens[index - 1].is(",")
            && reading.figure(at: index - 2)?.person.tokens.contains(index - 2) == true
    }

    /// `…, sagte der Chef`: who says it.
    private func isSaid(_ index: Int) -> Bool {
        tokens[index].is(",") && index + 1 < upper && MoveClause.speech.contains(tokens[index + 1].lower)
    }

    private func isWorthTaking(_ office: Office) -> Bool {
        guard office.mention.kind == .post else { return true }
        guard !isOfState(office) else { return false }
        return office.organisation != nil && !Self.vaguePosts.contains(office.role.lowercased())
            || Self.strongPosts.contains(office.role.lowercased())
    }

    /// `vom Aufsichtsrat`, `by the board`: who decides, not what is taken.
    private func isBehindAgent(_ index: Int) -> Bool {
        for place in max(0, index - 3)..<index
        where reading.figure(at: place) == nil && ["vom", "von", "by", "durch", "beim", "laut"].contains(tokens[place].lower) {
            return true
        }
        return false
    }

    private static let bareAdjectives: WordSet = ["neuer", "neue", "künftig"]
    private static let strongPosts: WordSet = [
        "vorsitz", "chefposten", "spitzenposten", "chefsessel", "ruder", "helm", "reins", "top job", "konzernspitze", "firmenspitze",
        "vorstandsposten", "topjob", "spitze",
        "unternehmensspitze", "top post", "führung", "leitung",
    ]
    private static let vaguePosts: WordSet = [
        "verantwortung", "aufgabe", "aufgaben", "rolle", "funktion", "position", "role", "job", "geschäfte", "steuer", "seat", "title",
        "amt", "mandat",
    ]
    private static let markers: WordSet = ["als", "zum", "zur", "zu", "as", "in", "ins", "an"]
    private static let destinations: WordSet = ["zu", "zum", "zur", "in", "ins", "bei", "beim", "an", "dem"]
    private static let englishDestinations: WordSet = ["to", "at"]
    private static let auxiliaries: WordSet = [
        "has", "have", "had", "is", "was", "will", "now", "also", "today", "to", "and", "hat", "haben", "-", "just", "recently",
        "reportedly",
    ]
    private static let generic: WordSet = [
        "company", "firm", "bank", "startup", "start-up", "group", "organisation", "organization", "board", "agency", "newspaper",
        "university",
        "fund", "carmaker", "airline", "retailer", "broadcaster", "business", "lab", "unternehmen", "konzern", "firma", "bank", "geldhaus",
        "haus", "gesellschaft",
    ]
    private static let genericEndings = [
        "unternehmen", "konzern", "kette", "bank", "hersteller", "haus", "verlag", "sender", "firma", "gruppe", "tochter", "posten",
    ]
}
