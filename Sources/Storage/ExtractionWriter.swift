import FoundationEssentials
import GRDB
import NewsModel

/// Writes finished extractions and what was decided on them.
struct ExtractionWriter {
    private let database: Database
    private let moment: Date
    private let stories: StoryReader
    private let alerts: AlertWriter
    private(set) var receipt = ExtractionReceipt()

    init(database: Database, moment: Date, listAfter: Duration) {
        self.database = database
        self.moment = moment
        stories = StoryReader(database: database)
        alerts = AlertWriter(database: database, moment: moment, listAfter: listAfter)
    }

    // MARK: - Extractions

    /// Marks the extraction as finished and writes its events.
    ///
    /// - Returns: What is to be decided on; nil where the extraction had been finished before.
    mutating func finish(_ result: ExtractionResult, coverageKeys: (Article) throws -> [String]) throws -> Candidates? {
        guard try close(result) else {
            receipt.ignored += 1
            return nil
        }
        receipt.committed += 1
        let keyed = try write(result)
        return try candidates(result.extraction, keyed, coverageKeys: coverageKeys)
    }

    /// Marks what the plugin said of the article before; called after the decision, which may still want to see it.
    func supersede(by extraction: Extraction) throws {
        try database.run(
            """
            UPDATE event SET superseded_by = ?1
            WHERE article = ?2 AND plugin = ?3 AND superseded_by IS NULL
                AND (SELECT number FROM extraction WHERE id = event.extraction)
                    < (SELECT number FROM extraction WHERE id = ?1 AND state = 'done')
            """, [extraction.id.text, extraction.article.id.text, extraction.plugin.name])
    }

    /// A plugin that fails on every article is told of once a day.
    func tell(ifSetAside result: ExtractionResult, _ sinks: [String]) throws {
        guard case .setAside(let reason) = result.outcome else { return }
        let details = ["article": result.extraction.article.address, "detail": reason]
        let notice = Notice(reason: "plugin.set_aside", subject: result.extraction.plugin.name, details: details)
        try alerts.raise(notice, notifying: sinks, atMostEvery: .seconds(86_400))
    }

    private mutating func close(_ result: ExtractionResult) throws -> Bool {
        let (state, detail): (String, String?) =
            switch result.outcome {
            case .events: ("done", nil)
            case .setAside(let reason): ("set_aside", reason)
            }
        if detail != nil { receipt.setAside += 1 }
        return try database.change(
            "UPDATE extraction SET state = ?, detail = ?, finished = ? WHERE id = ? AND state = 'pending'",
            [state, detail, moment.milliseconds, result.extraction.id.text]) == 1
    }

    // MARK: - Events

    /// Events with their keys; none where a newer reading has been committed already.
    private mutating func write(_ result: ExtractionResult) throws -> [(stored: StoredEvent, keys: [String])] {
        guard case .events(let keyed) = result.outcome, !keyed.isEmpty else { return [] }
        let extraction = result.extraction
        let newer = try newerReading(than: extraction)
        let written = try keyed.map { keyed in
            let stored = StoredEvent(id: .make(at: moment), event: keyed.event, extractor: extraction.plugin)
            try insert(stored, of: extraction, supersededBy: newer)
            return (stored: stored, keys: keyed.keys)
        }
        receipt.events += written.count
        return newer == nil ? written : []
    }

    private func newerReading(than extraction: Extraction) throws -> String? {
        try database.texts(
            """
            SELECT id FROM extraction
            WHERE article = ?1 AND plugin = ?2 AND state = 'done' AND number > (SELECT number FROM extraction WHERE id = ?3)
            ORDER BY number DESC LIMIT 1
            """, [extraction.article.id.text, extraction.plugin.name, extraction.id.text]
        ).first
    }

    private func insert(_ stored: StoredEvent, of extraction: Extraction, supersededBy newer: String?) throws {
        let body = try StoredJSON.text(stored.event, table: "event", id: stored.id.text)
        try database.run(
            """
            INSERT INTO event (id, extraction, article, plugin, version, type, body, at, superseded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                stored.id.text, extraction.id.text, extraction.article.id.text, stored.extractor.name, stored.extractor.version,
                stored.event.type, body, moment.milliseconds, newer,
            ])
    }

    // MARK: - Candidates

    private func candidates(
        _ extraction: Extraction, _ keyed: [(stored: StoredEvent, keys: [String])], coverageKeys: (Article) throws -> [String]
    ) throws -> Candidates {
        let article = extraction.article
        let isLast = try !isAwaited(article.id)
        let hasEvents = try self.hasEvents(article.id)
        var keys = keyed.flatMap(\.keys)
        if isLast && !hasEvents { keys += try coverageKeys(article) }
        return Candidates(
            article: article, events: keyed.map(\.stored), stories: try stories.candidates(sharing: keys, or: article.id),
            isLastExtraction: isLast, articleHasEvents: hasEvents, at: moment)
    }

    private func isAwaited(_ article: Identifier<Article>) throws -> Bool {
        try database.isTrue("SELECT EXISTS (SELECT 1 FROM extraction WHERE article = ? AND state = 'pending')", [article.text])
    }

    private func hasEvents(_ article: Identifier<Article>) throws -> Bool {
        try database.isTrue("SELECT EXISTS (SELECT 1 FROM event WHERE article = ?)", [article.text])
    }

    // MARK: - Decisions

    mutating func write(_ decision: Decision, about article: Article) throws {
        let writer = StoryWriter(database: database, moment: moment)
        for story in decision.newStories { try writer.insert(story, from: article) }
        for link in decision.links { try writer.insert(link, from: article) }
        receipt.newStories += decision.newStories.count
        for draft in decision.alerts {
            guard let deliveries = try alerts.insert(draft) else { continue }
            receipt.alerts += 1
            receipt.deliveries += deliveries
        }
    }
}
