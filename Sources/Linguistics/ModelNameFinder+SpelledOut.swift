/// Names whose first letters stand behind them.
extension ModelNameFinder {
    /// `Walk Every Shore Model (WESM)`, `the No Stone Left Model (NSLM)`: words with capitals and their letters in brackets, called a model.
    static func spelledOut(at index: Int, in document: Document) -> ModelNameMention? {
        let tokens = document.tokens
        var end = index
        while end < tokens.count, end - index < 7, tokens[end].isCapitalized, end == index || tokens[end].lineBreaks == 0 { end += 1 }
        guard end - index > 1, end + 2 < tokens.count, tokens[end].is("("), tokens[end + 2].is(")") else { return nil }
        let letters = tokens[end + 1].text
        guard letters.utf8.count == end - index, letters == String(tokens[index..<end].compactMap(\.text.first)).uppercased() else {
            return nil
        }
        let isCalled = tokens[end - 1].is("model") || end + 3 < tokens.count && isModelNoun(tokens[end + 3])
        guard isCalled else { return nil }
        return ModelNameMention(tokens: index..<end, name: document.slice(index..<end), shape: .called, isCalledModel: true)
    }
}
