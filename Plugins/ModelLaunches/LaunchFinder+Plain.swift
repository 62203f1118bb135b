import Linguistics

/// The models that stand elsewhere than right behind the words of launching, those without version among them.
extension LaunchFinder {
    /// A subject without version, of words that no other model of the sentence takes.
    func plainMatch(_ call: Call, _ sentence: Sentence) -> Match? {
        let auxiliary = call.trigger.frame == .either && isParticiple(call.trigger) ? passive(call.tokens, sentence) : nil
        guard
            call.trigger.frame == .subject || auxiliary != nil || call.trigger.frame == .either && isFinal(call.tokens.upperBound, sentence)
        else { return nil }
        let models = plainSubject(before: auxiliary ?? call.tokens.lowerBound, sentence)
        guard !models.isEmpty else { return nil }
        return Match(
            trigger: call.trigger, tokens: call.tokens, models: models, sentence: sentence, way: auxiliary != nil ? "passive" : "subject")
    }

    /// `hat X veröffentlicht`: a name right before the final verb.
    func plain(before end: Int, _ sentence: Sentence) -> [ModelNameMention] {
        guard let found = name(endingAt: end, sentence), case let name = behindSubject(found, sentence),
            name.tokens.lowerBound > sentence.tokens.lowerBound, name != found || !isNameBefore(name.tokens.lowerBound)
        else { return [] }
        let aside = LaunchSurroundings(reading, sentence.tokens, name).described(behind: end + 1)
        return [aside == .model ? PlainNames.called(name) : name]
    }

    /// `X is available`, `Alba's X is here`, `„X“ geht an den Start`: a name that opens the clause before the verb.
    func plainSubject(before end: Int, _ sentence: Sentence) -> [ModelNameMention] {
        let place = (max(sentence.tokens.lowerBound, end - 4)..<end).last { !Self.particles.contains(reading.tokens[$0]) } ?? end
        if let aside = aside(before: end, sentence) { return [aside] }
        guard let name = name(endingAt: min(place + 1, end), sentence) else { return [] }
        var before = name.tokens.lowerBound - 1
        while before >= sentence.tokens.lowerBound, Self.quotes.contains(reading.tokens[before]) { before -= 1 }
        guard before >= sentence.tokens.lowerBound else { return [name] }
        let token = reading.tokens[before]
        return token.isMark || token.isApostropheS || ModelNameFinder.isModelNoun(token) ? [name] : []
    }

    /// `Ab sofort ist X verfügbar`, `Am Dienstag erschien X`: the verb before its subject.
    func inverted(_ call: Call, _ sentence: Sentence) -> [ModelNameMention] {
        guard isGerman, call.words.lowerBound > sentence.tokens.lowerBound else { return [] }
        let found = models(behind: call.words.upperBound, sentence, reach: 6, call.trigger).filter {
            let governor = LaunchSurroundings(reading, sentence.tokens, $0).governor
            return !reading.words.isPreposition(reading.tokens[governor])
                || reading.tokens[governor].is("von") && LaunchFeatures.wholes.contains(reading.tokens[governor - 1])
        }
        guard !call.trigger.particle.isEmpty else { return found }
        return found.filter { $0.tokens.upperBound <= call.tokens.upperBound }
    }

    /// `legt mit X ein neues Modell vor`, `Mit X hat Alba ein Modell herausgebracht`, `With X, Alba releases its first model`.
    func means(of call: Call, _ sentence: Sentence) -> [ModelNameMention] {
        let start = max(sentence.tokens.lowerBound, call.tokens.lowerBound - 24)
        let limit = min(sentence.tokens.upperBound, call.tokens.upperBound + 10)
        for index in start..<limit where Self.withs.contains(reading.tokens[index]) {
            guard index == sentence.tokens.lowerBound || isGerman || reading.tokens[index - 1].is(":"),
                let name = means(behind: index, sentence, limit)
            else { continue }
            let isObjectless = call.trigger.particle.last == "nach" || call.trigger.words.last == "nachgelegt"
            guard isObjectless || hasModelObject(name.tokens.upperBound..<min(sentence.tokens.upperBound, limit + 6)) else { return [] }
            return [name] + joined(behind: name)
        }
        return []
    }

    /// `extends its model family with`, `ersetzt X durch`: what grows or goes is models, too.
    func isExtension(_ call: Call) -> Bool {
        guard Self.extensions.contains(call.trigger.name) else { return true }
        return (call.words.upperBound..<call.tokens.upperBound).contains {
            let token = reading.tokens[$0]
            return reading.model(at: $0) != nil || Self.ranges.contains(token) || LaunchSurroundings.head(of: token) == .model
                || LaunchSurroundings.head(of: token) == .family
        }
    }

    /// `announced its new family, including X and Y`, `kündigte die neue Reihe an, einschließlich X und Y`
    func included(_ call: Call, _ sentence: Sentence) -> [ModelNameMention] {
        let limit = min(sentence.tokens.upperBound, call.tokens.upperBound + 14)
        guard let word = (call.words.upperBound..<limit).first(where: { Self.including.contains(reading.tokens[$0]) }) else { return [] }
        return models(behind: word + 1, sentence, reach: 6, call.trigger)
    }

    /// `X startete über die Schnittstelle`: a German verb right behind its subject, a preposition behind it.
    func isIntransitive(_ call: Call, _ model: ModelNameMention?) -> Bool {
        guard isGerman, let model, model.tokens.upperBound == call.tokens.lowerBound else { return false }
        return reading.words.isPreposition(reading.tokens[call.tokens.upperBound])
    }

    // MARK: - Private

    /// Those joined to a model: `mit X und Y`.
    private func joined(behind name: ModelNameMention) -> [ModelNameMention] {
        var found: [ModelNameMention] = []
        var index = name.tokens.upperBound
        while isJoin(index), let other = reading.model(at: index + 1), found.count < 20 {
            found.append(other)
            index = other.tokens.upperBound
        }
        return found
    }

    private func means(behind with: Int, _ sentence: Sentence, _ limit: Int) -> ModelNameMention? {
        let names = PlainNames(reading, sentence.tokens)
        for index in (with + 1)..<min(limit, with + 7) {
            if let model = reading.model(at: index) ?? names.name(at: index) { return model }
            let token = reading.tokens[index]
            let isAttribute = reading.words.isDeterminer(token) || token.isLowercase && !reading.words.isFunctionWord(token)
            guard isAttribute || ModelNameFinder.isModelNoun(token) || Self.quotes.contains(token) else { return nil }
        }
        return nil
    }

    /// `ein neues Sprachmodell`, `seine erste offene Modellfamilie`
    private func hasModelObject(_ range: Range<Int>) -> Bool {
        for index in range where Self.articles.contains(reading.tokens[index]) {
            let noun = (index + 1)..<min(range.upperBound, index + 8)
            for place in noun {
                let token = reading.tokens[place]
                if LaunchSurroundings.head(of: token) == .model || LaunchSurroundings.head(of: token) == .family { return true }
                guard token.isWord || token.isNumber || token.is("-") || token.is(","), !reading.words.isPreposition(token) else { break }
            }
        }
        return false
    }

    /// A name without version that ends here, a quotation mark behind it.
    private func name(endingAt end: Int, _ sentence: Sentence) -> ModelNameMention? {
        let names = PlainNames(reading, sentence.tokens)
        let end = end > sentence.tokens.lowerBound && Self.quotes.contains(reading.tokens[end - 1]) ? end - 1 : end
        for length in [3, 2, 1] where end - length >= sentence.tokens.lowerBound {
            if let name = names.name(at: end - length), name.tokens.upperBound == end { return name }
        }
        return nil
    }

    /// `Milda` of `Am Montag hat Alba Milda vorgestellt`: behind an auxiliary that no subject stands before.
    private func behindSubject(_ name: ModelNameMention, _ sentence: Sentence) -> ModelNameMention {
        let (start, first) = (name.tokens.lowerBound, sentence.tokens.lowerBound)
        guard name.tokens.count > 1, start - 1 > first, reading.words.isAuxiliary(reading.tokens[start - 1]),
            reading.words.isPreposition(reading.tokens[first]) || reading.words.isAdverb(reading.tokens[first])
        else { return name }
        return PlainNames(reading, sentence.tokens).name(at: start + 1) ?? name
    }

    /// `its smaller sibling, X, follows`
    private func aside(before end: Int, _ sentence: Sentence) -> ModelNameMention? {
        guard end - 3 > sentence.tokens.lowerBound, reading.tokens[end - 1].is(","), let name = name(endingAt: end - 1, sentence),
            reading.tokens[name.tokens.lowerBound - 1].is(","), name.tokens.lowerBound - 2 >= sentence.tokens.lowerBound
        else { return nil }
        return LaunchSurroundings.head(of: reading.tokens[name.tokens.lowerBound - 2]) == .model ? PlainNames.called(name) : nil
    }

    private func isNameBefore(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let token = reading.tokens[index - 1]
        return token.isNameLike && !DictionaryWords.isCommon(token.lower, reading.document.language)
    }

    private static let extensions: Set<String> = ["extend", "erweitern"]
    private static let ranges: WordSet = [
        "lineup", "portfolio", "range", "roster", "stable", "angebot", "sortiment", "palette", "portfolios", "angebots",
    ]
    private static let including: WordSet = ["including", "einschließlich", "darunter", "inklusive", "nämlich", "namely"]
    private static let withs: WordSet = ["mit", "with"]
    private static let articles: WordSet = [
        "ein", "eine", "einen", "sein", "seine", "seinen", "ihr", "ihre", "ihren", "unser", "unsere", "unseren", "neues", "neue", "den",
        "das", "die", "zwei", "drei", "a", "an", "its", "their", "our", "another",
    ]
    /// What stands between a subject and its verb.
    private static let particles: WordSet = ["now", "just", "finally", "also", "officially", "jetzt", "nun", "has"]
}
