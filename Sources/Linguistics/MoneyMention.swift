import NewsModel

/// A sum of money where it stands in a document.
public struct MoneyMention: Sendable, Hashable {
    /// What the sum is the price of.
    public enum Unit: String, Sendable {
        case whole
        case perShare = "per_share"
        /// Per year, month or another time.
        case perYear = "per_year"
        /// Per barrel, head, piece: the price of goods.
        case perUnit = "per_unit"
    }

    public var money: Money
    /// From the first to the last token of the sum, its qualifier not included.
    public let tokens: Range<Int>
    public let unit: Unit
    /// Whether it stands in brackets behind another sum: the same in another currency.
    public var isAside: Bool
    /// The same sum in other currencies, as the text gives it right behind.
    public var also: [Money] = []
}
