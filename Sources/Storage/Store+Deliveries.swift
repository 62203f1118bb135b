import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// Deliveries that are due at registered sinks that are switched on, with all that their texts are made of, due longest first.
    ///
    /// Order is kept for each story and sink: a delivery that still waits, or whose list does, holds back those after it. A list is due
    /// as soon as no article of a first fetch has still to be read and every feed has been asked, or when it has waited long enough.
    public func dueDeliveries(
        at moment: Date, limit: Int, excludingSinks sinks: Set<String> = [], excluding inHand: Set<Identifier<Delivery>> = []
    ) throws -> [DueDelivery] {
        try read { database in
            let reader = try DeliveryReader(database: database, excludingSinks: sinks, excluding: inHand)
            return try reader.due(at: moment, limit: limit).map(reader.complete)
        }
    }

    /// When the next delivery is due, a moment of the past where one is due now; nil where nothing waits that could be delivered.
    public func nextDeliveryDate(
        excludingSinks sinks: Set<String> = [], excluding inHand: Set<Identifier<Delivery>> = []
    ) throws -> Date? {
        try read { try DeliveryReader(database: $0, excludingSinks: sinks, excluding: inHand).nextDate() }
    }

    /// Commits the attempt that is about to be made, and what it sends: the first body stays for all attempts.
    ///
    /// - Parameter told: For the alerts of this delivery, the events that the body tells, where they are newer than those decided on;
    ///   kept at an alert's first attempt, so that later changes are measured against what was told.
    /// - Throws: `StorageError.unknown` for a delivery that does not wait any more.
    public func freeze(_ id: Identifier<Delivery>, body: String, at moment: Date, told: [Identifier<Alert>: Event] = [:]) throws {
        try write { database in
            let isFirst = try database.isTrue("SELECT EXISTS (SELECT 1 FROM delivery WHERE id = ? AND body IS NULL)", [id.text])
            let frozen = try database.change(
                """
                UPDATE delivery SET body = coalesce(body, ?1), attempts = attempts + 1, first_attempt = coalesce(first_attempt, ?2),
                    next_attempt = min(next_attempt, ?2)
                WHERE id = ?3 AND state = 'waiting'
                """, [body, moment.milliseconds, id.text])
            guard frozen == 1 else { throw StorageError.unknown(table: "waiting delivery", id: id.text) }
            for (alert, event) in told where isFirst { try DeliveryWriter(database: database).keep(event, toldOf: alert, by: id) }
        }
    }

    /// Commits how an attempt ended. A delivery that does not wait any more keeps its state.
    public func mark(_ id: Identifier<Delivery>, _ outcome: DeliveryOutcome, at moment: Date) throws {
        try write { database in
            let writer = DeliveryWriter(database: database)
            switch outcome {
            case .delivered: try writer.finish(id, as: .delivered, failure: nil, at: moment)
            case .later(let next, let failure): try writer.postpone(id, to: next, failure: failure)
            case .dead(let failure): try writer.finish(id, as: .dead, failure: failure, at: moment)
            }
            try writer.note(outcome, ofSinkOf: id, at: moment)
        }
    }

    /// Makes dead deliveries wait again, with all their attempts before them, and brings forward those that wait for another try.
    ///
    /// - Returns: How many deliveries are due now because of it.
    @discardableResult
    public func retryDeliveries(_ choice: DeliveryChoice = .all, at moment: Date) throws -> Int {
        try write { database in
            let (sink, ids) = try choice.arguments
            return try database.change(
                """
                UPDATE delivery SET attempts = CASE state WHEN 'dead' THEN 0 ELSE attempts END, state = 'waiting', next_attempt = ?1,
                    finished = NULL
                WHERE (state = 'dead' OR (state = 'waiting' AND first_attempt IS NOT NULL AND next_attempt > ?1))
                    AND (?2 IS NULL OR sink = ?2) AND (?3 IS NULL OR id IN (SELECT value FROM json_each(?3)))
                """, [moment.milliseconds, sink, ids])
        }
    }
}

/// Which deliveries a command means.
public enum DeliveryChoice: Sendable, Hashable {
    case all
    case sink(String)
    case ids([Identifier<Delivery>])

    var arguments: (sink: String?, ids: String?) {
        get throws {
            switch self {
            case .all: (nil, nil)
            case .sink(let name): (name, nil)
            case .ids(let ids): (nil, try StoredJSON.list(ids.map(\.text)))
            }
        }
    }
}
