/// How often feeds are asked and how hosts are spared, as the configuration says; every duration may be 0.
public struct PollingSettings: Sendable, Hashable {
    /// Least time between two requests for a feed whose publisher says nothing.
    public var minimum: Duration
    /// Most time between two requests for a feed that is not idle.
    public var maximum: Duration
    /// Interval until five items of a feed are known.
    public var initial: Duration
    /// Least interval of a feed that gives neither validators nor 304.
    public var withoutValidators: Duration
    /// Most that a publisher's hint (`max-age`, `Expires`, `ttl`, `sy:`, skipped hours) can put off a request.
    public var hintLimit: Duration
    /// The same for feeds marked `urgent`.
    public var urgentHintLimit: Duration
    /// Time between two requests to one host.
    public var hostGap: Duration
    /// Requests to one host at the same time.
    public var perHost: Int
    /// Share by which an interval varies to either side, 0 to 1.
    public var jitter: Double
    /// Pause after the first failure; doubled with each further one.
    public var backoff: Duration
    /// Most pause after failures, and most that a host's `Retry-After` is waited for.
    public var backoffLimit: Duration
    /// Least pause after 404, 401 and 403.
    public var refusedBackoff: Duration
    /// Pause after 410.
    public var goneBackoff: Duration
    /// New feeds are asked for the first time within this time.
    public var firstSpread: Duration
    /// What fell due while the daemon was off is asked within this time after its start.
    public var restartSpread: Duration
    /// A feed is called failing after this time without success …
    public var failingAfter: Duration
    /// … and this many tries.
    public var failingTries: Int
    /// A feed is called stale after this time without a new item, or three times its usual longest gap if that is longer.
    public var staleAfter: Duration
    /// A permanent redirect is followed for good once it has been seen for this time, on five fetches.
    public var movedAfter: Duration
    /// When most hosts cannot be reached within this time, polling pauses; 0 means never.
    public var outageWindow: Duration
    /// Time between two requests while polling pauses.
    public var outageProbe: Duration

    public init(
        minimum: Duration = .seconds(600), maximum: Duration = .seconds(14_400), initial: Duration = .seconds(1_800),
        withoutValidators: Duration = .seconds(3_600), hintLimit: Duration = .seconds(86_400), urgentHintLimit: Duration = .seconds(3_600),
        hostGap: Duration = .seconds(2), perHost: Int = 1, jitter: Double = 0.1, backoff: Duration = .seconds(300),
        backoffLimit: Duration = .seconds(86_400), refusedBackoff: Duration = .seconds(21_600), goneBackoff: Duration = .seconds(604_800),
        firstSpread: Duration = .seconds(10),
        restartSpread: Duration = .seconds(300), failingAfter: Duration = .seconds(21_600), failingTries: Int = 5,
        staleAfter: Duration = .seconds(604_800), movedAfter: Duration = .seconds(172_800), outageWindow: Duration = .seconds(60),
        outageProbe: Duration = .seconds(30)
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.initial = initial
        self.withoutValidators = withoutValidators
        self.hintLimit = hintLimit
        self.urgentHintLimit = urgentHintLimit
        self.hostGap = hostGap
        self.perHost = perHost
        self.jitter = jitter
        self.backoff = backoff
        self.backoffLimit = backoffLimit
        self.refusedBackoff = refusedBackoff
        self.goneBackoff = goneBackoff
        self.firstSpread = firstSpread
        self.restartSpread = restartSpread
        self.failingAfter = failingAfter
        self.failingTries = failingTries
        self.staleAfter = staleAfter
        self.movedAfter = movedAfter
        self.outageWindow = outageWindow
        self.outageProbe = outageProbe
    }
}
