import Linguistics
import NewsModel

/// Lets every trigger of a sentence speak and gives the models beside it.
struct LaunchFinder {
    let reading: LaunchReading
    let triggers: LaunchTriggers
    private let isGerman: Bool

    init(_ reading: LaunchReading) {
        self.reading = reading
        isGerman = reading.document.language == .de
        triggers = isGerman ? .german : .english
    }

    /// A trigger at one place, with the models that it launches.
    struct Match {
        let trigger: LaunchTrigger
        let tokens: Range<Int>
        let models: [ModelNameMention]
        let sentence: Sentence
        let way: String
    }

    func matches(in sentence: Sentence) -> [Match] {
        var found: [Match] = []
        var next = sentence.tokens.lowerBound
        for index in sentence.tokens where index >= next && found.count < Self.limit {
            for trigger in triggers.starting(with: reading.tokens[index].lower) {
                guard let end = end(of: trigger, at: index, in: sentence), let match = match(trigger, index..<end, sentence) else {
                    continue
                }
                found.append(match)
                next = index + trigger.words.count
                break
            }
        }
        if found.isEmpty, let defined = LaunchDefinition(reading, sentence).match(models(before:in:)) { found.append(defined) }
        found += listed(in: sentence, behind: found)
        return found + told(in: sentence, besides: found)
    }

    // MARK: - Private

    private func end(of trigger: LaunchTrigger, at index: Int, in sentence: Sentence) -> Int? {
        guard reading.model(at: index)?.shape != .versioned, stands(trigger.words, at: index, sentence),
            !isAttribute(trigger, index, sentence)
        else {
            return nil
        }
        var end = index + trigger.words.count
        guard !trigger.particle.isEmpty else { return end }
        let limit = min(sentence.tokens.upperBound, end + 40)
        while end < limit {
            if stands(trigger.particle, at: end, sentence) { return end + trigger.particle.count }
            end += 1
        }
        return nil
    }

    /// `a detailed comparison`
    private func isAttribute(_ trigger: LaunchTrigger, _ index: Int, _ sentence: Sentence) -> Bool {
        guard trigger.frame == .object, index > sentence.tokens.lowerBound, reading.tokens[index].lower.hasSuffix("ed") else {
            return false
        }
        return reading.tokens[index - 1].is("a") || reading.tokens[index - 1].is("an")
    }

    private func isTrigger(at index: Int, _ sentence: Sentence) -> Bool {
        triggers.starting(with: reading.tokens[index].lower).contains { stands($0.words, at: index, sentence) }
    }

    private func stands(_ words: [String], at index: Int, _ sentence: Sentence) -> Bool {
        guard index + words.count <= sentence.tokens.upperBound else { return false }
        for (offset, word) in words.enumerated() where reading.tokens[index + offset].lower != word { return false }
        return true
    }

    private func match(_ trigger: LaunchTrigger, _ tokens: Range<Int>, _ sentence: Sentence) -> Match? {
        let start = tokens.lowerBound + trigger.words.count
        let behind = models(behind: start, sentence, reach: trigger.frame == .noun ? 8 : 16, trigger)
        let before = models(before: tokens.lowerBound, sentence, reach: trigger.frame == .subject ? 10 : 14)
        let isList = tokens.upperBound < sentence.tokens.upperBound && reading.tokens[tokens.upperBound].is(":")
        func made(_ models: [ModelNameMention], _ way: String) -> Match? {
            models.isEmpty ? nil : Match(trigger: trigger, tokens: tokens, models: models, sentence: sentence, way: way)
        }
        switch trigger.frame {
        case .object:
            return made(behind, "object")
                ?? (isGerman && isFinal(tokens.upperBound, sentence)
                    ? made(before, "final") : subjectOfIntroduction(trigger, before, start, made))
        case .noun:
            return made(behind, "of") ?? (isBeside(before.last, tokens) ? made(before, "compound") : nil)
        case .subject: return made(before, "subject") ?? (isList ? made(behind, "list") : nil)
        case .either:
            if let model = before.last, isBeside(model, tokens), Self.nouns.contains(reading.tokens[tokens.lowerBound].lower),
                model.shape == .versioned || !hasObject(tokens, sentence)
            {
                return made(joined(before: model, sentence) + [model], "compound")
            }
            if isNoun(tokens.lowerBound) { return nil }
            if let told = made(subject(beforeAsideAt: tokens.lowerBound, sentence), "subject") { return told }
            if isParticiple(trigger), isPassive(tokens, sentence) { return made(before, "passive") ?? made(behind, "object") }
            if isGerman, isFinal(tokens.upperBound, sentence),
                let found = made(before, "final") ?? made(plain(before: tokens, sentence), "final")
            {
                return found
            }
            return made(behind, "object")
                ?? (isFinal(tokens.upperBound, sentence) ? made(before, "subject") : nil)
        }
    }

    /// `Quarrel releases a new model`: a verb, whose subject makes models and is none.
    private func hasObject(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        guard !isGerman, tokens.upperBound < sentence.tokens.upperBound, reading.tokens[tokens.lowerBound].lower.hasSuffix("s") else {
            return false
        }
        let next = reading.tokens[tokens.upperBound]
        return reading.words.isDeterminer(next) || next.is("new")
    }

    /// `this release`, `the latest launch`
    private func isNoun(_ index: Int) -> Bool {
        guard !isGerman, Self.nouns.contains(reading.tokens[index].lower), index > 1 else { return false }
        let (before, first) = (reading.tokens[index - 1], reading.tokens[index - 2])
        if reading.words.isDeterminer(before) || before.isApostropheS { return true }
        return before.isLowercase && !reading.words.isFunctionWord(before) && (reading.words.isDeterminer(first) || first.isApostropheS)
    }

    /// Unlike `are releasing`, `is launching`.
    private func isParticiple(_ trigger: LaunchTrigger) -> Bool { isGerman || trigger.words.last?.hasSuffix("ing") == false }

    /// `the X model release`, `X launch`
    private func isBeside(_ model: ModelNameMention?, _ tokens: Range<Int>) -> Bool {
        guard let model else { return false }
        return (model.tokens.upperBound..<tokens.lowerBound).allSatisfy {
            let word = reading.tokens[$0].lower
            return ModelNameFinder.isModelNoun(word) || ModelNameFinder.isKind(word) || word == "weights"
        }
    }

    /// `hat X veröffentlicht`: a name right before the final verb.
    private func plain(before tokens: Range<Int>, _ sentence: Sentence) -> [ModelNameMention] {
        let names = PlainNames(reading, sentence.tokens)
        for length in [3, 2, 1] where tokens.lowerBound - length > sentence.tokens.lowerBound {
            let start = tokens.lowerBound - length
            if let name = names.name(at: start), name.tokens.upperBound == tokens.lowerBound, !isNameBefore(start) {
                let aside = LaunchSurroundings(reading, sentence.tokens, name).described(behind: tokens.upperBound)
                return [aside == .model ? PlainNames.called(name) : name]
            }
        }
        return []
    }

    private func isNameBefore(_ index: Int) -> Bool {
        let token = reading.tokens[index - 1]
        return token.isNameLike && !DictionaryWords.isCommon(token.lower, reading.document.language)
    }

    /// `X introduces a new image model`, `X previewed a vision model`
    private func subjectOfIntroduction(
        _ trigger: LaunchTrigger, _ before: [ModelNameMention], _ start: Int, _ made: ([ModelNameMention], String) -> Match?
    ) -> Match? {
        guard !isGerman, ["introduce", "announce"].contains(trigger.name), let model = before.last, model.shape == .versioned,
            model.tokens.upperBound == start - trigger.words.count, !trigger.words[0].hasSuffix("ing")
        else { return nil }
        for index in start..<min(reading.tokens.count, start + 9) where ModelNameFinder.isModelNoun(reading.tokens[index].lower) {
            return made([model], "subject")
        }
        return nil
    }

    /// The models right behind a trigger and those joined to them.
    private func models(behind start: Int, _ sentence: Sentence, reach: Int, _ trigger: LaunchTrigger) -> [ModelNameMention] {
        let names = PlainNames(reading, sentence.tokens)
        var found: [ModelNameMention] = []
        var index = start
        var limit = min(sentence.tokens.upperBound, start + reach)
        while index < limit, found.count < Self.limit {
            if let model = reading.model(at: index) {
                if isGoverned(model, trigger) { break }
                if let last = found.last, isOtherName(model, of: last) {
                    index = model.tokens.upperBound + 1
                    limit = min(sentence.tokens.upperBound, index + (isJoin(index) ? 12 : 4))
                    continue
                }
                found.append(model)
                index = behindNouns(model.tokens.upperBound, sentence)
                limit = min(sentence.tokens.upperBound, index + (isJoin(index) ? 12 : 4))
                continue
            }
            let token = reading.tokens[index]
            if isSlot(index, start, found, sentence), let plain = names.name(at: index) {
                found.append(plain)
                index = behindNouns(plain.tokens.upperBound, sentence)
                limit = min(sentence.tokens.upperBound, index + (isJoin(index) ? 12 : 4))
                continue
            }
            if found.isEmpty, let next = compared(at: index) {
                index = next
                limit = min(sentence.tokens.upperBound, index + 4)
                continue
            }
            if Self.stops.contains(token.lower) && !isExample(index) || token.is(";")
                || token.is(":") && found.isEmpty && !sentence.isTitle && reach < 10
            {
                break
            }
            if !found.isEmpty, reading.words.isPreposition(token.lower), !["in", "von"].contains(token.lower), !isJoin(index) { break }
            if !found.isEmpty || index - start > 3, isTrigger(at: index, sentence) { break }
            index += 1
        }
        return found
    }

    /// `Nora 3 (nora-3-large)`, `Nora 3 (aka Vega 2)`
    private func isOtherName(_ model: ModelNameMention, of last: ModelNameMention) -> Bool {
        let between = last.tokens.upperBound..<model.tokens.lowerBound
        guard let open = between.first, reading.tokens[open].is("("), between.count < 4 else { return false }
        return between.dropFirst().allSatisfy { Self.otherwise.contains(reading.tokens[$0].lower) }
    }

    /// `since Nora 2, Nora 3 and …`: behind a model that the new ones are compared with.
    private func compared(at index: Int) -> Int? {
        guard Self.stops.contains(reading.tokens[index].lower), !isExample(index), let old = reading.model(at: index + 1),
            reading.tokens[index + 1].isSpaced,
            old.tokens.upperBound + 1 < reading.tokens.count, reading.tokens[old.tokens.upperBound].is(","),
            reading.model(at: old.tokens.upperBound + 1) != nil
        else { return nil }
        return old.tokens.upperBound + 1
    }

    /// The index behind `models`, `model family` that follow a name.
    private func behindNouns(_ index: Int, _ sentence: Sentence) -> Int {
        var index = index
        while index < sentence.tokens.upperBound,
            ModelNameFinder.isModelNoun(reading.tokens[index].lower) || Self.variants.contains(reading.tokens[index].lower)
        { index += 1 }
        return index
    }

    /// Where a name without version may be the model: behind the trigger and its determiners, or joined to another.
    private func isSlot(_ index: Int, _ start: Int, _ found: [ModelNameMention], _ sentence: Sentence) -> Bool {
        if let last = found.last {
            let end = behindNouns(last.tokens.upperBound, sentence)
            return isJoin(index - 1) && (end == index - 1 || end == index - 2 && isJoin(index - 2))
        }
        return (start..<index).allSatisfy {
            let token = reading.tokens[$0]
            return isPossessor($0)
                || token.isLowercase && !reading.words.isPreposition(token.lower) && !reading.words.isConjunction(token.lower)
        }
    }

    private func isPossessor(_ index: Int) -> Bool {
        reading.tokens[index].isApostropheS || index + 1 < reading.tokens.count && reading.tokens[index + 1].isApostropheS
    }

    /// Behind `with`, `on`, `auf`, `mit` a model is a means, not what is launched.
    private func isGoverned(_ model: ModelNameMention, _ trigger: LaunchTrigger) -> Bool {
        let index = model.tokens.lowerBound - 1
        guard index >= 0, Self.governors.contains(reading.tokens[index].lower), !isExample(index) else { return false }
        let last = trigger.particle.last ?? trigger.words.last
        return last != reading.tokens[index].lower
    }

    /// `versions like`, `models such as`: examples of what is launched.
    private func isExample(_ index: Int) -> Bool {
        guard index > 0, ["like", "as", "wie", "with"].contains(reading.tokens[index].lower) else { return false }
        let before = reading.tokens[index - 1].lower
        if reading.tokens[index].is("with") { return before == "starting" || before == "beginning" }
        if reading.tokens[index].is("as") { return before == "such" }
        return ModelNameFinder.isModelNoun(before) || Self.variants.contains(before)
    }

    func isJoin(_ index: Int) -> Bool {
        guard index >= 0, index < reading.tokens.count else { return false }
        let token = reading.tokens[index]
        if Self.joins.contains(token.lower) || isExample(index) { return true }
        return false
    }

    private func isPassive(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        let start = max(sentence.tokens.lowerBound, tokens.lowerBound - (isGerman ? 16 : 4))
        for index in start..<tokens.lowerBound where Self.passive.contains(reading.tokens[index].lower) { return true }
        return false
    }

    private func isFinal(_ end: Int, _ sentence: Sentence) -> Bool {
        guard end < sentence.tokens.upperBound else { return true }
        let next = reading.tokens[end]
        return !next.isWord && !next.isNumber || Self.afterwards.contains(next) || !isGerman && reading.words.isPreposition(next)
    }

    /// What goes on with a list that a word of launching opened: `releases X, a small model for calls, and Y`.
    private func listed(in sentence: Sentence, behind found: [Match]) -> [Match] {
        let openers = found.filter { ["object", "of", "list"].contains($0.way) }
        guard var opener = openers.first else { return [] }
        let listing = LaunchListing(reading, sentence.tokens)
        let taken = Set(found.flatMap { $0.models.map(\.tokens.lowerBound) })
        var last: ModelNameMention?
        var items: [Match] = []
        var index = opener.tokens.upperBound
        while index < sentence.tokens.upperBound, items.count < Self.limit {
            guard let model = reading.model(at: index) else { index += 1; continue }
            index = max(index + 1, model.tokens.upperBound)
            if taken.contains(model.tokens.lowerBound) {
                opener = openers.last { $0.models.contains { $0.tokens == model.tokens } } ?? opener
                last = model
            } else if let known = last, listing.goesOn(with: model, behind: known) {
                items.append(Match(trigger: opener.trigger, tokens: opener.tokens, models: [model], sentence: sentence, way: "item"))
                last = model
            }
        }
        return items
    }

    /// Models that no trigger took, where the title names them or the words around describe them.
    private func told(in sentence: Sentence, besides found: [Match]) -> [Match] {
        let taken = Set(found.flatMap { $0.models.map(\.tokens.lowerBound) })
        var index = sentence.tokens.lowerBound
        var matches: [Match] = []
        while index < sentence.tokens.upperBound, matches.count < 20 {
            guard let model = reading.model(at: index) else { index += 1; continue }
            index = max(index + 1, model.tokens.upperBound)
            guard !taken.contains(model.tokens.lowerBound), let way = LaunchMention(reading, sentence, model).way else { continue }
            let trigger = LaunchTrigger(name: "mention", frame: .subject, status: "released", words: [], particle: [])
            matches.append(Match(trigger: trigger, tokens: model.tokens, models: [model], sentence: sentence, way: way))
        }
        return matches
    }

    /// At most this many matches of a sentence and models of a match: a sentence may be as long as an article.
    private static let limit = 100
    private static let joins: WordSet = [
        ",", "and", "und", "(", "sowie", "alongside", "&", "/", "including", "darunter", "plus",
    ]
    private static let variants: WordSet = ["versions", "variants", "variant", "ones", "family", "varianten", "versionen"]
    /// What follows a verb whose subject has been named.
    private static let afterwards: WordSet = [
        "for", "with", "in", "on", "to", "today", "hat", "haben", "habe", "und", "as", "worden", "at", "by", "wurde", "soon", "next",
        "later", "now",
    ]
    private static let otherwise: WordSet = ["aka", "also", "known", "as", "formerly", "codenamed", "alias", "auch", "genannt"]
    /// Forms that are nouns as well.
    private static let nouns: WordSet = ["release", "launch", "drop", "debut", "releases", "launches"]
    private static let governors: WordSet = [
        "with", "on", "auf", "mit", "using", "than", "als", "via", "gegen", "against", "like", "wie", "into", "to",
    ]
    private static let passive: WordSet = [
        "is", "was", "were", "are", "been", "being", "be", "wurde", "wurden", "wird", "werden", "ist", "sind",
    ]
    private static let stops: WordSet = [
        "than", "over", "compared", "rival", "rivals", "against", "outperforms", "outperforming", "surpassing", "beating", "beats", "based",
        "built", "powered", "using", "uses",
        "replace", "replacing", "like", "unlike", "vs", "versus", "since", "als", "gegenüber", "basiert", "übertrifft", "schlägt",
        "basierend",
        "running", "trailing", "versus", "comparable", "fine-tuned", "verglichen", "wie", "because", "weil", "after", "nachdem", "während",
        "while",
        "matching", "rivaling", "rivalling", "exceeding", "integrating", "leveraging", "as", "amid", "despite",
        "which", "that", "who", "how", "showing", "whether", "where", "when", "alternative", "support", "dass",
    ]
}
