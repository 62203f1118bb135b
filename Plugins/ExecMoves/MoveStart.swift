import Linguistics
import NewsModel

/// When a move takes effect, where a sentence behind it says so: `Die Veränderungen werden zum 1. August wirksam`, `She starts on May 1`.
struct MoveStart {
    private let reading: MoveReading
    private let words: Lexicon
    private static let reach = 4

    init(_ reading: MoveReading) {
        self.reading = reading
        words = reading.words
    }

    /// Whether one of the next sentences has a word of beginning with a date to come, and names no other person.
    func isLater(than move: Move) -> Bool {
        reading.document.sentences.dropFirst(move.sentence).prefix(Self.reach).contains { sentence in
            guard !sentence.isTitle, let word = sentence.tokens.prefix(60).first(where: { isStart($0, in: sentence) }) else { return false }
            return !sentence.tokens.contains { isOther($0, than: move) } && isToCome(sentence, near: word)
        }
    }

    // MARK: - Private

    /// `wirksam`, `takes effect`; `tritt … an`.
    private func isStart(_ index: Int, in sentence: Sentence) -> Bool {
        if Self.starts.contains(reading.tokens[index]) { return true }
        guard ["tritt", "trete", "träte"].contains(reading.tokens[index].lower) else { return false }
        return (index + 1..<sentence.tokens.upperBound).contains {
            reading.tokens[$0].is("an") && ($0 + 1 == sentence.tokens.upperBound || !reading.tokens[$0 + 1].isWord)
        }
    }

    private func isOther(_ index: Int, than move: Move) -> Bool {
        reading.figure(at: index).map { $0.person.surname != move.surname && $0.person.tokens.contains(index) } ?? false
    }

    private func isToCome(_ sentence: Sentence, near word: Int) -> Bool {
        let near = max(sentence.tokens.lowerBound, word - 12)..<min(sentence.tokens.upperBound, word + 12)
        if let day = reading.day { return reading.dates.dates(in: near).contains { $0.isAfter(day) } }
        return near.contains { index in
            words.isMonth(reading.tokens[index]) && reading.tokens[index].isCapitalized
                && (max(near.lowerBound, index - 4)..<index).contains { Self.prospects.contains(reading.tokens[$0]) }
        }
    }

    private static let starts: WordSet = [
        "wirksam", "kraft", "amtsantritt", "beginnt", "beginne", "startet", "starte", "antreten", "antritt", "effective", "effect",
        "starts",
        "start", "begins", "begin", "assume", "assumes",
    ]
    private static let prospects: WordSet = ["zum", "ab", "am", "vom", "on", "from", "in", "effective", "im", "of"]
}
