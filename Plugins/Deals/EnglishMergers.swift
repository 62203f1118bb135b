import Linguistics
import NewsModel

/// English rules for a verb that joins firms: `X merges with Y`.
struct EnglishMergers {
    let clause: Clause

    /// `X merges with Y`, `X and Y agreed to merge`.
    func merge(_ index: Int) -> DealClue? {
        guard clause.chunks[index].word != "combined" || syntax.verbBefore(index) != nil else { return nil }
        let subject = syntax.subject(of: index)?.names ?? []
        var found = clue(index, 0.85)
        guard !isOfGoods(index) else { return nil }
        if let found = mergedByOther(index) { return found }
        let with = syntax.names(after: index, ["with", "in"], reach: 6)
        if let place = clause.object(after: index), let party = clause.party(at: place), party.names.count >= 2 || !with.isEmpty {
            found.targets = party.names + with
            found.strength = 0.7
            found.marks.insert("en-merges-others")
        } else {
            found.targets = subject + with
        }
        if found.targets.count == 1 { found.strength = 0.35 }
        return found.targets.isEmpty ? nil : found
    }

    // MARK: - Private

    private var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    private func clue(_ index: Int, _ strength: Double) -> DealClue {
        DealClue(
            kind: .merger, rule: "merge.en.verb", trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: strength)
    }

    /// `X may bid for Y to merge it with its Z unit`: what is merged is not who merges it.
    private func mergedByOther(_ index: Int) -> DealClue? {
        guard index + 2 < clause.chunks.count, clause.chunks[index + 1].kind == .pronoun, clause.chunks[index + 1].word == "it",
            clause.chunks[index + 2].preposition == "with", let with = clause.party(at: index + 2)?.names, !with.isEmpty
        else { return nil }
        let mergers = syntax.subject(of: index)?.names ?? []
        guard let name = clause.other(than: mergers + with, before: index) else { return nil }
        var found = clue(index, 0.5)
        found.targets = [name] + with
        found.marks = ["en-merges-others"]
        return found
    }

    /// `combines Alder services with Corvane's search functions`, `merge its Alder operations with its Corvane operations`: no firms.
    private func isOfGoods(_ index: Int) -> Bool {
        let places = [clause.object(after: index), syntax.oblique(after: index, ["with", "into"], reach: 6)].compactMap { $0 }
        guard let first = places.first, clause.chunks[first].preposition == nil, places.count > 1 else { return false }
        if places.allSatisfy({ ["its", "their"].contains(clause.chunks[$0].determiner ?? "") }) { return true }
        return places.contains { place in
            let chunk = clause.chunks[place]
            let nouns = chunk.names.isEmpty ? chunk.nouns : chunk.trailing
            return !nouns.isEmpty && !nouns.contains { DealWords.isCompanyWord($0) || ObjectReading.isAsset($0) }
        }
    }
}
