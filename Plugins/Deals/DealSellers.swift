import Linguistics
import NewsModel

/// Finds who sells where the words about the thing sold tell it: `Y, a unit of X`, `the Y division of X`, `X's Y`, `Y … from X`.
struct DealSellers {
    let clause: Clause

    /// The clue with its sellers, where it has none and its sentence tells them.
    func completed(_ clue: DealClue) -> DealClue {
        if clause.language == .de { return GermanOwners(clause: clause).completed(clue) }
        guard clause.language == .en, clue.sellers.isEmpty, [.acquisition, .investment].contains(clue.kind), let target = clue.targets.last,
            clause.sentence.tokens.contains(target.tokens.lowerBound), clause.sentence.tokens.contains(target.tokens.upperBound - 1)
        else { return clue }
        var clue = clue
        let (first, last) = (place(of: target.tokens.lowerBound), place(of: target.tokens.upperBound - 1))
        let ways = [
            { possessor(first, target) }, { whole(first, last) }, { division(target, last) }, { parent(behind: last) },
            { source(behind: max(last, place(of: clue.trigger.lowerBound))) }, { partner(clue) }, { chooser(clue) },
        ]
        clue.sellers = ways.lazy.map { names($0(), clue) }.first { !$0.isEmpty } ?? []
        return clue
    }

    // MARK: - Private

    private var chunks: [Chunk] { clause.chunks }

    private func place(of token: Int) -> Int { clause.place(of: token..<(token + 1)) }

    /// Those who have no other role; a part may bear its owner's name.
    private func names(_ found: [NameMention], _ clue: DealClue) -> [NameMention] {
        found.filter { name in
            !name.isPlace && clause.document.tokens[name.tokens.lowerBound].isNameLike
                && !clue.buyers.contains { NameKey.same($0.text, name.text) }
                && !clue.targets.contains { NameKey.of($0.text) == NameKey.of(name.text) || $0.tokens == name.tokens }
        }
    }

    /// `Grenfell Inc's Quantix unit`.
    private func possessor(_ place: Int, _ target: NameMention) -> [NameMention] {
        chunks[place].possessor.map { $0.tokens.upperBound <= target.tokens.lowerBound && !isPerson($0) ? [$0] : [] } ?? []
    }

    private func isPerson(_ name: NameMention) -> Bool { name.isPerson || clause.persons.contains(name.text) }

    /// `plastics business of Grenfell Co`, read as one.
    private func whole(_ first: Int, _ last: Int) -> [NameMention] {
        last > first && chunks[last].preposition == "of" ? chunks[last].names.suffix(1) : []
    }

    /// `the Quantix division of Grenfell`.
    private func division(_ target: NameMention, _ place: Int) -> [NameMention] {
        let isPart =
            chunks[place].trailing.contains(where: Self.parts.contains)
            || target.text.split(separator: " ").last.map { Self.parts.contains($0.lowercased()) } == true
        guard isPart, place + 1 < chunks.count, chunks[place + 1].preposition == "of" else { return [] }
        return clause.party(at: place + 1)?.names ?? []
    }

    /// `Quantix, a wholly owned subsidiary of Grenfell`, `Quantix, owned by Grenfell`.
    private func parent(behind place: Int) -> [NameMention] {
        let end = min(chunks.count, place + 7)
        if place + 2 < chunks.count, isOwned(place + 1), chunks[place + 2].preposition == "by" {
            return clause.party(at: place + 2)?.names ?? []
        }
        guard let comma = (place + 1..<max(place + 1, end)).first(where: { chunks[$0].kind == .comma }),
            (place + 1..<comma).allSatisfy({ chunks[$0].kind == .other || chunks[$0].word == "(" || chunks[$0].word == ")" }),
            let part = (comma + 1..<max(comma + 1, end)).first(where: { isPart($0) || isOwned($0) }),
            (comma + 1..<part).allSatisfy({ chunks[$0].kind != .comma && chunks[$0].kind != .stop })
        else { return [] }
        if isPart(part), let owner = chunks[part].names.last { return [owner] }
        guard part + 1 < chunks.count, chunks[part + 1].preposition == (isPart(part) ? "of" : "by") else { return [] }
        return clause.party(at: part + 1)?.names ?? []
    }

    private func isPart(_ place: Int) -> Bool { chunks[place].kind == .phrase && chunks[place].head.map(Self.parts.contains) == true }

    private func isOwned(_ place: Int) -> Bool { chunks[place].kind == .verb && ["owned", "controlled"].contains(chunks[place].word) }

    /// `Quantix, a maker of drills, from Grenfell`.
    private func source(behind place: Int) -> [NameMention] {
        var next = place + 1
        while next < min(chunks.count, place + 11) {
            let chunk = chunks[next]
            if chunk.kind == .verb || chunk.kind == .subordinator || chunk.kind == .stop && !["(", ")"].contains(chunk.word) { return [] }
            if chunk.preposition == "from" { return chunks[next - 1].isOffer ? [] : clause.party(at: next)?.names ?? [] }
            next += 1
        }
        return []
    }

    /// `signed a letter with Grenfell to buy its Quantix unit`: with whom one agrees on a part.
    private func partner(_ clue: DealClue) -> [NameMention] {
        let place = place(of: clue.trigger.lowerBound)
        guard place >= 2, chunks[place].kind == .verb, EnglishSyntax(clause: clause).isInfinitive(place),
            chunks[place - 1].preposition == "with",
            chunks[place - 2].head.map(DealWords.intents.contains) == true
                || place >= 3 && chunks[place - 3].head.map(DealWords.intents.contains) == true
        else { return [] }
        return clause.party(at: place - 1)?.names ?? []
    }

    /// `Grenfell chose X as the front-runner to buy Quantix`: who picks the buyer.
    private func chooser(_ clue: DealClue) -> [NameMention] {
        let trigger = place(of: clue.trigger.lowerBound)
        guard chunks[trigger].kind == .verb, let buyer = clue.buyers.first,
            let verb = (max(0, trigger - 7)..<trigger).last(where: { chunks[$0].kind == .verb && Self.choosing.contains(chunks[$0].word) }),
            chunks[verb..<trigger].contains(where: { $0.tokens.contains(buyer.tokens.lowerBound) }),
            chunks[verb..<trigger].contains(where: { $0.preposition == "as" })
        else { return [] }
        return EnglishSyntax(clause: clause).subject(of: verb)?.names ?? []
    }

    private static let choosing: WordSet = [
        "chose", "choose", "chooses", "chosen", "picked", "picks", "pick", "selected", "selects", "select", "named", "names",
    ]
    private static let parts: WordSet = [
        "unit", "subsidiary", "division", "arm", "affiliate", "business", "businesses", "operations", "brand", "brands",
    ]
}
