import Linguistics

/// Turns of English that move a verb's subject or object elsewhere.
extension EnglishSyntax {
    /// `X has beaten Z in the race to buy Y`: the verb of whoever wins, before what is won.
    func contestWon(before verb: Int) -> Int? {
        guard verb > 2, isInfinitive(verb), chunks[verb - 1].kind == .phrase, chunks[verb - 1].preposition == "in",
            chunks[verb - 1].head.map(Self.contests.contains) == true
        else { return nil }
        return (max(0, verb - 5)..<verb - 1).last { chunks[$0].kind == .verb && Self.winning.contains(chunks[$0].word) }
    }

    private static let contests: WordSet = ["race", "battle", "contest", "fight", "auction", "war", "tussle"]
    private static let winning: WordSet = [
        "beat", "beats", "beaten", "beating", "outbid", "outbids", "won", "wins", "trump", "trumped", "trumps", "prevailed", "prevails",
        "outmuscled", "defeated", "defeats", "pipped",
    ]

    /// `Y taken private in $3bn deal`, `Y bought for $4m`: in headlines a bare participle without an object is passive.
    func isHeadlinePassive(_ verb: Int) -> Bool {
        guard clause.sentence.isTitle, verb > 0, verb <= 2, verbBefore(verb) == nil, EnglishVerbs.isParticiple(chunks[verb].word),
            wordBehind(verb) == "private" || clause.object(after: verb) == nil
        else { return false }
        return ["for", "in", "from", "private"].contains(wordBehind(verb))
    }

    /// `X hired Z to explore a sale`: who is hired acts for another.
    func isHired(_ place: Int, for verb: Int) -> Bool {
        place > 0 && place == verb - 1 && isInfinitive(verb) && Self.hiring.contains(chunks[place - 1].word)
    }

    private static let hiring: WordSet = [
        "hire", "hires", "hired", "hiring", "appointed", "appoints", "retained", "retains", "engaged", "engages", "mandated", "tapped",
        "taps",
        "enlisted", "asked", "instructed",
    ]
}
