import Linguistics
import NewsModel

/// Headlines without verb: `Zuschlag für X bei Y`, `Neuer Eigentümer für Y`, `Y künftig unter dem Dach von X`.
extension GermanNouns {
    func verbless(_ index: Int) -> DealClue? {
        guard clause.sentence.isTitle, !clause.chunks.contains(where: { $0.kind == .verb && $0.word != "besiegelt" }) else { return nil }
        let nouns = clause.chunks[index].nouns
        if nouns.contains(where: { $0.hasSuffix("ehe") || $0.hasSuffix("hochzeit") }) { return marriage(index) }
        if nouns.contains("zuschlag") { return award(index) }
        if nouns.contains(where: { Self.hands.contains($0) }) { return roof(index) }
        return nouns.contains(where: Self.belongings.contains) ? part(index) : holder(noun: index) ?? owner(noun: index)
    }

    // MARK: - Private

    /// `Zuschlag für X bei Y`, `Zuschlag für Y an X`.
    private func award(_ index: Int) -> DealClue? {
        var found = clue(.acquisition, "acquire.de.verbless", index, 0.6)
        let winner = phrase(after: index, ["an"], 3)
        let other = phrase(after: index, ["für"], 1)
        let goal = winner == nil ? phrase(after: index, ["bei", "um"], 3) : other
        found.buyers = names(winner ?? other).filter { !$0.isPlace }
        found.targets = goal.flatMap { targets.object(at: $0)?.targets } ?? []
        return found.targets.isEmpty ? nil : found
    }

    /// `Neuer Eigentümer für Y`, `X nun Mehrheitseigner von Y`.
    private func owner(noun index: Int) -> DealClue? {
        guard isNew(index), clause.chunks[index].nouns.contains(where: { Self.owners.match($0) }),
            let place = phrase(after: index, ["für", "von", "bei"], 1), let object = targets.object(at: place)
        else { return nil }
        var found = clue(.acquisition, "acquire.de.verbless", index, 0.6)
        found.targets = object.targets.filter { !$0.isPlace && !$0.isPerson }
        if index > 0, clause.chunks[0].kind == .phrase, clause.chunks[0].preposition == nil { found.buyers = names(0) }
        return found.targets.isEmpty ? nil : found
    }

    /// `Y künftig Teil der X-Gruppe`, `Y neue Tochter von X`.
    private func part(_ index: Int) -> DealClue? {
        guard isNew(index), index > 0, clause.chunks[index].preposition == nil, clause.chunks[0].preposition == nil,
            let place = attribute(index), let object = targets.object(at: 0)
        else { return nil }
        var found = clue(.acquisition, "acquire.de.verbless", index, 0.6)
        (found.buyers, found.targets) = (names(place), object.targets.filter { !$0.isPlace && !$0.isPerson })
        return found.targets.isEmpty || found.buyers.isEmpty ? nil : found
    }

    /// `X neuer Großaktionär bei Y`, `X jetzt Gesellschafter von Y`.
    private func holder(noun index: Int) -> DealClue? {
        guard isNew(index), index > 0 || !clause.chunks[0].names.isEmpty, clause.chunks[index].preposition == nil,
            let head = clause.chunks[index].head, Self.holders.match(head),
            let place = phrase(after: index, ["von", "bei"], 1) ?? attribute(index), let object = targets.object(at: place)
        else { return nil }
        var found = clue(.investment, "acquire.de.verbless", index, 0.6)
        found.targets = object.targets.filter { !$0.isPlace && !$0.isPerson }
        found.buyers = index > 0 && clause.chunks[0].preposition == nil ? names(0) : owner(index).map { [$0] } ?? []
        return found.targets.isEmpty || found.buyers.isEmpty ? nil : found
    }

    private func isNew(_ index: Int) -> Bool {
        clause.words(of: 0..<(index + 1)).contains { $0.hasPrefix("neue") || Self.now.contains($0) }
    }

    private static let owners: WordEndings = [
        "eigentümer", "eigentümerin", "besitzer", "besitzerin", "eigner", "eignerin", "mehrheitsaktionär",
    ]
    private static let now: WordSet = ["nun", "jetzt", "künftig", "bald", "fortan", "ab", "demnächst"]
    private static let hands: WordSet = ["dach", "hand", "händen", "besitz", "eigentum"]
    private static let belongings: WordSet = ["teil", "bestandteil", "mitglied", "tochter", "tochterfirma", "tochtergesellschaft"]
    private static let holders: WordEndings = [
        "großaktionär", "großaktionärin", "ankeraktionär", "ankerinvestor", "hauptaktionär", "aktionär", "gesellschafter", "teilhaber",
        "miteigentümer", "anteilseigner", "investor", "geldgeber",
    ]

    /// `Y künftig unter dem Dach von X`.
    private func roof(_ index: Int) -> DealClue? {
        guard ["unter", "in"].contains(clause.chunks[index].preposition ?? ""), index > 0, clause.chunks[0].preposition == nil,
            let place = attribute(index),
            let object = targets.object(at: 0)
        else { return nil }
        var found = clue(.acquisition, "acquire.de.verbless", index, 0.6)
        (found.buyers, found.targets) = (names(place), object.targets)
        return found.targets.isEmpty || found.buyers.isEmpty ? nil : found
    }

    /// `Elefantenhochzeit von X und Y`, `Ehe zwischen X und Y besiegelt`.
    private func marriage(_ index: Int) -> DealClue? {
        guard let place = phrase(after: index, ["zwischen", "von"], 1) else { return nil }
        var found = clue(.merger, "acquire.de.verbless", index, 0.6)
        found.targets = names(place).filter { !$0.isPerson && !$0.isPlace }
        return found.targets.count == 2 ? found : nil
    }
}
