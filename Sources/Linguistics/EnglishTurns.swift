import NewsModel

/// English turns of several words that belong to the phrase they stand in: `more than $3bn`, `privately held Alder`, `Alder's Corp`.
struct EnglishTurns {
    let document: Document
    let lexicon: Lexicon

    /// The end of words before a figure that only say how exact it is: `more than`, `up to`, behind a verb or preposition also `about`.
    func approximation(_ index: Int, in sentence: Sentence, isGoverned: Bool, isFigure: (Int) -> Bool) -> Int? {
        if isFigure(index + 2), Self.pairs.contains(word(index, sentence) + " " + word(index + 1, sentence)) { return index + 2 }
        if isFigure(index + 3),
            Self.triples.contains([word(index, sentence), word(index + 1, sentence), word(index + 2, sentence)].joined(separator: " "))
        {
            return index + 3
        }
        return isGoverned && isFigure(index + 1) && Self.singles.contains(document.tokens[index]) ? index + 1 : nil
    }

    /// The end of `privately held` before the noun or name that it describes.
    func description(_ index: Int, in sentence: Sentence) -> Int? {
        guard Self.manners.contains(document.tokens[index]), Self.states.contains(word(index + 1, sentence)),
            index + 2 < sentence.tokens.upperBound
        else { return nil }
        let next = document.tokens[index + 2]
        return next.isWord && !lexicon.isFunctionWord(next) ? index + 2 : nil
    }

    /// The end of an adverb, and a participle behind it, between a determiner and its noun: `the previously announced sale`.
    func premodifier(_ index: Int, in sentence: Sentence) -> Int? {
        let token = document.tokens[index]
        guard token.isLowercase, lexicon.isAdverb(token) && !token.is("not") || token.lower.hasSuffix("ly"),
            index + 1 < sentence.tokens.upperBound
        else { return nil }
        let next = document.tokens[index + 1]
        if next.isNumber || ["$", "£", "€"].contains(next.text) { return index + 1 }
        guard next.isLowercase, !lexicon.isFunctionWord(next) else { return nil }
        let isParticiple = next.lower.hasSuffix("ed") || Self.states.contains(next)
        return isParticiple && document.tokens[min(index + 2, document.tokens.count - 1)].isWord ? index + 2 : index + 1
    }

    /// Whether a comma stands before the legal form of the name before it: `Alder, Inc`.
    func precedesLegalForm(_ index: Int, in sentence: Sentence) -> Bool {
        guard document.tokens[index].is(","), index + 1 < sentence.tokens.upperBound, index > sentence.tokens.lowerBound,
            document.tokens[index - 1].isNameLike
        else { return false }
        let next = document.tokens[index + 1]
        return next.isCapitalized && (isLegalForm(next) || ["s.a.", "l.p.", "n.v.", "l.l.c."].contains(next.lower))
    }

    /// Whether an `'s` is part of the name before it: a legal form follows, or what only a subject is followed by.
    func isNamesOwn(_ index: Int, in sentence: Sentence) -> Bool {
        guard index + 1 < sentence.tokens.upperBound else { return false }
        let next = document.tokens[index + 1]
        if next.isCapitalized { return isLegalForm(next) || opensRest(index, in: sentence) }
        guard next.isLowercase else { return false }
        if lexicon.isAuxiliary(next) || Self.finite.contains(next) { return true }
        return next.lower.hasSuffix("ed") && word(index + 2, sentence) == "to"
    }

    /// `Alder's Group`, `Alder's Entertainment Inc`: common words that alone are no firm's name.
    private func opensRest(_ index: Int, in sentence: Sentence) -> Bool {
        guard index > sentence.tokens.lowerBound, !Organisations.words.isPlace(document.tokens[index - 1]),
            DictionaryWords.words.isEnglish(document.tokens[index + 1]),
            index - 1 == sentence.tokens.lowerBound || !document.tokens[index - 2].isCapitalized
        else { return false }
        let next = index + 2 < sentence.tokens.upperBound ? document.tokens[index + 2] : nil
        if document.tokens[index + 1].is("group") { return next.map { !$0.isCapitalized || $0.isUppercase } ?? true }
        return next.map { $0.isCapitalized && isLegalForm($0) } ?? false
    }

    /// Whether `and` joins two parts of one name: `Tire and Rubber Co`, `Pesch and Co`.
    func joinsName(_ index: Int, in sentence: Sentence) -> Bool {
        guard index + 1 < sentence.tokens.upperBound, document.tokens[index + 1].isCapitalized else { return false }
        let next = document.tokens[index + 1]
        if next.is("co") || next.is("sons") || next.is("company") { return true }
        guard index + 2 < sentence.tokens.upperBound, DictionaryWords.words.isEnglish(next) || Organisations.words.isSuffix(next)
        else { return false }
        let last = document.tokens[index + 2]
        return last.isCapitalized && last.isSpaced && (isLegalForm(last) || last.is("commission") || last.is("association"))
    }

    /// Whether a common word with a capital begins a name here: `Policy Systems Corp`, `Bank of Alder`.
    func opensName(_ index: Int, in sentence: Sentence) -> Bool {
        let token = document.tokens[index]
        if word(index + 1, sentence) == "of", Self.ofHeads.contains(token), index + 2 < sentence.tokens.upperBound {
            return document.tokens[index + 2].isCapitalized
        }
        return !Organisations.words.isCompanyNoun(token) && opensFirm(index, in: sentence)
    }

    /// Whether the run of capitals that begins here ends in a legal form: `Policy Management Systems Corp`.
    func opensFirm(_ index: Int, in sentence: Sentence) -> Bool {
        var place = index + 1
        while place < min(sentence.tokens.upperBound, index + 6),
            document.tokens[place].isCapitalized || document.tokens[place].is("&") && place > index
        {
            if isLegalForm(document.tokens[place]) { return place > index + 1 || Self.plainForms.contains(document.tokens[place]) }
            place += 1
        }
        return false
    }

    /// Whether an exclamation mark belongs to the name before it: the sentence goes on.
    func isNamesMark(_ index: Int, in sentence: Sentence) -> Bool {
        let token = document.tokens[index]
        guard token.is("!"), !token.isSpaced, index > sentence.tokens.lowerBound, document.tokens[index - 1].isNameLike,
            index + 1 < sentence.tokens.upperBound
        else { return false }
        let next = document.tokens[index + 1]
        return next.isApostropheS || next.isLowercase || next.isNumber || [",", "("].contains(next.text)
    }

    // MARK: - Private

    private func word(_ index: Int, _ sentence: Sentence) -> String {
        sentence.tokens.contains(index) ? document.tokens[index].lower : ""
    }

    private func isLegalForm(_ token: Token) -> Bool { Self.legalForms.contains(token) }

    private static let ofHeads: WordSet = ["bank", "university", "institute", "royal"]
    private static let legalForms: WordSet = ["inc", "corp", "corporation", "co", "ltd", "limited", "plc", "llc", "lp", "incorporated"]
    /// Legal forms that nothing else is called: one word before them is a name.
    private static let plainForms: WordSet = ["inc", "corp", "ltd", "plc", "llc"]
    private static let finite: WordSet = ["said", "says", "told", "spent", "owns", "sold", "bought"]
    private static let pairs: WordSet = [
        "more than", "less than", "fewer than", "up to", "at least", "at most", "at about", "at around", "close to", "well over",
        "just over",
        "just under", "upwards of", "north of", "an estimated", "a record", "as little", "no more", "nearly a",
    ]
    private static let triples: WordSet = [
        "as much as", "as many as", "in excess of", "a total of", "an estimated total", "a little over", "a little under", "a reported",
        "well in excess", "an additional",
    ]
    private static let singles: WordSet = [
        "over", "around", "about", "under", "nearly", "almost", "roughly", "approximately", "some", "circa",
    ]
    private static let manners: WordSet = [
        "privately", "publicly", "closely", "wholly", "newly", "family", "majority", "jointly", "partly", "state", "recently", "locally",
        "independently", "financially", "fast",
    ]
    private static let states: WordSet = [
        "held", "owned", "traded", "listed", "formed", "created", "run", "controlled", "established", "floated", "merged", "launched",
        "named", "backed", "troubled", "growing",
    ]
}
