/// Why an exchange brought no answer; addresses in it carry no name and password.
public enum WebClientError: Error, Sendable, Hashable {
    case invalidAddress(String)
    case invalidHeader(address: String, name: String)
    case invalidSettings(String)
    /// The address guard: `connected` is the IP address, `kind` why it is special (`loopback`, `private`, …).
    case forbiddenAddress(address: String, connected: String, kind: String)
    case forbiddenProtocol(address: String)
    case unresolved(address: String, cause: String)
    case unreachable(address: String, cause: String)
    case insecure(address: String, cause: String)
    case timeout(address: String, phase: Phase, limit: Duration)
    case tooSlow(address: String, bytesPerSecond: Int, time: Duration)
    case tooLarge(address: String, limit: Int)
    case headersTooLarge(address: String)
    case tooManyRedirects(address: String, limit: Int)
    case truncated(address: String, cause: String)
    case badEncoding(address: String, cause: String)
    case badProtocol(address: String, cause: String)
    case cancelled(address: String)
    /// The client had been closed, or was while the exchange ran.
    case closed(address: String)

    /// What a time limit ran out in.
    public enum Phase: String, Sendable, Hashable {
        case connecting, answering
    }

    /// Stable, in snake case.
    public var reason: String {
        switch self {
        case .invalidAddress: "invalid_address"
        case .invalidHeader: "invalid_header"
        case .invalidSettings: "invalid_settings"
        case .forbiddenAddress: "forbidden_address"
        case .forbiddenProtocol: "forbidden_protocol"
        case .unresolved: "resolve"
        case .unreachable: "connect"
        case .insecure: "tls"
        case .timeout: "timeout"
        case .tooSlow: "too_slow"
        case .tooLarge: "too_large"
        case .headersTooLarge: "headers_too_large"
        case .tooManyRedirects: "too_many_redirects"
        case .truncated: "truncated"
        case .badEncoding: "bad_encoding"
        case .badProtocol: "protocol"
        case .cancelled: "cancelled"
        case .closed: "closed"
        }
    }
}

extension WebClientError: CustomStringConvertible {
    /// Subject, event, cause and remedy, for people.
    public var description: String { "\(subject): \(message)" }

    /// The address asked, or the client itself.
    public var subject: String {
        switch self {
        case .invalidAddress(let address), .invalidHeader(let address, _), .forbiddenAddress(let address, _, _),
            .forbiddenProtocol(let address), .unresolved(let address, _), .unreachable(let address, _), .insecure(let address, _),
            .timeout(let address, _, _), .tooSlow(let address, _, _), .tooLarge(let address, _), .headersTooLarge(let address),
            .tooManyRedirects(let address, _), .truncated(let address, _), .badEncoding(let address, _), .badProtocol(let address, _),
            .cancelled(let address), .closed(let address):
            address
        case .invalidSettings: "web client"
        }
    }

    /// Event, cause and remedy without the address, for those whose address is a secret.
    public var message: String {
        switch self {
        case .invalidAddress: "not an address that can be asked; write http://… or https://… with a host"
        case .invalidHeader(_, let name): "the header “\(name)” cannot be sent; remove line breaks and odd characters"
        case .invalidSettings(let cause): cause
        case .forbiddenAddress(_, let connected, let kind):
            "leads to \(connected), a \(kind) address, which is refused; set allow_private: true if that is meant"
        case .forbiddenProtocol: "only http and https are followed; correct the address"
        case .unresolved(_, let cause): "its host has no address (\(cause)); check the spelling and the name server"
        case .unreachable(_, let cause): "no connection (\(cause)); check the address, and whether its server runs"
        case .insecure(_, let cause): "no secure connection (\(cause)); set ca_file if its certificate is your own"
        case .timeout(_, .connecting, let limit): "no connection within \(limit.inSeconds); raise connect_timeout if it is really that slow"
        case .timeout(_, .answering, let limit):
            "no whole answer within \(limit.inSeconds); raise network.timeout if it is really that slow"
        case .tooSlow(_, let rate, let time): "fewer than \(rate) bytes a second for \(time.inSeconds); server or network is too slow"
        case .tooLarge(_, let limit): "larger than \(Self.size(limit)); raise max_size if it is really that big"
        case .headersTooLarge: "its answer has too many or too long headers; check the address"
        case .tooManyRedirects(_, let limit): "more than \(limit) redirects; correct the address"
        case .truncated(_, let cause): "its answer breaks off (\(cause)); its server or the network lost it"
        case .badEncoding(_, let cause): "its answer cannot be decoded (\(cause)); its server sends it damaged"
        case .badProtocol(_, let cause): "its answer is not HTTP (\(cause)); check the address"
        case .cancelled: "cancelled"
        case .closed: "not asked, the web client is closed"
        }
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
    }
}

extension Duration {
    /// Whole milliseconds, at least 1 where there is any time at all.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        let whole = Int(clamping: seconds).multipliedReportingOverflow(by: 1000)
        guard !whole.overflow else { return Int(Int32.max) }
        let milliseconds = whole.partialValue + Int(attoseconds / 1_000_000_000_000_000)
        return self > .zero ? min(max(1, milliseconds), Int(Int32.max)) : 0
    }

    fileprivate var inSeconds: String {
        let milliseconds = wholeMilliseconds
        return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }
}
