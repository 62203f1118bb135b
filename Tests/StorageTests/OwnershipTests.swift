import Foundation
import NewsModel
import Testing

@testable import Storage

struct OwnershipTests {
    let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom()
    }

    @Test func secondOwnerIsTurnedAwayWithPathAndProcess() throws {
        #expect(throws: StorageError.locked(path: newsroom.path, holder: getpid())) { try Store.open(at: newsroom.path, as: .owner) }
    }

    @Test func lockGoesWithItsOwner() throws {
        let path = newsroom.folder + "/other.db"
        do { _ = try Store.open(at: path, as: .owner) }
        _ = try Store.open(at: path, as: .owner)
    }

    @Test func visitorReadsAndWritesBesideTheOwner() throws {
        try newsroom.fetch([.of("quantix")])
        try newsroom.report()
        let id = try #require(try newsroom.due().first?.delivery.id)
        try newsroom.store.mark(id, .dead(failure: "HTTP 400"), at: Newsroom.morning)
        let visitor = try Store.open(at: newsroom.path, as: .visitor)
        #expect(try visitor.articles().map(\.article.title) == ["quantix"])
        #expect(try visitor.retryDeliveries(.all, at: Newsroom.morning) == 1)
        #expect(try newsroom.due().map(\.delivery.id) == [id])
    }

    @Test func visitorMakesNoDatabase() throws {
        let path = newsroom.folder + "/nothing.db"
        #expect(throws: StorageError.missing(path: path)) { try Store.open(at: path, as: .visitor) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func missingFolderIsNamed() throws {
        #expect { try Store.open(at: newsroom.folder + "/no/such/folder.db", as: .owner) } throws: {
            ($0 as? StorageError)?.reason == "storage.cannot_open"
        }
    }
}
