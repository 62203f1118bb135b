import Foundation
import NewsModel

/// What `newshound once` came to.
public struct OnceReport: Sendable, Equatable {
    public var newArticles = 0
    /// Items of first fetches that are too old to be told.
    public var baselineItems = 0
    /// Items that publishers have issued again under new ids.
    public var reissuedItems = 0
    public var failedFeeds: [String] = []
    /// Feeds that were due and not asked.
    public var heldFeeds: [HeldFeed] = []
    /// Deliveries that were tried and wait for another try.
    public var failedDeliveries = 0
    public var pluginsDown: [String] = []

    /// A feed whose host asked to be left alone.
    public struct HeldFeed: Sendable, Equatable {
        public var feed: String
        public var until: Date
    }

    mutating func add(_ finished: FinishedFetch) {
        switch finished.outcome {
        case .committed(let fetched, let receipt):
            newArticles += receipt.newArticles - min(receipt.newArticles, receipt.baselineItems + receipt.reissuedItems)
            baselineItems += receipt.baselineItems
            reissuedItems += receipt.reissuedItems
            if fetched.failure != nil { failedFeeds.append(finished.asked.feed.name) }
        case .lost: failedFeeds.append(finished.asked.feed.name)
        case .abandoned: break
        }
    }
}
