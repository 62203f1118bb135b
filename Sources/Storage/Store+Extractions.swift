import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// Articles that wait for a plugin, what can raise an alert first, then oldest first, without those in hand.
    ///
    /// - Parameter plugin: The plugin's name; that of `noExtractor` for articles that nothing reads.
    public func pendingExtractions(
        for plugin: String, limit: Int, excluding inHand: Set<Identifier<Extraction>> = []
    ) throws -> [Extraction] {
        let excluded = try StoredJSON.list(inHand.map(\.text))
        return try read { database in
            try database.rows(
                """
                SELECT x.id, x.plugin, x.version, f.publisher, \(Article.columns)
                FROM extraction x
                    JOIN revision r ON r.id = x.revision
                    JOIN article a ON a.id = x.article
                    JOIN feed f ON f.name = a.feed
                WHERE x.plugin = ? AND x.state = 'pending' AND x.id NOT IN (SELECT value FROM json_each(?))
                ORDER BY x.urgency, x.number LIMIT ?
                """, [plugin, excluded, limit]
            ).map(Extraction.init)
        }
    }

    /// Commits what a batch of readings came to, all or nothing: for each, the finished extraction, its events, the decision with its
    /// stories, links, alerts and deliveries, and the events it supersedes.
    ///
    /// `deciding` is called once for each result inside the write transaction and sees what those before it have written. A result whose
    /// extraction is no longer pending was committed before and is left out. Events of a reading older than one already committed
    /// for the same article and plugin are kept as superseded and not laid before `deciding`.
    ///
    /// - Parameters:
    ///   - sinks: Who is told that a plugin's articles were set aside, once a day at most: notice `plugin.set_aside` with the plugin's
    ///     name, `article` and `detail`.
    ///   - coverageKeys: Keys by which stories of an article without any event are looked for; asked once nobody else has still to read it.
    ///   - listAfter: How long a list of what first fetches brought waits at most for the rest of it.
    ///   - deciding: Pure and quick; what it throws is thrown on, and nothing is written.
    @discardableResult
    public func commitExtractions(
        _ results: [ExtractionResult], at moment: Date, notifying sinks: [String] = [],
        listAfter: Duration = .seconds(600), coverageKeys: (Article) throws -> [String] = { _ in [] },
        deciding: (Candidates) throws -> Decision
    ) throws -> ExtractionReceipt {
        try write { database in
            var writer = ExtractionWriter(database: database, moment: moment, listAfter: listAfter)
            for result in results {
                guard let candidates = try writer.finish(result, coverageKeys: coverageKeys) else { continue }
                try writer.write(deciding(candidates), about: candidates.article)
                try writer.supersede(by: result.extraction)
                try writer.tell(ifSetAside: result, sinks)
            }
            return writer.receipt
        }
    }
}

/// What a committed batch of extractions brought.
public struct ExtractionReceipt: Sendable, Hashable {
    public var committed = 0
    /// Results whose extraction had been committed before.
    public var ignored = 0
    public var setAside = 0
    public var events = 0
    public var newStories = 0
    public var alerts = 0
    public var deliveries = 0

    public init() {}
}

extension Extraction {
    init(_ row: Row) throws {
        self.init(
            id: Identifier(row.text("id")), plugin: PluginIdentity(row), article: try Article(row), publisher: row.optionalText("publisher")
        )
    }
}
