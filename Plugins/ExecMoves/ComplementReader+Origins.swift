import Linguistics
import NewsModel

/// Where somebody comes from, and the house that one leaves another for.
extension ComplementReader {
    /// `leaving Talbach for Nordlind`, `leaves to join Nordlind`, `for a top job with Nordlind`: where one goes.
    func nextHouse(after start: Int) -> Move.Place? {
        guard !isGerman, start + 1 < upper else { return nil }
        var index =
            (start..<min(upper - 1, start + 8)).first { tokens[$0].is("for") || tokens[$0].is("to") && tokens[$0 + 1].is("join") } ?? start
        if tokens[index].is("to"), tokens[index + 1].is("join") {
            index += 2
        } else if tokens[index].is("for") {
            index += 1
        } else {
            return nil
        }
        let job = (index..<min(upper, index + 5)).first { Self.jobs.contains(tokens[$0]) }
        if let job {
            guard job + 2 < upper, ["at", "with"].contains(tokens[job + 1].lower) else { return nil }
            index = job + 2
        }
        while index < upper, Self.kinds.contains(tokens[index]) { index += 1 }
        guard index < upper, tokens[index].isNameLike, reading.office(at: index) == nil, !reading.words.isMonth(tokens[index].lower),
            let found = reading.organisations.following(index, limit: 1), reading.isName(found.tokens)
        else { return nil }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }
    private static let jobs: WordSet = ["job", "role", "position", "post"]
    private static let kinds: WordSet = [
        "rival", "competitor", "law", "firm", "bank", "startup", "start-up", "the", "rivals", "hedge", "fund",
    ]

    /// `moved from Talbach to Nordlind`
    var isFrom: Bool { ["from", "von", "vom"].contains(match.trigger.words.last ?? "") }

    /// Behind `from`, `von`: the organisation left.
    func origin(after start: Int) -> Move.Place? {
        if let place = origin(in: (isFrom ? start - 1 : start)..<min(upper, start + (isGerman ? 8 : 14))) { return place }
        guard isGerman else { return nil }
        let opening = MoveClause(reading, match).clause().lowerBound
        if opening < match.tokens.lowerBound, let place = origin(in: opening..<opening + 1) { return place }
        guard MoveClause(reading, match).isClauseFinal else { return nil }
        return origin(in: max(lower, match.tokens.lowerBound - 8)..<match.tokens.lowerBound)
    }

    func origin(in range: Range<Int>) -> Move.Place? {
        for index in range where tokens[index].is("from") || tokens[index].is("von") || tokens[index].is("vom") {
            if let body = leftBody(at: index) { return body }
            guard !isPerson(index + 1), reading.office(at: index + 1) == nil,
                let found = reading.organisations.following(index + 1)
            else { continue }
            return withOfficeThere(Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens))
        }
        return nil
    }

    /// `vom Vorstand in den Aufsichtsrat`, `from chief financial officer to chief executive`: the office given up.
    private func leftBody(at link: Int) -> Move.Place? {
        guard match.trigger.frame == .joins, tokens[link].is("vom") || tokens[link].is("from"),
            let office = reading.office(at: link + 1), !office.isForeign, office.mention.kind != .post, reading.figure(at: link + 1) == nil,
            office.tokens.upperBound < upper,
            ["in", "zum", "zur", "an", "auf", "ins", "to"].contains(tokens[office.tokens.upperBound].lower)
        else { return nil }
        return Move.Place(office)
    }

    /// `Von der Talbach Bank wechselten`: at the beginning.
    func originBefore() -> Move.Place? {
        let start = MoveClause(reading, match).clause().lowerBound
        guard isGerman, start < match.tokens.lowerBound, tokens[start].is("von") || tokens[start].is("vom"),
            let found = reading.organisations.following(start + 1), found.tokens.upperBound <= match.tokens.lowerBound
        else { return nil }
        return Move.Place(organisation: found.name, role: nil, function: nil, tokens: found.tokens)
    }

    /// `resigns as chief after 23 years at Talbach`: how long one has been where.
    func houseOfYears() -> String? {
        let ahead = match.end..<min(match.sentence.tokens.upperBound, match.end + 14)
        guard let after = ahead.first(where: { tokens[$0].is(isGerman ? "nach" : "after") }),
            let years = (after..<min(ahead.upperBound, after + 5)).first(where: { Self.spans.contains(tokens[$0]) }),
            years + 2 < match.sentence.tokens.upperBound, Self.stays.contains(tokens[years + 1]),
            let found = reading.organisations.following(years + 2, limit: 2), reading.isName(found.tokens)
        else { return nil }
        return found.name
    }

    private static let spans: WordSet = ["years", "year", "decades", "months", "jahren", "jahr", "jahrzehnten", "monaten"]
    private static let stays: WordSet = ["at", "with", "in", "bei", "beim"]
}
