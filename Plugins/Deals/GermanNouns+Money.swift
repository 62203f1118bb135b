import Linguistics
import NewsModel

/// Rounds, orders and prices told by nouns: `Finanzierungsrunde über 20 Millionen Euro`.
extension GermanNouns {
    /// `Der Kaufpreis für Y beträgt 3 Millionen`: the sum of a deal on Y, or of the one told last.
    func price(_ index: Int) -> DealClue? {
        let sums = clause.analysis.sums.filter { clause.sentence.tokens.contains($0.tokens.lowerBound) }
        guard
            let sum = sums.first(where: {
                $0.unit == .whole && !$0.isAside && $0.tokens.lowerBound > clause.chunks[index].tokens.lowerBound
            })
        else { return nil }
        var found = clue(.acquisition, "price.de", index, 0.4)
        found.amount = sum
        if let place = attribute(index, ["für", "von"]) {
            found.targets = (targets.object(at: place)?.targets ?? []).filter { !$0.isPlace }
        }
        let isPlain = clause.chunks[index].head?.hasSuffix("preis") == true && clause.chunks[index].head != "kaufpreis"
        if isPlain, !found.targets.isEmpty || sum.money.value < 1_000_000 { return nil }
        if found.targets.isEmpty, let last = clause.lastDeal, clause.sentence.index - last.sentence <= 3, last.amount == nil {
            (found.kind, found.targets) = (last.kind, last.targets)
        }
        return found.targets.isEmpty ? nil : found
    }

    /// `Finanzierungsrunde über 20 Millionen Euro`, `Xs Kapitalerhöhung`.
    func round(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        let isMeans = index > 0 && chunk.head.map(Self.means.contains) == true && isFresh(chunk)
        let sum =
            chunk.sums.first ?? (isMeans ? clause.chunks[index - 1].sums.first : nil)
            ?? (index + 1..<min(clause.chunks.count, index + 5)).lazy.compactMap { clause.chunks[$0].sums.first }.first
        guard
            isFunding(chunk, sum)
                || opening != nil && chunk.nouns.contains(where: { noun in GermanNounTables.sure.contains(where: noun.hasSuffix) })
        else { return nil }
        var found = clue(.fundingRound, "raise.de.nominal", index, 0.6)
        found.amount = sum.map { clause.analysis.sums[$0] }.flatMap { $0.unit == .whole ? $0 : nil }
        let isGift = chunk.nouns.contains { $0.hasSuffix("spritze") }
        let leader = leader(index)
        let resumed = resumedRound(index)
        found.targets = resumed
        if resumed.isEmpty, let place = attribute(index, isGift ? ["für", "an"] : ["von", "bei", "für"]), place != leader {
            found.targets = names(place).filter { !$0.isPlace }
        }
        if isGift, !found.targets.isEmpty { found.buyers = subject(index, found).filter { !$0.isPerson } }
        if found.targets.isEmpty { found.targets = (chunk.compound?.name ?? owner(index)).map { [$0] } ?? [] }
        if found.targets.isEmpty { found.targets = follower(isMeans && chunk.sums.isEmpty ? index - 1 : index) }
        if found.targets.isEmpty { found.targets = subject(index, found).suffix(1).map { $0 } }
        if found.targets.isEmpty, clause.sentence.isTitle {
            found.targets = behindColon(index)
            if found.targets.isEmpty { found.targets = opener(index) }
        }
        if found.targets.isEmpty, let name = meant(index, hasSum: found.amount != nil) {
            found.targets = [name]
            found.amount = found.amount ?? opening
            found.marks.insert("de-target-topic")
        }
        found.buyers += agent(index) + names(leader)
        if found.buyers.isEmpty, clause.words(of: index..<clause.chunks.count).contains(where: { $0 == "führt" || $0 == "anführt" }) {
            found.buyers = GermanHeadline(clause: clause).actors(behind: index)
        }
        found.targets.removeAll { target in found.buyers.contains { $0.text == target.text } }
        if found.amount == nil {
            guard clause.sentence.isTitle || !found.buyers.isEmpty,
                !resumed.isEmpty || chunk.nouns.contains(where: { GermanNounTables.sure.contains(where: $0.hasSuffix) })
                    || chunk.nouns.contains(where: { $0.hasPrefix("million") || $0.hasPrefix("milliarde") })
            else {
                return nil
            }
            found.strength = clause.sentence.isTitle ? 0.5 : 0.45
        }
        return found.targets.isEmpty ? nil : found
    }

    /// `186 Millionen Dollar soll die Kapitalerhöhung einbringen`: the sum that the sentence begins with.
    private var opening: MoneyMention? {
        let first = clause.chunks.prefix(2).lazy.compactMap(\.sums.first).first.map { clause.analysis.sums[$0] }
        return first.flatMap { $0.unit == .whole && !$0.isAside && $0.money.value >= 500_000 ? $0 : nil }
    }

    /// `die Kapitalerhöhung`: that of whom the text is about, where a sum goes with it.
    private func meant(_ index: Int, hasSum: Bool) -> NameMention? {
        guard !clause.sentence.isTitle, ["die", "der", "das", "den", "dem"].contains(clause.chunks[index].determiner ?? ""),
            opening != nil || hasSum
        else { return nil }
        return [clause.topic, clause.main].compactMap { $0 }.first { !$0.isPlace && !$0.isPerson }
    }

    /// `Angeführt wurde die Runde von X`: whom the round told right before is for.
    private func resumedRound(_ index: Int) -> [NameMention] {
        guard ["die", "der"].contains(clause.chunks[index].determiner ?? ""), let told = clause.told, told.kind == .fundingRound else {
            return []
        }
        return told.targets
    }

    /// `Serie A`, `Beschaffung von 3 Millionen`: nouns that tell of money only by what stands behind them.
    private func isFunding(_ chunk: Chunk, _ sum: Int?) -> Bool {
        if let head = chunk.nouns.last(where: { Self.money.match($0) }) { return sum != nil && Self.means.contains(head) && isFresh(chunk) }
        guard let head = chunk.nouns.last(where: { $0.hasSuffix("serie") || $0.hasSuffix("beschaffung") }) else { return true }
        guard head == "serie" else { return sum != nil && head.utf8.count < 18 }
        let tokens = clause.document.tokens
        guard sum != nil, let place = chunk.tokens.first(where: { tokens[$0].is("serie") }), place + 1 < tokens.count else { return false }
        return tokens[place + 1].text.utf8.count == 1 && tokens[place + 1].isCapitalized
    }

    /// `X: Finanzierungsrunde über 12 Millionen`: the firm before a colon that the noun follows.
    private func opener(_ index: Int) -> [NameMention] {
        guard index == 2, clause.chunks[1].word == ":", clause.chunks[0].preposition == nil, clause.chunks[2].preposition == nil,
            clause.chunks[2].determiner?.hasPrefix("kein") != true
        else { return [] }
        return names(0).filter { !$0.isPlace && !$0.isPerson }
    }

    /// `12 Millionen Euro frischem Kapital`: what is new to a firm.
    private func isFresh(_ chunk: Chunk) -> Bool {
        chunk.tokens.contains { place in
            let word = clause.document.tokens[place].lower
            return word.hasPrefix("frisch") || word.hasPrefix("neue")
        }
    }

    private static let money: WordEndings = ["kapital", "geld", "mittel", "mitteln"]
    private static let means: WordSet = ["kapital", "geld", "mittel", "mitteln", "wachstumskapital", "wagniskapital", "risikokapital"]

    /// `Nach Finanzierungsrunde: X wächst`.
    private func behindColon(_ index: Int) -> [NameMention] {
        guard index + 2 < clause.chunks.count, clause.chunks[index + 1].word == ":" else { return [] }
        return names(index + 2).suffix(1)
    }

    /// `angeführt von X`, `unter Führung von X`, `die Runde wird von X angeführt`.
    private func leader(_ index: Int) -> Int? {
        let words = clause.sentence.tokens.filter { token in
            let word = clause.document.tokens[token].lower
            return word.hasPrefix("angeführt") || word.hasPrefix("geleitet") || word == "führung" || word == "leitung"
        }
        guard let word = words.first else { return nil }
        let behind = clause.chunks.indices.filter { place in
            let chunk = clause.chunks[place]
            return chunk.kind == .phrase && chunk.preposition == "von" && chunk.sums.isEmpty && chunk.tokens.upperBound > word
        }
        return behind.first { clause.chunks[$0].tokens.lowerBound > word && $0 > index } ?? behind.first { $0 > index }
            ?? clause.chunks.indices.last { $0 > index && clause.chunks[$0].preposition == "von" && clause.chunks[$0].sums.isEmpty }
    }

    /// `Auftrag über 20 Millionen Euro`, `Vertrag im Wert von 3 Milliarden Dollar mit X`.
    func order(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        guard !isTakeover(index),
            !["in", "bei", "nach"].contains(chunk.preposition ?? "") || chunk.nouns.contains(where: { $0.hasSuffix("auftrag") })
        else {
            return nil
        }
        let border =
            clause.chunks[(index + 1)...].firstIndex { chunk in
                [.stop, .comma, .subordinator].contains(chunk.kind) || chunk.kind == .verb && !Self.measuring.contains(chunk.word)
            } ?? clause.chunks.count
        let near = index..<max(index + 1, min(border, index + 8))
        let own = near.lazy.compactMap({ clause.chunks[$0].sums.first }).first.map { clause.analysis.sums[$0] }
        guard let sum = own ?? weight(of: index) ?? announced(index) ?? counted(index) ?? worth(of: index), sum.unit == .whole,
            sum.money.value >= 1_000_000
        else { return nil }
        let words = clause.sentence.tokens.map { clause.document.tokens[$0].lower }
        let isSure = words.contains { GermanNounTables.granting.contains($0) || ["wert", "volumen", "auftragswert"].contains($0) }
        var found = clue(.contract, "order.de", index, isSure ? 0.5 : 0.4)
        found.amount = sum
        found.sellers = owner(index).map { [$0] } ?? clause.subject(before: index)?.names.suffix(1).map { $0 } ?? []
        if isSure { found.strength += 0.1 }
        assign(index, &found, words)
        if found.buyers.isEmpty, let pair = contractors(index) { (found.sellers, found.buyers) = ([pair.0], [pair.1]) }
        if found.buyers.isEmpty { found.buyers = names(phrase(after: index, ["mit"], 5)) }
        if found.buyers.isEmpty, let place = clause.chunks[..<index].lastIndex(where: { ["mit", "bei"].contains($0.preposition ?? "") }) {
            found.buyers = names(place).filter { !$0.isPlace && !$0.isPerson }
        }
        if found.buyers.isEmpty { found.buyers = names(attribute(index, ["von"])).filter { !$0.isPlace } }
        if found.buyers.isEmpty, chunk.preposition == nil {
            let places = Array(0..<index) + Array(index + 1..<clause.chunks.count)
            found.buyers = names(places.last { clause.chunks[$0].preposition == "von" && clause.chunks[$0].sums.isEmpty })
        }
        if found.sellers.isEmpty {
            found.sellers = (GermanHeadline(clause: clause).kicker(before: index) ?? acting(index)).map { [$0] } ?? []
        }
        if found.sellers.isEmpty { found.sellers = leaders(before: index) }
        if found.sellers.isEmpty { found.sellers = given(behind: index) }
        if found.sellers.isEmpty, isHeadlinesOrder(index) || chunk.preposition == nil {
            found.sellers = names(phrase(after: index, ["für", "an"], 3)).filter { !$0.isPlace && !$0.isPerson }
        }
        if found.sellers.isEmpty, !clause.sentence.isTitle, ["der", "dieser"].contains(chunk.determiner ?? ""), let topic = clause.topic {
            found.sellers = [topic]
            found.marks.insert("de-target-topic")
        }
        found.buyers.removeAll { buyer in found.sellers.contains { $0.text == buyer.text } }
        return found.sellers.isEmpty ? nil : found
    }

    /// Who gives an order to whom: `X vergibt Auftrag an Z`, `der Auftrag von X geht an Z`, `der Auftrag des X an Z`.
    private func assign(_ index: Int, _ clue: inout DealClue, _ words: [String]) {
        let isGiven = words.contains { word in Self.giving.contains(where: word.hasPrefix) }
        let isPassed = clause.chunks[index].preposition == nil && words.contains { ["geht", "ging", "gehe", "gehen"].contains($0) }
        let place = phrase(after: index, ["an"], isGiven || isPassed ? 6 : 2)
        let takers = names(place).filter { !$0.isPlace && !$0.isPerson }
        guard !takers.isEmpty else { return }
        let givers =
            owner(index).map { [$0] } ?? attribute(index).map(names) ?? (isGiven ? clause.subject(before: index)?.names ?? [] : [])
        clue.sellers = takers
        clue.buyers = givers.filter { giver in !giver.isPlace && !takers.contains { $0.text == giver.text } }
    }

    /// `Ein Auftrag der Z bringt X 3 Millionen ein`: the dative behind the verb.
    private func given(behind index: Int) -> [NameMention] {
        guard clause.chunks[index].preposition == nil,
            let verb = clause.chunks.indices.first(where: { $0 > index && clause.chunks[$0].kind == .verb }), verb <= index + 2,
            Self.bringing.contains(clause.chunks[verb].word), verb + 1 < clause.chunks.count, clause.chunks[verb + 1].preposition == nil
        else { return [] }
        return names(verb + 1).filter { !$0.isPlace && !$0.isPerson }
    }

    private static let bringing: WordSet = ["bringt", "brachte", "beschert", "bescherte", "spült", "sichert", "sicherte"]

    /// `Eine Gruppe unter Führung von X hat den Zuschlag erhalten`.
    private func leaders(before index: Int) -> [NameMention] {
        let place = clause.chunks[..<index].indices.dropLast().first { place in
            clause.chunks[place].preposition == "unter" && ["führung", "leitung"].contains(clause.chunks[place].head ?? "")
                && clause.chunks[place + 1].preposition == "von"
        }
        return names(place.map { $0 + 1 })
    }

    /// `X und Z unterzeichnen Vertrag`, `Vertrag zwischen X und Z`: both sides, of which the first mostly delivers.
    private func contractors(_ index: Int) -> (NameMention, NameMention)? {
        let pair = names(phrase(after: index, ["zwischen"], 2))
        let both = pair.count == 2 ? pair : clause.subject(before: index)?.names ?? []
        return both.count == 2 && both.allSatisfy { !$0.isPerson && !$0.isPlace } ? (both[0], both[1]) : nil
    }

    private static let giving = ["vergibt", "vergab", "vergeben", "erteil", "gibt", "gab"]

    /// `Großauftrag für X: 3 Millionen Euro`.
    private func announced(_ index: Int) -> MoneyMention? { isHeadlinesOrder(index) ? GermanHeadline(clause: clause).laterSum : nil }

    /// `60-Millionen-Auftrag`.
    private func counted(_ index: Int) -> MoneyMention? {
        clause.sentence.isTitle && clause.chunks[index].nouns.contains { $0.hasPrefix("million") || $0.hasPrefix("milliard") }
            ? GermanSumWords.sum(in: clause.sentence, clause.analysis) : nil
    }

    private static let measuring: WordSet = [
        "hat", "hatte", "umfasst", "beträgt", "liegt", "ist", "beläuft", "habe", "sei", "besitzt",
        "bringt", "brachte", "beschert", "bescherte", "spült",
    ]

    /// `Vereinbarung über 3 Milliarden zum Kauf von Y`: no order, but what another noun tells.
    private func isTakeover(_ index: Int) -> Bool {
        clause.chunks[index...].prefix(5).contains { chunk in
            chunk.preposition == "zu" && chunk.nouns.contains { GermanNounTables.takeover.has($0) || GermanNounTables.entry.has($0) }
        } || clause.sentence.isTitle && clause.chunks[index].head == "zuschlag"
    }

    /// `Rheinkorn erhält Auftrag`: a firm named by a compound, right before the verb that gives it the order.
    private func acting(_ index: Int) -> NameMention? {
        guard index >= 2, clause.chunks[index - 1].kind == .verb else { return nil }
        return GermanFirms.agent(clause.chunks[index - 2], clause.document)
    }

    /// `Großauftrag aus Norwegen für X`: a headline without verb.
    private func isHeadlinesOrder(_ index: Int) -> Bool {
        clause.sentence.isTitle && clause.chunks[index].head?.hasSuffix("auftrag") == true && !clause.chunks.contains { $0.kind == .verb }
    }

    /// `Der Auftrag hat einen Wert von 3 Millionen`: what the next sentences say an order is worth.
    private func worth(of index: Int) -> MoneyMention? {
        guard clause.chunks[index].preposition == nil,
            isHeadlinesOrder(index)
                || clause.sentence.tokens.contains(where: { GermanNounTables.granting.contains(clause.document.tokens[$0].lower) })
        else { return nil }
        return GermanLaterSum(clause: clause).sum(of: .contract)
    }
}
