import FoundationEssentials

/// Moments as the database keeps them: whole milliseconds since 1970, UTC.
extension Date {
    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    /// Moments beyond some 270,000 years count as that far away.
    var milliseconds: Int64 {
        let value = (timeIntervalSince1970 * 1000).rounded()
        guard value.isFinite else { return value > 0 ? Date.farthest : -Date.farthest }
        return Int64(min(max(value, Double(-Date.farthest)), Double(Date.farthest)))
    }

    private static let farthest: Int64 = 8_640_000_000_000_000
}
