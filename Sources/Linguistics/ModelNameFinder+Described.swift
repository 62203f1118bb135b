import NewsModel

/// Names that an aside behind them calls models.
extension ModelNameFinder {
    /// `X, the first language model`, `X, ein offenes KI-Modell`
    func isDescribed(behind index: Int) -> Bool {
        if index > 0, Self.places.contains(tokens[index - 1]) { return false }
        if document.language == .de, DictionaryWords.words.contains(tokens[index], .de), index > 0,
            words.isPreposition(tokens[index - 1]) || tokens[index - 1].is("der") || tokens[index - 1].is("dem")
        {
            return false
        }
        var next = index + 1
        while next < tokens.count, next - index < 3, isNameWord(next), isBeside(next) { next += 1 }
        if next < tokens.count, Self.closings.contains(tokens[next]), !tokens[next].isSpaced { next += 1 }
        guard next + 1 < tokens.count, tokens[next].is(","), !Organisations.words.isCompanyNoun(tokens[index]),
            document.language == .de || !isOpeningVerb(index),
            let start = words.isDeterminer(tokens[next + 1]) ? next + 2 : behindOwner(next + 1)
        else { return false }
        var place = start
        while place < tokens.count, place - next < 11, tokens[place].isWord || tokens[place].isNumber,
            !words.isPreposition(tokens[place]),
            !words.isPronoun(tokens[place]),
            !words.isAuxiliary(tokens[place])
        {
            if Self.isModelNoun(tokens[place]), isHead(place) { return true }
            place += 1
        }
        return false
    }

    /// The index behind `Alba's`.
    private func behindOwner(_ start: Int) -> Int? {
        guard document.language == .en, isNameWord(start) else { return nil }
        return (start + 1..<min(tokens.count, start + 4)).first { tokens[$0].isApostropheS }.map { $0 + 1 }
    }

    private static let closings: WordSet = ["“", "”", "\"", "’", "'", "«"]
}
