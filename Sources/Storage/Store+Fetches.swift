import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// How many texts of one article are kept: a page that changes at every look does not fill the disk.
    static let revisionLimit = 50

    /// Commits what one request for a feed brought: new items with their articles, one extraction row for each active extractor,
    /// edits as revisions of their own, the feed's validators and next date, and notices, all or nothing.
    ///
    /// An article known by its address gains an item and nothing else, whichever feed brings it. An item whose text differs from what
    /// it last said is an edit: a new revision, to be read again; an edit back to a former text changes nothing.
    ///
    /// - Parameters:
    ///   - fetchesPages: Whether the page of each text is fetched before it is read; see `pendingPages`.
    ///   - sinks: Who is told the notices.
    /// - Throws: `StorageError.unknown` for a feed that was never registered.
    @discardableResult
    public func commitFetch(_ record: FetchRecord, fetchingPages fetchesPages: Bool = false, notifying sinks: [String]) throws
        -> FetchReceipt
    {
        try commitFetches([FetchCommit(record, fetchingPages: fetchesPages)], notifying: sinks)[0]
    }

    /// Commits what several requests brought, in their order, in one transaction; see `commitFetch`.
    ///
    /// - Returns: What each brought.
    public func commitFetches(_ fetches: [FetchCommit], notifying sinks: [String]) throws -> [FetchReceipt] {
        try write { database in
            let extractors = try ExtractionRequests.extractors(database)
            return try fetches.map { fetch in
                var writer = try FetchWriter(database: database, fetch: fetch, extractors: extractors)
                try fetch.record.items.forEach { try writer.take($0) }
                try writer.writeState()
                try HostWriter(database: database).write(fetch.record.host)
                let alerts = AlertWriter(database: database, moment: fetch.record.at)
                try fetch.record.notices.forEach { try alerts.raise($0, notifying: sinks) }
                return writer.receipt
            }
        }
    }
}

/// What one request brought, and how it is stored; a class, for it is large and goes from hand to hand.
public final class FetchCommit: Sendable {
    public let record: FetchRecord
    /// Whether the page of each text is fetched before it is read; see `Store.pendingPages`.
    public let fetchesPages: Bool

    public init(_ record: FetchRecord, fetchingPages fetchesPages: Bool = false) {
        self.record = record
        self.fetchesPages = fetchesPages
    }
}

/// Writes the items of one fetch and the feed's state.
struct FetchWriter {
    private let database: Database
    private let fetch: FetchCommit
    private let extractions: ExtractionRequests
    private(set) var receipt = FetchReceipt()

    private var record: FetchRecord { fetch.record }
    private var feed: String { record.state.feed }
    private var moment: Int64 { record.at.milliseconds }

    init(database: Database, fetch: FetchCommit, extractors: [PluginIdentity]) throws {
        self.database = database
        self.fetch = fetch
        extractions = ExtractionRequests(database: database, at: fetch.record.at, extractors: extractors)
        // Its items would refer to it.
        guard try fetch.record.items.isEmpty || database.isTrue("SELECT EXISTS (SELECT 1 FROM feed WHERE name = ?)", [feed]) else {
            throw unknownFeed
        }
    }

    // MARK: - Items

    mutating func take(_ item: IncomingItem) throws {
        let hash = textHash(item.title, item.text)
        if let known = try database.row("SELECT article, hash FROM item WHERE feed = ? AND identity = ?", [feed, item.identity]) {
            if known.text("hash") != hash { try edit(Identifier(known.text("article")), item, hash) }
            return
        }
        let article = try knownArticle(item).map { Identifier<Article>($0) } ?? insertArticle(item, hash)
        try insert(item, of: article, hash)
    }

    /// The article of the item's address, or the one that had it before its page told another.
    private func knownArticle(_ item: IncomingItem) throws -> String? {
        try database.texts("SELECT id FROM article WHERE address = ?", [item.address]).first
            ?? database.texts("SELECT id FROM article WHERE link IN (?, ?) LIMIT 1", [item.link ?? item.address, item.address]).first
    }

    private mutating func insert(_ item: IncomingItem, of article: Identifier<Article>, _ hash: String) throws {
        try database.run(
            """
            INSERT INTO item (feed, identity, article, hash, first_seen, standing) VALUES (?, ?, ?, ?, ?, ?)
            """, [feed, item.identity, article.text, hash, moment, item.standing.rawValue])
        receipt.newItems += 1
        if item.standing == .baseline { receipt.baselineItems += 1 }
        if item.standing == .reissued { receipt.reissuedItems += 1 }
    }

    private mutating func insertArticle(_ item: IncomingItem, _ hash: String) throws -> Identifier<Article> {
        let id = Identifier<Article>.make(at: record.at)
        try database.run(
            """
            INSERT INTO article (id, address, link, feed, title, language, author, published, first_seen, standing)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id.text, item.address, item.link == item.address ? nil : item.link, feed, item.title, item.language, item.author,
                item.published?.milliseconds, moment, item.standing.rawValue,
            ])
        let revision = Identifier<Revision>.make(at: record.at)
        try insert(revision, of: id, item, hash)
        try request(revision, of: id, item, urgency: item.standing.urgency)
        receipt.newArticles += 1
        return id
    }

    // MARK: - Edits

    private mutating func edit(_ article: Identifier<Article>, _ item: IncomingItem, _ hash: String) throws {
        try database.run("UPDATE item SET hash = ? WHERE feed = ? AND identity = ?", [hash, feed, item.identity])
        guard try !isKnown(hash, of: article), try revisions(of: article) < Store.revisionLimit else { return }
        let revision = Identifier<Revision>.make(at: record.at)
        try insert(revision, of: article, item, hash)
        try database.run(
            """
            UPDATE article SET title = ?, language = coalesce(?, language), author = coalesce(?, author), published = coalesce(?, published)
            WHERE id = ?
            """, [item.title, item.language, item.author, item.published?.milliseconds, article.text])
        try request(revision, of: article, item, urgency: standing(of: article).urgency)
        receipt.editedArticles += 1
    }

    private func isKnown(_ hash: String, of article: Identifier<Article>) throws -> Bool {
        try database.isTrue("SELECT EXISTS (SELECT 1 FROM revision WHERE article = ? AND hash = ?)", [article.text, hash])
    }

    private func revisions(of article: Identifier<Article>) throws -> Int64 {
        try database.number("SELECT count(*) FROM revision WHERE article = ?", [article.text]) ?? 0
    }

    private func standing(of article: Identifier<Article>) throws -> ItemStanding {
        guard let row = try database.row("SELECT standing FROM article WHERE id = ?", [article.text]) else { return .baseline }
        return try row.word("standing", table: "article", id: article.text)
    }

    // MARK: - Both

    private func insert(_ revision: Identifier<Revision>, of article: Identifier<Article>, _ item: IncomingItem, _ hash: String) throws {
        try database.run(
            "INSERT INTO revision (id, article, hash, title, text, seen) VALUES (?, ?, ?, ?, ?, ?)",
            [revision.text, article.text, hash, item.title, item.text, moment])
    }

    /// The text is to be read, at once or with its page; an older text whose page is still to come has had its day.
    private func request(_ revision: Identifier<Revision>, of article: Identifier<Article>, _ item: IncomingItem, urgency: Int) throws {
        guard fetch.fetchesPages, item.address.hasPrefix("https://") else {
            return try extractions.add(of: revision, article: article, urgency: urgency)
        }
        try database.run("DELETE FROM page_fetch WHERE article = ?", [article.text])
        try database.run(
            "INSERT INTO page_fetch (revision, article, feed, urgency, next_fetch) VALUES (?, ?, ?, ?, ?)",
            [revision.text, article.text, feed, urgency, moment])
    }

    // MARK: - The feed

    /// - Throws: `StorageError.unknown` where the feed was never registered.
    func writeState() throws {
        try FeedStateWriter(database: database, fetch: fetch, receipt: receipt).write()
    }

    private var unknownFeed: StorageError { .unknown(table: "feed", id: feed) }
}

/// One text that an article has had.
public enum Revision {}

extension ItemStanding {
    /// What can be told is read before what cannot: 0 fresh, 1 backfill, 2 the rest.
    var urgency: Int {
        switch self {
        case .fresh: 0
        case .backfill: 1
        case .baseline, .reissued: 2
        }
    }
}
