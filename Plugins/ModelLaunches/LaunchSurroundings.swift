import Linguistics
import NewsModel

/// What stands right around a model's name: the word that governs it, what follows, and the noun that says what it is.
///
/// Every launch and every mere mention is read the same way, so that the weights can tell one from the other.
struct LaunchSurroundings {
    private let reading: LaunchReading
    private let sentence: Range<Int>
    private let model: ModelNameMention
    private var tokens: [Token] { reading.tokens }

    init(_ reading: LaunchReading, _ sentence: Range<Int>, _ model: ModelNameMention) {
        self.reading = reading
        self.sentence = sentence
        self.model = model
    }

    /// What the noun beside the name says that it is.
    enum Head: String, Sendable {
        case model, product, family, level
    }

    /// The words around weigh differently where no word of launching speaks of the name.
    func features(isMention: Bool, call: Range<Int>) -> [String] {
        let isBehind = call.lowerBound < model.tokens.lowerBound && governor < call.lowerBound
        let isRightOfCall = isBehind || call.contains(governor)
        let isClasped = call.contains(rest) && Self.clasps.contains(left)
        let right = right == "colon" && isBehind ? "end" : right
        var found = ["left:\(isRightOfCall ? "call" : isClasped ? "clasp" : left)", "right:\(call.contains(rest) ? "call" : right)"]
        if isOneOfMany { found.append("left:indefinite") }
        if isOwned { found.append("left:owner") }
        if isAuthored { found.append("right:author") }
        return found.map { isMention ? "seen:" + $0 : $0 } + ["head:\(head?.rawValue ?? "none")"]
    }

    /// The class of the last telling noun in the words that describe the name, behind it or else before it.
    var head: Head? {
        head(in: model.tokens.upperBound) ?? described(behind: model.tokens.upperBound) ?? headBefore
    }

    // MARK: - Before the name

    /// The first place before the name that does not belong to it.
    var governor: Int {
        var index = model.tokens.lowerBound - 1
        while index >= sentence.lowerBound, model.tokens.lowerBound - index < 10, isAttribute(index) { index -= 1 }
        return index
    }

    private func isAttribute(_ index: Int) -> Bool {
        let token = tokens[index]
        if reading.words.isDeterminer(token) || token.isApostropheS || token.isNumber || ModelNameFinder.isModelNoun(token.lower) {
            return true
        }
        if Self.quotes.contains(token) { return true }
        if index + 1 < model.tokens.lowerBound, tokens[index + 1].isApostropheS { return true }
        if index + 1 == model.tokens.lowerBound, reading.document.language == .de, token.isNameLike, token.text.hasSuffix("s") {
            return true
        }
        return token.isLowercase && !reading.words.isFunctionWord(token) && !reading.words.isVerb(token) && !isForm(token)
    }

    private var left: String {
        let place = governor
        guard place >= sentence.lowerBound else { return "start" }
        let token = tokens[place]
        if reading.words.isPreposition(token) { return Self.shared(token.lower) }
        if Self.joins.contains(token) { return "join" }
        if !token.isWord { return "mark" }
        if token.isNameLike { return "name" }
        if token.lower.hasSuffix("ing") { return "ing" }
        return reading.words.isAuxiliary(token) ? "auxiliary" : "verb"
    }

    private var isOwned: Bool { (max(sentence.lowerBound, governor + 1)..<model.tokens.lowerBound).contains { tokens[$0].isApostropheS } }

    /// `a 22B Nora model`: one of a kind rather than its name.
    private var isOneOfMany: Bool {
        let next = model.tokens.upperBound
        guard next < sentence.upperBound, ModelNameFinder.isModelNoun(tokens[next].lower) || model.shape == .called else { return false }
        return (max(sentence.lowerBound, governor + 1)..<model.tokens.lowerBound).contains { Self.indefinite.contains(tokens[$0]) }
    }

    private var headBefore: Head? {
        var index = model.tokens.lowerBound - 1
        while index > sentence.lowerBound, Self.quotes.contains(tokens[index]) || Self.callers.contains(tokens[index]) { index -= 1 }
        guard index >= sentence.lowerBound else { return nil }
        return Self.siblings.contains(tokens[index]) ? .model : Self.head(of: tokens[index])
    }

    /// `A smaller version, X,`, `das System, genannt X`: what a model is called before its name.
    static let siblings: WordSet = [
        "version", "variant", "edition", "system", "brother", "sister", "offshoot", "variante", "fassung", "ausführung", "ableger",
        "bruder", "schwester", "ki-system", "geschwister", "ki",
    ]
    private static let possessives: WordSet = ["unser", "unsere", "sein", "seine", "ihr", "ihre", "our", "its", "their"]

    // MARK: - Behind the name

    /// Behind the name, its nouns and what stands in brackets.
    private var rest: Int {
        var index = model.tokens.upperBound
        while index < sentence.upperBound {
            if ModelNameFinder.isModelNoun(tokens[index].lower) || Self.families.contains(tokens[index])
                || Self.quotes.contains(tokens[index]) && !tokens[index].is("-")
            {
                index += 1
            } else if tokens[index].is("("), let end = closing(index) {
                index = end + 1
            } else {
                break
            }
        }
        return index
    }

    private func closing(_ open: Int) -> Int? { (open..<min(sentence.upperBound, open + 14)).first { tokens[$0].is(")") } }

    private var isAuthored: Bool {
        let index = rest
        return index + 1 < sentence.upperBound && Self.authors.contains(tokens[index]) && tokens[index + 1].isNameLike
    }

    private var right: String {
        var index = rest
        if isAuthored {
            index += 1
            while index < sentence.upperBound, tokens[index].isNameLike { index += 1 }
        }
        guard index < sentence.upperBound else { return "end" }
        let token = tokens[index]
        if token.is(":") { return "colon" }
        if token.is(",") { return "comma" }
        if !token.isWord { return token.isNumber ? "number" : tokens[index].is(".") || tokens[index].is("!") ? "end" : "mark" }
        if token.isApostropheS { return "owner" }
        if Self.joins.contains(token) { return "join" }
        if reading.words.isAuxiliary(token) { return isPerfect(index) ? "performs" : "auxiliary" }
        if reading.words.isPreposition(token) { return Self.shared(token.lower) }
        if Self.offering.contains(token), !isNoun(index) { return "offers" }
        if Self.performing.contains(token) { return "performs" }
        return token.isNameLike ? "name" : form(token) ?? "word"
    }

    /// `has achieved`, `can outperform`
    private func isPerfect(_ index: Int) -> Bool {
        (index + 1..<min(sentence.upperBound, index + 3)).contains { Self.performing.contains(tokens[$0]) }
    }

    /// `features including`, `supports for`
    private func isNoun(_ index: Int) -> Bool {
        guard index + 1 < sentence.upperBound, tokens[index].is("features") else { return false }
        return Self.joins.contains(tokens[index + 1]) || reading.words.isPreposition(tokens[index + 1]) || !tokens[index + 1].isWord
    }

    private func form(_ token: Token) -> String? {
        if token.lower.hasSuffix("ing") { return "ing" }
        if token.lower.hasSuffix("ed") { return "ed" }
        return token.lower.hasSuffix("s") ? "s" : nil
    }

    private func isForm(_ token: Token) -> Bool {
        reading.document.language == .en && (token.lower.hasSuffix("ing") || token.lower.hasSuffix("es") || Self.performing.contains(token))
    }

    // MARK: - What it is

    /// What an aside behind a place says: `X, an open …`, `X (308M), a small …`, `X — open-weight …`.
    func described(behind end: Int) -> Head? {
        var index = end
        if index < sentence.upperBound, tokens[index].is("("), let close = closing(index) {
            if let head = head(in: index + 1) { return head }
            index = close + 1
        }
        if index < sentence.upperBound, Self.quotes.contains(tokens[index]), !tokens[index].is("-") { index += 1 }
        guard index + 1 < sentence.upperBound, Self.openings.contains(tokens[index]) else { return nil }
        let first = tokens[index + 1]
        let isAside =
            reading.words.isDeterminer(first) || Self.possessives.contains(first) || first.isNumber
            || first.isLowercase && first.isHyphenated
        return isAside ? head(in: index + 1) : nil
    }

    /// `X, Alba's fastest …`
    private func isOwner(_ start: Int) -> Bool {
        guard tokens[start].isNameLike else { return false }
        return (start + 1..<min(sentence.upperBound, start + 5)).contains { tokens[$0].isApostropheS }
    }

    /// The last telling noun of the words from here up to a preposition, a verb or another name.
    private func head(in start: Int) -> Head? {
        var found: Head?
        var index = start
        while index < min(sentence.upperBound, start + 12), isDescribing(index) || tokens[index].isApostropheS {
            if found == .model, isParticiple(tokens[index]) { return found }
            found = Self.head(of: tokens[index]) ?? found
            if found == .level { return found }
            index += 1
        }
        return found
    }

    /// `a model topping the leaderboard`, `a model tuned for …`: what follows is no part of the name's description.
    private func isParticiple(_ token: Token) -> Bool {
        token.isLowercase && !token.isHyphenated && (token.lower.hasSuffix("ing") || token.lower.hasSuffix("ed"))
    }

    private func isDescribing(_ index: Int) -> Bool {
        let token = tokens[index]
        guard reading.model(at: index) == nil, !["that", "which", "who", "where"].contains(token.lower) else { return false }
        if token.isNumber || token.is("-") || token.is("/") || token.is("+") || reading.words.isDeterminer(token) { return true }
        if token.is(",") {
            return index + 2 < sentence.upperBound && tokens[index + 1].isLowercase && tokens[index + 2].isWord
                && !reading.words.isFunctionWord(tokens[index + 1])
        }
        return token.isWord && !reading.words.isFunctionWord(token) && (!Self.offering.contains(token) || isNoun(index))
            && !Self.performing.contains(token)
    }

    static func head(of token: Token) -> Head? {
        if families.contains(token) { return .family }
        if ModelNameFinder.isModelNoun(token.lower) || nets.contains(token) { return .model }
        if products.contains(token) || productEndings.match(token.lower) { return .product }
        return levels.contains(token) || token.lower.hasSuffix("-level") ? .level : nil
    }

    /// Prepositions of German by their English names, so that both languages share what is known of them.
    static func shared(_ word: String) -> String { english[word] ?? word }

    private static let english = [
        "für": "for", "mit": "with", "von": "of", "seit": "since", "als": "as", "wie": "like", "einschließlich": "including",
        "aus": "from", "im": "in", "auf": "on", "bei": "at", "zu": "to", "zum": "to", "zur": "to", "bis": "to", "durch": "by",
        "gegen": "against", "gegenüber": "against", "hinter": "behind", "über": "over", "um": "over", "an": "on", "nach": "after",
        "unter": "under", "ohne": "without", "vor": "before",
    ]

    /// What a German participle closes: `hat X veröffentlicht`.
    private static let clasps: Set<String> = ["auxiliary", "join", "name", "verb"]
    private static let indefinite: WordSet = [
        "a", "an", "ein", "eine", "einem", "einen", "two", "three", "four", "five", "several", "other", "many", "zwei", "drei", "vier",
        "mehrere", "weitere", "andere",
    ]
    private static let quotes: WordSet = ["„", "“", "\"", "”", "‘", "’", "'", "-"]
    private static let callers: WordSet = ["called", "named", "dubbed", "codenamed", "namens", "genannt", ","]
    private static let joins: WordSet = [",", "and", "und", "&", "or", "oder", "plus", "including", "sowie", "alongside", "as", "wie"]
    private static let openings: WordSet = [",", "–", "—", "-", ":"]
    private static let authors: WordSet = ["by", "from", "von"]
    private static let families: WordSet = [
        "family", "families", "series", "lineup", "line-up", "collection", "suite", "variants", "variant", "versions", "familie", "reihe",
        "serie", "varianten", "variante", "modellfamilie", "modellreihe", "modellserie", "modellgeneration",
    ]
    private static let nets: WordSet = [
        "checkpoint", "checkpoints", "transformer", "weights", "net", "gewichte", "generator", "bildgenerator", "videogenerator",
        "musikgenerator", "recognizer", "classifier", "successor", "nachfolger", "nachfolgerin", "sibling", "sprach-ki", "bild-ki",
        "video-ki",
    ]
    private static let levels: WordSet = [
        "level", "levels", "class", "style", "quality", "niveau", "era", "generation", "competitor", "rival",
    ]
    /// What brings something with it: said of what is new.
    private static let offering: WordSet = [
        "introduces", "features", "offers", "brings", "supports", "enables", "adds", "delivers", "enhances", "improves", "targets", "comes",
        "combines", "extends", "provides", "generates", "handles", "boasts", "includes", "uses", "bietet", "unterstützt", "bringt",
        "ermöglicht", "verbessert", "enthält", "verfügt", "kombiniert", "featuring", "offering", "bringing", "supporting", "enabling",
    ]
    /// How a model does that is there already.
    private static let performing: WordSet = [
        "achieved", "achieves", "scored", "scores", "outperforms", "outperformed", "ranks", "ranked", "tops", "topped", "leads", "led",
        "beats", "beat", "showed", "shows", "shown", "powers", "powered", "hits", "hit", "matches", "matched", "surpasses", "surpassed",
        "struggles", "struggled", "excels", "reaches", "reached", "remains", "dominates", "performs", "performed", "exceeds", "trails",
        "outperform", "achieve", "score", "rank", "uncovered", "solved", "won", "passed", "failed", "set",
        "erreicht", "erreichte", "übertrifft", "schlägt", "schlug", "liegt", "führt", "zeigt",
    ]
    private static let products: WordSet = [
        "api", "apis", "app", "apps", "sdk", "cli", "plugin", "extension", "academy", "card", "cards", "feature", "features", "support",
        "agent", "agents", "assistant", "platform", "platforms", "tool", "tools", "toolkit", "toolchain", "service", "services", "tier",
        "plan", "plans", "pricing", "chatbot", "mode", "modes", "engine", "fund", "program", "programme", "partnership", "framework",
        "library", "benchmark", "benchmarks", "dataset", "datasets", "evaluation", "evaluations", "eval", "evals", "paper", "report",
        "chip", "chips", "processor", "phone", "cluster", "clusters", "supercomputer", "superchip", "partners", "alliance",
        "smartphone", "laptop", "console", "gpu", "gpus", "tpu", "robot", "headset", "browser", "tablet", "car", "suv", "camera",
        "accelerator", "humanoid", "glasses", "os", "summit", "cohort", "blueprint", "search", "studio", "workflow",
        "integration", "integrations", "endpoint", "constitution", "spec", "protocol", "initiative", "index", "arena",
        "leaderboard", "game", "software", "language", "compiler", "tech", "technology", "method", "technique", "algorithm",
        "editor", "interface", "course", "podcast", "hub", "marketplace", "funktion", "dienst", "plattform", "datensatz", "prozessor",
        "roboter", "auto", "handy", "kamera", "brille", "fonds", "betriebssystem", "programm", "werkzeug", "assistent", "spiel",
    ]
    private static let productEndings: WordEndings = [
        "plattform", "dienst", "funktion", "assistent", "-agent", "-app", "software", "werkzeug",
    ]
}
