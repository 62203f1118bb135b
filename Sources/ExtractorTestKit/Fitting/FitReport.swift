/// How far estimates agree with what people report.
public struct FitReport: Sendable, Hashable {
    /// One candidate's.
    public struct Estimate: Sendable, Hashable {
        public var probability: Double
        public var isEvent: Bool

        public init(probability: Double, isEvent: Bool) {
            self.probability = probability
            self.isEvent = isEvent
        }
    }

    public var estimates: [Estimate]
    /// Events without any candidate.
    public var missed: Int

    public init(estimates: [Estimate], missed: Int) {
        self.estimates = estimates
        self.missed = missed
    }

    /// Precision, recall and F1 where candidates from `threshold` on are reported.
    public func scores(from threshold: Double) -> (precision: Double, recall: Double, f1: Double) {
        let reported = estimates.filter { $0.probability >= threshold }
        let right = Double(reported.count(where: \.isEvent))
        let events = Double(estimates.count(where: \.isEvent) + missed)
        guard right > 0 else { return (0, 0, 0) }
        let (precision, recall) = (right / Double(reported.count), right / events)
        return (precision, recall, 2 * precision * recall / (precision + recall))
    }

    /// For people: what each threshold gives, and how many candidates of each band are events.
    public var text: String {
        let thresholds = Self.edges.map { edge in
            let scores = scores(from: edge)
            return
                "from \(edge): precision \(Self.rounded(scores.precision)), recall \(Self.rounded(scores.recall)), F1 \(Self.rounded(scores.f1))\n"
        }
        let bands = zip([0] + Self.edges, Self.edges + [1.01]).map { low, high in
            let band = estimates.filter { $0.probability >= low && $0.probability < high }
            return "\(low)–\(min(high, 1)): \(band.count(where: \.isEvent)) of \(band.count) are events\n"
        }
        return thresholds.joined() + bands.joined()
    }

    // MARK: - Private

    private static let edges = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
