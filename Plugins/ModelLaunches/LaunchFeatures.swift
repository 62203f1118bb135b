import Linguistics
import NewsModel

/// What speaks for and against a launch, in names that weights are given to.
struct LaunchFeatures {
    private let reading: LaunchReading
    private let match: LaunchFinder.Match
    private let model: ModelNameMention
    private let maker: Range<Int>?

    init(_ reading: LaunchReading, _ match: LaunchFinder.Match, _ model: ModelNameMention, maker: Range<Int>?) {
        self.reading = reading
        self.match = match
        self.model = model
        self.maker = maker
    }

    /// Each once.
    var all: [String] { name + call + clause + place + doubts + surroundings }

    /// What makes it certain that this is no launch; nil where nothing does.
    var objection: String? {
        let doubts = Set(doubts)
        if doubts.contains("question"), !match.sentence.isTitle, match.trigger.status != "delayed" { return "a question" }
        if doubts.contains("negated") { return "negated" }
        if Self.conditions.contains(reading.tokens[sentence.lowerBound].lower), !match.sentence.isTitle { return "a condition" }
        if isOfAnotherThing { return "something else of the model" }
        if doubts.contains("background-year") || doubts.contains("past-word") { return "long past" }
        if LaunchSurroundings(reading, sentence, model).described(behind: model.tokens.upperBound) == .product {
            return "another kind of thing"
        }
        return model.tokens.contains { Self.products.contains(reading.tokens[$0].lower) } ? "another kind of thing" : nil
    }

    // MARK: - Private

    private var sentence: Range<Int> { match.sentence.tokens }

    /// The part of a long sentence that speaks of the model.
    private var near: Range<Int> {
        max(sentence.lowerBound, model.tokens.lowerBound - 80)..<min(sentence.upperBound, model.tokens.upperBound + 80)
    }

    private var name: [String] {
        var found = ["shape:\(model.shape.rawValue)"]
        if model.isCalledModel { found.append("beside:model-noun") }
        if model.shape == .plain {
            found += PlainNames(reading, sentence).features(of: model, isBeforeVerb: match.way == "final")
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

    private var call: [String] {
        var found = ["rule:\(match.trigger.name)", "way:\(match.way)", "status:\(match.trigger.status)"]
        found.append(maker != nil ? "maker:named" : "maker:none")
        if opens { found.append(match.sentence.isTitle ? "call:opens-title" : "call:opens") }
        if let word = preposition { found.append("prep:\(word)") }
        if match.trigger.name == "mention", let earlier = earlierCall { found.append("after:\(earlier)") }
        if hasPaperTitle { found.append("title:paper") }
        if reading.publisher != nil { found.append("has:publisher") }
        let gap = model.tokens.lowerBound >= match.tokens.upperBound ? model.tokens.lowerBound - match.tokens.upperBound : 0
        found.append("gap:\(gap < 1 ? "0" : gap < 4 ? "1-3" : gap < 9 ? "4-8" : "9+")")
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

    /// How far a model stands before the words of launching.
    private var distance: String? {
        let words = match.tokens.lowerBound - model.tokens.upperBound
        guard match.trigger.name != "mention", match.way != "with", words >= 0 else { return nil }
        return words == 0 ? "beside" : words < 4 ? "near" : "far"
    }

    /// `The release of X is delayed`, unlike `The father of X retires`.
    private var ownedNoun: String? {
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
    private var isRelative: Bool {
        let comma = model.tokens.upperBound
        guard comma + 1 < match.tokens.lowerBound, reading.tokens[comma].is(",") else { return false }
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
        found.append("article:models:\(min(5, reading.modelScore / 3))")
        return found
    }

    private var doubts: [String] {
        var found: [String] = []
        if let last = sentence.last, reading.tokens[last].is("?") { found.append("question") }
        if Self.since.contains(reading.tokens[sentence.lowerBound].lower) {
            found.append("opens:since")
        } else if Self.backward.contains(reading.tokens[sentence.lowerBound].lower) {
            found.append("opens:backward")
        }
        if isNegated { found.append("negated") }
        if isPastYear { found.append("background-year") }
        if hasPastWord { found.append("past-word") }
        return found
    }

    /// `a price cut for X`, `our strategy for X`, `support for X`, but `weights for X`
    private var isOfAnotherThing: Bool {
        guard let place = prepositionPlace, case let word = reading.tokens[place].lower, Self.relations.contains(word) else { return false }
        return !(match.tokens.upperBound..<place).contains {
            ModelNameFinder.isModelNoun(reading.tokens[$0].lower) && !["in", "im"].contains(word)
                || Self.wholes.contains(reading.tokens[$0].lower)
                || reading.model(at: $0) != nil
        }
    }

    /// `a model called X`, `its newest model, X,`
    private var isIntroduced: Bool {
        var index = model.tokens.lowerBound - 1
        if index >= sentence.lowerBound, ["called", "named", "dubbed", "namens"].contains(reading.tokens[index].lower) { return true }
        while index > sentence.lowerBound, Self.callers.contains(reading.tokens[index].lower) { index -= 1 }
        return index >= sentence.lowerBound && ModelNameFinder.isModelNoun(reading.tokens[index].lower)
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
        prepositionPlace.map { Self.wholes.contains(reading.tokens[$0 - 1].lower) ? "whole" : reading.tokens[$0].lower }
    }

    private var prepositionPlace: Int? {
        guard model.tokens.lowerBound > match.tokens.upperBound, match.way != "item" else { return nil }
        return (match.tokens.upperBound..<model.tokens.lowerBound).last { reading.words.isPreposition(reading.tokens[$0].lower) }
    }

    /// Whether the article presents a report, a card or a paper.
    private var hasPaperTitle: Bool {
        (0..<reading.document.titleEnd).contains { LaunchMention.papers.contains(reading.tokens[$0].lower) }
    }

    /// What launched something earlier in the sentence of a model that is merely described.
    private var earlierCall: String? {
        let triggers = reading.document.language == .de ? LaunchTriggers.german : LaunchTriggers.english
        for index in (near.lowerBound..<model.tokens.lowerBound).reversed() {
            if let trigger = triggers.starting(with: reading.tokens[index].lower).first(where: {
                $0.words.count == 1 && $0.particle.isEmpty
            }) {
                return trigger.name
            }
        }
        return nil
    }

    /// What is out, where it is something of the model: `X evaluation code was released`, `X's weights are available`.
    private var subject: String? {
        guard ["subject", "passive"].contains(match.way), model.tokens.upperBound < match.tokens.lowerBound else { return nil }
        let nouns = (model.tokens.upperBound..<match.tokens.lowerBound).filter { index in
            let token = reading.tokens[index]
            return token.isWord && reading.model(at: index) == nil && !token.isApostropheS && !reading.words.isFunctionWord(token)
                && !token.lower.hasSuffix("ly") && !Self.adverbs.contains(token)
        }
        guard nouns.count < 5, let noun = nouns.last else { return nil }
        let word = reading.tokens[noun]
        return ModelNameFinder.isModelNoun(word) ? "model" : Self.wholes.contains(word) ? "whole" : "thing"
    }

    private func isBeside(_ words: WordSet, _ before: Int, _ behind: Int) -> Bool {
        let around = max(sentence.lowerBound, model.tokens.lowerBound - before)..<min(sentence.upperBound, model.tokens.upperBound + behind)
        return around.contains { !model.tokens.contains($0) && words.contains(reading.tokens[$0].lower) }
    }

    /// A negation among the five words before, in the same part of the sentence.
    private var isNegated: Bool {
        var index = match.tokens.lowerBound - 1
        while index >= sentence.lowerBound, match.tokens.lowerBound - index <= 5 {
            let token = reading.tokens[index]
            if token.is(":") || token.is(",") || token.is(";") { return false }
            if Self.negations.contains(token.lower) { return true }
            index -= 1
        }
        return false
    }

    private var around: Range<Int> {
        max(sentence.lowerBound, match.tokens.lowerBound - 10)..<min(sentence.upperBound, match.tokens.upperBound + 14)
    }

    private var isPastYear: Bool {
        guard let day = reading.day, !match.sentence.isTitle else { return false }
        let dates = reading.dates(in: around)
        return !dates.isEmpty && dates.allSatisfy { $0.isBefore(day) && $0.year < (Int(day.prefix(4)) ?? 0) }
    }

    private var hasPastWord: Bool {
        !match.sentence.isTitle
            && around.contains { index in
                let word = reading.tokens[index].lower
                return Self.past.contains(word)
                    || word == "last" && index + 1 < reading.tokens.count && Self.pastUnits.contains(reading.tokens[index + 1].lower)
            }
    }

    private static let launches: WordSet = [
        "launch", "release", "rollout", "debut", "start", "veröffentlichung", "vorstellung", "einführung", "markteinführung", "training",
        "freigabe", "version", "variant", "family", "variante", "familie", "marktstart",
    ]
    private static let relatives: WordSet = ["which", "that", "das", "die", "der", "welches", "welche"]
    private static let definite: WordSet = [
        "the", "this", "its", "our", "das", "dieses", "dem", "des", "sein", "unser", "die", "diese",
    ]
    private static let past: WordSet = ["ago", "earlier", "previously", "damals", "vorjahr", "einst", "originally"]
    private static let pastUnits: WordSet = ["year", "month", "fall", "summer", "spring"]
    private static let negations: WordSet = [
        "not", "nicht", "never", "n't", "no", "kein", "keine", "ohne", "without", "if", "wenn", "falls", "since", "seit", "before", "until",
        "prior",
    ]
    private static let conditions: WordSet = ["if", "wenn", "falls", "sollte", "suppose", "angenommen"]
    private static let relations: WordSet = ["for", "on", "to", "in", "für", "zu", "bei", "im"]
    /// What stands for the model itself before a preposition.
    private static let wholes: WordSet = [
        "weights", "version", "preview", "gewichte", "vorschau", "successor", "nachfolger", "update", "access", "zugang", "code",
        "checkpoints",
    ]
    private static let adverbs: WordSet = ["now", "also", "today", "just", "soon", "here", "jetzt", "nun", "auch", "heute", "sofort"]
    private static let callers: WordSet = [",", "called", "named", "dubbed", "namens", "„", "\"", "“", "codenamed", "genannt"]
    private static let since: WordSet = ["since", "seit", "seitdem"]
    private static let backward: WordSet = [
        "after", "nach", "nachdem", "weeks", "months", "years", "like", "while", "während",
    ]
    private static let fresh: WordSet = [
        "new", "newest", "latest", "first", "neue", "neues", "neuen", "neuestes", "neueste", "erstes", "next",
    ]
    private static let systems: WordSet = [
        "os", "ios", "android", "linux", "macbook", "macbooks", "phone", "watch", "tv", "gpu", "chip",
    ]
    private static let sizes: WordSet = [
        "parameter", "parameters", "parametern", "context", "kontextfenster", "kontext", "b-parameter",
    ]
    private static let products: WordSet = [
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
