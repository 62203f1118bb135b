import Linguistics
import NewsModel

/// Listings told by nouns: `Börsengang von X`, `X strebt an die Nasdaq`, `X verschiebt Gang aufs Parkett`.
extension GermanNouns {
    /// `Börsengang von X`, `X plant Börsengang`.
    func listing(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.ipo, "ipo.de", index, 0.65)
        if isRecalled(index) { return nil }
        let isDebut = chunk.nouns.contains { $0.hasSuffix("debüt") || $0.hasSuffix("start") } && chunk.preposition == "bei"
        found.status = isDebut || ["nach", "seit"].contains(chunk.preposition ?? "") ? .announced : .planned
        if clause.sentence.tokens.contains(where: { GermanNounTables.debuting.contains(clause.document.tokens[$0]) }) {
            found.status = .announced
        }
        if let place = attribute(index, clause.sentence.isTitle ? ["von", "für"] : ["von"]) { found.targets = names(place) }
        if found.targets.isEmpty { found.targets = (chunk.compound?.name ?? owner(index)).map { [$0] } ?? [] }
        if found.targets.isEmpty { found.targets = follower(index) }
        if found.targets.isEmpty, isDebut { found.targets = traded(behind: index) }
        if found.targets.isEmpty {
            found.targets = clause.subject(before: index)?.names.suffix(1).map { $0 } ?? []
            found.marks.insert("de-target-subject")
        }
        if found.targets.isEmpty, let name = planned(index) {
            found.targets = [name]
            found.marks.insert("de-target-topic")
            found.strength = 0.5
        }
        earn(&found)
        return found.targets.isEmpty ? nil : found
    }

    /// `Der Börsengang ist für den Herbst geplant`: that of the firm that the text is about.
    private func planned(_ index: Int) -> NameMention? {
        guard !clause.sentence.isTitle, clause.chunks[index].preposition == nil, clause.chunks[index].determiner == "der",
            clause.words(of: index..<clause.chunks.count).contains(where: Self.planning.contains)
        else { return nil }
        return [clause.topic, clause.main].compactMap { $0 }.first { !$0.isPerson && !$0.isPlace && clause.isEstablished($0) }
    }

    private static let planning: WordSet = ["geplant", "vorgesehen", "angepeilt", "erwartet", "soll"]

    /// `Beim Börsendebüt stieg die Aktie von Y`: the firm whose share is told of.
    private func traded(behind index: Int) -> [NameMention] {
        for place in clause.chunks.indices where place > index && clause.chunks[place].kind == .phrase {
            let chunk = clause.chunks[place]
            if let compound = chunk.compound, compound.head.hasPrefix("aktie") { return [compound.name] }
            if chunk.head == "aktie" || chunk.head == "aktien" { return names(attribute(place)).filter { !$0.isPlace && !$0.isPerson } }
        }
        return []
    }

    /// `am Tag des Börsengangs`, `bis zum Börsengang`, `hat den Börsengang gemeistert`: a listing that but dates something else.
    private func isRecalled(_ index: Int) -> Bool {
        guard !clause.sentence.isTitle else { return false }
        let chunk = clause.chunks[index]
        let words = clause.words(of: max(0, index - 1)..<min(clause.chunks.count, index + 3))
        if words.contains(where: Self.mastered.contains) { return true }
        if chunk.determiner == "des", index > 0, clause.chunks[index - 1].head.map(Self.times.contains) == true { return true }
        let first = chunk.tokens.lowerBound
        return chunk.preposition == "zu" && first > 1
            && clause.document.tokens[max(0, first - 2)..<first].contains { $0.is("bis") }
    }

    private static let mastered: WordSet = ["gemeistert", "begleitet", "begleitete", "mitgemacht", "erlebt", "erlebte", "eingefädelt"]
    private static let times: WordSet = ["tag", "jahr", "zeit", "zeitpunkt", "jahren", "tage", "tagen", "wochen", "monate"]

    /// `Den Antrag auf einen Börsengang hat X eingereicht`, `Eine Kapitalerhöhung soll X 3 Millionen bringen`: the one party behind the verb
    /// of a clause that begins with the noun's phrase.
    func follower(_ index: Int) -> [NameMention] {
        let start =
            clause.chunks[..<index].lastIndex { [.comma, .stop, .subordinator, .verb, .link].contains($0.kind) }.map { $0 + 1 } ?? 0
        guard !clause.sentence.isTitle, clause.chunks[start..<index].allSatisfy({ $0.kind == .phrase && $0.names.isEmpty }),
            start == 0 || clause.chunks[start - 1].kind != .verb,
            let verb = clause.chunks[index...].firstIndex(where: { $0.kind == .verb }), verb <= index + 2, verb + 1 < clause.chunks.count
        else { return [] }
        let next = clause.chunks[verb + 1]
        return next.kind == .phrase && next.preposition == nil ? names(verb + 1).filter { !$0.isPlace && !$0.isPerson } : []
    }

    /// What a listing brings: `spült 2 Milliarden in die Kasse`; told as a fact where the verb is no plan's.
    private func earn(_ clue: inout DealClue) {
        let words = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        guard let verb = words.first(where: { word in GermanNounTables.earning.contains(where: word.hasPrefix) }) else { return }
        clue.amount = clause.analysis.sums.first {
            clause.sentence.tokens.contains($0.tokens.lowerBound) && $0.unit == .whole && !$0.isAside
        }
        let isDone =
            ["eingenommen", "eingesammelt", "eingebracht", "erlöst"].contains(verb)
            && !words.contains { ["soll", "will", "könnte"].contains($0) }
        let isFact = isDone || ["spült", "brachte", "bringt", "erlöst", "nahm", "sammelte", "nimmt"].contains(where: verb.hasPrefix)
        if isFact, clue.amount != nil { clue.status = .announced }
    }

    /// `geht an die Börse`, `bringt Tochter Y an die Börse`.
    func floated(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        let isFloor = chunk.preposition == "auf" && chunk.head?.hasSuffix("parkett") == true
        guard chunk.preposition == "an" && chunk.determiner == "die" || isFloor, chunk.names.allSatisfy(\.isPlace) else { return nil }
        let verbs = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        var found = clue(.ipo, "ipo.de.verb", index, 0.7)
        found.status = verbs.contains { Self.done.contains($0) } ? .announced : .planned
        let isBrought = verbs.contains { $0.hasPrefix("bring") || $0.hasPrefix("brach") || $0 == "gebracht" }
        if isBrought, index > 0 {
            let places = (max(0, index - 4)..<index).filter { clause.chunks[$0].kind == .phrase && clause.chunks[$0].preposition == nil }
            found.targets = places.last.map { targets.object(at: $0)?.targets ?? [] } ?? []
            let first = (0..<index).first {
                clause.chunks[$0].kind == .phrase && clause.chunks[$0].preposition == nil && !names($0).isEmpty
            }
            found.sellers = names(first).filter { name in !found.targets.contains { $0.text == name.text } }
        } else if verbs.contains(where: GermanNounTables.going.contains) || isStep(index) {
            found.targets = clause.subject(before: index)?.names.suffix(1).map { $0 } ?? []
            if found.targets.isEmpty { found.targets = dative(before: index) }
        }
        return found.targets.isEmpty ? nil : found
    }

    private static let done: WordSet = ["gegangen", "schafft", "schaffte", "gelungen", "gelang", "gelingt", "geglückt", "glückt"]

    /// `X strebt an die Nasdaq`, `X will an die Wiener Börse`.
    func quoted(_ index: Int) -> DealClue? {
        guard isExchange(clause.chunks[index]),
            clause.sentence.tokens.contains(where: { GermanNounTables.going.contains(clause.document.tokens[$0]) })
        else { return nil }
        var found = clue(.ipo, "ipo.de.verb", index, 0.6)
        found.status = .planned
        found.targets = clause.subject(before: index)?.names.suffix(1).filter { !$0.isPlace && !$0.isPerson } ?? []
        if found.targets.isEmpty, clause.sentence.isTitle, let name = GermanFirms.agent(clause.chunks[0], clause.document) {
            found.targets = [name]
        }
        return found.targets.isEmpty ? nil : found
    }

    private func isExchange(_ chunk: Chunk) -> Bool {
        if let name = chunk.names.last, chunk.determiner == "die", Self.exchanges.match(name.text.lowercased()) { return true }
        guard chunk.determiner == "den", let last = chunk.tokens.last, chunk.tokens.count == 3 else { return false }
        return clause.document.tokens[last].is("markt") && Self.segments.contains(clause.document.tokens[last - 1])
    }

    private static let exchanges: WordEndings = ["börse", "nasdaq", "euronext", "nyse", "aktienmarkt"]
    private static let segments: WordSet = ["neuen", "geregelten", "amtlichen"]

    /// `X verschiebt Gang aufs Parkett`.
    private func isStep(_ index: Int) -> Bool {
        index > 0 && clause.chunks[index - 1].head.map { ["gang", "sprung", "schritt", "weg"].contains($0) } == true
    }

    /// `X gelingt Sprung aufs Parkett`: who begins the headline.
    private func dative(before index: Int) -> [NameMention] {
        guard clause.sentence.isTitle, index > 0, clause.chunks[0].kind == .phrase, clause.chunks[0].preposition == nil else { return [] }
        return names(0).filter { !$0.isPlace && !$0.isPerson }
    }
}
