import Linguistics
import NewsModel

/// English rules for who wants a firm and has not got it: `X is circling Y`, `X vies for Y`, `X joins the race for Y`, `Y attracts suitors`.
struct EnglishPursuits {
    let clause: Clause

    /// `X vies with Z for Y`, `X is interested in Y`.
    func verb(_ index: Int) -> DealClue? {
        let word = clause.chunks[index].word
        guard word != "interested" else { return wanted(index, syntax.oblique(after: index, ["in"], reach: 1)) }
        return wanted(index, syntax.oblique(after: index, ["for", "over"], reach: 4))
    }

    /// `the race for Y`, `X's pursuit of Y`, `interest in Y`, `Y attracts suitors`.
    func noun(_ context: EnglishNounContext, _ nouns: [String]) -> DealClue? {
        guard let last = nouns.last else { return nil }
        if Self.contests.contains(last) { return contest(context) }
        if Self.interests.contains(last) { return interest(context, last) }
        return Self.suitors.contains(last) ? attracted(context) : nil
    }

    static let contests: WordSet = ["race", "battle", "bidding", "contest", "fight", "tussle", "tug-of-war", "scramble", "war"]
    static let interests: WordSet = ["interest", "pursuit", "overture", "overtures", "advances", "courtship"]
    static let suitors: WordSet = ["suitors", "bidders", "buyers"]

    // MARK: - Private

    private var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    private func clue(_ index: Int, _ rule: String, _ strength: Double) -> DealClue {
        DealClue(
            kind: .acquisition, rule: rule, trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, status: .planned,
            strength: strength)
    }

    /// Who wants the firm at a place.
    private func wanted(_ index: Int, _ place: Int?) -> DealClue? {
        guard let place, let object = firm(at: place) else { return nil }
        var found = clue(index, "pursue.en.verb", 0.6)
        found.targets = object.targets
        found.stake = object.stake
        if object.isStake, !object.isMajority { found.kind = .investment }
        found.buyers = (syntax.subject(of: index)?.names ?? []).filter { !has($0, found.targets) }
        if found.buyers.isEmpty, place + 2 < clause.chunks.count, EnglishVerbs.be.contains(clause.chunks[place + 1].word) {
            found.buyers = clause.party(at: place + 2)?.names ?? []
        }
        if found.buyers.count == 1, syntax.isCrowd(found.buyers[0]) { found.buyers = [] }
        guard found.buyers.isEmpty else { return found }
        found.strength = 0.5
        return isCrowd(before: index) ? found : nil
    }

    /// `private equity firms`, `several suitors`: many without a name stand before a verb.
    private func isCrowd(before index: Int) -> Bool {
        guard let place = syntax.nominative(before: index), clause.chunks[place].names.isEmpty, let head = clause.chunks[place].head else {
            return false
        }
        return Self.crowds.contains(head)
    }

    /// What stands at a place, where it is a firm, a business or a share in one.
    private func firm(at place: Int) -> ObjectReading? {
        guard !isModel(behind: place), let object = ObjectReading.read(clause, at: place), !object.targets.isEmpty else { return nil }
        let isFirm = object.targets.allSatisfy { !$0.isPlace && !$0.isPerson && !clause.persons.contains($0.text) }
        return isFirm && !object.isBarePlural ? object : nil
    }

    /// `interested in the Alder Corp. (ALD.N) 300`: a number behind a firm's name and its share's sign makes goods of it.
    private func isModel(behind place: Int) -> Bool {
        let tokens = clause.document.tokens
        var end = clause.chunks[place].tokens.upperBound
        let limit = clause.sentence.tokens.upperBound
        if end < limit, tokens[end].is("("), let close = (end..<min(limit, end + 8)).first(where: { tokens[$0].is(")") }) {
            end = close + 1
        }
        return end < limit && tokens[end].isNumber
    }

    /// `X joins the race for Y`, `X pulls out of Y race`, `X lost out to Z in the bidding for Y`.
    private func contest(_ context: EnglishNounContext) -> DealClue? {
        var found = clue(context.index, "pursue.en.nominal", 0.55)
        let isOfBuyers = context.chunk.nouns.contains(where: Self.takeovers.contains)
        if let place = context.attribute(isOfBuyers ? ["for", "over"] : ["for"]), let object = firm(at: place) {
            found.targets = object.targets
        } else if let name = context.leadingName, !name.isPerson, context.verb != nil {
            found.targets = [name]
        }
        guard !found.targets.isEmpty, let verb = context.verb else { return nil }
        let word = clause.chunks[verb].word
        if Self.losing.contains(word) {
            found.buyers = syntax.names(after: verb, ["to"], reach: 2)
            found.status = .announced
            return found.buyers.isEmpty ? nil : found
        }
        guard Self.racing.contains(word) || Self.leaving.contains(word) || Self.winning.contains(word) else { return nil }
        found.buyers = context.subject.filter { !has($0, found.targets) && !$0.isPerson }
        if Self.leaving.contains(word) { found.status = .cancelled }
        if Self.winning.contains(word) { found.status = .announced }
        return found.buyers.isEmpty ? nil : found
    }

    /// `X has expressed interest in Y`, `Y received takeover interest from X`, `X abandoned its pursuit of Y`.
    private func interest(_ context: EnglishNounContext, _ noun: String) -> DealClue? {
        var found = clue(context.index, "pursue.en.nominal", 0.55)
        let words = noun == "pursuit" || noun == "courtship" ? ["of"] : ["in", "for", "towards", "to"]
        let object = context.attribute(words).flatMap(firm)
        let makers = context.owner + context.names(["from", "by", "of"]).filter { noun != "pursuit" && noun != "courtship" || $0.isPlace }
        let word = context.verb.map { clause.chunks[$0].word } ?? ""
        if let object, !object.isStake {
            found.targets = object.targets
            guard noun == "pursuit" || noun == "courtship" || Self.showing.contains(word) || Self.receiving.contains(word) else {
                return nil
            }
            let others = context.subject.filter { !has($0, found.targets) && !$0.isPerson }
            if Self.receiving.contains(word) { found.sellers = others } else { found.buyers = makers.isEmpty ? others : makers }
            return found.buyers.isEmpty && found.sellers.isEmpty ? nil : found
        }
        guard noun != "pursuit", noun != "courtship", Self.receiving.contains(word), isOfBuyers(context, noun) else { return nil }
        found.targets = context.subject.suffix(1).filter { !has($0, makers) && !$0.isPerson && !$0.isPlace }
        found.buyers = makers
        return found.targets.isEmpty || found.buyers.isEmpty && noun != "interest" ? nil : found
    }

    /// `takeover interest`, `overtures`: no interest of customers.
    private func isOfBuyers(_ context: EnglishNounContext, _ noun: String) -> Bool {
        noun != "interest" || context.chunk.nouns.contains(where: Self.takeovers.contains)
    }

    /// `Y attracts suitors`, `Y draws a dozen bidders`.
    private func attracted(_ context: EnglishNounContext) -> DealClue? {
        guard let verb = context.verb, Self.attracting.contains(clause.chunks[verb].word), context.attribute(["for", "of", "in"]) == nil,
            context.chunk.nouns.last != "buyers" || context.chunk.nouns.contains(where: Self.possible.contains)
        else { return nil }
        var found = clue(context.index, "pursue.en.nominal", 0.5)
        found.targets = context.subject.suffix(1).filter { !$0.isPerson && !$0.isPlace }
        return found.targets.isEmpty ? nil : found
    }

    private func has(_ name: NameMention, _ others: [NameMention]) -> Bool { others.contains { NameKey.same($0, name) } }

    private static let possible: WordSet = ["potential", "possible", "prospective", "would-be", "takeover", "equity", "strategic"]
    private static let takeovers: WordSet = ["takeover", "buyout", "acquisition", "merger", "bidding", "bid"]
    private static let crowds: WordSet = [
        "suitors", "bidders", "firms", "funds", "groups", "investors", "buyers", "companies", "rivals", "houses", "equity", "predators",
    ]
    private static let racing: WordSet = [
        "join", "joins", "joined", "joining", "enter", "enters", "entered", "entering", "lead", "leads", "led", "leading", "is", "are",
        "was", "were", "remain", "remains", "stay", "stays",
    ]
    private static let leaving: WordSet = [
        "pull", "pulls", "pulled", "quit", "quits", "exit", "exits", "exited", "leave", "leaves", "left", "withdraw", "withdraws",
        "withdrew", "withdrawn", "bow", "bows", "bowed", "drop", "drops", "dropped",
    ]
    private static let winning: WordSet = ["win", "wins", "won", "winning"]
    private static let losing: WordSet = ["lose", "loses", "lost", "losing"]
    private static let showing: WordSet = [
        "express", "expresses", "expressed", "expressing", "show", "shows", "showed", "shown", "signal", "signals", "signalled", "signaled",
        "confirm", "confirms", "confirmed", "voice", "voiced", "declare", "declares", "declared", "register", "registered", "indicate",
        "indicated", "deny", "denies", "denied",
    ]
    private static let receiving: WordSet = [
        "receive", "receives", "received", "receiving", "attract", "attracts", "attracted", "attracting", "draw", "draws", "drew", "drawn",
        "get", "gets", "got", "reject", "rejects", "rejected", "rebuff", "rebuffs", "rebuffed", "spurn", "spurns", "spurned", "resist",
        "resists", "resisted", "fend", "fends", "fended",
    ]
    private static let attracting: WordSet = [
        "attract", "attracts", "attracted", "attracting", "draw", "draws", "drew", "drawn", "drawing", "lure", "lures", "lured",
    ]
}
