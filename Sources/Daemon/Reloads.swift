import Logging
import ServiceLifecycle
import Settings
import Synchronization
import UnixSignals

/// Reads the configuration again at each SIGHUP: accepted whole, or refused whole with the old one kept.
final class Reloads: Service, Sendable {
    private let load: @Sendable () async -> LoadOutcome
    private let log: Logger
    private let accepted = Inbox<Configuration>()
    private let clock: WallClock

    init(clock: WallClock, log: Logger, load: @escaping @Sendable () async -> LoadOutcome) {
        self.clock = clock
        self.log = log
        self.load = load
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await _ in await UnixSignalsSequence(trapping: .sighup) { await self.reload() }
        }
    }

    /// The next accepted configuration; nil once the task is cancelled.
    func next() async -> Configuration? {
        while !Task.isCancelled {
            if let newest = accepted.takeAll().last { return newest }
            await accepted.wait(atMost: .seconds(3600), on: clock)
        }
        return nil
    }

    // MARK: - Private

    private func reload() async {
        switch await load() {
        case .accepted(let configuration, let warnings):
            for warning in warnings { log.warning("configuration", metadata: ["problem": "\(warning)"]) }
            log.info("configuration read again")
            accepted.put(configuration)
        case .refused(let problems, _):
            for problem in problems { log.error("configuration refused", metadata: ["problem": "\(problem)"]) }
            log.error("configuration refused; the one in force is kept", metadata: ["problems": "\(problems.count)"])
        }
    }
}
