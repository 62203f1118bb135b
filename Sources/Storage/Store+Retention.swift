import FoundationEssentials
import GRDB

extension Store {
    /// Removes texts first seen before `moment` that nothing has still to read, and bodies delivered before it.
    ///
    /// Items, addresses, titles, events, stories and alerts stay, so nothing old becomes new. To be called until it removes nothing.
    ///
    /// - Parameter limit: Texts, and bodies, removed at most by one call.
    /// - Returns: How many were removed.
    @discardableResult
    public func prune(before moment: Date, limit: Int = 500) throws -> Int {
        try write { database in
            let texts = try database.change(
                """
                UPDATE revision SET text = '' WHERE number IN (
                    SELECT number FROM revision r
                    WHERE text <> '' AND seen < ?
                        AND NOT EXISTS (SELECT 1 FROM extraction x WHERE x.revision = r.id AND x.state = 'pending')
                        AND NOT EXISTS (SELECT 1 FROM page_fetch p WHERE p.revision = r.id)
                    ORDER BY seen LIMIT ?)
                """, [moment.milliseconds, limit])
            let bodies = try database.change(
                """
                UPDATE delivery SET last_failure = NULL, body = NULL WHERE number IN (
                    SELECT number FROM delivery INDEXED BY delivery_body
                    WHERE state = 'delivered' AND body IS NOT NULL AND finished < ? ORDER BY finished LIMIT ?)
                """, [moment.milliseconds, limit])
            return texts + bodies
        }
    }
}
