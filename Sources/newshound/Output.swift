import Daemon
import Foundation
import Glibc
import Synchronization

/// Standard output and standard error, written whole lines at a time and flushed.
enum Output {
    private static let lock = Mutex(())

    /// Writes a line to standard output at once, so that a pipe or the journal sees it. Nobody reads on (`| head`): the program ends quietly.
    static func line(_ text: String) {
        line(utf8: Array(text.utf8))
    }

    /// The same for text that is UTF-8 already.
    static func line(utf8 text: consuming [UInt8]) {
        text.append(0x0A)
        if !write(text, to: STDOUT_FILENO), errno == EPIPE { exit(0) }
    }

    static func error(_ text: String) {
        write(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    /// Writes to standard error why a command fails; in the journal with the priority of an error.
    static func failure(_ text: String) { error(journalPrefix(3) + text) }

    static func warning(_ text: String) { error(journalPrefix(4) + "warning: " + text) }

    /// Writes for a sink; throws `POSIXError` where standard output cannot take it.
    static func deliver(_ bytes: [UInt8]) throws {
        guard write(bytes, to: STDOUT_FILENO) else { throw POSIXError(.EIO) }
    }

    static let isTerminal = isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

    // MARK: - Private

    /// As sd-daemon(3) reads it.
    private static func journalPrefix(_ priority: Int) -> String {
        LogStyle.detect(environment: ProcessInfo.processInfo.environment) == .journal ? "<\(priority)>" : ""
    }

    @discardableResult
    private static func write(_ content: [UInt8], to descriptor: Int32) -> Bool {
        lock.withLock { _ in
            var bytes = content[...]
            while !bytes.isEmpty {
                let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                bytes = bytes.dropFirst(count)
            }
            return true
        }
    }
}
