import Foundation
import GRDB
import NewsModel
import Testing

@testable import Storage

struct MigrationTests {
    let newsroom: Newsroom
    let next = Schema([
        .first, .polling, .agenda, .answers,
        Schema.Migration(name: "next", sql: "ALTER TABLE story ADD COLUMN note TEXT NOT NULL DEFAULT ''"),
    ])

    init() throws {
        newsroom = try Newsroom()
        try newsroom.fetch([.of("quantix")])
        try newsroom.report()
    }

    @Test func ownerBringsTheSchemaUpToDateWithAllThatIsInIt() throws {
        let copy = try copyOfTheFile()
        let store = try Store.open(at: copy, as: .owner, schema: next)
        #expect(try store.stories().map(\.title) == ["quantix"])
        #expect(try store.read { try $0.texts("SELECT note FROM story") } == [""])
    }

    @Test func visitorRefusesAnOlderDatabase() throws {
        let copy = try copyOfTheFile()
        #expect(throws: StorageError.tooOld(path: copy)) { try Store.open(at: copy, as: .visitor, schema: next) }
    }

    @Test(arguments: [StoreRole.owner, .visitor]) func nobodyOpensANewerDatabase(role: StoreRole) throws {
        let copy = try copyOfTheFile()
        try Store.open(at: copy, as: .owner, schema: next).close()
        #expect(throws: StorageError.tooNew(path: copy)) { try Store.open(at: copy, as: role) }
    }

    @Test(arguments: [StoreRole.owner, .visitor]) func databaseOfAnotherProgramIsLeftAlone(role: StoreRole) throws {
        let path = newsroom.folder + "/other.db"
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE record (name TEXT)") }
        #expect(throws: StorageError.foreign(path: path)) { try Store.open(at: path, as: role) }
    }

    @Test func visitorRefusesAnEmptyFile() throws {
        let path = newsroom.folder + "/empty.db"
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(throws: StorageError.tooOld(path: path)) { try Store.open(at: path, as: .visitor) }
    }

    private func copyOfTheFile() throws -> String {
        try newsroom.store.close()
        let copy = newsroom.folder + "/copy.db"
        try FileManager.default.copyItem(atPath: newsroom.path, toPath: copy)
        return copy
    }
}
