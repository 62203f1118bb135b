import Linguistics
import NewsModel

/// Lets every trigger of a sentence speak and gives the models beside it.
struct LaunchFinder {
    let reading: LaunchReading
    let triggers: LaunchTriggers
    let isGerman: Bool
    /// What sentences without a name tell of a model.
    private(set) var references: [LaunchReference] = []

    init(_ reading: LaunchReading) {
        self.reading = reading
        isGerman = reading.document.language == .de
        triggers = isGerman ? .german : .english
        references = found()
    }

    /// A trigger at one place: its first words, and all up to its particle.
    struct Call {
        let trigger: LaunchTrigger
        let words: Range<Int>
        let tokens: Range<Int>
    }

    /// A trigger at one place, with the models that it launches.
    struct Match {
        let trigger: LaunchTrigger
        let tokens: Range<Int>
        let models: [ModelNameMention]
        let sentence: Sentence
        let way: String
        /// The first words, without the particle.
        var words: Range<Int>?
        /// What another sentence tells of a model that it does not name.
        var reference: LaunchReference.Tie?
    }

    func matches(in sentence: Sentence) -> [Match] {
        var found: [Match] = []
        var missed: [Call] = []
        var next = sentence.tokens.lowerBound
        for index in sentence.tokens where index >= next && found.count < Self.limit {
            for trigger in triggers.starting(with: reading.tokens[index].lower) {
                guard let call = call(of: trigger, at: index, in: sentence) else { continue }
                guard let match = match(call, sentence) else { missed.append(call); continue }
                found.append(match)
                next = call.words.upperBound
                break
            }
        }
        if found.isEmpty, let told = missed.prefix(8).lazy.compactMap({ plainMatch($0, sentence) }).first { found.append(told) }
        if found.isEmpty, let defined = LaunchDefinition(reading, sentence).match(models(before:in:)) { found.append(defined) }
        if found.allSatisfy({ $0.models.allSatisfy { $0.shape == .plain } }), let named = LaunchNaming(reading, sentence).match() {
            found.append(named)
        }
        found += listed(in: sentence, behind: found)
        return found + told(in: sentence, besides: found)
    }

    // MARK: - Private

    private func match(_ call: Call, _ sentence: Sentence) -> Match? {
        let (trigger, tokens) = (call.trigger, call.tokens)
        guard !trigger.leads || isExtension(call), isReplacement(call, sentence) else { return nil }
        let start = trigger.leads ? tokens.upperBound : call.words.upperBound
        let behind = models(behind: start, sentence, reach: trigger.frame == .noun ? 8 : 16, trigger)
        let before = models(before: tokens.lowerBound, sentence, reach: trigger.frame == .subject ? 10 : 14)
        let isList = tokens.upperBound < sentence.tokens.upperBound && reading.tokens[tokens.upperBound].is(":")
        func made(_ models: [ModelNameMention], _ way: String) -> Match? {
            let isNamed = isNaming(trigger, models, sentence) || isDescribed(call, models.last, sentence)
            let named = isNamed ? models.map { $0.shape == .plain ? PlainNames.called($0) : $0 } : models
            guard !models.isEmpty else { return nil }
            guard trigger.name != "anbieten" || way == "with" || isOwn(call, sentence) || named.contains(where: { $0.shape == .called })
            else { return nil }
            let told = turn(of: trigger, models, sentence)
            return Match(trigger: told, tokens: tokens, models: named, sentence: sentence, way: way, words: call.words)
        }
        func objects() -> Match? {
            (behind.allSatisfy { $0.shape == .plain } ? made(means(of: call, sentence), "with") : nil)
                ?? made(behind, "object") ?? made(included(call, sentence), "list")
        }
        switch trigger.frame {
        case .object:
            if let told = objects() { return told }
            return isGerman && isFinal(tokens.upperBound, sentence)
                ? made(before, "final") ?? made(behindAuxiliary(call, sentence), "final") ?? made(plainObject(call, sentence), "final")
                : subjectOfIntroduction(call, before, made)
        case .noun:
            return made(behind, "of") ?? (isBeside(before.last, tokens) ? made(before, "compound") : nil)
        case .subject:
            return made(subject(beforeAsideAt: tokens.lowerBound, sentence), "subject") ?? made(before, "subject")
                ?? (isList ? made(behind, "list") : nil) ?? made(inverted(call, sentence), "inverted")
        case .either:
            if let model = before.last, isBeside(model, tokens), Self.nouns.contains(reading.tokens[tokens.lowerBound].lower),
                model.shape == .versioned || !hasObject(tokens, sentence)
            {
                return made(joined(before: model, sentence) + [model], "compound")
            }
            if isNoun(tokens.lowerBound) { return nil }
            if let told = made(subject(beforeAsideAt: tokens.lowerBound, sentence), "subject") { return told }
            if isParticiple(trigger), passive(tokens, sentence) != nil {
                return made(before, "passive") ?? made(behind, "object") ?? made(beforePassive(call, sentence), "passive")
            }
            if isGerman, trigger.particle.isEmpty, isFinal(tokens.upperBound, sentence),
                let found = made(before, "final") ?? made(behindAuxiliary(call, sentence), "final")
                    ?? made(plainObject(call, sentence), "final")
            {
                return found
            }
            if let told = objects() { return told }
            return isFinal(tokens.upperBound, sentence) || isIntransitive(call, before.last) ? made(before, "subject") : nil
        }
    }

    /// `Neu von Alba: …`: who brings what stands behind the colon.
    private func isKicker(_ model: ModelNameMention, _ trigger: LaunchTrigger) -> Bool {
        let end = model.tokens.upperBound
        return model.shape == .plain && ["von", "bei", "from"].contains(trigger.words.last) && end < reading.tokens.count
            && reading.tokens[end].is(":")
    }

    /// `Unter dem Namen X bringt Alba ein Modell heraus`, `Die Antwort heißt X: Alba stellt ein Modell vor`
    private func isNaming(_ trigger: LaunchTrigger, _ models: [ModelNameMention], _ sentence: Sentence) -> Bool {
        ["heissen", "called"].contains(trigger.name) && (trigger.words.count > 1 || models.last.map { isColon($0, sentence) } == true)
            && sentence.tokens.contains { ModelNameFinder.isModelNoun(reading.tokens[$0]) }
    }

    /// `this release`, `the latest launch`
    private func isNoun(_ index: Int) -> Bool {
        guard !isGerman, Self.nouns.contains(reading.tokens[index].lower), index > 1 else { return false }
        let (before, first) = (reading.tokens[index - 1], reading.tokens[index - 2])
        if reading.words.isDeterminer(before) || before.isApostropheS { return true }
        return before.isLowercase && !reading.words.isFunctionWord(before) && (reading.words.isDeterminer(first) || first.isApostropheS)
    }

    /// Unlike `are releasing`, `is launching`.
    func isParticiple(_ trigger: LaunchTrigger) -> Bool { isGerman || trigger.words.last?.hasSuffix("ing") == false }

    /// `the X model release`, `X launch`
    private func isBeside(_ model: ModelNameMention?, _ tokens: Range<Int>) -> Bool {
        guard let model else { return false }
        return (model.tokens.upperBound..<tokens.lowerBound).allSatisfy {
            let word = reading.tokens[$0].lower
            return ModelNameFinder.isModelNoun(word) || ModelNameFinder.isKind(word) || word == "weights"
        }
    }

    /// `X introduces a new image model`, `X previewed a vision model`
    private func subjectOfIntroduction(
        _ call: Call, _ before: [ModelNameMention], _ made: ([ModelNameMention], String) -> Match?
    ) -> Match? {
        let start = call.words.upperBound
        guard !isGerman, ["introduce", "announce"].contains(call.trigger.name), let model = before.last, model.shape == .versioned,
            model.tokens.upperBound == call.tokens.lowerBound, !call.trigger.words[0].hasSuffix("ing")
        else { return nil }
        for index in start..<min(reading.tokens.count, start + 9) where ModelNameFinder.isModelNoun(reading.tokens[index].lower) {
            return made([model], "subject")
        }
        return nil
    }

    /// The models right behind a trigger and those joined to them.
    func models(behind start: Int, _ sentence: Sentence, reach: Int, _ trigger: LaunchTrigger) -> [ModelNameMention] {
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
            if isSlot(index, start, found, sentence), let plain = names.name(at: index), !isKicker(plain, trigger) {
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
            if Self.stops.contains(token.lower) && !isExample(index) || token.is(";") || found.isEmpty && isRelative(index)
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

    /// `um eine Suche, die auf X beruht`
    private func isRelative(_ comma: Int) -> Bool {
        guard isGerman, reading.tokens[comma].is(","), comma + 2 < reading.tokens.count else { return false }
        if reading.words.isPreposition(reading.tokens[comma + 1]) { return Self.relatives.contains(reading.tokens[comma + 2]) }
        return Self.relatives.contains(reading.tokens[comma + 1]) && !reading.tokens[comma + 2].isNameLike
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
                || Self.quotes.contains(reading.tokens[index])
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
            return isPossessor($0) || Self.quotes.contains(token) || LaunchSurroundings.head(of: token) == .family
                || isGerman && $0 + 1 < index && (Organisations.words.isCompanyNoun(token) || Organisations.words.isPersonNoun(token))
                || isGerman && ($0 == start || reading.words.isWeekday(token))
                    && (token.is("ab") || token.is("seit") || token.is("am") || reading.words.isWeekday(token))
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

    static let quotes: WordSet = ["„", "“", "”", "\"", "‘", "’", "'", "‚", "»", "«"]

    func isJoin(_ index: Int) -> Bool {
        guard index >= 0, index < reading.tokens.count else { return false }
        let token = reading.tokens[index]
        if Self.joins.contains(token.lower) || isExample(index) { return true }
        return false
    }

    /// The place of the auxiliary.
    func passive(_ tokens: Range<Int>, _ sentence: Sentence) -> Int? {
        let start = max(sentence.tokens.lowerBound, tokens.lowerBound - (isGerman ? 16 : 4))
        return (start..<tokens.lowerBound).first { Self.passive.contains(reading.tokens[$0].lower) }
    }

    func isFinal(_ end: Int, _ sentence: Sentence) -> Bool {
        guard end < sentence.tokens.upperBound else { return true }
        let next = reading.tokens[end]
        return !next.isWord && !next.isNumber || Self.afterwards.contains(next) || reading.words.isWeekday(next)
            || !isGerman && reading.words.isPreposition(next)
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
            let tie = tie(of: model, in: sentence)
            let trigger = LaunchTrigger(name: "mention", frame: .subject, status: tie?.status ?? "released")
            var match = Match(trigger: trigger, tokens: model.tokens, models: [model], sentence: sentence, way: way)
            match.reference = tie
            matches.append(match)
        }
        return matches
    }

    /// At most this many matches of a sentence and models of a match: a sentence may be as long as an article.
    private static let limit = 100
    private static let joins: WordSet = [
        ",", "and", "und", "(", "sowie", "alongside", "&", "/", "including", "darunter", "plus", "einschließlich", "inklusive", "samt",
    ]
    private static let relatives: WordSet = ["die", "der", "das", "welche", "welcher", "welches", "deren", "dessen", "denen", "dem", "den"]
    private static let variants: WordSet = ["versions", "variants", "variant", "ones", "family", "varianten", "versionen"]
    /// What follows a verb whose subject has been named.
    private static let afterwards: WordSet = [
        "for", "with", "in", "on", "to", "today", "hat", "haben", "habe", "und", "as", "worden", "at", "by", "wurde", "soon", "next",
        "later", "now", "this", "yesterday", "last", "earlier", "heute", "gestern", "sein", "zu",
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
        "replace", "replacing", "like", "unlike", "vs", "versus", "since", "seit", "als", "gegenüber", "basiert", "übertrifft", "schlägt",
        "basierend",
        "running", "trailing", "versus", "comparable", "fine-tuned", "verglichen", "wie", "because", "weil", "after", "nachdem", "während",
        "while",
        "matching", "rivaling", "rivalling", "exceeding", "integrating", "leveraging", "as", "amid", "despite",
        "which", "that", "who", "how", "showing", "whether", "where", "when", "alternative", "support", "dass",
    ]
}
