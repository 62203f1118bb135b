import NewsModel

/// Cuts sentences into chunks, left to right, without going back.
final class Chunker: Sendable {
    let document: Document
    let book: Shared<NameBook>
    let lexicon: Lexicon
    let turns: EnglishTurns
    private let verbs: VerbPlaces
    private let sums: [MoneyMention]
    private let percentages: [PercentMention]
    /// Which sum or percentage begins at each token; −1 where none does.
    let sumAt: [Int32]
    let percentageAt: [Int32]

    init(document: Document, sums: [MoneyMention], percentages: [PercentMention]) {
        self.document = document
        book = Shared(NameBook(document))
        lexicon = Lexicon.of(document.language)
        turns = EnglishTurns(document: document, lexicon: lexicon)
        verbs = VerbPlaces(document: document, lexicon: lexicon)
        self.sums = sums
        self.percentages = percentages
        sumAt = Self.places(sums.lazy.map(\.tokens), document.tokens.count)
        percentageAt = Self.places(percentages.lazy.map(\.tokens), document.tokens.count)
    }

    /// Whether neither names nor sums can stand in the sentence.
    func isPlain(_ sentence: Sentence) -> Bool {
        for index in sentence.tokens where sumAt[index] >= 0 || book.value.mayBeginName(index) { return false }
        return true
    }

    func chunks(of sentence: Sentence) -> [Chunk] {
        var state = State(sentence)
        while state.index < sentence.tokens.upperBound { step(&state) }
        state.close(document, book)
        return state.chunks
    }

    // MARK: - Private

    private func step(_ state: inout State) {
        let index = state.index
        if sumAt[index] >= 0 {
            let (place, end) = (Int(sumAt[index]), sums[Int(sumAt[index])].tokens.upperBound)
            takeFigure(&state, end)
            state.phrase?.sums.append(place)
            return
        }
        if percentageAt[index] >= 0 {
            let (place, end) = (Int(percentageAt[index]), percentages[Int(percentageAt[index])].tokens.upperBound)
            takeFigure(&state, end)
            state.phrase?.percentages.append(place)
            return
        }
        if document.language == .en, let end = approximationEnd(state) {
            if state.phrase.map({ $0.end > $0.start + ($0.determiner == nil ? 0 : 1) }) == true { state.close(document, book) }
            return takeFigure(&state, end)
        }
        let token = document.tokens[index]
        switch token.kind {
        case .mark: mark(token, &state)
        case .number:
            if state.phrase != nil, let end = tickerEnd(index) { return skipTicker(&state, end) }
            take(&state, index + 1)
        case .word: word(token, &state)
        }
    }

    private static func places(_ ranges: some Sequence<Range<Int>>, _ count: Int) -> [Int32] {
        var places = [Int32](repeating: -1, count: count)
        for (place, range) in ranges.enumerated() where places[range.lowerBound] < 0 { places[range.lowerBound] = Int32(place) }
        return places
    }

    private func take(_ state: inout State, _ end: Int) {
        begin(&state)
        state.phrase?.end = end
        state.index = end
    }

    /// Takes words in which no name stands.
    private func takeFigure(_ state: inout State, _ end: Int) {
        let start = state.index
        take(&state, end)
        state.phrase?.figures.append(start..<end)
    }

    private func begin(_ state: inout State) {
        guard state.phrase == nil else { return }
        state.phrase = PhraseBuilder(start: state.index, preposition: state.preposition)
        state.preposition = nil
    }

    private func mark(_ token: Token, _ state: inout State) {
        let index = state.index
        if Self.quotes.contains(token.text) || isHash(token, index) {
            return skipQuote(&state)
        }
        if token.is("<"), let end = signEnd(index, state.sentence) { return skipSign(&state, end) }
        if token.is("&"), state.phrase != nil { return take(&state, index + 1) }
        if token.is("."), isFirmsEnd(index, state) { return separate(.stop, &state, ".") }
        if token.is("."), isInsideName(state) { return take(&state, index + 1) }
        if isCut(index, state) { return take(&state, index + 2) }
        if state.phrase?.end == index, isNamesMark(index, state) { return take(&state, index + 1) }
        if isDoubleDash(index, state.sentence) { return dash(&state) }
        if !token.isSpaced, token.text.isSame(as: "-") || token.text.isSame(as: "/") { return separate(.link, &state, "/") }
        if let end = insetEnd(index, state) { return takeFigure(&state, end) }
        state.close(document, book)
        state.preposition = nil
        switch token.text {
        case ",": state.append(.comma, index..<(index + 1), ",")
        case "(", "[": state.append(.other, index..<asideEnd(index, state.sentence), "(")
        case "%": state.append(.other, index..<(index + 1), "%")
        default: state.append(.stop, index..<(index + 1), token.text)
        }
    }

    /// `#Brightfall`: the sign before a tag.
    private func isHash(_ token: Token, _ index: Int) -> Bool {
        token.is("#") && index + 1 < document.tokens.count && document.tokens[index + 1].isWord && !document.tokens[index + 1].isSpaced
    }

    /// `Röhren- und Stahlkonzern`: two nouns that share their end are one phrase.
    private func isCut(_ index: Int, _ state: State) -> Bool {
        guard document.language == .de, document.tokens[index].is("-"), !document.tokens[index].isSpaced, state.phrase?.end == index,
            index + 2 < state.sentence.tokens.upperBound
        else { return false }
        return ["und", "oder", "sowie", "&"].contains(document.tokens[index + 1].lower) && document.tokens[index + 2].isWord
    }

    private func skipQuote(_ state: inout State) { state.index += 1 }

    /// A full stop behind an abbreviation or initial within a phrase.
    private func isInsideName(_ state: State) -> Bool {
        state.phrase != nil && state.index + 1 < state.sentence.tokens.upperBound && !document.tokens[state.index].isSpaced
    }

    /// `… to Alder Corp. Brightfall said`: the stop behind a legal form ends a sentence too, as the name behind it tells.
    private func isFirmsEnd(_ index: Int, _ state: State) -> Bool {
        guard document.language == .en, let phrase = state.phrase, phrase.end == index, index + 1 < state.sentence.tokens.upperBound,
            Self.legalForms.contains(document.tokens[index - 1])
        else { return false }
        let next = document.tokens[index + 1]
        return next.isSpaced && next.isCapitalized && !next.isUppercase && book.value.isName(index + 1, in: state.sentence)
            && !Self.legalForms.contains(next) && !DictionaryWords.words.isEnglish(next)
    }

    private static let legalForms: WordSet = ["inc", "corp", "co", "ltd", "plc", "llc"]

    private func separate(_ kind: Chunk.Kind, _ state: inout State, _ word: String) {
        state.close(document, book)
        state.preposition = nil
        state.append(kind, state.index..<(state.index + 1), word)
    }

    func asideEnd(_ index: Int, _ sentence: Sentence) -> Int {
        let limit = min(sentence.tokens.upperBound, index + 40)
        return ((index + 1)..<max(index + 1, limit)).first { [")", "]"].contains(document.tokens[$0].text) }.map { $0 + 1 } ?? index + 1
    }

    private func word(_ token: Token, _ state: inout State) {
        let index = state.index
        let lower = token.lower
        if let end = rankEnd(state) { return takeFigure(&state, end) }
        if token.isApostropheS { return possessive(&state) }
        if let end = tickerEnd(index) { return skipTicker(&state, end) }
        if book.value.isName(index, in: state.sentence) {
            if standsAlone(index, state) { state.close(document, book) }
            return take(&state, index + 1)
        }
        if isConnector(index, state) { return take(&state, index + 1) }
        if isNameJoint(token, state) { return take(&state, index + 1) }
        if document.language == .en, let end = describingEnd(state) {
            return takeFigure(&state, end)
        }
        if isAcronym(token, state) { return take(&state, index + 1) }
        if lexicon.isDeterminer(token), !isRelative(index, state), !isParticle(index, state.sentence) { return determiner(lower, &state) }
        if isNamesPart(token, state) { return take(&state, index + 1) }
        if Self.links.contains(token) { return separate(.link, &state, lower) }
        if lexicon.isPronoun(token) { return separate(Self.subordinators.contains(token) ? .subordinator : .pronoun, &state, lower) }
        if lexicon.isPreposition(token), !isParticle(index, state.sentence) { return preposition(lower, &state) }
        if lexicon.isConjunction(token) && !isNounsCapital(token, state) || isSubordinator(token) {
            return separate(.subordinator, &state, lower)
        }
        if lexicon.isAuxiliary(token) || isVerb(token, state) || isVerbBehindName(token, state) { return separate(.verb, &state, lower) }
        if lexicon.isFunctionWord(token) { return adverb(lower, &state) }
        if document.language == .en {
            if verbs.isVerb(index, in: state.sentence, after: state.chunks.last, phrase: state.phrase, preposition: state.preposition) {
                return separate(.verb, &state, lower)
            }
            if verbs.isAdverb(index, phrase: state.phrase) { return adverb(lower, &state) }
        }
        if belongsToPhrase(token, state) {
            if opensPhrase(token, state) || followsPrice(token, state) || followsDate(token, state) { state.close(document, book) }
            return take(&state, index + 1)
        }
        separate(.other, &state, lower)
    }

    /// `die Ehe`: a German noun that but for its capital is a conjunction.
    private func isNounsCapital(_ token: Token, _ state: State) -> Bool {
        document.language == .de && token.isCapitalized && state.index > state.sentence.tokens.lowerBound
            && state.phrase?.end == state.index
    }

    /// Whether a name cannot belong to the phrase it follows: `trotz Krise Brightfall übernehmen`, `für Milliarden Brightfall`, `said on
    /// Tuesday Brightfall would`.
    private func standsAlone(_ index: Int, _ state: State) -> Bool {
        guard let phrase = state.phrase, phrase.end == index, index > phrase.start else { return false }
        if document.language == .en { return phrase.preposition == "on" && lexicon.isWeekday(document.tokens[index - 1]) }
        if phrase.figures.last?.upperBound == index { return true }
        let before = document.tokens[index - 1]
        if before.isNumber, before.text.utf8.count == 4, phrase.preposition != nil { return true }
        guard before.isWord, before.isCapitalized else { return false }
        if phrase.preposition != nil, lexicon.isWeekday(before) || lexicon.isMonth(before) { return true }
        if phrase.preposition == "in", Organisations.words.isPlace(before) {
            return !Organisations.words.isPlace(document.tokens[index])
        }
        return !book.value.isName(index - 1, in: state.sentence) && DictionaryWords.words.isBareNoun(before)
    }

    func skipTicker(_ state: inout State, _ end: Int) {
        state.phrase?.figures.append(state.index..<end)
        state.phrase?.end = end
        state.index = end
    }

    private func possessive(_ state: inout State) {
        guard state.phrase != nil else { return separate(.verb, &state, "is") }
        let isOwn = document.language == .en && turns.isNamesOwn(state.index, in: state.sentence)
        if !isOwn { state.phrase?.possessives.append(state.index) }
        take(&state, state.index + 1)
    }

    /// `of`, `de`, `von` between two parts of a name.
    private func isConnector(_ index: Int, _ state: State) -> Bool {
        guard Organisations.words.isConnector(document.tokens[index]), index + 1 < state.sentence.tokens.upperBound,
            book.value.isName(index + 1, in: state.sentence), let phrase = state.phrase
        else { return false }
        let lower = document.tokens[index].lower
        guard lower == "of" || lower == "for" else {
            return ["de", "du", "di", "da", "la", "le", "dei", "della", "del"].contains(lower)
                && book.value.isName(index - 1, in: state.sentence)
        }
        return (phrase.start..<index).contains { Self.ofHeads.contains(document.tokens[$0]) && document.tokens[$0].isCapitalized }
    }

    private func isRelative(_ index: Int, _ state: State) -> Bool {
        guard document.language == .en else { return false }
        guard Self.relatives.contains(document.tokens[index]) else { return false }
        guard document.tokens[index].is("that"), index + 1 < state.sentence.tokens.upperBound else { return true }
        let next = document.tokens[index + 1]
        return !next.isLowercase || lexicon.isFunctionWord(next)
            || state.phrase != nil && (lexicon.isVerb(next) || next.lower.hasSuffix("ed"))
    }

    private static let relatives: WordSet = ["that", "which", "what", "whose", "both"]

    private func determiner(_ lower: String, _ state: inout State) {
        state.close(document, book)
        begin(&state)
        state.phrase?.determiner = lower
        state.phrase?.end = state.index + 1
        state.index += 1
    }

    private static let links: WordSet = ["and", "und", "sowie", "or", "oder", "plus", "&"]

    private func preposition(_ lower: String, _ state: inout State) {
        state.close(document, book)
        state.preposition = lower
        if let fused = Self.fused[lower] {
            state.preposition = fused
        }
        state.index += 1
    }

    /// A separable verb's particle at the end of a clause: `bietet … an`.
    private func isParticle(_ index: Int, _ sentence: Sentence) -> Bool {
        guard document.language == .de else { return false }
        if Self.particles.contains(document.tokens[index]), index + 2 < sentence.tokens.upperBound, document.tokens[index + 1].is("und"),
            document.tokens[index + 2].isLowercase, !lexicon.isDeterminer(document.tokens[index + 2]),
            !lexicon.isPreposition(document.tokens[index + 2])
        {
            return true
        }
        return index + 1 >= sentence.tokens.upperBound
            || document.tokens[index + 1].isMark && !Self.openings.contains(document.tokens[index + 1].text)
    }

    /// Particles of separable verbs that are determiners or prepositions elsewhere.
    private static let particles: WordSet = ["ein", "an", "ab", "auf", "aus", "zu"]
    private static let quotes: WordSet = ["\"", "“", "”", "„", "«", "»", "‘", "'", "’", "*"]
    /// Marks behind which a phrase goes on.
    private static let openings: WordSet = ["(", "„", "\"", "“", "$", "€", "£", "#"]

    private func isVerb(_ token: Token, _ state: State) -> Bool {
        guard lexicon.isVerb(token) else { return false }
        guard document.language == .en else {
            if token.isCapitalized, state.index > state.sentence.tokens.lowerBound { return false }
            let opens = state.phrase.map { $0.determiner != nil && !$0.hasNouns(document) } ?? false
            return !((opens || state.preposition != nil && token.lower.hasSuffix("en")) && nextIsNoun(state))
        }
        if let phrase = state.phrase, Self.nounLike.contains(token) {
            return !phrase.opensNoun && !nextIsPreposition(state) && !isOfferOfVerb(token, state)
                || token.lower.hasSuffix("s") && nextIsDeterminer(state)
        }
        if let phrase = state.phrase, phrase.end == state.index, isModified(phrase) || isBare(token, phrase) { return false }
        if state.preposition == "to" { return true }
        if state.phrase == nil, Self.nounLike.contains(token), nextIsOf(state) || isObjectOfVerb(token, state) { return false }
        if let preposition = state.preposition, preposition != "to", preposition != "by", token.lower.hasSuffix("s") { return false }
        return state.preposition == nil || token.lower.hasSuffix("ing") || !Self.nounLike.contains(token)
    }

    /// `by US pump maker Alder`, `bought oilfield pump maker Alder`: a bare verb form cannot stand in a phrase with a preposition, nor
    /// behind a noun in the singular.
    private func isBare(_ token: Token, _ phrase: PhraseBuilder) -> Bool {
        guard !token.lower.hasSuffix("s"), !Self.unchanged.contains(token), lexicon.isVerb(token.lower + "s") else { return false }
        let before = document.tokens[phrase.end - 1]
        return phrase.preposition != nil || before.isLowercase && !before.lower.hasSuffix("s")
    }

    private static let unchanged: WordSet = ["put", "set", "cut", "bid", "hit", "let", "quit", "shed", "bet", "run", "become", "come"]

    /// Whether the phrase so far calls for a noun: it ends in a determiner, a possessive, or a sum.
    private func isModified(_ phrase: PhraseBuilder) -> Bool {
        let last = phrase.end - 1
        if phrase.possessives.contains(last)
            || phrase.figures.contains(where: { $0.upperBound == phrase.end }) && phrase.preposition == nil && phrase.determiner != nil
        {
            return true
        }
        return lexicon.isDeterminer(document.tokens[last])
    }

    private func nextIsNoun(_ state: State) -> Bool {
        state.index + 1 < state.sentence.tokens.upperBound && document.tokens[state.index + 1].isCapitalized
    }

    private func nextIsPreposition(_ state: State) -> Bool {
        guard state.index + 1 < state.sentence.tokens.upperBound else { return true }
        let next = document.tokens[state.index + 1]
        return next.kind == .mark || ["for", "of", "from", "by", "with", "between", "worth"].contains(next.lower)
    }

    private func adverb(_ lower: String, _ state: inout State) {
        let preposition = state.preposition
        separate(.other, &state, lower)
        state.preposition = preposition
    }

    private func belongsToPhrase(_ token: Token, _ state: State) -> Bool {
        if document.language == .en || token.isCapitalized { return true }
        guard state.index + 1 < state.sentence.tokens.upperBound else { return false }
        let next = document.tokens[state.index + 1]
        if state.phrase?.hasNouns(document) == true, !isAdjective(token) { return false }
        if state.phrase == nil, state.preposition == nil, isThirdPerson(token) { return false }
        return next.isNameLike || state.phrase?.hasNouns(document) == false && !lexicon.isFunctionWord(next) && next.kind == .word
    }

    private func isAdjective(_ token: Token) -> Bool { Self.adjectiveEndings.match(token.lower) }
    private static let adjectiveEndings: WordEndings = ["e", "en", "er", "es", "em"]

    static let subordinators: WordSet = [
        "that", "dass", "daß", "after", "because", "if", "wenn", "weil", "nachdem", "while", "während", "when", "as", "als", "which", "who",
        "whose", "where", "ob", "whether",
        "although", "though", "obwohl", "falls", "unless", "since", "damit",
    ]
    private static let ofHeads: WordSet = [
        "bank", "university", "royal", "institute", "house", "institution", "board", "academy", "school", "museum", "church", "league",
    ]
    private static let fused: WordMap<String> = [
        "im": "in", "ins": "in", "am": "an", "ans": "an", "beim": "bei", "vom": "von", "zum": "zu", "zur": "zu", "aufs": "auf", "ums": "um",
        "into": "in", "onto": "on",
    ]
    private static let nounLike: WordSet = [
        "bid", "bids", "offer", "offers", "plan", "plans", "deal", "purchase", "order", "orders", "report", "raise", "value", "supply",
        "fund", "building", "offering", "backing",
        "holding", "financing", "funding", "price", "prices", "move", "run", "work", "close", "list", "lead", "call", "need", "use",
        "control", "hit", "cut", "launch", "float", "merged", "combined",
        "planned", "proposed", "eye", "bet", "award", "team", "teams", "exit", "debut", "closing", "listed", "spending", "look", "place",
        "focus", "filing", "rule", "show", "move", "estimated", "expected", "probe", "probes", "study", "studies", "stop", "stops", "halt",
        "pocket", "pockets",
    ]
}
