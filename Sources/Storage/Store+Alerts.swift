import FoundationEssentials
import GRDB
import NewsModel

/// An alert with how many of its deliveries have arrived.
public struct AlertEntry: Sendable, Hashable, Codable {
    public var id: Identifier<Alert>
    public var topic: String
    public var topicHash: String
    public var reason: AlertReason
    /// The story's handle.
    public var story: String?
    public var storyTitle: String?
    public var changed: [String]
    public var urgent: Bool
    public var at: Date
    public var event: Event?
    public var notice: Notice?
    /// The alert of reason `list` that tells it.
    public var list: Identifier<Alert>?
    public var waiting: Int
    public var delivered: Int
    public var dead: Int

    init(_ row: Row) throws {
        let alert = try Alert(row)
        id = alert.id
        topic = alert.topic
        topicHash = alert.topicHash
        reason = alert.reason
        story = row.optionalText("handle")
        storyTitle = row.optionalText("title")
        changed = alert.changed
        urgent = alert.urgent
        at = alert.at
        event = alert.event
        notice = alert.notice
        list = row.optionalText("list").map { Identifier($0) }
        waiting = row.number("waiting")
        delivered = row.number("delivered")
        dead = row.number("dead")
    }
}

extension Store {
    /// Alerts, newest first; of one topic where it is named.
    public func alerts(of topic: String? = nil, limit: Int = 100) throws -> [AlertEntry] {
        try read { try AlertReader(database: $0).alerts(of: topic, limit: limit) }
    }
}

/// Reads alerts for people.
struct AlertReader {
    let database: Database

    func alerts(of topic: String?, limit: Int) throws -> [AlertEntry] {
        try database.rows(
            "\(Self.selection) WHERE \(topic == nil ? "?1 IS NULL" : "a.topic = ?1") ORDER BY a.number DESC LIMIT ?2", [topic, limit]
        ).map(AlertEntry.init)
    }

    /// Oldest first.
    func alerts(of story: Identifier<Story>) throws -> [AlertEntry] {
        try database.rows("\(Self.selection) WHERE a.story = ? ORDER BY a.number DESC LIMIT 1000", [story.text]).reversed().map(
            AlertEntry.init)
    }

    private static let selection = """
        SELECT a.*, s.handle, s.title,
            (SELECT count(*) FROM delivery WHERE alert = coalesce(a.list, a.id) AND state = 'waiting') AS waiting,
            (SELECT count(*) FROM delivery WHERE alert = coalesce(a.list, a.id) AND state = 'delivered') AS delivered,
            (SELECT count(*) FROM delivery WHERE alert = coalesce(a.list, a.id) AND state = 'dead') AS dead
        FROM alert a LEFT JOIN story s ON s.id = a.story
        """
}
