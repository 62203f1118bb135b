import NewsModel

/// The town that an article's body begins with, which is no party of what it tells: `Winterthur, 5. September 2022 –`, `TALBACH. Es war`.
struct Dateline: Sendable {
    /// The tokens of the town's name; empty where the body begins without one.
    let town: Range<Int>

    init(_ document: Document) {
        let start = document.titleEnd
        let town = start..<Self.nameEnd(document, start)
        self.town = !town.isEmpty && Self.isTown(town, document) ? town : start..<start
    }

    // MARK: - Private

    private static let dashes: WordSet = ["-", "–", "—", "--"]
    private static let behind: WordSet = ["in", "aus", "bei", "nach", "from", "near", "at"]

    /// The end of the capitalised words at the beginning, three at most.
    private static func nameEnd(_ document: Document, _ start: Int) -> Int {
        var end = start
        while end < document.tokens.count, end - start < 3, document.tokens[end].isCapitalized,
            end == start || document.tokens[end].isSpaced,
            document.tokens[end].lineBreaks == 0 || end == start
        { end += 1 }
        return end
    }

    private static func isTown(_ name: Range<Int>, _ document: Document) -> Bool {
        let end = name.upperBound
        guard end + 3 < document.tokens.count else { return false }
        let (mark, next) = (document.tokens[end], document.tokens[end + 1])
        if mark.is(",") { return isDate(end + 1, document) || isOfState(end + 1, document) }
        if dashes.contains(mark), mark.isSpaced, next.isSpaced { return stands(alone: name, document) }
        guard document.language == .de, mark.is("."), name.count == 1, next.isSpaced, next.isCapitalized else { return false }
        return stands(alone: name, document)
    }

    /// `AUSTIN, Texas –`, `SHEFFIELD, England, 25 April 2012 –`: a state or country behind the town.
    private static func isOfState(_ index: Int, _ document: Document) -> Bool {
        guard Organisations.words.isPlace(document.tokens[index]), index + 3 < document.tokens.count else { return false }
        let behind = document.tokens[index + 1]
        return dashes.contains(behind) && behind.isSpaced || behind.is(",") && isDate(index + 2, document)
    }

    /// Whether a date begins here: `5. September`, `May 5`.
    private static func isDate(_ index: Int, _ document: Document) -> Bool {
        let lexicon = Lexicon.of(document.language)
        let (first, second) = (document.tokens[index], document.tokens[index + 1])
        if lexicon.isMonth(first) { return second.isNumber || second.is(".") }
        guard first.isNumber else { return false }
        return lexicon.isMonth(second) || second.is(".") && index + 2 < document.tokens.count && lexicon.isMonth(document.tokens[index + 2])
    }

    /// Whether the word stands nowhere else but where a town may.
    private static func stands(alone name: Range<Int>, _ document: Document) -> Bool {
        name.allSatisfy { place in
            let word = document.tokens[place]
            guard document.language == .de || word.isUppercase, word.text.utf8.count > 3 else { return false }
            guard !Lexicon.of(document.language).isFunctionWord(word), !DictionaryWords.words.contains(word, document.language) else {
                return false
            }
            return document.tokens.indices.prefix(farthest).allSatisfy { index in
                document.tokens[index].key != word.key || index == place || index > 0 && behind.contains(document.tokens[index - 1])
            }
        }
    }

    /// Behind so many tokens the word is not looked for.
    private static let farthest = 2_000
}
