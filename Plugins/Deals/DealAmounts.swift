import Linguistics
import NewsModel

/// Gives a clue the sums, valuation and round that stand in its sentence.
struct DealAmounts {
    let clause: Clause

    func completed(_ clue: DealClue) -> DealClue {
        var clue = clue
        let sums = clause.analysis.sums.filter { clause.sentence.tokens.contains($0.tokens.lowerBound) && !$0.isAside && $0.unit == .whole }
        if clue.kind == .contract, clue.amount == nil { clue.amount = sums.first { $0.money.value >= 1_000_000 } }
        if clue.kind != .contract, clue.valuation == nil {
            clue.valuation = sums.first { $0.money.value >= 100_000 && isValuation($0) && values($0, clue) }
        }
        if clue.kind != .contract, let amount = clue.amount, isValuation(amount) { clue.amount = nil }
        if clue.amount.map({ $0.money.value < 10_000 }) == true { clue.amount = nil }
        if clue.amount == nil, clause.language == .de, clue.kind != .ipo { clue.amount = GermanHeadline(clause: clause).sum }
        if clue.amount == nil, clause.language == .de, clause.sentence.isTitle {
            clue.amount = GermanSumWords.sum(in: clause.sentence, clause.analysis)
        }
        if let amount = clue.amount, isFigure(amount) { clue.amount = nil }
        if let amount = clue.amount, let raised = raised(amount, among: sums) { clue.amount = raised }
        if clue.amount == nil {
            clue.amount = sums.first { $0.money.value >= 10_000 && isPrice($0) && !isValuation($0) && !isFigure($0) && !isMeans($0, clue) }
        }
        if clue.amount == nil, clause.language == .de, isOpen(clue) {
            clue.amount = GermanLaterSum(clause: clause).sum(of: clue.kind)
            if clue.amount != nil { clue.marks.insert("de-later-sum") }
        }
        if clue.stake == nil, [.investment, .acquisition].contains(clue.kind) { clue.stake = stake() }
        if let share = clue.stake, clause.language == .en, DealStakes.isOther(share, clause.document, clause.sentence) { clue.stake = nil }
        if clue.stake == nil, clause.language == .de, [.investment, .acquisition].contains(clue.kind) { share(of: &clue) }
        if clue.kind == .fundingRound, clue.round == nil {
            clue.round = DealRound(clause.document).round(in: clause.sentence) ?? clue.amount.flatMap(debt)
        }
        return clue
    }

    // MARK: - Private

    /// Whether the next sentences may tell its sum: what is bought, floated or ordered there has a price, a value is none.
    private func isOpen(_ clue: DealClue) -> Bool {
        clue.kind != .merger && clue.status != .denied && clue.doubts.isEmpty && clue.rule != "value.de" && !clue.targets.isEmpty
            || clue.kind.needsAmount
    }

    /// A percentage that a phrase of shares carries, elsewhere in the sentence.
    private func stake() -> PercentMention? {
        let place = clause.chunks.indices.first { place in
            let chunk = clause.chunks[place]
            return !chunk.percentages.isEmpty && chunk.nouns.contains { DealWords.stakeNouns.contains($0) } && !isHeld(place)
        }
        let phrase = place.map { clause.chunks[$0] }
        if let found = phrase?.percentages.first { return clause.analysis.percentages[found] }
        let all = clause.chunks.flatMap(\.percentages)
        let isGiven = clause.language == .de && clause.sentence.tokens.contains { clause.document.tokens[$0].is("dafür") }
        return isGiven && all.count == 1 ? clause.analysis.percentages[all[0]] : nil
    }

    /// `on its 17 percent stake`, `owned a 4 percent stake`, `reduced its stake to 9 percent`: what somebody has, not what is bought.
    private func isHeld(_ place: Int) -> Bool {
        guard clause.language == .en else { return false }
        let chunk = clause.chunks[place]
        let verb = clause.chunks[..<place].suffix(4).last { $0.kind == .verb }?.word
        if let verb, Self.having.contains(verb) { return true }
        return ["its", "their"].contains(chunk.determiner ?? "") && ["on", "with", "of"].contains(chunk.preposition ?? "")
            && verb.map { !EnglishVerbs.frames($0).contains(.sell) } ?? true
    }

    private static let having: WordSet = [
        "own", "owns", "owned", "owning", "hold", "holds", "held", "holding", "leave", "leaves", "leaving", "left", "reduce", "reduces",
        "reduced", "reducing", "cut", "cuts", "keep", "keeps", "kept", "retain", "retains", "retained", "has", "have", "had", "having",
    ]

    /// `die Hälfte der Anteile`, `übernimmt Y vollständig`: a share told by a word.
    private func share(of clue: inout DealClue) {
        guard let found = GermanShares(clause: clause).share(of: clue) else { return }
        clue.stake = found
        if found.value >= 50 { clue.kind = .acquisition }
    }

    private func words(before sum: MoneyMention, _ count: Int) -> [String] {
        guard clause.sentence.tokens.contains(sum.tokens.lowerBound) else { return [] }
        return (max(clause.sentence.tokens.lowerBound, sum.tokens.lowerBound - count)..<sum.tokens.lowerBound).map {
            clause.document.tokens[$0].lower
        }
    }

    private func words(behind sum: MoneyMention, _ count: Int) -> [String] {
        guard clause.sentence.tokens.contains(sum.tokens.lowerBound) else { return [] }
        return (sum.tokens.upperBound..<min(clause.sentence.tokens.upperBound, sum.tokens.upperBound + count)).map {
            clause.document.tokens[$0].lower
        }
    }

    /// Whether a value is what this deal sets: not what a firm that is bought is valued at every day, nor a book value.
    private func values(_ sum: MoneyMention, _ clue: DealClue) -> Bool {
        guard clause.language == .en else { return true }
        if words(before: sum, 5).contains(where: { $0 == "market" || $0 == "book" }) { return false }
        let lead = SumLead(clause.document).place(before: sum, in: clause.sentence)
        return clue.kind != .acquisition && clue.kind != .merger || lead == clause.sentence.tokens.lowerBound
            || !clause.document.tokens[lead - 1].is("valued")
    }

    /// `raises its bid by $5 billion to $47.5 billion`, `from $44 billion to $47.5 billion`: what it comes to.
    private func raised(_ sum: MoneyMention, among sums: [MoneyMention]) -> MoneyMention? {
        guard clause.language == .en, let next = sums.first(where: { $0.tokens.lowerBound >= sum.tokens.upperBound }),
            next.tokens.lowerBound - sum.tokens.upperBound <= 5, ["by", "from"].contains(lead(of: sum)), lead(of: next) == "to"
        else { return nil }
        return next
    }

    /// `reduce debt by $330 million`, `asked for $18 billion in emergency funding`: money of another kind than the price.
    private func isMeans(_ sum: MoneyMention, _ clue: DealClue) -> Bool {
        guard clause.language == .en else { return false }
        if lead(of: sum) == "by" { return true }
        return [.acquisition, .merger].contains(clue.kind) && words(behind: sum, 4).contains(where: Self.means.contains)
    }

    private static let means: WordSet = [
        "funding", "financing", "loan", "loans", "aid", "credit", "venture", "gain", "gains", "profit", "loss", "revenue", "fine", "charge",
    ]

    private func lead(of sum: MoneyMention) -> String {
        clause.document.tokens[SumLead(clause.document).place(before: sum, in: clause.sentence)].lower
    }

    private func isValuation(_ sum: MoneyMention) -> Bool {
        var before = words(before: sum, 5)
        if let place = before.lastIndex(of: "wert"), place > 0, before[place - 1] == "im" { before.remove(at: place) }
        if let valued = before.lastIndex(of: "valued"), before[..<valued].contains(where: Self.priceNouns.contains) { return false }
        if before.contains(where: Self.valuation.contains) || isValuedAt(sum) { return true }
        if let next = words(behind: sum, 2).first(where: { Self.valuationNouns.contains($0) || $0.hasSuffix("bewertung") }) {
            return !next.isEmpty
        }
        return clause.document.tokens[sum.tokens.upperBound - 1].lower.hasSuffix("bewertung")
    }

    /// `valuing the leading network of the country at $65 billion`.
    private func isValuedAt(_ sum: MoneyMention) -> Bool {
        clause.language == .en && lead(of: sum) == "at"
            && words(before: sum, 12).contains { $0 == "valuing" || $0 == "value" || $0 == "values" }
    }

    /// Whether it tells how large a business is, not what it costs: `sales of about $5 million`, `$5 million in debt`.
    private func isFigure(_ sum: MoneyMention) -> Bool {
        let behind = words(behind: sum, 3)
        if behind.count > 1, ["in", "of"].contains(behind[0]), behind.dropFirst().contains(where: Self.figures.contains) { return true }
        let words = words(before: sum, 7)
        guard let before = words.last(where: { !Self.measuring.contains($0) }) else { return false }
        return Self.figures.contains(before) || before == "quarter" && words.contains(where: Self.figures.contains)
    }

    private static let figures: WordSet = [
        "assets", "sales", "revenue", "revenues", "turnover", "profit", "profits", "earnings", "deposits", "income", "loss", "losses",
        "debt", "umsatz", "jahresumsatz", "gewinn", "verlust", "schulden", "einlagen", "erlöse", "erlösen", "ebitda",
    ]
    /// What stands between a figure's name and its sum.
    private static let measuring: WordSet = [
        "of", "about", "around", "over", "nearly", "almost", "roughly", "some", "more", "than", "exceeding", "totaling", "totalling", "von",
        "rund", "knapp", "etwa", "über", "mehr", "als", "gut", "was", "were",
    ]

    private func isPrice(_ sum: MoneyMention) -> Bool {
        let before = words(before: sum, 5)
        if clause.language == .en, lead(of: sum) == "or", before.contains("share") { return true }
        if clause.language == .en, lead(of: sum) == "to",
            clause.chunks.contains(where: { $0.kind == .verb && Self.raising.contains($0.word) })
        {
            return true
        }
        if clause.language == .de, let worth = before.lastIndex(of: "wert"), worth > 0, before[worth - 1] == "im" { return true }
        if clause.language == .de, words(behind: sum, 1).contains(where: Self.paying.contains) { return true }
        return before.contains(where: Self.price.contains) || words(behind: sum, 3).contains(where: Self.priceNouns.contains)
            || clause.document.tokens[sum.tokens.upperBound - 1].lower.contains("-")
    }

    /// `$50 million loan`, `$50 million in debt financing`: money that is lent.
    private func debt(_ sum: MoneyMention) -> (value: String, tokens: Range<Int>)? {
        guard clause.language == .en else { return nil }
        let end = min(clause.sentence.tokens.upperBound, sum.tokens.upperBound + 5)
        let place = (sum.tokens.upperBound..<end).first {
            ["loan", "loans", "debt", "credit", "bonds", "notes"].contains(clause.document.tokens[$0].lower)
        }
        return place.map { ("debt", $0..<($0 + 1)) }
    }

    private static let raising: WordSet = [
        "raise", "raises", "raised", "raising", "sweeten", "sweetens", "sweetened", "increase", "increases", "increased", "lift", "lifts",
        "lifted", "boost", "boosts", "boosted", "improve", "improves", "improved", "cut", "cuts", "lower", "lowers", "lowered",
    ]
    private static let valuation: WordSet = [
        "valuation", "valued", "valuing", "values", "value", "bewertung", "bewertet", "marktkapitalisierung", "unternehmenswert",
        "post-money", "pre-money", "post-money-bewertung", "post-money-valuation", "wert",
    ]
    private static let valuationNouns: WordSet = [
        "valuation", "bewertung", "bewertet", "marktkapitalisierung", "unternehmenswert", "post-money", "pre-money",
        "post-money-valuation", "wert",
    ]
    private static let price: WordSet = [
        "for", "worth", "paying", "paid", "pay", "pays", "für", "zahlt", "zahlen", "zahlte", "kaufpreis", "preis", "über", "at", "raised",
        "raises", "of", "um", "höhe",
    ]
    /// `der 720 Millionen Euro zahlt`.
    private static let paying: WordSet = [
        "zahlt", "zahlen", "zahlte", "zahlten", "bezahlt", "gezahlt", "hinlegt", "bietet", "geboten", "kosten",
    ]
    private static let priceNouns: WordSet = [
        "deal", "bid", "offer", "takeover", "acquisition", "buyout", "merger", "purchase", "investment", "stake", "round", "übernahme",
        "sale", "transaction", "agreement",
    ]
}
