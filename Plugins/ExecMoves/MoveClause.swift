import Linguistics
import NewsModel

/// The words around a trigger: who stands where, when, and how sure it is.
struct MoveClause {
    let reading: MoveReading
    let match: TriggerMatch
    let tokens: [Token]
    let isGerman: Bool
    let aside: Aside?

    init(_ reading: MoveReading, _ match: TriggerMatch) {
        self.reading = reading
        self.match = match
        aside = Aside(reading, match)
        tokens = reading.tokens
        isGerman = reading.document.language == .de
    }

    static let reach = 40
    var lower: Int { max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - Self.reach) }
    var upper: Int { min(match.sentence.tokens.upperBound, match.end + Self.reach) }

    // MARK: - Who

    /// The nearest person before the trigger that can be its subject.
    func subject() -> Figure? {
        if isGerman { return germanSubject() }
        return before() ?? invertedSubject() ?? pronounSubject()
    }

    /// The nearest person behind the trigger that can be its object.
    func object(within limit: Int = 9) -> Figure? {
        if isGerman, match.tokens.upperBound < upper, tokens[match.tokens.upperBound].is("ihn") {
            return figure(before: match.tokens.lowerBound) ?? previousSubject()
        }
        if isGerman, match.particle == nil, isClauseFinal { return before() }
        return behind(match.tokens.upperBound, limit: isGerman ? 20 : limit)
    }

    /// No preposition stands between the trigger and its object.
    func objectIsDirect(_ figure: Figure) -> Bool {
        let between = match.tokens.upperBound..<max(match.tokens.upperBound, figure.tokens.lowerBound)
        return figure.tokens.lowerBound >= match.tokens.upperBound && !between.contains { reading.words.isPreposition(tokens[$0].lower) }
    }

    /// The nearest person before.
    func before() -> Figure? {
        var index = match.tokens.lowerBound - 1
        if let aside, !isGoverned(aside.figure) { return aside.figure }
        if isGerman ? isOtherSubject(index) || isUnnamedHolder(index) : isFirmsClause || isImpersonal { return nil }
        while index >= lower {
            if isGerman, isAnyone(index) { return nil }
            if let figure = reading.figure(at: index), figure.tokens.upperBound <= match.tokens.lowerBound {
                guard isUsable(figure), isAntecedent(figure) || !isGoverned(figure) || isToActItself(figure) else {
                    index = min(index, figure.tokens.lowerBound) - 1; continue
                }
                return figure
            }
            if tokens[index].is(";") || tokens[index].is(":") && (!match.sentence.isTitle || opensSubject(index + 1)) { return nil }
            index -= 1
        }
        return nil
    }

    /// Persons joined to this one: `A and his son B`.
    func companions(of figure: Figure) -> [Figure] {
        if isGerman, figure.tokens.lowerBound >= match.tokens.upperBound { return companions(behind: figure) }
        var found: [Figure] = []
        var index = figure.tokens.lowerBound - 1
        while index > lower, figure.tokens.lowerBound - index < 24 {
            if found.isEmpty, let first = overApposition(figure) { return [first] }
            if let other = reading.figure(at: index), other != figure, !found.contains(other) {
                guard other.person.strength == .known, !other.isPossessive else { break }
                found.append(other)
                index = other.tokens.lowerBound - 1
                continue
            }
            let token = tokens[index]
            guard
                token.is("and") || token.is("und") || token.is(",") || token.is("sowie")
                    || token.isLowercase && found.isEmpty && figure.tokens.lowerBound - index < 4 || isHouse(index)
            else { break }
            guard !token.isLowercase || Self.kin.contains(token.lower) || isHouse(index) else { break }
            index -= 1
        }
        let isJoined =
            found.isEmpty
            || (max(lower, figure.tokens.lowerBound - 4)..<figure.tokens.lowerBound).contains {
                tokens[$0].is("and") || tokens[$0].is("und")
            }
        return isJoined ? found : []
    }

    /// `X, president and chief of the largest maker, and Y, its operating chief`: the first of two with appositions.
    private func overApposition(_ figure: Figure) -> Figure? {
        let and = figure.tokens.lowerBound - 1
        guard and - 1 > lower, tokens[and].is("and") || tokens[and].is("und"), tokens[and - 1].is(",") else { return nil }
        var index = and - 2
        while index > lower, and - index < 20 {
            if let other = reading.figure(at: index), other.person.tokens.contains(index) {
                return tokens[other.person.tokens.upperBound].is(",") && !other.isPossessive && !isGoverned(other) ? other : nil
            }
            if reading.words.isVerb(tokens[index].lower) || reading.words.isAuxiliary(tokens[index]) || tokens[index].is(";") { return nil }
            index -= 1
        }
        return nil
    }

    /// `of Talbach Partners` behind a person of a list.
    private func isHouse(_ index: Int) -> Bool {
        if tokens[index].is("of") || tokens[index].is("from") || isGerman && tokens[index].is("von") { return tokens[index + 1].isNameLike }
        if isGerman { return reading.isName(index..<(index + 1)) }
        return !isGerman && tokens[index].isNameLike && reading.office(at: index) == nil
    }

    /// Persons that follow in a list: `A, former chief of Y, B and C`.
    func companions(behind figure: Figure) -> [Figure] {
        var found: [Figure] = []
        var index = figure.tokens.upperBound
        var gap = 0
        while index < upper, found.count < 8, gap < 4 {
            if let other = reading.figure(at: index), other != figure {
                guard !other.isPossessive, isListed(other) else { break }
                found.append(other)
                index = max(index + 1, other.tokens.upperBound)
                gap = 0
                continue
            }
            let token = tokens[index]
            guard isJoint(index) || token.isNumber || token.is("from") || token.is("von") || token.isNameLike || found.isEmpty && gap > 0
            else { break }
            gap += token.isNameLike ? 0 : 1
            index += 1
        }
        return found
    }

    private func isJoint(_ index: Int) -> Bool {
        tokens[index].is("and") || tokens[index].is("und") || tokens[index].is(",") || tokens[index].is("sowie")
            || tokens[index].is(";")
    }

    /// `and X`, `, chief of Y X`, `and former aide X`
    private func isListed(_ figure: Figure) -> Bool {
        var index = figure.tokens.lowerBound - 1
        while index > lower, figure.tokens.lowerBound - index < 6, tokens[index].isWord, !isJoint(index), reading.figure(at: index) == nil {
            index -= 1
        }
        return index >= lower && isJoint(index)
    }

    /// The nearest person behind `start`.
    func behind(_ start: Int, limit: Int) -> Figure? {
        var index = start
        while index < min(upper, start + limit) {
            if let figure = reading.figure(at: index) { return figure.isPossessive && !isGerman ? nil : figure }
            if tokens[index].is(";") || tokens[index].is(".") && index + 1 == match.sentence.tokens.upperBound { return nil }
            index += 1
        }
        return nil
    }

    /// Verb at the end of its clause: `… hat X entlassen`.
    var isClauseFinal: Bool {
        let end = match.tokens.upperBound
        guard end < match.sentence.tokens.upperBound else { return true }
        let next = tokens[end]
        return !next.isWord && !next.isNumber
            || [
                "und", "oder", "worden", "wurde", "wird", "werden", "hat", "haben", "habe", "hatte", "ist", "sei", "will", "soll", "wurden",
                "wie", "sowie", "sollte", "wollen", "sollen", "würde",
            ].contains(next.lower)
    }

    // MARK: - Private

    /// `… ab – Nordlind-Manager übernimmt`: right before the verb stands an office that the text has no name for.
    private func isUnnamedHolder(_ index: Int) -> Bool {
        guard index > lower, match.sentence.isTitle, let office = reading.office(at: index), office.mention.kind == .office,
            reading.figure(at: index) == nil, office.tokens.upperBound == index + 1
        else { return false }
        let before = office.tokens.lowerBound - 1
        return before > lower && !tokens[before].isWord
    }

    /// `da einer der Vertreter den Vorsitz übernehmen solle`: nobody who is named.
    private func isAnyone(_ index: Int) -> Bool {
        (tokens[index].is("einer") || tokens[index].is("eine")) && index + 1 < match.tokens.lowerBound && tokens[index + 1].is("der")
            && !(index > lower && tokens[index - 1].is(","))
    }

    /// A noun or name that is no person fills the place before the verb: `Talbach: Nordlind verlässt …`.
    private func isOtherSubject(_ index: Int) -> Bool {
        guard index >= lower, tokens[index].isCapitalized, reading.figure(at: index) == nil, reading.office(at: index) == nil else {
            return false
        }
        guard match.sentence.isTitle, !isClauseFinal || match.particle != nil else { return false }
        return index == match.sentence.tokens.lowerBound || !tokens[index - 1].isWord
    }

    /// `in place of X, who is leaving`, `auf X, der in den Ruhestand geht`: the clause says it of X.
    private func isAntecedent(_ figure: Figure) -> Bool {
        var index = figure.tokens.upperBound
        if index < match.tokens.lowerBound, tokens[index].is(",") { index += 1 }
        guard index < match.tokens.lowerBound, tokens[index - 1].is(",") || !isGerman else { return false }
        guard !(index..<match.tokens.lowerBound).contains(where: { tokens[$0].is(",") }) else { return false }
        return isGerman ? isClauseFinal && ["der", "die"].contains(tokens[index].lower) : tokens[index].is("who")
    }

    /// `called on X to step down`, `for X to take over`: the infinitive is of X.
    private func isToActItself(_ figure: Figure) -> Bool {
        let before = figure.tokens.lowerBound - 1
        return !isGerman && figure.tokens.upperBound == match.tokens.lowerBound - 1 && tokens[figure.tokens.upperBound].is("to")
            && (tokens[before].is("on") || tokens[before].is("for"))
    }

    /// `a firm which became an investor`
    private var isFirmsClause: Bool {
        (max(lower, match.tokens.lowerBound - 3)..<match.tokens.lowerBound).contains { tokens[$0].is("which") }
    }

    /// `it would leave the bank better placed`: a pronoun that is no person's is the subject.
    private var isImpersonal: Bool {
        var index = match.tokens.lowerBound - 1
        while index > lower, match.tokens.lowerBound - index < 4,
            reading.words.isAuxiliary(tokens[index]) || reading.words.isAdverb(tokens[index])
        {
            index -= 1
        }
        return index >= lower && ["it", "we", "i", "you"].contains(tokens[index].lower) && !tokens[index].isUppercase
    }

    /// Behind a preposition one is no subject.
    func isGoverned(_ figure: Figure) -> Bool {
        let index = figure.tokens.lowerBound - 1
        if isGerman, match.trigger.lemma == "trennen" { return index < lower || !tokens[index].is("von") }
        guard index >= lower else { return false }
        if isAbsolute(index) || isOpening(index) || isOneOfCrowd(index) { return false }
        if (isGerman ? Self.germanPrepositions : Self.englishPrepositions).contains(tokens[index].lower) { return true }
        return !isGerman && isGovernedAfar(index)
    }

    /// `Three executives, including X, are leaving`
    private func isOneOfCrowd(_ index: Int) -> Bool {
        guard tokens[index].is("including") else { return false }
        return (max(lower, index - 6)..<index).contains { MoveRules.crowds.contains(tokens[$0].lower) }
    }

    /// `controlled by U.S. billionaire X`: over what the person is called.
    private func isGovernedAfar(_ end: Int) -> Bool {
        guard Organisations.words.isPersonNoun(tokens[end].lower) || Organisations.words.isNationality(tokens[end].lower) else {
            return false
        }
        var index = end
        while index > lower, end - index < 4, tokens[index].isWord, !reading.words.isVerb(tokens[index].lower),
            !reading.words.isFunctionWord(tokens[index].lower) || reading.words.isDeterminer(tokens[index].lower)
        {
            index -= 1
        }
        return !isAbsolute(index) && Self.agents.contains(tokens[index].lower)
    }

    /// `Mit X übernimmt ein Kenner die Leitung`
    private func isOpening(_ index: Int) -> Bool {
        tokens[index].is("mit") && index == match.sentence.tokens.lowerBound
            && (match.trigger.frame == .becomes || match.trigger.frame == .joins)
    }

    /// `with X returning as CEO`, `with X named as his successor`
    private func isAbsolute(_ index: Int) -> Bool {
        guard !isGerman, tokens[index].is("with"), let word = match.trigger.words.first else { return false }
        return word.hasSuffix("ing") || word.hasSuffix("ed") || word == "to"
    }

    /// In the possessive one is a subject only of `X's decision to leave`.
    private func isUsable(_ figure: Figure) -> Bool {
        guard figure.isPossessive else { return true }
        let start = figure.person.tokens.upperBound
        let behind = start..<max(start, min(match.tokens.lowerBound, start + 4))
        return !isGerman && behind.contains { Self.decisions.contains(tokens[$0].lower) } && match.tokens.lowerBound - start < 6
    }

    private func germanSubject() -> Figure? {
        if let particle = match.particle,
            let inside = behind(match.tokens.upperBound, limit: particle.lowerBound - match.tokens.upperBound), before() == nil
        {
            return inside
        }
        let place = match.tokens.lowerBound - 1
        if place >= lower, isPronoun(place), !isClauseFinal || match.particle != nil { return pronounSubject() }
        if let inverted = inverted() { return inverted }
        if let figure = before() { return figure }
        if isClauseFinal { return pronounSubject() }
        return behind(match.tokens.upperBound, limit: 12) ?? pronounSubject()
    }

    /// `Also joining Talbach is X`, `Leaving the board are X and Y`.
    private func invertedSubject() -> Figure? {
        guard match.trigger.words[0].hasSuffix("ing"), match.tokens.lowerBound - match.sentence.tokens.lowerBound < 3 else { return nil }
        let copula = (match.tokens.upperBound..<min(upper, match.tokens.upperBound + 14)).first {
            ["is", "are", "will"].contains(tokens[$0].lower)
        }
        return copula.flatMap { behind($0 + 1, limit: 6) }
    }

    /// The persons of the clause before the trigger that no preposition governs.
    func free() -> [Figure] {
        var found: [Figure] = []
        for index in clause().lowerBound..<max(clause().lowerBound, match.tokens.lowerBound) {
            guard let figure = reading.figure(at: index), figure.person.tokens.lowerBound == index, isUsable(figure), !isGoverned(figure)
            else {
                continue
            }
            found.append(figure)
        }
        return found
    }

    private static let decisions: WordSet = [
        "decision", "decisions", "plan", "plans", "announcement", "intention", "move", "offer", "bid",
    ]
    private static let kin: WordSet = [
        "and", "und", "his", "her", "son", "daughter", "brother", "sister", "wife", "sein", "seine", "ihr", "ihre", "sohn", "tochter",
        "bruder", "both",
    ]
    private static let germanPrepositions: WordSet = [
        "von", "vom", "mit", "bei", "beim", "laut", "für", "gegen", "an", "auf", "über", "durch", "unter", "zu", "zum", "um", "neben",
        "gegenüber",
    ]
    private static let englishPrepositions: WordSet = [
        "of", "with", "by", "from", "for", "to", "at", "on", "against", "under", "including", "like", "about", "than", "between",
    ]
    private static let agents: WordSet = ["by", "under", "of", "with", "from", "against"]
}
