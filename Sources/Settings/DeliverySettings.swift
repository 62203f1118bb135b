/// How alerts are brought to their sinks.
public struct DeliverySettings: Sendable, Hashable {
    /// Pauses after the first, second, … failed attempt, each varied by 20 %; after the last the delivery is dead.
    public var retries: [Duration]
    /// One attempt, where the sink says nothing else.
    public var timeout: Duration
    /// How long the list of what a feed's first fetch brought waits for extractors and other feeds.
    public var listAfter: Duration
    /// A sink with nothing but failures for this long is switched off.
    public var disableAfter: Duration

    public init(
        retries: [Duration] = DeliverySettings.standardRetries, timeout: Duration = .seconds(20), listAfter: Duration = .seconds(600),
        disableAfter: Duration = .seconds(120 * 3_600)
    ) {
        self.retries = retries
        self.timeout = timeout
        self.listAfter = listAfter
        self.disableAfter = disableAfter
    }

    /// 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h.
    public static let standardRetries: [Duration] =
        [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400].map { .seconds($0) }
}
