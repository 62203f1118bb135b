import FoundationEssentials
import GRDB
import NewsModel

extension Store {
    /// Pages to fetch at `moment`, what can raise an alert first, then oldest first, without those in hand.
    public func pendingPages(at moment: Date, limit: Int, excluding inHand: Set<Identifier<Revision>> = []) throws -> [PendingPage] {
        let excluded = try StoredJSON.list(inHand.map(\.text))
        return try read { database in
            try database.rows(
                """
                SELECT p.revision, p.article, p.feed, p.failures, coalesce(a.link, a.address) AS address
                FROM page_fetch p INDEXED BY page_fetch_order JOIN article a ON a.id = p.article
                WHERE p.next_fetch <= ? AND p.revision NOT IN (SELECT value FROM json_each(?))
                ORDER BY p.urgency, p.number LIMIT ?
                """, [moment.milliseconds, excluded, limit]
            ).map(PendingPage.init)
        }
    }

    /// When the next page is to be fetched, those in hand left out.
    public func nextPageDate(excluding inHand: Set<Identifier<Revision>> = []) throws -> Date? {
        let excluded = try StoredJSON.list(inHand.map(\.text))
        return try read { database in
            try database.number(
                """
                SELECT next_fetch FROM page_fetch WHERE revision NOT IN (SELECT value FROM json_each(?)) ORDER BY next_fetch LIMIT 1
                """, [excluded]
            ).map(Date.init(milliseconds:))
        }
    }

    /// Commits what a request for a page came to: a text longer than the feed's own is a new revision, and what there is then is read.
    /// Title, author and date of the page count where the feed gave none, its language always. A page whose canonical address is that of
    /// another article is that article: the item goes over to it. A page that is no longer pending changes nothing.
    ///
    /// - Returns: Whether extractors have something to read.
    @discardableResult
    public func commitPage(_ page: PendingPage, _ outcome: PageOutcome, at moment: Date) throws -> Bool {
        try write { database in
            let writer = PageWriter(database: database, page: page, moment: moment)
            switch outcome {
            case .read(let fetched): return try writer.finish(fetched)
            case .givenUp: return try writer.finish(FetchedPage(text: ""))
            case .later(let next, let failure):
                try writer.postpone(to: next, failure)
                return false
            }
        }
    }
}

/// Writes what came of one page.
private struct PageWriter {
    let database: Database
    let page: PendingPage
    let moment: Date

    func postpone(to next: Date, _ failure: String) throws {
        try database.run(
            "UPDATE page_fetch SET failures = failures + 1, next_fetch = ?, last_failure = ? WHERE revision = ?",
            [next.milliseconds, failure, page.id.text])
    }

    func finish(_ fetched: FetchedPage) throws -> Bool {
        guard let row = try database.row("SELECT urgency FROM page_fetch WHERE revision = ?", [page.id.text]),
            let teaser = try database.row("SELECT title, text FROM revision WHERE id = ?", [page.id.text])
        else { return false }
        try database.run("DELETE FROM page_fetch WHERE revision = ?", [page.id.text])
        if let address = fetched.address, try isAnother(address) { return false }
        try adopt(fetched)
        let title = teaser.text("title").isEmpty ? fetched.title ?? "" : teaser.text("title")
        guard let revision = try fetched.text.utf8.count > teaser.text("text").utf8.count ? add(fetched.text, titled: title) : page.id
        else { return false }
        try ExtractionRequests(database: database, at: moment, extractors: try ExtractionRequests.extractors(database))
            .add(of: revision, article: page.article, urgency: row.number("urgency"))
        return true
    }

    private func adopt(_ fetched: FetchedPage) throws {
        try database.run(
            """
            UPDATE article SET title = CASE title WHEN '' THEN coalesce(?, '') ELSE title END, author = coalesce(author, ?),
                published = coalesce(published, ?), language = coalesce(?, language)
            WHERE id = ?
            """, [fetched.title, fetched.author, fetched.published?.milliseconds, fetched.language, page.article.text])
    }

    /// Gives the article its canonical address; where another article has it, and nothing was read of this one yet, this one is dropped
    /// and its items become the other's.
    private func isAnother(_ address: String) throws -> Bool {
        let article = page.article.text
        guard let known = try database.texts("SELECT id FROM article WHERE address = ?", [address]).first else {
            try database.run("UPDATE article SET link = coalesce(link, address), address = ? WHERE id = ?", [address, article])
            return false
        }
        guard known != article, try !database.isTrue("SELECT EXISTS (SELECT 1 FROM extraction WHERE article = ?)", [article]) else {
            return false
        }
        try database.run("UPDATE item SET article = ? WHERE article = ?", [known, article])
        try database.run("DELETE FROM page_fetch WHERE article = ?", [article])
        try database.run("DELETE FROM revision WHERE article = ?", [article])
        try database.run("DELETE FROM article WHERE id = ?", [article])
        return true
    }

    /// The page's text as the newest; nil where it was known before, so that only the teaser has changed and goes again.
    private func add(_ text: String, titled title: String) throws -> Identifier<Revision>? {
        let hash = textHash(title, text)
        let key: StatementArguments = [page.article.text, hash]
        guard try !database.isTrue("SELECT EXISTS (SELECT 1 FROM revision WHERE article = ? AND hash = ?)", key) else {
            try database.run("DELETE FROM revision WHERE id = ?", [page.id.text])
            return nil
        }
        let revision = Identifier<Revision>.make(at: moment)
        try database.run(
            "INSERT INTO revision (id, article, hash, title, text, seen) VALUES (?, ?, ?, ?, ?, ?)",
            [revision.text, page.article.text, hash, title, text, moment.milliseconds])
        return revision
    }
}
