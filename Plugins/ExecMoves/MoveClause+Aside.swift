import Linguistics

/// What a pair of commas sets off between a person and the verb: `X, who joined in 1990, has been`, `X, a former ally of Y, was`.
struct Aside {
    /// The person before it.
    let figure: Figure
    /// From the first comma to behind the last.
    let tokens: Range<Int>

    /// nil where no comma closes before the trigger's verbs, or no person stands before the one that opens.
    init?(_ reading: MoveReading, _ match: TriggerMatch) {
        let lower = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - Self.reach)
        var close = match.tokens.lowerBound - 1
        while close > lower, match.tokens.lowerBound - close < 6, Self.isVerbal(reading.tokens[close], reading) { close -= 1 }
        guard close > lower + 1, reading.tokens[close].is(",") else { return nil }
        var found: (figure: Figure, open: Int)?
        var index = close - 2
        while index > lower {
            if reading.tokens[index].is(";") || reading.tokens[index].is(":") { break }
            if reading.tokens[index].is(","), let figure = reading.figure(at: index - 1), figure.person.tokens.upperBound == index,
                !figure.isPossessive
            {
                let isRelative = Self.relatives.contains(reading.tokens[index + 1])
                if found == nil || isRelative { found = (figure, index) }
                if isRelative { break }
            }
            index -= 1
        }
        guard let found else { return nil }
        figure = found.figure
        tokens = found.open..<(close + 1)
    }

    private static func isVerbal(_ token: Token, _ reading: MoveReading) -> Bool {
        reading.words.isAuxiliary(token) || reading.words.isAdverb(token) || linking.contains(token)
    }

    private static let reach = 45
    private static let relatives: WordSet = ["who", "whose", "whom", "der", "die", "dessen", "deren", "den"]
    private static let linking: WordSet = ["to", "set", "due", "about", "going", "not", "also", "now", "himself", "herself"]
}
