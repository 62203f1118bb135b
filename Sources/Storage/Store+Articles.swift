import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// Articles, newest first; of one feed where it is named.
    public func articles(of feed: String? = nil, limit: Int = 100) throws -> [ArticleOverview] {
        try read { database in
            try database.rows(
                """
                SELECT \(ArticleReference.columns),
                    (SELECT count(*) FROM event WHERE article = a.id AND superseded_by IS NULL) AS events,
                    (SELECT count(*) FROM extraction WHERE article = a.id AND state = 'pending') AS pending,
                    (SELECT count(*) FROM revision WHERE article = a.id) AS revisions
                FROM article a WHERE \(feed == nil ? "?1 IS NULL" : "a.feed = ?1")
                ORDER BY a.number DESC LIMIT ?2
                """, [feed, limit]
            ).map(ArticleOverview.init)
        }
    }

    /// One article by its id, its canonical address or its link, with its items, revisions, extractions and events; nil where there is none.
    public func article(_ idOrAddress: String) throws -> ArticleDetail? {
        try read { database in
            guard let article = try Self.article(idOrAddress, in: database) else { return nil }
            let key: StatementArguments = [article.id.text]
            return ArticleDetail(
                article: article,
                items: try database.rows("SELECT * FROM item WHERE article = ? ORDER BY first_seen, feed LIMIT 1000", key).map(
                    ItemEntry.init),
                revisions: try database.rows("SELECT * FROM revision WHERE article = ? ORDER BY number", key).map(RevisionEntry.init),
                extractions: try database.rows("SELECT * FROM extraction WHERE article = ? ORDER BY number", key).map(ExtractionEntry.init),
                events: try EventReader(database: database).events(of: article.id),
                stories: try database.texts(
                    "SELECT handle FROM story WHERE id IN (SELECT story FROM story_link WHERE article = ?) ORDER BY number", key))
        }
    }

    private static func article(_ idOrAddress: String, in database: Database) throws -> Article? {
        try database.row(
            """
            SELECT \(Article.columns)
            FROM article a JOIN revision r ON r.number = (SELECT max(number) FROM revision WHERE article = a.id)
            WHERE a.id = ?1 OR a.address = ?1 OR a.link = ?1
            ORDER BY a.address <> ?1, a.number LIMIT 1
            """, [idOrAddress]
        ).map(Article.init)
    }
}
