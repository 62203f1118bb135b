import Foundation
import Logging
import NewsModel
import ServiceLifecycle
import Settings

/// Runs the newsroom of the configuration in force, and the next one's after a reload.
struct NewsroomService: Service {
    let first: Configuration
    let builder: NewsroomBuilder
    let reloads: Reloads
    let notifier: SystemdNotifier

    func run() async throws {
        let failure = await failureOfServing()
        notifier.stopping()
        await builder.close()
        if let failure { throw failure }
    }

    // MARK: - Private

    /// What ended a loop; nil where the daemon was told to stop, whatever its loops were waiting for.
    private func failureOfServing() async -> (any Error)? {
        do {
            try await cancelWhenGracefulShutdown { try await serve() }
            return nil
        } catch is CancellationError {
            return nil
        } catch {
            return error
        }
    }

    private func serve() async throws {
        var configuration = first
        while !Task.isCancelled {
            let newsroom = try await builder.build(configuration)
            guard let next = try await serve(newsroom) else { return }
            configuration = next
            notifier.reloading()
        }
    }

    /// Runs one newsroom until it is to be replaced; nil once the daemon is to stop.
    private func serve(_ newsroom: Newsroom) async throws -> Configuration? {
        try await withThrowingTaskGroup(of: Configuration?.self) { group in
            group.addTask {
                try await newsroom.run()
                return nil
            }
            group.addTask { await reloads.next() }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }
}
