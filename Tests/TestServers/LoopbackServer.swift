import CLinux
import Foundation
import Glibc
import Synchronization

/// A small HTTP/1.1 server for tests on a free port of 127.0.0.1 (or ::1), on threads of its own.
///
///     let server = try LoopbackServer { request in
///         request.path == "/feed" ? .ok("<rss/>", headers: ["ETag": "\"1\""]) : .status(404)
///     }
///     … server.address("/feed") …
///     let requests = await server.waitForRequests(2)
///
/// The handler says what is answered, well-behaved or not (see `Reply`); it runs on the connection's thread. Every request is
/// recorded before it is answered. The server runs until `stop()` or the end of the process, whether or not it is still referred to.
public final class LoopbackServer: Sendable {
    public typealias Handler = @Sendable (ReceivedRequest) -> Reply

    public let port: Int
    /// `127.0.0.1` or `[::1]`.
    public let host: String
    private let listener: Int32
    private let book = RequestBook()

    /// - Parameter port: 0 takes a free one; another lets a server come back where one was stopped.
    /// - Throws: `POSIXFailure` where nothing can be bound.
    public init(version: IPVersion = .four, port: Int = 0, handler: @escaping Handler) throws {
        let (listener, port) = try Listening.open(version, port: port)
        self.listener = listener
        self.port = port
        host = version == .four ? "127.0.0.1" : "[::1]"
        let book = book
        PlainThread.start {
            while true {
                let connection = clinux_accept(listener)
                guard connection >= 0 else {
                    if errno == EINTR || errno == ECONNABORTED { continue }
                    break
                }
                guard book.open(connection) else { break }
                PlainThread.start { Connection(connection, book: book, handler: handler).serve() }
            }
            close(listener)
        }
    }

    /// Whether this machine has an IPv6 loopback address.
    public static var isSixAvailable: Bool {
        guard let server = try? LoopbackServer(version: .six, handler: { _ in .hangUp }) else { return false }
        server.stop()
        return true
    }

    public enum IPVersion: Sendable { case four, six }

    /// `http://127.0.0.1:PORT` followed by `path`.
    public func address(_ path: String = "/") -> String { "http://\(host):\(port)\(path)" }

    /// All requests so far, in order of arrival.
    public var requests: [ReceivedRequest] { book.requests }

    /// Connections accepted so far.
    public var connectionCount: Int { book.connectionCount }

    /// Returns as soon as `count` requests have arrived, with all that have.
    public func waitForRequests(_ count: Int) async -> [ReceivedRequest] { await book.wait { $0.count >= count } }

    /// Returns all requests as soon as they satisfy the condition, or when the task is cancelled.
    public func waitForRequests(until isSatisfied: @escaping @Sendable ([ReceivedRequest]) -> Bool) async -> [ReceivedRequest] {
        await book.wait(until: isSatisfied)
    }

    /// Closes the port and all connections; replies under way break off.
    public func stop() {
        guard book.close() else { return }
        shutdown(listener, Int32(SHUT_RDWR))
    }
}

/// A request as it arrived.
public struct ReceivedRequest: Sendable, Hashable {
    public let method: String
    /// With query.
    public let path: String
    /// Name and value, in order.
    public let headers: [Header]
    public let body: [UInt8]
    /// When its last byte was there.
    public let arrived: Date

    public struct Header: Sendable, Hashable {
        public let name: String
        public let value: String
    }

    /// The value of the first header of this name, without regard to case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    public var bodyText: String { String(decoding: body, as: UTF8.self) }
}

/// A system call failed.
public struct POSIXFailure: Error, CustomStringConvertible {
    public let description: String

    init(_ call: String) { description = "\(call): \(String(cString: strerror(errno)))" }
}
