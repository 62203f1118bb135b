import Linguistics
import NewsModel

extension ComplementReader {
    /// English: `be` before a participle, or a headline's bare one. German: `wurde`, `wird`, `worden` in the clause.
    var isPassive: Bool {
        isGerman ? isGermanPassive : isEnglishPassive
    }

    /// `replaced by X`: the person behind `by`.
    func agent() -> Figure? {
        for index in match.tokens.upperBound..<min(upper, match.tokens.upperBound + 9) where tokens[index].is("by") {
            return MoveClause(reading, match).behind(index + 1, limit: 8)
        }
        return nil
    }

    /// `gibt den Vorsitz an X ab`
    func receiver() -> Figure? {
        guard isGerman, let particle = match.particle, tokens[particle.lowerBound].is("ab"),
            ["gibt", "gab", "gebe"].contains(match.trigger.words[0])
        else { return nil }
        let link = (match.tokens.upperBound..<particle.lowerBound).last { tokens[$0].is("an") }
        return link.flatMap { MoveClause(reading, match).behind($0 + 1, limit: 4) }
    }

    /// `Nachfolger`, `successor` near the trigger, and whom he follows.
    func successor() -> (index: Int, predecessor: Figure?)? {
        let range = max(lower, match.tokens.lowerBound - 12)..<min(upper, match.tokens.upperBound + 12)
        guard let index = range.first(where: { Self.successors.contains(tokens[$0]) && isOwnSuccessor($0) }) else { return nil }
        return (index, predecessor(after: index))
    }

    /// The person of a noun: `resignation of X`, `X's resignation`, `Rücktritt von X`, `Xs Abgang`.
    func nounPerson() -> Figure? {
        let start = match.tokens.upperBound
        if ["für", "um"].contains(match.trigger.words.last ?? "") { return MoveClause(reading, match).behind(start, limit: 5) }
        for index in start..<min(upper, start + 4) where ["of", "von", "des", "der"].contains(tokens[index].lower) {
            if let figure = possessiveFigure() { return figure }
            for place in (index + 1)..<min(upper, index + 8) where place < upper {
                if let figure = reading.figure(at: place) { return figure }
                if tokens[place].is("and") || tokens[place].is("und") || tokens[place].is(",") && place > index + 4 { return nil }
            }
            return nil
        }
        return possessiveFigure()
    }

    /// `X's appointment`, `Meiers Abgang`
    private func possessiveFigure() -> Figure? {
        let before = match.tokens.lowerBound - 1
        guard before >= lower else { return nil }
        if let bare = genitiveFigure(at: before) { return bare }
        let possessive = possessive(before: before)
        let place = tokens[possessive].isApostropheS || tokens[possessive].is("'") ? possessive - 1 : possessive
        guard let figure = reading.figure(at: place), figure.isPossessive, figure.person.tokens.upperBound == place + 1 else { return nil }
        return figure
    }

    /// English: over the attributes between an `'s` and the noun: `X's upcoming retirement`.
    private func possessive(before index: Int) -> Int {
        var place = index
        while !isGerman, place > lower, index - place < 2, tokens[place].isLowercase, !tokens[place].isApostropheS,
            !reading.words.isFunctionWord(tokens[place].lower)
        {
            place -= 1
        }
        return tokens[place].isApostropheS ? place : index
    }

    /// `Meiers Abgang`: a name in the genitive that no other place of the text explains.
    private func genitiveFigure(at index: Int) -> Figure? {
        let text = tokens[index].text
        guard isGerman, tokens[index].isCapitalized, text.count > 4, text.hasSuffix("s"), reading.figure(at: index) == nil,
            reading.office(at: index) == nil, reading.isName(index..<(index + 1)), index == lower || !tokens[index - 1].isNameLike
        else { return nil }
        let name = String(text.dropLast())
        let mention = PersonMention(tokens: index..<(index + 1), name: name, surname: name, basis: .shape)
        return Figure(person: mention, name: name, tokens: mention.tokens, offices: [], isPossessive: true)
    }

    /// `announced his resignation`, `gab seinen Rücktritt bekannt`
    var isOwnNoun: Bool {
        if match.trigger.words.first == "auflösung" { return true }
        guard match.tokens.lowerBound > lower + 1 else { return false }
        let words = (match.tokens.lowerBound - 2..<match.tokens.lowerBound).map { tokens[$0].lower }
        guard ["seinen", "ihren", "his", "her", "seine", "ihre"].contains(words[1]) else { return false }
        if isGerman { return isAnnounced || match.trigger.words[0].hasSuffix("vertrag") }
        return [
            "gab", "gibt", "erklärt", "erklärte", "kündigt", "kündigte", "verkündete", "announced", "announces", "announcing", "tendered",
            "confirmed",
        ].contains(words[0])
    }

    /// `kündigte X seinen Abgang an`, `hat seinen Rücktritt erklärt`, `reicht seine Kündigung ein`
    private var isAnnounced: Bool {
        let near = max(lower, match.tokens.lowerBound - 14)..<min(upper, match.tokens.upperBound + 12)
        return near.contains { Self.announcings.contains(tokens[$0]) }
    }
    private static let announcings: WordSet = [
        "gab", "gibt", "gebe", "erklärt", "erklärte", "kündigt", "kündigte", "verkündete", "verkündet", "angekündigt", "ankündigte",
        "bekanntgegeben", "bekanntgab", "bekannt", "eingereicht", "reicht", "reichte", "bestätigt", "bestätigte", "mitgeteilt", "anbot",
        "ankündigt", "öffentlich",
    ]

    /// A headline's one word before the verb, where it can only be a person: `Meier verlässt die Bank`.
    func headlineSubject() -> Figure? {
        let before = lower..<match.tokens.lowerBound
        let modal = before.last { ["soll", "will", "könnte", "dürfte", "muss"].contains(tokens[$0].lower) }
        return bareFigure(at: (modal ?? match.tokens.lowerBound) - 1)
    }

    /// The one word behind a headline's verb: `Meier löst Huber ab`.
    func headlineObject() -> Figure? {
        bareFigure(at: match.tokens.upperBound)
    }

    private func bareFigure(at index: Int) -> Figure? {
        guard match.sentence.isTitle, isGerman, match.sentence.tokens.contains(index), reading.figure(at: index) == nil,
            reading.isName(index..<(index + 1)),
            tokens[index].isCapitalized, !tokens[index].isUppercase, !tokens[index].isMixed, reading.office(at: index) == nil
        else { return nil }
        if Organisations.words.isNationality(tokens[index].lower) || Organisations.words.isPersonNoun(tokens[index].lower) { return nil }
        let isAlone = index == match.sentence.tokens.lowerBound || !tokens[index - 1].isNameLike || !reading.isName((index - 1)..<index)
        guard isAlone || reading.figure(at: index - 1) != nil, index < match.tokens.lowerBound || !tokens[index + 1].isNameLike else {
            return nil
        }
        let mention = PersonMention(tokens: index..<(index + 1), name: tokens[index].text, surname: tokens[index].text, basis: .shape)
        return Figure(person: mention, name: tokens[index].text, tokens: mention.tokens, offices: [], isPossessive: false)
    }

    /// `ein neues Team bei Y` before `führen`: a part of an organisation that is led.
    func ledUnit() -> Move.Place? { unit(in: max(lower, match.tokens.lowerBound - 8)..<match.tokens.lowerBound) }

    /// `soll Talbach aus der Krise führen`
    func ledHouse() -> Move.Place? {
        guard ["führen", "leiten", "lenken", "steuern"].contains(match.trigger.words[0]) else { return nil }
        let near = max(lower, match.tokens.lowerBound - 10)..<match.tokens.lowerBound
        guard let modal = near.last(where: { ["soll", "wird"].contains(tokens[$0].lower) }) else { return nil }
        return houseLed((modal + 1)..<match.tokens.lowerBound) ?? houseBefore()
    }

    /// `wird künftig Talbach leiten`
    private func houseBefore() -> Move.Place? {
        guard let found = reading.organisations.preceding(match.tokens.lowerBound), reading.isName(found.tokens),
            reading.figure(at: found.tokens.lowerBound) == nil
        else { return nil }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }

    /// `die Geschicke der Talbach GmbH`, `die Talbach AG`
    func houseLed(_ range: Range<Int>) -> Move.Place? {
        let fates = range.first { ["geschicke", "geschäfte"].contains(tokens[$0].lower) }
        let start = fates.map { $0 + 1 } ?? range.lowerBound
        guard start < upper, let found = reading.organisations.following(start, limit: 3), reading.isName(found.tokens),
            reading.figure(at: found.tokens.lowerBound) == nil
        else { return nil }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }

    /// The first word of the range that names a part of an organisation.
    func unit(in range: Range<Int>) -> Move.Place? {
        for index in range.clamped(to: lower..<upper) {
            let word = tokens[index].lower
            guard tokens[index].isCapitalized, Self.units.contains(where: { word == $0 || word.hasSuffix($0) }) else { continue }
            if word == "verantwortung" { continue }
            if Self.wholes.contains(tokens[index]) {
                return Move.Place(organisation: nil, role: nil, function: nil, tokens: index..<(index + 1))
            }
            return Move.Place(
                organisation: firmInside(tokens[index]) ?? organisation(behind: index + 1), role: "Leitung " + tokens[index].text,
                function: "unit_head", tokens: index..<(index + 1))
        }
        return nil
    }

    /// `Talbach-Bereich` → `Talbach`
    private func firmInside(_ token: Token) -> String? {
        guard let hyphen = token.text.lastIndex(of: "-") else { return nil }
        let first = token.text[..<hyphen]
        return first.count > 3 || first.allSatisfy(\.isUppercase) && first != "KI" && first != "IT" ? String(first) : nil
    }

    /// The new office or the successor right before a copula: `The new chief of Y is`, `Nachfolger von Y wird`.
    func announcedOffice() -> (office: Office?, index: Int)? {
        for index in (max(lower, match.tokens.lowerBound - 8)..<match.tokens.lowerBound).reversed() {
            if reading.figure(at: index).map({ $0.person.tokens.contains(index) && !isSuccessorOf($0) }) == true { return nil }
            if tokens[index].is(",") { return nil }
            if Self.newcomers.contains(tokens[index].lower), isNew(index) { return (nil, index) }
            if reading.words.isVerb(tokens[index].lower), !isRelative(index) { return nil }
            if let office = reading.office(at: index), office.mention.kind == .office || office.isForeign {
                return office.mention.marks.contains(.incoming) ? (office, index) : nil
            }
            if Self.successors.contains(tokens[index].lower) { return (nil, index) }
        }
        return nil
    }

    /// `nominees who will join the board`
    private func isRelative(_ index: Int) -> Bool { !isGerman && (max(lower, index - 3)..<index).contains { tokens[$0].is("who") } }

    /// `new directors`, `new board members`, `hires`, `neue Vorstände`
    private func isNew(_ index: Int) -> Bool {
        Self.arrivals.contains(tokens[index].lower)
            || (max(lower, index - 2)..<index).contains {
                tokens[$0].lower.hasPrefix(isGerman ? "neue" : "new") || tokens[$0].lower.hasSuffix("-appointed")
            }
    }

    /// `Nachfolger von X`, `successor to X`, `Xs Nachfolger`.
    private func isSuccessorOf(_ figure: Figure) -> Bool {
        if figure.isPossessive { return true }
        let before = max(lower, figure.tokens.lowerBound - 3)..<figure.tokens.lowerBound
        return before.contains { Self.successors.contains(tokens[$0].lower) }
    }

    /// The subject of `wird … führen`, `soll … leiten`, `um … zu leiten`.
    func futureSubject(_ clause: MoveClause) -> Figure? {
        let range = max(lower, match.tokens.lowerBound - 22)..<match.tokens.lowerBound
        guard range.contains(where: { ["wird", "soll", "künftig"].contains(tokens[$0].lower) }) else { return nil }
        for index in lower..<match.tokens.lowerBound {
            if let figure = reading.figure(at: index), !figure.isPossessive, figure.person.strength == .known { return figure }
        }
        return nil
    }

    /// `als Chefin`
    func isBehindAls(_ office: Office) -> Bool {
        (max(lower, office.mention.tokens.lowerBound - 4)..<office.mention.tokens.lowerBound).contains { tokens[$0].is("als") }
    }

    /// `als Chefin`, `zum Chef`, `in den Vorstand`: not `wechselt den Chef`.
    func isTakenUp(_ office: Office) -> Bool { isBehindAls(office) || isMadeInto(office) || isBehindDirection(office) }

    /// `an die Spitze`, `in den Vorstand`
    func isBehindDirection(_ office: Office) -> Bool {
        (max(lower, office.mention.tokens.lowerBound - 3)..<office.mention.tokens.lowerBound).contains {
            ["an", "in", "ins"].contains(tokens[$0].lower)
        }
    }

    /// `macht X zum Chef`, `zu ihrem neuen Chef`
    func isMadeInto(_ office: Office) -> Bool {
        (max(lower, office.mention.tokens.lowerBound - 6)..<office.mention.tokens.lowerBound).contains {
            ["zum", "zur", "zu"].contains(tokens[$0].lower)
        }
    }

    /// `kündigt`, `hat ihren Job gekündigt`, `kündigt bei Talbach`: not `kündigt Preise an`, nor a contract.
    var isJobQuit: Bool {
        let end = match.tokens.upperBound
        if end >= upper || !tokens[end].isWord { return !hasOtherObject(before: match.tokens.lowerBound) }
        guard !(end..<upper).contains(where: { tokens[$0].is("an") && ($0 + 1 >= upper || !tokens[$0 + 1].isWord) }) else { return false }
        return ["bei", "als", "seinen", "ihren", "fristlos", "überraschend", "nach", "und"].contains(tokens[end].lower)
            && !hasOtherObject(before: min(upper, end + 3))
    }

    /// `den Vertrag`, `das Konto`: a noun right before that is no post.
    private func hasOtherObject(before end: Int) -> Bool {
        for index in max(lower, end - 4)..<end where tokens[index].isCapitalized && index > lower {
            let isObject = ["den", "das", "die", "ihren", "seinen", "ihr", "sein", "alle"].contains(tokens[index - 1].lower)
            if isObject, reading.office(at: index) == nil, reading.figure(at: index) == nil { return !tokens[index].is("Vorstandsvertrag") }
        }
        return false
    }

    // MARK: - Private

    /// English: `his successor`, `as successor to`, not `looks for a successor`.
    private func isOwnSuccessor(_ index: Int) -> Bool {
        guard !isGerman, index > 0, index + 1 < tokens.count else { return isGerman }
        return ["to", "of"].contains(tokens[index + 1].lower) || ["his", "her", "as", "'s", "their"].contains(tokens[index - 1].lower)
    }

    private var isEnglishPassive: Bool {
        guard match.trigger.isParticiple || match.trigger.isPast || match.trigger.frame == .appoints else { return false }
        let start = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 4)
        for index in start..<match.tokens.lowerBound where isFormOfBe(index) { return true }
        if (start..<match.tokens.lowerBound).contains(where: { Self.have.contains(tokens[$0].lower) }) { return false }
        guard match.trigger.isParticiple || match.trigger.frame == .appoints else { return false }
        return isBareParticiple
    }

    /// `is`, `was`, `who's`, but not the possessive of a name.
    private func isFormOfBe(_ index: Int) -> Bool {
        guard tokens[index].isApostropheS else { return Self.be.contains(tokens[index].lower) }
        return index > 0 && ["he", "she", "who", "it", "that"].contains(tokens[index - 1].lower)
    }

    /// `X named CEO`, `, appointed by the board,`: nobody follows whom the verb could concern.
    private var isBareParticiple: Bool {
        let start = match.tokens.upperBound
        if match.trigger.frame == .leaves, start < upper, reading.words.isDeterminer(tokens[start].lower) { return false }
        if start + 2 < upper, tokens[start].is("as"), Self.successors.contains(tokens[start + 2].lower) { return true }
        guard let word = match.tokens.first.map({ tokens[$0].lower }), word.hasSuffix("ed") || ["chosen", "let", "brought"].contains(word)
        else { return false }
        for index in start..<min(upper, start + 7) {
            if let office = reading.office(at: index), reading.figure(at: index).map({ !$0.offices.contains(office) }) ?? true {
                return true
            }
            if reading.figure(at: index) != nil { return false }
        }
        return match.trigger.frame == .leaves && match.sentence.isTitle
    }

    private var isGermanPassive: Bool {
        let last = match.tokens.last.map { tokens[$0].lower } ?? ""
        guard !Self.infinitives.contains(last) else { return false }
        guard last.hasPrefix("ge") || last.hasSuffix("t") || last.hasSuffix("en") else { return false }
        let before = max(lower, match.tokens.lowerBound - 25)..<match.tokens.lowerBound
        let behind = match.tokens.upperBound..<min(upper, match.tokens.upperBound + 3)
        if behind.contains(where: { ["wurde", "wird", "werden", "worden", "wurden", "werde"].contains(tokens[$0].lower) }) { return true }
        guard isFinal else { return false }
        if before.contains(where: {
            ["wurde", "wird", "wurden", "werden", "ist", "sei", "werde", "sind", "seien"].contains(tokens[$0].lower)
        }) {
            return true
        }
        return match.sentence.isTitle && !before.contains { ["hat", "haben", "will", "soll"].contains(tokens[$0].lower) }
            && last.hasPrefix("ge") || last == "berufen" && match.sentence.isTitle
    }

    private var isFinal: Bool {
        let end = match.tokens.upperBound
        return end >= match.sentence.tokens.upperBound || !tokens[end].isWord
            || ["und", "worden", "wurde", "nachdem", "sowie", "um"].contains(tokens[end].lower)
    }

    private func predecessor(after index: Int) -> Figure? {
        if index > 0,
            ["his", "her", "sein", "seinem", "ihr", "ihrem", "seine", "ihre", "dessen", "deren"].contains(tokens[index - 1].lower)
        {
            return nil
        }
        guard index + 1 < upper, ["von", "des", "der", "to", "of", "vom", "for", "für"].contains(tokens[index + 1].lower) else {
            return nil
        }
        for place in (index + 2)..<max(index + 2, min(upper, index + 9)) {
            if let figure = reading.figure(at: place) { return figure }
            if tokens[place].is(",") || match.tokens.contains(place) { return nil }
        }
        return nil
    }

    private func organisation(behind start: Int) -> String? {
        let limit = start < match.tokens.lowerBound ? min(match.tokens.lowerBound, start + 4) : min(upper, start + 4)
        for index in start..<max(start, limit)
        where ["bei", "von", "der", "des", "beim"].contains(tokens[index].lower) {
            return reading.organisations.following(index + 1)?.name
        }
        return nil
    }

    private static let infinitives: WordSet = [
        "holen", "ernennen", "befördern", "verpflichten", "wählen", "bestellen", "absetzen", "feuern", "installieren", "engagieren",
        "küren",
        "nominieren", "gewinnen", "machen", "schassen", "suspendieren", "beurlauben", "freistellen", "einsetzen", "vorschlagen",
        "anheuern", "abwerben", "rauswerfen", "hinauswerfen", "degradieren", "trennen", "bestimmen", "benennen", "betrauen", "verdrängen",
        "ablösen", "abwählen", "einstellen", "beauftragen",
    ]
    private static let be: WordSet = ["is", "was", "were", "been", "be", "being", "are", "gets", "got"]
    private static let have: WordSet = ["has", "have", "had", "having"]
    private static let arrivals: WordSet = ["hires", "appointees", "recruits", "newcomers", "nominees", "additions"]
    private static let newcomers: WordSet = [
        "hires", "appointees", "recruits", "newcomers", "nominees", "additions", "directors", "members", "partners", "executives",
        "managers", "appointments",
        "leaders", "vorstände", "aufsichtsräte", "mitglieder", "geschäftsführer", "partner", "führungskräfte",
    ]
    private static let successors: WordSet = [
        "nachfolger", "nachfolgerin", "nachfolgers", "nachfolge", "successor",
    ]
    /// The house itself.
    private static let wholes: WordSet = ["haus", "gremium", "kontrollgremium", "institut", "unternehmen", "konzern", "geschäfte"]
    private static let units = [
        "team", "labor", "sparte", "abteilung", "bereich", "einheit", "geschäft", "unternehmen", "konzern", "tochter", "bank", "firma",
        "verantwortung", "leitung", "ressort", "redaktion", "geschäfte", "strategie", "vertrieb", "marketing", "entwicklung", "standort",
        "filiale", "niederlassung", "agenden", "werk", "forschung", "produktion", "einkauf", "kommunikation", "finanzen",
        "personalwesen", "rechtsabteilung", "region", "investmentbanking", "haus", "gremium", "institut",
    ]
}
