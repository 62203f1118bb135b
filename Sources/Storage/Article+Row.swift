import FoundationEssentials
import GRDB
import NewsModel

/// Columns of `article`, under these names in every query.
extension ArticleReference {
    static let columns = """
        a.id AS article_id, coalesce(a.link, a.address) AS article_url, a.title AS article_title, a.feed AS article_feed,
        a.language AS article_language, a.published AS article_published, a.first_seen AS article_first_seen, a.standing AS article_standing
        """

    init(_ row: Row) throws {
        let id = row.text("article_id")
        self.init(
            id: Identifier(id), url: row.text("article_url"), title: row.text("article_title"), feed: row.text("article_feed"),
            language: row.optionalText("article_language"), published: row.optionalDate("article_published"),
            firstSeen: row.date("article_first_seen"), standing: try row.word("article_standing", table: "article", id: id))
    }
}

/// Columns of `article` and one of its revisions, under these names in every query.
extension Article {
    static let columns =
        ArticleReference.columns + """
            , a.address AS article_address, a.link AS article_link, a.author AS article_author, r.title AS revision_title, r.text AS revision_text
            """

    init(_ row: Row) throws {
        let reference = try ArticleReference(row)
        self.init(
            id: reference.id, address: row.text("article_address"), link: row.optionalText("article_link"), feed: reference.feed,
            title: row.text("revision_title"), text: row.text("revision_text"),
            language: reference.language, author: row.optionalText("article_author"), published: reference.published,
            firstSeen: reference.firstSeen, standing: reference.standing)
    }
}

extension PluginIdentity {
    /// From columns `plugin` and `version`.
    init(_ row: Row) {
        self.init(name: row.text("plugin"), version: row.text("version"))
    }
}
