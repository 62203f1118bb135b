import PlainText

/// Words that must follow one another; a word may end in `*`.
struct Phrase: Sendable, Hashable {
    private let parts: [Part]

    private struct Part: Sendable, Hashable {
        var word: String
        var isBeginning: Bool

        func matches(_ other: String) -> Bool {
            isBeginning ? other.hasPrefix(word) : other == word
        }
    }

    /// Nil where `text` has no word.
    init?(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        parts = WordBreaks.words(in: text).map { word in
            Part(word: word.folded, isBeginning: word.end < scalars.count && scalars[word.end] == "*")
        }
        if parts.isEmpty { return nil }
    }

    /// Folded, with their `*`.
    var words: [String] { parts.map { $0.word + ($0.isBeginning ? "*" : "") } }

    /// Whether it occurs in folded words.
    func isFound(in words: [String]) -> Bool {
        guard let first = parts.first, parts.count <= words.count else { return false }
        return (0...(words.count - parts.count)).contains { start in
            first.matches(words[start]) && zip(parts, words[start...]).allSatisfy { $0.matches($1) }
        }
    }
}

extension Phrase {
    /// The words that phrases are looked for in.
    static func words(of text: String) -> [String] { WordBreaks.foldedWords(in: text) }
}
