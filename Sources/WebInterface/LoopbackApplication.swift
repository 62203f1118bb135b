import Foundation
import Hummingbird
import Logging
import NIOCore

/// Runs a router on a loopback address until its task is cancelled or its service group shuts down gracefully.
struct LoopbackApplication: Sendable {
    let host: String
    let port: Int
    /// Called once with the port that is listened on.
    let onListening: @Sendable (Int) async -> Void

    func run(_ router: Router<BasicRequestContext>) async throws {
        guard LoopbackApplication.isLoopback(host) else { throw WebInterfaceError.notLoopback(host: host) }
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "newshound"),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
            logger: Logger(label: "web") { _ in SwiftLogNoOpLogHandler() })
        do {
            try await application.run()
        } catch is CancellationError {
            return
        } catch let error as IOError {
            throw WebInterfaceError.cannotListen(address: "\(host):\(port)", cause: String(cString: strerror(error.errnoCode)))
        }
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
    }
}
