import CLinux
import Foundation

/// Tells the service manager how the daemon is (sd_notify(3)); silent where none listens.
struct SystemdNotifier: Sendable {
    /// `$NOTIFY_SOCKET`.
    let socket: String?
    /// `$WATCHDOG_USEC`, where the manager expects signs of life.
    let watchdog: Duration?

    init(environment: [String: String]) {
        socket = environment["NOTIFY_SOCKET"]
        watchdog = environment["WATCHDOG_USEC"].flatMap { Int64($0) }.map { .microseconds($0) }
    }

    func ready() { send("READY=1\nSTATUS=watching") }

    func reloading() { send("RELOADING=1\nMONOTONIC_USEC=\(Self.monotonicMicroseconds())") }

    func status(_ text: String) { send("STATUS=\(text.prefix(200))") }

    func isAlive() { send("WATCHDOG=1") }

    func stopping() { send("STOPPING=1") }

    // MARK: - Private

    private func send(_ message: String) {
        guard let socket else { return }
        _ = clinux_notify(socket, message, message.utf8.count)
    }

    private static func monotonicMicroseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
    }
}
