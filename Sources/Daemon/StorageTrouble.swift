import Foundation
import Logging
import NewsModel
import Storage

/// Knows whether the database can be written, tells of it once, and makes the loops wait instead of giving up.
actor StorageTrouble {
    /// How long a loop waits before it tries again.
    static let pause = Duration.seconds(2)

    private var since: Date?
    private let clock: WallClock
    private let log: Logger
    /// Tells a notice without the database, which cannot take it.
    private let tellDirectly: @Sendable (Notice) async -> Void
    /// Stores a notice once there is room again.
    private let raise: @Sendable (Notice) async throws -> Void

    init(
        clock: WallClock, log: Logger, tellDirectly: @escaping @Sendable (Notice) async -> Void,
        raise: @escaping @Sendable (Notice) async throws -> Void
    ) {
        self.clock = clock
        self.log = log
        self.tellDirectly = tellDirectly
        self.raise = raise
    }

    /// Whether the last write failed.
    var isMet: Bool { since != nil }

    /// Reports an error and waits a little; errors that waiting cannot mend are thrown on.
    func met(_ error: any Error, by loop: String) async throws {
        guard let error = error as? StorageError, error.isPassing else { throw error }
        if since == nil {
            since = clock.now()
            log.error(
                "database cannot be written", metadata: ["reason": "\(error.reason)", "detail": "\(error.description)", "loop": "\(loop)"])
            await tellDirectly(Notice(reason: error.reason, subject: "database", details: ["detail": error.description]))
        }
        try await clock.sleep(Self.pause)
    }

    /// A write has succeeded: trouble, if there was any, is over.
    func passed() async {
        guard let began = since else { return }
        since = nil
        log.notice("database can be written again")
        let details = ["since": began.formatted(.iso8601)]
        try? await raise(Notice(reason: "storage.ok", subject: "database", details: details))
    }
}
