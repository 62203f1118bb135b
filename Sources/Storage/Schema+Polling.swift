extension Schema.Migration {
    /// What a feed's next request depends on, what was told of its health, and hosts that asked to be left alone.
    static let polling = Schema.Migration(
        name: "polling",
        sql: """
            ALTER TABLE feed ADD COLUMN memory TEXT NOT NULL DEFAULT '{}';
            ALTER TABLE feed ADD COLUMN host TEXT NOT NULL DEFAULT '';
            ALTER TABLE feed ADD COLUMN health_since INTEGER;
            ALTER TABLE feed ADD COLUMN told TEXT NOT NULL DEFAULT 'ok';
            ALTER TABLE feed ADD COLUMN told_at INTEGER;
            UPDATE feed SET health_since = coalesce(failing_since, last_attempt), told = health, told_at = last_attempt
                WHERE health IN ('failing', 'blocked', 'gone');
            CREATE INDEX feed_host ON feed (host);
            CREATE INDEX feed_untold ON feed (host) WHERE told <> health AND NOT (told = 'ok' AND health = 'degraded');

            CREATE TABLE host (
                name TEXT NOT NULL PRIMARY KEY,
                held_until INTEGER NOT NULL,
                refusals INTEGER NOT NULL,
                reason TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            """)
}
