import Foundation
import Storage

/// Publishes the sample articles wave by wave, each once everything before it has been told.
struct DemoDirector: Sendable {
    let stage: DemoStage
    let database: String

    private static let pause = Duration.milliseconds(50)
    private static let limit = 2400

    /// - Throws: `DemoFailure.stuck` after two minutes.
    func publishEverything() async throws {
        let store = try await opened()
        defer { try? store.close() }
        try await wait { try store.feeds().allSatisfy { $0.lastSuccess != nil } }
        for wave in DemoArticle.waves {
            await stage.publish(wave)
            let expected = await stage.count
            try await wait {
                let counts = try store.counts()
                return counts.articles == expected && counts.pendingExtractions.isEmpty && counts.waitingDeliveries.isEmpty
            }
        }
    }

    // MARK: - Private

    /// The daemon makes the database; until then there is none to open.
    private func opened() async throws -> Store {
        try await wait { (try? Store.open(at: database, as: .visitor))?.isPrepared ?? false }
        return try Store.open(at: database, as: .visitor)
    }

    private func wait(until isReached: () throws -> Bool) async throws {
        for _ in 0..<Self.limit {
            if try isReached() { return }
            try await Task.sleep(for: Self.pause)
        }
        throw DemoFailure.stuck
    }
}

extension Store {
    /// Whether the feeds of the demo are registered; closes the store.
    fileprivate var isPrepared: Bool {
        defer { try? close() }
        return (try? feeds().isEmpty == false) ?? false
    }
}
