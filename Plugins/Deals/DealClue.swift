import Linguistics
import NewsModel

/// What one place in the text says of a deal.
struct DealClue {
    enum Kind: String {
        case acquisition, merger, investment, ipo, contract
        case fundingRound = "funding_round"
        case capitalSpending = "capital_spending"

        /// Whether it counts only with an amount.
        var needsAmount: Bool { self == .contract || self == .capitalSpending }
    }

    /// Why a clue may speak of no deal of today.
    enum Doubt: String {
        case question, hypothetical
        /// Words say that it is long past.
        case past
        /// An earlier year stands by it, which may mean the same.
        case background
        /// What is not to happen, without anybody's denying it.
        case negated
        /// A state's budget.
        case budget
    }

    var kind: Kind
    var rule: String
    /// The trigger's tokens.
    var trigger: Range<Int>
    var sentence: Int
    var status: DealStatus = .announced
    var doubts: Set<Doubt> = []
    /// What a rule has seen that speaks for or against it: features of the candidate.
    var marks: Set<String> = []
    var buyers: [NameMention] = []
    var targets: [NameMention] = []
    var sellers: [NameMention] = []
    /// Whether the text has an unnamed company in the target's place.
    var hasUnnamedTarget = false
    var amount: MoneyMention?
    var valuation: MoneyMention?
    var stake: PercentMention?
    var round: (value: String, tokens: Range<Int>)?
    /// How sure the rule is, before anything else is known.
    var strength = 0.6
}

/// How sure an article is that a deal happens.
enum DealStatus: String {
    case announced, completed, planned, rumored, denied, cancelled
}
