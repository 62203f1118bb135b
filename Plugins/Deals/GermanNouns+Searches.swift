import Linguistics
import NewsModel

/// Who is looked for and who comes into question: `auf der Suche nach einem Käufer für Y`, `als Bieter für Y gilt X`, `Bieterrennen um Y`.
extension GermanNouns {
    /// `X ist auf der Suche nach einem Käufer für Y`, `die Käufersuche für Y`, `als Käufer für Y ist X im Gespräch`.
    func searched(_ index: Int) -> [DealClue] {
        let chunk = clause.chunks[index]
        if isCandidate(index) { return candidates(index) }
        let isSearch = chunk.nouns.contains { $0.hasSuffix("suche") }
        guard isSearch || chunk.preposition == "nach" && follows(index) else { return [] }
        let isMoney = chunk.nouns.contains { noun in GermanNounTables.givers.contains(where: noun.contains) }
        var found = clue(isMoney ? .investment : .acquisition, "search.de.nominal", index, 0.55)
        found.status = .planned
        let goal = phrase(after: index, ["für"], 2)
        found.targets = goal.flatMap(targets.object)?.targets ?? []
        if goal != nil, found.targets.isEmpty { return [] }
        if found.targets.isEmpty, isSearch { found.targets = (chunk.compound.map { [$0.name] } ?? names(attribute(index))) }
        let own = subject(index, found).filter { !$0.isPlace && !$0.isPerson }.suffix(1)
        if found.targets.isEmpty { found.targets = Array(own) } else { found.sellers = Array(own) }
        found.targets.removeAll { $0.isPlace || $0.isPerson }
        return found.targets.isEmpty ? [] : [found]
    }

    /// `Bieterrennen um Y`, `um Y ist ein Bieterkampf entbrannt`, `im Bieterkampf um Y legt X nach`.
    func contest(_ index: Int) -> DealClue? {
        let before = (0..<index).last { clause.chunks[$0].preposition == "um" }
        guard let place = phrase(after: index, ["um", "für"], 2) ?? before, let object = targets.object(at: place) else { return nil }
        var found = clue(.acquisition, "offer.de.nominal", index, 0.5)
        found.status = .planned
        found.targets = object.targets.filter { !$0.isPlace && !$0.isPerson }
        found.buyers = owner(index).map { [$0] } ?? []
        if found.buyers.isEmpty, isBidding(index) {
            found.buyers = subject(index, found).filter { !$0.isPlace && !$0.isPerson && (clause.sentence.isTitle || $0.isOrganisation) }
        }
        return found.targets.isEmpty ? nil : found
    }

    /// `das Angebot von X für Y`: no goods, as both are firms.
    func plainOffer(_ index: Int) -> DealClue? {
        guard clause.chunks[index].nouns == ["angebot"], let owner = attribute(index) else { return nil }
        guard let goal = phrase(after: owner, ["für", "um"], 1), let object = targets.object(at: goal) else {
            return answered(index, owner)
        }
        var found = clue(.acquisition, "offer.de.nominal", index, 0.6)
        found.status = .planned
        found.buyers = names(owner).filter { !$0.isPlace && !$0.isPerson }
        found.targets = object.targets.filter { !$0.isPlace && !$0.isPerson && !has($0, found.buyers) }
        return found.buyers.isEmpty || found.targets.isEmpty ? nil : found
    }

    // MARK: - Private

    /// `Y empfiehlt, das Angebot von X anzunehmen`: whom the clause that answers it is about.
    private func answered(_ index: Int, _ owner: Int) -> DealClue? {
        let words = clause.words(of: 0..<clause.chunks.count)
        guard words.contains(where: { word in GermanNounTables.answers.contains(where: word.hasPrefix) }) else { return nil }
        var found = clue(.acquisition, "offer.de.nominal", index, 0.5)
        found.status = .planned
        found.buyers = names(owner).filter { $0.isOrganisation }
        let place = (0..<index).first { clause.chunks[$0].kind == .phrase && clause.chunks[$0].preposition == nil && !names($0).isEmpty }
        found.targets = names(place).filter { $0.isOrganisation && !has($0, found.buyers) }
        return found.buyers.isEmpty || found.targets.isEmpty ? nil : found
    }

    private func has(_ name: NameMention, _ others: [NameMention]) -> Bool { others.contains { NameKey.same($0.text, name.text) } }

    /// `auf der Suche nach`, `sucht nach`, `hält Ausschau nach`.
    private func follows(_ index: Int) -> Bool {
        clause.chunks[max(0, index - 3)..<index].contains { chunk in
            GermanNounTables.hunting.contains(chunk.word) || chunk.head.map(GermanNounTables.hunting.contains) == true
        }
    }

    /// Whether the noun stands behind `als`.
    private func isCandidate(_ index: Int) -> Bool {
        guard clause.chunks[index].preposition == nil else { return false }
        let first = clause.chunks[index].tokens.lowerBound
        return (max(clause.sentence.tokens.lowerBound, first - 3)..<max(clause.sentence.tokens.lowerBound + 1, first + 1)).contains {
            clause.document.tokens[$0].is("als")
        }
    }

    /// `Als Bieter für Y gelten X und Z`, `X gilt als aussichtsreichster Käufer für Y`: one deal for each who comes into question.
    private func candidates(_ index: Int) -> [DealClue] {
        guard let place = phrase(after: index, ["für", "um", "bei", "von"], 2), let object = targets.object(at: place),
            clause.words(of: 0..<clause.chunks.count).contains(where: GermanNounTables.regarding.contains)
        else { return [] }
        var found = clue(.acquisition, "bidder.de.nominal", index, 0.55)
        found.status = .rumored
        found.targets = object.targets.filter { !$0.isPlace && !$0.isPerson }
        let buyers = asked(index).filter { !$0.isPlace && !$0.isPerson && !has($0, found.targets) }
        guard !found.targets.isEmpty, !buyers.isEmpty else { return [] }
        return buyers.map { buyer in
            var one = found
            one.buyers = [buyer]
            if buyers.count > 1 { one.marks.insert("en-apart") }
            return one
        }
    }

    /// Who stands before `als`, or behind the verb of a clause that begins with it.
    private func asked(_ index: Int) -> [NameMention] {
        let before = (0..<index).first { place in
            clause.chunks[place].kind == .phrase && clause.chunks[place].preposition == nil && !names(place).isEmpty
        }
        if let before { return names(before) }
        let behind = (index + 1..<clause.chunks.count).first { place in
            clause.chunks[place].kind == .phrase && clause.chunks[place].preposition == nil && !names(place).isEmpty
        }
        return names(behind)
    }

    /// `X legt im Bieterkampf um Y nach`: whether who acts in a contest is one of the bidders.
    private func isBidding(_ index: Int) -> Bool { ["in", "aus"].contains(clause.chunks[index].preposition ?? "") }
}
