import ArgumentParser
import Daemon
import Foundation
import Settings
import Storage

extension Launch {
    /// The daemon as the command line starts it.
    init(_ configuration: Configuration, options: ConfigurationOptions) {
        self.init(configuration, reload: { await options.load() })
    }

    init(_ configuration: Configuration, reload: @escaping @Sendable () async -> LoadOutcome) {
        self.init(
            configuration: configuration, reload: reload, environment: ProcessInfo.processInfo.environment,
            executable: ExecutablePath.current, write: Output.deliver)
    }
}

/// Runs a command's work; what it throws is printed for people and becomes the exit code.
func reportingFailures<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as StorageError where error.isLock {
        Output.failure("newshound: \(error)")
        throw ExitCode.locked
    } catch let error as ExitCode {
        throw error
    } catch {
        Output.failure("newshound: \(error)")
        throw ExitCode.failure
    }
}

extension StorageError {
    /// Whether another process holds the database.
    fileprivate var isLock: Bool {
        guard case .locked = self else { return false }
        return true
    }
}

/// Where this program lies.
enum ExecutablePath {
    static let current = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
}
