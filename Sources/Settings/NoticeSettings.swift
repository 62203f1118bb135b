/// Where the daemon tells of itself.
public struct NoticeSettings: Sendable, Hashable {
    /// Names of configured sinks; empty means that notices are only stored and logged.
    public var sinks: [String]
    /// How long a notice of a feed's health waits for the other feeds of its host.
    public var gather: Duration

    public init(sinks: [String] = ["stdout"], gather: Duration = .seconds(600)) {
        self.sinks = sinks
        self.gather = gather
    }
}
