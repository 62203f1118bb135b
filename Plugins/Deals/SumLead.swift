import Linguistics
import NewsModel

/// Finds the word that governs a sum, before what only says how exact it is: `at` in `at as much as $4 billion`.
struct SumLead {
    private let document: Document

    init(_ document: Document) {
        self.document = document
    }

    /// The governing word's place; the sentence's first where nothing else stands there.
    func place(before sum: MoneyMention, in sentence: Sentence) -> Int {
        var place = sum.tokens.lowerBound - 1
        while place > sentence.tokens.lowerBound, skips(place) { place -= 1 }
        return max(place, sentence.tokens.lowerBound)
    }

    // MARK: - Private

    /// `up to` and `at least` hold words that govern elsewhere.
    private func skips(_ place: Int) -> Bool {
        let token = document.tokens[place]
        if token.is("to") { return document.tokens[place - 1].is("up") }
        if token.is("at") { return document.tokens[place + 1].is("least") || document.tokens[place + 1].is("most") }
        return Self.measuring.contains(token)
    }

    private static let measuring: WordSet = [
        "about", "around", "nearly", "almost", "roughly", "approximately", "some", "over", "more", "than", "up", "as", "much", "least",
        "most", "just", "under", "only", "an", "a", "the", "estimated", "close", "well",
    ]
}
