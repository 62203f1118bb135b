import Linguistics
import NewsModel

/// Who stands in which case about a German verb, by place, determiner and preposition.
struct GermanRoles {
    let clause: Clause
    let verb: Int
    let form: GermanVerbs.Form
    /// The clause's chunks: from the last comma or conjunction before the verb to the next one behind it.
    private let start: Int
    private let end: Int
    /// Phrases without preposition in the clause, in order.
    let bare: [Int]
    private let isLast: Bool

    init(clause: Clause, verb: Int, form: GermanVerbs.Form) {
        self.clause = clause
        self.verb = verb
        let start = Self.start(clause, verb)
        let end = Self.end(clause, verb)
        self.start = start
        self.end = end
        let candidates = (start..<end).filter {
            clause.chunks[$0].kind == .phrase && (clause.chunks[$0].preposition == nil || Self.isPurpose(clause, $0, verb, start))
                && !Self.isGenitive(clause, $0) && !Self.isTime(clause, $0) && !Self.isSource(clause, $0)
        }
        bare = candidates
        let isClosed = (verb + 1..<end).allSatisfy {
            clause.chunks[$0].kind == .verb && Lexicon.of(.de).isAuxiliary(clause.chunks[$0].word)
        }
        let follows = candidates.contains { $0 > verb } || verb + 1 < end && !isClosed
        self.form = form == .infinitive && follows && Self.isPlural(clause, verb, start..<end) ? .finite : form
        isLast = self.form.isLast || !follows
    }

    /// Whether the clause is passive: a participle with a form of `werden`.
    var isPassive: Bool {
        let words = (start..<end).map { clause.chunks[$0].word }
        let word = clause.document.tokens[clause.chunks[verb].tokens.lowerBound].lower
        if word == "verkauft", verb + 1 == clause.chunks.count, words.contains("ist"), !words.contains("worden") { return true }
        if clause.sentence.isTitle, form == .participle, verb + 1 == end, bare.count == 1, bare[0] < verb, !phrases(with: "von").isEmpty,
            !(start..<end).contains(where: { clause.chunks[$0].kind == .verb && $0 != verb })
        {
            return true
        }
        if form == .infinitive, hasReflexive, words.contains(where: Self.letting.contains), !phrases(with: "von").isEmpty { return true }
        guard form == .participle || word == "verkauft" || word == "veräußert" || word == "investiert" else { return false }
        return words.contains { ["wird", "werden", "wurde", "wurden", "worden", "werde"].contains($0) }
            && (words.contains("worden") || !words.contains { ["hat", "haben", "hatte"].contains($0) })
    }

    /// The nominative.
    var subject: [NameMention]? {
        if let actor { return targets.party(at: actor) }
        if isZu { return planner ?? resumed(start) }
        if let pronoun, bare.allSatisfy({ $0 > pronoun }) || isLast { return resumed(pronoun + 1) }
        if let place = subjectPlace {
            let names = targets.party(at: place)
            return names.isEmpty ? GermanFirms.agent(clause.chunks[place], clause.document).map { [$0] } ?? names : names
        }
        if isContinued { return resumed(start - 1) }
        if let antecedent { return antecedent }
        if isRelative { return [] }
        if hasPronoun || start > 0 { return resumed(isLast ? max(start, verb) : verb) }
        return nil
    }

    /// The accusative's place.
    var object: Int? {
        if actor != nil { return antecedentPlace }
        if isZu || hasPronoun { return bare.last { $0 < verb } ?? bare.first { $0 > verb } }
        if isLast {
            let before = bare.filter { $0 < verb && !isLinked($0) }
            if before.count >= 2 { return before.last }
            return before.first { isAccusative($0) || isRelative || isContinued || subjectPlace != $0 }
        }
        let right = bare.filter { $0 > verb && !isLinked($0) }
        let accusative = right.first { !isDative($0) } ?? right.first
        if isContinued || antecedent != nil || left != nil { return accusative }
        if right.count >= 2 { return right[1] }
        return start > 0 ? right.first : nil
    }

    /// The first phrase in the clause under one of these prepositions.
    func phrase(with prepositions: [String]) -> Int? {
        let inside = (start..<end).filter {
            clause.chunks[$0].kind == .phrase && prepositions.contains(clause.chunks[$0].preposition ?? "")
        }
        return (isLast ? inside.last : inside.first { $0 > verb } ?? inside.first)
    }

    /// The phrase under a preposition that tells where money goes: a firm or a business before a place or time.
    func goal(with preposition: String) -> Int? {
        let places = phrases(with: preposition).filter { !Self.isTime(clause, $0) }
        return places.first { !clause.chunks[$0].names.contains(where: \.isPlace) } ?? places.first ?? phrase(with: [preposition])
    }

    /// All phrases in the clause under a preposition, in order.
    func phrases(with preposition: String) -> [Int] {
        (start..<end).filter { clause.chunks[$0].kind == .phrase && clause.chunks[$0].preposition == preposition }
    }

    /// How the clause is built, for the candidate's features.
    var marks: Set<String> {
        var marks: Set<String> = [isPassive ? "de-passive" : isLast ? "de-final" : "de-second"]
        if isRelative { marks.insert("de-relative") }
        if isZu { marks.insert("de-zu") }
        if hasPronoun { marks.insert("de-pronoun") }
        if isContinued { marks.insert("de-continued") }
        if isPluperfect { marks.insert("de-pluperfect") }
        if isNegated { marks.insert("de-not") }
        if isNegated, clause.words(of: start..<end).contains(where: { $0.hasPrefix("darf") || $0.hasPrefix("dürfe") }) {
            marks.insert("de-forbidden")
        }
        return marks
    }

    /// `will … nicht verkaufen`.
    var isNegated: Bool {
        let first = clause.chunks[verb].tokens.lowerBound
        return isLast && first > 0 && clause.document.tokens[first - 1].is("nicht")
    }

    /// `hatte … gekauft`: told as history.
    var isPluperfect: Bool { form == .participle && (start..<end).contains { ["hatte", "hatten"].contains(clause.chunks[$0].word) } }

    /// `verkauft sich selbst`, `verkauft sich an`.
    var sellsItself: Bool {
        hasReflexive && form != .separating && (bare.allSatisfy { $0 < verb } || isLast && bare.count < 2)
    }

    var hasReflexive: Bool { (start..<end).contains { clause.chunks[$0].word == "sich" } }

    /// Whether the clause ends with one of these particles.
    func hasParticle(_ particles: [String]) -> Bool {
        (verb..<end).contains {
            clause.chunks[$0].kind != .phrase && particles.contains(clause.document.tokens[clause.chunks[$0].tokens.lowerBound].lower)
        }
    }

    var percentage: PercentMention? { percentages.first }

    /// The percentages in the clause, in order.
    var percentages: [PercentMention] {
        (start..<end).flatMap { clause.chunks[$0].percentages }.map { clause.analysis.percentages[$0] }
    }

    /// The first sum of money in the clause that is no aside.
    var sum: MoneyMention? {
        (start..<end).lazy.flatMap { clause.chunks[$0].sums }.map { clause.analysis.sums[$0] }.first { !$0.isAside && $0.unit == .whole }
    }

    var range: Range<Int> { start..<end }

    // MARK: - Private

    var isZu: Bool {
        if form == .participle, verb + 1 < end, ["haben", "sein", "werden"].contains(clause.chunks[verb + 1].word) {
            return clause.document.tokens[clause.chunks[verb + 1].tokens.lowerBound - 1].is("zu")
        }
        guard form == .infinitive else { return false }
        let first = clause.chunks[verb].tokens.lowerBound
        if verb + 1 < end, ["wollen", "können", "dürfen", "müssen"].contains(clause.chunks[verb + 1].word),
            clause.document.tokens[clause.chunks[verb + 1].tokens.lowerBound - 1].is("zu")
        {
            return true
        }
        return first > 0 && clause.document.tokens[first - 1].is("zu") || clause.document.tokens[first].lower.dropFirst(2).hasPrefix("zu")
            || clause.document.tokens[first].lower.dropFirst(3).hasPrefix("zu")
    }

    private var hasPronoun: Bool { pronoun != nil }

    /// `der Plan von X, Y zu kaufen`: whose plan the infinitive tells.
    private var planner: [NameMention]? {
        guard start > 2, clause.chunks[start - 1].kind == .comma else { return nil }
        let (noun, owner) = (clause.chunks[start - 3], clause.chunks[start - 2])
        if let compound = owner.compound, Self.isPlan(compound.head) { return [compound.name] }
        guard noun.kind == .phrase, owner.kind == .phrase, noun.head.map(Self.isPlan) == true,
            owner.preposition == "von" || owner.preposition == nil && Self.isGenitive(clause, start - 2)
        else { return nil }
        let names = targets.party(at: start - 2)
        return names.isEmpty ? nil : names
    }

    private static func isPlan(_ noun: String) -> Bool { plans.match(noun) }
    private static let plans: WordEndings = [
        "plan", "pläne", "plänen", "absicht", "absichten", "vorhaben", "versuch", "versuche", "entscheidung", "vorschlag", "ankündigung",
        "angebot", "wunsch", "recht", "option",
    ]
    private static let letting: WordSet = ["lässt", "lassen", "ließ", "ließen", "läßt", "lasse"]

    /// Where `er`, `sie`, `es` stand for the subject.
    private var pronoun: Int? {
        (start..<end).first {
            clause.chunks[$0].kind == .pronoun && DealWords.anaphoric.contains(clause.chunks[$0].word) && !isGoverned(clause.chunks[$0])
        }
    }

    private var targets: GermanTargets { GermanTargets(clause: clause) }

    /// The phrase right before the finite verb in second place.
    private var left: Int? { bare.last { $0 < verb && !isLinked($0) && !isAccusative($0) } }

    /// `für sie`: a pronoun behind a preposition is no subject.
    private func isGoverned(_ chunk: Chunk) -> Bool {
        let first = chunk.tokens.lowerBound
        return first > 0 && Lexicon.of(.de).isPreposition(clause.document.tokens[first - 1].lower)
    }

    /// `Y, den X gerade übernimmt`, `das Start-up Y, das der Konzern X kauft`: who acts in a relative clause whose pronoun is its object.
    private var actor: Int? {
        guard isLast, isRelative, clause.chunks[start].tokens.count == 1, antecedentPlace != nil else { return nil }
        let before = bare.filter { $0 < verb && $0 != start && !isLinked($0) }
        let isObject =
            clause.chunks[start].determiner == "den"
            || before.count == 1 && ["die", "das"].contains(clause.chunks[start].determiner ?? "")
                && ["der", "ein"].contains(clause.chunks[before[0]].determiner ?? "")
        return isObject && clause.chunks[start].preposition == nil ? before.first { isParty($0) } : nil
    }

    /// The last named phrase before a relative clause.
    private var antecedentPlace: Int? {
        guard start > 1 else { return nil }
        return (max(0, start - 4)..<(start - 1)).last { clause.chunks[$0].kind == .phrase && !targets.party(at: $0).isEmpty }
    }

    var subjectPlace: Int? {
        if let actor { return actor }
        if isLast {
            let before = bare.filter { $0 < verb && !isLinked($0) && !isAccusative($0) }
            if before.count < 2, isRelative || start < end && clause.chunks[start].kind == .verb && antecedent != nil { return nil }
            let isAnaphor = before.count > 1 && before.last.map { DealWords.isAnaphor(clause.chunks[$0]) } == true
            return (isAnaphor ? before.dropLast() : before[...]).first { isParty($0) } ?? before.first
        }
        if let left { return left }
        guard !isContinued, antecedent == nil else { return nil }
        return bare.first { $0 > verb && isParty($0) }
    }

    private func isParty(_ place: Int) -> Bool { clause.party(at: place) != nil || !targets.party(at: place).isEmpty }

    /// Whether the clause begins with a relative pronoun: `…, der X gekauft hat`.
    private var isRelative: Bool {
        guard start > 0, start < end, clause.chunks[start - 1].kind == .comma else { return false }
        let first = clause.chunks[start]
        guard first.kind == .phrase, first.determiner != nil else { return false }
        return first.names.isEmpty && first.nouns.isEmpty && first.preposition == nil || isFusedRelative(first)
    }

    /// `X, die Y gekauft hat`: a relative pronoun before a name without article, in a clause that ends with its verb.
    private func isFusedRelative(_ first: Chunk) -> Bool {
        guard form == .participle, first.preposition == nil, first.tokens.count == 2, first.names.count == 1,
            ["die", "der", "das"].contains(first.determiner ?? ""), bare.filter({ $0 < verb }) == [start], verb + 1 < end,
            ["hat", "hatte", "haben"].contains(clause.chunks[verb + 1].word), start > 1
        else { return false }
        return clause.chunks[start - 2].kind == .phrase && !targets.party(at: start - 2).isEmpty
    }

    /// Who is spoken of where the clause begins with its verb behind an inserted clause, or with a relative pronoun.
    private var antecedent: [NameMention]? {
        guard start > 1, clause.chunks[start - 1].kind == .comma else { return nil }
        if isRelative { return before(start - 1) }
        guard clause.chunks[start].kind == .verb || start == verb, !followsClause(start - 1) else { return nil }
        guard let comma = (0..<(start - 1)).last(where: { clause.chunks[$0].kind == .comma }) else { return before(start - 1) }
        return before(comma)
    }

    /// `Wie der Konzern mitteilte, …`: whether what ends at a comma is a clause that the sentence begins with.
    private func followsClause(_ comma: Int) -> Bool {
        let opening = (0..<comma).last { [.comma, .stop].contains(clause.chunks[$0].kind) }.map { $0 + 1 } ?? 0
        guard opening < comma, opening == 0 || clause.chunks[opening - 1].kind == .stop else { return false }
        return clause.chunks[opening].kind == .subordinator || clause.chunks[opening].word == "wie"
    }

    /// The names of the last phrase before a place.
    private func before(_ place: Int) -> [NameMention]? {
        var index = place - 1
        while index >= 0, index >= place - 3 {
            if clause.chunks[index].kind == .phrase {
                let names = targets.party(at: index)
                if !names.isEmpty { return names }
            }
            index -= 1
        }
        return nil
    }

    /// The subject of the clause that this one goes on from.
    private func resumed(_ place: Int) -> [NameMention]? { clause.subject(before: place)?.names }

    /// Whether the clause goes on from another by `und`, so that its subject stands there.
    private var isContinued: Bool {
        start > 0 && clause.chunks[start - 1].kind == .link && !bare.contains { $0 < verb }
    }

    private func isAccusative(_ place: Int) -> Bool {
        ["den", "einen", "seinen", "ihren", "diesen", "dem", "einem"].contains(clause.chunks[place].determiner ?? "")
    }

    func isDative(_ place: Int) -> Bool {
        ["dem", "einem", "ihrem", "seinem", "diesem"].contains(clause.chunks[place].determiner ?? "")
    }

    private func isLinked(_ place: Int) -> Bool {
        place >= 2 && clause.chunks[place - 1].kind == .link && bare.contains(place - 2)
    }

    /// A phrase right behind a noun without comma whose determiner is a genitive's.
    private static func isGenitive(_ clause: Clause, _ place: Int) -> Bool {
        guard place > 0, clause.chunks[place - 1].kind == .phrase,
            clause.chunks[place - 1].tokens.upperBound == clause.chunks[place].tokens.lowerBound
        else { return false }
        return ["des", "der", "eines", "einer", "seiner", "ihrer", "unserer", "unseres"].contains(clause.chunks[place].determiner ?? "")
    }

    /// `Erben verkaufen Anteile`: the plural has the form of the infinitive, but no other verb or `zu` stands in the clause.
    private static func isPlural(_ clause: Clause, _ verb: Int, _ range: Range<Int>) -> Bool {
        let first = clause.chunks[verb].tokens.lowerBound
        if first > 0, clause.document.tokens[first - 1].is("zu") { return false }
        let lexicon = Lexicon.of(.de)
        return !range.contains { $0 != verb && clause.chunks[$0].kind == .verb && lexicon.isAuxiliary(clause.chunks[$0].word) }
    }

    /// `um Y zu kaufen`: no preposition, but the infinitive's conjunction.
    private static func isPurpose(_ clause: Clause, _ place: Int, _ verb: Int, _ start: Int) -> Bool {
        guard place == start, clause.chunks[place].preposition == "um", verb > place else { return false }
        let first = clause.chunks[verb].tokens.lowerBound
        return first > 0 && clause.document.tokens[first - 1].is("zu")
    }

    /// `Medienberichten zufolge`: a source before its postposition.
    private static func isSource(_ clause: Clause, _ place: Int) -> Bool {
        let next = clause.chunks[place].tokens.upperBound
        return next < clause.document.tokens.count && clause.document.tokens[next].is("zufolge")
    }

    private static func isTime(_ clause: Clause, _ place: Int) -> Bool {
        let chunk = clause.chunks[place]
        return !chunk.sums.isEmpty && chunk.names.isEmpty && chunk.nouns.isEmpty
            || chunk.names.isEmpty && chunk.sums.isEmpty
                && (chunk.nouns.isEmpty && chunk.percentages.isEmpty
                    || Self.times.contains(chunk.head ?? ""))
    }

    private static let times: WordSet = [
        "jahr", "jahre", "jahren", "jahres", "woche", "wochen", "monat", "monate", "monaten", "monats", "tag", "tage", "tagen", "tages",
        "ende",
        "anfang", "mitte", "quartal", "stunden", "minuten", "mal", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
        "sonntag", "jahrzehnte", "halbjahr",
    ]

    private static func start(_ clause: Clause, _ verb: Int) -> Int {
        var place = verb
        while place > 0, !isBorder(clause, place - 1) { place -= 1 }
        return place
    }

    private static func end(_ clause: Clause, _ verb: Int) -> Int {
        var place = verb + 1
        while place < clause.chunks.count, !isBorder(clause, place) { place += 1 }
        return place
    }

    private static func isBorder(_ clause: Clause, _ place: Int) -> Bool {
        let chunk = clause.chunks[place]
        if chunk.kind == .comma { return !isListComma(clause, place) }
        if chunk.kind == .link { return place + 1 < clause.chunks.count && clause.chunks[place + 1].kind == .verb }
        return chunk.kind == .stop || chunk.kind == .subordinator && chunk.word != "als" && opens(clause, place)
    }

    /// Whether a conjunction begins a clause, unlike `noch mehr` and `damit` within one.
    private static func opens(_ clause: Clause, _ place: Int) -> Bool {
        guard ["noch", "damit", "so", "doch", "jedoch", "indem", "während", "wie"].contains(clause.chunks[place].word), place > 0 else {
            return true
        }
        return [.comma, .stop, .link].contains(clause.chunks[place - 1].kind)
    }

    private static func isListComma(_ clause: Clause, _ place: Int) -> Bool {
        place > 0 && place + 2 < clause.chunks.count && clause.chunks[place - 1].kind == .phrase && clause.chunks[place + 1].kind == .phrase
            && clause.chunks[place + 1].preposition == nil && clause.chunks[place + 2].kind == .link
    }
}
