import FoundationEssentials
import GRDB
import NewsModel

/// Writes what became of deliveries.
struct DeliveryWriter {
    let database: Database

    func finish(_ id: Identifier<Delivery>, as state: Delivery.State, failure: String?, at moment: Date) throws {
        try database.run(
            "UPDATE delivery SET state = ?, finished = ?, last_failure = ? WHERE id = ? AND state = 'waiting'",
            [state.rawValue, moment.milliseconds, failure, id.text])
    }

    func postpone(_ id: Identifier<Delivery>, to next: Date, failure: String) throws {
        try database.run(
            "UPDATE delivery SET state = 'waiting', next_attempt = ?, last_failure = ? WHERE id = ? AND state = 'waiting'",
            [next.milliseconds, failure, id.text])
    }

    /// Since when a sink has given nothing but failures, or when it last took something.
    func note(_ outcome: DeliveryOutcome, ofSinkOf id: Identifier<Delivery>, at moment: Date) throws {
        switch outcome {
        case .delivered:
            try database.run(
                "UPDATE sink SET failing_since = NULL, last_delivered = ? WHERE name = (SELECT sink FROM delivery WHERE id = ?)",
                [moment.milliseconds, id.text])
        case .later, .dead:
            try database.run(
                "UPDATE sink SET failing_since = coalesce(failing_since, ?) WHERE name = (SELECT sink FROM delivery WHERE id = ?)",
                [moment.milliseconds, id.text])
        }
    }

    /// Keeps what the first delivery of an alert, or of its list, tells.
    func keep(_ event: Event, toldOf alert: Identifier<Alert>, by delivery: Identifier<Delivery>) throws {
        try database.run(
            """
            UPDATE alert SET event = ?1
            WHERE id = ?2 AND coalesce(list, id) = (SELECT alert FROM delivery WHERE id = ?3)
                AND NOT EXISTS (
                    SELECT 1 FROM delivery WHERE alert = coalesce(alert.list, alert.id) AND id <> ?3 AND first_attempt IS NOT NULL)
            """, [try StoredJSON.text(event, table: "alert", id: alert.text), alert.text, delivery.text])
    }
}
