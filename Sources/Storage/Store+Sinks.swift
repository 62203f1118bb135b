import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// All sinks the database has heard of, by name.
    public func sinkStates() throws -> [SinkState] {
        try read { database in
            try database.rows(
                """
                SELECT sink.*,
                    (SELECT count(*) FROM delivery WHERE sink = sink.name AND state = 'waiting') AS waiting,
                    (SELECT count(*) FROM delivery WHERE sink = sink.name AND state = 'dead') AS dead
                FROM sink ORDER BY name
                """
            ).map(SinkState.init)
        }
    }

    /// Switches a sink off: its deliveries wait until it is switched on again.
    ///
    /// - Returns: Whether it was on before.
    /// - Throws: `StorageError.unknown` for a sink the database has not heard of.
    @discardableResult
    public func switchOff(sink name: String, because reason: String, at moment: Date) throws -> Bool {
        try write { database in
            try require(name, in: database)
            return try database.change(
                "UPDATE sink SET off_since = ?, off_reason = ? WHERE name = ? AND off_since IS NULL", [moment.milliseconds, reason, name])
                == 1
        }
    }

    /// Switches a sink on, with no failures held against it.
    ///
    /// - Returns: Whether it was off before.
    /// - Throws: `StorageError.unknown` for a sink the database has not heard of.
    @discardableResult
    public func switchOn(sink name: String) throws -> Bool {
        try write { database in
            try require(name, in: database)
            return try database.change(
                "UPDATE sink SET off_since = NULL, off_reason = NULL, failing_since = NULL WHERE name = ? AND off_since IS NOT NULL", [name]
            ) == 1
        }
    }

    private func require(_ sink: String, in database: Database) throws {
        guard try database.isTrue("SELECT EXISTS (SELECT 1 FROM sink WHERE name = ?)", [sink]) else {
            throw StorageError.unknown(table: "sink", id: sink)
        }
    }
}

/// A sink as the database knows it.
public struct SinkState: Sendable, Hashable, Codable {
    public var name: String
    /// Whether the configuration names it.
    public var isRegistered: Bool
    /// Since when it is switched off; nil while it is on.
    public var offSince: Date?
    public var offReason: String?
    /// Since when it has given nothing but failures.
    public var failingSince: Date?
    public var lastDelivered: Date?
    /// Deliveries that wait, due or not.
    public var waiting: Int
    public var dead: Int

    init(_ row: Row) {
        name = row.text("name")
        isRegistered = row.flag("is_registered")
        offSince = row.optionalDate("off_since")
        offReason = row.optionalText("off_reason")
        failingSince = row.optionalDate("failing_since")
        lastDelivered = row.optionalDate("last_delivered")
        waiting = row.number("waiting")
        dead = row.number("dead")
    }
}
