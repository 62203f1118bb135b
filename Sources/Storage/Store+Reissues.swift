import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// Which of these items, unknown by their ids, are known of this feed by link, title or text; their identities.
    ///
    /// Looks at all that the feed has ever brought: for documents that look suspicious, not for every one.
    public func knownOtherwise(_ items: [IncomingItem], of feed: String) throws -> Set<String> {
        try read { database in
            let addresses = try known("article.address", among: items.map(\.address), of: feed, in: database)
            let titles = try known("article.title", among: items.map(\.title).filter { !$0.isEmpty }, of: feed, in: database)
            let texts = try knownTexts(among: items.map(\.text).filter { !$0.isEmpty }, of: feed, in: database)
            let known = items.filter { addresses.contains($0.address) || titles.contains($0.title) || texts.contains($0.text) }
            return Set(known.map(\.identity))
        }
    }

    // MARK: - Private

    private func known(_ column: String, among values: [String], of feed: String, in database: Database) throws -> Set<String> {
        Set(
            try database.texts(
                """
                SELECT DISTINCT \(column) FROM item JOIN article ON article.id = item.article
                WHERE item.feed = ? AND \(column) IN (SELECT value FROM json_each(?))
                """, [feed, try StoredJSON.list(values)]))
    }

    private func knownTexts(among texts: [String], of feed: String, in database: Database) throws -> Set<String> {
        Set(
            try database.texts(
                """
                SELECT DISTINCT revision.text FROM item JOIN revision ON revision.article = item.article
                WHERE item.feed = ? AND revision.text IN (SELECT value FROM json_each(?))
                """, [feed, try StoredJSON.list(texts)]))
    }
}
