import Linguistics
import NewsModel

/// Makes a launch of a match and one of its models, with all that speaks for and against it.
struct LaunchJudge {
    private let reading: LaunchReading

    init(_ reading: LaunchReading) {
        self.reading = reading
    }

    func launch(_ named: ModelNameMention, _ match: LaunchFinder.Match) -> Launch {
        let model = withoutMaker(named, match)
        let facts = LaunchFacts(reading, match.sentence.tokens)
        let told = houseMaker(named, model) ?? LaunchMaker(reading, match.sentence.tokens).maker(of: model, trigger: match.tokens)
        let features = LaunchFeatures(reading, match, model, maker: told?.tokens)
        let maker = told ?? reading.actor(in: match.sentence.tokens, besides: model) ?? announcer(match, model)
        let isOwnName = maker?.name.lowercased() == model.name.lowercased()
        var launch = Launch(
            model: model, maker: isOwnName ? nil : maker?.name, makerTokens: isOwnName ? nil : maker?.tokens,
            kind: facts.kind(near: model) ?? kindBelow(match) ?? kindBeside(model, match),
            parameters: facts.parameters(near: model), contextTokens: facts.contextTokens(near: model),
            openWeights: facts.openWeights(near: model, trigger: match.tokens), effective: effective(match), status: status(match),
            rule: "\(match.trigger.name).\(reading.document.language.rawValue).\(match.way)", tokens: match.tokens,
            sentence: match.sentence.index, features: features.all, confidence: LaunchWeights.confidence(features.all),
            dropped: features.objection)
        addTerms(to: &launch, match)
        return launch
    }

    // MARK: - Private

    /// `QuarrelAI o3`: a first word that only a firm is called by is no part of the model's name.
    private func withoutMaker(_ model: ModelNameMention, _ match: LaunchFinder.Match) -> ModelNameMention {
        let first = reading.tokens[model.tokens.lowerBound]
        guard model.shape == .versioned, model.tokens.count > 1, model.name.hasPrefix(first.text + " "),
            first.isMixed && first.text.hasSuffix("AI") || model.tokens.count > 2 && isSubject(model.tokens.lowerBound, match)
        else { return model }
        return ModelNameMention(
            tokens: (model.tokens.lowerBound + 1)..<model.tokens.upperBound, name: String(model.name.dropFirst(first.text.count + 1)),
            shape: model.shape, isCalledModel: model.isCalledModel)
    }

    /// `Am Dienstag veröffentlichte Quarrel Nerea 5`: behind a German verb that no subject stands before.
    private func isSubject(_ index: Int, _ match: LaunchFinder.Match) -> Bool {
        let start = match.sentence.tokens.lowerBound
        guard reading.document.language == .de, index > start + 1,
            match.way == "object" && index == match.tokens.lowerBound + 1
                || ["final", "mentioned"].contains(match.way) && reading.words.isAuxiliary(reading.tokens[index - 1])
        else { return false }
        let opening = reading.tokens[start]
        return (reading.words.isPreposition(opening) || reading.words.isAdverb(opening))
            && !(start + 1..<index - 1).contains { reading.isName($0) && !DictionaryWords.isCommon(reading.tokens[$0].lower, .de) }
    }

    private func houseMaker(_ named: ModelNameMention, _ model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        guard model.tokens.lowerBound > named.tokens.lowerBound else { return nil }
        let place = named.tokens.lowerBound..<(named.tokens.lowerBound + 1)
        return (reading.document.slice(place), place)
    }

    /// `Alba hat ein Sprachmodell vorgestellt. Es heißt X.`: who acts in the sentence that the name is taken up from.
    private func announcer(_ match: LaunchFinder.Match, _ model: ModelNameMention) -> (name: String, tokens: Range<Int>)? {
        guard ["next", "naming"].contains(match.way), match.sentence.index > 0 else { return nil }
        return reading.actor(in: reading.document.sentences[match.sentence.index - 1].tokens, besides: model)
    }

    /// `Nora 2 is here`, and in the first sentence below the title: `Our latest image model …`.
    private func kindBelow(_ match: LaunchFinder.Match) -> String? {
        guard match.sentence.isTitle, let phrase = reading.modelNounBelow else { return nil }
        return phrase.lazy.compactMap { LaunchFacts.kind(of: reading.tokens[$0].lower) }.first
    }

    /// `Nora 2 is out. The speech model …`, where no other model is named.
    private func kindBeside(_ model: ModelNameMention, _ match: LaunchFinder.Match) -> String? {
        let (all, index) = (reading.document.sentences, match.sentence.index)
        guard Set(reading.models.map(\.name)).subtracting([model.name]).isEmpty else { return nil }
        for place in [index + 1, index + 2, index - 1] where all.indices.contains(place) {
            let tokens = all[place].tokens
            if tokens.count < 60, let kind = LaunchFacts(reading, tokens).kindTold { return kind }
        }
        return nil
    }

    private func addTerms(to launch: inout Launch, _ match: LaunchFinder.Match) {
        let terms = LaunchTerms(reading, match.sentence.tokens)
        launch.availability = terms.availability(near: launch.model)
        launch.apiName = terms.apiName(of: launch.model)
        launch.licence = terms.licence(near: launch.model)
        let isGuess = reading.document.language == .en && match.way == "object" && terms.isGuess(before: match.tokens.lowerBound)
        if isGuess || terms.isRumour(before: match.tokens.upperBound), ["planned", "announced", "released"].contains(launch.status) {
            launch.status = "rumored"
            launch.saidBy = "insiders"
        } else if launch.maker != nil, launch.maker == reading.publisher {
            launch.saidBy = "company"
        }
    }

    private func status(_ match: LaunchFinder.Match) -> String {
        if match.trigger.status == "planned" {
            return isPerfect(match) || isPurpose(match) ? "released" : isLate(match) ? "delayed" : "planned"
        }
        guard match.trigger.status == "released" || match.trigger.status == "announced" else { return match.trigger.status }
        let before = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 4)..<match.tokens.lowerBound
        let behind = match.tokens.upperBound..<min(match.sentence.tokens.upperBound, match.tokens.upperBound + 3)
        if behind.contains(where: { ["soon", "demnächst", "bald"].contains(reading.tokens[$0].lower) }) { return "planned" }
        if match.trigger.name == "mention", Self.coming.contains(reading.tokens[match.sentence.tokens.lowerBound]) { return "planned" }
        if before.contains(where: { Self.future.contains(reading.tokens[$0].lower) }) { return "planned" }
        if match.trigger.status == "announced", around(match).contains(where: { Self.seasons.contains(reading.tokens[$0]) }) {
            return "planned"
        }
        if let day = reading.day, effective(match)?.isAfter(day) == true { return "planned" }
        return match.trigger.status
    }

    /// `hat mit X ein Modell entwickelt`: made already.
    private func isPerfect(_ match: LaunchFinder.Match) -> Bool {
        ["final", "with", "passive"].contains(match.way) && Self.made.contains(reading.tokens[match.tokens.lowerBound])
    }

    /// `used the occasion to launch X`: an infinitive that no word of planning governs.
    private func isPurpose(_ match: LaunchFinder.Match) -> Bool {
        guard match.trigger.words.first == "to", !match.sentence.isTitle else { return false }
        let before = max(match.sentence.tokens.lowerBound, match.tokens.lowerBound - 8)..<match.tokens.lowerBound
        return before.contains { Self.acts.contains(reading.tokens[$0]) }
    }

    private static let acts: WordSet = [
        "used", "uses", "decided", "managed", "chose", "took", "excited", "happy", "proud", "thrilled", "pleased",
    ]

    /// `soll erst im Oktober erscheinen`, `wird nicht mehr in diesem Jahr erscheinen`, `is not expected until May`
    private func isLate(_ match: LaunchFinder.Match) -> Bool {
        let sentence = match.sentence.tokens
        let around = max(sentence.lowerBound, match.tokens.lowerBound - 4)..<min(sentence.upperBound, match.tokens.upperBound + 6)
        return around.contains { index in
            index + 1 < sentence.upperBound && Self.late[reading.tokens[index].lower]?.contains(reading.tokens[index + 1].lower) == true
        }
    }

    private static let made: WordSet = ["entwickelt", "trainiert"]
    private static let late: [String: Set<String>] = [
        "erst": ["im", "am", "ende", "nächstes", "nächsten", "ab", "später"], "nicht": ["mehr", "vor"], "not": ["until", "before"],
        "n't": ["until", "before"],
    ]

    private func effective(_ match: LaunchFinder.Match) -> CalendarDate? {
        let sentence = match.sentence.tokens
        let around = max(sentence.lowerBound, match.tokens.lowerBound - 15)..<min(sentence.upperBound, match.tokens.upperBound + 20)
        return reading.dates(in: around).first
    }

    /// What opens a line on what is to come: `Coming this summer: X`.
    private static let coming: WordSet = ["coming", "upcoming", "demnächst", "bald"]
    /// `kündigt X für Herbst an`, `announces X for spring`
    private func around(_ match: LaunchFinder.Match) -> Range<Int> {
        let start = min(match.models.last?.tokens.upperBound ?? match.tokens.upperBound, match.tokens.upperBound)
        return start..<min(match.sentence.tokens.upperBound, max(start + 5, match.tokens.upperBound))
    }

    private static let seasons: WordSet = [
        "herbst", "frühjahr", "sommer", "winter", "quartal", "jahresende", "autumn", "spring", "fall", "summer", "quarter", "year-end",
    ]
    private static let future: WordSet = ["will", "wird", "plans", "plant", "soll", "to", "planning", "werden", "expected", "bereitet"]
}
