import FoundationEssentials
import NewsModel

/// The times between a feed's last items.
struct ItemGaps {
    /// In seconds.
    private let sorted: [TimeInterval]

    /// - Parameter dates: Newest first.
    init(_ dates: [Date]) {
        sorted = zip(dates, dates.dropFirst()).map { max(0, $0.timeIntervalSince($1)) }.sorted()
    }

    /// Zero where there are none.
    var median: Duration { .seconds(sorted.isEmpty ? 0 : sorted[sorted.count / 2]) }

    /// The gap that 95 % of the gaps do not exceed (nearest rank).
    var percentile95: Duration { .seconds(sorted.isEmpty ? 0 : sorted[(sorted.count * 95 + 99) / 100 - 1]) }
}
