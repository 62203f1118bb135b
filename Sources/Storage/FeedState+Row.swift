import FoundationEssentials
import GRDB
import NewsModel

/// The columns of `feed` that make a state, by their places: all states are loaded at the start, and names are slow to look up.
enum FeedColumns: Int {
    case name, address, entityTag, lastModified, bodyHash, nextFetch, lastAttempt, lastSuccess, lastNewItem, failures
    case failingSince, lastFailure, lastFailureText, health, healthSince, recentItems, memory

    /// The feed of a name.
    static let ofOne = "\(all) WHERE name = ?"

    /// Registered feeds that are due by a moment, due longest first.
    static let ofDue = "\(all) WHERE is_registered = 1 AND next_fetch <= ? ORDER BY next_fetch, rowid"

    /// In the same order.
    private static let all = """
        SELECT name, address, entity_tag, last_modified, body_hash, next_fetch, last_attempt, last_success, last_new_item, failures,
            failing_since, last_failure, last_failure_text, health, health_since, recent_items, memory
        FROM feed
        """
}

extension FeedState {
    /// - Parameter row: of one of `FeedColumns`' queries.
    /// - Throws: `StorageError.unreadable` for what was never stored.
    init(_ row: Row) throws(StorageError) {
        let name = row.text(.name)
        guard let health = FeedHealth(rawValue: row.text(.health)) else {
            throw .unreadable(table: "feed", id: name, cause: "unknown health “\(row.text(.health))”")
        }
        self.init(
            feed: name, address: row.text(.address),
            validators: Validators(entityTag: row.optionalText(.entityTag), lastModified: row.optionalText(.lastModified)),
            bodyHash: row.optionalText(.bodyHash), nextFetch: row.date(.nextFetch) ?? Date(milliseconds: 0),
            lastAttempt: row.date(.lastAttempt), lastSuccess: row.date(.lastSuccess), lastNewItem: row.date(.lastNewItem),
            failures: Int(row.number(.failures) ?? 0), failingSince: row.date(.failingSince), lastFailure: row.optionalText(.lastFailure),
            lastFailureText: row.optionalText(.lastFailureText), health: health,
            recentItems: try StoredMoments.read(row.text(.recentItems), table: "feed", id: name), healthSince: row.date(.healthSince))
        try FeedMemory.read(row.text(.memory), feed: name).complete(&self)
    }
}

/// The row is a statement's, where SQLite makes a text or a number of whatever a damaged file holds.
extension Row {
    fileprivate func text(_ column: FeedColumns) -> String { optionalText(column) ?? "" }

    fileprivate func optionalText(_ column: FeedColumns) -> String? { self[column.rawValue] }

    fileprivate func number(_ column: FeedColumns) -> Int64? { self[column.rawValue] }

    fileprivate func date(_ column: FeedColumns) -> Date? { number(column).map(Date.init(milliseconds:)) }
}
