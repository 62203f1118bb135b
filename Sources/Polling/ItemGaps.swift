import FoundationEssentials
import NewsModel

/// The times between a feed's last items.
struct ItemGaps {
    private let sorted: [Duration]

    /// - Parameter dates: Newest first.
    init(_ dates: [Date]) {
        sorted = zip(dates, dates.dropFirst()).map { $0.since($1) }.sorted()
    }

    /// Zero where there are none.
    var median: Duration { sorted.isEmpty ? .zero : sorted[sorted.count / 2] }

    /// The gap that 95 % of the gaps do not exceed (nearest rank).
    var percentile95: Duration { sorted.isEmpty ? .zero : sorted[(sorted.count * 95 + 99) / 100 - 1] }
}
