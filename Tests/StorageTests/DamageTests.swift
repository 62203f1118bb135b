import Foundation
import NewsModel
import Testing

@testable import Storage

struct DamageTests {
    let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom()
        try newsroom.fetch([.of("quantix")])
        try newsroom.report()
    }

    @Test func brokenEventIsNamedByTableAndId() throws {
        let id = try #require(try newsroom.store.events().first?.id)
        try newsroom.meddle("UPDATE event SET body = '{\"type\":'")
        #expect(throws: StorageError.unreadable(table: "event", id: id.text, cause: "broken JSON")) { try newsroom.store.events() }
    }

    @Test func brokenAlertIsNamedByTableAndId() throws {
        let id = try #require(try newsroom.store.alerts().first?.id)
        try newsroom.meddle("UPDATE alert SET changed = 'nonsense'")
        #expect(throws: StorageError.unreadable(table: "alert", id: id.text, cause: "broken JSON")) { try newsroom.due() }
    }

    @Test func unknownWordIsNamedByTableAndId() throws {
        try newsroom.meddle("UPDATE feed SET health = 'splendid'")
        #expect(throws: StorageError.unreadable(table: "feed", id: "wire", cause: "unknown health “splendid”")) {
            try newsroom.store.feedState("wire")
        }
    }

    @Test func valueThatCannotBeStoredIsNamedAndNothingIsWritten() throws {
        try newsroom.fetch([.of("halden")])
        #expect { try newsroom.report(amount: .infinity) } throws: { ($0 as? StorageError)?.reason == "storage.unwritable" }
        #expect(try newsroom.store.counts().pendingExtractions == ["deals": 1])
    }

    @Test func fileThatIsNoDatabaseIsNamed() throws {
        let path = newsroom.folder + "/letter.db"
        try String(repeating: "Dear Sirs, ", count: 500).write(toFile: path, atomically: true, encoding: .utf8)
        #expect { try Store.open(at: path, as: .owner) } throws: { ($0 as? StorageError)?.reason == "storage.corrupt" }
    }
}
