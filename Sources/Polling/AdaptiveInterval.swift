import FoundationEssentials
import NewsModel

/// How often a feed pays to be asked, from when its last items were published.
struct AdaptiveInterval {
    var settings: PollingSettings

    /// Half the median gap of the last items between `minimum` and `maximum`; `initial` until five are known; longer for feeds that are idle.
    func interval(recentItems: [Date], lastNewItem: Date?, at now: Date) -> (Duration, ScheduleReason) {
        guard let newest = [recentItems.first, lastNewItem].compactMap(\.self).max() else { return (settings.initial, .initial) }
        let (usual, floor) = (usual(recentItems), idleFloor(now.since(newest)))
        if floor > usual { return (floor, .idle) }
        return (usual, recentItems.count < Self.leastItems ? .initial : .adaptive)
    }

    // MARK: - Private

    private static let leastItems = 5

    private func usual(_ recentItems: [Date]) -> Duration {
        guard recentItems.count >= Self.leastItems else { return settings.initial }
        let gaps = ItemGaps(recentItems)
        return min(max(gaps.median.scaled(by: 0.5), settings.minimum), max(settings.maximum, settings.minimum))
    }

    /// With the standard maximum of 4 h: 1 h, 2 h, 4 h after 7, 14, 30 days, and 24 h after 60.
    private func idleFloor(_ idle: Duration) -> Duration {
        switch idle {
        case ..<days(7): .zero
        case ..<days(14): settings.maximum.scaled(by: 0.25)
        case ..<days(30): settings.maximum.scaled(by: 0.5)
        case ..<days(60): settings.maximum
        default: max(settings.maximum, min(settings.maximum.scaled(by: 6), days(1)))
        }
    }

    private func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}
