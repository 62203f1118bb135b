import CLinux
import Glibc

/// Carries bytes between two sockets until either side ends.
enum Tunnel {
    static func join(_ client: Int32, toPort port: Int) {
        guard let server = connection(toPort: port) else { return }
        defer { close(server) }
        while let ready = waitForInput(client, server) {
            let from = ready == 0 ? client : server
            guard pass(from, to: from == client ? server : client) else { return }
        }
    }

    // MARK: - Private

    private static func connection(toPort port: Int) -> Int32? {
        let descriptor = clinux_tcp_socket(AF_INET)
        guard descriptor >= 0 else { return nil }
        var address = sockaddr_in(
            sin_family: sa_family_t(AF_INET), sin_port: in_port_t(truncatingIfNeeded: port).bigEndian,
            sin_addr: in_addr(s_addr: UInt32(0x7F00_0001).bigEndian), sin_zero: (0, 0, 0, 0, 0, 0, 0, 0))
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    /// - Returns: 0 for the first and 1 for the second, or nil where waiting is of no use.
    private static func waitForInput(_ first: Int32, _ second: Int32) -> Int? {
        var sockets = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&sockets, 2, -1) > 0 else { return nil }
        return sockets.firstIndex { $0.revents != 0 }
    }

    private static func pass(_ source: Int32, to target: Int32) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(source, &bytes, bytes.count, 0)
        var sent = 0
        while sent < count {
            let more = bytes.withUnsafeBytes { send(target, $0.baseAddress! + sent, count - sent, Int32(MSG_NOSIGNAL)) }
            guard more > 0 else { return false }
            sent += more
        }
        return count > 0
    }
}
