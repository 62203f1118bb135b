import Foundation
import NewsModel
import Storage
import WebInterface

/// What the database says of feeds and queues, as metrics.
struct StoreMetrics {
    let counts: StoreCounts
    let feeds: [FeedOverview]

    var families: [MetricFamily] {
        [
            dates("newshound_feed_last_success_timestamp_seconds", "When a feed was last read.", \.lastSuccess),
            dates("newshound_feed_last_item_timestamp_seconds", "When a feed last brought a new item.", \.lastNewItem),
            gauge("newshound_feed_failures", "Failures since a feed was last read.", feeds.map { ($0.failures, ["feed": $0.name]) }),
            gauge(
                "newshound_feed_health", "1 for the health a feed is in.",
                feeds.map { (1, ["feed": $0.name, "health": $0.health.rawValue]) }),
            gauge("newshound_pages_pending", "Pages of articles still to be fetched.", [(counts.pendingPages, [:])]),
            queue("newshound_extractions_pending", "Articles that wait for a plugin.", "plugin", counts.pendingExtractions),
            queue("newshound_extractions_set_aside", "Articles set aside for a plugin.", "plugin", counts.setAside),
            queue("newshound_deliveries_waiting", "Deliveries that wait for a sink.", "sink", counts.waitingDeliveries),
            queue("newshound_deliveries_dead", "Deliveries given up.", "sink", counts.deadDeliveries),
            gauge("newshound_articles", "Articles stored.", [(counts.articles, [:])]),
            gauge("newshound_events", "Events stored.", [(counts.events, [:])]),
            gauge("newshound_stories", "Stories stored.", [(counts.stories, [:])]),
            gauge("newshound_alerts", "Alerts decided.", [(counts.alerts, [:])]),
        ]
    }

    // MARK: - Private

    private func dates(_ name: String, _ help: String, _ date: (FeedOverview) -> Date?) -> MetricFamily {
        let samples = feeds.compactMap { feed in date(feed).map { MetricSample($0.timeIntervalSince1970, labels: ["feed": feed.name]) } }
        return MetricFamily(name: name, help: help, kind: .gauge, samples: samples)
    }

    private func queue(_ name: String, _ help: String, _ label: String, _ lengths: [String: Int]) -> MetricFamily {
        gauge(name, help, lengths.sorted { $0.key < $1.key }.map { ($0.value, [label: $0.key]) })
    }

    private func gauge(_ name: String, _ help: String, _ values: [(Int, [String: String])]) -> MetricFamily {
        MetricFamily(name: name, help: help, kind: .gauge, samples: values.map { MetricSample(Double($0.0), labels: $0.1) })
    }
}
