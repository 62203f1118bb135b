import Linguistics
import NewsModel

/// Several who move together.
extension MoveRules {
    /// `The trio are A, B and C`, `The others are D and E`: of their moves a sentence before tells. nil where no group is presented.
    func group() -> [Move]? {
        let index = match.tokens.lowerBound - 1
        guard index > match.sentence.tokens.lowerBound, Self.groups.contains(reading.tokens[index].lower),
            reading.words.isDeterminer(reading.tokens[index - 1].lower), let isLeaving = isLeavingBefore(),
            let figure = clause.behind(match.tokens.upperBound, limit: 8)
        else { return nil }
        return ([figure] + clause.companions(behind: figure)).map { member in
            if isLeaving { return departure(member, nil, "group", 0.65) }
            var move = arrival(member, place: openPlace, "group", 0.65)
            move.from = nil
            return move
        }
    }

    /// Whether the last trigger of the sentences before, or of the title, is one of leaving.
    private func isLeavingBefore() -> Bool? {
        let triggers: MoveTriggers = isGerman ? .german : .english
        let near = reading.document.sentences.prefix(match.sentence.index).suffix(2).reversed() + reading.document.sentences.prefix(1)
        for sentence in near {
            if sentence.tokens.contains(where: { reading.words.isNegation(reading.tokens[$0]) }) { return nil }
            let frames = sentence.tokens.prefix(80).flatMap { triggers.starting(with: reading.tokens[$0]).map(\.frame) }
            guard let frame = frames.last(where: { Self.telling.contains($0) }) else { continue }
            return [.leaves, .quits, .dismisses, .exitNoun].contains(frame)
        }
        return nil
    }

    /// `new directors include`: each is a director.
    func memberPlace(_ index: Int) -> Move.Place {
        guard let member = Self.members[reading.tokens[index].lower] else { return openPlace }
        return Move.Place(organisation: nil, role: member.role, function: member.function, tokens: index..<(index + 1))
    }

    private static let members: [String: (role: String, function: String)] = [
        "directors": ("director", "supervisory_board"), "partners": ("partner", "partner"),
        "vorstände": ("Vorstand", "executive_board"), "aufsichtsräte": ("Aufsichtsrat", "supervisory_board"),
        "geschäftsführer": ("Geschäftsführer", "ceo"),
    ]
    private static let telling: Set<MoveTrigger.Frame> = [
        .leaves, .quits, .dismisses, .exitNoun, .appoints, .joins, .succeeds, .entryNoun,
    ]
    private static let groups: WordSet = [
        "trio", "duo", "pair", "quartet", "two", "three", "four", "five", "others", "rest", "men", "women", "drei", "beiden", "vier",
        "fünf",
        "anderen", "übrigen",
    ]
}
