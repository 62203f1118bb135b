import Linguistics
import NewsModel

/// Who takes whose place.
extension MoveRules {
    func succeeds() -> [Move] {
        guard let next = subject(), let last = clause.object(within: 8) ?? germanObject(next) ?? complements.headlineObject(),
            next.name != last.name
        else { return [] }
        let isUsual = next.held != nil || last.held != nil
        let office = complements.office(
            behind: last.tokens.upperBound, before: match.tokens.lowerBound, excluding: next, allowsForeign: true)
        return pair(next, last, office ?? last.held, "object", isUsual || office != nil ? 0.75 : 0.5)
    }

    private func germanObject(_ next: Figure) -> Figure? {
        guard isGerman else { return nil }
        return clause.behind(match.tokens.upperBound, limit: 14) ?? clause.before()
    }

    /// `wird Nachfolger von Y`, `zum Nachfolger von Y bestellt`, `named as successor to Y`.
    func successorPhrase() -> [Move]? {
        guard let successor = complements.successor() else { return nil }
        let inverted = successor.index < match.tokens.lowerBound && isGerman ? clause.behind(match.tokens.upperBound, limit: 8) : nil
        guard let figure = inverted ?? clause.subject(), figure.name != successor.predecessor?.name else { return [] }
        guard let last = successor.predecessor else { return [arrival(figure, place: openPlace, "successor", 0.7)] }
        return pair(figure, last, last.held, "successor", 0.75)
    }

    func succession(_ figure: Figure, _ way: String) -> [Move]? {
        guard let successor = complements.successor() else { return nil }
        let way = way + ".successor"
        if let last = successor.predecessor, last.name == figure.name {
            guard let next = clause.figure(before: successor.index), next.name != last.name else {
                return [departure(last, last.held, way, 0.55)]
            }
            return pair(next, last, last.held, way, 0.7)
        }
        guard let last = successor.predecessor else { return [arrival(figure, place: openPlace, way, 0.7)] }
        return pair(figure, last, last.held, way, 0.75)
    }

    private func pair(_ next: Figure, _ last: Figure, _ office: Office?, _ way: String, _ confidence: Double) -> [Move] {
        var gone = departure(last, office, way + ".last", confidence - 0.05)
        gone.reason = nil
        if gone.from == nil { gone.from = openPlace }
        if let office, office.isForeign { gone = barred(gone, office) }
        return [arrival(next, office, way, confidence, predecessor: last.name), gone]
    }
}
