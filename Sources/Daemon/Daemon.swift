import CLinux
import Foundation
import Logging
import NewsModel
import ServiceLifecycle
import Settings
import Storage
import TopicLanguage
import UnixSignals

/// The daemon: one configuration, one database, all loops.
public struct Daemon: Sendable {
    private let launch: Launch
    private let log: Logger

    public init(_ launch: Launch) {
        self.launch = launch
        log = launch.logger()
        // Threads that start from here on share the heaps there are: each would have one of its own and keep what its busiest moment took.
        // Not before: with one heap less, threads wait for each other.
        clinux_limit_heaps(2)
    }

    /// Watches until SIGTERM or SIGINT.
    ///
    /// - Throws: `StorageError.locked` where another process holds the database, `DaemonError`, or what ended a loop.
    public func run() async throws {
        let builder = try NewsroomBuilder(launch)
        let reloads = Reloads(clock: launch.clock, log: log, load: launch.reload)
        let service = NewsroomService(first: launch.configuration, builder: builder, reloads: reloads, notifier: builder.notifier)
        var settings = ServiceGroupConfiguration(
            services: [.init(service: service, successTerminationBehavior: .gracefullyShutdownGroup), .init(service: reloads)],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: Logger(label: "lifecycle") { _ in SwiftLogNoOpLogHandler() })
        settings.maximumGracefulShutdownDuration = .seconds(10)
        log.info(
            "watching", metadata: ["feeds": "\(launch.configuration.feeds.count)", "database": "\(launch.configuration.storage.path)"])
        try await ServiceGroup(configuration: settings).run()
        log.info("stopped")
    }

    /// Takes the due feeds (or all), reads what came, tries each due delivery once, and returns what was done.
    public func once(_ feeds: OnceScope) async throws -> OnceReport {
        let builder = try NewsroomBuilder(launch)
        let configuration = Self.prompt(launch.configuration)
        let newsroom = try await builder.build(configuration)
        if feeds == .all { try await makeAllDue(configuration, in: builder.store) }
        let report = try await newsroom.runOnce()
        await builder.close()
        return report
    }

    // MARK: - Private

    /// A single run waits for nobody: neither for twins of a story, nor for the spread of requests after a start, nor for the end of an outage.
    private static func prompt(_ configuration: Configuration) -> Configuration {
        var configuration = configuration
        configuration.polling.firstSpread = .zero
        configuration.polling.restartSpread = .zero
        configuration.polling.outageWindow = .zero
        configuration.topics = configuration.topics.map { topic in
            var topic = topic
            topic.firstAfter = .zero
            return topic
        }
        return configuration
    }

    private func makeAllDue(_ configuration: Configuration, in store: StoreAccess) async throws {
        let now = launch.clock.now()
        let dates = Dictionary(configuration.feeds.map { ($0.name, now) }) { first, _ in first }
        try await store { try $0.reschedule(dates) }
    }
}

/// Which feeds `newshound once` takes.
public enum OnceScope: Sendable {
    case due, all
}

/// What a run starts from.
public struct Launch: Sendable {
    public var configuration: Configuration
    /// Reads and checks the configuration again, for SIGHUP.
    public var reload: @Sendable () async -> LoadOutcome
    public var environment: [String: String]
    /// Folder of the running executable, from which bundled plugins are found.
    public var executable: String
    public var clock: WallClock
    /// Where the stdout sink writes.
    public var write: @Sendable ([UInt8]) async throws -> Void

    public init(
        configuration: Configuration, reload: @escaping @Sendable () async -> LoadOutcome, environment: [String: String],
        executable: String, clock: WallClock = .system, write: @escaping @Sendable ([UInt8]) async throws -> Void
    ) {
        self.configuration = configuration
        self.reload = reload
        self.environment = environment
        self.executable = executable
        self.clock = clock
        self.write = write
    }

    /// Where the daemon's own lines go: standard error.
    func logger() -> Logger {
        let style = LogStyle.detect(environment: environment)
        let level = configuration.logLevel.logging
        var logger = Logger(label: "newshound") { JournalLogHandler(label: $0, level: level, style: style) }
        logger.logLevel = level
        return logger
    }
}

extension LogLevel {
    fileprivate var logging: Logger.Level {
        switch self {
        case .debug: .debug
        case .info: .info
        case .warning: .warning
        case .error: .error
        }
    }
}
