import FoundationEssentials

/// A host that asked to be left alone (429, 503).
public struct HostHold: Hashable, Sendable, Codable {
    /// Host group.
    public var host: String
    public var until: Date
    /// How often in a row it has refused.
    public var refusals: Int
    /// For people: `http_429`, `http_503`.
    public var reason: String

    public init(host: String, until: Date, refusals: Int, reason: String) {
        self.host = host
        self.until = until
        self.refusals = refusals
        self.reason = reason
    }
}
