import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// The plugin whose extraction rows stand for articles that no extractor reads: they are committed without events, so that
    /// such articles get their decision too.
    public static let noExtractor = PluginIdentity(name: "none", version: "0")

    /// Registers what is watched by difference: what is new is added, what is gone sleeps with its state, what stays keeps it.
    ///
    /// A feed whose configured address has changed starts again at the new one without validators, and keeps its items. Articles that
    /// wait for a plugin's former version wait for the new one; those that wait for a removed plugin go to `noExtractor`.
    public func prepare(_ watch: Watch, at moment: Date) throws {
        try write { database in
            let writer = WatchWriter(database: database, moment: moment)
            try writer.register(watch.feeds, watch.initialStates)
            try writer.group(watch.hosts)
            try writer.register(extractors: watch.extractors)
            try writer.register(sinks: watch.sinks)
        }
    }
}

/// Writes what is watched.
struct WatchWriter {
    let database: Database
    let moment: Date

    // MARK: - Feeds

    func register(_ feeds: [Feed], _ states: [FeedState]) throws {
        let names = try StoredJSON.list(feeds.map(\.name))
        try database.run(
            "UPDATE feed SET is_registered = 0 WHERE is_registered = 1 AND name NOT IN (SELECT value FROM json_each(?))", [names])
        let initial = Dictionary(states.map { ($0.feed, $0) }) { first, _ in first }
        for feed in feeds {
            let state = initial[feed.name] ?? FeedState(feed: feed.name, address: feed.address, nextFetch: moment)
            try add(feed, due: state.nextFetch)
            try readdress(feed, due: state.nextFetch)
        }
    }

    private func add(_ feed: Feed, due: Date) throws {
        try database.run(
            """
            INSERT INTO feed (name, configured_address, address, publisher, is_registered, next_fetch, health, recent_items)
            VALUES (?, ?, ?, ?, 1, ?, ?, '[]')
            ON CONFLICT (name) DO UPDATE SET is_registered = 1, publisher = excluded.publisher
            """, [feed.name, feed.address, feed.address, feed.publisher, due.milliseconds, FeedHealth.ok.rawValue])
    }

    private func readdress(_ feed: Feed, due: Date) throws {
        try database.run(
            """
            UPDATE feed SET configured_address = ?1, address = ?1, entity_tag = NULL, last_modified = NULL, body_hash = NULL, next_fetch = ?2,
                failures = 0, failing_since = NULL, last_failure = NULL, last_failure_text = NULL, health = ?3, health_since = NULL,
                told = ?3, memory = '{}', answers = ''
            WHERE name = ?4 AND configured_address <> ?1
            """, [feed.address, due.milliseconds, FeedHealth.ok.rawValue, feed.name])
    }

    /// Feeds of one host are told of together.
    func group(_ hosts: [String: String]) throws {
        for (feed, host) in hosts.sorted(by: { $0.key < $1.key }) {
            try database.run("UPDATE feed SET host = ?1 WHERE name = ?2 AND host <> ?1", [host, feed])
        }
    }

    // MARK: - Extractors

    func register(extractors: [PluginIdentity]) throws {
        try database.run("UPDATE extractor SET is_active = 0 WHERE is_active = 1")
        for extractor in extractors {
            try database.run(
                "INSERT INTO extractor (name, version, is_active) VALUES (?, ?, 1) ON CONFLICT (name, version) DO UPDATE SET is_active = 1",
                [extractor.name, extractor.version])
        }
        try readdress(pending: extractors)
    }

    /// Rows that wait for what is no longer there wait for its successor; where that has the same article already, they go.
    private func readdress(pending extractors: [PluginIdentity]) throws {
        let none = Store.noExtractor
        for name in try database.texts("SELECT DISTINCT plugin FROM extraction WHERE state = 'pending'") where name != none.name {
            let heir = extractors.first { $0.name == name } ?? none
            try database.run(
                """
                UPDATE OR IGNORE extraction SET plugin = ?1, version = ?2
                WHERE plugin = ?3 AND state = 'pending' AND (plugin <> ?1 OR version <> ?2)
                """, [heir.name, heir.version, name])
            try database.run(
                "DELETE FROM extraction WHERE plugin = ?3 AND state = 'pending' AND (plugin <> ?1 OR version <> ?2)",
                [heir.name, heir.version, name])
        }
    }

    // MARK: - Sinks

    func register(sinks: [String]) throws {
        let names = try StoredJSON.list(sinks)
        try database.run(
            "UPDATE sink SET is_registered = 0 WHERE is_registered = 1 AND name NOT IN (SELECT value FROM json_each(?))", [names])
        for sink in sinks {
            try database.run(
                "INSERT INTO sink (name, is_registered) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET is_registered = 1", [sink])
        }
    }
}
