/// How a plugin has fared since it last answered an article.
struct PluginHealth {
    /// Ends of the program since an answer or an answered probe.
    private(set) var ends = 0
    /// Times it went down since it answered an article.
    private(set) var downs = 0
    /// Articles set aside on the strength of probes, since it answered another article.
    private(set) var asideByProbe = 0
    private var crashes: [ContinuousClock.Instant] = []

    private static let crashWindow = Duration.seconds(600)
    private static let bearableCrashes = 5
    private static let bearableProbes = 5

    mutating func programEnded() { ends += 1 }

    /// Remembers a crash and returns how many there were within ten minutes, where that is more than a plugin may have.
    mutating func crashed(at now: ContinuousClock.Instant) -> Int? {
        crashes.removeAll { $0 + Self.crashWindow < now }
        crashes.append(now)
        return crashes.count > Self.bearableCrashes ? crashes.count : nil
    }

    mutating func wentDown() { downs += 1 }

    mutating func answered() { (ends, downs, asideByProbe) = (0, 0, 0) }

    /// Whether `count` more articles may be set aside because a probe was answered.
    mutating func probeAnswered(settling count: Int) -> Bool {
        guard asideByProbe + count <= Self.bearableProbes else { return false }
        asideByProbe += count
        ends = 0
        return true
    }
}
