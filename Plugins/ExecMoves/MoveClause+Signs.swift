import Linguistics
import NewsModel

/// What the words around a trigger say for and against a move.
extension MoveClause {
    /// What speaks against this person's moving here.
    func doubts(of figure: Figure) -> [String] {
        var doubts: [String] = []
        if isNegated() { doubts.append("negated") }
        if isHypothetical() { doubts.append("hypothetical") }
        if let history = history() { doubts.append(history) }
        if isHere(figure), figure.tokens.upperBound <= match.tokens.lowerBound,
            let gap = gap(figure.tokens.upperBound, match.tokens.lowerBound)
        {
            doubts.append(gap)
        }
        if isCircumstance() { doubts.append(match.trigger.isPast ? "circumstance:past" : "circumstance") }
        if isRelative() { doubts.append(match.trigger.isPast ? "relative:past" : "relative") }
        if figure.isForeign { doubts.append("person:foreign") }
        return doubts
    }

    /// Where and how it is told, in words that need not count against it.
    func signs(of figure: Figure, status: String) -> [String] {
        var signs = [place, distance(to: figure), held(figure), time, form]
        if isWish { signs.append("wish") }
        if isCandidacy { signs.append("candidate") }
        if !["announced", "completed"].contains(status) { signs.append("status:\(status)") }
        if figure.person.strength == .shape {
            signs.append(Self.personal.contains(match.trigger.lemma) ? "person:shape.told" : "person:shape")
        }
        if figure.person.isShort, !reading.register.knowsMore(of: figure.person.surname) { signs.append("name:bare") }
        if match.trigger.isPast {
            signs.append(isPerfect ? "perfect" : isRecent() ? "past:recent" : match.sentence.isTitle ? "past:title" : "past")
        }
        if isRecent(), !match.sentence.isTitle { signs.append("recent") }
        if effective() != nil { signs.append("dated") }
        if let word = subordinator { signs.append("sub:\(word)") }
        if aside != nil { signs.append("aside") }
        if isQuoted { signs.append("quoted") }
        if hasForeignOffice { signs.append("clause:foreign") }
        if figure.offices.contains(where: \.isFormer) { signs.append("held:former") }
        if follows(figure, "and") || follows(figure, "und") { signs.append("joined") }
        if let before = modal { signs.append("modal:\(before)") }
        return signs
    }

    /// What makes it no event whatever else speaks for it.
    func bar() -> String? {
        if isQuestion { return "the sentence is a question" }
        if isOtherSense { return "the words mean something else" }
        if isConditional { return "the clause is a condition" }
        if isAskedFor { return "it is asked for" }
        if isPluperfect, history() == "history:words" { return "it was long ago" }
        if isPublicChoice { return "voters or a parliament choose" }
        if match.trigger.isPast || isAppointedInPast, history() == "history:years" { return "the years are past" }
        return isNegated() && status() != "denied" ? "the clause is negated" : nil
    }

    /// What stands between that would be the subject itself: an organisation or an office without a name, a verb of saying.
    func gap(_ start: Int, _ end: Int) -> String? {
        guard start < end else { return nil }
        var hasName = false
        for index in start..<end {
            let token = tokens[index]
            if Self.speech.contains(token.lower), index > start || end - start > 2 { return "gap:speech" }
            if token.is("who") || token.is("whose") || token.is("which") { hasName = false }
            if !isGerman, token.isNameLike, !token.isApostropheS, !(token.isUppercase && token.text.utf8.count < 3), index + 3 >= end,
                !reading.words.isWeekday(token.lower),
                !reading.words.isMonth(token.lower)
            {
                hasName = true
            }
            if let office = reading.office(at: index), office.mention.kind == .office, !isGerman, index + 2 >= end { return "gap:office" }
        }
        return hasName ? "gap:name" : nil
    }

    static let speech: WordSet = [
        "said", "says", "told", "believes", "thinks", "sagte", "erklärte", "teilte", "berichtete", "called", "wants", "asked", "urged",
    ]

    // MARK: - Private

    /// `Damals war X zurückgetreten`
    private var isPluperfect: Bool {
        reading.document.language == .de && match.trigger.isPast
            && clause().contains { ["war", "hatte", "waren", "hatten"].contains(reading.tokens[$0].lower) }
    }

    /// `Voters elected X`, `Der Bundestag wählt X`
    private var isPublicChoice: Bool {
        let index = match.tokens.lowerBound - 1
        return match.trigger.frame == .appoints && index >= match.sentence.tokens.lowerBound
            && Self.electorates.contains(reading.tokens[index])
    }
    private static let electorates: WordSet = [
        "voters", "lawmakers", "parliament", "senators", "wähler", "bundestag", "parlament", "parteitag", "landtag", "nationalrat",
    ]

    /// `called on X to step down`
    private var isAskedFor: Bool {
        let index = match.tokens.lowerBound - 1
        guard index > match.sentence.tokens.lowerBound, reading.tokens[index].is("to"), isWish,
            let figure = reading.figure(at: index - 1), figure.tokens.lowerBound > match.sentence.tokens.lowerBound
        else { return false }
        return reading.tokens[figure.tokens.lowerBound - 1].is("on")
    }

    /// `left behind by`, `was named in the lawsuit`
    private var isOtherSense: Bool {
        guard match.tokens.upperBound < match.sentence.tokens.upperBound, let first = match.trigger.words.first else { return false }
        let next = reading.tokens[match.tokens.upperBound]
        if ["left", "leaves", "leaving"].contains(first) { return next.is("behind") && match.trigger.words.count == 1 }
        return match.trigger.name == "name" && next.is("in") && complementsNoOffice
    }

    private var complementsNoOffice: Bool {
        (match.tokens.upperBound..<min(match.sentence.tokens.upperBound, match.tokens.upperBound + 8)).allSatisfy {
            reading.office(at: $0) == nil
        }
    }

    private var isAppointedInPast: Bool {
        guard match.trigger.frame == .appoints else { return false }
        if reading.document.language == .de { return clause().contains { ["wurde", "wurden", "war"].contains(reading.tokens[$0].lower) } }
        return match.tokens.first.map { reading.tokens[$0].lower.hasSuffix("ed") } == true
    }

    private var place: String {
        switch match.sentence.index {
        case _ where match.sentence.isTitle: "title"
        case ...2: "sentence:1-2"
        case ...5: "sentence:3-5"
        case ...10: "sentence:6-10"
        default: "sentence:11+"
        }
    }

    /// Whether the figure stands in the trigger's sentence, not in the one before.
    private func isHere(_ figure: Figure) -> Bool { match.sentence.tokens.contains(figure.person.tokens.lowerBound) }

    private func distance(to figure: Figure) -> String {
        guard isHere(figure) else { return "elsewhere" }
        let isBefore = figure.tokens.upperBound <= match.tokens.lowerBound
        let side = isBefore ? "before" : "behind"
        let gap = isBefore ? match.tokens.lowerBound - figure.tokens.upperBound : figure.tokens.lowerBound - match.tokens.upperBound
        return switch gap {
        case ...2: "\(side):0-2"
        case ...6: "\(side):3-6"
        default: "\(side):7+"
        }
    }

    private func held(_ figure: Figure) -> String {
        guard let office = figure.held else { return "held:none" }
        if office.isFormer { return "held:past" }
        return office.organisation == nil ? "held:role" : "held:office"
    }

    private func follows(_ figure: Figure, _ word: String) -> Bool {
        let index = figure.tokens.lowerBound - 1
        return index >= match.sentence.tokens.lowerBound && reading.tokens[index].is(word)
    }

    private var isQuestion: Bool {
        match.sentence.tokens.last.map { reading.tokens[$0].is("?") } ?? false
    }

    /// An odd number of quotation marks before it.
    private var isQuoted: Bool {
        let before = match.sentence.tokens.lowerBound..<match.tokens.lowerBound
        return before.lazy.filter { Self.quotes.contains(reading.tokens[$0].text) }.count % 2 == 1
    }

    private var hasForeignOffice: Bool {
        let near =
            max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 12)..<min(match.sentence.tokens.upperBound, match.end + 12)
        return near.contains { index in reading.office(at: index).map { $0.isForeign && !$0.isFormer } ?? false }
    }

    /// `has resigned`, `ist … zurückgetreten`: news, where the past tense may be history.
    private var isPerfect: Bool {
        let isGerman = reading.document.language == .de
        let reach = isGerman ? 20 : 4
        let before = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - reach)..<match.tokens.lowerBound
        return before.contains { Self.perfects.contains(reading.tokens[$0].lower) }
    }

    /// The last modal verb or the like before the trigger.
    private var modal: String? {
        let before = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 4)..<match.tokens.lowerBound
        return before.reversed().lazy.map { reading.tokens[$0].lower }.first { Self.modals.contains($0) }
    }

    /// What only persons do or undergo.
    private static let personal: Set<String> = [
        "zurücktreten", "abtreten", "abdanken", "niederlegen", "ausscheiden", "hut_nehmen", "handtuch_werfen", "bord_gehen", "rente_gehen",
        "ruhestand_gehen", "ruhestand_treten", "pension_gehen", "ruhestand_verabschieden", "berufen", "ernennen", "bestellen", "befördern",
        "abberufen", "feuern", "schassen", "freistellen", "beurlauben", "suspendieren", "beerben", "aufrücken", "anheuern", "aufhören",
    ]
    private static let quotes: WordSet = ["\"", "“", "”", "„", "»", "«"]
    private static let perfects: WordSet = ["has", "have", "'ve", "ist", "hat", "sind", "haben", "sei", "habe"]
    private static let modals: WordSet = [
        "will", "would", "could", "should", "may", "might", "can", "must", "has", "have", "had", "is", "was", "to", "wird", "soll", "will",
        "würde", "könnte", "hat", "hatte", "ist", "war", "muss", "sollte", "wurde",
    ]
}
