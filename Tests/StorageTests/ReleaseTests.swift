import Foundation
import GRDB
import NewsModel
import Testing

@testable import Storage

/// Databases of every release come up to date with all that is in them.
struct ReleaseTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "newshound-release-" + UUID().uuidString.lowercased()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// A database of 0.1.0: `wire` reads well, `sz` has been refused since the morning and was told so.
    private func databaseOfTheFirstRelease() throws -> String {
        let path = folder + "/first.db"
        try Store.open(at: path, as: .owner, schema: Schema([.first])).close()
        try DatabaseQueue(path: path).write { database in
            try database.execute(
                sql: """
                    INSERT INTO feed (name, configured_address, address, is_registered, entity_tag, next_fetch, last_attempt, last_success,
                            failing_since, health, recent_items, items, articles) VALUES
                        ('wire', 'https://wire.example/feed', 'https://wire.example/feed', 1, '"7"', 9000, 5000, 5000, NULL, 'ok', '[4000]', 1, 1),
                        ('sz', 'https://sz.example/feed', 'https://sz.example/feed', 1, NULL, 9000, 6000, 5000, 5500, 'blocked', '[]', 0, 0);
                    INSERT INTO article (id, address, feed, title, first_seen, standing)
                        VALUES ('a1', 'https://paper.example/1', 'wire', 'Nordlicht kauft Quantix', 5000, 'fresh');
                    INSERT INTO item (feed, identity, article, hash, first_seen, standing) VALUES ('wire', '1', 'a1', 'h', 5000, 'fresh');
                    """)
        }
        return path
    }

    @Test func feedsOfTheFirstReleaseKeepTheirState() throws {
        let store = try Store.open(at: databaseOfTheFirstRelease(), as: .owner)
        let wire = try #require(try store.feedState("wire"))
        #expect(wire.validators.entityTag == "\"7\"" && wire.recentItems == [Date(milliseconds: 4000)])
        #expect(wire.hints == StandingHints() && wire.move == nil && wire.pace == nil)
        #expect(try store.knownIdentities(["1"], of: "wire") == ["1"])
        #expect(try store.hostHolds().isEmpty)
    }

    /// What the last requests came to was once JSON and then lines, beside other things.
    @Test(arguments: [
        #"{"answers":[{"at":0.5,"items":3,"newItems":1,"outcome":"read","status":200},{"at":0,"items":0,"newItems":0,"outcome":"timeout"}],"schedule":"ttl"}"#,
        "v 5000\ns ttl\na 978307200500 200 3 1 read\na 978307200000 0 0 0 timeout\nr {}\n",
    ])
    func formerAnswersGetAColumn(memory: String) throws {
        let path = try databaseOfTheFirstRelease()
        try Store.open(at: path, as: .owner, schema: Schema([.first, .polling, .agenda])).close()
        try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE feed SET memory = ?", arguments: [memory]) }
        let wire = try Store.open(at: path, as: .owner).feed("wire")
        #expect(
            wire?.detail?.answers == [
                AnswerNote(at: Date(timeIntervalSinceReferenceDate: 0.5), outcome: "read", status: 200, items: 3, newItems: 1),
                AnswerNote(at: Date(timeIntervalSinceReferenceDate: 0), outcome: "timeout"),
            ])
        #expect(wire?.detail?.nextReason == .ttl)
    }

    @Test func whatTheFirstReleaseToldIsNotToldAgain() throws {
        let store = try Store.open(at: databaseOfTheFirstRelease(), as: .owner)
        var asked: [FeedStanding] = []
        try store.tellHealth(at: Newsroom.morning, notifying: []) {
            asked = $0
            return []
        }
        #expect(asked.isEmpty)
        #expect(try store.feed("sz")?.detail?.healthSince == Date(milliseconds: 5500))
    }
}
