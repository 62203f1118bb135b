import Linguistics

/// Makers that stand elsewhere than before the words of launching.
extension LaunchMaker {
    /// `X, Quarrel's fastest model`
    func possessor(behind model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        var start = model.tokens.upperBound
        while start < sentence.upperBound, LaunchFinder.quotes.contains(reading.tokens[start]) { start += 1 }
        guard start + 2 < sentence.upperBound, [",", ":", "–", "—", "("].contains(reading.tokens[start].text) else { return nil }
        var end = start + 1
        while end < sentence.upperBound, end - start < 5, isName(end) { end += 1 }
        guard end > start + 1, end < sentence.upperBound,
            reading.tokens[end].isApostropheS || reading.tokens[end].is("’") || reading.tokens[end].is("'")
        else { return nil }
        guard (end + 1..<min(sentence.upperBound, end + 8)).contains(where: { LaunchSurroundings.head(of: reading.tokens[$0]) == .model })
        else { return nil }
        return named((start + 1)..<end)
    }

    /// `a new model from Quarrel, X,`
    func author(before model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        let comma = model.tokens.lowerBound - 1
        guard comma > sentence.lowerBound, reading.tokens[comma].is(",") else { return nil }
        for index in (max(sentence.lowerBound, comma - 6)..<comma).reversed() where Self.authors.contains(reading.tokens[index]) {
            guard let found = author(behind: index), found.tokens.upperBound == comma else { return nil }
            return found
        }
        return nil
    }

    /// `wurde am Mittwoch von Quarrel veröffentlicht`
    func agent(between model: ModelNameMention, _ trigger: Range<Int>) -> (name: String, tokens: Range<Int>)? {
        if let by = trained(model) { return author(behind: by) }
        guard model.tokens.upperBound <= trigger.lowerBound else { return nil }
        let between = model.tokens.upperBound..<max(trigger.lowerBound, min(sentence.upperBound, trigger.upperBound + 6))
        for index in between where ["von", "by"].contains(reading.tokens[index].lower) {
            if let found = author(behind: index) { return found }
        }
        return nil
    }

    /// The place of `by` in `X, a language model trained by Quarrel`.
    private func trained(_ model: ModelNameMention) -> Int? {
        (model.tokens.upperBound..<min(sentence.upperBound, model.tokens.upperBound + 14)).first {
            ["by", "von"].contains(reading.tokens[$0].lower) && Self.making.contains(reading.tokens[$0 - 1])
        }
    }

    private static let making: WordSet = [
        "trained", "built", "made", "developed", "created", "trainiert", "entwickelt", "gebaut", "stammt",
    ]

    /// `das am Dienstag von Quarrel freigegebene Modell X`
    func participleAgent(before model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        guard isGerman else { return nil }
        let before = max(sentence.lowerBound, model.tokens.lowerBound - 9)..<model.tokens.lowerBound
        guard let by = before.last(where: { reading.tokens[$0].is("von") }), let found = author(behind: by),
            found.tokens.upperBound < model.tokens.lowerBound, reading.tokens[found.tokens.upperBound].isLowercase
        else { return nil }
        return found
    }

    /// `Mit dem Start von Nora 5 schließt Quarrel auf`: behind the verb that follows the model.
    func inverted(behind model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        let verb = model.tokens.upperBound
        guard isGerman, verb + 1 < sentence.upperBound, reading.words.isPreposition(reading.tokens[sentence.lowerBound]),
            reading.tokens[verb].isLowercase,
            !reading.words.isFunctionWord(reading.tokens[verb]) || reading.words.isAuxiliary(reading.tokens[verb]),
            isName(verb + 1)
        else { return nil }
        var end = verb + 1
        while end < sentence.upperBound, end - verb < 5, isName(end) { end += 1 }
        return named((verb + 1)..<end)
    }

    /// `Quarrel: Nora 5 ist da`: a name that opens the sentence before a colon.
    func kicker(before model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        guard let colon = (sentence.lowerBound..<model.tokens.lowerBound).first(where: { reading.tokens[$0].is(":") }),
            let found = name(endingAt: colon), found.tokens.lowerBound == sentence.lowerBound
        else { return nil }
        guard
            found.tokens.count > 1
                || found.tokens.contains(where: { reading.tokens[$0].isMixed || reading.count(reading.tokens[$0].text) > 1 })
        else { return nil }
        return found.tokens.allSatisfy { DictionaryWords.isCommon(reading.tokens[$0].lower, reading.document.language) } ? nil : found
    }

    /// `Mit Nora 5 hat das Start-up Quarrel ein Modell vorgelegt`: right behind the verb that a means stands before.
    func subject(behindMeans model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        let with = LaunchSurroundings(reading, sentence, model).governor
        if !isGerman, with == sentence.lowerBound, reading.tokens[with].is("with"), model.tokens.upperBound < sentence.upperBound,
            reading.tokens[model.tokens.upperBound].is(",")
        {
            var end = model.tokens.upperBound + 1
            while end < sentence.upperBound, end - model.tokens.upperBound < 5, isName(end) { end += 1 }
            return end > model.tokens.upperBound + 1 ? named((model.tokens.upperBound + 1)..<end) : nil
        }
        guard isGerman, with >= sentence.lowerBound, reading.tokens[with].is("mit"),
            with == sentence.lowerBound || !reading.tokens[with - 1].isWord,
            let verb = (model.tokens.upperBound..<min(sentence.upperBound, model.tokens.upperBound + 4)).first(where: {
                reading.tokens[$0].isLowercase
            })
        else { return nil }
        var start = verb + 1
        while start < sentence.upperBound, start - verb < 6, !isName(start),
            reading.words.isDeterminer(reading.tokens[start]) || reading.tokens[start].isLowercase
                || Organisations.words.isCompanyNoun(reading.tokens[start]) || Organisations.words.isNationality(reading.tokens[start])
        { start += 1 }
        var end = start
        while end < sentence.upperBound, end - start < 4, isName(end) { end += 1 }
        return end > start ? self.named(start..<end) : nil
    }

    private static let authors: WordSet = ["from", "by", "von"]
}
