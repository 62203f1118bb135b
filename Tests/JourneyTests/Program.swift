import CLinux
import Foundation
import Glibc
import Synchronization

/// A built program of this package, started as a child process of its own group.
final class Program: Sendable {
    enum Failure: Error, CustomStringConvertible {
        case notStarted(String, Int32)
        case endedBefore(String, output: [String], errors: [String])

        var description: String {
            switch self {
            case .notStarted(let path, let code): "\(path): \(String(cString: strerror(code)))"
            case .endedBefore(let wanted, let output, let errors):
                "ended before \(wanted)\noutput:\n\(output.suffix(40).joined(separator: "\n"))\nerrors:\n\(errors.suffix(40).joined(separator: "\n"))"
            }
        }
    }

    let processID: pid_t
    let output: LineReader
    let errors: LineReader
    private let input: Int32
    private let status = Mutex<Int32?>(nil)

    /// Folder of the built products.
    static let products = URL(filePath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/")
        .deletingLastPathComponent()

    /// Starts `name` beside the test bundle with `arguments`; the environment is only what is given and `PATH`.
    init(_ name: String = "newshound", _ arguments: [String], environment: [String: String] = [:]) throws {
        let path = name.hasPrefix("/") ? name : Self.products.appending(path: name).path
        let (stdin, stdout, stderr) = (try Pipe.open(), try Pipe.open(), try Pipe.open())
        processID = try Self.spawn(path, arguments, environment, stdin.reading, stdout.writing, stderr.writing)
        [stdin.reading, stdout.writing, stderr.writing].forEach { _ = close($0) }
        input = stdin.writing
        output = LineReader(stdout.reading)
        errors = LineReader(stderr.reading)
    }

    deinit {
        if status.withLock({ $0 == nil }) {
            kill(processID, SIGKILL)
            waitpid(processID, nil, 0)
        }
    }

    /// Sends a signal, unless the program has been seen to end.
    func signal(_ signal: Int32) {
        if status.withLock({ $0 == nil }) { kill(processID, signal) }
    }

    /// Writes to the program's standard input.
    func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    func endInput() { close(input) }

    /// The exit code, or 128 + the signal that ended it.
    @discardableResult
    func waitForExit() async -> Int32 {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Thread { continuation.resume(returning: self.reap()) }.start()
            }
        } onCancel: {
            signal(SIGKILL)
        }
    }

    /// Runs to its end with all of its input, and gives what it printed.
    static func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) async throws -> Result {
        let program = try Program("newshound", arguments, environment: environment)
        Thread {
            program.send(input)
            program.endInput()
        }.start()
        let code = await program.waitForExit()
        return Result(code: code, output: await program.output.rest(), errors: await program.errors.rest())
    }

    struct Result {
        let code: Int32
        let output: [String]
        let errors: [String]
    }

    // MARK: - Private

    private func reap() -> Int32 {
        if let known = status.withLock({ $0 }) { return known }
        var raw: Int32 = 0
        while waitpid(processID, &raw, 0) < 0 && errno == EINTR {}
        let ended = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
        status.withLock { $0 = ended }
        return ended
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String: String], _ input: Int32, _ output: Int32, _ errors: Int32
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (source, target) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
            posix_spawn_file_actions_adddup2(&actions, source, target)
        }
        // Another test's pipe that stayed open in this child would never end.
        _ = clinux_spawn_closes_from(&actions, STDERR_FILENO + 1)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

        let environment = environment.merging(["PATH": "/usr/local/bin:/usr/bin:/bin"]) { given, _ in given }
        var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var processID: pid_t = 0
        let code = posix_spawn(&processID, path, &actions, &attributes, &argv, &envp)
        guard code == 0 else { throw Failure.notStarted(path, code) }
        return processID
    }
}

/// A pipe whose ends no other child inherits.
private struct Pipe {
    let reading: Int32
    let writing: Int32

    static func open() throws -> Pipe {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Program.Failure.notStarted("pipe", errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return Pipe(reading: ends[0], writing: ends[1])
    }
}
