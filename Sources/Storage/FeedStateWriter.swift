import FoundationEssentials
import GRDB
import NewsModel

/// Writes what a fetch has made of its feed's state.
struct FeedStateWriter {
    let database: Database
    let record: FetchRecord
    let receipt: FetchReceipt

    private var feed: String { record.state.feed }

    /// Nearly always a feed is where it was and as well as it was: then no index has anything to learn.
    ///
    /// - Throws: `StorageError.unknown` where the feed was never registered.
    func write() throws {
        let columns = try columns
        guard try !writeWhereNothingMoved(columns) else { return }
        try keepFormerAddress()
        guard try writeAll(columns) else { throw StorageError.unknown(table: "feed", id: feed) }
    }

    // MARK: - Private

    /// Those that no index looks at.
    private static let columns = """
        entity_tag = ?, last_modified = ?, body_hash = ?, next_fetch = ?, last_attempt = ?, last_success = ?, last_new_item = ?, failures = ?,
        failing_since = ?, last_failure = ?, last_failure_text = ?, health_since = ?, recent_items = ?, memory = ?, items = items + ?,
        articles = articles + ?
        """

    private var columns: [(any DatabaseValueConvertible)?] {
        get throws {
            let state = record.state
            return [
                state.validators.entityTag, state.validators.lastModified, state.bodyHash, state.nextFetch.milliseconds,
                state.lastAttempt?.milliseconds, state.lastSuccess?.milliseconds, state.lastNewItem?.milliseconds, state.failures,
                state.failingSince?.milliseconds, state.lastFailure, state.lastFailureText, state.healthSince?.milliseconds,
                StoredMoments.text(state.recentItems), try FeedMemory(state).lines(feed: feed), receipt.newItems, receipt.newArticles,
            ]
        }
    }

    private static let updateWhereNothingMoved =
        "UPDATE feed SET \(columns) WHERE name = ? AND address = ? AND health = ? AND host = coalesce(nullif(?, ''), host)"

    /// - Returns: whether there is such a feed, with address, health and host as they are.
    private func writeWhereNothingMoved(_ columns: [(any DatabaseValueConvertible)?]) throws -> Bool {
        try database.change(
            Self.updateWhereNothingMoved,
            StatementArguments(columns + [feed, record.state.address, record.state.health.rawValue, record.hostGroup])) > 0
    }

    private static let updateAll =
        "UPDATE feed SET \(columns), address = ?, health = ?, host = coalesce(nullif(?, ''), host) WHERE name = ?"

    /// - Returns: whether there is such a feed.
    private func writeAll(_ columns: [(any DatabaseValueConvertible)?]) throws -> Bool {
        try database.change(
            Self.updateAll,
            StatementArguments(columns + [record.state.address, record.state.health.rawValue, record.hostGroup, feed])) > 0
    }

    private func keepFormerAddress() throws {
        try database.run(
            "INSERT INTO feed_address (feed, address, until) SELECT name, address, ? FROM feed WHERE name = ? AND address <> ?",
            [record.at.milliseconds, feed, record.state.address])
    }
}
