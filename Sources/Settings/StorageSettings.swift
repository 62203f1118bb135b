/// Where the database lies and how long it keeps texts.
public struct StorageSettings: Sendable, Hashable {
    /// Absolute, or relative to the working directory.
    public var path: String
    /// How long the texts of articles are kept; nil keeps them for ever. Identities are always kept.
    public var retention: Duration?

    public init(path: String = "/var/lib/newshound/newshound.db", retention: Duration? = .seconds(365 * 86_400)) {
        self.path = path
        self.retention = retention
    }
}
