import NewsModel

/// What only English asks while a sentence is cut.
extension Chunker {
    /// The end of `more than`, `up to` before a figure.
    func approximationEnd(_ state: State) -> Int? {
        let (start, sentence) = (state.index, state.sentence)
        guard ((start + 1)..<(start + 4)).contains(where: { isFigure($0, in: sentence) }) else { return nil }
        let isGoverned = state.phrase == nil && (state.preposition != nil || state.chunks.last?.kind == .verb)
        return turns.approximation(start, in: sentence, isGoverned: isGoverned) { isFigure($0, in: sentence) }
    }

    private func isFigure(_ place: Int, in sentence: Sentence) -> Bool {
        place < sentence.tokens.upperBound && (sumAt[place] >= 0 || percentageAt[place] >= 0 || document.tokens[place].isNumber)
    }

    /// The end of what describes the noun to come: `privately held`, behind a determiner `previously announced`.
    func describingEnd(_ state: State) -> Int? {
        if let end = turns.description(state.index, in: state.sentence) { return end }
        guard state.phrase?.end == state.index,
            lexicon.isDeterminer(document.tokens[state.index - 1]) || state.phrase?.possessives.contains(state.index - 1) == true
        else { return nil }
        return turns.premodifier(state.index, in: state.sentence)
    }

    /// `Tire and Rubber Co`, `Series A`: a little word within a name.
    func isNameJoint(_ token: Token, _ state: State) -> Bool {
        guard document.language == .en, state.phrase?.end == state.index else { return false }
        if token.is("and") {
            return book.value.isName(state.index - 1, in: state.sentence) && turns.joinsName(state.index, in: state.sentence)
        }
        if token.is("an"), token.isCapitalized, !book.value.isTitleCase(state.sentence) {
            return book.value.isName(state.index - 1, in: state.sentence)
        }
        return token.is("a") && token.isCapitalized && document.tokens[state.index - 1].is("series")
    }

    func isNamesMark(_ index: Int, _ state: State) -> Bool {
        document.language == .en
            && (turns.isNamesMark(index, in: state.sentence) || turns.precedesLegalForm(index, in: state.sentence))
    }

    /// `a £1.3bn ($2.5bn) offer`: the end of the same sum in brackets, where the noun follows.
    func insetEnd(_ index: Int, _ state: State) -> Int? {
        guard document.language == .en, document.tokens[index].is("("), let phrase = state.phrase else { return nil }
        let end = asideEnd(index, state.sentence)
        if phrase.possessives.last == index - 1 || isInsetBehindOwner(index, phrase) { return end - index <= 8 ? end : nil }
        guard phrase.figures.last?.upperBound == index, !phrase.sums.isEmpty else { return nil }
        guard end - index <= 8, end < state.sentence.tokens.upperBound, document.tokens[end - 1].is(")") else { return nil }
        let next = document.tokens[end]
        return next.isLowercase && !lexicon.isFunctionWord(next) ? end : nil
    }

    /// `Alder's ( ALD.N )( ALD.L ) offer`: a second bracket behind an owner.
    private func isInsetBehindOwner(_ index: Int, _ phrase: PhraseBuilder) -> Bool {
        guard let inset = phrase.figures.last, inset.upperBound == index else { return false }
        return phrase.possessives.last == inset.lowerBound - 1 && document.tokens[inset.lowerBound].is("(")
    }

    /// `US`, `IT`: an acronym that reads like a little word.
    func isAcronym(_ token: Token, _ state: State) -> Bool {
        document.language == .en && token.isUppercase && ["us", "it"].contains(token.lower) && !book.value.isAllCapitals(state.sentence)
    }

    /// `24 May`, `Switzerland's Plus Alba`: a little word with a capital within a sentence.
    func isNamesPart(_ token: Token, _ state: State) -> Bool {
        if document.language == .en, token.is("one"), token.isCapitalized, state.phrase?.end == state.index {
            return book.value.isName(state.index - 1, in: state.sentence)
        }
        guard document.language == .en, token.isCapitalized, token.is("may") || token.is("plus") || token.is("first"),
            state.index > state.sentence.tokens.lowerBound,
            !book.value.isTitleCase(state.sentence)
        else { return false }
        return token.is("may")
            || state.index + 1 < state.sentence.tokens.upperBound && book.value.isName(state.index + 1, in: state.sentence)
    }

    /// The end of a rank before a noun: `No. 4`, behind its phrase's first words also `number one`.
    func rankEnd(_ state: State) -> Int? {
        let index = state.index
        guard document.language == .en, document.tokens[index].is("no") || document.tokens[index].is("one") else { return nil }
        if document.tokens[index].is("one") {
            return state.phrase?.end == index && document.tokens[index - 1].is("number") ? index + 1 : nil
        }
        guard index + 3 < state.sentence.tokens.upperBound, document.tokens[index].isCapitalized, document.tokens[index + 1].is("."),
            !document.tokens[index + 1].isSpaced, document.tokens[index + 2].isNumber
        else { return nil }
        return index + 3
    }

    /// `(Reuters)--Alder said`: two hyphens for a dash.
    func isDoubleDash(_ index: Int, _ sentence: Sentence) -> Bool {
        guard document.tokens[index].is("-"), index + 1 < sentence.tokens.upperBound else { return false }
        return document.tokens[index + 1].is("-") && !document.tokens[index + 1].isSpaced
    }

    func dash(_ state: inout State) {
        state.close(document, book)
        state.preposition = nil
        state.append(.stop, state.index..<(state.index + 2), "--")
    }

    func nextIsOf(_ state: State) -> Bool {
        state.index + 1 < state.sentence.tokens.upperBound && document.tokens[state.index + 1].is("of")
    }

    /// `<ALD>`, `<ALDR.O>`: the end of a share's sign as wires wrote it.
    func signEnd(_ index: Int, _ sentence: Sentence) -> Int? {
        guard document.language == .en, index + 2 < sentence.tokens.upperBound,
            document.tokens[index + 1].isUppercase || document.tokens[index + 1].isTickersFirst
        else { return nil }
        return (index + 2..<min(sentence.tokens.upperBound, index + 6)).first { document.tokens[$0].is(">") }.map { $0 + 1 }
    }

    /// `Alder circles Brightfall`, `Alder nets $40m`: a word that is a noun elsewhere, between a name and what the verb is about.
    func isVerbBehindName(_ token: Token, _ state: State) -> Bool {
        let index = state.index
        guard document.language == .en, let phrase = state.phrase, phrase.end == index, index > phrase.start,
            book.value.isName(index - 1, in: state.sentence), Self.verbsBehindNames.contains(token),
            index + 1 < state.sentence.tokens.upperBound
        else { return false }
        let next = document.tokens[index + 1]
        return next.isNameLike || next.isNumber || lexicon.isDeterminer(next) || Self.verbsFollowers.contains(next)
    }

    private static let verbsFollowers: WordSet = ["$", "£", "€", "up", "off", "away", "out", "in", "on", "over", "for", "into", "to"]
    private static let verbsBehindNames: WordSet = [
        "circles", "courts", "targets", "tops", "nets", "ups", "picks", "stalks", "dumps", "snubs", "woos", "snares", "captures", "rescues",
        "pounces", "splashes", "swoops", "ploughs", "hoovers", "mops", "chases", "covets", "hives", "marries", "weds", "hikes", "gains",
        "trims", "pares", "trebles", "triples", "snatches", "approaches", "auctions", "lends", "notches", "locks", "accumulates", "reels",
        "gathers", "garners", "mounts", "lodges", "tables", "constructs", "jettisons", "flogs", "cashes", "shells", "forks", "stumps",
        "channels", "funnels", "bumps", "beefs", "increases", "reduces", "draws", "disposes", "hands", "tempts", "hoists", "prevails",
        "triumphs", "unites", "pledges", "lures", "bankrolls", "sniffs", "hovers", "parts", "walks", "passes", "wins", "eyes", "fuses",
        "plans", "builds", "opens",
    ]

    /// Not `shares falls`, which in German is `if`.
    func isSubordinator(_ token: Token) -> Bool {
        Self.subordinators.contains(token) && !(document.language == .en && token.is("falls"))
    }

    /// Passes over a share's sign, which stands within a phrase as if it were not there.
    func skipSign(_ state: inout State, _ end: Int) {
        if state.phrase != nil { return skipTicker(&state, end) }
        state.index = end
    }

    /// `Alder ups Brightfall bid to $3bn`: a noun, as the verb right before its phrase tells.
    func isOfferOfVerb(_ token: Token, _ state: State) -> Bool {
        guard token.is("bid") || token.is("offer"), let verb = state.chunks.last, verb.kind == .verb, let phrase = state.phrase,
            verb.tokens.upperBound == phrase.start, phrase.end == state.index
        else { return false }
        return Self.offerVerbs.contains(verb.word)
    }

    private static let offerVerbs: WordSet = [
        "ups", "raises", "hikes", "sweetens", "boosts", "lifts", "increases", "improves", "drops", "ditches", "scraps", "mulls", "weighs",
        "plans", "considers", "rejects", "spurns", "rebuffs", "snubs", "accepts", "launches", "makes", "tables", "eyes", "ends",
    ]

    /// `raises offer for Brightfall`: a bare noun right behind the verb whose object it is.
    func isObjectOfVerb(_ token: Token, _ state: State) -> Bool {
        guard state.preposition == nil, let verb = state.chunks.last, verb.kind == .verb, verb.tokens.upperBound == state.index else {
            return false
        }
        return Self.bareObjects.contains(token) && (Self.offerVerbs.contains(verb.word) || Self.dealVerbs.contains(verb.word))
    }

    private static let bareObjects: WordSet = ["bid", "bids", "offer", "offers", "deal", "order", "orders", "purchase", "plan", "plans"]
    private static let dealVerbs: WordSet = [
        "raise", "terminates", "withdraws", "extends", "cuts", "wins", "seals", "strikes", "signs", "receives", "gets",
        "delays", "completes", "closes", "clears", "blocks", "approves", "reaches", "announces", "unveils", "abandons", "cancels",
        "submits",
    ]

    func nextIsDeterminer(_ state: State) -> Bool {
        state.index + 1 < state.sentence.tokens.upperBound && ["a", "an", "the"].contains(document.tokens[state.index + 1].lower)
    }

    /// `NYX.N`, `AAH.ASABN.N`: the sign of a share at an exchange, or two, is no name.
    func tickerEnd(_ index: Int) -> Int? {
        guard index + 2 < document.tokens.count, document.tokens[index + 1].is("."), document.tokens[index].isTickersFirst
        else { return nil }
        let (stop, place) = (document.tokens[index + 1], document.tokens[index + 2])
        guard !stop.isSpaced, !place.isSpaced, place.isCapitalized else { return nil }
        guard place.text.utf8.count > 2 else { return index + 3 }
        return place.isUppercase && place.text.utf8.count < 8 ? tickerEnd(index + 2) : nil
    }
}
