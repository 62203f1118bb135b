import Linguistics
import NewsModel

/// Headlines whose verb of selling has no object: `Y verkauft an X`, `Traditionsbrauerei Y verkauft`.
extension GermanRules {
    /// `X macht Kasse: Y-Anteile verkauft`: the only phrase before a participle that ends the headline.
    func fragment(_ index: Int, _ roles: GermanRoles) -> Int? {
        guard clause.sentence.isTitle, index + 1 == clause.chunks.count, roles.range.lowerBound > 0, roles.bare.count == 1,
            DealWords.isStake(clause.chunks[roles.bare[0]]) || clause.chunks[roles.bare[0]].nouns.contains(where: ObjectReading.isAsset)
        else { return nil }
        return roles.bare[0]
    }

    /// `Y-Gründer verkauft an X`, `Pumpengeschäft: Y verkauft an X`: what is sold stands in who sells or before the colon.
    func soldByWord(_ index: Int, _ roles: GermanRoles) -> DealClue? {
        guard roles.object == nil, let place = roles.subjectPlace else { return nil }
        guard clause.sentence.isTitle else { return soldByHolder(index, place, roles) }
        guard !roles.phrases(with: "an").isEmpty else { return soldWhole(index, place, roles) }
        var found = clue(.acquisition, "sell.de.active", index, 0.55)
        found.buyers = names(roles.phrases(with: "an").first).filter { !$0.isPlace }
        if index + 1 == clause.chunks.count, roles.bare.count == 1, let object = targets.object(at: place) {
            found.targets = object.targets
        } else if let compound = clause.chunks[place].compound, Self.holders.contains(where: compound.head.hasSuffix) {
            found.targets = [compound.name]
        } else if place > 1, let object = targets.object(at: 0), clause.chunks[1].word == ":" {
            (found.targets, found.sellers) = (object.targets, names(place))
        }
        found.marks = roles.marks
        return found.targets.isEmpty ? nil : found
    }

    /// `Gründer Lenz verkauft an die X AG`: what the text is about.
    private func soldByHolder(_ index: Int, _ place: Int, _ roles: GermanRoles) -> DealClue? {
        guard clause.chunks[place].nouns.contains(where: { noun in Self.holders.contains(where: noun.hasSuffix) }),
            let to = roles.phrases(with: "an").first
        else { return nil }
        var found = clue(.acquisition, "sell.de.active", index, 0.5)
        found.buyers = names(to).filter { !$0.isPlace && !$0.isPerson }
        found.marks = roles.marks.union(["de-target-topic"])
        guard !found.buyers.isEmpty, let target = meant(found) else { return nil }
        found.targets = [target]
        return found
    }

    /// `sein Unternehmen`, `ihr Lebenswerk`.
    func isOwned(_ place: Int) -> Bool {
        !clause.sentence.isTitle && Self.own.contains(clause.chunks[place].determiner ?? "")
    }

    /// The firm that the text is about, where it is surely one and has no other role.
    func meant(_ clue: DealClue) -> NameMention? {
        [clause.topic, clause.main].compactMap { $0 }.first { name in
            !name.isPerson && !name.isPlace && clause.isEstablished(name)
                && !(clue.buyers + clue.sellers).contains { NameKey.same($0.text, name.text) }
        }
    }

    private static let own: WordSet = ["sein", "seine", "seinen", "ihr", "ihre", "ihren"]

    /// `Traditionsbrauerei Y verkauft`: a firm by what it is, and nothing that it sells.
    private func soldWhole(_ index: Int, _ place: Int, _ roles: GermanRoles) -> DealClue? {
        guard clause.chunks[index].word == "verkauft", index + 1 == clause.chunks.count, roles.bare == [place],
            roles.range.count == 2, let name = clause.chunks[place].names.last,
            name.isOrganisation || clause.chunks[place].tokens.count > 1,
            let object = targets.object(at: place), !targets.isPerson(place)
        else { return nil }
        var found = clue(.acquisition, "sell.de.passive", index, 0.5)
        apply(object, to: &found)
        found.marks = roles.marks
        return found.targets.isEmpty ? nil : found
    }

    private static let holders = ["gründer", "eigner", "eigentümer", "familie", "erben", "inhaber", "gesellschafter"]
}
