import Foundation
import GRDB
import NewsModel
import Testing

@testable import Storage

struct FullDiskTests {
    let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom()
        try newsroom.fetch([.of("first")])
    }

    @Test func fullDiskIsNamedLosesNothingAndPasses() throws {
        let large = (0..<200).map { IncomingItem.of("a\($0)", text: String(repeating: "Nordlicht kauft Quantix. ", count: 100)) }
        try limit(pages: "(SELECT page_count + 8 FROM pragma_page_count)")
        #expect(throws: StorageError.full(path: newsroom.path)) { try newsroom.fetch(large) }
        #expect(try newsroom.store.articles().map(\.article.title) == ["first"])
        #expect(try newsroom.store.knownIdentities(["a0"], of: "wire").isEmpty)
        try limit(pages: "1000000")
        #expect(try newsroom.fetch(large).newArticles == 200)
    }

    @Test func smallWorkGoesOnAfterAFullDisk() throws {
        try limit(pages: "(SELECT page_count + 8 FROM pragma_page_count)")
        #expect(throws: StorageError.self) { try newsroom.fetch([.of("large", text: String(repeating: "x", count: 1_000_000))]) }
        #expect(try newsroom.report().alerts == 1)
    }

    /// The pragma takes no expression, so the number is asked for first.
    private func limit(pages: String) throws {
        try newsroom.store.pool.writeWithoutTransaction { database in
            let number = try Int.fetchOne(database, sql: "SELECT \(pages)") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(number)")
        }
    }
}
