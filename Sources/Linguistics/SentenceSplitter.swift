import NewsModel

/// Finds where sentences end: full stops that are no abbreviation, ordinal or initial, and line breaks that are no mere wrapping.
struct SentenceSplitter {
    let tokens: [Token]
    let language: TextLanguage
    /// The title's tokens stand before this index.
    let titleEnd: Int
    /// Whether the body's lines are broken at a width, so that a line break means nothing.
    private let isWrapped: Bool

    init(tokens: [Token], language: TextLanguage, titleEnd: Int) {
        self.tokens = tokens
        self.language = language
        self.titleEnd = titleEnd
        isWrapped = Self.isWrapped(tokens[titleEnd...])
    }

    /// All sentences in order; every token belongs to exactly one.
    func sentences() -> [Sentence] {
        var found: [Sentence] = []
        var start = 0
        var index = 0
        while index < tokens.count {
            if endsSentence(at: index) || index - start >= Self.longest {
                let end = closing(after: index)
                found.append(sentence(start..<end, index: found.count))
                start = end
                index = end
            } else {
                index += 1
            }
        }
        if start < tokens.count { found.append(sentence(start..<tokens.count, index: found.count)) }
        return found
    }

    // MARK: - Private

    /// Tokens of one sentence. What goes on longer is no prose, and is cut so that reading it takes time by its length alone.
    private static let longest = 1_000

    private func sentence(_ range: Range<Int>, index: Int) -> Sentence {
        let first = tokens[range.lowerBound]
        return Sentence(
            tokens: range, index: index, isTitle: range.lowerBound < titleEnd,
            beginsParagraph: range.lowerBound == 0 || range.lowerBound == titleEnd || first.lineBreaks > 0)
    }

    private func endsSentence(at index: Int) -> Bool {
        guard index + 1 < tokens.count else { return true }
        if index + 1 == titleEnd || breaksLine(after: index) { return true }
        guard tokens[index].isMark else { return false }
        if tokens[index].is(".") { return stopEnds(at: index) }
        guard Self.finals.contains(tokens[index]) else { return false }
        return tokens[index + 1].isSpaced && !tokens[index + 1].isLowercase
    }

    /// A line break ends a sentence unless the line plainly goes on.
    private func breaksLine(after index: Int) -> Bool {
        let breaks = tokens[index + 1].lineBreaks
        guard breaks > 0 else { return false }
        if breaks > 1 { return true }
        if isWrapped, index + 1 > titleEnd { return false }
        return !(tokens[index + 1].isLowercase || tokens[index].is(",") || Lexicon.of(language).isConnecting(tokens[index]))
    }

    /// Whether many single line breaks stand before words in small letters.
    private static func isWrapped(_ body: ArraySlice<Token>) -> Bool {
        var (breaks, inside) = (0, 0)
        for place in body.indices where body[place].lineBreaks == 1 {
            breaks += 1
            if body[place].isLowercase { inside += 1 }
        }
        return inside >= 4 && inside * 4 >= breaks
    }

    private func stopEnds(at index: Int) -> Bool {
        let next = tokens[index + 1]
        guard next.isSpaced || Self.closers.contains(next.text) else {
            return next.isCapitalized && next.text.utf8.count > 2 && index > 0 && !tokens[index - 1].isUppercase
                && tokens[index - 1].text.utf8.count > 1
        }
        guard index > 0 else { return true }
        let before = tokens[index - 1]
        guard !next.isLowercase else { return false }
        guard !tokens[index].isSpaced else { return true }
        if before.isNumber { return !isOrdinal(before, next) }
        guard before.isWord else { return true }
        if before.text.count == 1, before.isCapitalized { return opens(next) && before.text == "I" }
        let lexicon = Lexicon.of(language)
        if lexicon.isTitleAbbreviation(before) { return false }
        return !lexicon.isAbbreviation(before) || opens(next)
    }

    /// `1. April`, `2. Quartal`: German ordinals.
    private func isOrdinal(_ number: Token, _ next: Token) -> Bool {
        language == .de && number.text.utf8.count <= 2 && next.isWord && !opens(next)
    }

    private func opens(_ token: Token) -> Bool {
        token.isCapitalized && Lexicon.of(language).isOpener(token)
    }

    /// Closing quotation marks and brackets belong to the sentence they close.
    private func closing(after index: Int) -> Int {
        var end = index + 1
        while end < tokens.count, end != titleEnd, !tokens[end].isSpaced, Self.closers.contains(tokens[end].text) { end += 1 }
        return end
    }

    private static let finals: WordSet = ["!", "?", "…"]
    private static let closers: WordSet = ["\"", "”", "“", "»", "«", ")", "]", "’", "'", "!", "?", "."]
}
