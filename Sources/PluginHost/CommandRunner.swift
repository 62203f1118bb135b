import Glibc
import Subprocess

/// Runs a program once: text in, bounded output out, a limit on its time, and no process of it left behind.
public struct CommandRunner: Sendable {
    /// From SIGTERM to SIGKILL.
    public var grace: Duration
    /// Bytes kept of each of standard output and standard error; the rest is read and thrown away.
    public var outputLimit: Int

    public init(grace: Duration = .seconds(3), outputLimit: Int = 64 * 1024) {
        self.grace = grace
        self.outputLimit = outputLimit
    }

    /// Runs `command`, a program (absolute, or a name on the plain search path) with its arguments, in an empty folder of its own.
    ///
    /// Cancelling the task ends the program. Throws `PluginHostError` where it cannot be started.
    public func run(_ command: [String], input: String = "", timeout: Duration) async throws(PluginHostError) -> CommandOutcome {
        BrokenPipes.areIgnored
        guard let program = command.first.flatMap({ $0.contains("/") ? $0 : SearchPath.find($0) }), access(program, X_OK) == 0 else {
            throw .cannotStart(program: command.first ?? "", detail: "no such program, or it is not executable")
        }
        let folder = try ScratchFolder.make(for: "command")
        defer { folder.remove() }
        let confined = ConfinedCommand(program: program, arguments: Array(command.dropFirst()), memoryMiB: nil)
        do {
            return try await Self.unlessCancelled {
                try await run(confined.configuration(in: folder.path), Array(input.utf8), timeout)
            }
        } catch {
            throw .cannotStart(program: program, detail: "\(error)")
        }
    }

    // MARK: - Private

    private enum Ending: Sendable {
        case ended, late, inputWritten
        case output([UInt8])
        case errors([UInt8])
    }

    /// Runs in a task of its own, so that a cancelled caller still sees its child ended and reaped.
    private static func unlessCancelled(_ body: @escaping @Sendable () async throws -> CommandOutcome) async throws -> CommandOutcome {
        let task = Task { try await body() }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }

    private func run(_ configuration: Configuration, _ input: [UInt8], _ timeout: Duration) async throws -> CommandOutcome {
        let result = try await Subprocess.run(configuration, input: .inputWriter, output: .sequence, error: .sequence) { running in
            await attend(running, input, timeout)
        }
        var outcome = result.closureResult
        if outcome.end == .timedOut { return outcome }
        outcome.end =
            switch result.terminationStatus {
            case .exited(let status): .exited(status)
            case .signaled(let number): .signaled(number)
            }
        return outcome
    }

    private func attend(
        _ running: Execution<CustomWriteInput, SequenceOutput, SequenceOutput>, _ input: [UInt8], _ timeout: Duration
    ) async -> CommandOutcome {
        let group = ProcessGroup(leader: running.processIdentifier.value)
        var outcome = CommandOutcome(end: .exited(0))
        await withTaskGroup(of: Ending.self) { tasks in
            tasks.addTask {
                _ = try? await running.standardInputWriter.write(input)
                try? await running.standardInputWriter.finish()
                return .inputWritten
            }
            tasks.addTask { .output(await kept(running.standardOutput)) }
            tasks.addTask { .errors(await kept(running.standardError)) }
            tasks.addTask {
                await group.waitForLeader(upTo: timeout)
                return group.leaderHasEnded ? .ended : .late
            }
            for await ending in tasks {
                switch ending {
                case .inputWritten: continue
                case .output(let bytes): outcome.output = String(decoding: bytes, as: UTF8.self)
                case .errors(let bytes): outcome.errors = String(decoding: bytes, as: UTF8.self)
                case .ended, .late:
                    if case .late = ending { outcome.end = .timedOut }
                    await group.end(grace: grace)
                    tasks.cancelAll()
                }
            }
        }
        return outcome
    }

    private func kept(_ stream: SubprocessOutputSequence) async -> [UInt8] {
        var bytes: [UInt8] = []
        var buffersAfterEnd = 0
        do {
            for try await buffer in stream {
                bytes += buffer.withUnsafeBytes { [UInt8]($0.prefix(max(0, outputLimit - bytes.count))) }
                if Task.isCancelled { buffersAfterEnd += 1 }
                if buffersAfterEnd > 4 { break }
            }
        } catch {
            return bytes
        }
        return bytes
    }
}

/// How a command ended and what it said.
public struct CommandOutcome: Sendable, Hashable {
    public var end: End
    /// Standard output, cut to the limit.
    public var output: String
    /// Standard error, cut to the limit.
    public var errors: String

    public init(end: End, output: String = "", errors: String = "") {
        self.end = end
        self.output = output
        self.errors = errors
    }

    public enum End: Sendable, Hashable {
        case exited(Int32)
        case signaled(Int32)
        case timedOut
    }

    /// Whether it ended by itself with status 0.
    public var isSuccess: Bool { end == .exited(0) }
}
