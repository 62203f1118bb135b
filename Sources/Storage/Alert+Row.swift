import FoundationEssentials
import GRDB
import NewsModel

extension Alert {
    init(_ row: Row) throws {
        let id = row.text("id")
        self.init(
            id: Identifier(id), topic: row.text("topic"), topicHash: row.text("topic_hash"),
            story: row.optionalText("story").map { Identifier($0) }, reason: try row.word("reason", table: "alert", id: id),
            changed: try StoredJSON.value(row.text("changed"), table: "alert", id: id), urgent: row.flag("urgent"), at: row.date("at"),
            event: try row.optionalText("event").map { try StoredJSON.value($0, table: "alert", id: id) },
            notice: try row.optionalText("notice").map { try StoredJSON.value($0, table: "alert", id: id) })
    }
}
