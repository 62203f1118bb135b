import FoundationEssentials
import GRDB
import NewsModel

/// Reads stories with what their articles say and what has been told of them.
struct StoryReader {
    /// Reports of one story, the newest.
    static let reportLimit = 200
    /// Candidates for one decision, those last heard of.
    static let candidateLimit = 50
    static let tellingLimit = 500
    /// Keys looked up for one decision.
    static let keyLimit = 200

    private let database: Database
    private let events = StoredEvents()

    init(database: Database) {
        self.database = database
    }

    func story(_ id: Identifier<Story>) throws -> Story? {
        guard let row = try database.row("SELECT * FROM story WHERE id = ?", [id.text]) else { return nil }
        return Story(
            id: id, handle: row.text("handle"), type: row.text("type"), title: row.text("title"), firstSeen: row.date("first_seen"),
            lastSeen: row.date("last_seen"), reports: try reports(of: id), tellings: try tellings(of: id))
    }

    /// The stories an article belongs to, then those that share a key, last heard of first.
    func candidates(sharing keys: [String], or article: Identifier<Article>) throws -> [Story] {
        var ids = try database.texts(
            "SELECT DISTINCT story FROM story_link WHERE article = ? LIMIT ?", [article.text, Self.candidateLimit])
        let linked = Set(ids)
        ids += try sharing(keys).filter { !linked.contains($0) }
        return try ids.prefix(Self.candidateLimit).compactMap { try story(Identifier($0)) }
    }

    // MARK: - Private

    private func sharing(_ keys: [String]) throws -> [String] {
        var seen: [String: Int] = [:]
        for key in Set(keys).sorted().prefix(Self.keyLimit) {
            let rows = try database.rows(
                "SELECT story, last_seen FROM story_key WHERE key = ? ORDER BY last_seen DESC LIMIT ?", [key, Self.candidateLimit])
            for row in rows { seen[row.text("story")] = row.number("last_seen") }
        }
        return seen.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
    }

    /// Oldest first. What a plugin has read anew is left out where the article says something newer in the same story.
    private func reports(of story: Identifier<Story>) throws -> [Report] {
        try database.rows(
            """
            SELECT l.event, e.body, e.plugin, e.version, \(ArticleReference.columns)
            FROM story_link l JOIN article a ON a.id = l.article LEFT JOIN event e ON e.id = l.event
            WHERE l.story = ?1 AND NOT (e.superseded_by IS NOT NULL AND EXISTS (
                SELECT 1 FROM story_link m JOIN event n ON n.id = m.event
                WHERE m.story = l.story AND m.article = l.article AND n.plugin = e.plugin AND n.superseded_by IS NULL))
            ORDER BY l.number DESC LIMIT ?2
            """, [story.text, Self.reportLimit]
        ).reversed().map { try Report($0, events: events) }
    }

    /// Oldest first. An alert told in a list is frozen with the list.
    private func tellings(of story: Identifier<Story>) throws -> [Telling] {
        try database.rows(
            """
            SELECT id, topic, at, event,
                EXISTS (SELECT 1 FROM delivery WHERE alert = coalesce(alert.list, alert.id) AND first_attempt IS NOT NULL) AS is_frozen
            FROM alert WHERE story = ? ORDER BY number DESC LIMIT ?
            """, [story.text, Self.tellingLimit]
        ).reversed().map(Telling.init)
    }
}

/// Events read in one transaction: stored ones never change, and a batch of articles asks for the same stories again and again.
final class StoredEvents {
    private var events: [String: Event] = [:]

    func event(_ id: String, body: String) throws -> Event {
        if let known = events[id] { return known }
        let event = try StoredJSON.value(body, as: Event.self, table: "event", id: id)
        events[id] = event
        return event
    }
}

extension Report {
    init(_ row: Row, events: StoredEvents) throws {
        let event = row.optionalText("event")
        self.init(
            eventID: event.map { Identifier($0) },
            event: try row.optionalText("body").map { try events.event(event ?? "", body: $0) },
            extractor: event.map { _ in PluginIdentity(row) }, article: try ArticleReference(row))
    }
}

extension Telling {
    init(_ row: Row) throws {
        let id = row.text("id")
        self.init(
            alert: Identifier(id), topic: row.text("topic"), at: row.date("at"),
            event: try row.optionalText("event").map { try StoredJSON.value($0, table: "alert", id: id) }, isFrozen: row.flag("is_frozen"))
    }
}
