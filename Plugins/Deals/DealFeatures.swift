import Linguistics
import NewsModel

/// What speaks for and against a candidate, as names that a model has weights for.
struct DealFeatures {
    let analysis: Analysis
    let group: DealGroup
    let roles: DealGroup.Roles
    /// All deals that the article may report.
    let groups: [DealGroup]
    let headline: DealHeadline

    /// All features, each without spaces.
    var all: [String] {
        let best = group.best
        var found = ["rule:" + best.rule, "kind:" + best.kind.rawValue, "status:" + group.status.rawValue]
        found.append("strength:" + String(Int(best.strength * 20) * 5))
        found += place + parties + facts + words + headline.topics
        found += group.clues.flatMap(\.marks)
        found += best.doubts.map(\.rawValue)
        return found
    }

    // MARK: - Private

    private var document: Document { analysis.document }
    private var sentence: Sentence { document.sentences[group.best.sentence] }

    private var place: [String] {
        var found = ["language:" + document.language.rawValue]
        let body = group.best.sentence - (document.sentences.first?.isTitle == true ? 1 : 0)
        if sentence.isTitle || isSnippet && body <= 0 {
            found.append("title")
        } else {
            found.append("sentence:" + (body <= 0 ? "0" : body <= 2 ? "1-2" : body <= 5 ? "3-5" : body <= 12 ? "6-12" : "13+"))
        }
        if !sentence.isTitle, group.clues.contains(where: { document.sentences[$0.sentence].isTitle }) { found.append("title-too") }
        let sentences = Set(group.clues.map(\.sentence)).count
        found.append("clues:" + (sentences > 2 ? "3+" : String(sentences)))
        if Set(group.clues.map(\.rule)).count > 1 { found.append("rules:2+") }
        if document.titleEnd == 0 { found.append("no-title") }
        let length = document.sentences.count
        found.append("length:" + (length <= 2 ? "2" : length <= 4 ? "4" : length <= 10 ? "10" : length <= 25 ? "25" : "26+"))
        found.append("candidates:" + (groups.count > 4 ? "5+" : groups.count > 2 ? "3-4" : String(groups.count)))
        let isTitled = group.clues.contains { document.sentences[$0.sentence].isTitle }
        if !isTitled, groups.contains(where: { $0.clues.contains { document.sentences[$0.sentence].isTitle } }) {
            found.append("title-other")
        }
        return found
    }

    private var parties: [String] {
        roles.flatMap { role, names -> [String] in
            guard let first = names.first else { return role == "targets" && group.best.hasUnnamedTarget ? ["targets:unnamed"] : [] }
            var found = ["has:" + role]
            if names.count > 1 { found.append(role + ":2+") }
            found.append(role + ":" + kind(of: first))
            let mentions = analysis.names.reduce(0) { $1.text.isSame(as: first.text) ? $0 + 1 : $0 }
            found.append(role + "-mentions:" + (mentions > 2 ? "3+" : String(mentions)))
            if names.contains(where: isInTitle) { found.append(role + "-in-title") }
            if headline.begins(with: first) { found.append(role + "-headline") }
            if first.text == first.text.uppercased() { found.append(role + "-capitals") }
            if found.contains(role + ":description"), let head = first.text.split(separator: " ").last {
                found.append(role + "-head:" + head.lowercased())
            }
            return found
        }
    }

    private func kind(of name: NameMention) -> String {
        if name.isPlace { return "place" }
        if name.isPerson { return "person" }
        if name.isOrganisation { return "organisation" }
        return document.tokens[name.tokens.lowerBound].isNameLike ? "name" : "description"
    }

    private func isInTitle(_ name: NameMention) -> Bool {
        name.tokens.lowerBound < document.titleEnd
            || analysis.names.contains { $0.tokens.lowerBound < document.titleEnd && NameKey.same($0.text, name.text) }
    }

    private var facts: [String] {
        var found: [String] = []
        if let amount = group.first(\.amount) {
            found.append("has:amount")
            found.append("amount:1e" + String(String(Int(max(1, amount.money.value))).utf8.count - 1))
        }
        if group.first(\.valuation) != nil { found.append("has:valuation") }
        if group.first(\.stake) != nil { found.append("has:stake") }
        if group.first(\.round) != nil { found.append("has:round") }
        if !group.disputed.isEmpty { found.append("disputed") }
        return found
    }

    /// What stands in the trigger's sentence.
    private var words: [String] {
        let first = group.best.trigger.lowerBound
        var found = ["form:" + form(document.tokens[first].lower), "trigger:" + document.tokens[group.best.trigger.upperBound - 1].lower]
        let lexicon = Lexicon.of(document.language)
        let near = max(sentence.tokens.lowerBound, first - 8)..<first
        for index in near {
            let word = document.tokens[index].lower
            if group.status != .denied, lexicon.isNegation(word) { found.append("negated") }
            if DealWords.modals.contains(word) { found.append("modal:" + word) }
        }
        found += governors
        if !sentence.isTitle,
            sentence.tokens.contains(where: { Self.days.contains(document.tokens[$0]) || lexicon.isWeekday(document.tokens[$0].lower) })
        {
            found.append("day")
        }
        if sentence.tokens.contains(where: { DealWords.sports.contains(document.tokens[$0].lower) }) { found.append("near-sports") }
        let window = max(sentence.tokens.lowerBound, first - 12)..<min(sentence.tokens.upperBound, first + 16)
        if !isSnippet, window.contains(where: { isYear(document.tokens[$0]) }) { found.append("near-year") }
        if let before = near.last.map({ document.tokens[$0].lower }),
            ["to", "of", "for", "after", "by", "from", "its", "the", "a"].contains(before)
        {
            found.append("after:" + before)
        }
        if sentence.tokens.contains(where: { Self.isSpeaker(document.tokens[$0].lower) }) { found.append("speaker") }
        if document.language == .en, sentence.tokens.contains(where: { Self.reporting.contains(document.tokens[$0].lower) }) {
            found.append("reported")
        }
        return document.language == .en ? found + recalled : found
    }

    /// Words that place it in the past, and goods beside what is bought.
    private var recalled: [String] {
        let text = SpacedText(document.tokens[sentence.tokens])
        var found = Self.recalling.filter { text.hasAny($0.phrase) }.map(\.feature)
        let near =
            max(
                sentence.tokens.lowerBound, group.best.trigger.lowerBound - 4)..<min(
                sentence.tokens.upperBound, group.best.trigger.upperBound + 8)
        if !group.best.kind.needsAmount, near.contains(where: { EnglishOrders.isGoods(document.tokens[$0]) }) { found.append("near-goods") }
        return found
    }

    private static let recalling: [(phrase: Phrases, feature: String)] = [
        "last year", "last month", "last week", "years ago", "months ago", "earlier this year", "in recent years", "previously", "since",
        "later", "former", "when", "two years", "already",
    ].map { (Phrases([$0]), "recalls:" + $0.replacing(" ", with: "-")) }
    private static let days: WordSet = ["today", "yesterday", "heute", "gestern"]
    private static let reporting: WordSet = ["said", "says", "announced", "announces", "told", "reported", "reports", "confirmed"]

    private func form(_ word: String) -> String {
        document.language == .de
            ? String(word.suffix(1))
            : word.hasSuffix("ing")
                ? "ing" : word.hasSuffix("ed") || word == "bought" || word == "sold" ? "past" : word.hasSuffix("s") ? "s" : "base"
    }

    /// The verb and the conjunction that the trigger hangs on.
    private var governors: [String] {
        let chunks = analysis.chunks[sentence.index]
        guard let place = chunks.firstIndex(where: { $0.tokens.lowerBound >= group.best.trigger.lowerBound }) else { return [] }
        var found: [String] = []
        let before = chunks[..<place].suffix(8)
        if let verb = before.last(where: { $0.kind == .verb || $0.kind == .stop }), verb.kind == .verb {
            found.append("governor:" + verb.word)
        }
        if let clause = before.last(where: { $0.kind == .subordinator }) { found.append("clause:" + clause.word) }
        if place > 0, chunks[..<place].allSatisfy({ $0.kind != .verb }) { found.append("first-verb") }
        if sentence.tokens.first.map({ isYear(document.tokens[$0]) }) == true { found.append("chronology") }
        return found
    }

    /// A few sentences without headline: the first stands for it.
    private var isSnippet: Bool { document.titleEnd == 0 && document.sentences.count <= 4 }

    private func isYear(_ token: Token) -> Bool {
        token.isNumber && token.text.utf8.count == 4 && Int(token.text).map { (1950...2100).contains($0) } == true
    }

    private static func isSpeaker(_ word: String) -> Bool { ["i", "you", "my", "your", "ich", "du", "mein", "dein", "ihr"].contains(word) }
}
