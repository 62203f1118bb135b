import Linguistics
import NewsModel

/// Reads how sure the text is, from the words around a trigger.
struct StatusReader {
    let words: [String]
    private let isGerman: Bool
    private let text: String

    init(_ document: Document, _ range: Range<Int>) {
        isGerman = document.language == .de
        words = range.map { document.tokens[$0].lower }
        text = " " + words.joined(separator: " ") + " "
    }

    /// Whether the sentence merely supposes.
    var isHypothetical: Bool {
        has(StatusWords.hypothetical) || has(isGerman ? StatusWords.germanHypothetical : StatusWords.englishHypothetical)
    }

    /// The status that the words tell, else the rule's own.
    func status(from start: DealStatus) -> DealStatus {
        if has(StatusWords.denied) { return .denied }
        if has(StatusWords.cancelled) { return .cancelled }
        if has(StatusWords.rumored) { return .rumored }
        if has(StatusWords.planned) || isGerman && has(StatusWords.germanPlanned) { return .planned }
        if start == .announced, has(StatusWords.completed) { return .completed }
        return start
    }

    /// Whether the sentence looks back on years past.
    func isBackground(_ published: Int?) -> Bool {
        if has(StatusWords.past) { return true }
        guard let published else { return false }
        return words.indices.contains { index in
            guard words[index].utf8.count == 4, let year = Int(words[index]), year >= 1900, year < published else { return false }
            guard index > 0 else { return isGerman }
            return Self.yearLeads.contains(words[index - 1]) || Self.yearOwners.contains(words[index - 1])
        }
    }

    // MARK: - Private

    private static let yearLeads: Set<String> = [
        "in", "im", "jahr", "jahre", "since", "seit", "of", "by", "januar", "februar", "märz", "april", "mai", "juni", "juli", "august",
        "september", "oktober", "november", "dezember", "january",
        "february", "march", "may", "june", "july", "october", "december", "bereits", "early", "late", "mid", "anfang", "ende", "sommer",
        "herbst", "frühjahr",
    ]

    /// `its 2006 purchase`.
    private static let yearOwners: Set<String> = ["'s", "the", "its", "his", "their"]

    private func has(_ phrases: [String]) -> Bool { phrases.contains { contains($0) } }

    private func contains(_ phrase: String) -> Bool {
        guard phrase.utf8.count + 2 <= text.utf8.count else { return false }
        return SubstringSearch.contains(text, " " + phrase + (phrase.hasSuffix("*") ? "" : " "))
    }
}
