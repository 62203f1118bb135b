import FoundationEssentials
import GRDB
import NewsModel

/// Writes what a fetch has made of its feed's state.
struct FeedStateWriter {
    let database: Database
    let fetch: FetchCommit
    let receipt: FetchReceipt

    private var record: FetchRecord { fetch.record }
    private var feed: String { record.state.feed }

    /// Nearly always a request finds nothing new, and only the times change; or else the feed is where it was and as well as it was: then no
    /// index has anything to learn.
    ///
    /// - Throws: `StorageError.unknown` where the feed was never registered.
    func write() throws {
        if isAsBefore, try writeTimes() { return }
        guard try !writeWhereNothingMoved() else { return }
        try keepFormerAddress()
        guard try writeAll() else { throw StorageError.unknown(table: "feed", id: feed) }
    }

    // MARK: - Nothing new

    /// Whether the state is what it was but for its times.
    private var isAsBefore: Bool {
        guard var before = record.before, receipt == FetchReceipt() else { return false }
        let state = record.state
        (before.nextFetch, before.lastAttempt, before.lastSuccess) = (state.nextFetch, state.lastAttempt, state.lastSuccess)
        return before == state
    }

    private static let updateTimes = """
        UPDATE feed SET next_fetch = ?, last_attempt = ?, last_success = ?, answers = \(answers)
        WHERE name = ? AND host = coalesce(nullif(?, ''), host)
        """

    /// - Returns: whether there is such a feed, with its host as it is.
    private func writeTimes() throws -> Bool {
        var statement = try BareStatement(Self.updateTimes, in: database)
        statement.bind(record.state.nextFetch.milliseconds)
        statement.bind(record.state.lastAttempt?.milliseconds)
        statement.bind(record.state.lastSuccess?.milliseconds)
        bindAnswer(to: &statement)
        statement.bind(feed)
        statement.bind(record.hostGroup)
        return try statement.change() > 0
    }

    // MARK: - Something new

    private static let answers = "substr(? || answers, 1, \(StoredAnswers.length))"

    private func bindAnswer(to statement: inout BareStatement) {
        statement.bind(record.note.map(StoredAnswers.line) ?? FieldWriter(capacity: 0))
    }

    /// Those that no index looks at.
    private static let columns = """
        entity_tag = ?, last_modified = ?, body_hash = ?, next_fetch = ?, last_attempt = ?, last_success = ?, last_new_item = ?, failures = ?,
        failing_since = ?, last_failure = ?, last_failure_text = ?, health_since = ?, recent_items = ?, memory = ?, items = items + ?,
        articles = articles + ?, answers = \(answers)
        """

    private func bindColumns(to statement: inout BareStatement) throws {
        let state = record.state
        statement.bind(state.validators.entityTag)
        statement.bind(state.validators.lastModified)
        statement.bind(state.bodyHash)
        statement.bind(state.nextFetch.milliseconds)
        statement.bind(state.lastAttempt?.milliseconds)
        statement.bind(state.lastSuccess?.milliseconds)
        statement.bind(state.lastNewItem?.milliseconds)
        statement.bind(Int64(state.failures))
        statement.bind(state.failingSince?.milliseconds)
        statement.bind(state.lastFailure)
        statement.bind(state.lastFailureText)
        statement.bind(state.healthSince?.milliseconds)
        statement.bind(StoredMoments.text(state.recentItems))
        statement.bind(try FeedMemory(state).lines(feed: feed))
        statement.bind(Int64(receipt.newItems))
        statement.bind(Int64(receipt.newArticles))
        bindAnswer(to: &statement)
    }

    private static let updateWhereNothingMoved =
        "UPDATE feed SET \(columns) WHERE name = ? AND address = ? AND health = ? AND host = coalesce(nullif(?, ''), host)"

    /// - Returns: whether there is such a feed, with address, health and host as they are.
    private func writeWhereNothingMoved() throws -> Bool {
        var statement = try BareStatement(Self.updateWhereNothingMoved, in: database)
        try bindColumns(to: &statement)
        statement.bind(feed)
        statement.bind(record.state.address)
        statement.bind(record.state.health.rawValue)
        statement.bind(record.hostGroup)
        return try statement.change() > 0
    }

    private static let updateAll =
        "UPDATE feed SET \(columns), address = ?, health = ?, host = coalesce(nullif(?, ''), host) WHERE name = ?"

    /// - Returns: whether there is such a feed.
    private func writeAll() throws -> Bool {
        var statement = try BareStatement(Self.updateAll, in: database)
        try bindColumns(to: &statement)
        statement.bind(record.state.address)
        statement.bind(record.state.health.rawValue)
        statement.bind(record.hostGroup)
        statement.bind(feed)
        return try statement.change() > 0
    }

    private func keepFormerAddress() throws {
        try database.run(
            "INSERT INTO feed_address (feed, address, until) SELECT name, address, ? FROM feed WHERE name = ? AND address <> ?",
            [record.at.milliseconds, feed, record.state.address])
    }
}
