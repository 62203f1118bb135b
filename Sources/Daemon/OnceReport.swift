import NewsModel

/// What `newshound once` came to.
public struct OnceReport: Sendable, Equatable {
    public var newArticles = 0
    /// Items of first fetches that are too old to be told.
    public var baselineItems = 0
    public var failedFeeds: [String] = []
    /// Deliveries that were tried and wait for another try.
    public var failedDeliveries = 0
    public var pluginsDown: [String] = []

    mutating func add(_ finished: FinishedFetch) {
        switch finished.outcome {
        case .committed(let fetched, let receipt):
            newArticles += receipt.newArticles - min(receipt.newArticles, receipt.baselineItems)
            baselineItems += receipt.baselineItems
            if fetched.failure != nil { failedFeeds.append(finished.feed.name) }
        case .lost: failedFeeds.append(finished.feed.name)
        case .abandoned: break
        }
    }
}
