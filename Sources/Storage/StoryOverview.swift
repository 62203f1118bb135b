import FoundationEssentials
import GRDB
import NewsModel

/// A story in a list.
public struct StoryOverview: Sendable, Hashable, Codable {
    public var id: Identifier<Story>
    public var handle: String
    public var type: String
    public var title: String
    public var firstSeen: Date
    public var lastSeen: Date
    public var articles: Int
    public var alerts: Int

    init(_ row: Row) {
        id = Identifier(row.text("id"))
        handle = row.text("handle")
        type = row.text("type")
        title = row.text("title")
        firstSeen = row.date("first_seen")
        lastSeen = row.date("last_seen")
        articles = row.number("articles")
        alerts = row.number("alerts")
    }
}

/// A story with why each report belongs to it and what was told of it.
public struct StoryDetail: Sendable, Hashable, Codable {
    public var overview: StoryOverview
    /// Oldest first.
    public var reports: [StoryReport]
    /// Oldest first.
    public var alerts: [AlertEntry]
}

/// What an article says of a story, and why it was taken for the same.
public struct StoryReport: Sendable, Hashable, Codable {
    public var article: ArticleReference
    /// Nil in a coverage story.
    public var event: Event?
    public var extractor: PluginIdentity?
    /// Whether the plugin has read a newer text of the article since.
    public var isSuperseded: Bool
    public var reason: String
    /// 0…1
    public var score: Double
    public var at: Date

    init(_ row: Row) throws {
        let report = try Report(row, events: StoredEvents())
        article = report.article
        event = report.event
        extractor = report.extractor
        isSuperseded = row.optionalText("superseded_by") != nil
        reason = row.text("link_reason")
        score = row.real("score")
        at = row.date("link_at")
    }
}
