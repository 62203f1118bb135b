import Linguistics
import NewsModel

/// English parts of organisations that one is put in charge of, and what is left in some state.
extension ComplementReader {
    /// `Talbach's mortgage unit`, `the new lab at Talbach` right behind the trigger.
    func unitBehind() -> Move.Place? { unit(behind: match.tokens.upperBound) }

    /// `will lead Talbach`
    func houseLedBehind() -> Move.Place? {
        let start = match.tokens.upperBound
        guard start < upper, tokens[start].isNameLike, let found = reading.organisations.following(start, limit: 1),
            reading.isName(found.tokens), found.tokens.upperBound >= upper || !tokens[found.tokens.upperBound].isApostropheS
        else { return nil }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }

    /// `put X in charge of its truck unit`
    func chargedUnit() -> Move.Place? {
        guard !isGerman, match.particle != nil, match.end + 1 < upper, tokens[match.end].is("of") else { return nil }
        return unit(behind: match.end + 1)
    }

    /// `elevated X and Y to co-head the unit`
    func unitToLead(after last: Figure) -> Move.Place? {
        let start = last.tokens.upperBound
        guard !isGerman, start + 2 < upper, tokens[start].is("to"), Self.leading.contains(tokens[start + 1]) else { return nil }
        guard var place = unit(behind: start + 2) else { return nil }
        if tokens[start + 1].lower.hasPrefix("co-") { place.role = place.role.map { "co-" + $0 } }
        return place
    }

    /// `The brands will be headed by`: what a person will lead, where it is a part of an organisation or one itself.
    func unitBefore() -> Move.Place? {
        let first = match.tokens.lowerBound
        var end = first
        while end > lower, first - end < 4, reading.words.isAuxiliary(tokens[end - 1]) || Self.coming.contains(tokens[end - 1]) { end -= 1 }
        guard end > lower else { return nil }
        if tokens[end - 1].is(","), end - 1 > lower { end -= 1 }
        var start = end
        while start > lower, end - start < 8, !(tokens[start - 1].is("and") && reading.words.isDeterminer(tokens[start].lower)),
            tokens[start - 1].isWord || tokens[start - 1].isApostropheS, reading.figure(at: start - 1) == nil,
            !reading.words.isVerb(tokens[start - 1].lower), !Self.openers.contains(tokens[start - 1])
        {
            start -= 1
        }
        guard start < end else { return nil }
        if (start..<end).contains(where: { Self.parts.contains(tokens[$0].lower) || Self.wholes.contains(tokens[$0]) }) {
            let owner = reading.organisations.following(start, limit: 2).flatMap {
                $0.tokens.upperBound < end && !tokens[$0.tokens.upperBound].is("and") ? $0 : nil
            }
            let unit = unitStart(owner.map { min($0.tokens.upperBound, end - 1) } ?? start)
            guard unit < end else { return nil }
            return Move.Place(
                organisation: owner?.name, role: "head of " + reading.document.slice(unit..<end), function: "unit_head", tokens: unit..<end)
        }
        guard let whole = reading.organisations.following(start, limit: 2), whole.tokens.upperBound == end, reading.isName(whole.tokens)
        else { return nil }
        return Move.Place(organisation: whole.name, role: nil, function: nil, tokens: whole.tokens)
    }

    private static let leading: WordSet = ["lead", "head", "run", "co-lead", "co-head", "oversee", "manage", "chair"]
    private static let coming: WordSet = ["will", "would", "to", "now", "set"]
    private static let openers: WordSet = ["that", "which", "but", "where", "while", "whose"]
    private static let wholes: WordSet = [
        "company", "firm", "bank", "venture", "brands", "brand", "entity", "start-up", "startup", "board", "committee", "foundation",
        "institute", "newsroom", "studio", "network", "airline", "carmaker", "lender",
    ]

    private func unit(behind start: Int) -> Move.Place? {
        let owner = reading.organisations.following(start, limit: 2).flatMap { $0.tokens.upperBound < upper ? $0 : nil }
        let first = unitStart(owner?.tokens.upperBound ?? start)
        var end = first
        while end < upper, end - first < 5, tokens[end].isWord, reading.figure(at: end) == nil,
            !reading.words.isFunctionWord(tokens[end].lower) || tokens[end].is("and")
        {
            end += 1
        }
        guard let last = (first..<end).last(where: { Self.parts.contains(tokens[$0].lower) }) else { return nil }
        let role = "head of " + reading.document.slice(first..<(last + 1))
        let house = owner ?? houseBehind(last + 1)
        return Move.Place(organisation: house?.name, role: role, function: "unit_head", tokens: first..<(last + 1))
    }

    /// `takes the helm of Talbach`
    func houseBehindHelm() -> Move.Place? {
        guard let last = match.trigger.words.last, ["helm", "reins", "charge"].contains(last),
            let found = houseBehind(match.tokens.upperBound)
        else { return nil }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }

    /// `has taken the top job at Talbach`
    func houseBehindPost() -> Move.Place? {
        guard let found = houseBehind(match.tokens.upperBound), reading.isName(found.tokens) else { return nil }
        let role = match.trigger.words.contains("top") ? "top job" : nil
        return Move.Place(organisation: found.name, role: role, function: nil, tokens: found.tokens)
    }

    /// `leaving the carmaker scrambling`, `left the company's options open`: nobody leaves it.
    func isLeftInSomeState(_ end: Int) -> Bool {
        guard !isGerman, match.trigger.name == "leave", end < upper else { return false }
        if tokens[end].isApostropheS { return reading.office(at: end + 1) == nil }
        let word = tokens[end].lower
        return Self.states.contains(word) || word.hasSuffix("ing") && !reading.words.isPreposition(word) && tokens[end].isLowercase
    }

    /// `verlässt das Gebäude`: a common noun that is no house of anybody's.
    var isThingLeft: Bool {
        guard isGerman, match.trigger.name == "verlassen", match.particle == nil else { return false }
        var index = match.tokens.upperBound
        while index < upper, index - match.tokens.upperBound < 4,
            tokens[index].isLowercase
                && (reading.words.isDeterminer(tokens[index].lower) || !reading.words.isFunctionWord(tokens[index].lower))
        {
            index += 1
        }
        return index > match.tokens.upperBound && index < upper && tokens[index].isCapitalized && reading.office(at: index) == nil
            && reading.figure(at: index) == nil && !reading.isName(index..<(index + 1))
    }

    /// `steps back into the spotlight`, `walked away from the money`: no office is given up.
    var isStepElsewhere: Bool {
        guard match.trigger.name == "step.down", match.end < upper else { return false }
        if tokens[match.end].is("into") || tokens[match.end].is("up") { return true }
        guard tokens[match.end].is("from"), ["away", "back"].contains(match.trigger.words.last ?? "") else { return false }
        return object(after: match.end + 1).map { $0.office?.mention.kind == .office && $0.tokens.lowerBound > match.end + 3 } ?? true
    }

    /// `the move to other systems`, `would move to close the deal`: nobody goes anywhere.
    var isMoveOfThing: Bool {
        guard !isGerman, match.trigger.words.last == "to", match.tokens.lowerBound > lower, match.end < upper else { return false }
        let before = tokens[match.tokens.lowerBound - 1]
        return before.isApostropheS || reading.words.isDeterminer(before.lower) || reading.words.isVerb(tokens[match.end].lower)
    }

    /// `would like to retire the stock`
    var isThingRetired: Bool {
        guard match.trigger.name == "retire", match.end < upper,
            ["the", "its", "their", "a", "an", "all", "some"].contains(tokens[match.end].lower)
        else { return false }
        return !(match.end..<min(upper, match.end + 4)).contains { reading.office(at: $0) != nil }
    }

    /// `X and Y as the new heads of its units`: the office that several take.
    func sharedPlace(after end: Int) -> Move.Place? {
        guard !isGerman, let link = (end..<min(match.sentence.tokens.upperBound, end + 4)).first(where: { tokens[$0].is("as") }) else {
            return nil
        }
        for index in (link + 1)..<max(link + 1, min(match.sentence.tokens.upperBound, link + 7)) {
            guard let role = Self.plurals[tokens[index].lower] else { continue }
            let house = houseBehind(index + 1)
            return Move.Place(organisation: house?.name, role: role, function: "unit_head", tokens: index..<(index + 1))
        }
        return nil
    }

    /// `the newly named chief X`: the participle describes who holds the office behind it.
    var isAttribute: Bool {
        guard !isGerman, match.trigger.isParticiple || match.trigger.frame == .appoints, match.tokens.lowerBound > lower else {
            return false
        }
        let before = tokens[match.tokens.lowerBound - 1]
        return Self.lately.contains(before.lower) || reading.words.isDeterminer(before.lower) || before.isApostropheS
    }

    /// The person whose description the office behind the trigger is.
    func describedFigure() -> Figure? {
        for index in match.tokens.upperBound..<min(upper, match.tokens.upperBound + 4) {
            guard let office = reading.office(at: index) else { continue }
            return reading.figures.first { $0.offices.contains(office) }
        }
        return nil
    }

    // MARK: - Private

    private func unitStart(_ index: Int) -> Int {
        var start = index
        while start < upper,
            tokens[start].isApostropheS || Self.quotes.contains(tokens[start].text) || reading.words.isDeterminer(tokens[start].lower)
        {
            start += 1
        }
        return start
    }

    private func houseBehind(_ index: Int) -> (name: String, tokens: Range<Int>)? {
        guard index < upper, ["of", "at", "for"].contains(tokens[index].lower) else { return nil }
        return reading.organisations.following(index + 1, limit: 2).flatMap { $0.tokens.upperBound <= upper ? $0 : nil }
    }

    private static let plurals: [String: String] = [
        "heads": "head", "co-heads": "co-head", "directors": "director", "partners": "partner", "members": "member", "leaders": "leader",
        "presidents": "president", "chairmen": "chairman", "managers": "manager", "advisers": "adviser", "advisors": "advisor",
        "chiefs": "chief", "co-chairmen": "co-chairman", "co-ceos": "co-CEO",
    ]
    private static let lately: WordSet = ["newly", "recently", "freshly", "just"]
    private static let quotes: WordSet = ["\"", "“", "”", "‘", "’", "'"]
    private static let states: WordSet = [
        "open", "exposed", "unable", "vulnerable", "without", "short", "unchanged", "intact", "with", "in",
    ]
    /// What one heads within an organisation.
    private static let parts: WordSet = [
        "team", "teams", "unit", "units", "division", "divisions", "business", "businesses", "group", "arm", "operation", "operations",
        "strategy", "lab", "labs", "office", "department", "practice", "desk", "fund", "projects", "research", "banking", "sales",
        "engineering", "marketing", "effort", "efforts", "initiative", "region", "markets", "segment", "branch", "subsidiary",
        "development",
        "design", "finance", "programs", "programme", "program", "product", "products", "integration", "activities",
    ]
}
