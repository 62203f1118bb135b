import FoundationEssentials
import GRDB
import NewsModel

extension FeedState {
    init(_ row: Row) throws {
        let name = row.text("name")
        let recent = try StoredJSON.value(row.text("recent_items"), as: [Int64].self, table: "feed", id: name)
        let memory = try FeedMemory.read(row, feed: name)
        self.init(
            feed: name, address: row.text("address"),
            validators: Validators(entityTag: row.optionalText("entity_tag"), lastModified: row.optionalText("last_modified")),
            bodyHash: row.optionalText("body_hash"), nextFetch: row.date("next_fetch"), lastAttempt: row.optionalDate("last_attempt"),
            lastSuccess: row.optionalDate("last_success"), lastNewItem: row.optionalDate("last_new_item"), failures: row.number("failures"),
            failingSince: row.optionalDate("failing_since"), lastFailure: row.optionalText("last_failure"),
            lastFailureText: row.optionalText("last_failure_text"), health: try row.word("health", table: "feed", id: name),
            recentItems: recent.map(Date.init(milliseconds:)), move: memory.move, validatedAt: memory.validatedAt,
            hints: memory.hints ?? StandingHints(), pace: memory.pace, answers: memory.answers ?? [], schedule: memory.schedule,
            healthSince: row.optionalDate("health_since"), floodTold: memory.floodTold)
    }
}
