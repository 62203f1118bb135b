import Linguistics
import NewsModel

/// Bids told by nouns: `Übernahmeangebot für Y`, `Gebot von X`, `X-Offerte`.
extension GermanNouns {
    /// `Übernahmeangebot für Y`, `Gebot von X`.
    func offer(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.acquisition, "offer.de.nominal", index, 0.7)
        found.status = .planned
        if let place = phrase(after: index, ["für", "um", "an"], 4) {
            found.targets = targets.object(at: place)?.targets ?? []
            if found.targets.isEmpty { found.targets = held(by: place) }
        }
        let isBidder = chunk.compound != nil && (!found.targets.isEmpty || isAnswered(index))
        if !isBidder, let compound = chunk.compound { found.targets = [compound.name] }
        found.buyers = (names(phrase(after: index, ["von", "durch"], 3)) + agent(index)).filter { name in
            !found.targets.contains { $0.tokens == name.tokens }
        }
        if isBidder, found.buyers.isEmpty, let compound = chunk.compound { found.buyers = [compound.name] }
        if found.buyers.isEmpty, let place = attribute(index, []) { found.buyers = names(place).filter { !$0.isPlace } }
        if found.buyers.isEmpty {
            found.buyers = owner(index).map { [$0] } ?? subject(index, found)
            if found.buyers.isEmpty { found.buyers = GermanHeadline(clause: clause).actors(behind: index) }
        } else if found.targets.isEmpty {
            found.targets = concerned(index) ?? subject(index, found).filter { name in !found.buyers.contains { $0.text == name.text } }
        }
        if found.buyers.isEmpty, !clause.sentence.isTitle, chunk.determiner != nil, let topic = clause.topic, !topic.isPerson,
            !found.targets.contains(where: { NameKey.same($0.text, topic.text) })
        {
            found.buyers = [topic]
            found.marks.insert("de-buyer-topic")
        }
        found.targets.removeAll { target in found.buyers.contains { $0.text == target.text } }
        if found.buyers.isEmpty, isOpenBid(index) {
            found.strength = 0.5
            return found.targets.isEmpty ? nil : found
        }
        return found.targets.isEmpty || found.buyers.isEmpty ? nil : found
    }

    /// `sein Angebot an die Aktionäre von Y`: the firm of those to whom a bid is made.
    private func held(by place: Int) -> [NameMention] {
        guard let head = clause.chunks[place].head, GermanNounTables.judges.contains(where: head.hasSuffix) else { return [] }
        return names(attribute(place)).filter { !$0.isPlace && !$0.isPerson }
    }

    /// `X, deren Gebot für Y abgelehnt wurde`.
    func relativeOffer(_ index: Int, _ nouns: [String]) -> DealClue? {
        guard nouns.contains(where: { GermanNounTables.offer.has($0) || $0 == "angebot" }), index > 1,
            clause.chunks[index - 1].kind == .comma, let place = phrase(after: index, ["für", "um"], 2),
            let object = targets.object(at: place)
        else { return nil }
        var found = clue(.acquisition, "offer.de.nominal", index, 0.6)
        found.status = .planned
        found.buyers = (clause.antecedent(before: index - 1)?.names ?? []).filter { !$0.isPlace && !$0.isPerson }
        found.targets = object.targets.filter { name in !name.isPlace && !found.buyers.contains { NameKey.same($0.text, name.text) } }
        return found.buyers.isEmpty || found.targets.isEmpty ? nil : found
    }

    /// `Y weist X-Offerte zurück`: who answers a bid has not made it.
    private func isAnswered(_ index: Int) -> Bool {
        clause.sentence.isTitle && clause.chunks[..<index].contains { GermanNounTables.answering.contains($0.word) }
    }

    /// `Zwei-Milliarden-Offerte für Y`: a headline's bid without its bidder.
    private func isOpenBid(_ index: Int) -> Bool {
        guard clause.sentence.isTitle, clause.chunks[index].preposition == nil else { return false }
        let chunk = clause.chunks[index]
        return chunk.nouns.contains { $0.contains("milliarden") || $0.contains("millionen") || $0.hasPrefix("übernahme") }
            || !chunk.sums.isEmpty
    }
}
