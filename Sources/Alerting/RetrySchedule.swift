import FoundationEssentials

/// When a failed delivery is tried again.
public struct RetrySchedule: Sendable, Hashable {
    /// The pause after each failed attempt; when they are used up the delivery is dead.
    public let pauses: [Duration]
    /// How far a pause strays to either side, as a part of it.
    public let spread: Double

    public init(pauses: [Duration], spread: Double = 0.2) {
        self.pauses = pauses
        self.spread = min(max(spread, 0), 1)
    }

    /// 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each ±20 %.
    public static let standard = RetrySchedule(
        pauses: [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400].map { .seconds($0) })

    /// The date of the next attempt, or nil where the delivery is dead.
    ///
    /// - Parameters:
    ///   - attempt: how many attempts have been made, 1 after the first.
    ///   - retryAfter: what the receiver asked for; honoured up to an hour.
    ///   - random: 0…1, places the date within the spread.
    public func next(
        afterAttempt attempt: Int, at moment: Date, retryAfter: Duration? = nil, random: Double = .random(in: 0...1)
    ) -> Date? {
        guard attempt >= 1, attempt <= pauses.count else { return nil }
        let pause = pauses[attempt - 1] / .seconds(1) * (1 + spread * (2 * random - 1))
        let asked = min(retryAfter ?? .zero, Self.longestAsked) / .seconds(1)
        return moment.addingTimeInterval(max(pause, asked))
    }

    static let longestAsked = Duration.seconds(3600)
}
