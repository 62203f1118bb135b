import NewsModel

/// Tells English verbs and adverbs that no table has by where they stand and how they end.
struct VerbPlaces {
    let document: Document
    let lexicon: Lexicon

    /// Whether a word in small letters stands where only a verb can: behind an auxiliary, behind `to`, behind a name.
    func isVerb(_ index: Int, in sentence: Sentence, after last: Chunk?, phrase: PhraseBuilder?, preposition: String?) -> Bool {
        guard document.tokens[index].isLowercase, document.tokens[index].lower.utf8.count > 2, !document.tokens[index].isJoined else {
            return false
        }
        let token = document.tokens[index]
        let next = index + 1 < sentence.tokens.upperBound ? document.tokens[index + 1] : nil
        if phrase == nil, preposition == nil, last?.kind == .comma, let next { return isTelling(token, next) }
        if phrase == nil, preposition != "to", last?.kind != .verb, last?.kind != .pronoun { return false }
        if let phrase { return phrase.end == index && follows(token, phrase, next) }
        if preposition == "to" { return isInfinitive(token, next) }
        guard preposition == nil, let last, last.tokens.upperBound == index else { return false }
        if last.kind == .pronoun, Self.subjects.contains(last.word) { return token.lower.hasSuffix("ed") && token.lower.utf8.count > 4 }
        guard last.kind == .verb else { return false }
        if Self.modals.contains(last.word) { return true }
        guard lexicon.isAuxiliary(last.word) else { return false }
        return token.lower.hasSuffix("ed") || token.lower.hasSuffix("ing") && !Self.have.contains(last.word)
    }

    /// `repeatedly`: an adverb by its ending, where no determiner calls for a noun.
    func isAdverb(_ index: Int, phrase: PhraseBuilder?) -> Bool {
        guard document.tokens[index].isLowercase, document.tokens[index].lower.hasSuffix("ly"), document.tokens[index].lower.utf8.count > 5,
            !Self.lyNouns.contains(document.tokens[index])
        else { return false }
        guard let phrase else { return true }
        let before = document.tokens[phrase.end - 1]
        return !lexicon.isDeterminer(before) && !before.isApostropheS && !before.isNumber
    }

    // MARK: - Private

    /// `Alder, a brewer, indicated it would`: a verb behind an apposition, as the pronoun tells that its clause begins with.
    private func isTelling(_ token: Token, _ next: Token) -> Bool {
        token.lower.hasSuffix("ed") && token.lower.utf8.count > 4 && (Self.subjects.contains(next) || next.is("that"))
    }

    /// `Alder tapped`, `shares climbed`, `Alder aims to`: a verb right behind its subject.
    private func follows(_ token: Token, _ phrase: PhraseBuilder, _ next: Token?) -> Bool {
        let before = document.tokens[phrase.end - 1]
        guard before.isWord, !before.isApostropheS, !lexicon.isDeterminer(before) else { return false }
        let isSubject = before.isNameLike || before.lower.hasSuffix("s") || Organisations.words.isCompanyNoun(before)
        if token.lower.hasSuffix("ed"), token.lower.utf8.count > 4 { return isSubject || next.map { lexicon.isDeterminer($0) } == true }
        if before.isNameLike, Self.endings.contains(token), next.map(\.isMark) ?? true { return true }
        guard before.isNameLike, !Organisations.words.isNationality(before), token.lower.hasSuffix("s"), !token.lower.hasSuffix("ss"),
            let next, !isNoun(token.lower)
        else {
            return false
        }
        return next.is("to") || lexicon.isDeterminer(next)
    }

    private func isInfinitive(_ token: Token, _ next: Token?) -> Bool {
        guard !token.lower.hasSuffix("s"), !isNoun(token.lower), !Self.nounEndings.match(token.lower) else {
            return false
        }
        guard let next else { return true }
        if next.kind == .mark { return [".", ",", "$", "£", "€"].contains(next.text) }
        if next.isNumber { return true }
        return lexicon.isDeterminer(next) || lexicon.isPronoun(next) || next.isNameLike && isListed(token.lower)
    }

    /// Whether the dictionary has a word with the forms of a verb: `accelerate`, unlike `rival`.
    private func isListed(_ word: String) -> Bool {
        let stem = word.hasSuffix("e") ? String(word.dropLast()) : word
        return [stem + "ed", stem + "ing"].allSatisfy { $0.wordClasses.contains(.englishWord) }
    }

    private func isNoun(_ word: String) -> Bool {
        Organisations.words.isCompanyNoun(word) || Organisations.words.isPersonNoun(word) || Self.nouns.contains(word)
    }

    /// How bids and plans end, where nothing follows: `if the bid for Alder fails`.
    private static let endings: WordSet = ["fails", "succeeds", "proceeds", "lapses", "collapses", "closes", "goes"]
    private static let subjects: WordSet = ["it", "they", "he", "she", "we"]
    private static let modals: WordSet = [
        "will", "would", "can", "could", "may", "might", "must", "should", "shall", "do", "does", "did", "won't", "wouldn't", "can't",
        "cannot", "couldn't", "didn't", "doesn't", "don't",
    ]
    private static let have: WordSet = ["has", "have", "had", "having", "hasn't", "haven't", "hadn't"]
    private static let nouns: WordSet = [
        "shares", "talks", "workers", "bonds", "executives", "stocks", "employees", "shareholders", "unions", "officials", "customers",
        "products", "models", "users", "cars", "sales", "profits", "earnings", "debt", "date", "cash", "court", "market", "staff", "equity",
    ]
    private static let nounEndings: WordEndings = [
        "ment", "ion", "ity", "ness", "ance", "ence", "ship", "ism", "er", "or", "ist", "al", "ing", "ed",
    ]
    private static let lyNouns: WordSet = [
        "family", "supply", "assembly", "monopoly", "anomaly", "weekly", "monthly", "quarterly", "yearly", "friendly", "elderly", "costly",
        "butterfly", "multiply", "comply", "reply", "apply", "imply", "orderly", "timely", "deadly", "lovely",
    ]
}
