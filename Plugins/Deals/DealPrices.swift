import Linguistics
import NewsModel

/// Finds what a deal costs, wherever an English text tells it: `the miner's $39 billion hostile bid`, `The deal, worth $2 billion`,
/// `had agreed to sell it for $3 billion`.
struct DealPrices {
    private let analysis: Analysis
    private let scope: DealScope
    private var found: [(sum: MoneyMention, sentence: Sentence)] = []

    /// Reads the sums of a text's first sentences.
    init(_ analysis: Analysis, _ groups: [DealGroup]) {
        self.analysis = analysis
        scope = DealScope(analysis: analysis, groups: groups)
        guard analysis.document.language == .en, groups.contains(where: Self.lacksPrice) else { return }
        let sentences = analysis.document.sentences.prefix(Self.reach)
        for sum in analysis.sums where sum.unit == .whole && !sum.isAside && sum.money.value >= 1_000_000 && found.count < Self.limit {
            guard let sentence = sentences.first(where: { $0.tokens.contains(sum.tokens.lowerBound) }) else { continue }
            if isOfDeal(sum) || isTold(sum, in: sentence), !isPast(sum, sentence) { found.append((sum, sentence)) }
        }
    }

    /// The first price that a text tells of a deal whose own sentences tell none.
    func price(of group: DealGroup) -> MoneyMention? {
        guard Self.lacksPrice(group) else { return nil }
        return found.first { sum, sentence in
            !scope.isOther(sum, than: group) && scope.isAbout(group, sentence)
                && scope.isOfBuyer(group, before: sum.tokens.lowerBound, in: sentence)
        }?.sum
    }

    // MARK: - Private

    private static let reach = 40
    private static let limit = 12

    private var tokens: [Token] { analysis.document.tokens }

    private static func lacksPrice(_ group: DealGroup) -> Bool {
        [.acquisition, .merger, .investment].contains(group.best.kind) && group.amount == nil && !(group.isWhole && group.valuation != nil)
    }

    /// `$39 billion hostile bid`, `$4 billion ( £3 billion ) takeover offer`: a sum before what it is the price of.
    private func isOfDeal(_ sum: MoneyMention) -> Bool {
        var place = sum.tokens.upperBound
        if place < tokens.count, tokens[place].is("("), let end = tokens[place...].prefix(8).firstIndex(where: { $0.is(")") }) {
            place = end + 1
        }
        let words = tokens[min(place, tokens.count)...].prefix(5).prefix { !$0.isMark && !Self.stops.contains($0) }
        return words.contains { Self.deals.contains($0) }
    }

    /// `the deal is worth`, `bought it for`, `agreed to pay`, `raised its bid to`: a sum behind the word that makes it a price.
    private func isTold(_ sum: MoneyMention, in sentence: Sentence) -> Bool {
        let place = SumLead(analysis.document).place(before: sum, in: sentence)
        guard place > sentence.tokens.lowerBound, !isMeans(sum) else { return false }
        let before = tokens[max(sentence.tokens.lowerBound, place - 20)..<place]
        switch tokens[place].lower {
        case "worth", "valued", "approaching": return before.suffix(8).contains { Self.deals.contains($0) }
        case "at": return tokens[place - 1].is("valued") && before.suffix(9).contains { Self.deals.contains($0) }
        case "for": return before.contains { trades($0.lower) || Self.deals.contains($0) }
        case "to": return before.suffix(8).contains { Self.raising.contains($0) } && before.suffix(8).contains { Self.deals.contains($0) }
        case "or": return before.suffix(3).contains { $0.is("share") } && before.contains { Self.paying.contains($0) || trades($0.lower) }
        case let word where Self.paying.contains(word): return isForTarget(sum, in: sentence)
        default: return false
        }
    }

    /// `paid $4 billion for`, `offered $4 billion to buy`.
    private func isForTarget(_ sum: MoneyMention, in sentence: Sentence) -> Bool {
        let behind = tokens[sum.tokens.upperBound..<min(sentence.tokens.upperBound, sum.tokens.upperBound + 12)]
        return behind.contains { $0.is("for") || trades($0.lower) }
    }

    private func trades(_ word: String) -> Bool {
        let frames = EnglishVerbs.frames(word)
        return frames.contains(.acquire) || frames.contains(.sell)
    }

    /// `$5 billion in loans`, `$3 billion of revenue`: money of another kind.
    private func isMeans(_ sum: MoneyMention) -> Bool {
        tokens[sum.tokens.upperBound...].prefix(4).prefix { !$0.is(",") }.contains { Self.means.contains($0) }
    }

    private func isPast(_ sum: MoneyMention, _ sentence: Sentence) -> Bool {
        let near = max(sentence.tokens.lowerBound, sum.tokens.lowerBound - 12)..<min(sentence.tokens.upperBound, sum.tokens.upperBound + 12)
        return StatusReader(analysis.document, near).isPast || near.dropFirst().contains { isEarlierYear($0) }
    }

    /// `in 2004`, `last year`: when another deal was.
    private func isEarlierYear(_ place: Int) -> Bool {
        let (lead, token) = (tokens[place - 1], tokens[place])
        return lead.is("last") && token.is("year") || lead.is("in") && token.isNumber && token.text.utf8.count == 4
    }

    private static let deals: WordSet = [
        "deal", "bid", "offer", "takeover", "buyout", "buy-out", "acquisition", "purchase", "merger", "approach", "transaction", "tie-up",
        "pact", "proposal", "tender", "sale",
    ]
    private static let raising: WordSet = [
        "raise", "raises", "raised", "raising", "sweeten", "sweetens", "sweetened", "increase", "increases", "increased", "lift", "lifts",
        "lifted", "boost", "boosts", "boosted", "improved", "upped", "hiked",
    ]
    private static let paying: WordSet = [
        "pay", "pays", "paid", "paying", "offer", "offers", "offered", "offering", "bid", "bids", "bidding", "spend", "spent", "fetch",
    ]
    private static let means: WordSet = [
        "funding", "financing", "loan", "loans", "aid", "credit", "debt", "gain", "profit", "loss", "revenue", "revenues", "sales", "fine",
        "charge", "assets", "bonds", "fee", "dividend",
    ]
    /// What ends the words between a sum and what costs it.
    private static let stops: WordSet = [
        "of", "in", "for", "to", "from", "by", "with", "on", "at", "the", "a", "an", "its", "their", "that", "which", "who", "is", "was",
        "are", "were", "has", "have", "had", "will", "would", "could", "as", "but", "after", "before", "when", "while", "worth", "or",
        "since", "than",
    ]
}
