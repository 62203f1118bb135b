import NewsModel

/// Reads names, nouns, possessor and hyphenated compound off a phrase's tokens.
struct PhraseReader {
    let document: Document
    let book: Shared<NameBook>
    let sentence: Sentence
    let range: Range<Int>
    let possessives: [Int]
    let figures: [Range<Int>]
    private var lastNoun: String?

    init(document: Document, book: Shared<NameBook>, sentence: Sentence, range: Range<Int>, possessives: [Int], figures: [Range<Int>]) {
        self.document = document
        self.book = book
        self.sentence = sentence
        self.range = range
        self.possessives = possessives
        self.figures = figures
    }

    mutating func content() -> Phrase.Content {
        var content = Phrase.Content()
        var index = range.lowerBound
        while index < range.upperBound {
            if let figure = figures.first(where: { $0.contains(index) }) {
                index = figure.upperBound
            } else if let end = nameEnd(at: index) {
                add(name(index..<end), &content)
                index = end
            } else {
                noun(index, &content)
                index += 1
            }
        }
        return content
    }

    // MARK: - Private

    private var words: Organisations { .words }

    private mutating func add(_ name: NameMention, _ content: inout Phrase.Content) {
        let isFollowed = name.tokens.upperBound < range.upperBound
        if name.isPossessive, isFollowed {
            content.possessor = name.isPlace ? content.possessor : name
            content.nouns = []
        } else if !name.isPlace || !isFollowed || content.names.isEmpty {
            content.names.append(name)
        }
        content.trailing = []
        lastNoun = nil
    }

    private mutating func noun(_ index: Int, _ content: inout Phrase.Content) {
        guard document.tokens[index].isWord, !document.tokens[index].isApostropheS else { return }
        if document.language == .de {
            guard document.tokens[index].isNameLike else { return }
            if document.tokens[index].isHyphenated, let compound = compound(index) { content.compound = compound }
            if index == range.lowerBound, hasDeterminer { return }
        }
        let word = document.tokens[index].lower
        content.nouns.append(word)
        if !content.names.isEmpty { content.trailing.append(word) }
        lastNoun = word
    }

    /// `Condor-Übernahme`, `Uber-Konkurrent`, of a German noun with a hyphen.
    private func compound(_ index: Int) -> (name: NameMention, head: String)? {
        let token = document.tokens[index]
        guard let place = token.text.lastIndex(of: "-") else { return nil }
        let head = String(token.text[token.text.index(after: place)...]).lowercased()
        let first = String(token.text[..<place])
        let lower = first.lowercased()
        let isOwn = isCamelCase(first) || book.value.isOwn(lower)
        guard first.first?.isUppercase == true, isOwn || !DictionaryWords.words.isGermanNoun(lower),
            !words.isNationality(lower),
            !words.isPlace(lower) || precedingName(index) != nil
        else { return nil }
        guard !words.isPersonNoun(lower), Double(first) == nil, first.count > 1, isOwn || !isModifier(lower) else {
            return nil
        }
        let full = precedingName(index).map { $0 + " " + first } ?? first
        return (
            NameMention(
                text: full, tokens: index..<(index + 1), isPlace: false, isPossessive: false, isOrganisation: false, isPerson: false), head
        )
    }

    /// `QuantaMarkt`: a capital behind a small letter, in a word without hyphen.
    private func isCamelCase(_ word: String) -> Bool {
        zip(word, word.dropFirst()).contains { $0.isLowercase && $1.isUppercase } && !word.contains("-")
    }

    /// `Tech-Börsengang`, `Pre-IPO-Runde`: the part before the hyphen is no name.
    private func isModifier(_ lower: String) -> Bool {
        guard let last = lower.split(separator: "-").last else { return true }
        return DictionaryWords.words.isAcronym(String(last)) || DictionaryWords.words.isGermanNoun(String(last))
            || words.isNationality(String(last))
    }

    /// `Flughafen Wien-Beteiligung`: a name whose last part is hyphenated.
    private func precedingName(_ index: Int) -> String? {
        guard index > range.lowerBound else { return nil }
        let before = document.tokens[index - 1]
        return before.isNameLike && !before.isHyphenated && (words.isNameHead(before) || book.value.isName(index - 1, in: sentence))
            ? before.text : nil
    }

    /// The end of the name that begins at an index.
    private func nameEnd(at start: Int) -> Int? {
        guard begins(at: start) else { return nil }
        var end = start + 1
        while end < range.upperBound, continues(at: end, from: start) { end += 1 }
        while end > start, !document.tokens[end - 1].isWord, !document.tokens[end - 1].isNumber { end -= 1 }
        return end
    }

    private func begins(at index: Int) -> Bool {
        if isName(index) || isNumbered(index) { return true }
        guard document.tokens[index].isCapitalized, index + 1 < range.upperBound else { return false }
        let token = document.tokens[index]
        let next = document.tokens[index + 1]
        if opensFirm(token, next, index) { return true }
        if document.language == .de, next.is("of"), words.isNameHead(token) || words.isCompanyNoun(token) {
            return index + 2 < range.upperBound && isName(index + 2)
        }
        guard words.isNameHead(token) || words.isNationality(token) else { return false }
        if document.language == .en, !book.value.isTitleCase(sentence), isEnglishOpener(index) { return true }
        if words.isNationality(token) { return isNationalName(next, token) || isForeignNation(token) && isName(index + 1) }
        if document.language == .en, book.value.isTitleCase(sentence) || token.lower == "air" {
            return isName(index + 1) && token.lower != "bank"
        }
        return isName(index + 1) || words.isSuffix(next) && next.isCapitalized
    }

    /// `3M`: a number that a letter makes a name.
    private func isNumbered(_ index: Int) -> Bool {
        guard document.language == .en, document.tokens[index].isNumber, index + 1 < range.upperBound else { return false }
        let next = document.tokens[index + 1]
        return !next.isSpaced && next.text.utf8.count == 1 && isName(index + 1)
    }

    /// `Dialog Semiconductor`: a common noun before what only firms' names go on with.
    private func opensFirm(_ token: Token, _ next: Token, _ index: Int) -> Bool {
        if isForeignOpener(token, next, index) { return true }
        guard document.language == .de, next.isCapitalized, words.isSuffix(next), isName(index + 1), !token.isHyphenated,
            !Lexicon.of(.de).isFunctionWord(token)
        else {
            return false
        }
        return token.is("general")
            || !words.isCompanyNoun(token) && !words.isPersonNoun(token) && !words.isNationality(token)
                && !DictionaryWords.words.isBareNoun(token)
    }

    /// `Business Objects` in a German text: an English word before another that is no German noun.
    private func isForeignOpener(_ token: Token, _ next: Token, _ index: Int) -> Bool {
        guard document.language == .de, token.isCapitalized, next.isCapitalized, next.isSpaced, next.lower.hasSuffix("s"),
            !token.isHyphenated,
            DictionaryWords.words.isEnglish(token), DictionaryWords.words.isEnglish(next), isName(index + 1), !next.isHyphenated
        else { return false }
        return !DictionaryWords.words.isGermanNoun(next) && (!words.isCompanyNoun(token) || token.is("business"))
            && !words.isPersonNoun(token)
            && !words.isNationality(token)
    }

    /// `South Fork Mining`, `American Alder Corp`: a quarter of the sky or a nation that begins a name.
    private func isEnglishOpener(_ index: Int) -> Bool {
        let (token, next) = (document.tokens[index], document.tokens[index + 1])
        if isNationsFirm(index) { return true }
        if token.is("south") || token.is("north") { return isName(index + 1) && !words.isPlace(next) && !words.isNationality(next) }
        return Self.openers.contains(token) && isName(index + 1)
            && EnglishTurns(document: document, lexicon: .of(.en)).opensFirm(index, in: sentence)
    }

    /// `Saudi Basic Industries Corp`: a nation before a common word, and a legal form ends the run.
    private func isNationsFirm(_ index: Int) -> Bool {
        let next = document.tokens[index + 1]
        return words.isNationality(document.tokens[index]) && !document.tokens[index].isHyphenated && next.isCapitalized
            && DictionaryWords.words.isEnglish(next) && !words.isCompanyNoun(next) && !words.isPersonNoun(next)
            && EnglishTurns(document: document, lexicon: .of(.en)).opensFirm(index, in: sentence)
    }

    private static let openers: WordSet = ["american", "british", "canadian", "australian", "european", "nordic", "scandinavian"]

    /// `American Tower` in a German text: an English word there is part of a name.
    private func isForeignNation(_ token: Token) -> Bool {
        document.language == .de && token.lower.utf8.count > 3 && !token.isHyphenated
            && !["e", "er", "en", "em", "es"].contains { token.lower.hasSuffix($0) }
    }

    /// `Deutsche Bank`, `British Airways`: the nation is part of the name where a common word follows.
    private func isNationalName(_ next: Token, _ token: Token) -> Bool {
        guard next.isCapitalized, words.isSuffix(next), !token.lower.hasSuffix("-based") else { return false }
        return document.language == .en
            ? !book.value.isTitleCase(sentence) && (token.lower.utf8.count > 2 || next.is("airways") || next.is("steel"))
            : token.lower.hasPrefix("deutsch") || token.lower == "erste"
    }

    private func continues(at index: Int, from start: Int) -> Bool {
        let token = document.tokens[index]
        if figures.contains(where: { $0.contains(index) }) { return false }
        if possessives.contains(index) { return continuesPossessive(index) }
        if possessives.contains(index - 1) { return true }
        if token.is("&") || token.is("."), index + 1 < range.upperBound {
            return document.tokens[index + 1].isNameLike || token.is(".") && words.isLegalForm(document.tokens[index - 1])
        }
        if document.language == .en, token.isApostropheS || token.is("and") || token.is(",") { return joins(index) }
        if token.isNumber { return token.text.utf8.count <= 3 && index + 1 == range.upperBound && !token.text.contains(",") }
        if words.isConnector(token), index + 1 < range.upperBound { return isName(index + 1) }
        if document.language == .en, token.isLowercase, Self.smallForms.contains(token) { return document.tokens[index - 1].isNameLike }
        if document.language == .en, token.is("one"), token.isCapitalized { return isName(index - 1) }
        guard token.isNameLike else { return false }
        if document.language == .en, token.isUppercase, ["usa", "us", "uk"].contains(token.lower) {
            guard index + 1 < range.upperBound else { return true }
            if document.tokens[index + 1].isCapitalized { return isName(index + 1) || words.isSuffix(document.tokens[index + 1]) }
        }
        if isBetweenNames(index) || followsAcronym(index) || precedesLegalForm(index) { return true }
        return isName(index) || words.isLegalForm(token) || words.isSuffix(token)
            || document.language == .en && !book.value.isTitleCase(sentence) && words.isNationality(token) && index + 1 < range.upperBound
                && isName(index + 1)
    }

    /// Legal forms that some write in small letters.
    private static let smallForms: WordSet = ["inc", "corp", "ltd", "plc", "llc"]

    /// `Alder's Corp`, `Tire and Rubber Co`.
    private func joins(_ index: Int) -> Bool {
        let turns = EnglishTurns(document: document, lexicon: .of(.en))
        if index + 1 == range.upperBound { return document.tokens[index].isApostropheS }
        if document.tokens[index].is(",") { return turns.precedesLegalForm(index, in: sentence) }
        guard document.tokens[index + 1].isCapitalized else { return false }
        return document.tokens[index].is("and") ? turns.joinsName(index, in: sentence) : turns.isNamesOwn(index, in: sentence)
    }

    /// `Galeria Karstadt Kaufhof`: what looks like a compound noun between two names.
    private func isBetweenNames(_ index: Int) -> Bool {
        guard document.language == .de, index + 1 < range.upperBound, isName(index - 1), isName(index + 1) else { return false }
        let token = document.tokens[index]
        return token.isSpaced && document.tokens[index + 1].isSpaced && !token.isHyphenated
            && !DictionaryWords.words.isListedNoun(token) && !words.isCompanyNoun(token) && !words.isPersonNoun(token)
            && !words.isNationality(token)
    }

    /// `Brandhofer Bau GmbH`: a common noun between a name and its legal form.
    private func precedesLegalForm(_ index: Int) -> Bool {
        guard document.language == .de, index + 1 < range.upperBound, isName(index - 1) else { return false }
        let (token, form) = (document.tokens[index], document.tokens[index + 1])
        return words.isLegalForm(form) && form.isCapitalized && token.isSpaced && form.isSpaced && !token.isHyphenated
            && !words.isPersonNoun(token)
    }

    /// `ZF Friedrichshafen`: what looks like a compound noun behind an acronym.
    private func followsAcronym(_ index: Int) -> Bool {
        let (before, token) = (document.tokens[index - 1], document.tokens[index])
        return document.language == .de && before.isUppercase && before.lower.utf8.count < 6 && token.isSpaced && isName(index - 1)
            && !token.isHyphenated && !DictionaryWords.words.isListedNoun(token) && !words.isCompanyNoun(token)
            && !words.isPersonNoun(token) && !words.isNationality(token) && !DictionaryWords.words.isBareNoun(token)
    }

    /// `Kaiser's Tengelmann`: the apostrophe is part of the name where the document is German.
    private func continuesPossessive(_ index: Int) -> Bool {
        document.language == .de && index + 1 < range.upperBound && isName(index + 1)
    }

    private func isName(_ index: Int) -> Bool { book.value.isName(index, in: sentence) }

    private func name(_ tokens: Range<Int>) -> NameMention {
        let isStopped = tokens.upperBound < range.upperBound && document.tokens[tokens.upperBound].is(".")
        let isPossessive = possessives.contains(isStopped ? tokens.upperBound + 1 : tokens.upperBound) || isApostrophe(tokens.upperBound)
        let before = tokens.lowerBound > sentence.tokens.lowerBound ? document.tokens[tokens.lowerBound - 1].lower : ""
        let isPerson = words.isPersonNoun(lastNoun ?? before)
        let isFirm =
            tokens.contains { words.isLegalForm(document.tokens[$0]) } || lastNoun.map { words.isCompanyNoun($0) } == true
            || tokens.count > 1 && words.isSuffix(document.tokens[tokens.upperBound - 1])
        let isGenitive = isGenitive(tokens)
        return NameMention(
            text: isGenitive ? String(document.slice(tokens).dropLast()) : document.slice(tokens), tokens: tokens,
            isPlace: tokens.allSatisfy { isPlace(document.tokens[$0]) } || isRegion(tokens), isPossessive: isPossessive || isGenitive,
            isOrganisation: isFirm,
            isPerson: isPerson && !isFirm,
            isBare: isFirm || tokens.count > 1 || lastNoun != nil || !hasDeterminer
                || document.tokens[tokens.lowerBound].isMixed || document.tokens[tokens.lowerBound].isUppercase)
    }

    /// A place, in the genitive too: `Berlins`.
    private func isPlace(_ word: Token) -> Bool {
        if words.isPlace(word) || book.value.isOfDateline(word) { return true }
        return document.language == .de && word.lower.hasSuffix("s") && words.isPlace(String(word.lower.dropLast()))
    }

    /// `United States`, `North America`: a place of several words.
    private func isRegion(_ tokens: Range<Int>) -> Bool {
        guard document.language == .en, tokens.count == 2, let last = tokens.last else { return false }
        return Self.regions.contains(document.tokens[tokens.lowerBound].lower + " " + document.tokens[last].lower)
    }

    private static let regions: WordSet = [
        "united states", "united kingdom", "north america", "south america", "latin america", "middle east", "new zealand", "saudi arabia",
        "hong kong", "south korea", "north korea", "south africa", "sri lanka", "puerto rico", "costa rica", "czech republic",
        "soviet union", "new york", "new jersey", "new mexico", "wall street", "silicon valley", "northern ireland", "west africa",
        "north sea", "east asia", "southeast asia", "eastern europe", "western europe", "new england", "new delhi", "abu dhabi",
        "los angeles", "san francisco", "san diego", "san jose", "oklahoma city", "kansas city", "salt lake", "las vegas", "new orleans",
    ]

    /// `Silvarons größte Übernahme`: a German genitive right before its noun, at the phrase's begin.
    private func isGenitive(_ tokens: Range<Int>) -> Bool {
        guard document.language == .de, tokens.lowerBound == range.lowerBound, tokens.upperBound < range.upperBound else { return false }
        let (last, next) = (document.tokens[tokens.upperBound - 1], document.tokens[tokens.upperBound])
        guard last.lower.hasSuffix("s"), next.isWord, !next.isApostropheS, !isName(tokens.upperBound) else { return false }
        if last.text.last == "s", last.text.dropLast().last?.isUppercase == true, last.text.dropLast().count > 1 { return true }
        guard last.lower.utf8.count > 4, !(tokens.count > 1 && words.isSuffix(last)),
            !(tokens.count == 1 && NameBook.neuters.match(last.lower))
        else { return false }
        return !["ss", "us", "is", "as", "os", "ys"].contains(String(last.lower.suffix(2)))
            || book.value.hasCapital(String(last.text.dropLast()))
    }

    private var hasDeterminer: Bool { Lexicon.of(document.language).isDeterminer(document.tokens[range.lowerBound]) }

    private func isApostrophe(_ index: Int) -> Bool {
        index < sentence.tokens.upperBound && document.tokens[index].isMark && ["'", "’"].contains(document.tokens[index].text)
            && !document.tokens[index].isSpaced
    }
}
