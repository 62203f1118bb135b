import FoundationEssentials
import NewsModel

/// A document that was a feed, as far as the policy looks at it.
public struct FeedReading: Sendable, Hashable {
    public var validators: Validators
    public var bodyHash: String
    public var hints: PublisherHints
    public var cacheLifetime: Duration?
    /// Dates of all its items that have one.
    public var itemDates: [Date]
    public var items: Int
    /// Items not known before.
    public var newItems: Int
    /// Items that were probably lost before this document.
    public var gap: FeedGap?
    /// Items known under other ids, where there are so many that they are not told.
    public var reissuedItems: Int
    /// Where permanent redirects led.
    public var movedTo: String?

    public init(
        validators: Validators, bodyHash: String, hints: PublisherHints = PublisherHints(), cacheLifetime: Duration? = nil,
        itemDates: [Date] = [], items: Int = 0, newItems: Int = 0, gap: FeedGap? = nil, reissuedItems: Int = 0, movedTo: String? = nil
    ) {
        self.validators = validators
        self.bodyHash = bodyHash
        self.hints = hints
        self.cacheLifetime = cacheLifetime
        self.itemDates = itemDates
        self.items = items
        self.newItems = newItems
        self.gap = gap
        self.reissuedItems = reissuedItems
        self.movedTo = movedTo
    }
}
