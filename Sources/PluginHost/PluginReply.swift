import NewsModel

/// What asking a plugin about an article came to.
public struct ExtractionReply: Sendable, Hashable {
    public var extraction: Extraction
    public var outcome: Outcome

    public init(extraction: Extraction, outcome: Outcome) {
        self.extraction = extraction
        self.outcome = outcome
    }

    public enum Outcome: Sendable, Hashable {
        /// Checked events, ready for the store.
        case events([Event])
        /// The plugin fails on this article and works on others.
        case setAside(String)
        /// Not asked, or not answered: the extraction stays pending.
        case unavailable(String)
    }
}

/// What handing an alert to a plugin of kind `sink` came to.
public enum DeliveryReply: Sendable, Hashable {
    case delivered
    /// Worth another try.
    case later(String)
    /// The plugin will not have it.
    case rejected(String)
}

/// How a plugin stands.
public enum PluginState: Sendable, Hashable {
    /// Its program is being started, for the first time or again.
    case starting
    case ready
    /// It answers nothing; it is tried again from time to time.
    case down(PluginBreach)
    case stopped
}

/// Counters since the start of the daemon.
public struct PluginFigures: Sendable, Hashable {
    public var answered = 0
    public var events = 0
    public var dropped = 0
    public var setAside = 0
    public var crashes = 0
    /// Sum over answers of the time each was waited for as the oldest one open.
    public var waited: Duration = .zero

    public init() {}
}
