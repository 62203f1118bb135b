import Linguistics
import NewsModel

/// Where a person was before, where the article tells it apart from the move: `X previously served as chief of Y`, `X, zuletzt Chef bei Y`.
struct PreviousPost {
    private let reading: MoveReading
    /// So many mentions of a person are looked at, and pronouns in so many sentences.
    private static let reach = 12
    private static let opening = 100

    init(_ reading: MoveReading) {
        self.reading = reading
    }

    /// The office behind the first word of `previously` and the like that follows the person's name.
    func place(of surname: String) -> Move.Place? {
        for figure in reading.figures.lazy.filter({ $0.person.surname == surname }).prefix(Self.reach) {
            let end = reading.document.sentences.first { $0.tokens.contains(figure.person.tokens.lowerBound) }?.tokens.upperBound ?? 0
            let near = figure.person.tokens.upperBound..<min(end, figure.person.tokens.upperBound + 12)
            guard let word = near.first(where: { isAdverb($0) }), !(near.lowerBound..<word).contains(where: isOther) else { continue }
            if let office = office(in: (word + 1)..<min(end, word + 9), of: figure) { return Move.Place(office) }
        }
        return placeOfPronoun(surname)
    }

    // MARK: - Private

    /// `He was previously president of Y`, where the sentence before names one person.
    private func placeOfPronoun(_ surname: String) -> Move.Place? {
        let near = reading.document.sentences.prefix(Self.opening)
        for (last, sentence) in zip(near, near.dropFirst()) {
            guard let first = sentence.tokens.first, Self.pronouns.contains(reading.tokens[first]), names(in: last) == [surname],
                let word = sentence.tokens.prefix(6).first(where: { isAdverb($0) }), let figure = reading.figure(of: surname),
                let office = office(in: (word + 1)..<min(sentence.tokens.upperBound, word + 9), of: figure)
            else { continue }
            return Move.Place(office)
        }
        return nil
    }

    private func names(in sentence: Sentence) -> Set<String> {
        Set(sentence.tokens.prefix(80).compactMap { reading.figure(at: $0)?.person.surname })
    }

    private func isAdverb(_ index: Int) -> Bool { Self.adverbs.contains(reading.tokens[index]) }

    /// Another person or a stop between: it is not said of this one.
    private func isOther(_ index: Int) -> Bool {
        [".", ";"].contains(reading.tokens[index].text) || reading.figure(at: index).map { $0.person.tokens.contains(index) } == true
    }

    private func office(in range: Range<Int>, of figure: Figure) -> Office? {
        for index in range {
            if isOther(index) { return nil }
            guard let office = reading.office(at: index) else { continue }
            return office.isForeign || office.mention.kind != .office ? nil : office
        }
        return nil
    }

    private static let pronouns: WordSet = ["he", "she", "er", "sie"]
    private static let adverbs: WordSet = [
        "previously", "formerly", "currently", "recently", "zuletzt", "bislang", "bisher", "derzeit", "zuvor", "aktuell",
    ]
}
