import FoundationEssentials

extension Duration {
    /// In seconds, as `Date` counts.
    var timeInterval: TimeInterval {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }

    /// This share of the duration; a share that is no number counts as 0.
    func scaled(by share: Double) -> Duration {
        share.isFinite ? .seconds(timeInterval * share) : .zero
    }
}

extension Date {
    static func + (date: Date, span: Duration) -> Date { date.addingTimeInterval(span.timeInterval) }

    /// How long after `earlier` this is; never negative.
    func since(_ earlier: Date) -> Duration { .seconds(max(0, timeIntervalSince(earlier))) }
}
