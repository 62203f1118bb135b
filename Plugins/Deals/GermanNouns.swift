import Linguistics
import NewsModel

/// German rules whose trigger is a noun: `Übernahme von Y durch X`, `Y-Übernahme`, `Börsengang von X`.
struct GermanNouns {
    let clause: Clause

    func clues(at index: Int) -> [DealClue] {
        let chunk = clause.chunks[index]
        guard !["dessen", "deren"].contains(chunk.determiner ?? "") else { return [] }
        let nouns = chunk.nouns + (chunk.compound.map { [$0.head] } ?? [])
        if has(nouns, Self.takeover), !has(nouns, Self.notTakeover) { return takeover(index).map { [$0] } ?? [] }
        if has(nouns, Self.offer) { return offer(index).map { [$0] } ?? [] }
        if has(nouns, ["fusion", "zusammenschluss", "zusammenschluß", "merger", "mergers", "fusionsvereinbarung", "verschmelzung"]) {
            return merger(index).map { [$0] } ?? []
        }
        if has(nouns, ["verkauf", "anteilsverkauf"]) { return sale(index).map { [$0] } ?? [] }
        if has(nouns, ["börsengang", "börsengangs", "ipo", "börsendebüt", "börsenstart", "börsennotierung"]) {
            return listing(index).map { [$0] } ?? []
        }
        if has(
            nouns, ["einstieg", "beteiligung", "investition", "investitionen", "investment", "milliardeninvestition", "kapitalbeteiligung"])
        {
            return entry(index).map { [$0] } ?? []
        }
        if has(
            nouns,
            [
                "finanzierungsrunde", "serie-a-finanzierung", "serie-a-runde", "finanzierung", "seed-runde", "runde", "kapitalrunde",
                "kapitalerhöhung",
            ])
        {
            return round(index).map { [$0] } ?? []
        }
        return []
    }

    // MARK: - Private

    private func has(_ nouns: [String], _ endings: [String]) -> Bool {
        nouns.contains { noun in endings.contains { noun == $0 || noun.hasSuffix($0) && noun.utf8.count > $0.utf8.count + 2 } }
    }

    private func clue(_ kind: DealClue.Kind, _ rule: String, _ index: Int, _ strength: Double) -> DealClue {
        var found = DealClue(
            kind: kind, rule: rule, trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: strength)
        found.amount = clause.chunks[index].sums.first.map { clause.analysis.sums[$0] }
        return found
    }

    private func names(_ index: Int?) -> [NameMention] { index.flatMap { clause.party(at: $0)?.names } ?? [] }

    /// The genitive or `von` phrase right behind a noun.
    private func attribute(_ index: Int, _ prepositions: Set<String> = ["von"]) -> Int? {
        guard index + 1 < clause.chunks.count else { return nil }
        let next = clause.chunks[index + 1]
        guard next.kind == .phrase else { return nil }
        if let preposition = next.preposition { return prepositions.contains(preposition) ? index + 1 : nil }
        return ["des", "der", "eines", "einer", "seiner", "ihrer", "seines", "ihres"].contains(next.determiner ?? "") ? index + 1 : nil
    }

    private func durch(_ index: Int) -> [NameMention] { names(clause.phrase(after: index, with: ["durch"], reach: 5)) }

    /// A name before its noun: `Googles Übernahme`, `MetLife-Übernahme`.
    private func owner(_ chunk: Chunk) -> NameMention? {
        chunk.possessor ?? (chunk.trailing.isEmpty ? nil : chunk.names.last { !$0.isPlace })
    }

    private func takeover(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.acquisition, "acquire.de.nominal", index, 0.75)
        if let place = attribute(index), let object = ObjectReading.read(clause, at: place) {
            found.targets = object.targets
            found.hasUnnamedTarget = object.isUnnamed
            found.stake = object.stake
        } else if let compound = chunk.compound {
            found.targets = [compound.name]
        }
        found.buyers = durch(index)
        if found.buyers.isEmpty, let owner = owner(chunk) { found.buyers = [owner] }
        if found.buyers.isEmpty { found.buyers = subject(index, found) }
        guard !found.targets.isEmpty || found.hasUnnamedTarget && !found.buyers.isEmpty else { return loose(found) }
        if found.buyers.isEmpty { found.strength = 0.5 }
        return found
    }

    /// `X wagt Übernahme`: a buyer only.
    private func loose(_ clue: DealClue) -> DealClue? {
        guard clause.sentence.isTitle, !clue.buyers.isEmpty else { return nil }
        var clue = clue
        clue.strength = 0.45
        return clue
    }

    private func subject(_ index: Int, _ clue: DealClue) -> [NameMention] {
        let names = clause.subject(before: index)?.names ?? []
        return names.filter { name in !clue.targets.contains { $0.text == name.text } }
    }

    private func offer(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.acquisition, "offer.de.nominal", index, 0.7)
        found.status = .planned
        if let place = clause.phrase(after: index, with: ["für", "um", "an"], reach: 4), let object = ObjectReading.read(clause, at: place)
        {
            found.targets = object.targets
        }
        if found.targets.isEmpty, let compound = chunk.compound { found.targets = [compound.name] }
        found.buyers = names(clause.phrase(after: index, with: ["von", "durch"], reach: 3))
        if found.buyers.isEmpty {
            found.buyers = subject(index, found)
        } else if found.targets.isEmpty {
            found.targets = subject(index, found)
        }
        found.targets.removeAll { target in found.buyers.contains { $0.text == target.text } }
        return found.targets.isEmpty || found.buyers.isEmpty ? nil : found
    }

    private func merger(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.merger, "merge.de.nominal", index, 0.75)
        if let place = attribute(index, ["von", "zwischen"]) ?? clause.phrase(after: index, with: ["zwischen"], reach: 3) {
            found.targets = names(place)
        }
        if let with = clause.phrase(after: index, with: ["mit"], reach: 4) {
            let own =
                found.targets.isEmpty
                ? owner(chunk).map { [$0] } ?? clause.subject(before: index)?.names.suffix(1).map { $0 } ?? [] : found.targets
            found.targets = own + names(with)
        }
        if found.targets.isEmpty { found.targets = pair(index) }
        return found.targets.count >= 2 ? found : nil
    }

    /// `Sparkassen A und B planen Fusion`.
    private func pair(_ index: Int) -> [NameMention] {
        let names = clause.subject(before: index)?.names ?? []
        return names.count >= 2 ? names : []
    }

    private func sale(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.acquisition, "sell.de.nominal", index, 0.65)
        if let place = attribute(index), let object = ObjectReading.read(clause, at: place) {
            found.targets = object.targets
            found.stake = object.stake
            if object.isStake, !object.isMajority, (object.stake?.value ?? 0) < 50 { found.kind = .investment }
        } else if let compound = chunk.compound {
            found.targets = [compound.name]
        }
        found.buyers = names(clause.phrase(after: index, with: ["an"], reach: 4)).filter { name in
            !found.targets.contains { $0.text == name.text }
        }
        if found.buyers.isEmpty { found.strength = 0.45 }
        return found.targets.isEmpty ? nil : found
    }

    private func listing(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.ipo, "ipo.de", index, 0.65)
        found.status = .planned
        if let place = attribute(index) { found.targets = names(place) }
        if found.targets.isEmpty { found.targets = (chunk.compound?.name ?? owner(chunk)).map { [$0] } ?? [] }
        if found.targets.isEmpty { found.targets = clause.subject(before: index)?.names.suffix(1).map { $0 } ?? [] }
        return found.targets.isEmpty ? nil : found
    }

    /// `Einstieg bei Y`, `Beteiligung an Y`, `Investition in Y`: only with a buyer.
    private func entry(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        guard let place = clause.phrase(after: index, with: ["bei", "an", "in"], reach: 3),
            clause.chunks[place].preposition != "in" || has(chunk.nouns, ["investition", "investitionen", "investment"])
        else { return nil }
        let targets = names(place)
        var found = clue(.investment, "enter.de.nominal", index, 0.6)
        found.targets = targets.filter { !$0.isPlace }
        found.buyers = durch(index)
        if found.buyers.isEmpty, let owner = owner(chunk) { found.buyers = [owner] }
        if found.buyers.isEmpty { found.buyers = subject(index, found) }
        guard !found.targets.isEmpty, !found.buyers.isEmpty else { return nil }
        found.stake = chunk.percentages.first.map { clause.analysis.percentages[$0] }
        return found
    }

    private func round(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        let sum =
            chunk.sums.first ?? (index + 1..<min(clause.chunks.count, index + 4)).lazy.compactMap { clause.chunks[$0].sums.first }.first
        guard let sum, clause.analysis.sums[sum].unit == .whole else { return nil }
        var found = clue(.fundingRound, "raise.de.nominal", index, 0.6)
        found.amount = clause.analysis.sums[sum]
        if let place = attribute(index) { found.targets = names(place) }
        if found.targets.isEmpty { found.targets = (chunk.compound?.name ?? owner(chunk)).map { [$0] } ?? [] }
        if found.targets.isEmpty { found.targets = clause.subject(before: index)?.names.suffix(1).map { $0 } ?? [] }
        return found.targets.isEmpty ? nil : found
    }

    private static let takeover = [
        "übernahme", "komplettübernahme", "kauf", "zukauf", "erwerb", "aufkauf", "zusammenkauf", "milliardenübernahme",
    ]
    private static let notTakeover = [
        "verkauf", "einkauf", "ausverkauf", "aktienrückkauf", "rückkauf", "ticketverkauf", "abverkauf", "vorverkauf",
    ]
    private static let offer = [
        "übernahmeangebot", "gebot", "kaufangebot", "offerte", "übernahmeofferte", "milliardenofferte", "pflichtangebot",
    ]
}
