/// What can go wrong in `WebInterface`.
public enum WebInterfaceError: Error, Sendable, Hashable {
    case notLoopback(host: String)
    case cannotListen(address: String, cause: String)

    /// Stable name for logs and metrics.
    public var reason: String {
        switch self {
        case .notLoopback: "not_loopback"
        case .cannotListen: "cannot_listen"
        }
    }
}

extension WebInterfaceError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notLoopback(let host): "\(host): other machines could reach this address; listen on 127.0.0.1 or ::1"
        case .cannotListen(let address, let cause):
            "\(address): cannot be listened on: \(cause); choose another port in web.listen, or end the program that holds it"
        }
    }
}
