/// A metric with all its samples, as Prometheus counts them.
public struct MetricFamily: Sendable, Hashable {
    /// Letters, digits, `_` and `:`, as in `newshound_fetches_total`.
    public var name: String
    public var help: String
    public var kind: Kind
    public var samples: [MetricSample]

    public init(name: String, help: String, kind: Kind, samples: [MetricSample]) {
        self.name = name
        self.help = help
        self.kind = kind
        self.samples = samples
    }

    public enum Kind: String, Sendable, CaseIterable {
        case counter, gauge, histogram, summary, untyped
    }
}

/// One value of a metric.
public struct MetricSample: Sendable, Hashable {
    /// Rendered in the order of their names.
    public var labels: [String: String]
    public var value: Double
    /// What follows the family's name: `_bucket`, `_sum` or `_count` for histograms and summaries.
    public var suffix: String

    public init(_ value: Double, labels: [String: String] = [:], suffix: String = "") {
        self.labels = labels
        self.value = value
        self.suffix = suffix
    }
}
