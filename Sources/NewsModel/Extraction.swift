import FoundationEssentials

/// A plugin and its version, as results are stored.
public struct PluginIdentity: Sendable, Hashable, Codable, CustomStringConvertible {
    public var name: String
    public var version: String

    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }

    public var description: String { "\(name) \(version)" }
}

/// One article that one plugin has still to read: a row of the database until it is committed.
public struct Extraction: Sendable, Hashable, Identifiable {
    public var id: Identifier<Extraction>
    public var plugin: PluginIdentity
    public var article: Article
    /// The feed's `publisher`, sent along with its articles.
    public var publisher: String?

    public init(id: Identifier<Extraction>, plugin: PluginIdentity, article: Article, publisher: String? = nil) {
        self.id = id
        self.plugin = plugin
        self.article = article
        self.publisher = publisher
    }
}

/// What reading an article came to.
public struct ExtractionResult: Sendable, Hashable {
    public var extraction: Extraction
    public var outcome: Outcome

    public init(extraction: Extraction, outcome: Outcome) {
        self.extraction = extraction
        self.outcome = outcome
    }

    public enum Outcome: Sendable, Hashable {
        /// Checked events, each with the keys by which its story is looked for.
        case events([KeyedEvent])
        /// The plugin fails on this article; it is left out for this plugin version, with the reason.
        case setAside(String)
    }
}

/// An event and the keys that reports of the same happening share at least one of.
public struct KeyedEvent: Sendable, Hashable {
    public var event: Event
    public var keys: [String]

    public init(event: Event, keys: [String]) {
        self.event = event
        self.keys = keys
    }
}
