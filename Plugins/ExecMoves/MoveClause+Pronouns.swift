import Linguistics
import NewsModel

/// Whom a pronoun or a noun for a person means.
extension MoveClause {
    /// `he`, `er`, `the 54-year-old`, `der Manager` as the subject: who holds the office that the clause names, the nearest person before,
    /// or the first person of the sentence before.
    func pronounSubject() -> Figure? {
        let places = isGerman && !isClauseFinal ? match.tokens.upperBound..<min(upper, match.tokens.upperBound + 3) : 0..<0
        let reach = isGerman && isClauseFinal ? 16 : 5
        let before = (max(lower, match.tokens.lowerBound - reach)..<match.tokens.lowerBound).reversed()
        guard let index = before.first(where: isPronoun) ?? places.first(where: isPronoun) else { return nil }
        return holderOfOffice() ?? figure(before: index) ?? previousSubject()
    }

    func isPronoun(_ index: Int) -> Bool {
        let word = tokens[index].lower
        if isGerman ? word == "er" || word == "sie" && isSingular : word == "he" || word == "she" { return true }
        guard index > lower, isGerman ? ["der", "die"].contains(tokens[index - 1].lower) : tokens[index - 1].is("the") else { return false }
        return word.hasSuffix("-jährige") || word.hasSuffix("-year-old") || Self.persons.contains(word)
    }

    /// Whether the verb tells of one: `sie legt`, not `sie legen`.
    private var isSingular: Bool { match.tokens.first.map { !tokens[$0].lower.hasSuffix("en") } ?? false }

    /// The person who is known by the office that the clause gives up: `He will resign as chairman of Talbach`.
    private func holderOfOffice() -> Figure? {
        guard match.trigger.frame == .leaves else { return nil }
        for index in match.tokens.upperBound..<min(upper, match.tokens.upperBound + 5) {
            guard let office = reading.office(at: index), office.organisation != nil else { continue }
            return reading.figures.first { $0.held.map { $0.function == office.function && isSameHouse($0, office) } ?? false }
        }
        return nil
    }

    /// `Talbach` and `Talbach Corp`
    private func isSameHouse(_ one: Office, _ other: Office) -> Bool {
        guard let first = one.organisation, let second = other.organisation else { return false }
        return first.hasPrefix(second) || second.hasPrefix(first)
    }

    /// The nearest person before an index.
    func figure(before end: Int) -> Figure? {
        for index in (lower..<end).reversed() {
            if let figure = reading.figure(at: index), !figure.isPossessive { return figure }
        }
        return nil
    }

    /// `Nordlind Metals has poached X`: a house that is called like a person.
    private func isHirer(_ figure: Figure) -> Bool {
        guard !isGerman, figure.offices.isEmpty, !figure.person.isShort else { return false }
        var verb = figure.tokens.upperBound
        if verb < tokens.count, ["has", "have", "will"].contains(tokens[verb].lower) { verb += 1 }
        guard verb + 1 < tokens.count, reading.figure(at: verb + 1) != nil else { return false }
        return MoveTriggers.english.starting(with: tokens[verb]).contains { $0.frame == .appoints }
    }

    func previousSubject() -> Figure? {
        guard match.sentence.index > 0 else { return nil }
        let previous = reading.document.sentences[match.sentence.index - 1]
        let figures = previous.tokens.prefix(Self.reach).lazy.compactMap { reading.figure(at: $0) }.filter {
            !$0.isPossessive && !isHirer($0)
        }
        return figures.first { $0.person.strength == .known } ?? figures.first
    }

    private static let persons: WordSet = [
        "manager", "managerin", "jurist", "juristin", "ingenieur", "ingenieurin", "betriebswirt", "betriebswirtin", "kaufmann", "physiker",
        "physikerin", "informatiker", "informatikerin", "wirtschaftswissenschaftler", "executive", "banker", "topmanager", "topmanagerin",
        "unternehmer", "unternehmerin", "chief", "boss",
    ]
}
