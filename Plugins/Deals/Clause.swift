import Linguistics
import NewsModel

/// A sentence's chunks with the questions that rules ask of them.
final class Clause: Sendable {
    let analysis: Analysis
    let sentence: Sentence
    let chunks: [Chunk]
    /// What `it` and `the company` stand for here.
    let topic: NameMention?
    /// Whom the whole text is about.
    let main: NameMention?
    /// The last deal with a target that the text told before this sentence.
    let lastDeal: DealClue?
    /// Whom `we` stands for, where the feed is an organisation's own.
    let publisher: String?
    /// Last names of persons whom the text names in full.
    let persons: Set<String>

    init(
        analysis: Analysis, sentence: Sentence, chunks: [Chunk], topic: NameMention?, main: NameMention?, lastDeal: DealClue?,
        publisher: String?, persons: Set<String>
    ) {
        self.analysis = analysis
        self.sentence = sentence
        self.chunks = chunks
        self.topic = topic
        self.main = main
        self.lastDeal = lastDeal
        self.publisher = publisher
        self.persons = persons
    }

    var document: Document { analysis.document }
    var language: TextLanguage { document.language }

    /// Who stands in the nominative before a chunk, through verbs, adverbs and phrases with prepositions.
    func subject(before index: Int) -> Party? {
        var place = index - 1
        while place >= 0 {
            let chunk = chunks[place]
            switch chunk.kind {
            case .stop:
                guard ["–", "-", "—"].contains(chunk.word), place + 1 < chunks.count, chunks[place + 1].kind == .link else { return nil }
            case .subordinator where isAdverb(place): break
            case .subordinator:
                if DealWords.relatives.contains(chunk.word) { return antecedent(before: place) }
                if place < index - 1 || !DealWords.isParticiple(chunks[index].word) { return nil }
            case .pronoun where DealWords.anaphoric.contains(chunk.word): return topicParty(before: place)
            case .phrase where chunk.preposition == nil && !["einen", "den", "seinen", "ihren"].contains(chunk.determiner ?? ""):
                if let chain = governed(place) {
                    place = chain
                    break
                }
                if let party = party(at: place), !isOwned(chunk, party) { return party.names.isEmpty ? bearer(of: place) ?? party : party }
            default: break
            }
            place -= 1
        }
        return nil
    }

    /// `strebt noch in diesem Jahr`, `gilt als Kandidat`: what begins no clause within one.
    private func isAdverb(_ place: Int) -> Bool {
        guard language == .de, place > 0, Self.adverbs.contains(chunks[place].word) else { return false }
        return ![.comma, .stop, .link].contains(chunks[place - 1].kind)
    }

    private static let adverbs: WordSet = ["noch", "damit", "so", "doch", "jedoch", "als"]

    /// `X, ein Hersteller von Sensoren, kauft`: the name that a description in commas stands behind.
    private func bearer(of place: Int) -> Party? {
        guard language == .de, place > 1, chunks[place - 1].kind == .comma, chunks[place - 2].kind == .phrase,
            chunks[place - 2].preposition == nil, let party = party(at: place - 2), !party.names.isEmpty
        else { return nil }
        return party
    }

    /// `baut sein Pumpengeschäft aus und kauft`: what the subject has is not the subject.
    private func isOwned(_ chunk: Chunk, _ party: Party) -> Bool {
        language == .de && party.names.isEmpty && ["sein", "seine", "ihr", "ihre"].contains(chunk.determiner ?? "")
    }

    /// Whether the speaker or the reader is the subject: `I bought`, `when you buy`.
    func hasSpeaker(before index: Int) -> Bool {
        (max(0, index - 4)..<index).contains { chunks[$0].kind == .pronoun && ["i", "you", "ich", "du"].contains(chunks[$0].word) }
    }

    /// The phrase that a verb acts on: the next one without a preposition, nothing but adverbs between.
    func object(after index: Int) -> Int? {
        var place = index + 1
        while place < chunks.count {
            let chunk = chunks[place]
            switch chunk.kind {
            case .phrase where DealWords.isTime(chunk): place += 1
            case .phrase: return chunk.preposition == nil || DealWords.particles.contains(chunk.preposition ?? "") ? place : nil
            case .other: place += 1
            case .pronoun where chunk.word == "sich": place += 1
            case .pronoun where chunk.word == "one" && place + 1 < chunks.count && chunks[place + 1].preposition == "of": return place + 1
            default: return nil
            }
        }
        return nil
    }

    /// The first phrase behind a chunk that one of these prepositions governs, within the sentence.
    func phrase(after index: Int, with prepositions: [String], reach: Int = 14) -> Int? {
        var place = index + 1
        while place < min(chunks.count, index + 1 + reach) {
            let chunk = chunks[place]
            if chunk.kind == .stop { return nil }
            if chunk.kind == .phrase, let preposition = chunk.preposition, prepositions.contains(preposition) { return place }
            place += 1
        }
        return nil
    }

    /// The names at a phrase and those coordinated with it.
    func party(at index: Int) -> Party? {
        let chunk = chunks[index]
        guard chunk.kind == .phrase else { return nil }
        let own = usable(chunk)
        if own.isEmpty {
            if let body = publicBody(chunk) { return Party(names: [body]) }
            if DealWords.isAnaphor(chunk) { return topicParty(before: index) }
            if let name = linked(behind: index) { return Party(names: [name]) }
            if language == .de, !sentence.isTitle, DealWords.isGermanAnaphor(chunk) { return referent(at: index) }
            guard DealWords.isCompanyPhrase(chunk) else { return nil }
            if let name = named(behind: index) ?? apposed(behind: index) { return Party(names: [name]) }
            return Party(names: language == .en ? members(before: index, chunk) : [])
        }
        return Party(names: members(before: index, chunk) + own + members(behind: index, chunk))
    }

    /// The words of some chunks, in small letters.
    func words(of range: Range<Int>) -> [String] {
        chunks[range].flatMap { $0.tokens.map { document.tokens[$0].lower } }
    }

    /// The chunk that a token range begins in.
    func place(of tokens: Range<Int>) -> Int { chunks.firstIndex { $0.tokens.upperBound > tokens.lowerBound } ?? 0 }

    /// A chunk's nouns with the heads of compounds and of sums: `Auftrag` in `3-Milliarden-Euro-Auftrag`.
    func nouns(of chunk: Chunk) -> [String] {
        if chunk.sums.isEmpty, chunk.compound == nil { return chunk.nouns }
        return chunk.nouns + (chunk.compound.map { [$0.head] } ?? [])
            + chunk.sums.compactMap { sum in
                let last = document.tokens[analysis.sums[sum].tokens.upperBound - 1]
                guard last.isHyphenated, let dash = last.lower.utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
                return String(last.lower[last.lower.index(after: dash)...])
            }
    }

    // MARK: - Private

    /// Where a list begins whose first member a preposition governs: `by Alder, Brightfall and Corvane`.
    func governed(_ index: Int) -> Int? {
        var place = index
        while place >= 2, chunks[place - 2].kind == .phrase,
            chunks[place - 1].kind == .link || chunks[place - 1].kind == .comma && place < index
        {
            place -= 2
        }
        if place >= 3, place < index, chunks[place - 1].kind == .comma || chunks[place - 1].kind == .link { return nil }
        guard place < index, chunks[place].preposition != nil else { return nil }
        return language == .en && usable(chunks[place]).isEmpty ? nil : place
    }

    /// `the company, Brightfall, …`: a name in apposition behind a comma is not taken; a name right behind is.
    private func named(behind index: Int) -> NameMention? {
        guard index + 1 < chunks.count, chunks[index + 1].kind == .phrase, chunks[index + 1].preposition == nil,
            chunks[index + 1].determiner == nil
        else { return nil }
        return usable(chunks[index + 1]).first
    }

    /// The members of a list that stand before one of its members.
    private func members(before index: Int, _ chunk: Chunk) -> [NameMention] {
        var names: [NameMention] = []
        var place = index
        while let joint = joint(before: place, isLast: place == index) {
            let before = memberBefore(apposition: joint) ?? unbracketed(joint - 1)
            guard let more = coordinated(before, chunk) else { break }
            names = more + names
            place = before
        }
        return names
    }

    /// The chunk itself, or the one before what is said in brackets: `Grenfell ( GRF.N ) and`.
    private func unbracketed(_ place: Int) -> Int { place > 0 && chunks[place].word == "(" ? place - 1 : place }

    /// The members of a list that stand behind its first.
    private func members(behind index: Int, _ chunk: Chunk) -> [NameMention] {
        var names: [NameMention] = []
        var place = index
        while let next = next(behind: place), let more = coordinated(next, chunk) {
            names += more
            place = next
        }
        return names
    }

    /// Where the link or comma before a member stands; in headlines a comma links two.
    private func joint(before index: Int, isLast: Bool) -> Int? {
        var place = index - 1
        if place >= 2, chunks[place].kind == .link, chunks[place - 1].kind == .comma {
            if startsClause(place, behind: place - 2) { return nil }
            place -= 1
        }
        guard place >= 1 else { return nil }
        if chunks[place].kind == .link { return place }
        guard chunks[place].kind == .comma else { return nil }
        if place + 1 < index || !isLast { return place }
        return (sentence.isTitle || document.titleEnd == 0 && sentence.index == 0) && place == 1 && language == .en
            && index + 1 < chunks.count
            && (chunks[index + 1].kind == .verb || ["in", "among", "near"].contains(chunks[index + 1].preposition))
            ? place : nil
    }

    /// The next member of a list: behind a link, or behind a comma where a link follows before the list ends.
    private func next(behind index: Int) -> Int? {
        guard let joint = jump(over: index) else { return nil }
        if chunks[joint].kind == .link { return chunks[joint].word == "oder" ? nil : joint + 1 }
        if joint + 2 < chunks.count, chunks[joint + 1].kind == .link { return startsClause(joint + 1, behind: index) ? nil : joint + 2 }
        if let link = link(behindApposition: joint) { return startsClause(link, behind: index) ? nil : link + 1 }
        return hasLink(after: joint) ? joint + 1 : nil
    }

    /// The chunk behind a member and what is said of it in brackets.
    private func jump(over index: Int) -> Int? {
        let place = index + 1 < chunks.count && chunks[index + 1].word == "(" ? index + 2 : index + 1
        return place + 1 < chunks.count && [.link, .comma].contains(chunks[place].kind) ? place : nil
    }

    /// Whether a list that goes on behind a comma ends with a link.
    private func hasLink(after comma: Int) -> Bool {
        var place = comma
        while place + 2 < chunks.count, chunks[place].kind == .comma, chunks[place + 1].kind == .phrase,
            chunks[place + 1].preposition == nil
        {
            guard let joint = jump(over: place + 1) else { return false }
            if chunks[joint].kind == .link || joint + 1 < chunks.count && chunks[joint + 1].kind == .link { return true }
            guard !usable(chunks[place + 1]).isEmpty else { return false }
            place = joint
        }
        return false
    }

    private func coordinated(_ index: Int, _ chunk: Chunk) -> [NameMention]? {
        let other = chunks[index]
        guard other.kind == .phrase, other.preposition == nil || other.preposition == chunk.preposition && !isLoose(index) else {
            return nil
        }
        let names = usable(other)
        return names.isEmpty ? nil : names
    }

    /// The name a phrase is about: the last that is no person's and no place's.
    func usable(_ chunk: Chunk) -> [NameMention] {
        if let last = chunk.names.last(where: { !$0.isPlace && !$0.isPerson && !persons.contains($0.text) }) { return [last] }
        if let compound = chunk.compound, chunk.names.isEmpty, DealWords.isCompanyWord(compound.head) { return [] }
        if let possessor = chunk.possessor, DealWords.isCompanyPhrase(chunk) || chunk.names.contains(where: \.isPerson) {
            return [possessor]
        }
        return chunk.names.last { !$0.isPlace }.map { [$0] } ?? []
    }

    /// `for X, and for Y`: a member with a preposition of its own behind a comma is told apart.
    private func isLoose(_ index: Int) -> Bool {
        language == .en && index >= 2 && (chunks[index - 1].kind == .comma || chunks[index - 2].kind == .comma)
    }

    func antecedent(before index: Int) -> Party? {
        var place = index - 1
        while place >= 0, place >= index - 3 {
            if chunks[place].kind == .phrase, let party = party(at: place) { return party }
            place -= 1
        }
        return nil
    }

    func topicParty(before index: Int) -> Party? {
        if let publisher, ["we", "wir", "our", "unser", "unsere"].contains(chunks[index].word) {
            return Party(names: [NameMention(text: publisher, tokens: chunks[index].tokens, isOrganisation: true)])
        }
        if chunks[index].word == "wir" { return nil }
        if let teller = teller(before: index) { return Party(names: [teller]) }
        if language == .de, chunks[index].kind == .phrase, !sentence.isTitle { return referent(at: index) }
        let start = (0..<index).last { chunks[$0].kind == .stop && !(language == .de && chunks[$0].word == ":") }.map { $0 + 1 } ?? 0
        let isPerson = ["he", "she"].contains(chunks[index].word)
        if !isPerson, let near = conjoined(before: index), !usable(chunks[near]).isEmpty {
            return Party(names: usable(chunks[near]).suffix(1))
        }
        for place in start..<index where chunks[place].kind == .phrase && chunks[place].preposition == nil && governed(place) == nil {
            let names = isPerson ? chunks[place].names : usable(chunks[holder(place) ?? place])
            if chunks[index].word == "they" || language == .en && chunks[index].determiner == "their", let all = party(at: place),
                all.names.count > 1
            {
                return all
            }
            if let name = names.last(where: { ($0.isPerson || persons.contains($0.text)) == isPerson && !$0.isPlace }) {
                return Party(names: [name])
            }
        }
        if isPerson { return nil }
        if let state = state(before: index, from: start) { return Party(names: [state]) }
        return topic.map { Party(names: [$0]) }
    }
}

extension Clause {
    /// The deal told in one of the sentences right before.
    var told: DealClue? { lastDeal.flatMap { sentence.index - $0.sentence <= 3 ? $0 : nil } }

    /// `after X dropped its bid`: the subject of a clause that reads like a phrase, the last before a chunk.
    func conjoined(before index: Int) -> Int? {
        guard language == .en else { return nil }
        return (0..<index).last { place in
            place + 1 < index && isConjoined(place)
        }
    }

    /// Whether a phrase behind `after` or `as` is the subject of the verb behind it.
    func isConjoined(_ place: Int) -> Bool {
        guard chunks[place].kind == .phrase, ["after", "before", "since", "until", "as"].contains(chunks[place].preposition ?? ""),
            place + 1 < chunks.count, !chunks[place].names.isEmpty
        else { return false }
        let next = (place + 1..<min(chunks.count, place + 3)).first { chunks[$0].kind != .other }
        guard let next, chunks[next].kind == .verb else { return false }
        return !chunks[next].word.hasSuffix("ing") && document.tokens[chunks[next].tokens.lowerBound - 1].lower != "to"
    }

    /// `Iraq said it`: a country that the sentence begins with.
    private func state(before index: Int, from start: Int) -> NameMention? {
        guard language == .en, chunks[index].kind == .pronoun, start < index, chunks[start].kind == .phrase,
            chunks[start].preposition == nil,
            chunks[start].nouns.isEmpty, start + 1 < index, chunks[start + 1].kind == .verb
        else { return nil }
        return chunks[start].names.last(where: \.isPlace)
    }

    /// `the US government`: a state that acts without a name.
    private func publicBody(_ chunk: Chunk) -> NameMention? {
        guard language == .en, let head = chunk.head, ["government", "treasury", "ministry", "state", "administration"].contains(head),
            chunk.trailing.count <= 1, head != "state" || chunk.tokens.count == 3
        else {
            return nil
        }
        let start = chunk.determiner == nil ? chunk.tokens.lowerBound : chunk.tokens.lowerBound + 1
        guard start < chunk.tokens.upperBound, chunk.tokens.upperBound - start <= 4 else { return nil }
        let tokens = start..<chunk.tokens.upperBound
        return NameMention(text: document.slice(tokens), tokens: tokens, isOrganisation: true)
    }

    /// `Shares of X`: where the firm stands whose shares are spoken of.
    func holder(_ index: Int) -> Int? {
        guard chunks[index].names.isEmpty, chunks[index].nouns.count == 1,
            ["shares", "stock", "shareholders"].contains(chunks[index].head ?? ""),
            index + 1 < chunks.count, chunks[index + 1].kind == .phrase, ["of", "in"].contains(chunks[index + 1].preposition ?? "")
        else { return nil }
        return index + 1
    }
}

/// Those who fill a role; empty where a company stands there without its name.
struct Party {
    var names: [NameMention]
}
