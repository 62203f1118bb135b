import Linguistics

/// The models that stand before the words of launching.
extension LaunchFinder {
    func models(before end: Int, in sentence: Sentence) -> [ModelNameMention] { models(before: end, sentence, reach: 12) }

    /// `X, an open model by Y, launches`: the subject before an aside that a comma closes right before the verb.
    func subject(beforeAsideAt end: Int, _ sentence: Sentence) -> [ModelNameMention] {
        guard end - 1 > sentence.tokens.lowerBound, reading.tokens[end - 1].is(",") else { return [] }
        for index in (max(sentence.tokens.lowerBound + 1, end - 26)..<(end - 1)).reversed() where reading.tokens[index].is(",") {
            guard let model = reading.model(at: index - 1) else { continue }
            let head = LaunchSurroundings(reading, sentence.tokens, model).described(behind: model.tokens.upperBound)
            return head == .model || head == .family ? joined(before: model, sentence) + [model] : []
        }
        return []
    }

    /// The index before brackets that end here, or the index itself.
    private func beforeBrackets(_ index: Int, _ sentence: Sentence) -> Int {
        guard reading.tokens[index].is(")"), reading.model(at: index) == nil else { return index }
        let open = (max(sentence.tokens.lowerBound, index - 14)..<index).last { reading.tokens[$0].is("(") }
        return open.map { $0 - 1 } ?? index
    }

    func models(before end: Int, _ sentence: Sentence, reach: Int) -> [ModelNameMention] {
        var index = end - 1
        let limit = max(sentence.tokens.lowerBound, end - reach)
        while index >= limit {
            index = beforeBrackets(index, sentence)
            guard index >= sentence.tokens.lowerBound else { return [] }
            if let model = reading.model(at: index) {
                if isSource(model),
                    let other = (limit..<index).last(where: { reading.model(at: $0).map { $0.tokens != model.tokens } ?? false })
                {
                    index = other
                    continue
                }
                return joined(before: model, sentence) + [model]
            }
            let token = reading.tokens[index]
            if token.is(";") || token.is(":") || Self.subjectStops.contains(token.lower) && !isAuthor(index) { return [] }
            index -= 1
        }
        return []
    }

    /// `a tuned version of X`, `based on X`: what the subject was made from.
    private func isSource(_ model: ModelNameMention) -> Bool {
        let before = model.tokens.lowerBound - 1
        return before > 0 && Self.sources.contains(reading.tokens[before].lower)
    }

    /// `by X` behind the model, before the verb.
    private func isAuthor(_ index: Int) -> Bool {
        reading.tokens[index].is("by") && index > 0 && reading.model(at: index - 1) != nil
    }

    func joined(before model: ModelNameMention, _ sentence: Sentence) -> [ModelNameMention] {
        var found: [ModelNameMention] = []
        var index = LaunchSurroundings(reading, sentence.tokens, model).governor
        while index > sentence.tokens.lowerBound, isJoin(index),
            case let place = beforeBrackets(index - 1, sentence), place >= sentence.tokens.lowerBound, let other = reading.model(at: place)
        {
            found.insert(other, at: 0)
            index = LaunchSurroundings(reading, sentence.tokens, other).governor
        }
        return found
    }

    /// `Quarrel releases a new model`: a verb, whose subject makes models and is none.
    func hasObject(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        guard !isGerman, tokens.upperBound < sentence.tokens.upperBound, reading.tokens[tokens.lowerBound].lower.hasSuffix("s") else {
            return false
        }
        let next = reading.tokens[tokens.upperBound]
        return reading.words.isDeterminer(next) || next.is("new")
    }

    private static let sources: WordSet = ["of", "to", "on", "from", "with", "than", "von", "auf", "aus", "mit", "als"]
    private static let subjectStops: WordSet = [
        "than", "with", "by", "over", "like", "using", "als", "mit", "gegen", "after", "since", "said", "says", "vs", "for",
    ]
}
