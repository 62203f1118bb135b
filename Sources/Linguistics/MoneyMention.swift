import NewsModel

/// A sum of money where it stands in a document.
public struct MoneyMention: Sendable, Hashable {
    /// What the sum is the price of.
    public enum Unit: Sendable {
        case whole, perShare, perYear
    }

    public let money: Money
    /// From the first to the last token of the sum, its qualifier not included.
    public let tokens: Range<Int>
    public let unit: Unit
    /// Whether it stands in brackets behind another sum: the same in another currency.
    public let isAside: Bool
}
