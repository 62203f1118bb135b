import FoundationEssentials
import NewsModel

extension ItemStanding {
    /// Whether an item may raise an alert.
    ///
    /// Later fetches bring fresh items. The first brings backfill as far as the feed's `backfill` reaches, measured from the fetch, and else its
    /// baseline; an undated item is backfill only where all are.
    public static func of(_ item: FeedItem, isFirstFetch: Bool, backfill: Backfill, at fetch: Date) -> ItemStanding {
        guard isFirstFetch else { return .fresh }
        switch backfill {
        case .all: return .backfill
        case .window(let window):
            guard window > .zero, let date = item.published ?? item.updated else { return .baseline }
            return date + window >= fetch ? .backfill : .baseline
        }
    }
}
