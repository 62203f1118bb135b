/// Where the status server gets what it shows; asked anew for every request.
public struct StatusSource: Sendable {
    /// Whether the process works: the database answers and every loop has shown a sign of life.
    public var health: @Sendable () async -> HealthReport
    /// Whether the start is over and articles are read.
    public var readiness: @Sendable () async -> HealthReport
    public var metrics: @Sendable () async -> [MetricFamily]

    public init(
        health: @escaping @Sendable () async -> HealthReport, readiness: @escaping @Sendable () async -> HealthReport,
        metrics: @escaping @Sendable () async -> [MetricFamily]
    ) {
        self.health = health
        self.readiness = readiness
        self.metrics = metrics
    }
}

/// Well, or what is wrong.
public struct HealthReport: Sendable, Hashable {
    /// One line each; empty where all is well.
    public var problems: [String]

    public init(problems: [String] = []) {
        self.problems = problems
    }

    public static let well = HealthReport()

    public var isWell: Bool { problems.isEmpty }
}
