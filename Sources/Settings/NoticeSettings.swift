/// Where the daemon tells of itself.
public struct NoticeSettings: Sendable, Hashable {
    /// Names of configured sinks; empty means that notices are only stored and logged.
    public var sinks: [String]

    public init(sinks: [String] = ["stdout"]) {
        self.sinks = sinks
    }
}
