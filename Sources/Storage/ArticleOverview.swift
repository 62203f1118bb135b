import FoundationEssentials
import GRDB
import NewsModel

/// An article in a list.
public struct ArticleOverview: Sendable, Hashable, Codable {
    public var article: ArticleReference
    /// Events that hold, superseded ones left out.
    public var events: Int
    /// Plugins that have still to read it.
    public var pending: Int
    public var revisions: Int

    init(_ row: Row) throws {
        article = try ArticleReference(row)
        events = row.number("events")
        pending = row.number("pending")
        revisions = row.number("revisions")
    }
}

/// An article with all that is known of it.
public struct ArticleDetail: Sendable, Hashable, Codable {
    /// With its newest text.
    public var article: Article
    public var items: [ItemEntry]
    /// Oldest first.
    public var revisions: [RevisionEntry]
    public var extractions: [ExtractionEntry]
    public var events: [EventEntry]
    /// Handles of the stories it belongs to.
    public var stories: [String]
}

/// A feed's item that brought an article.
public struct ItemEntry: Sendable, Hashable, Codable {
    public var feed: String
    public var identity: String
    public var firstSeen: Date
    public var standing: ItemStanding

    init(_ row: Row) throws {
        feed = row.text("feed")
        identity = row.text("identity")
        firstSeen = row.date("first_seen")
        standing = try row.word("standing", table: "item", id: row.text("identity"))
    }
}

/// One text an article has had; empty once retention has removed it.
public struct RevisionEntry: Sendable, Hashable, Codable {
    public var id: String
    public var seen: Date
    public var title: String
    public var text: String

    init(_ row: Row) {
        id = row.text("id")
        seen = row.date("seen")
        title = row.text("title")
        text = row.text("text")
    }
}

/// One plugin's reading of one revision.
public struct ExtractionEntry: Sendable, Hashable, Codable {
    public var id: Identifier<Extraction>
    public var plugin: PluginIdentity
    public var revision: String
    public var state: State
    /// Why the article was set aside.
    public var detail: String?
    public var finished: Date?

    public enum State: String, Sendable, Codable, CaseIterable {
        case pending, done
        case setAside = "set_aside"
    }

    init(_ row: Row) throws {
        id = Identifier(row.text("id"))
        plugin = PluginIdentity(row)
        revision = row.text("revision")
        state = try row.word("state", table: "extraction", id: row.text("id"))
        detail = row.optionalText("detail")
        finished = row.optionalDate("finished")
    }
}
