import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// Stories, newest first; of one type where it is named.
    public func stories(ofType type: String? = nil, limit: Int = 100) throws -> [StoryOverview] {
        try read { database in
            try database.rows(
                "\(Self.selection) WHERE \(type == nil ? "?1 IS NULL" : "s.type = ?1") ORDER BY s.number DESC LIMIT ?2", [type, limit]
            ).map(StoryOverview.init)
        }
    }

    /// A story as policy sees it, by its handle or id; nil where there is none.
    public func story(_ handleOrID: String) throws -> Story? {
        try read { database in
            try Self.overview(handleOrID, in: database).flatMap { try StoryReader(database: database).story($0.id) }
        }
    }

    /// A story for people, by its handle or id, with its newest 1,000 reports and alerts; nil where there is none.
    public func storyDetail(_ handleOrID: String) throws -> StoryDetail? {
        try read { database in
            guard let overview = try Self.overview(handleOrID, in: database) else { return nil }
            return StoryDetail(
                overview: overview, reports: try Self.reports(of: overview.id, in: database),
                alerts: try AlertReader(database: database).alerts(of: overview.id))
        }
    }

    // MARK: - Private

    private static let selection = """
        SELECT s.*, (SELECT count(DISTINCT article) FROM story_link WHERE story = s.id) AS articles,
            (SELECT count(*) FROM alert WHERE story = s.id) AS alerts
        FROM story s
        """

    private static func overview(_ handleOrID: String, in database: Database) throws -> StoryOverview? {
        try database.row("\(selection) WHERE s.id = ?1 OR s.handle = lower(?1)", [handleOrID]).map(StoryOverview.init)
    }

    private static func reports(of story: Identifier<Story>, in database: Database) throws -> [StoryReport] {
        try database.rows(
            """
            SELECT l.event, l.reason AS link_reason, l.score, l.at AS link_at, e.body, e.plugin, e.version, e.superseded_by,
                \(ArticleReference.columns)
            FROM story_link l JOIN article a ON a.id = l.article LEFT JOIN event e ON e.id = l.event
            WHERE l.story = ? ORDER BY l.number DESC LIMIT 1000
            """, [story.text]
        ).reversed().map(StoryReport.init)
    }
}
