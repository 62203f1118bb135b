import NewsModel

/// What a document itself teaches about its names: which capitalised words are names in running text, which occur in small letters.
struct NameBook: Sendable {
    let document: Document
    private let language: TextLanguage
    private let lexicon: Lexicon
    private var smallLetters: Set<String> = []
    private var inRunningText: Set<String> = []
    private var capitals: Set<String> = []
    private var titleCase: [Bool] = []
    /// Per token, whether it is part of a name; sentences cover all tokens in order.
    private var isNameAt: [Bool] = []
    /// Whether a sentence is written in capitals throughout.
    private var allCapitals: [Bool] = []

    init(_ document: Document) {
        self.document = document
        language = document.language
        lexicon = Lexicon.of(document.language)
        for sentence in document.sentences { read(sentence) }
        isNameAt = document.sentences.flatMap { sentence in sentence.tokens.map { judge($0, in: sentence) } }
    }

    /// Whether a token is part of a name where it stands.
    func isName(_ index: Int, in sentence: Sentence) -> Bool { isNameAt[index] }

    /// Whether the document has this word with a capital anywhere.
    func hasCapital(_ word: String) -> Bool { capitals.contains(word) }

    /// Whether nearly all words of a sentence are capitalised, as in English headlines.
    func isTitleCase(_ sentence: Sentence) -> Bool { titleCase[sentence.index] }

    /// Whether most words of a sentence are written in capitals throughout.
    func isAllCapitals(_ sentence: Sentence) -> Bool { allCapitals[sentence.index] }

    // MARK: - Private

    private func judge(_ index: Int, in sentence: Sentence) -> Bool {
        let token = document.tokens[index]
        guard token.isNameLike, !lexicon.isMonth(token.lower), !lexicon.isWeekday(token.lower) else { return false }
        return language == .en ? isEnglishName(token, index, sentence) : isGermanName(token, index, sentence)
    }

    private mutating func read(_ sentence: Sentence) {
        let words = sentence.tokens.filter { document.tokens[$0].isWord && !document.tokens[$0].isApostropheS }
        let long = words.filter { document.tokens[$0].lower.utf8.count > 3 }
        let raised = long.filter { document.tokens[$0].isNameLike }.count
        let isTitleCase = language == .en && long.count > 2 && raised * 10 >= long.count * 9
        titleCase.append(isTitleCase)
        allCapitals.append(!long.isEmpty && long.filter { document.tokens[$0].isUppercase }.count * 2 > long.count)
        for index in words {
            let token = document.tokens[index]
            if token.isLowercase { smallLetters.insert(token.lower) }
            guard token.isNameLike else { continue }
            capitals.insert(token.text)
            if !isTitleCase, index > sentence.tokens.lowerBound, !followsMark(index) { inRunningText.insert(token.lower) }
        }
    }

    private func followsMark(_ index: Int) -> Bool {
        let before = document.tokens[index - 1]
        return !before.isWord && !before.isNumber && ![",", "(", "&", "$"].contains(before.text)
    }

    private func isEnglishName(_ token: Token, _ index: Int, _ sentence: Sentence) -> Bool {
        guard !lexicon.isFunctionWord(token.lower) || token.isUppercase && token.lower != "us" && token.lower != "it" && token.lower != "a"
        else { return false }
        if CommonWords.acronyms.contains(token.lower) { return false }
        if Organisations.words.isNationality(token.lower) || Organisations.words.isPersonNoun(token.lower) { return false }
        if token.isUppercase, isSubheading(index, sentence) { return false }
        if token.isMixed && !token.text.contains("-") || token.isUppercase && !allCapitals[sentence.index] { return true }
        let isFree = titleCase[sentence.index] || index == sentence.tokens.lowerBound || followsMark(index)
        guard isFree else { return true }
        if inRunningText.contains(token.lower) { return !smallLetters.contains(token.lower) || !CommonWords.words.isEnglish(token.lower) }
        return !CommonWords.words.isEnglish(token.lower) && !smallLetters.contains(token.lower)
    }

    /// `TAKING STOCK Alder said`: a subheading in capitals that ran into its paragraph, told by a common word in it.
    private func isSubheading(_ index: Int, _ sentence: Sentence) -> Bool {
        guard !sentence.isTitle, !allCapitals[sentence.index], index - sentence.tokens.lowerBound < 6 else { return false }
        let run = sentence.tokens.prefix(8).prefix { document.tokens[$0].isUppercase || !document.tokens[$0].isWord }
        guard run.contains(index), run.count < sentence.tokens.count else { return false }
        return run.contains { place in
            let word = document.tokens[place].lower
            return word.utf8.count > 2 && (CommonWords.words.isEnglish(word) || lexicon.isVerb(word) || lexicon.isFunctionWord(word))
        }
    }

    private func isGermanName(_ token: Token, _ index: Int, _ sentence: Sentence) -> Bool {
        if token.isMixed, !token.text.contains("-"), !CommonWords.acronyms.contains(token.lower) { return true }
        if lexicon.isAuxiliary(token.lower), endsName(index, sentence) { return true }
        guard !lexicon.isFunctionWord(token.lower) || token.isUppercase && token.lower.utf8.count > 3 else { return false }
        if Organisations.words.isNationality(token.lower) || Organisations.words.isPersonNoun(token.lower) { return false }
        if token.text.contains("-"), let last = token.lower.split(separator: "-").last {
            if CommonWords.words.isGermanNoun(token.lower) || Organisations.words.isCompanyNoun(token.lower) { return false }
            if Self.modifiers.contains(String(token.lower.prefix { $0 != "-" })) { return false }
            return !CommonWords.words.isGermanNoun(String(last)) && !Organisations.words.isCompanyNoun(String(last))
        }
        let isFirst = index == sentence.tokens.lowerBound || followsMark(index)
        if isFirst, smallLetters.contains(token.lower) || lexicon.isVerb(token.lower) { return false }
        return !CommonWords.words.isGermanNoun(token.lower) && !Organisations.words.isCompanyNoun(token.lower)
    }

    /// What common nouns are hyphenated with: `US-Installateur`, `KI-Beschleuniger`.
    private static let modifiers: Set<String> = [
        "us", "eu", "ki", "it", "ex", "nato", "dax", "online", "tech", "e", "uno", "un", "tv", "co2",
    ]

    /// `Red Hat`: within a sentence a verb with a capital belongs to the name before it.
    private func endsName(_ index: Int, _ sentence: Sentence) -> Bool {
        guard index > sentence.tokens.lowerBound, document.tokens[index].isSpaced, !allCapitals[sentence.index] else { return false }
        return judge(index - 1, in: sentence) && document.tokens[index - 1].isWord
    }
}
