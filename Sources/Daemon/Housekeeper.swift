import CLinux
import Foundation
import Logging
import NewsModel
import Storage

/// Removes texts that the configuration no longer keeps; identities stay, so nothing old becomes new. Gives back memory that busier times took.
struct Housekeeper: Sendable {
    static let loop = "housekeeper"
    private static let interval: TimeInterval = 3600
    private static let trimInterval: TimeInterval = 60

    let retention: Duration?
    let desk: Desk

    func run() async throws {
        var (next, nextTrim) = (desk.clock.now(), desk.clock.now().addingTimeInterval(Self.trimInterval))
        while !Task.isCancelled {
            desk.beat(Self.loop)
            if desk.clock.now() >= next {
                try await prune()
                next = desk.clock.now().addingTimeInterval(Self.interval)
            }
            if desk.clock.now() >= nextTrim {
                clinux_trim_heaps()
                nextTrim = desk.clock.now().addingTimeInterval(Self.trimInterval)
            }
            try? await desk.clock.sleep(Desk.longestWait)
        }
    }

    // MARK: - Private

    private func prune() async throws {
        guard let retention else { return }
        let limit = desk.clock.now().addingTimeInterval(-retention.seconds)
        do {
            var removed = 0
            repeat {
                removed = try await desk.store { try $0.prune(before: limit) }
                desk.beat(Self.loop)
            } while removed > 0 && !Task.isCancelled
        } catch {
            try await desk.trouble.met(error, by: Self.loop)
        }
    }
}
