import Linguistics
import NewsModel

/// German rules whose trigger is a noun: `Übernahme von Y durch X`, `Y-Übernahme`, `Börsengang von X`.
struct GermanNouns {
    let clause: Clause

    func clues(at index: Int) -> [DealClue] {
        let chunk = clause.chunks[index]
        guard !["dessen", "deren"].contains(chunk.determiner ?? "") else { return [] }
        let nouns = chunk.nouns + (chunk.compound.map { [$0.head] } ?? [])
        for (table, read) in readings where has(nouns, table.endings, but: table.exceptions) {
            if let found = read(index) { return [found] }
        }
        return []
    }

    // MARK: - Private

    private var readings: [(GermanNounTable, (Int) -> DealClue?)] {
        [
            (GermanNounTables.talks, talks), (GermanNounTables.takeover, takeover), (GermanNounTables.offer, offer),
            (GermanNounTables.merger, merger), (GermanNounTables.sale, sale),
            (GermanNounTables.listing, listing), (GermanNounTables.entry, entry), (GermanNounTables.round, round),
            (GermanNounTables.order, order), (GermanNounTables.exchange, floated),
        ]
    }

    private var targets: GermanTargets { GermanTargets(clause: clause) }

    private func has(_ nouns: [String], _ endings: [String], but exceptions: [String]) -> Bool {
        nouns.contains { noun in
            endings.contains { noun == $0 || noun.hasSuffix($0) && noun.utf8.count > $0.utf8.count + 2 }
                && !exceptions.contains(where: noun.hasSuffix)
        }
    }

    private func clue(_ kind: DealClue.Kind, _ rule: String, _ index: Int, _ strength: Double) -> DealClue {
        let chunk = clause.chunks[index]
        var found = DealClue(kind: kind, rule: rule, trigger: chunk.tokens, sentence: clause.sentence.index, strength: strength)
        found.amount = chunk.sums.first.map { clause.analysis.sums[$0] }
        found.marks = ["de-noun", "de-noun:" + (chunk.preposition ?? "none"), "det:" + (chunk.determiner ?? "none")]
        if chunk.head?.hasSuffix("übernahmen") == true || chunk.head == "zukäufe" { found.marks.insert("de-plural") }
        return found
    }

    private func names(_ index: Int?) -> [NameMention] { index.map(targets.party) ?? [] }

    private func phrase(after index: Int, _ prepositions: Set<String>, _ reach: Int) -> Int? {
        clause.phrase(after: index, with: prepositions, reach: reach)
    }

    /// The genitive or `von` phrase right behind a noun.
    private func attribute(_ index: Int, _ prepositions: Set<String> = ["von"]) -> Int? {
        guard index + 1 < clause.chunks.count else { return nil }
        let next = clause.chunks[index + 1]
        guard next.kind == .phrase else { return nil }
        if let preposition = next.preposition { return prepositions.contains(preposition) ? index + 1 : nil }
        return ["des", "der", "eines", "einer", "seiner", "ihrer", "seines", "ihres"].contains(next.determiner ?? "") ? index + 1 : nil
    }

    private func durch(_ index: Int) -> [NameMention] { names(phrase(after: index, ["durch"], 6)) }

    /// Who leads or does what a noun tells in the participle before it: `der von X angeführten Runde`.
    private func agent(_ index: Int) -> [NameMention] {
        let chunk = clause.chunks[index]
        guard chunk.preposition == "von", let name = chunk.names.last, name.tokens.upperBound < chunk.tokens.upperBound,
            clause.document.tokens[name.tokens.upperBound].isLowercase
        else { return [] }
        return [name]
    }

    /// A name before its noun: `Googles Übernahme`, `Thalia Übernahme`.
    private func owner(_ index: Int) -> NameMention? {
        let chunk = clause.chunks[index]
        guard agent(index).isEmpty else { return nil }
        return chunk.possessor ?? (chunk.trailing.isEmpty ? nil : chunk.names.last { !$0.isPlace })
    }

    private func subject(_ index: Int, _ clue: DealClue) -> [NameMention] {
        var names = clause.subject(before: index)?.names ?? []
        if names.isEmpty { names = inverted(index) }
        return names.filter { name in !GermanTargets.isAuthority(name) && !clue.targets.contains { $0.text == name.text } }
    }

    /// `Mit der Übernahme von Y hat X …`: the subject behind the finite verb where the noun's phrase opens the sentence.
    private func inverted(_ index: Int) -> [NameMention] {
        guard clause.chunks[index].preposition != nil,
            let verb = clause.chunks.indices.first(where: { $0 > index && clause.chunks[$0].kind == .verb }),
            verb + 1 < clause.chunks.count, verb - index < 6,
            clause.chunks[index..<verb].allSatisfy({ $0.kind == .phrase || $0.kind == .other }),
            clause.chunks[verb + 1].preposition == nil
        else { return [] }
        return names(verb + 1)
    }

    private func buyers(_ index: Int, _ clue: inout DealClue) -> [NameMention] {
        let named = durch(index) + agent(index)
        if !named.isEmpty { return named }
        if let owner = owner(index) { return [owner] }
        guard !["gegen", "wegen", "trotz"].contains(clause.chunks[index].preposition ?? "") else { return [] }
        clue.marks.insert("de-buyer-subject")
        return subject(index, clue)
    }

    /// `Übernahme von Y durch X`, `Y-Übernahme`, `X-Kauf von Y`, `Xs Übernahme`.
    private func takeover(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.acquisition, "acquire.de.nominal", index, 0.75)
        if let place = attribute(index), let object = targets.object(at: place) {
            apply(object, to: &found)
            if DealWords.isAnaphor(clause.chunks[place]) { found.marks.insert("de-anaphor") }
            if let compound = chunk.compound { found.buyers = [compound.name] }
        } else if let compound = chunk.compound {
            found.targets = [compound.name]
        } else {
            found.targets = partner(index)
        }
        if found.buyers.isEmpty { found.buyers = buyers(index, &found) }
        if found.buyers.isEmpty, chunk.compound != nil { found.buyers = behindKicker(index) }
        found.buyers.removeAll { buyer in found.targets.contains { $0.text == buyer.text } }
        guard !found.targets.isEmpty || found.hasUnnamedTarget && !found.buyers.isEmpty else { return loose(found) }
        if found.buyers.isEmpty { found.strength = found.marks.contains("de-anaphor") ? 0.4 : 0.5 }
        return found
    }

    /// `Y-Übernahme X hält 60 Prozent`: a kicker before the headline's subject.
    private func behindKicker(_ index: Int) -> [NameMention] {
        guard clause.sentence.isTitle, index == 0, clause.chunks.count > 2, clause.chunks[1].kind == .phrase,
            clause.chunks[1].preposition == nil,
            clause.chunks[2].kind == .verb
        else { return [] }
        return names(1).filter { !$0.isPerson && !GermanTargets.isAuthority($0) }
    }

    private func apply(_ object: ObjectReading, to found: inout DealClue) {
        found.targets = object.targets
        found.sellers = object.sellers
        found.hasUnnamedTarget = object.isUnnamed
        found.stake = object.stake
        if object.isStake, !object.isMajority, (object.stake?.value ?? 0) < 50 { found.kind = .investment }
    }

    /// `X einigt sich mit Y auf Übernahme`: with whom the words about a deal are exchanged.
    private func partner(_ index: Int) -> [NameMention] {
        let words = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        guard words.contains(where: { word in GermanNounTables.exchanging.contains(where: word.hasPrefix) }) else { return [] }
        let place = (max(0, index - 6)..<index).last { clause.chunks[$0].preposition == "mit" } ?? phrase(after: index, ["mit"], 4)
        return names(place)
    }

    /// `X wagt Übernahme`: a buyer only.
    private func loose(_ clue: DealClue) -> DealClue? {
        guard clause.sentence.isTitle, !clue.buyers.isEmpty, !clue.marks.contains("de-plural") else { return nil }
        var clue = clue
        clue.strength = 0.45
        return clue
    }

    /// `Übernahmegespräche mit Y`, `Fusionsverhandlungen zwischen X und Y`.
    private func talks(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        let nouns = chunk.nouns + (chunk.compound.map { [$0.head] } ?? [])
        let isMerger = nouns.contains { $0.contains("fusion") }
        guard isMerger || nouns.contains(where: { $0.contains("übernahme") || $0.contains("verkauf") || $0.contains("beteiligung") }) else {
            return nil
        }
        var found = clue(isMerger ? .merger : .acquisition, "talks.de", index, 0.65)
        found.status = .rumored
        let others = (names(phrase(after: index, ["mit"], 3)) + names(phrase(after: index, ["zwischen", "um", "von", "für"], 2))).filter {
            !$0.isPlace
        }
        let own = chunk.compound.map { [$0.name] } ?? owner(index).map { [$0] } ?? subject(index, found)
        guard !others.isEmpty else { return nil }
        if isMerger {
            found.targets = own + others
            return found.targets.count >= 2 ? found : nil
        }
        guard phrase(after: index, ["zwischen"], 2) == nil else { return nil }
        (found.buyers, found.targets) = (own, others)
        if nouns.contains(where: { $0.contains("verkauf") || $0.contains("beteiligung") }) { (found.buyers, found.targets) = (others, own) }
        return found.targets.isEmpty ? nil : found
    }

    /// `Übernahmeangebot für Y`, `Gebot von X`.
    private func offer(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.acquisition, "offer.de.nominal", index, 0.7)
        found.status = .planned
        if let place = phrase(after: index, ["für", "um", "an"], 4), let object = targets.object(at: place) {
            found.targets = object.targets
        }
        if found.targets.isEmpty, let compound = chunk.compound { found.targets = [compound.name] }
        found.buyers = names(phrase(after: index, ["von", "durch"], 3)) + agent(index)
        if found.buyers.isEmpty {
            found.buyers = owner(index).map { [$0] } ?? subject(index, found)
        } else if found.targets.isEmpty {
            found.targets = concerned(index) ?? subject(index, found)
        }
        found.targets.removeAll { target in found.buyers.contains { $0.text == target.text } }
        return found.targets.isEmpty || found.buyers.isEmpty ? nil : found
    }

    /// `Y-Großaktionär`, `Y-Chef`: the firm of those who judge an offer.
    private func concerned(_ index: Int) -> [NameMention]? {
        clause.chunks[..<index].last { chunk in
            guard let compound = chunk.compound else { return false }
            return GermanNounTables.judges.contains(where: compound.head.hasSuffix)
        }?.compound.map { [$0.name] }
    }

    /// `Fusion von X und Y`, `Xs Fusion mit Y`, `X-Y-Fusion`.
    private func merger(_ index: Int) -> DealClue? {
        var found = clue(.merger, "merge.de.nominal", index, 0.75)
        if let place = attribute(index, ["von", "zwischen"]) ?? phrase(after: index, ["zwischen"], 3) { found.targets = names(place) }
        if let with = phrase(after: index, ["mit"], 4), let object = targets.object(at: with) {
            if found.targets.isEmpty { found.targets = other(index, &found) }
            found.targets += object.targets.filter { name in !found.targets.contains { $0.text == name.text } }
        }
        if found.targets.isEmpty, let split = pairInCompound(index) { found.targets = split }
        if found.targets.isEmpty { found.targets = pair(index) }
        return found.targets.count >= 2 ? found : nil
    }

    /// The one that merges `mit` another: the owner, the subject, or what the text is about.
    private func other(_ index: Int, _ clue: inout DealClue) -> [NameMention] {
        if let name = clause.chunks[index].compound?.name ?? owner(index) { return [name] }
        if let names = clause.subject(before: index)?.names, !names.isEmpty { return names.suffix(1) }
        clue.strength = 0.55
        clue.marks.insert("de-target-topic")
        return clause.topic.map { [$0] } ?? []
    }

    /// `Miba/Zollern-Fusion`: the name before the compound's own.
    private func pairInCompound(_ index: Int) -> [NameMention]? {
        let last = clause.chunks[index].compound?.name ?? clause.chunks[index].names.last
        guard let last, index >= 2, clause.chunks[index - 1].kind == .link else { return nil }
        return names(index - 2).suffix(1) + [last]
    }

    /// `X und Y planen Fusion`: two linked names before the noun.
    private func pair(_ index: Int) -> [NameMention] {
        let own = clause.subject(before: index)?.names ?? []
        if own.count >= 2 { return own }
        for place in (0..<index).reversed() where clause.chunks[place].kind == .phrase && clause.sentence.isTitle {
            let linked = names(place)
            if linked.count >= 2 { return linked }
        }
        return []
    }

    /// `Verkauf von Y an X`, `Y-Verkauf`.
    private func sale(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.acquisition, "sell.de.nominal", index, 0.65)
        if let place = attribute(index), let object = targets.object(at: place) {
            apply(object, to: &found)
        } else if let compound = chunk.compound {
            found.targets = [compound.name]
        }
        found.buyers = names(phrase(after: index, ["an"], 4)).filter { name in !found.targets.contains { $0.text == name.text } }
        found.sellers += names(phrase(after: index, ["durch"], 6)) + (owner(index).map { [$0] } ?? [])
        if found.buyers.isEmpty { found.strength = 0.45 }
        return found.targets.isEmpty ? nil : found
    }

    /// `Börsengang von X`, `X plant Börsengang`.
    private func listing(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.ipo, "ipo.de", index, 0.65)
        found.status = .planned
        if let place = attribute(index) { found.targets = names(place) }
        if found.targets.isEmpty { found.targets = (chunk.compound?.name ?? owner(index)).map { [$0] } ?? [] }
        if found.targets.isEmpty {
            found.targets = clause.subject(before: index)?.names.suffix(1).map { $0 } ?? []
            found.marks.insert("de-target-subject")
        }
        return found.targets.isEmpty ? nil : found
    }

    /// `geht an die Börse`, `bringt Tochter Y an die Börse`.
    private func floated(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        guard chunk.preposition == "an", chunk.determiner == "die", chunk.names.isEmpty else { return nil }
        let verbs = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        var found = clue(.ipo, "ipo.de.verb", index, 0.7)
        found.status = .planned
        let isBrought = verbs.contains { $0.hasPrefix("bring") || $0.hasPrefix("brach") || $0 == "gebracht" }
        if isBrought, index > 0 {
            let places = (max(0, index - 4)..<index).filter { clause.chunks[$0].kind == .phrase && clause.chunks[$0].preposition == nil }
            found.targets = places.last.map { targets.object(at: $0)?.targets ?? [] } ?? []
            found.sellers = subject(index, found).filter { name in !found.targets.contains { $0.text == name.text } }
        } else if verbs.contains(where: GermanNounTables.going.contains) {
            found.targets = clause.subject(before: index)?.names.suffix(1).map { $0 } ?? []
        }
        return found.targets.isEmpty ? nil : found
    }

    /// `Einstieg bei Y`, `Beteiligung an Y`, `Investition in Y`.
    private func entry(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        guard !["seine", "seiner", "ihre", "ihrer", "seinen", "ihren"].contains(chunk.determiner ?? "") || !isHeld(index) else {
            return nil
        }
        if clause.chunks.contains(where: { GermanVerbs.sell[$0.word] != nil }) { return nil }
        let isInvestment = chunk.nouns.contains { $0.contains("invest") } || chunk.compound?.head.contains("invest") == true
        let isEntry = chunk.nouns.contains { $0.hasSuffix("einstieg") } || chunk.compound?.head == "einstieg"
        guard let place = phrase(after: index, isEntry ? ["bei"] : isInvestment ? ["in"] : ["an"], 3),
            let object = targets.object(at: place)
        else { return nil }
        var found = clue(.investment, "enter.de.nominal", index, 0.6)
        found.targets = object.targets.filter { !$0.isPlace }
        let von = phrase(after: index, ["von"], 2).flatMap { $0 < place ? $0 : nil }
        found.buyers = names(von)
        if found.buyers.isEmpty, let name = chunk.compound?.name { found.buyers = [name] }
        if found.buyers.isEmpty { found.buyers = buyers(index, &found) }
        found.stake = chunk.percentages.first.map { clause.analysis.percentages[$0] }
        if found.buyers.isEmpty { found.strength = isEntry ? 0.45 : 0.35 }
        return found.targets.isEmpty ? nil : found
    }

    /// `seine Beteiligung an Y`: held already, whatever becomes of it, unless another noun says so.
    private func isHeld(_ index: Int) -> Bool { clause.chunks[index].nouns.contains { $0.hasSuffix("beteiligung") } }

    /// `Finanzierungsrunde über 20 Millionen Euro`, `Xs Kapitalerhöhung`.
    private func round(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        let sum =
            chunk.sums.first ?? (index + 1..<min(clause.chunks.count, index + 5)).lazy.compactMap { clause.chunks[$0].sums.first }.first
        var found = clue(.fundingRound, "raise.de.nominal", index, 0.6)
        found.amount = sum.map { clause.analysis.sums[$0] }.flatMap { $0.unit == .whole ? $0 : nil }
        if let place = attribute(index, ["von", "bei"]) { found.targets = names(place) }
        if found.targets.isEmpty { found.targets = (chunk.compound?.name ?? owner(index)).map { [$0] } ?? [] }
        if found.targets.isEmpty { found.targets = subject(index, found).suffix(1).map { $0 } }
        if found.targets.isEmpty, clause.sentence.isTitle { found.targets = behindColon(index) }
        found.buyers = agent(index) + leaders(index)
        found.targets.removeAll { target in found.buyers.contains { $0.text == target.text } }
        if found.amount == nil {
            guard clause.sentence.isTitle || !found.buyers.isEmpty,
                chunk.nouns.contains(where: { GermanNounTables.sure.contains(where: $0.hasSuffix) })
            else {
                return nil
            }
            found.strength = 0.45
        }
        return found.targets.isEmpty ? nil : found
    }

    /// `Nach Finanzierungsrunde: X wächst`.
    private func behindColon(_ index: Int) -> [NameMention] {
        guard index + 2 < clause.chunks.count, clause.chunks[index + 1].word == ":" else { return [] }
        return names(index + 2).suffix(1)
    }

    /// `angeführt von X`, `unter Führung von X`, `die Runde wird von X angeführt`.
    private func leaders(_ index: Int) -> [NameMention] {
        let words = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        guard words.contains(where: { $0.hasPrefix("angeführt") || $0.hasPrefix("geleitet") || $0 == "führung" || $0 == "leitung" }),
            let place = clause.chunks.indices.first(where: {
                $0 > index && clause.chunks[$0].preposition == "von" && clause.chunks[$0].sums.isEmpty
            })
        else { return [] }
        return names(place)
    }

    /// `Auftrag über 20 Millionen Euro`, `Vertrag im Wert von 3 Milliarden Dollar mit X`.
    private func order(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        let near = index..<min(clause.chunks.count, index + 4)
        guard let sum = near.lazy.compactMap({ clause.chunks[$0].sums.first }).first.map({ clause.analysis.sums[$0] }), sum.unit == .whole,
            sum.money.value >= 1_000_000
        else { return nil }
        let words = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        var found = clue(.contract, "order.de", index, words.contains(where: GermanNounTables.granting.contains) ? 0.5 : 0.4)
        found.amount = sum
        found.sellers = owner(index).map { [$0] } ?? clause.subject(before: index)?.names.suffix(1).map { $0 } ?? []
        found.buyers = names(phrase(after: index, ["mit"], 5))
        if found.buyers.isEmpty, chunk.preposition == nil {
            found.buyers = names((0..<index).last { clause.chunks[$0].preposition == "von" && clause.chunks[$0].sums.isEmpty })
        }
        found.buyers.removeAll { buyer in found.sellers.contains { $0.text == buyer.text } }
        return found.sellers.isEmpty ? nil : found
    }
}
