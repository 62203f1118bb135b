import Foundation
import GRDB
import NewsModel
import Testing

@testable import Storage

struct DurabilityTests {
    @Test func everyConnectionSynchronisesFully() throws {
        let newsroom = try Newsroom()
        let full: Int64 = 2
        #expect(try newsroom.store.write { try $0.number("PRAGMA synchronous") } == full)
        #expect(try newsroom.store.read { try $0.number("PRAGMA synchronous") } == full)
    }

    @Test func everyConnectionChecksForeignKeys() throws {
        let newsroom = try Newsroom()
        #expect(try newsroom.store.write { try $0.number("PRAGMA foreign_keys") } == 1)
        #expect(try newsroom.store.read { try $0.number("PRAGMA foreign_keys") } == 1)
    }

    @Test func theLogIsWrittenAhead() throws {
        let newsroom = try Newsroom()
        #expect(try newsroom.store.read { try $0.texts("PRAGMA journal_mode") } == ["wal"])
    }

    @Test func everyTableIsStrict() throws {
        let newsroom = try Newsroom()
        let loose = try newsroom.store.read {
            try $0.texts("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT GLOB 'sqlite_*'")
        }
        #expect(loose == ["grdb_migrations"])
    }

    @Test func strangersCannotReadTheFiles() throws {
        let newsroom = try Newsroom()
        for file in ["newshound.db", "newshound.db-wal", "newshound.db.lock"] {
            let mode = try FileManager.default.attributesOfItem(atPath: newsroom.folder + "/" + file)[.posixPermissions] as? Int
            #expect(try #require(mode) & 0o007 == 0, "\(file)")
        }
    }

    @Test func whatWasCommittedIsThereAfterOpeningAgain() throws {
        let newsroom = try Newsroom()
        try newsroom.fetch([.of("quantix")])
        try newsroom.store.close()
        let visitor = try Store.open(at: newsroom.path, as: .visitor)
        #expect(try visitor.counts().articles == 1)
    }

    @Test func theStoreAnswers() throws {
        try Newsroom().store.ping()
    }
}
