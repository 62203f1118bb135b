import Linguistics
import NewsModel

/// English rules for what looks for a buyer: `Y is up for sale`, `X puts Y on the block`, `X seeks a buyer for Y`, `X explores a sale`.
struct EnglishSearches {
    let clause: Clause

    /// `Y is up for sale`, `X has put Y up for sale`, `Y is on the block`.
    func forSale(_ context: EnglishNounContext) -> DealClue? {
        let place = (0..<context.index).last { clause.chunks[$0].kind != .other }
        guard let place, isUp(context) || isDenied(context) || ["itself", "themselves"].contains(clause.chunks[place].word) else {
            return nil
        }
        return offered(context, place)
    }

    /// `Y is on the block`, `X puts Y on the auction block`.
    func onBlock(_ context: EnglishNounContext) -> DealClue? {
        guard context.chunk.determiner == "the", context.chunk.nouns.dropLast().allSatisfy({ $0 == "auction" || $0 == "the" }) else {
            return nil
        }
        return (0..<context.index).last { clause.chunks[$0].kind != .other }.flatMap { offered(context, $0) }
    }

    private func offered(_ context: EnglishNounContext, _ place: Int) -> DealClue? {
        var found = context.clue(.acquisition, "sell.en.offered", 0.6)
        found.status = .planned
        let verb = (max(0, place - 3)...place).last { clause.chunks[$0].kind == .verb }
        if clause.chunks[place].kind == .phrase {
            let offering = verb.flatMap { EnglishVerbs.isOffering(clause.chunks[$0].word) ? $0 : nil }
            guard let object = offering.map(clause.object) ?? place, let thing = ObjectReading.read(clause, at: object) else { return nil }
            found.targets = thing.targets
            if let offering { found.sellers = subject(of: offering) }
        } else if let verb {
            guard !isDenied(context) || isNamed(before: verb) else { return nil }
            found.targets = Array(subject(of: verb).suffix(1))
            if EnglishVerbs.isOffering(clause.chunks[verb].word) { found.sellers = context.names(["by"], reach: 2) }
        }
        found.targets.removeAll { target in found.sellers.contains { NameKey.same($0.text, target.text) } }
        return found.targets.isEmpty ? nil : found
    }

    /// `X is looking for a buyer for its Y unit`, `X seeks buyers for Y`, `Y seeks a buyer`.
    func buyer(_ context: EnglishNounContext) -> DealClue? {
        guard let verb = context.verb, Self.seeking.contains(clause.chunks[verb].word) else { return nil }
        guard let place = context.attribute(["for", "of"]) else { return own(context, subject(of: verb)) }
        guard let object = ObjectReading.read(clause, at: place), !object.targets.isEmpty else { return nil }
        guard !Self.partners.contains(context.chunk.head ?? "") || object.targets.allSatisfy({ $0.isOrganisation }) else { return nil }
        var found = context.clue(context.chunk.head == "investor" ? .investment : .acquisition, "sell.en.offered", 0.6)
        found.status = .planned
        found.targets = object.targets
        found.sellers = object.sellers.isEmpty ? seeker(verb).filter { !$0.isPerson } : object.sellers
        found.targets.removeAll { target in found.sellers.contains { $0.tokens == target.tokens } }
        return found.targets.isEmpty ? nil : found
    }

    /// `Y explores a sale`, `Y is exploring strategic alternatives including a sale`: what is thought about is the firm itself.
    func ownSale(_ context: EnglishNounContext) -> DealClue? {
        guard let verb = context.verb, Self.weighing.contains(clause.chunks[verb].word), endsClause(context.index),
            ["a", "an", "the", "possible", "potential", nil].contains(context.chunk.determiner)
        else { return nil }
        return own(context, subject(of: verb))
    }

    /// `Y is exploring strategic alternatives including a sale`, `X launched a strategic review of Y that could lead to a sale`.
    func review(_ context: EnglishNounContext, _ nouns: [String]) -> DealClue? {
        guard let last = nouns.last, Self.reviews.contains(last), nouns.contains("strategic") || context.chunk.determiner == "its",
            let verb = context.verb,
            Self.weighing.contains(clause.chunks[verb].word),
            clause.sentence.tokens.contains(where: { Self.sales.contains(clause.document.tokens[$0]) })
        else { return nil }
        guard let place = context.attribute(["for", "of"]) else { return own(context, subject(of: verb)) }
        guard let object = ObjectReading.read(clause, at: place), !object.targets.isEmpty else { return nil }
        var found = context.clue(.acquisition, "sell.en.offered", 0.55)
        found.status = .planned
        found.targets = object.targets
        found.sellers = subject(of: verb).filter { name in !name.isPerson && !object.targets.contains { NameKey.same($0.text, name.text) } }
        return found
    }

    static let reviews: WordSet = ["alternatives", "options", "review"]
    private static let sales: WordSet = ["sale", "sell", "selling", "buyer", "buyers", "takeover", "divestiture", "divestment"]

    /// Whether a sale is thought about, prepared or given up: `X has kicked off an auction of`, `a sale of Y is being considered`.
    func isWeighed(_ context: EnglishNounContext) -> Bool {
        if let verb = context.verb, Self.weighing.contains(clause.chunks[verb].word) || Self.stopping.contains(clause.chunks[verb].word) {
            return true
        }
        let behind = clause.chunks[(context.index + 1)...].prefix(6)
        return behind.contains { $0.kind == .verb && (Self.weighing.contains($0.word) || Self.stopping.contains($0.word)) }
    }

    /// Whether it is thought about or prepared, by a verb before it or in the passive behind it.
    func isPondered(_ context: EnglishNounContext) -> Bool {
        if let verb = context.verb { return Self.weighing.contains(clause.chunks[verb].word) }
        return clause.chunks[(context.index + 1)...].prefix(6).contains { $0.kind == .verb && Self.weighing.contains($0.word) }
    }

    // MARK: - Private

    private var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    private func subject(of verb: Int) -> [NameMention] { syntax.subject(of: verb)?.names ?? [] }

    /// Who looks for a buyer himself, and has none looked for: what is sold is he.
    private func own(_ context: EnglishNounContext, _ names: [NameMention]) -> DealClue? {
        guard endsClause(context.index), let target = names.last, !target.isPerson, !target.isPlace, !clause.persons.contains(target.text),
            !Self.partners.contains(context.chunk.head ?? "")
                || context.chunk.tokens.contains(where: { clause.document.tokens[$0].is("strategic") })
        else { return nil }
        var found = context.clue(.acquisition, "sell.en.offered", 0.55)
        found.status = .planned
        found.targets = [target]
        return found
    }

    /// Whether nothing that the noun is of or for stands behind it.
    private func endsClause(_ index: Int) -> Bool {
        guard index + 1 < clause.chunks.count else { return true }
        let next = clause.chunks[index + 1]
        return next.kind != .phrase && next.kind != .verb
            || ["after", "amid", "as", "by", "including", "in", "before"].contains(next.preposition ?? "")
    }

    /// `X hired Z to find a buyer for Y`: who hires sells.
    private func seeker(_ verb: Int) -> [NameMention] {
        guard syntax.isInfinitive(verb), let hiring = (max(0, verb - 4)..<verb).last(where: { clause.chunks[$0].kind == .verb }),
            Self.hiring.contains(clause.chunks[hiring].word)
        else { return subject(of: verb) }
        return subject(of: hiring)
    }

    /// `Y is not for sale`.
    private func isDenied(_ context: EnglishNounContext) -> Bool {
        let first = context.chunk.tokens.lowerBound
        return first > clause.sentence.tokens.lowerBound + 1
            && (max(clause.sentence.tokens.lowerBound, first - 2)..<first).contains { clause.document.tokens[$0].is("not") }
    }

    /// Whether what stands before a verb is called by its name, not by what a firm has: `its values were not for sale`.
    private func isNamed(before verb: Int) -> Bool {
        syntax.nominative(before: verb).map { !clause.chunks[$0].names.isEmpty && clause.chunks[$0].trailing.isEmpty } ?? false
    }

    /// Whether `up` stands before it, which goods that are for sale have not.
    private func isUp(_ context: EnglishNounContext) -> Bool {
        let first = context.chunk.tokens.lowerBound
        return (max(clause.sentence.tokens.lowerBound, first - 2)..<first).contains { clause.document.tokens[$0].is("up") }
    }

    /// `Potential buyers for Y include X and Z`: one deal for each.
    func included(_ context: EnglishNounContext) -> DealClue? {
        guard let place = context.attribute(["for", "of"]), place + 2 < clause.chunks.count, clause.chunks[place + 1].kind == .verb,
            ["include", "includes", "included", "are", "were"].contains(clause.chunks[place + 1].word),
            let object = ObjectReading.read(clause, at: place), !object.targets.isEmpty, clause.chunks[place + 2].preposition == nil
        else { return nil }
        var found = context.clue(.acquisition, "bidder.en.nominal", 0.55)
        found.status = .planned
        found.targets = object.targets
        found.buyers = (clause.party(at: place + 2)?.names ?? []).filter { !$0.isPlace && !$0.isPerson }
        return found.buyers.isEmpty ? nil : found
    }

    static let partners: WordSet = ["partner", "partners", "investor"]
    private static let hiring: WordSet = [
        "hire", "hires", "hired", "hiring", "appoint", "appoints", "appointed", "tap", "taps", "tapped", "mandate", "mandates", "mandated",
        "instruct", "instructed", "engage", "engaged", "retain", "retained", "ask", "asked",
    ]
    private static let seeking: WordSet = [
        "seek", "seeks", "seeking", "sought", "find", "finds", "finding", "search", "searches", "searching", "look", "looks", "looking",
        "hunt", "hunts", "hunting",
    ]
    private static let weighing: WordSet = [
        "explore", "explores", "explored", "exploring", "consider", "considers", "considered", "considering", "mull", "mulls", "mulled",
        "mulling", "weigh", "weighs", "weighed", "weighing", "study", "studies", "studied", "studying", "prepare", "prepares", "prepared",
        "preparing", "plan", "plans", "planned", "planning", "launch", "launches", "launched", "launching", "start", "starts", "started",
        "starting", "kick", "kicks", "kicked", "kicking", "begin", "begins", "began", "begun", "pursue", "pursues", "pursued", "pursuing",
        "revive", "revives", "revived", "reviving", "run", "runs", "running", "eye", "eyes", "eyeing", "seek", "seeks", "contemplate",
        "contemplates", "contemplated", "contemplating", "evaluate", "evaluates", "evaluating", "review", "reviews", "reviewed",
        "reviewing", "discuss", "discusses", "discussing",
    ]
    private static let stopping: WordSet = [
        "shelve", "shelves", "shelved", "shelving", "halt", "halts", "halted", "abandon", "abandons", "abandoned", "scrap", "scraps",
        "scrapped", "postpone", "postpones", "postponed", "suspend", "suspends", "suspended", "pause", "pauses", "paused", "collapse",
        "collapses", "collapsed", "fall", "falls", "fell", "fallen", "fail", "fails", "failed", "stall", "stalls", "stalled", "call",
        "calls", "called", "drop", "drops", "dropped", "cancel", "cancels", "cancelled", "canceled",
    ]
}
