import Linguistics
import NewsModel

/// Who stands where in a German clause, whose verb may come first, second or last.
extension MoveClause {
    /// German: the next person behind the verb that no preposition governs: `Neuer Chef werde anstelle von Y der bisherige Leiter X`.
    func nominative() -> Figure? {
        var start = match.tokens.upperBound
        while let figure = behind(start, limit: match.tokens.upperBound + 12 - start) {
            if !isGoverned(figure) { return figure }
            start = figure.tokens.upperBound
        }
        return nil
    }

    /// Those named together with this one: before a verb that ends the clause, they stand on either side.
    func companions(_ figure: Figure) -> [Figure] {
        let behind = companions(behind: figure)
        return behind.isEmpty && isGerman && figure.tokens.upperBound <= match.tokens.lowerBound ? companions(of: figure) : behind
    }

    /// `Talbach: Der Finanzchef steigt auf`: behind a kicker another subject.
    func opensSubject(_ index: Int) -> Bool {
        isGerman && ["der", "die", "das", "ein", "eine"].contains(tokens[index].lower) && index < match.tokens.lowerBound
    }

    /// Two persons before a German verb that ends its clause: `dass X auf Y folgt`, `X soll Y beerben`, `Den Chef Y soll X beerben`.
    func rivals() -> (next: Figure, last: Figure)? {
        var found: [Figure] = []
        for index in (lower..<match.tokens.lowerBound).reversed() {
            if tokens[index].is(";") || tokens[index].is(":") { break }
            guard let figure = reading.figure(at: index), !figure.isPossessive, !found.contains(figure) else { continue }
            found.append(figure)
        }
        if found.count == 1, let next = pronoun(before: found[0]), next.name != found[0].name { return (next, found[0]) }
        guard found.count == 2, found[0].name != found[1].name else { return nil }
        let start = found[1].tokens.lowerBound
        let agent = found[0].tokens.lowerBound - 1
        if agent > lower, ["durch", "von"].contains(tokens[agent].lower), MoveRules(reading, match).isPassive {
            return (found[0], found[1])
        }
        let isObject = tokens[start].is("den") || start > lower && ["auf", "den"].contains(tokens[start - 1].lower)
        return isObject ? (found[0], found[1]) : (found[1], found[0])
    }

    /// Whom `er` right before another person means: `dass er den Vorstandschef Y beerben wird`.
    private func pronoun(before figure: Figure) -> Figure? {
        let index = figure.tokens.lowerBound - 1
        guard index > lower, isPronoun(index) else { return nil }
        return self.figure(before: index) ?? previousSubject()
    }

    /// `Wie Chef Y mitteilte, tritt X zurück`: a clause fills the place before the verb, its subject stands right behind.
    func inverted() -> Figure? {
        guard match.tokens.lowerBound > lower, tokens[match.tokens.lowerBound - 1].is(","),
            [.leaves, .joins, .becomes, .quits, .leads].contains(match.trigger.frame)
        else { return nil }
        guard reading.figure(at: match.tokens.lowerBound - 1) == nil, let next = behind(match.tokens.upperBound, limit: 3) else {
            return nil
        }
        return isGoverned(next) ? nil : next
    }

    /// `Seinen Abgang kündigte am Montag X an`: the person behind the verb.
    func announcer() -> Figure? { isGerman ? behind(match.tokens.upperBound, limit: 10) : nil }
}
