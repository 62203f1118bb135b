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

    /// `Two directors joined the board in June, including A and B`, `Among those leaving are A and B`.
    func listed() -> [Move]? {
        guard !isGerman, let figure = clause.behind(match.tokens.upperBound, limit: 6) else { return nil }
        let before = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 14)..<match.tokens.lowerBound
        guard before.contains(where: { Self.crowds.contains(reading.tokens[$0].lower) }),
            !before.contains(where: { reading.words.isNegation(reading.tokens[$0]) || reading.figure(at: $0) != nil }),
            let frame = before.lazy.compactMap({ index in Self.crowdVerbs[reading.tokens[index].lower] }).first
        else { return nil }
        return ([figure] + clause.companions(behind: figure)).map { member in
            guard frame == "joins" else { return departure(member, nil, "listed", 0.55) }
            var move = arrival(member, place: openPlace, "listed", 0.55)
            move.from = nil
            return move
        }
    }

    /// `three directors on its board -- A, B and C`, `researchers A and B`: what each of several is.
    func crowdPlace(of members: [Figure]) -> Move.Place? {
        guard !isGerman, members.count > 1, let first = members.map(\.person.tokens.lowerBound).min() else { return nil }
        let isApart = first > match.sentence.tokens.lowerBound && ["-", "--", "–", "—", ":"].contains(reading.tokens[first - 1].text)
        let near = max(match.sentence.tokens.lowerBound, first - (isApart ? 7 : 1))..<first
        for index in near.reversed() {
            if reading.figure(at: index)?.person.tokens.contains(index) == true { return nil }
            guard let role = Self.crowdRoles[reading.tokens[index].lower] else { continue }
            return Move.Place(organisation: nil, role: role, function: nil, tokens: index..<(index + 1))
        }
        return nil
    }

    /// With the place, where the words at the name give no office.
    func supplied(_ move: Move, _ crowd: Move.Place?) -> Move {
        guard let crowd, move.from?.role == nil else { return move }
        var move = move
        move.from = Move.Place(organisation: move.from?.organisation, role: crowd.role, function: nil, tokens: crowd.tokens)
        return move
    }

    private static let crowdRoles: [String: String] = [
        "directors": "director", "executives": "executive", "partners": "partner", "bankers": "banker", "managers": "manager",
        "researchers": "researcher", "founders": "founder", "co-founders": "co-founder", "cofounders": "cofounder", "traders": "trader",
        "analysts": "analyst", "scientists": "scientist", "engineers": "engineer", "editors": "editor", "presidents": "president",
    ]

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
        let isBoard = max(match.sentence.tokens.lowerBound, index - 1)..<match.tokens.lowerBound
        if isBoard.contains(where: { reading.tokens[$0].is("board") }) {
            return Move.Place(organisation: nil, role: "board member", function: "supervisory_board", tokens: index..<(index + 1))
        }
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
    static let crowds: WordSet = [
        "directors", "executives", "members", "partners", "bankers", "managers", "researchers", "founders", "co-founders", "officers",
        "traders", "analysts", "hires", "those", "leaders", "officials", "appointees", "veterans", "people", "staff", "employees",
    ]
    private static let crowdVerbs: [String: String] = [
        "joined": "joins", "join": "joins", "joining": "joins", "hired": "joins", "appointed": "joins", "named": "joins",
        "elected": "joins",
        "hires": "joins", "recruited": "joins", "left": "leaves", "leave": "leaves", "leaving": "leaves", "departed": "leaves",
        "departing": "leaves", "resigned": "leaves", "quit": "leaves", "ousted": "leaves", "fired": "leaves", "departures": "leaves",
        "retiring": "leaves", "exits": "leaves", "exiting": "leaves",
    ]
    private static let groups: WordSet = [
        "trio", "duo", "pair", "quartet", "two", "three", "four", "five", "others", "rest", "men", "women", "drei", "beiden", "vier",
        "fünf",
        "anderen", "übrigen",
    ]
}
