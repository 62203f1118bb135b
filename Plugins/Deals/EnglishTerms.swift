import Linguistics
import NewsModel

/// What later sentences say of the deal told last: `The deal is worth $3bn`, `It will pay $20 million`, `Quantix is a unit of Grenfell`.
struct EnglishTerms {
    let clause: Clause

    /// The deal told last with what this sentence adds; nothing where the sentence tells deals of its own.
    func clue() -> DealClue? {
        guard let told = clause.told, told.sentence < clause.sentence.index else { return nil }
        var found = told
        (found.amount, found.valuation, found.stake, found.round) = (nil, nil, nil, nil)
        found.rule = "terms.en"
        found.marks = ["en-terms"]
        found.doubts = []
        found.sentence = clause.sentence.index
        found.strength = 0.3
        found.sellers = []
        if let (trigger, sum) = price(told) {
            let named = clause.chunks.first { $0.tokens == trigger }?.names.filter { has([$0], told.targets) } ?? []
            if !named.isEmpty { found.targets = named }
            found.trigger = trigger
            found.amount = sum
            return found
        }
        if let (trigger, buyers) = members(told) {
            found.trigger = trigger
            found.buyers = told.buyers + buyers
            return found
        }
        guard let (trigger, sellers) = owner(told) else { return nil }
        found.trigger = trigger
        found.sellers = sellers
        return found
    }

    // MARK: - Private

    private var syntax: EnglishSyntax { EnglishSyntax(clause: clause) }

    private var sums: [MoneyMention] {
        clause.analysis.sums.filter {
            clause.sentence.tokens.contains($0.tokens.lowerBound) && !$0.isAside && $0.unit == .whole && $0.money.value >= 100_000
        }
    }

    /// `the deal … $3bn`, `X will pay $3bn`.
    private func price(_ told: DealClue) -> (Range<Int>, MoneyMention)? {
        guard told.amount == nil, let sum = sums.first else { return nil }
        for (index, chunk) in clause.chunks.enumerated() {
            if chunk.kind == .phrase, chunk.preposition != "before", ["the", "this"].contains(chunk.determiner ?? ""),
                chunk.names.isEmpty || has(chunk.names, told.targets), chunk.head.map(Self.deals.contains) == true,
                sum.tokens.lowerBound >= chunk.tokens.lowerBound,
                sum.tokens.lowerBound - chunk.tokens.upperBound < 14, isOfDeal(sum)
            {
                return (chunk.tokens, sum)
            }
            if chunk.kind == .verb, Self.paying.contains(chunk.word),
                clause.object(after: index).map({ !clause.chunks[$0].sums.isEmpty }) == true,
                let subject = syntax.subject(of: index), subject.names.isEmpty || has(subject.names, told.buyers)
            {
                return (chunk.tokens, sum)
            }
        }
        return nil
    }

    /// `The group, which includes X and Y`, `The consortium also includes X`: who buys together; not a group that sells.
    private func members(_ told: DealClue) -> (Range<Int>, [NameMention])? {
        guard told.kind == .acquisition || told.kind == .investment, !told.rule.hasPrefix("sell.en.active"),
            let place = clause.chunks.prefix(12).firstIndex(where: isBuyers),
            let verb = (place + 1..<min(clause.chunks.count, place + 6)).first(where: { Self.including.contains(clause.chunks[$0].word) }),
            let object = clause.object(after: verb)
        else { return nil }
        let parties = told.buyers + told.targets + told.sellers
        let names = (clause.party(at: object)?.names ?? []).filter { !$0.isPlace && !$0.isPerson && !has([$0], parties) }
        return names.isEmpty ? nil : (clause.chunks[place].tokens, names)
    }

    private func isBuyers(_ chunk: Chunk) -> Bool {
        chunk.kind == .phrase && chunk.names.isEmpty && ["the", "its"].contains(chunk.determiner ?? "") && chunk.nouns.count <= 2
            && chunk.head.map { ["group", "consortium"].contains($0) } == true
    }

    private static let including: WordSet = ["include", "includes", "included", "comprises", "including"]

    /// Not revenue, debt or savings, which such sentences name as well.
    private func isOfDeal(_ sum: MoneyMention) -> Bool {
        let around =
            (max(
                clause.sentence.tokens.lowerBound, sum.tokens.lowerBound - 5)..<min(
                    clause.sentence.tokens.upperBound, sum.tokens.upperBound + 4))
        return !around.contains { Self.others.contains(clause.document.tokens[$0].lower) }
    }

    /// `Quantix, a unit of Grenfell`, `Quantix is owned by Grenfell`, `its parent Grenfell`.
    private func owner(_ told: DealClue) -> (Range<Int>, [NameMention])? {
        guard told.sellers.isEmpty, told.kind == .acquisition || told.kind == .investment else { return nil }
        for (index, chunk) in clause.chunks.enumerated() {
            let names: [NameMention]
            if chunk.kind == .phrase, chunk.head.map(Self.parts.contains) == true, chunk.names.isEmpty, isAbout(told, before: index) {
                names = syntax.names(after: index, ["of"], reach: 1)
            } else if chunk.kind == .phrase, chunk.head.map(Self.purchases.contains) == true, chunk.names.isEmpty {
                names = syntax.names(after: index, ["from"], reach: 1)
            } else if chunk.kind == .phrase, chunk.nouns.contains(where: { $0 == "parent" || $0 == "owner" }), chunk.trailing.isEmpty,
                ["its", "from", "parent", "owner"].contains(clause.document.tokens[chunk.tokens.lowerBound].lower)
            {
                names = chunk.names.suffix(1)
            } else if chunk.kind == .verb, chunk.word == "owned", isAbout(told, before: index) {
                names = syntax.names(after: index, ["by"], reach: 2)
            } else {
                continue
            }
            let sellers = names.filter { !$0.isPlace && !has([$0], told.buyers + told.targets) }
            if !sellers.isEmpty { return (chunk.tokens, sellers) }
        }
        return nil
    }

    /// Whether the target is what the sentence speaks of there.
    private func isAbout(_ told: DealClue, before index: Int) -> Bool {
        (max(0, index - 4)..<index).contains { has(clause.chunks[$0].names, told.targets) }
    }

    private func has(_ names: [NameMention], _ others: [NameMention]) -> Bool {
        names.contains { name in others.contains { NameKey.same($0.text, name.text) } }
    }

    private static let deals: WordSet = [
        "deal", "transaction", "acquisition", "purchase", "sale", "offer", "bid", "merger", "takeover", "buyout", "investment", "stake",
        "price", "contract", "order", "agreement",
    ]
    private static let paying: WordSet = ["pay", "pays", "paid", "paying", "spend", "spent"]
    private static let purchases: WordSet = ["purchase", "acquisition", "stake", "shares", "unit", "business"]
    private static let parts: WordSet = ["unit", "subsidiary", "division", "arm", "affiliate"]
    private static let others: WordSet = [
        "revenue", "revenues", "sales", "profit", "profits", "earnings", "debt", "savings", "synergies", "costs", "loss", "losses",
        "charge",
        "assets", "fee", "fees", "fine", "valuation", "values", "valuing", "year", "annual", "annually", "market", "combined",
    ]
}
