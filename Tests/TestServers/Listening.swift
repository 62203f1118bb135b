import CLinux
import Glibc

/// Opens listening sockets on loopback.
enum Listening {
    /// - Returns: the descriptor and the port it got.
    static func open(_ version: LoopbackServer.IPVersion, port: Int) throws -> (Int32, Int) {
        let descriptor = clinux_tcp_socket(version == .four ? AF_INET : AF_INET6)
        guard descriptor >= 0 else { throw POSIXFailure("socket") }
        do {
            return (descriptor, try bind(descriptor, version, port))
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func bind(_ descriptor: Int32, _ version: LoopbackServer.IPVersion, _ port: Int) throws -> Int {
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var storage = sockaddr_storage()
        var length = fill(&storage, version, port)
        return try withUnsafeMutablePointer(to: &storage) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard Glibc.bind(descriptor, address, length) == 0 else { throw POSIXFailure("bind") }
                guard listen(descriptor, 1024) == 0 else { throw POSIXFailure("listen") }
                guard getsockname(descriptor, address, &length) == 0 else { throw POSIXFailure("getsockname") }
                // The port stands at the same place in both families.
                return UnsafeRawPointer(address).loadUnaligned(fromByteOffset: 2, as: UInt16.self).bigEndian.asInt
            }
        }
    }

    private static func fill(_ storage: inout sockaddr_storage, _ version: LoopbackServer.IPVersion, _ port: Int) -> socklen_t {
        withUnsafeMutableBytes(of: &storage) { bytes in
            let networkPort = in_port_t(truncatingIfNeeded: port).bigEndian
            switch version {
            case .four:
                let loopback = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
                let address = sockaddr_in(
                    sin_family: sa_family_t(AF_INET), sin_port: networkPort, sin_addr: loopback, sin_zero: (0, 0, 0, 0, 0, 0, 0, 0))
                bytes.storeBytes(of: address, as: sockaddr_in.self)
                return socklen_t(MemoryLayout<sockaddr_in>.size)
            case .six:
                var address = sockaddr_in6()
                address.sin6_family = sa_family_t(AF_INET6)
                address.sin6_port = networkPort
                address.sin6_addr = in6addr_loopback
                bytes.storeBytes(of: address, as: sockaddr_in6.self)
                return socklen_t(MemoryLayout<sockaddr_in6>.size)
            }
        }
    }
}

extension UInt16 {
    fileprivate var asInt: Int { Int(self) }
}

/// A detached thread, so that blocking calls never hold the tasks' pool.
enum PlainThread {
    private final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    static func start(_ run: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let work = Unmanaged.passRetained(Work(run))
        let result = pthread_create(
            &thread, nil,
            {
                Unmanaged<Work>.fromOpaque($0!).takeRetainedValue().run()
                return nil
            }, work.toOpaque())
        guard result == 0 else { return work.release() }
        pthread_detach(thread)
    }
}
