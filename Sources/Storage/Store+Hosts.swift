import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// Hosts that have asked to be left alone and have not answered better since, by name.
    public func hostHolds() throws -> [HostHold] {
        try read { database in
            try database.rows("SELECT * FROM host ORDER BY name").map {
                HostHold(host: $0.text("name"), until: $0.date("held_until"), refusals: $0.number("refusals"), reason: $0.text("reason"))
            }
        }
    }

    /// Writes down what an answer means for a whole host.
    public func commit(_ change: HostChange) throws {
        try write { try HostWriter(database: $0).write(change) }
    }
}

/// Writes which hosts are to be left alone.
struct HostWriter {
    let database: Database

    func write(_ change: HostChange) throws {
        switch change {
        case .none: break
        case .held(let hold):
            try database.run(
                """
                INSERT INTO host (name, held_until, refusals, reason) VALUES (?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET held_until = max(held_until, excluded.held_until), refusals = excluded.refusals,
                    reason = excluded.reason
                """, [hold.host, hold.until.milliseconds, hold.refusals, hold.reason])
        case .released(let host): try database.run("DELETE FROM host WHERE name = ?", [host])
        }
    }
}
