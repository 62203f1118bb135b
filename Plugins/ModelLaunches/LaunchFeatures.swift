import Linguistics
import NewsModel

/// What speaks for and against a launch, in names that weights are given to.
struct LaunchFeatures {
    let reading: LaunchReading
    let match: LaunchFinder.Match
    let model: ModelNameMention
    let maker: Range<Int>?

    init(_ reading: LaunchReading, _ match: LaunchFinder.Match, _ model: ModelNameMention, maker: Range<Int>?) {
        self.reading = reading
        self.match = match
        self.model = model
        self.maker = maker
    }

    /// Each once.
    var all: [String] { name + call + clause + place + doubts + surroundings + signals }

    // MARK: - Private

    var sentence: Range<Int> { match.sentence.tokens }

    /// The part of a long sentence that speaks of the model.
    private var near: Range<Int> {
        max(sentence.lowerBound, model.tokens.lowerBound - 80)..<min(sentence.upperBound, model.tokens.upperBound + 80)
    }

    private var name: [String] {
        var found = ["shape:\(model.shape.rawValue)"]
        if model.isCalledModel { found.append("beside:model-noun") }
        if model.shape == .plain {
            found += PlainNames(reading, sentence).features(
                of: model, isBeforeVerb: match.way == "final" || match.tokens.contains(model.tokens.upperBound))
        }
        if isIntroduced { found.append("name:introduced") }
        if model.name.first?.isUppercase == false { found.append("name:small") }
        if model.name.contains("-") { found.append("name:hyphen") }
        if reading.tokens[model.tokens.upperBound - 1].isNumber { found.append("name:number-last") }
        if model.tokens.count == 1, model.name.utf8.count <= 3 { found.append("name:short") }
        if model.tokens.contains(where: { Self.systems.contains(reading.tokens[$0].lower) })
            || model.tokens.last.map({ PlainNames.isHead(reading.tokens[$0].lower) }) == true
        {
            found.append("name:product")
        }
        if model.tokens.count == 1, reading.isAgent(model.name) { found.append("name:agent") }
        if isSoftware { found.append("name:software-version") }
        if isNumberedWithV { found.append("name:v") }
        if model.tokens.lowerBound < reading.document.tokens.count, isBeside(Self.fresh, 4, 0) { found.append("beside:new") }
        if isBeside(Self.products, 2, 3) { found.append("beside:product") }
        if isBeside(Self.uses, 6, 12) { found.append("beside:use") }
        if match.models.contains(where: { $0.shape == .versioned && $0.tokens != model.tokens }) { found.append("listed:versioned") }
        if isBeside(Self.parts, 2, 2) { found.append("beside:part") }
        if isBeside(Self.sizes, 6, 8) { found.append("beside:parameters") }
        return found
    }

    private var surroundings: [String] {
        let found = LaunchSurroundings(reading, sentence, model).features(isMention: match.trigger.name == "mention", call: match.tokens)
        return match.way == "with" ? found.filter { !$0.hasPrefix("left:") } : found
    }

    /// What the words around a mere mention and in the sentences beside it speak of, below a title in two, and how many models the article has.
    private var signals: [String] {
        guard match.trigger.name == "mention" else { return [] }
        let (index, all) = (match.sentence.index, reading.signals)
        let here = all[index]
        let near = (max(0, index - 1)...min(all.count - 1, index + (match.sentence.isTitle ? 2 : 1))).filter { $0 != index }
        let around = near.reduce(UInt16(0)) { $0 | all[$1] }
        return ["seen:names:" + reading.variety]
            + LaunchSignal.allCases.flatMap { signal -> [String] in
                let bit = UInt16(1) << UInt16(signal.rawValue)
                return (here & bit != 0 ? ["seen:here:" + signal.name] : []) + (around & bit != 0 ? ["seen:around:" + signal.name] : [])
            }
    }

    private var call: [String] {
        let isMention = match.trigger.name == "mention" || match.trigger.name == "define"
        var found = ["frame:\(isMention ? match.trigger.name : match.trigger.frame.rawValue)", "way:\(match.way)"]
        if !isMention {
            found.append("status:\(match.trigger.status)")
            if match.tokens.count > 1 { found.append("call:phrase") }
        }
        found.append(maker != nil ? "maker:named" : "maker:none")
        if let tie = match.reference {
            found.append("told:\(tie.place)")
            found.append(tie.isSole ? "told:sole" : "told:shared")
        }
        if isAnnouncedBefore { found.append("announced:first") }
        if isIntroducedToReader { found.append("intro:\(match.way)") }
        if opens { found.append(match.sentence.isTitle ? "call:opens-title" : "call:opens") }
        if let word = preposition { found.append("prep:\(word)") }
        if hasPaperTitle { found.append("title:paper") }
        if match.way == "item" { found += LaunchListing(reading, sentence).features(of: model, behind: match.tokens) }
        if let subject { found.append("subject:\(subject)") }
        if match.sentence.isTitle, reading.modelNounBelow != nil { found.append("below:model-noun") }
        if isRelative { found.append("clause:relative") }
        if let distance { found.append("before:\(distance)") }
        if let owned = ownedNoun { found.append("of:\(owned)") }
        if match.models.count > 1 { found.append(match.models.count > 3 ? "models:4+" : "models:2-3") }
        return found
    }

    /// What any words of launching share: a maker right before them, a model right behind, and what the next sentence says of it.
    private var clause: [String] {
        guard match.trigger.name != "mention" else { return [] }
        var found: [String] = []
        if let maker, (0...3).contains(match.tokens.lowerBound - maker.upperBound), isBetween(match.tokens.upperBound) {
            found.append("clause:tight")
        }
        let next = nextNoun
        if let next { found.append("next:\(next)") }
        if model.shape == .plain, let next, !next.hasPrefix("product") {
            found.append(found.contains("clause:tight") ? "plain:taken-up-tight" : "plain:taken-up")
        }
        return found
    }

    /// The first model that an article names, behind a sentence that told of a new one: `unveiled a model. The system, X, …`
    private var isAnnouncedBefore: Bool {
        guard match.sentence.index > 0, model.shape != .plain, reading.models.first?.name == model.name,
            reading.models.first?.tokens == model.tokens
        else { return false }
        let before = reading.document.sentences[max(0, match.sentence.index - 2)..<match.sentence.index]
        return before.contains { LaunchNaming(reading, $0).announces }
    }

    /// A mention by which an early sentence of a short list of models makes one known, its maker named.
    private var isIntroducedToReader: Bool {
        match.trigger.name == "mention" && match.sentence.index <= 2 && maker != nil && ["1", "2"].contains(reading.variety)
            && ["apposition-new", "named", "model"].contains(match.way)
    }

    /// How far a model stands before the words of launching.
    private var distance: String? {
        let words = match.tokens.lowerBound - model.tokens.upperBound
        guard match.trigger.name != "mention", match.way != "with", words >= 0 else { return nil }
        return words == 0 ? "beside" : words < 4 ? "near" : "far"
    }

    /// `The release of X is delayed`, unlike `The father of X retires`.
    var ownedNoun: String? {
        guard match.trigger.name != "mention" else { return nil }
        let place = LaunchSurroundings(reading, sentence, model).governor
        guard place > sentence.lowerBound, !match.tokens.contains(place) || match.tokens.count > 1,
            match.tokens.lowerBound < place - 1
                || match.tokens.lowerBound > place, ["of", "von"].contains(reading.tokens[place].lower)
        else { return nil }
        let noun = reading.tokens[place - 1]
        return ModelNameFinder.isModelNoun(noun) || Self.wholes.contains(noun) || Self.launches.contains(noun) ? "launch" : "other"
    }

    /// `X, which was released in May, leads`: told in passing.
    var isRelative: Bool {
        let comma = model.tokens.upperBound
        guard comma + 1 < match.tokens.lowerBound, reading.tokens[comma].is(","), !reading.tokens[match.tokens.lowerBound - 1].is(",")
        else { return false }
        return Self.relatives.contains(reading.tokens[comma + 1])
    }

    /// Whether nothing but the model's own words stand between a place and its name.
    private func isBetween(_ start: Int) -> Bool {
        model.tokens.lowerBound < start
            || (start..<model.tokens.lowerBound).allSatisfy {
                let token = reading.tokens[$0]
                return reading.words.isDeterminer(token) || token.isLowercase && !reading.words.isFunctionWord(token)
                    || ModelNameFinder.isModelNoun(token) || LaunchFinder.quotes.contains(token)
            }
    }

    /// `The model speaks …`, `Das Sprachmodell hat 12 Milliarden Parameter`, `The chip …`: what the next sentence takes the name up with,
    /// or the one behind it.
    private var nextNoun: String? {
        let sentences = reading.document.sentences
        let index = match.sentence.index
        if index + 1 < sentences.count, let noun = taking(up: sentences[index + 1].tokens) { return noun }
        return index + 2 < sentences.count ? taking(up: sentences[index + 2].tokens).map { $0 + "-later" } : nil
    }

    private func taking(up next: Range<Int>) -> String? {
        for index in next.prefix(10) {
            if reading.model(at: index) != nil { return nil }
            if LaunchFacts.isParameterWord(reading.tokens[index].lower) { return "parameters" }
            if Self.definite.contains(reading.tokens[index]), let noun = noun(behind: index, next) { return noun }
        }
        return nil
    }

    /// The first telling noun behind an article.
    private func noun(behind article: Int, _ next: Range<Int>) -> String? {
        for index in (article + 1)..<min(next.upperBound, article + 5) {
            let token = reading.tokens[index]
            if reading.document.language == .de, token.is("model") { return "product" }
            if !ModelNameFinder.isModelNoun(token), ModelNameFinder.isKind(token.lower) { continue }
            if let head = LaunchSurroundings.head(of: token), head != .level { return head == .product ? "product" : "model" }
            guard token.isWord || token.isNumber || token.is("-"), !reading.words.isFunctionWord(token) else { return nil }
        }
        return nil
    }

    private var place: [String] {
        var found: [String] = []
        switch match.sentence.index {
        case _ where match.sentence.isTitle: found.append("title")
        case ...2: found.append("sentence:1-2")
        case ...5: found.append("sentence:3-5")
        default: found.append("sentence:6+")
        }
        if near.contains(where: { ModelNameFinder.isModelNoun(reading.tokens[$0].lower) }) { found.append("sentence:model-noun") }
        found += reading.measures
        return found
    }

    /// `a model called X`, `its newest model, X,`
    private var isIntroduced: Bool {
        var index = model.tokens.lowerBound - 1
        if index >= sentence.lowerBound, Self.namers.contains(reading.tokens[index]) { return true }
        while index > sentence.lowerBound, Self.callers.contains(reading.tokens[index].lower) { index -= 1 }
        guard index >= sentence.lowerBound, index + 1 < model.tokens.lowerBound || ModelNameFinder.isModelNoun(reading.tokens[index]) else {
            return false
        }
        return ModelNameFinder.isModelNoun(reading.tokens[index]) || LaunchSurroundings.siblings.contains(reading.tokens[index])
    }

    /// `Nora v2`
    private var isNumberedWithV: Bool {
        guard model.tokens.count > 1, let last = model.tokens.last else { return false }
        return reading.tokens[last].lower.hasPrefix("v") && reading.tokens[last].isMixed
    }

    /// `v1.2.3`
    private var isSoftware: Bool {
        guard let last = model.name.split(separator: " ").last else { return false }
        return last.split(separator: ".").count > 2 || last.hasSuffix(".0") && !model.isCalledModel
    }

    /// `Released X`, `We've launched X`, `Introducing X`
    private var opens: Bool {
        let first = match.tokens.lowerBound - sentence.lowerBound
        if first == 0 { return match.trigger.name != "mention" }
        return first <= 3 && ["we", "wir"].contains(reading.tokens[sentence.lowerBound].lower)
    }

    /// The last preposition between the words of launching and the model.
    private var preposition: String? {
        prepositionPlace.map {
            Self.wholes.contains(reading.tokens[$0 - 1].lower) ? "whole" : LaunchSurroundings.shared(reading.tokens[$0].lower)
        }
    }

    var prepositionPlace: Int? {
        if let place = prepositionInside { return place }
        guard model.tokens.lowerBound > match.tokens.upperBound, match.way != "item" else { return nil }
        return (match.tokens.upperBound..<model.tokens.lowerBound).last { reading.words.isPreposition(reading.tokens[$0].lower) }
    }

    /// `stellt Funktionen für X vor`: between a verb and its particle, right before the model.
    private var prepositionInside: Int? {
        guard let words = match.words, match.way == "object", match.tokens.contains(model.tokens.lowerBound),
            case let place = LaunchSurroundings(reading, sentence, model).governor, place > words.upperBound,
            reading.words.isPreposition(reading.tokens[place])
        else { return nil }
        return place
    }

    /// Whether the article presents a report, a card or a paper.
    private var hasPaperTitle: Bool {
        (0..<reading.document.titleEnd).contains { LaunchMention.papers.contains(reading.tokens[$0].lower) }
    }

    /// What is out, where it is something of the model: `X evaluation code was released`, `X's weights are available`.
    var subject: String? {
        guard ["subject", "passive"].contains(match.way), model.tokens.upperBound < match.tokens.lowerBound else { return nil }
        let nouns = (model.tokens.upperBound..<match.tokens.lowerBound).filter { index in
            let token = reading.tokens[index]
            return token.isWord && reading.model(at: index) == nil && !token.isApostropheS && !reading.words.isFunctionWord(token)
                && !token.lower.hasSuffix("ly") && !Self.adverbs.contains(token)
        }
        guard nouns.count < 5, let noun = nouns.last else { return nil }
        let word = reading.tokens[noun]
        if Self.byproducts.contains(word) { return "byproduct" }
        return ModelNameFinder.isModelNoun(word) ? "model" : Self.wholes.contains(word) ? "whole" : "thing"
    }

    private func isBeside(_ words: WordSet, _ before: Int, _ behind: Int) -> Bool {
        let around = max(sentence.lowerBound, model.tokens.lowerBound - before)..<min(sentence.upperBound, model.tokens.upperBound + behind)
        return around.contains { !model.tokens.contains($0) && words.contains(reading.tokens[$0].lower) }
    }

    /// What may be had of a model without the model.
    private static let byproducts: WordSet = ["code", "codebase", "scripts", "paper", "dataset", "logs", "protokolle", "datensatz"]
    private static let launches: WordSet = [
        "launch", "release", "rollout", "debut", "start", "veröffentlichung", "vorstellung", "einführung", "markteinführung", "training",
        "freigabe", "version", "variant", "family", "variante", "familie", "marktstart", "verfügbarkeit", "availability", "vorabversion",
        "einsatz", "rollout", "auslieferung", "bereitstellung", "arrival", "unveiling", "preview", "vorschau", "generation",
    ]
    private static let namers: WordSet = ["called", "named", "dubbed", "namens", "genannt", "getauft", "codenamed"]
    private static let relatives: WordSet = ["which", "that", "das", "die", "der", "welches", "welche"]
    private static let definite: WordSet = [
        "the", "this", "its", "our", "das", "dieses", "dem", "des", "sein", "unser", "die", "diese", "their", "ihr", "ihre", "seine",
    ]
    /// What stands for the model itself before a preposition.
    static let wholes: WordSet = [
        "weights", "version", "preview", "gewichte", "vorschau", "successor", "nachfolger", "update", "access", "zugang", "code",
        "checkpoints", "verfügbarkeit", "availability", "release", "launch", "veröffentlichung", "start", "vorabversion",
    ]
    private static let adverbs: WordSet = ["now", "also", "today", "just", "soon", "here", "jetzt", "nun", "auch", "heute", "sofort"]
    private static let callers: WordSet = [",", "called", "named", "dubbed", "namens", "„", "\"", "“", "codenamed", "genannt"]
    private static let fresh: WordSet = [
        "new", "newest", "latest", "first", "neue", "neues", "neuen", "neuestes", "neueste", "erstes", "next",
    ]
    private static let systems: WordSet = [
        "os", "ios", "android", "linux", "macbook", "macbooks", "phone", "watch", "tv", "gpu", "chip",
    ]
    private static let sizes: WordSet = [
        "parameter", "parameters", "parametern", "context", "kontextfenster", "kontext", "b-parameter",
    ]
    static let products: WordSet = [
        "chip", "chips", "processor", "phone", "smartphone", "laptop", "console", "gpu", "robot", "headset", "browser", "app", "tablet",
        "car", "suv", "prozessor", "roboter", "auto", "handy", "kamera", "camera", "satellite", "rocket", "rakete", "gpus", "tpu",
        "accelerator", "benchmark", "dataset", "datensatz", "paper", "humanoid", "framework", "library", "sdk", "plugin", "glasses",
        "brille", "os", "cluster", "supercomputer", "superchip", "fund", "fonds", "summit", "cohort", "form", "blueprint", "betriebssystem",
        "macbooks",
    ]
    /// What is done with models that are there already.
    private static let uses: WordSet = [
        "sues", "sued", "klagt", "price", "prices", "preis", "preise", "uses", "used", "nutzt", "built", "based", "fine-tuned", "finetuned",
        "post-trained", "distilled", "quantized", "pruned", "merged", "hosts",
        "hosted",
    ]
    private static let parts: WordSet = [
        "api", "apis", "feature", "features", "funktion", "support", "agent", "agents", "assistant", "platform", "plattform", "tool",
        "tools", "service", "plan", "pricing", "chatbot", "dienst", "mode", "toolkit", "engine", "cli", "fund", "program", "partnership",
    ]
}
