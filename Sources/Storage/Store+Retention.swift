import FoundationEssentials
import GRDB

extension Store {
    /// Removes texts first seen before `moment` that nothing has still to read, and bodies delivered before it.
    ///
    /// Items, addresses, titles, events, stories and alerts stay, so nothing old becomes new; only of the ids that a feed has given one and
    /// the same article, ever others, the last few are enough. To be called until it removes nothing.
    ///
    /// - Parameter limit: Texts, and bodies, removed at most by one call.
    /// - Returns: How many were removed.
    @discardableResult
    public func prune(before moment: Date, limit: Int = 500) throws -> Int {
        try write { database in
            let texts = try Self.removeTexts(before: moment, limit: limit, in: database)
            let bodies = try database.change(
                """
                UPDATE delivery SET last_failure = NULL, body = NULL WHERE number IN (
                    SELECT number FROM delivery INDEXED BY delivery_body
                    WHERE state = 'delivered' AND body IS NOT NULL AND finished < ? ORDER BY finished LIMIT ?)
                """, [moment.milliseconds, limit])
            return texts + bodies
        }
    }

    // MARK: - Private

    private static func removeTexts(before moment: Date, limit: Int, in database: Database) throws -> Int {
        let old = try database.rows(
            """
            SELECT number, article FROM revision r
            WHERE text <> '' AND seen < ?
                AND NOT EXISTS (SELECT 1 FROM extraction x WHERE x.revision = r.id AND x.state = 'pending')
                AND NOT EXISTS (SELECT 1 FROM page_fetch p WHERE p.revision = r.id)
            ORDER BY seen LIMIT ?
            """, [moment.milliseconds, limit])
        for revision in old { try database.run("UPDATE revision SET text = '' WHERE number = ?", [revision.number("number")]) }
        for article in Set(old.map { $0.text("article") }) { try removeFormerIds(of: article, before: moment, in: database) }
        return old.count
    }

    /// An id that comes again after it was removed brings an item of a known article, which is no news.
    private static func removeFormerIds(of article: String, before moment: Date, in database: Database) throws {
        try database.run(
            """
            DELETE FROM item WHERE article = ?1 AND first_seen < ?2 AND (feed, identity) NOT IN (
                SELECT feed, identity FROM (
                    SELECT feed, identity, row_number() OVER (PARTITION BY feed ORDER BY first_seen DESC) AS place FROM item WHERE article = ?1)
                WHERE place <= 10)
            """, [article, moment.milliseconds])
    }
}
