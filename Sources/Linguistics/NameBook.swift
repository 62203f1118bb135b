import NewsModel

/// What a document itself teaches about its names: which capitalised words are names in running text, which occur in small letters.
struct NameBook: Sendable {
    let document: Document
    private let language: TextLanguage
    private let lexicon: Lexicon
    /// Hashes of words in small letters, here and in `inRunningText`; of `capitals` as written.
    private var smallLetters: WordHashes
    private var inRunningText: WordHashes
    private var capitals: WordHashes
    /// Words that stand before a legal form somewhere: `Ferrostahl AG`.
    private var firmWords = WordHashes(capacity: 0)
    /// Words that say somewhere what the name behind them is, and those that stand without determiner: `den Spediteur Quantix`.
    private var kindWords = WordHashes(capacity: 0)
    private var bareWords = WordHashes(capacity: 0)
    /// What the text shows to be names though they look otherwise.
    private let ownNames: OwnNames
    private let dateline: Dateline
    private var titleCase: [Bool] = []
    /// Per token, whether it is part of a name; sentences cover all tokens in order.
    private var isNameAt: [Bool] = []
    /// Whether a sentence is written in capitals throughout.
    private var allCapitals: [Bool] = []

    init(_ document: Document) {
        self.document = document
        language = document.language
        lexicon = Lexicon.of(document.language)
        ownNames = OwnNames(document)
        dateline = Dateline(document)
        smallLetters = WordHashes(capacity: document.tokens.count / 4)
        inRunningText = WordHashes(capacity: document.tokens.count / 16)
        capitals = WordHashes(capacity: document.tokens.count / 16)
        for sentence in document.sentences { read(sentence) }
        isNameAt.reserveCapacity(document.tokens.count)
        for sentence in document.sentences {
            for index in sentence.tokens {
                let isName = judge(index, in: sentence)
                isNameAt.append(isName)
            }
        }
    }

    /// Whether a token is part of a name where it stands.
    func isName(_ index: Int, in sentence: Sentence) -> Bool { isNameAt[index] }

    /// Whether a phrase may have a name from this token on: what names begin with, or a hyphenated noun that may hold one.
    func mayBeginName(_ index: Int) -> Bool {
        if isNameAt[index] { return true }
        let token = document.tokens[index]
        guard token.isNameLike else { return false }
        return token.isHyphenated || Organisations.words.isNameHead(token) || Organisations.words.isNationality(token)
    }

    /// Whether the document has this word with a capital anywhere.
    func hasCapital(_ word: String) -> Bool { capitals.contains(word.wordHash) }

    /// Whether the text shows a word in small letters to be a name though it looks like a common noun.
    func isOwn(_ word: String) -> Bool { ownNames.has(word) }

    /// Whether a word is the town's that the body begins with.
    func isOfDateline(_ token: Token) -> Bool {
        !dateline.town.isEmpty && dateline.town.contains { document.tokens[$0].key == token.key }
    }

    /// Whether nearly all words of a sentence are capitalised, as in English headlines.
    func isTitleCase(_ sentence: Sentence) -> Bool { titleCase[sentence.index] }

    /// Whether most words of a sentence are written in capitals throughout.
    func isAllCapitals(_ sentence: Sentence) -> Bool { allCapitals[sentence.index] }

    // MARK: - Private

    private func judge(_ index: Int, in sentence: Sentence) -> Bool {
        guard document.tokens[index].isNameLike else {
            return language == .de && document.tokens[index].isLowercase && ownNames.contains(index)
        }
        let token = document.tokens[index]
        guard !lexicon.isMonth(token), !lexicon.isWeekday(token), !isRating(token, index) else { return false }
        return language == .en ? isEnglishName(token, index, sentence) : isGermanName(token, index, sentence)
    }

    /// `AAA`, `BB+`: how good a debtor is.
    private func isRating(_ token: Token, _ index: Int) -> Bool {
        guard token.isUppercase, Self.ratings.contains(token) else { return false }
        guard token.text.utf8.count == 2, index + 1 < document.tokens.count else { return true }
        return ["+", "-", "−"].contains(document.tokens[index + 1].text) && !document.tokens[index + 1].isSpaced
    }

    private static let ratings: WordSet = ["aaa", "aa", "bbb", "bb", "ccc", "cc"]

    private mutating func read(_ sentence: Sentence) {
        let isTitleCase = measure(sentence)
        for index in sentence.tokens where document.tokens[index].isWord && !document.tokens[index].isApostropheS {
            if document.tokens[index].isLowercase { smallLetters.insert(document.tokens[index].key) }
            guard document.tokens[index].isNameLike else { continue }
            capitals.insert(document.tokens[index].text.wordHash)
            if isFirmWord(index, in: sentence) { firmWords.insert(document.tokens[index].key) }
            if language == .de, Self.kindEndings.match(document.tokens[index].lower) { readKind(index, in: sentence) }
            if !isTitleCase, index > sentence.tokens.lowerBound, !followsMark(index) { inRunningText.insert(document.tokens[index].key) }
        }
    }

    /// What looks like a compound noun but is a firm's own word, as the legal form behind it tells.
    private func isFirmWord(_ index: Int, in sentence: Sentence) -> Bool {
        guard language == .de, index + 1 < sentence.tokens.upperBound else { return false }
        let (token, next) = (document.tokens[index], document.tokens[index + 1])
        return next.isCapitalized && next.isSpaced && Organisations.words.isLegalForm(next) && !token.isHyphenated
            && !DictionaryWords.words.isListedNoun(token) && !Organisations.words.isCompanyNoun(token)
            && !Organisations.words.isPersonNoun(token) && !Organisations.words.isNationality(token)
    }

    /// Notes a word whose determiner fits it rather than the name behind it, and where it stands by itself.
    private mutating func readKind(_ index: Int, in sentence: Sentence) {
        let (token, start) = (document.tokens[index], sentence.tokens.lowerBound)
        guard !token.isHyphenated, !token.isUppercase, !token.isMixed else { return }
        var end = index + 1
        while end < sentence.tokens.upperBound, document.tokens[end].isNameLike, document.tokens[end].isSpaced { end += 1 }
        var before = index - 1
        while before >= start, index - before < 4, isAttribute(document.tokens[before]) { before -= 1 }
        let determiner = before >= start ? document.tokens[before] : nil
        if end == index + 1 {
            if determiner.map({ lexicon.isDeterminer($0) || Self.fused.contains($0) }) != true { bareWords.insert(token.key) }
            return
        }
        guard let determiner, isDescribed(end - 1), !GivenNames.contains(token) else { return }
        let opens = before == start && determiner.isCapitalized && determiner.is("der")
        let isDemonym = token.lower.hasSuffix("er") && determiner.is("die") && token.lower.utf8.count > 6
        if Self.masculine.contains(determiner) || opens || isDemonym { kindWords.insert(token.key) }
    }

    /// A word in small letters that may stand between a determiner and its noun.
    private func isAttribute(_ token: Token) -> Bool {
        token.isLowercase && !lexicon.isFunctionWord(token) && ["e", "n", "r", "s", "m"].contains(where: token.lower.hasSuffix)
    }

    /// Whether a name, not a noun or a legal form, ends what a word describes.
    private func isDescribed(_ last: Int) -> Bool {
        let token = document.tokens[last]
        return !Organisations.words.isLegalForm(token) && !Organisations.words.isCompanyNoun(token)
            && !Organisations.words.isPersonNoun(token) && !DictionaryWords.words.isListedNoun(token) && !lexicon.isMonth(token)
            && !lexicon.isWeekday(token)
    }

    private static let kindEndings: WordEndings = [
        "er", "ers", "eur", "eurs", "ist", "isten", "ant", "anten", "ent", "enten", "ling", "lings", "multi", "multis", "or", "ors",
    ]
    /// Determiners that no firm's name has, unlike `die`.
    private static let masculine: WordSet = [
        "den", "dem", "des", "das", "ein", "einen", "einem", "eines", "sein", "seinen", "seinem", "vom", "beim", "zum", "im", "am",
    ]
    private static let fused: WordSet = ["vom", "beim", "zum", "im", "am"]

    /// Notes how the longer words of a sentence are written; whether it is in title case, which a short verb in small letters is not:
    /// `Alder Lines to buy Quantix`.
    private mutating func measure(_ sentence: Sentence) -> Bool {
        var (long, raised, upper, small) = (0, 0, 0, 0)
        var hasSmallVerb = false
        for index in sentence.tokens where document.tokens[index].isWord {
            if document.tokens[index].isLowercase {
                small += 1
                hasSmallVerb = hasSmallVerb || lexicon.isVerb(document.tokens[index]) && !lexicon.isFunctionWord(document.tokens[index])
            }
            guard document.tokens[index].lower.utf8.count > 3 else { continue }
            long += 1
            if document.tokens[index].isNameLike { raised += 1 }
            if document.tokens[index].isUppercase { upper += 1 }
        }
        let isTitleCase =
            language == .en && !hasSmallVerb && (long > 2 || long == 2 && small == 0 && sentence.isTitle) && raised * 10 >= long * 9
        titleCase.append(isTitleCase)
        allCapitals.append(long > 0 && upper * 2 > long)
        return isTitleCase
    }

    private func followsMark(_ index: Int) -> Bool {
        document.tokens[index - 1].isMark && ![",", "(", "&", "$"].contains(document.tokens[index - 1].text)
    }

    private func isEnglishName(_ token: Token, _ index: Int, _ sentence: Sentence) -> Bool {
        guard
            !lexicon.isFunctionWord(token) || token.isUppercase && !allCapitals[sentence.index] && !["us", "it", "a"].contains(token.lower)
        else { return false }
        if DictionaryWords.words.isAcronym(token) || token.isUppercase && Self.slugs.contains(token) || Self.nets.contains(token) {
            return false
        }
        if Organisations.words.isNationality(token) || Organisations.words.isPersonNoun(token) || Self.contractions.match(token.lower) {
            return false
        }
        if token.isUppercase, isSubheading(index, sentence) { return false }
        if Self.defined.contains(token), isDefinedTerm(index, sentence) { return false }
        if token.text.utf8.count == 1, isLetter(index, sentence) { return false }
        if token.text.utf8.count == 1, !token.isSpaced, index > sentence.tokens.lowerBound, document.tokens[index - 1].isNumber {
            return isOfNumber(index, sentence)
        }
        if token.isMixed && !token.isHyphenated || token.isUppercase && !allCapitals[sentence.index] { return true }
        if titleCase[sentence.index], index > sentence.tokens.lowerBound, document.tokens[index - 1].is("to"), lexicon.isVerb(token),
            !inRunningText.contains(token.key)
        {
            return false
        }
        let isFree = titleCase[sentence.index] || index == sentence.tokens.lowerBound || followsMark(index)
        guard isFree else { return true }
        if index == sentence.tokens.lowerBound, isGerund(token, index, sentence) { return false }
        if !titleCase[sentence.index], !lexicon.isVerb(token),
            EnglishTurns(document: document, lexicon: lexicon).opensName(index, in: sentence)
        {
            return true
        }
        if lexicon.isVerb(token), !inRunningText.contains(token.key) {
            if opensAsVerb(token, index, sentence) { return true }
            if Self.inflections.match(token.lower) { return false }
        }
        if titleCase[sentence.index], describesFirm(index, sentence) { return false }
        if inRunningText.contains(token.key) { return !smallLetters.contains(token.key) || !DictionaryWords.words.isEnglish(token) }
        return !DictionaryWords.words.isEnglish(token) && !smallLetters.contains(token.key)
    }

    /// `the Company`: what an announcement calls the firm that makes it.
    private func isDefinedTerm(_ index: Int, _ sentence: Sentence) -> Bool {
        guard index > sentence.tokens.lowerBound, document.tokens[index - 1].is("the"), !titleCase[sentence.index] else { return false }
        return index + 1 >= sentence.tokens.upperBound || !document.tokens[index + 1].isNameLike
    }

    private static let defined: WordSet = [
        "company", "group", "bank", "fund", "board", "partnership", "corporation", "firm", "agency",
        "offer", "bidder", "offeror", "directors", "seller", "sellers", "purchaser", "buyer", "transaction", "merger", "acquisition",
        "shares",
        "agreement", "parties", "issuer",
    ]

    private static let inflections: WordEndings = ["s", "ed", "ing"]

    /// `Clear Channel Systems Inc`: a verb's bare form before a name that a legal form ends.
    private func opensAsVerb(_ token: Token, _ index: Int, _ sentence: Sentence) -> Bool {
        guard !titleCase[sentence.index], !Self.inflections.match(token.lower) else { return false }
        return EnglishTurns(document: document, lexicon: lexicon).opensFirm(index, in: sentence)
    }

    /// `I/B/E/S`, `C $900 million`: a letter that is no name by itself.
    private func isLetter(_ index: Int, _ sentence: Sentence) -> Bool {
        let isSlash: (Int) -> Bool = { place in
            sentence.tokens.contains(place) && document.tokens[place].is("/") && !document.tokens[max(place, index)].isSpaced
        }
        if isSlash(index - 1) || isSlash(index + 1) { return true }
        return index + 1 < sentence.tokens.upperBound && ["$", "£", "€"].contains(document.tokens[index + 1].text)
    }

    /// `Burger Chain for Sale`: a word of a headline that says what a firm is, which nothing in the body has with a capital.
    private func describesFirm(_ index: Int, _ sentence: Sentence) -> Bool {
        guard sentence.isTitle, index + 1 < sentence.tokens.upperBound, document.tokens.count > document.titleEnd + 30 else { return false }
        let (token, next) = (document.tokens[index], document.tokens[index + 1])
        guard next.isCapitalized, next.isSpaced, Organisations.words.isCompanyNoun(next), !Organisations.words.isSuffix(next) else {
            return false
        }
        return !document.tokens[document.titleEnd...].contains { $0.key == token.key && $0.isNameLike }
    }

    /// `3M`, not the `M` of `$125M` or `85M+`.
    private func isOfNumber(_ index: Int, _ sentence: Sentence) -> Bool {
        guard document.tokens[index - 1].text.utf8.count == 1 else { return false }
        if index - 2 >= sentence.tokens.lowerBound, document.tokens[index - 2].isMark, !document.tokens[index - 1].isSpaced { return false }
        guard index + 1 < sentence.tokens.upperBound else { return true }
        let next = document.tokens[index + 1]
        return next.isSpaced || next.isApostropheS
    }

    /// `Recouping that share`, `Merging its units`: a verb that a sentence begins with, as the small word behind it tells.
    private func isGerund(_ token: Token, _ index: Int, _ sentence: Sentence) -> Bool {
        guard token.lower.hasSuffix("ing"), token.lower.utf8.count > 5, index + 1 < sentence.tokens.upperBound,
            !inRunningText.contains(token.key)
        else { return false }
        let next = document.tokens[index + 1]
        return next.isLowercase && (lexicon.isDeterminer(next) || Self.objects.contains(next))
    }

    private static let objects: WordSet = ["that", "its", "their", "them", "it", "him", "her", "such"]

    /// `We'll`, `Don't`: a pronoun or verb with what is left of another.
    private static let contractions: WordEndings = ["'ll", "’ll", "'ve", "’ve", "'re", "’re", "'d", "’d", "n't", "n’t"]
    /// Written with a capital, though no firm's name: `the Internet company`.
    private static let nets: WordSet = ["internet", "web", "ok", "oks"]
    /// What agencies put before a headline: `UPDATE 2-`.
    private static let slugs: WordSet = [
        "update", "wrapup", "rpt", "corrected", "refile", "exclusive", "dealtalk", "breakingviews", "brief", "factbox", "timeline",
        "newsmaker",
        "preview", "text",
    ]

    /// `TAKING STOCK Alder said`: a subheading in capitals that ran into its paragraph, told by a common word in it.
    private func isSubheading(_ index: Int, _ sentence: Sentence) -> Bool {
        guard !sentence.isTitle, !allCapitals[sentence.index], index - sentence.tokens.lowerBound < 6 else { return false }
        let run = sentence.tokens.prefix(8).prefix { document.tokens[$0].isUppercase || !document.tokens[$0].isWord }
        guard run.contains(index), run.count < sentence.tokens.count else { return false }
        return run.contains { place in
            let word = document.tokens[place]
            return word.lower.utf8.count > 2
                && (DictionaryWords.words.isEnglish(word) || lexicon.isVerb(word) || lexicon.isFunctionWord(word))
        }
    }

    private func isGermanName(_ token: Token, _ index: Int, _ sentence: Sentence) -> Bool {
        if token.isMixed, !token.isHyphenated, !DictionaryWords.words.isAcronym(token) { return true }
        if lexicon.isAuxiliary(token), endsName(index, sentence) { return true }
        guard !lexicon.isFunctionWord(token) || token.isUppercase && token.lower.utf8.count > 3 else { return false }
        if firmWords.contains(token.key) || ownNames.contains(index) { return true }
        if kindWords.contains(token.key), !bareWords.contains(token.key) { return false }
        if Organisations.words.isPersonNoun(token) { return false }
        if followsGivenName(index, sentence) { return true }
        if Organisations.words.isNationality(token) { return false }
        if token.isHyphenated, let last = token.lower.split(separator: "-").last {
            if DictionaryWords.words.isGermanNoun(token) || Organisations.words.isCompanyNoun(token) { return false }
            if Self.modifiers.contains(String(token.lower.prefix { $0 != "-" })) { return false }
            return !DictionaryWords.words.isGermanNoun(String(last)) && !Organisations.words.isCompanyNoun(String(last))
        }
        let isFirst = index == sentence.tokens.lowerBound || followsMark(index)
        if isFirst, isFrontedParticiple(index, sentence) { return false }
        if isFirst, isOrigin(token, index, sentence) { return false }
        if isFirst, smallLetters.contains(token.key) || lexicon.isVerb(token) || Self.neuters.match(token.lower) { return false }
        if isOfQuarter(index, sentence) { return true }
        return !DictionaryWords.words.isGermanNoun(token) && !Organisations.words.isCompanyNoun(token)
    }

    /// `Norddeutscher Bierbrauer`, `Koreanisches Start-up`: an adjective of a place that has its capital from where it stands.
    private func isOrigin(_ token: Token, _ index: Int, _ sentence: Sentence) -> Bool {
        guard index + 1 < sentence.tokens.upperBound, document.tokens[index + 1].isCapitalized, document.tokens[index + 1].isSpaced,
            !token.isHyphenated, !token.isUppercase, Self.origins.match(token.lower)
        else { return false }
        let next = document.tokens[index + 1]
        return !Organisations.words.isSuffix(next)
            && (DictionaryWords.words.isGermanNoun(next) || Organisations.words.isCompanyNoun(next)
                || Organisations.words.isPersonNoun(next))
    }

    private static let origins: WordEndings = [
        "ischer", "ische", "isches", "ischen", "deutscher", "deutsche", "deutsches", "ländischer", "ländische", "ländisches",
    ]

    /// `Belastet wurde das Ergebnis`: a participle that has its capital from where it stands.
    private func isFrontedParticiple(_ index: Int, _ sentence: Sentence) -> Bool {
        let token = document.tokens[index]
        guard index + 1 < sentence.tokens.upperBound, lexicon.isAuxiliary(document.tokens[index + 1]), !token.isUppercase,
            !inRunningText.contains(token.key), token.lower.utf8.count > 6
        else { return false }
        return ["t", "en"].contains(where: token.lower.hasSuffix) && Self.participles.contains(where: token.lower.hasPrefix)
    }

    private static let participles = ["ge", "be", "ver", "er", "ent", "zer", "über", "unter", "abge", "ange", "aufge", "ausge", "einge"]

    /// `Frisches Geld`, `Feindliches Gebot`: adjectives that have their capital from where they stand.
    static let neuters: WordEndings = [
        "isches", "liches", "iges", "bares", "sames", "schweres", "neues", "frisches", "grünes", "großes", "erstes", "zweites", "drittes",
        "letztes", "gutes", "starkes", "klares", "weiteres", "anderes", "ganzes", "schnelles", "weltgrößtes", "nächstes", "mögliches",
    ]

    /// What common nouns are hyphenated with: `US-Installateur`, `KI-Beschleuniger`.
    private static let modifiers: WordSet = [
        "us", "eu", "ki", "it", "ex", "nato", "dax", "online", "tech", "e", "uno", "un", "tv", "co2",
    ]

    /// `Petra Sommer`: a common word that is somebody's last name.
    private func followsGivenName(_ index: Int, _ sentence: Sentence) -> Bool {
        guard index > sentence.tokens.lowerBound, document.tokens[index].isSpaced, isNameAt[index - 1],
            GivenNames.contains(document.tokens[index - 1]), !document.tokens[index].isHyphenated
        else { return false }
        return !Organisations.words.isCompanyNoun(document.tokens[index]) && !Organisations.words.isLegalForm(document.tokens[index])
    }

    /// `Kabelnetz West`, `Gleisbau Süd`: a firm told apart by where it works.
    private func isOfQuarter(_ index: Int, _ sentence: Sentence) -> Bool {
        guard index + 1 < sentence.tokens.upperBound, Self.quarters.contains(document.tokens[index + 1]),
            document.tokens[index + 1].isCapitalized, document.tokens[index + 1].isSpaced, !document.tokens[index].isHyphenated
        else { return false }
        return !Self.districts.match(document.tokens[index].lower)
    }

    private static let quarters: WordSet = ["nord", "süd", "west", "ost"]
    private static let districts: WordEndings = [
        "region", "bereich", "bezirk", "gebiet", "tor", "kreis", "stadt", "park", "bahnhof", "revier", "autobahn", "gruppe", "staffel",
        "geschäft", "liga", "korea", "kurve", "straße", "flügel", "landkreis", "zone", "vertrieb",
    ]

    /// `Red Hat`: within a sentence a verb with a capital belongs to the name before it.
    private func endsName(_ index: Int, _ sentence: Sentence) -> Bool {
        guard index > sentence.tokens.lowerBound, document.tokens[index].isSpaced, !allCapitals[sentence.index] else { return false }
        return isNameAt[index - 1] && document.tokens[index - 1].isWord
    }
}
