import FoundationEssentials
import GRDB
import NewsModel

/// A delivery with what it tells.
public struct DeliveryEntry: Sendable, Hashable, Codable {
    public var id: Identifier<Delivery>
    public var sink: String
    public var state: Delivery.State
    public var attempts: Int
    public var firstAttempt: Date?
    /// Nil once it is delivered or dead.
    public var nextAttempt: Date?
    /// When it was delivered or given up.
    public var finished: Date?
    public var lastFailure: String?
    public var alert: Identifier<Alert>
    public var topic: String
    public var reason: AlertReason
    /// The story's handle.
    public var story: String?
    public var storyTitle: String?

    init(_ row: Row) throws {
        let delivery = try Delivery(row)
        id = delivery.id
        sink = delivery.sink
        state = delivery.state
        attempts = delivery.attempts
        firstAttempt = delivery.firstAttempt
        nextAttempt = delivery.state == .waiting ? delivery.nextAttempt : nil
        finished = row.optionalDate("finished")
        lastFailure = delivery.lastFailure
        alert = Identifier(row.text("alert"))
        topic = row.text("topic")
        reason = try row.word("reason", table: "alert", id: row.text("alert"))
        story = row.optionalText("handle")
        storyTitle = row.optionalText("title")
    }
}

extension Store {
    /// Deliveries, newest first; of one state and one sink where they are named.
    public func deliveries(in state: Delivery.State? = nil, to sink: String? = nil, limit: Int = 100) throws -> [DeliveryEntry] {
        let ofState = state.map { "d.state = '\($0.rawValue)'" } ?? "true"
        let toSink = sink == nil ? "?1 IS NULL" : "d.sink = ?1"
        return try read { database in
            try database.rows(
                """
                SELECT d.*, a.topic, a.reason, s.handle, s.title
                FROM delivery d JOIN alert a ON a.id = d.alert LEFT JOIN story s ON s.id = d.story
                WHERE \(ofState) AND \(toSink) ORDER BY d.number DESC LIMIT ?2
                """, [sink, limit]
            ).map(DeliveryEntry.init)
        }
    }
}
