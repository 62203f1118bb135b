import Foundation
import GRDB
import NewsModel
import Synchronization
import Testing

@testable import Storage

/// Tests that kill the daemon inside a commit know the four commits by these beginnings, so no other transaction may have them.
struct StatementTests {
    private static let marks = ["INSERT INTO item", "UPDATE extraction", "UPDATE delivery SET body", "UPDATE delivery SET state"]

    let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom()
        try newsroom.fetch([.of("one"), .of("two")])
        try newsroom.report()
    }

    @Test func fetchIsKnownByItsItems() throws {
        #expect(try marks { _ = try newsroom.fetch([.of("three")]) } == ["INSERT INTO item"])
    }

    @Test func extractionIsKnownByItsUpdate() throws {
        try newsroom.fetch([.of("three")])
        #expect(try marks { _ = try newsroom.report() } == ["UPDATE extraction"])
    }

    @Test func attemptIsKnownByItsBody() throws {
        let id = try #require(try newsroom.due().first?.delivery.id)
        #expect(try marks { try newsroom.store.freeze(id, body: "text", at: Newsroom.morning) } == ["UPDATE delivery SET body"])
    }

    @Test(arguments: [DeliveryOutcome.delivered, .dead(failure: "x"), .later(next: Newsroom.morning, failure: "x")])
    func markIsKnownByItsState(outcome: DeliveryOutcome) throws {
        let id = try #require(try newsroom.due().first?.delivery.id)
        #expect(try marks { try newsroom.store.mark(id, outcome, at: Newsroom.morning) } == ["UPDATE delivery SET state"])
    }

    @Test func otherTransactionsHaveNoneOfThem() throws {
        let found = try marks {
            try newsroom.prepare(extractors: [.moves])
            try newsroom.store.retryDeliveries(at: Newsroom.morning)
            try newsroom.store.prune(before: .distantFuture)
            try newsroom.store.switchOff(sink: "desk", because: "410 Gone", at: Newsroom.morning)
            try newsroom.store.raise(Notice(reason: "feed.gap", subject: "wire"), notifying: ["desk"], at: Newsroom.morning)
        }
        #expect(found.isEmpty)
    }

    /// Which of the beginnings are seen while `work` writes.
    private func marks(_ work: () throws -> Void) throws -> [String] {
        let seen = Statements()
        newsroom.store.pool.writeWithoutTransaction { $0.trace { seen.add($0.description) } }
        try work()
        newsroom.store.pool.writeWithoutTransaction { $0.trace(options: []) }
        return Self.marks.filter { mark in seen.all.contains { $0.hasPrefix(mark) } }
    }

    private final class Statements: Sendable {
        private let texts = Mutex<[String]>([])
        var all: [String] { texts.withLock { $0 } }
        func add(_ text: String) { texts.withLock { $0.append(text) } }
    }
}
