import NewsModel

/// Where German phrases end.
extension Chunker {
    /// `stärkt Netzsparte`: no attribute of a noun ends like this, but numbers.
    func isThirdPerson(_ token: Token) -> Bool {
        token.lower.utf8.count > 4 && token.lower.hasSuffix("t") && !token.lower.hasSuffix("hundert")
    }

    /// Whether a German adjective behind a noun opens a phrase of its own: `am Mittwoch grünes Licht`, unlike `Googles geplante Übernahme`
    /// and `von X angeführte Runde`.
    func opensPhrase(_ token: Token, _ state: State) -> Bool {
        guard document.language == .de, token.isLowercase, let phrase = state.phrase, phrase.hasNouns(document) else { return false }
        let before = document.tokens[phrase.end - 1]
        return phrase.preposition != "von" && phrase.preposition != "durch" && !before.lower.hasSuffix("s") && !before.isLowercase
            && before.isWord
    }

    /// `kauft für 3 Milliarden Euro Kabelnetze`: what is bought is no part of its price.
    func followsPrice(_ token: Token, _ state: State) -> Bool {
        guard document.language == .de, token.isCapitalized, let phrase = state.phrase, phrase.preposition == "für" else { return false }
        return !phrase.sums.isEmpty && phrase.figures.last?.upperBound == state.index
    }

    /// `wird zum 1. Juli Teil von`: what stands behind a date under a preposition is no part of it.
    func followsDate(_ token: Token, _ state: State) -> Bool {
        guard document.language == .de, token.isCapitalized, let phrase = state.phrase, phrase.end == state.index,
            phrase.preposition != nil, state.index > phrase.start
        else { return false }
        let before = document.tokens[state.index - 1]
        return lexicon.isMonth(before) || lexicon.isWeekday(before)
    }
}
