import FoundationEssentials
import NewsModel

/// A hole between two documents of a feed: nothing of the later one was known, so items in between were probably lost.
public struct FeedGap: Sendable, Hashable {
    /// The newest item known before, and the oldest of the document; the two fetches where the items have no dates.
    public var from: Date
    public var to: Date
    /// The time that the document's items span.
    public var span: Duration

    public init(from: Date, to: Date, span: Duration) {
        self.from = from
        self.to = to
        self.span = span
    }

    /// Documents with fewer items say nothing: of a feed that shows only its latest item every item is new.
    static let leastItems = 5

    /// The gap before a document; nil where one of its items was known, by id or otherwise, or where its dates overlap with what is known.
    ///
    /// - Parameter known: How many of its `items` were known.
    public static func before(_ dates: [Date], items: Int, known: Int, state: FeedState, at now: Date) -> FeedGap? {
        // Without a body of this address nothing can be missing between two of them.
        guard known == 0, items >= leastItems, state.bodyHash != nil, let last = state.lastSuccess else { return nil }
        guard let oldest = dates.min(), let newest = dates.max() else { return FeedGap(from: last, to: now, span: .zero) }
        let from = state.recentItems.first ?? last
        return oldest > from ? FeedGap(from: from, to: min(oldest, now), span: newest.since(oldest)) : nil
    }
}
