import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// Tells what has changed in the health of feeds: loads the feeds of each host where something has, lets `deciding` say what to tell, and
    /// writes the notices beside what was told, all in one transaction.
    ///
    /// - Returns: How many notices were raised.
    @discardableResult
    public func tellHealth(at moment: Date, notifying sinks: [String], deciding: ([FeedStanding]) -> [HealthNews]) throws -> Int {
        // Feeds that are waited for are looked at again and again; nobody who writes is to wait for that.
        guard try hasUntoldHealth(), try !read({ deciding(try Self.standings($0)) }).isEmpty else { return 0 }
        return try write { database in
            let alerts = AlertWriter(database: database, moment: moment)
            let news = deciding(try Self.standings(database))
            for piece in news {
                try alerts.raise(piece.notice, notifying: sinks)
                try database.run(
                    "UPDATE feed SET told = ?, told_at = ? WHERE name IN (SELECT value FROM json_each(?))",
                    [piece.health.rawValue, moment.milliseconds, try StoredJSON.list(piece.feeds)])
            }
            return news.count
        }
    }

    // MARK: - Private

    private func hasUntoldHealth() throws -> Bool {
        try read {
            try $0.isTrue(
                """
                SELECT EXISTS (
                    SELECT 1 FROM feed WHERE told <> health AND NOT (told = 'ok' AND health = 'degraded') AND is_registered = 1)
                """)
        }
    }

    private static func standings(_ database: Database) throws -> [FeedStanding] {
        try database.rows(
            """
            SELECT name, host, health, health_since, told, told_at, last_attempt, last_new_item, next_fetch, failures, failing_since,
                last_failure, last_failure_text
            FROM feed WHERE is_registered = 1 AND host IN (
                SELECT host FROM feed WHERE told <> health AND NOT (told = 'ok' AND health = 'degraded') AND is_registered = 1)
            """
        ).map(standing)
    }

    private static func standing(_ row: Row) throws -> FeedStanding {
        let name = row.text("name")
        return FeedStanding(
            feed: name, host: row.text("host"), health: try row.word("health", table: "feed", id: name),
            since: row.optionalDate("health_since") ?? row.optionalDate("last_attempt") ?? Date(milliseconds: 0),
            told: try row.word("told", table: "feed", id: name), toldAt: row.optionalDate("told_at"),
            lastNewItem: row.optionalDate("last_new_item"), nextFetch: row.date("next_fetch"), failures: row.number("failures"),
            failingSince: row.optionalDate("failing_since"), lastFailure: row.optionalText("last_failure"),
            lastFailureText: row.optionalText("last_failure_text"))
    }
}
