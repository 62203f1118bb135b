import CLinux
import Glibc

/// One accepted connection: reads requests and does what the handler says, until either side ends it.
struct Connection {
    private let descriptor: Int32
    private let book: RequestBook
    private let handler: LoopbackServer.Handler

    init(_ descriptor: Int32, book: RequestBook, handler: @escaping LoopbackServer.Handler) {
        self.descriptor = descriptor
        self.book = book
        self.handler = handler
    }

    func serve() {
        defer { book.finish(descriptor) }
        var reader = RequestReader(descriptor)
        while let request = reader.next() {
            book.record(request)
            guard perform(handler(request)) else { return }
        }
    }

    // MARK: - Private

    /// - Returns: whether the connection stays open.
    private func perform(_ reply: Reply) -> Bool {
        switch reply {
        case .answer(let status, let headers, let body):
            return send(Self.head(status, headers, body.count) + body)
        case .raw(let bytes):
            _ = send(bytes)
            return false
        case .endless(let head, let piece, let pause):
            guard send(Array(head.utf8)) else { return false }
            while send(piece), wait(pause) {}
            return false
        case .drip(let bytes, let pause):
            for byte in bytes { guard send([byte]), wait(pause) else { return false } }
            return false
        case .hangUp:
            return false
        case .tunnel(let port):
            guard send(Array("HTTP/1.1 200 Connected\r\n\r\n".utf8)) else { return false }
            Tunnel.join(descriptor, toPort: port)
            return false
        case .silence:
            while wait(.seconds(3600)) {}
            return false
        }
    }

    private static func head(_ status: Int, _ headers: [(String, String)], _ length: Int) -> [UInt8] {
        var lines = ["HTTP/1.1 \(status) Scripted"] + headers.map { "\($0.0): \($0.1)" }
        if status != 304 && status != 204 { lines.append("Content-Length: \(length)") }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Waits; false as soon as the other side has left or the server is stopped.
    private func wait(_ pause: Duration) -> Bool {
        guard pause > .zero else { return true }
        return clinux_wait_for_hangup(descriptor, max(1, Int32(pause / .milliseconds(1)))) == 0
    }
}
