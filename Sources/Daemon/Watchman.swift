import Foundation
import Logging
import Storage

/// Sends the service manager a sign of life, but only after the database answered and every loop has shown one.
struct Watchman: Sendable {
    let notifier: SystemdNotifier
    let desk: Desk

    func run() async throws {
        notifier.ready()
        // Idle loops show a sign of life every `longestWait` only, however short the manager's patience is.
        let limit = max(notifier.watchdog ?? .seconds(120), Desk.longestWait * 3)
        let interval = min((notifier.watchdog ?? limit) / 3, Desk.longestWait)
        while !Task.isCancelled {
            if let silent = desk.pulse.silentLoop(at: desk.clock.now(), limit: limit) {
                desk.log.critical("no sign of life", metadata: ["loop": "\(silent)"])
            } else if await databaseAnswers() {
                notifier.isAlive()
            }
            try? await desk.clock.sleep(interval)
        }
    }

    // MARK: - Private

    private func databaseAnswers() async -> Bool {
        do {
            try await desk.store { try $0.ping() }
            return true
        } catch {
            desk.log.error("database does not answer", metadata: ["detail": "\(error)"])
            return false
        }
    }
}
