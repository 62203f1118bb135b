import PluginContract

/// How patient the host is with a plugin.
public struct SupervisorSettings: Sendable, Hashable {
    /// `newshound/1.0.0`
    public var host: String
    /// The plugin's own settings.
    public var settings: JSONValue
    /// Instead of the manifest's.
    public var limits: PluginLimits?
    /// For the answer to `initialize`.
    public var handshakeDeadline: Duration
    /// From SIGTERM to SIGKILL, and from the end of input to SIGTERM.
    public var grace: Duration
    /// Before the first restart; doubles with each further one.
    public var restartPause: Duration
    public var longestPause: Duration
    /// Ends of the program without an answer between them after which it is down.
    public var patience: Int
    public var logRate: LogRate

    public init(
        host: String = "newshound", settings: JSONValue = .object([:]), limits: PluginLimits? = nil,
        handshakeDeadline: Duration = .seconds(10), grace: Duration = .seconds(3), restartPause: Duration = .milliseconds(200),
        longestPause: Duration = .seconds(60), patience: Int = 5, logRate: LogRate = LogRate()
    ) {
        self.host = host
        self.settings = settings
        self.limits = limits
        self.handshakeDeadline = handshakeDeadline
        self.grace = grace
        self.restartPause = restartPause
        self.longestPause = longestPause
        self.patience = patience
        self.logRate = logRate
    }

    /// The pause before start number `failures + 1`.
    func pause(afterFailures failures: Int) -> Duration {
        let doublings = min(max(0, failures - 1), 30)
        return min(longestPause, restartPause * (1 << doublings))
    }
}
