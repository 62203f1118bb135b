import FoundationEssentials
import GRDB
import NewsModel

/// Asks the extractors in force to read a text.
struct ExtractionRequests {
    private let database: Database
    private let moment: Date
    private let extractors: [PluginIdentity]

    init(database: Database, at moment: Date, extractors: [PluginIdentity]) {
        self.database = database
        self.moment = moment
        self.extractors = extractors
    }

    /// The extractors in force.
    static func extractors(_ database: Database) throws -> [PluginIdentity] {
        let active = try database.rows("SELECT name, version FROM extractor WHERE is_active = 1 ORDER BY name")
            .map { PluginIdentity(name: $0.text("name"), version: $0.text("version")) }
        return active.isEmpty ? [Store.noExtractor] : active
    }

    func add(of revision: Identifier<Revision>, article: Identifier<Article>, urgency: Int) throws {
        for extractor in extractors {
            try database.run(
                """
                INSERT INTO extraction (id, article, revision, plugin, version, urgency, state) VALUES (?, ?, ?, ?, ?, ?, 'pending')
                """,
                [Identifier<Extraction>.make(at: moment).text, article.text, revision.text, extractor.name, extractor.version, urgency])
        }
    }
}
