import FoundationEssentials
import GRDB
import NewsModel

/// Finds deliveries that can be attempted.
struct DeliveryReader {
    let database: Database
    /// Names and ids, as JSON, of what is left out.
    private let sinks: String
    private let inHand: String
    private let stories: StoryReader

    init(database: Database, excludingSinks sinks: Set<String>, excluding inHand: Set<Identifier<Delivery>>) throws {
        self.database = database
        stories = StoryReader(database: database)
        self.sinks = try StoredJSON.list(sinks)
        self.inHand = try StoredJSON.list(inHand.map(\.text))
    }

    /// Due longest first, then lists that are whole before their time.
    func due(at moment: Date, limit: Int) throws -> [Row] {
        let due = try database.rows(
            """
            SELECT d.* FROM delivery d INDEXED BY delivery_due
            WHERE d.state = 'waiting' AND d.next_attempt <= ?3 AND \(Self.isDeliverable)
            ORDER BY d.next_attempt, d.number LIMIT ?4
            """, [sinks, inHand, moment.milliseconds, limit])
        guard due.count < limit, try isBackfillTold() else { return due }
        return due + (try lists(after: moment, limit: limit - due.count))
    }

    func nextDate() throws -> Date? {
        if try isBackfillTold(), try !lists(after: .distantPast, limit: 1).isEmpty { return .distantPast }
        return try database.number(
            """
            SELECT d.next_attempt FROM delivery d INDEXED BY delivery_due
            WHERE d.state = 'waiting' AND \(Self.isDeliverable)
            ORDER BY d.next_attempt LIMIT 1
            """, [sinks, inHand]
        ).map(Date.init(milliseconds:))
    }

    /// Adds all that the text is made of.
    func complete(_ row: Row) throws -> DueDelivery {
        let delivery = try Delivery(row)
        guard let alertRow = try database.row("SELECT * FROM alert WHERE id = ?", [row.text("alert")]) else {
            throw StorageError.unknown(table: "alert", id: row.text("alert"))
        }
        let alert = try Alert(alertRow)
        return DueDelivery(
            delivery: delivery, alert: alert, story: try alert.story.flatMap(stories.story),
            listed: try listed(in: alert))
    }

    // MARK: - Private

    /// ?1 sinks and ?2 deliveries left out.
    private static let isDeliverable = """
        d.sink NOT IN (SELECT value FROM json_each(?1))
            AND d.id NOT IN (SELECT value FROM json_each(?2))
            AND EXISTS (SELECT 1 FROM sink s WHERE s.name = d.sink AND s.is_registered = 1 AND s.off_since IS NULL)
            AND NOT EXISTS (
                SELECT 1 FROM delivery b INDEXED BY delivery_order
                WHERE b.story = d.story AND b.sink = d.sink AND b.state = 'waiting' AND b.number < d.number)
            AND NOT EXISTS (
                SELECT 1 FROM alert m INDEXED BY alert_story CROSS JOIN delivery b ON b.alert = m.list
                WHERE m.story = d.story AND b.sink = d.sink AND b.state = 'waiting' AND b.number < d.number)
        """

    /// Lists not yet attempted that wait for the end of first fetches beyond `moment`.
    private func lists(after moment: Date, limit: Int) throws -> [Row] {
        try database.rows(
            """
            SELECT d.* FROM delivery d INDEXED BY delivery_open_list
            WHERE d.state = 'waiting' AND d.is_list = 1 AND d.first_attempt IS NULL AND d.next_attempt > ?3 AND \(Self.isDeliverable)
            ORDER BY d.number LIMIT ?4
            """, [sinks, inHand, moment.milliseconds, limit])
    }

    /// Whether everything that first fetches brought has been read, so that a list is whole.
    private func isBackfillTold() throws -> Bool {
        try database.isTrue(
            """
            SELECT NOT EXISTS (SELECT 1 FROM extraction INDEXED BY extraction_backfill WHERE state = 'pending' AND urgency = 1)
                AND NOT EXISTS (SELECT 1 FROM page_fetch WHERE urgency = 1)
                AND NOT EXISTS (SELECT 1 FROM feed INDEXED BY feed_unasked WHERE is_registered = 1 AND last_attempt IS NULL)
            """)
    }

    private func listed(in alert: Alert) throws -> [ListedAlert] {
        guard alert.reason == .list else { return [] }
        return try database.rows("SELECT * FROM alert WHERE list = ? ORDER BY number", [alert.id.text]).compactMap { row in
            let listed = try Alert(row)
            return try listed.story.flatMap(stories.story).map { ListedAlert(alert: listed, story: $0) }
        }
    }
}

extension Delivery {
    init(_ row: Row) throws {
        let id = row.text("id")
        self.init(
            id: Identifier(id), sink: row.text("sink"), state: try row.word("state", table: "delivery", id: id),
            attempts: row.number("attempts"),
            firstAttempt: row.optionalDate("first_attempt"), nextAttempt: row.date("next_attempt"), body: row.optionalText("body"),
            lastFailure: row.optionalText("last_failure"))
    }
}
