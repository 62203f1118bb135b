import Linguistics
import NewsModel

/// Finds what a deal values the whole target at, and what it costs with debts, wherever an English text tells it:
/// `in a deal valuing Quantix at $4 billion`, `Including debt, the transaction is worth $1.2 billion`.
struct DealValuation {
    /// What a sum is of a deal.
    enum Meaning {
        /// What the deal values its target at.
        case value
        /// What the deal costs with the debts that the buyer takes over.
        case total
    }

    private let analysis: Analysis
    private let scope: DealScope
    private var found: [(sum: MoneyMention, sentence: Sentence, meaning: Meaning)] = []

    /// Reads the sums of a text's first sentences.
    init(_ analysis: Analysis, _ groups: [DealGroup]) {
        self.analysis = analysis
        scope = DealScope(analysis: analysis, groups: groups)
        guard analysis.document.language == .en, !groups.isEmpty else { return }
        let sentences = analysis.document.sentences.prefix(Self.reach)
        for sum in analysis.sums where sum.unit == .whole && !sum.isAside && sum.money.value >= 1_000_000 && found.count < Self.limit {
            guard let sentence = sentences.first(where: { $0.tokens.contains(sum.tokens.lowerBound) }) else { continue }
            if let meaning = meaning(of: sum, in: sentence) { found.append((sum, sentence, meaning)) }
        }
    }

    /// The first such sum of a deal, and what it is.
    func sum(of group: DealGroup) -> (sum: MoneyMention, meaning: Meaning)? {
        guard !group.best.kind.needsAmount else { return nil }
        return found.first { scope.isAbout(group, $0.sentence) }.map { ($0.sum, $0.meaning) }
    }

    // MARK: - Private

    private static let reach = 60
    private static let limit = 12

    private var tokens: [Token] { analysis.document.tokens }

    private func meaning(of sum: MoneyMention, in sentence: Sentence) -> Meaning? {
        let place = SumLead(analysis.document).place(before: sum, in: sentence)
        guard place > sentence.tokens.lowerBound else { return nil }
        let lead = tokens[place].lower
        if tellsTotal(place, sentence) { return .total }
        if lead == "at", isValuing(place, sentence) { return .value }
        return tellsValue(lead, place, sentence) ? .value : nil
    }

    /// `Including debt, the deal is worth`, `the deal, including assumption of debt, is`.
    private func tellsTotal(_ place: Int, _ sentence: Sentence) -> Bool {
        guard ["worth", "is", "was", "at"].contains(tokens[place].lower) else { return false }
        let before = sentence.tokens.lowerBound..<place
        guard let including = before.last(where: { ["including", "counting", "with"].contains(tokens[$0].lower) }) else { return false }
        return (including..<min(place, including + 9)).contains { tokens[$0].is("debt") || tokens[$0].is("liabilities") }
            && before.contains { Self.deals.contains(tokens[$0]) }
    }

    /// `a bid that values it at`, `valuing the target at`, `the deal is valued at`: not a firm that is valued so every day.
    private func isValuing(_ place: Int, _ sentence: Sentence) -> Bool {
        let start = max(sentence.tokens.lowerBound, place - 25)
        guard let verb = (start..<place).last(where: { Self.valuing.contains(tokens[$0]) }) else { return false }
        let before = sentence.tokens.lowerBound..<verb
        let isOfDeal = before.contains { Self.deals.contains(tokens[$0]) }
        guard verb + 1 < place else { return false }
        let isMarket = !isOfDeal && before.contains { Self.markets.contains(tokens[$0]) }
        return (isOfDeal || tokens[verb].is("valuing") && !isMarket)
            && !(verb..<place).contains { [";", "—", "."].contains(tokens[$0].lower) }
    }

    /// `an enterprise value of`, `the deal's total value to`, `a valuation of`.
    private func tellsValue(_ lead: String, _ place: Int, _ sentence: Sentence) -> Bool {
        guard ["of", "to", "at", "be", "is"].contains(lead) else { return false }
        let near = max(sentence.tokens.lowerBound, place - 8)..<place
        guard let noun = near.last(where: { tokens[$0].is("value") || tokens[$0].is("valuation") }) else { return false }
        if tokens[noun].is("valuation") { return noun + 1 == place }
        let before = max(sentence.tokens.lowerBound, noun - 6)..<noun
        return noun > near.lowerBound && Self.wholes.contains(tokens[noun - 1]) || before.contains { tokens[$0].is("give") }
    }

    private static let valuing: WordSet = ["value", "values", "valued", "valuing"]
    /// Words of exchanges, which value a firm every day.
    private static let markets: WordSet = ["shares", "stock", "closed", "close", "traded", "trading", "market"]
    private static let wholes: WordSet = ["enterprise", "total", "equity", "implied", "transaction"]
    private static let deals: WordSet = [
        "deal", "transaction", "takeover", "acquisition", "offer", "bid", "merger", "buyout", "proposal", "purchase", "round", "ipo",
        "offering", "sale", "sales", "investment", "agreement", "funding", "flotation", "listing", "financing",
    ]
}
