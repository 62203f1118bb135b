import Linguistics
import NewsModel

/// English rules whose trigger is a noun: `X's acquisition of Y`, `bid for Y`, `X IPO`.
struct EnglishNouns {
    let clause: Clause

    func clues(at index: Int) -> [DealClue] {
        let chunk = clause.chunks[index]
        if let last = chunk.nouns.last, Self.offer.contains(last), let found = offer(index) { return [found] }
        if let noun = chunk.nouns.last(where: Self.takeover.contains) { return takeover(index, noun).map { [$0] } ?? [] }
        if chunk.nouns.contains(where: Self.offer.contains) { return offer(index).map { [$0] } ?? [] }
        if chunk.nouns.contains(where: Self.merger.contains) { return merger(index).map { [$0] } ?? [] }
        if chunk.nouns.contains(where: { $0 == "sale" }) { return sale(index).map { [$0] } ?? [] }
        if isListing(chunk, index) { return listing(index).map { [$0] } ?? [] }
        if chunk.nouns.contains(where: Self.round.contains) { return round(index).map { [$0] } ?? [] }
        if chunk.nouns.contains(where: Self.contract.contains) { return contract(index).map { [$0] } ?? [] }
        return []
    }

    // MARK: - Private

    private func clue(_ kind: DealClue.Kind, _ rule: String, _ index: Int, _ strength: Double) -> DealClue {
        var found = DealClue(
            kind: kind, rule: rule, trigger: clause.chunks[index].tokens, sentence: clause.sentence.index, strength: strength)
        found.amount = clause.chunks[index].sums.first.map { clause.analysis.sums[$0] }
        return found
    }

    /// The subject of the verb that a noun depends on.
    private func subject(_ index: Int) -> Party? {
        let syntax = EnglishSyntax(clause: clause)
        return syntax.verbBefore(index).flatMap(syntax.subject) ?? clause.subject(before: index)
    }

    private func names(_ index: Int?) -> [NameMention] { index.flatMap { clause.party(at: $0)?.names } ?? [] }

    /// `X's takeover of Y`, `the acquisition of Y by X`, `Y takeover`.
    private func takeover(_ index: Int, _ noun: String) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.acquisition, "acquire.en.nominal", index, 0.75)
        let of = next(index, ["of", "for"])
        if let of, let object = ObjectReading.read(clause, at: of) {
            found.targets = object.targets
            found.hasUnnamedTarget = object.isUnnamed
            found.stake = object.stake
        }
        found.buyers = owner(chunk)
        let isBefore = !chunk.trailing.isEmpty
        if isBefore, let name = chunk.names.last(where: { !$0.isPlace }) {
            if found.targets.isEmpty { found.targets = [name] } else { found.buyers = [name] }
        }
        if let by = clause.phrase(after: index, with: ["by"], reach: 5), found.buyers.isEmpty { found.buyers = names(by) }
        if found.targets.isEmpty, !found.hasUnnamedTarget { return nil }
        if found.buyers.isEmpty { found.strength = 0.5 }
        return found
    }

    /// `X's bid for Y`, `a $16 bn hostile offer for Y`, `offer from X`.
    private func offer(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.acquisition, "offer.en.nominal", index, 0.7)
        found.status = .planned
        if let target = clause.phrase(after: index, with: ["for"], reach: 4), let object = ObjectReading.read(clause, at: target) {
            found.targets = object.targets
        }
        found.buyers = owner(chunk)
        if found.buyers.isEmpty, !chunk.trailing.isEmpty, let name = chunk.names.last(where: { !$0.isPlace }) { found.buyers = [name] }
        if found.buyers.isEmpty { found.buyers = names(clause.phrase(after: index, with: ["by", "from"], reach: 6)) }
        if found.targets.isEmpty, !found.buyers.isEmpty { return received(found, index) }
        guard !found.targets.isEmpty else { return nil }
        if found.buyers.isEmpty { found.buyers = subject(index)?.names ?? [] }
        if found.buyers.isEmpty || sharesName(found) { found.strength = 0.45 }
        return found
    }

    /// `Y rejected an offer from X`: the target is who received it.
    private func received(_ clue: DealClue, _ index: Int) -> DealClue? {
        let isTakeover =
            clause.chunks[index].nouns.contains { ["takeover", "buyout", "acquisition", "hostile"].contains($0) }
            || clause.chunks[index].nouns.contains("bid")
        if let topic = clause.topic, rejectedLater(index), !clue.buyers.contains(where: { NameKey.same($0.text, topic.text) }) {
            var found = clue
            found.targets = [topic]
            found.strength = 0.6
            return found
        }
        let verbs = (max(0, index - 4)..<index).contains { Self.receiving.contains(clause.chunks[$0].word) }
        guard isTakeover || verbs, let subject = subject(index), !subject.names.isEmpty else { return nil }
        var found = clue
        found.targets = subject.names.suffix(1).filter { name in !clue.buyers.contains { $0.text == name.text } }
        found.strength = verbs ? 0.7 : 0.55
        return found.targets.isEmpty || !verbs ? nil : found
    }

    private func rejectedLater(_ index: Int) -> Bool {
        (index..<min(clause.chunks.count, index + 7)).contains {
            clause.chunks[$0].kind == .verb && ["rejected", "accepted", "spurned"].contains(clause.chunks[$0].word)
        }
    }

    private func sharesName(_ clue: DealClue) -> Bool { clue.buyers.contains { buyer in clue.targets.contains { $0.text == buyer.text } } }

    /// `merger of X and Y`, `X's merger with Y`, `X-Y merger`.
    private func merger(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.merger, "merge.en.nominal", index, 0.75)
        if let of = next(index, ["of", "between"]) { found.targets = names(of) }
        if let with = clause.phrase(after: index, with: ["with"], reach: 3) {
            let own = owner(chunk)
            found.targets += (own.isEmpty ? subject(index)?.names.suffix(1).map { $0 } ?? [] : own) + names(with)
        }
        if found.targets.isEmpty, !chunk.trailing.isEmpty, index >= 2, clause.chunks[index - 1].kind == .link {
            found.targets = names(index)
        }
        if found.targets.isEmpty, chunk.sums.isEmpty || chunk.nouns.contains("tie-up") { found.targets = pair(index) }
        return found.targets.count >= 2 ? found : nil
    }

    /// `X and Y in talks on a merger`.
    private func pair(_ index: Int) -> [NameMention] {
        let names = subject(index)?.names ?? []
        return names.count == 2 ? names : []
    }

    /// `sale of Y to X`.
    private func sale(_ index: Int) -> DealClue? {
        guard let of = next(index, ["of"]), let object = ObjectReading.read(clause, at: of), !object.targets.isEmpty else { return nil }
        var found = clue(object.isStake && !object.isMajority ? .investment : .acquisition, "sell.en.nominal", index, 0.7)
        found.targets = object.targets
        found.stake = object.stake
        found.sellers = owner(clause.chunks[index]) + object.sellers
        found.buyers = names(clause.phrase(after: of, with: ["to"], reach: 5))
        if found.buyers.isEmpty { found.strength = found.sellers.isEmpty ? 0.35 : 0.5 }
        return found
    }

    private func isListing(_ chunk: Chunk, _ index: Int) -> Bool {
        if chunk.nouns.contains(where: { $0 == "ipo" || $0 == "ipos" || $0 == "flotation" }) { return true }
        return chunk.nouns.contains("offering") && chunk.nouns.contains("initial")
            || chunk.nouns.contains("public") && chunk.nouns.contains("offering")
    }

    /// `X files for IPO`, `X's IPO`, `IPO of X`.
    private func listing(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        var found = clue(.ipo, "ipo.en", index, 0.65)
        found.status = .planned
        if let of = next(index, ["of"]) { found.targets = names(of) }
        if found.targets.isEmpty { found.targets = owner(chunk) }
        if found.targets.isEmpty, chunk.trailing.contains(where: { $0 == "ipo" || $0 == "offering" || $0 == "flotation" }) {
            found.targets = chunk.names.last { !$0.isPlace }.map { [$0] } ?? []
        }
        if found.targets.isEmpty, hasListingVerb(before: index) {
            found.targets = subject(index)?.names.suffix(1).map { $0 } ?? []
        }
        return found.targets.isEmpty ? nil : found
    }

    private func hasListingVerb(before index: Int) -> Bool {
        ((max(0, index - 4))..<index).contains {
            clause.chunks[$0].kind == .verb && Self.listingVerbs.contains(clause.chunks[$0].word)
                || clause.chunks[$0].nouns.contains("track")
        }
    }

    /// `X's $20 million Series A`, `a $200 million round from Y`.
    private func round(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        guard !chunk.sums.isEmpty else { return nil }
        var found = clue(.fundingRound, "raise.en.nominal", index, 0.65)
        found.targets = owner(chunk)
        if found.targets.isEmpty, !chunk.trailing.isEmpty { found.targets = chunk.names.last { !$0.isPlace }.map { [$0] } ?? [] }
        if let place = next(index, ["in"]), found.targets.isEmpty, chunk.nouns.contains("investment") {
            found.targets = names(place)
            found.kind = .investment
            found.buyers = subject(index)?.names ?? []
        }
        return found.targets.isEmpty ? nil : found
    }

    /// `a $40bn deal to import … from X`, `a $1.2bn order from X`: only with a sum.
    private func contract(_ index: Int) -> DealClue? {
        let chunk = clause.chunks[index]
        let worth = clause.phrase(after: index, with: ["worth", "at"], reach: 6)
        guard let sum = chunk.sums.first ?? worth.flatMap({ clause.chunks[$0].sums.first }) else { return nil }
        let mention = clause.analysis.sums[sum]
        guard mention.unit == .whole, mention.money.value >= 1_000_000, let subject = subject(index), !subject.names.isEmpty
        else { return nil }
        var found = clue(.contract, "contract.en.nominal", index, 0.5)
        found.amount = mention
        let isWinner = ((max(0, index - 3))..<index).contains { Self.winning.contains(clause.chunks[$0].word) }
        let other = names(clause.phrase(after: index, with: ["with", "from", "to"], reach: 8))
        found.sellers = isWinner ? subject.names : other
        found.buyers = isWinner ? other : subject.names
        guard isWinner || !other.isEmpty, !isTakeover else { return nil }
        return found
    }

    private var isTakeover: Bool {
        clause.chunks.contains {
            $0.kind == .verb && ["buy", "acquire", "merge", "bought", "acquired", "sell"].contains($0.word)
                || $0.nouns.contains(where: Self.takeover.contains)
        }
    }

    private func owner(_ chunk: Chunk) -> [NameMention] {
        if let possessor = chunk.possessor { return [possessor] }
        guard chunk.determiner == "its", let topic = clause.topic else { return [] }
        return [topic]
    }

    private func next(_ index: Int, _ prepositions: Set<String>) -> Int? {
        guard let place = clause.phrase(after: index, with: prepositions, reach: 3) else { return nil }
        return (index + 1..<place).contains { clause.chunks[$0].kind == .verb || clause.chunks[$0].kind == .phrase } ? nil : place
    }

    private static let takeover: Set<String> = ["acquisition", "takeover", "buyout", "buy-out", "acquisitions", "takeovers"]
    private static let offer: Set<String> = ["bid", "offer", "bids", "approach", "proposal", "offers"]
    private static let receiving: Set<String> = [
        "reject", "rejects", "rejected", "rejecting", "receive", "receives", "received", "accept", "accepts", "accepted", "against",
        "oppose", "opposes", "opposed", "opposing", "facing", "faces", "consider", "considers", "considering", "welcomed", "recommends",
        "backs", "spurns", "spurned",
    ]
    private static let merger: Set<String> = ["merger", "mergers", "tie-up", "combination"]
    private static let round: Set<String> = ["round", "series", "funding", "financing", "raise", "investment", "fundraise"]
    private static let contract: Set<String> = ["deal", "contract", "order", "orders", "contracts", "partnership", "agreement"]
    private static let winning: Set<String> = [
        "win", "wins", "won", "winning", "secures", "secured", "awarded", "receives", "received", "lands", "landed", "gets", "clinched",
        "clinches",
    ]
    private static let listingVerbs: Set<String> = [
        "file", "files", "filed", "plan", "plans", "planned", "planning", "price", "prices", "priced", "launch", "launches", "launched",
        "prepares", "preparing", "consider", "considers", "considering",
        "seeks", "delays", "raises", "raised", "expected", "heading", "set", "going", "weighs", "eyes", "confidentially", "closes",
        "completes", "completed", "targets", "nears", "filing",
    ]
}
