import Linguistics
import NewsModel

/// Who does what in an English sentence: subjects, objects and obliques of a verb.
struct EnglishSyntax {
    let clause: Clause

    var chunks: [Chunk] { clause.chunks }

    /// The words that stand right before a chunk: its preposition or `to` is no chunk of its own.
    func wordBefore(_ index: Int) -> String {
        let first = chunks[index].tokens.lowerBound
        return first > clause.sentence.tokens.lowerBound ? clause.document.tokens[first - 1].lower : ""
    }

    func isInfinitive(_ verb: Int) -> Bool { wordBefore(verb) == "to" }

    /// The word behind a chunk, such as a particle.
    func wordBehind(_ index: Int) -> String {
        let end = chunks[index].tokens.upperBound
        return end < clause.sentence.tokens.upperBound ? clause.document.tokens[end].lower : ""
    }

    /// Whether a participle is passive: behind a form of `be`, or bare before `by`.
    func isPassive(_ verb: Int) -> Bool {
        guard EnglishVerbs.isParticiple(chunks[verb].word) else { return false }
        if let before = verbBefore(verb) {
            if EnglishVerbs.be.contains(chunks[before].word) { return true }
            if EnglishVerbs.have.contains(chunks[before].word) { return false }
        }
        return clause.object(after: verb) == nil && oblique(after: verb, ["by"], reach: 4).map { isAdverbial(verb + 1, $0) } ?? false
    }

    /// Whether only adverbs and times stand between.
    private func isAdverbial(_ start: Int, _ end: Int) -> Bool {
        (start..<end).allSatisfy { chunks[$0].kind == .other || DealWords.isTime(chunks[$0]) || chunks[$0].preposition == "in" }
    }

    /// The verb right before, only adverbs between.
    func verbBefore(_ index: Int) -> Int? {
        var place = index - 1
        while place >= 0, chunks[place].kind == .other { place -= 1 }
        return place >= 0 && chunks[place].kind == .verb ? place : nil
    }

    /// Who stands in the nominative of a verb, wherever the sentence puts it.
    func subject(of verb: Int) -> Party? {
        if let winner = contestWon(before: verb) { return walk(from: winner) }
        if let owner = owner(of: verb) { return owner }
        if let governed = governedSubject(of: verb) { return governed }
        if let following = followingSubject(of: verb) { return following }
        return walk(from: verb)
    }

    /// `Alder shareholders`, `Alder workers`: many who are not the firm that they belong to.
    func isCrowd(_ name: NameMention) -> Bool {
        chunks.contains { chunk in
            chunk.tokens.contains(name.tokens.lowerBound) && chunk.trailing.last.map(Self.crowds.contains) == true
        }
    }

    private static let crowds: WordSet = [
        "shareholders", "stockholders", "investors", "holders", "workers", "employees", "customers", "users", "fans", "officials",
        "creditors", "bondholders", "staff", "lawmakers", "vendors", "makers", "companies", "firms", "rivals", "poll", "survey", "analyst",
        "analysts", "report",
    ]

    /// Whether the nearest subject of a verb is nobody's name, so that a name further off stood in: `Alder believes some of its customers
    /// may buy`.
    func isFarSubject(of verb: Int) -> Bool {
        for place in (max(0, verb - 12)..<verb).reversed() {
            let chunk = chunks[place]
            switch chunk.kind {
            case .verb, .other: continue
            case .phrase where chunk.preposition != nil || DealWords.isWhen(chunk) || !chunk.sums.isEmpty || isIntent(place): continue
            case .phrase where place > 0 && chunks[place - 1].kind == .verb && !EnglishVerbs.telling.contains(chunks[place - 1].word):
                continue
            case .phrase: return chunk.names.isEmpty && chunk.possessor == nil && clause.party(at: place) == nil && body(place) == nil
            default: return false
            }
        }
        return false
    }

    /// `Era raises $11M`: a headline's first word as a firm's name, where it may be one.
    func headlineWord(before verb: Int) -> NameMention? {
        guard clause.sentence.isTitle, verb == 1, isNominative(0), chunks[0].tokens.count == 1, chunks[0].names.isEmpty else { return nil }
        let token = clause.document.tokens[chunks[0].tokens.lowerBound]
        guard token.isNameLike, !token.lower.hasSuffix("s"), !DealWords.isCompanyWord(token.lower),
            !DealWords.isGroup(token.lower), !Lexicon.of(.en).isFunctionWord(token)
        else { return nil }
        return NameMention(text: token.text, tokens: chunks[0].tokens)
    }

    /// The phrase without a preposition before a verb, nothing but verbs, adverbs and phrases with prepositions between.
    func nominative(before verb: Int) -> Int? {
        for place in (0..<verb).reversed() {
            switch chunks[place].kind {
            case .verb, .other: continue
            case .phrase where chunks[place].preposition != nil: continue
            case .phrase: return place
            default: return nil
            }
        }
        return nil
    }

    /// The first phrase behind a chunk under one of these prepositions, in the same clause.
    func oblique(after index: Int, _ prepositions: [String], reach: Int = 8) -> Int? {
        var place = index + 1
        while place < min(chunks.count, index + 1 + reach) {
            let chunk = chunks[place]
            if chunk.kind == .stop || chunk.kind == .subordinator { return nil }
            if chunk.kind == .phrase, let preposition = chunk.preposition, prepositions.contains(preposition) {
                return isSource(chunk) ? nil : place
            }
            place += 1
        }
        return nil
    }

    /// `according to X`: who says so.
    private func isSource(_ chunk: Chunk) -> Bool {
        let first = chunk.tokens.lowerBound
        return chunk.preposition == "to" && first > clause.sentence.tokens.lowerBound + 1
            && clause.document.tokens[first - 2].is("according")
    }

    /// The names under one of these prepositions behind a chunk.
    func names(after index: Int, _ prepositions: [String], reach: Int = 8) -> [NameMention] {
        oblique(after: index, prepositions, reach: reach).flatMap { clause.party(at: $0)?.names } ?? []
    }

    /// `buys Y in Reno, Nevada, from Z`: who sells, places in commas passed over.
    func seller(after index: Int) -> Int? {
        if let place = oblique(after: index, ["from"], reach: 6) { return chunks[place - 1].isOffer ? nil : place }
        return oblique(after: index, ["from"], reach: 10).flatMap { place in
            chunks[(index + 1)..<place].allSatisfy { $0.kind == .comma || $0.kind == .phrase && !$0.names.contains { !$0.isPlace } }
                ? place : nil
        }
    }

    /// `by a group led by X`, `to a unit of X`: who stands behind a buyer without a name.
    func group(after index: Int, _ prepositions: [String], reach: Int) -> [NameMention] {
        guard let place = oblique(after: index, prepositions, reach: reach), let party = clause.party(at: place) else { return [] }
        return party.names.isEmpty ? described(place, party).names : party.names
    }

    /// Who is named at a phrase, or behind one that speaks of several: `the likes of X and Y`, `a group led by X`.
    func members(at place: Int) -> [NameMention] {
        let party = clause.party(at: place) ?? Party(names: [])
        guard party.names.isEmpty, chunks[place].head.map(Self.collectives.contains) == true else { return party.names }
        return described(place, party).names
    }

    private static let collectives: WordSet = [
        "likes", "group", "consortium", "trio", "duo", "pair", "alliance", "investors", "backers", "funds", "firms", "team", "syndicate",
        "partners", "entities",
    ]

    // MARK: - Private

    /// `X's deal to buy`, `X's plan of selling`, `a move by X to buy`: whose plan it is.
    private func owner(of verb: Int) -> Party? {
        guard ["to", "of", "for"].contains(wordBefore(verb)), verb > 0 else { return nil }
        let place = (max(0, verb - 3)..<verb).last { chunks[$0].kind != .comma && chunks[$0].kind != .other } ?? verb - 1
        if place > 0, chunks[place].preposition == "by", isIntent(place - 1) || isMadeIntent(place - 1), let party = clause.party(at: place)
        {
            return party
        }
        guard place == verb - 1 || chunks[verb - 1].kind == .other, isIntent(place) else { return nil }
        let chunk = chunks[place]
        if chunk.preposition != nil, place <= 1, ["its", "their"].contains(chunk.determiner ?? "") { return opened(behind: verb) }
        let name = chunk.possessor ?? (chunk.trailing.isEmpty ? nil : chunk.names.last { !$0.isPlace && !$0.isPerson })
        return name.map { Party(names: [$0]) }
    }

    /// `an offer being made by X to buy`.
    private func isMadeIntent(_ verb: Int) -> Bool {
        guard chunks[verb].kind == .verb, ["made", "launched", "proposed", "announced"].contains(chunks[verb].word) else { return false }
        return (max(0, verb - 2)..<verb).contains(where: isIntent)
    }

    private func isIntent(_ place: Int) -> Bool {
        chunks[place].kind == .phrase && chunks[place].nouns.contains(where: DealWords.intents.contains)
    }

    /// `about X taking a stake`, `with X buying Y`: who stands right before a verb with `-ing`, a preposition before them.
    private func governedSubject(of verb: Int) -> Party? {
        guard chunks[verb].word.hasSuffix("ing") else {
            guard verb > 0, isInfinitive(verb), chunks[verb - 1].kind == .verb, chunks[verb - 1].word.hasSuffix("ing") else { return nil }
            return governedSubject(of: verb - 1)
        }
        var place = verb - 1
        while place > 0, chunks[place].kind == .other, !chunks[place].tokens.isEmpty, isClose(place) { place -= 1 }
        guard place >= 0, isClose(place), chunks[place].kind == .phrase,
            ["with", "about", "of", "in", "on", "as"].contains(chunks[place].preposition ?? ""),
            !isIntent(place), let party = clause.party(at: place), !party.names.isEmpty
        else { return nil }
        return party
    }

    /// Whether the next chunk begins where this one ends, with no little word between.
    private func isClose(_ place: Int) -> Bool { chunks[place].tokens.upperBound == chunks[place + 1].tokens.lowerBound }

    /// `X's decision to abandon its offer to buy`: whose plan the phrase tells, where what is planned follows.
    private func planner(_ place: Int) -> Party? {
        guard isIntent(place), let possessor = chunks[place].possessor, place + 1 < chunks.count, chunks[place + 1].kind == .verb,
            isInfinitive(place + 1)
        else { return nil }
        return Party(names: [possessor])
    }

    /// `After buying Y, X …`: the main clause tells who.
    private func followingSubject(of verb: Int) -> Party? {
        chunks[verb].word.hasSuffix("ing") && opens(verb) ? opened(behind: verb) : nil
    }

    /// `With its agreement to buy Y, X …`: the subject of the main clause behind what opens the sentence.
    private func opened(behind verb: Int) -> Party? {
        guard let comma = (verb..<chunks.count).first(where: { chunks[$0].kind == .comma }) else { return nil }
        for place in (comma + 1)..<max(comma + 1, min(chunks.count, comma + 4)) where isNominative(place) {
            if let party = clause.party(at: place) { return party }
        }
        return nil
    }

    private func opens(_ verb: Int) -> Bool {
        verb == 0 || verb == 1 && [Chunk.Kind.subordinator, .other].contains(chunks[0].kind)
    }

    private func isNominative(_ place: Int) -> Bool { chunks[place].kind == .phrase && chunks[place].preposition == nil }

    private func isDash(_ chunk: Chunk) -> Bool { chunk.kind == .stop && ["–", "-", "—", "--"].contains(chunk.word) }

    private func walk(from verb: Int) -> Party? {
        var place = verb - 1
        var steps = 0
        var opening: Int?
        while place >= 0, steps < 40 {
            steps += 1
            let chunk = chunks[place]
            switch chunk.kind {
            case .stop where !isDash(chunk): return nil
            case .stop, .comma:
                guard let next = beyondComma(place, verb) else { return mainSubject(before: place) }
                (place, opening) = (next, next)
                continue
            case .link where isVerbal(place + 1, verb):
                if let before = (0..<place).last(where: { chunks[$0].kind == .verb && !isInfinitive($0) }) { return walk(from: before) }
            case .subordinator:
                if DealWords.relatives.contains(chunk.word) || chunk.word == "whose" && place == verb - 1
                    || chunk.word == "that" && isNominalBefore(place)
                {
                    return clause.antecedent(before: place)
                }
                if !chunks[verb].word.hasSuffix("ing"), place < verb - 1 { return nil }
            case .pronoun where DealWords.anaphoric.contains(chunk.word): return clause.topicParty(before: place)
            case .pronoun where ["i", "you"].contains(chunk.word): return nil
            case .phrase where clause.isConjoined(place) && isVerbal(place + 1, verb):
                if let party = clause.party(at: place) { return party }
            case .phrase where opening == place && ["after", "before", "since", "until", "as"].contains(chunk.preposition ?? ""):
                if let party = clause.party(at: place) { return party }
            case .phrase where chunk.preposition == nil && !isTold(place) && !isHired(place, for: verb):
                if let chain = clause.governed(place) {
                    place = chain
                    break
                }
                if let planner = planner(place) { return planner }
                if let body = body(place) { return body }
                if let party = clause.party(at: place), !DealWords.isTime(chunk) {
                    var names = (party.names.isEmpty ? described(place, party) : party).names
                    if names.isEmpty, isOwnUnit(place) { names = clause.topicParty(before: place)?.names ?? [] }
                    return Party(names: speaker(before: place) + names)
                }
            default: break
            }
            place -= 1
        }
        return nil
    }

    /// `X said a unit bought`, `X said its subsidiary bought`: the firm whose unit it is.
    private func isOwnUnit(_ place: Int) -> Bool {
        let chunk = chunks[place]
        guard !clause.sentence.isTitle, ["a", "its"].contains(chunk.determiner ?? ""), chunk.head == "unit" || chunk.head == "subsidiary",
            chunk.names.isEmpty
        else { return false }
        return place > 0 && (chunks[place - 1].kind == .verb || chunks[place - 1].word == "that")
    }

    /// `told the paper X had agreed`: who is told does nothing.
    private func isTold(_ place: Int) -> Bool { place > 0 && ["told", "tells", "tell"].contains(chunks[place - 1].word) }

    /// `it and X`: whom the pronoun before a link stands for.
    private func speaker(before place: Int) -> [NameMention] {
        guard place >= 2, chunks[place - 1].kind == .link, chunks[place - 2].kind == .pronoun,
            DealWords.anaphoric.contains(chunks[place - 2].word)
        else { return [] }
        return clause.topicParty(before: place - 2)?.names ?? []
    }

    /// `its board and the board of X`: whom boards and holders stand for.
    private func body(_ place: Int) -> Party? {
        guard chunks[place].names.isEmpty, let head = chunks[place].head, Self.bodies.contains(head) else { return nil }
        var names: [NameMention] = []
        if place >= 2, chunks[place - 1].kind == .link, isNominative(place - 2), let first = body(place - 2) { names = first.names }
        if let possessor = chunks[place].possessor { return Party(names: names + [possessor]) }
        if place + 1 < chunks.count, chunks[place + 1].kind == .phrase,
            ["of", "at"].contains(chunks[place + 1].preposition ?? ""), let party = clause.party(at: place + 1)
        {
            return Party(names: names + party.names)
        }
        guard ["its", "the", "their"].contains(chunks[place].determiner ?? "") else { return nil }
        return Party(names: names + (clause.topicParty(before: place)?.names ?? []))
    }

    private static let bodies: WordSet = [
        "board", "boards", "directors", "shareholders", "stockholders", "holders", "management", "committee", "investors",
        "executives", "chiefs", "heads", "leaders", "bosses",
    ]

    private func isNominalBefore(_ place: Int) -> Bool { place > 0 && chunks[place - 1].kind == .phrase }

    /// Whether only adverbs, verbs and sums stand between a place and the verb.
    private func isVerbal(_ place: Int, _ verb: Int) -> Bool {
        place <= verb
            && (place..<verb).allSatisfy {
                chunks[$0].kind == .other || chunks[$0].kind == .verb || DealWords.isWhen(chunks[$0])
                    || isNominative($0) && !chunks[$0].sums.isEmpty && chunks[$0].names.isEmpty
            }
    }

    /// Where to go on before a comma: over an apposition that stands between two.
    private func beyondComma(_ comma: Int, _ verb: Int) -> Int? {
        guard isVerbal(comma + 1, verb) else { return nil }
        let opening = (max(0, comma - 14)..<comma).last { chunks[$0].kind == .comma || isDash(chunks[$0]) }
        guard let opening, opening > 0, comma - opening > 1 else { return nil }
        var place = opening - 1
        while place > 0, chunks[place].kind == .other { place -= 1 }
        guard chunks[place].kind == .phrase, !chunks[place].names.isEmpty else { return named(opening + 1, comma) }
        return place
    }

    /// `its largest shareholder, Alder, agreed`: a name between commas behind a phrase without one.
    private func named(_ place: Int, _ comma: Int) -> Int? {
        guard place + 1 == comma, place >= 2, isNominative(place), isNominative(place - 2), !clause.usable(chunks[place]).isEmpty else {
            return nil
        }
        return place
    }

    /// The subject of the sentence: the first named phrase before its first verb.
    private func mainSubject(before place: Int) -> Party? {
        guard let verb = (0..<place).first(where: { chunks[$0].kind == .verb }) else {
            return (0..<place).last(where: isNominative).flatMap { clause.party(at: $0) }
        }
        return (0..<verb).first { isNominative($0) && !(clause.party(at: $0)?.names.isEmpty ?? true) }.flatMap { clause.party(at: $0) }
    }

    /// `a group led by X`, `a unit of X`: who stands behind a company without a name.
    private func described(_ place: Int, _ party: Party) -> Party {
        guard place + 1 < chunks.count else { return party }
        if chunks[place + 1].preposition == "including", let members = clause.party(at: place + 1) { return members }
        if chunks[place + 1].kind == .phrase, chunks[place + 1].preposition == "of", let owner = clause.party(at: place + 1) {
            return owner
        }
        if chunks[place + 1].kind == .phrase, ["including", "of"].contains(chunks[place + 1].preposition ?? "") {
            return clause.party(at: place + 1) ?? party
        }
        guard chunks[place + 1].kind == .verb,
            ["led", "backed", "including", "controlled", "headed", "owned"].contains(chunks[place + 1].word)
        else { return party }
        return oblique(after: place + 1, ["by"], reach: 2).flatMap { clause.party(at: $0) } ?? party
    }
}
