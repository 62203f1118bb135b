import FoundationEssentials
import GRDB
import NewsModel

/// An event with its article and the story it belongs to.
public struct EventEntry: Sendable, Hashable, Codable {
    public var id: Identifier<Event>
    public var event: Event
    public var extractor: PluginIdentity
    public var article: ArticleReference
    /// When it was committed.
    public var at: Date
    /// Whether the plugin has read a newer text of the article since.
    public var isSuperseded: Bool
    /// The story's handle.
    public var story: String?

    init(_ row: Row) throws {
        let id = row.text("id")
        self.id = Identifier(id)
        event = try StoredJSON.value(row.text("body"), table: "event", id: id)
        extractor = PluginIdentity(row)
        article = try ArticleReference(row)
        at = row.date("at")
        isSuperseded = row.optionalText("superseded_by") != nil
        story = row.optionalText("story")
    }
}

extension Store {
    /// Events that hold, newest first; of one type where it is named.
    public func events(ofType type: String? = nil, limit: Int = 100) throws -> [EventEntry] {
        try read { try EventReader(database: $0).events(ofType: type, limit: limit) }
    }
}

/// Reads events for people.
struct EventReader {
    let database: Database

    func events(ofType type: String?, limit: Int) throws -> [EventEntry] {
        try database.rows(
            """
            \(Self.selection) WHERE e.superseded_by IS NULL AND \(type == nil ? "?1 IS NULL" : "e.type = ?1")
            ORDER BY e.number DESC LIMIT ?2
            """, [type, limit]
        ).map(EventEntry.init)
    }

    /// All events of an article, superseded ones too, oldest first.
    func events(of article: Identifier<Article>) throws -> [EventEntry] {
        try database.rows("\(Self.selection) WHERE e.article = ? ORDER BY e.number LIMIT 1000", [article.text]).map(EventEntry.init)
    }

    private static let selection = """
        SELECT e.id, e.body, e.plugin, e.version, e.at, e.superseded_by, \(ArticleReference.columns),
            (SELECT s.handle FROM story_link l JOIN story s ON s.id = l.story WHERE l.event = e.id LIMIT 1) AS story
        FROM event e JOIN article a ON a.id = e.article
        """
}
