import Linguistics
import NewsModel

/// Mergers and entries told by nouns: `Fusion von X und Y`, `Einstieg bei Y`.
extension GermanNouns {
    /// `Fusion von X und Y`, `Xs Fusion mit Y`, `X-Y-Fusion`.
    func merger(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.merger, "merge.de.nominal", index, 0.75)
        if let place = attribute(index, ["von", "zwischen"]) ?? phrase(after: index, ["zwischen"], 3) { found.targets = names(place) }
        if let with = phrase(after: index, ["mit"], 4) ?? onto(index), let object = targets.object(at: with) {
            if found.targets.isEmpty { found.targets = other(index, &found) }
            found.targets += object.targets.filter { name in !found.targets.contains { $0.text == name.text } }
        }
        if found.targets.count < 2 {
            let isPlan = chunk.preposition == "über" || chunk.preposition == "zu"
            let between = (max(0, index - 6)..<index).last { place in
                clause.chunks[place].preposition == "zwischen" || isPlan && clause.chunks[place].preposition == "von"
            }
            found.targets = between.map(names) ?? found.targets
        }
        if found.targets.count < 2, chunk.preposition == "über" {
            let others = partner(index)
            if !others.isEmpty { found.targets = subject(index, found).suffix(1) + others }
        }
        if found.targets.isEmpty, isVoted { found.targets = concerned(index) ?? [] }
        if found.targets.isEmpty, let split = pairInCompound(index) { found.targets = split }
        if found.targets.isEmpty { found.targets = pair(index) }
        if found.targets.isEmpty {
            let actors = GermanHeadline(clause: clause).actors(behind: index)
            found.targets = actors.count == 2 ? actors : []
        }
        return Set(found.targets.map(\.text)).count >= 2 ? found : single(found, index)
    }

    /// `Die Aktionäre von X und Y haben der Fusion zugestimmt`.
    var isVoted: Bool {
        clause.words(of: 0..<clause.chunks.count).contains { word in GermanNounTables.agreeing.contains(where: word.hasPrefix) }
    }

    /// `Verschmelzung von X auf Y`.
    private func onto(_ index: Int) -> Int? {
        clause.chunks[index].nouns.contains { $0.hasSuffix("verschmelzung") } ? phrase(after: index, ["auf"], 3) : nil
    }

    /// `X lotet Fusion aus`, `Fusion von X und …`: a headline that names one party only.
    private func single(_ clue: DealClue, _ index: Int) -> DealClue? {
        guard clause.sentence.isTitle, clue.targets.count < 2, !clue.marks.contains("de-none") else { return nil }
        var clue = clue
        let isPlanned = clause.words(of: 0..<index).contains { word in GermanNounTables.pondering.contains(where: word.hasPrefix) }
        let isCut = index + 2 < clause.chunks.count && clause.chunks[index + 2].kind == .link
        guard isCut || isPlanned && clue.targets.isEmpty else { return nil }
        if isPlanned, clue.targets.isEmpty { clue.targets = subject(index, clue).suffix(1).map { $0 } }
        clue.targets.removeAll { $0.isPlace || $0.isPerson }
        clue.strength = 0.5
        clue.marks.insert("de-single-merger")
        return clue.targets.isEmpty ? nil : clue
    }

    /// The one that merges `mit` another: the owner, the subject, or what the text is about.
    private func other(_ index: Int, _ clue: inout DealClue) -> [NameMention] {
        if let name = clause.chunks[index].compound?.name ?? owner(index) { return [name] }
        if let names = clause.subject(before: index)?.names, !names.isEmpty { return names.suffix(1) }
        if let own = concerned(index) ?? GermanHeadline(clause: clause).kicker(before: index).map({ [$0] }) { return own }
        clue.strength = 0.55
        clue.marks.insert("de-target-topic")
        return clause.topic.map { [$0] } ?? []
    }

    /// `Miba/Zollern-Fusion`: the name before the compound's own.
    private func pairInCompound(_ index: Int) -> [NameMention]? {
        let last = clause.chunks[index].compound?.name ?? clause.chunks[index].names.last
        if let last, let both = halves(of: last) { return both }
        guard let last, index >= 2, clause.chunks[index - 1].kind == .link else { return nil }
        return names(index - 2).suffix(1) + [last]
    }

    /// `Brightfall-Quantix-Fusion`: both names, where the text has one of them by itself.
    private func halves(of name: NameMention) -> [NameMention]? {
        let parts = name.text.split(separator: "-").map(String.init)
        guard parts.count == 2, parts.allSatisfy({ $0.first?.isUppercase == true }),
            clause.sentence.isTitle || clause.analysis.names.contains(where: { parts.contains($0.text) })
        else { return nil }
        return parts.map { NameMention(text: $0, tokens: name.tokens) }
    }

    /// `X und Y planen Fusion`: two linked names before the noun.
    func pair(_ index: Int) -> [NameMention] {
        let own = clause.subject(before: index)?.names ?? []
        if own.count >= 2 { return own }
        for place in (0..<index).reversed() where clause.chunks[place].kind == .phrase && clause.sentence.isTitle {
            let linked = names(place)
            if linked.count >= 2 { return linked }
        }
        return []
    }

    /// `Einstieg bei Y`, `Beteiligung an Y`, `Investition in Y`.
    func entry(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        if chunk.determiner?.hasPrefix("kein") == true { return nil }
        guard !["seine", "seiner", "ihre", "ihrer", "seinen", "ihren"].contains(chunk.determiner ?? "") || !isHeld(index) else {
            return nil
        }
        if clause.chunks.contains(where: { GermanVerbs.sell[$0.word] != nil }) { return nil }
        let isInvestment = chunk.nouns.contains { $0.contains("invest") } || chunk.compound?.head.contains("invest") == true
        let isEntry = chunk.nouns.contains { $0.hasSuffix("einstieg") } || chunk.compound?.head == "einstieg"
        guard let place = phrase(after: index, isEntry ? ["bei"] : isInvestment ? ["in"] : ["an"], 3),
            let object = targets.object(at: place)
        else { return negotiated(index) ?? pondered(index) ?? (isEntry ? welcomed(index) ?? weighed(index) : nil) }
        if isInvestment, GermanMoneyRules.isSpending(clause.chunks[place]) || clause.chunks[place].names.last?.isPlace == true {
            return spending(index)
        }
        var found = clue(.investment, "enter.de.nominal", index, 0.6)
        found.targets = object.targets.filter { !$0.isPlace }
        let von = phrase(after: index, ["von"], 2).flatMap { $0 < place ? $0 : nil }
        found.buyers = names(von)
        if found.buyers.isEmpty, let name = chunk.compound?.name { found.buyers = [name] }
        if found.buyers.isEmpty { found.buyers = buyers(index, &found) }
        found.stake = chunk.percentages.first.map { clause.analysis.percentages[$0] }
        if found.buyers.isEmpty { found.strength = isEntry ? (clause.sentence.isTitle ? 0.5 : 0.45) : 0.35 }
        return found.targets.isEmpty ? nil : found
    }

    /// `Die Investition von X in Ulm beläuft sich auf 3 Millionen`: on one's own sites.
    private func spending(_ index: Int) -> DealClue? {
        let sums = clause.analysis.sums.lazy.filter { clause.sentence.tokens.contains($0.tokens.lowerBound) && $0.unit == .whole }
        guard !clause.sentence.isTitle, let place = attribute(index), let sum = sums.first(where: { $0.money.value >= 1_000_000 }) else {
            return nil
        }
        var found = clue(.capitalSpending, "spend.de.frame", index, 0.5)
        found.buyers = names(place).filter { !$0.isPlace && !$0.isPerson }
        found.amount = sum
        return found.buyers.isEmpty ? nil : found
    }

    /// `Y-Belegschaft begrüßt Einstieg von X`.
    private func welcomed(_ index: Int) -> DealClue? {
        guard clause.sentence.isTitle, let place = attribute(index), let own = concerned(index) else { return nil }
        var found = clue(.investment, "enter.de.nominal", index, 0.5)
        (found.buyers, found.targets) = (names(place), own)
        return found.buyers.isEmpty ? nil : found
    }

    /// `Der 3 Milliarden Euro schwere Einstieg der X`: at whom the text is about.
    private func weighed(_ index: Int) -> DealClue? {
        var found = clue(.investment, "enter.de.nominal", index, 0.5)
        guard found.amount != nil, let place = attribute(index, ["von"]) else { return nil }
        found.buyers = names(place).filter { !$0.isPlace }
        let told = clause.lastDeal?.targets.first ?? clause.topic ?? clause.main
        found.targets = [told].compactMap { $0 }.filter { name in !found.buyers.contains { NameKey.same($0.text, name.text) } }
        found.marks.insert("de-target-topic")
        return found.buyers.isEmpty || found.targets.isEmpty ? nil : found
    }

    /// `Y: Investor prüft Einstieg`: the firm that the headline begins with, where who enters has no name or another.
    private func pondered(_ index: Int) -> DealClue? {
        guard clause.sentence.isTitle, clause.chunks[index].determiner == nil, index >= 2,
            clause.chunks[index].preposition == nil || clause.chunks[index].preposition == "vor",
            clause.chunks[index - 1].kind == .verb, GermanNounTables.pondering.contains(where: clause.chunks[index - 1].word.hasPrefix),
            let target = GermanHeadline(clause: clause).kicker(before: index)
        else { return nil }
        var found = clue(.investment, "enter.de.nominal", index, 0.5)
        found.status = .planned
        found.targets = [target]
        found.buyers = subject(index, found).filter { !$0.isPlace && !NameKey.same($0.text, target.text) }
        return found
    }

    /// `Y verhandelt mit X über einen Einstieg`.
    private func negotiated(_ index: Int) -> DealClue? {
        guard clause.chunks[index].preposition == "über" else { return nil }
        var found = clue(.investment, "talks.de", index, 0.55)
        found.status = .rumored
        found.buyers = partner(index)
        found.targets = subject(index, found).filter { name in !name.isPlace && !found.buyers.contains { $0.text == name.text } }.suffix(1)
        if found.buyers.isEmpty, let pair = clause.subject(before: index)?.names, pair.count == 2 {
            (found.buyers, found.targets) = ([pair[0]], [pair[1]])
        }
        return found.buyers.isEmpty || found.targets.isEmpty ? nil : found
    }

    /// `seine Beteiligung an Y`: held already, whatever becomes of it, unless another noun says so.
    private func isHeld(_ index: Int) -> Bool { clause.chunks[index].nouns.contains { $0.hasSuffix("beteiligung") } }
}
