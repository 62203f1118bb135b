import NewsModel

/// What the configuration asks the daemon to watch, and whom to tell.
public struct Watch: Sendable {
    public var feeds: [Feed]
    /// For feeds that the database does not know yet; a feed without one is due at once.
    public var initialStates: [FeedState]
    /// The host group of each feed, by name: feeds of one host are told of together.
    public var hosts: [String: String]
    /// The extractors that read new articles.
    public var extractors: [PluginIdentity]
    /// Names of the sinks.
    public var sinks: [String]

    public init(
        feeds: [Feed] = [], initialStates: [FeedState] = [], hosts: [String: String] = [:], extractors: [PluginIdentity] = [],
        sinks: [String] = []
    ) {
        self.feeds = feeds
        self.initialStates = initialStates
        self.hosts = hosts
        self.extractors = extractors
        self.sinks = sinks
    }
}
