import Linguistics
import NewsModel

/// A sentence's chunks with the questions that rules ask of them.
struct Clause {
    let analysis: Analysis
    let sentence: Sentence
    let chunks: [Chunk]
    /// What `it` and `the company` stand for here.
    let topic: NameMention?
    /// The last deal with a target that the text told before this sentence.
    var lastDeal: DealClue?
    /// Whom `we` stands for, where the feed is an organisation's own.
    var publisher: String?

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
            case .subordinator:
                if DealWords.relatives.contains(chunk.word) { return antecedent(before: place) }
                if place < index - 1 || !DealWords.isParticiple(chunks[index].word) { return nil }
            case .pronoun where DealWords.anaphoric.contains(chunk.word): return topicParty(before: place)
            case .phrase where chunk.preposition == nil && !["einen", "den", "seinen", "ihren"].contains(chunk.determiner ?? ""):
                if let chain = governed(place) {
                    place = chain
                    break
                }
                if let party = party(at: place) { return party }
            default: break
            }
            place -= 1
        }
        return nil
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
            case .phrase: return chunk.preposition == nil || DealWords.particles.contains(chunk.preposition ?? "") ? place : nil
            case .other: place += 1
            case .pronoun where chunk.word == "sich": place += 1
            default: return nil
            }
        }
        return nil
    }

    /// The first phrase behind a chunk that one of these prepositions governs, within the sentence.
    func phrase(after index: Int, with prepositions: Set<String>, reach: Int = 14) -> Int? {
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
            if DealWords.isAnaphor(chunk) { return topicParty(before: index) }
            guard DealWords.isCompanyPhrase(chunk) else { return nil }
            if let name = named(behind: index) { return Party(names: [name]) }
            return Party(names: [])
        }
        var names = own
        var place = index
        while place >= 2, isLinked(place - 1, from: index), let more = coordinated(place - 2, chunk) {
            names = more + names
            place -= 2
        }
        place = index
        while place + 2 < chunks.count, isListed(place + 1), let more = coordinated(place + 2, chunk) {
            names += more
            place += 2
        }
        return Party(names: names)
    }

    /// The words of some chunks, in small letters.
    func words(of range: Range<Int>) -> [String] {
        chunks[range].flatMap { $0.tokens.map { document.tokens[$0].lower } }
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
        return place < index && chunks[place].preposition != nil ? place : nil
    }

    /// `the company, Brightfall, …`: a name in apposition behind a comma is not taken; a name right behind is.
    private func named(behind index: Int) -> NameMention? {
        guard index + 1 < chunks.count, chunks[index + 1].kind == .phrase, chunks[index + 1].preposition == nil,
            chunks[index + 1].determiner == nil
        else { return nil }
        return usable(chunks[index + 1]).first
    }

    /// A link before a member, a comma before an earlier one; in headlines a comma links two.
    private func isLinked(_ place: Int, from index: Int) -> Bool {
        if chunks[place].kind == .link { return true }
        guard chunks[place].kind == .comma else { return false }
        return place + 1 < index
            || sentence.isTitle && place == 1 && language == .en && index + 1 < chunks.count && chunks[index + 1].kind == .verb
    }

    private func isListed(_ index: Int) -> Bool {
        guard chunks[index].kind == .link else { return chunks[index].kind == .comma && hasLink(after: index) }
        return chunks[index].word != "oder"
    }

    private func hasLink(after index: Int) -> Bool {
        index + 2 < chunks.count && chunks[index + 2].kind == .link && chunks[index + 1].kind == .phrase
    }

    private func coordinated(_ index: Int, _ chunk: Chunk) -> [NameMention]? {
        let other = chunks[index]
        guard other.kind == .phrase, other.preposition == nil || other.preposition == chunk.preposition else { return nil }
        let names = usable(other)
        return names.isEmpty ? nil : names
    }

    /// The name a phrase is about: the last that is no person's and no place's.
    private func usable(_ chunk: Chunk) -> [NameMention] {
        if let last = chunk.names.last(where: { !$0.isPlace && !$0.isPerson }) { return [last] }
        if let compound = chunk.compound, chunk.names.isEmpty, DealWords.isCompanyWord(compound.head) { return [] }
        if let possessor = chunk.possessor, DealWords.isCompanyPhrase(chunk) || chunk.names.contains(where: \.isPerson) {
            return [possessor]
        }
        return chunk.names.last { !$0.isPlace }.map { [$0] } ?? []
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
        let start = (0..<index).last { chunks[$0].kind == .stop }.map { $0 + 1 } ?? 0
        for place in start..<index where chunks[place].kind == .phrase && chunks[place].preposition == nil {
            if let name = usable(chunks[place]).last, !name.isPerson { return Party(names: [name]) }
        }
        return topic.map { Party(names: [$0]) }
    }
}

/// Those who fill a role; empty where a company stands there without its name.
struct Party {
    var names: [NameMention]
}
