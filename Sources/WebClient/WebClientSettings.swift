import Glibc

/// What all exchanges of a client have in common.
public struct WebClientSettings: Sendable, Hashable {
    public var userAgent: String
    /// `http://`, `https://` or `socks5h://` address of a proxy; none is taken from the environment.
    ///
    /// Behind a proxy the proxy resolves names, so the address guard sees only addresses written out in a request.
    public var proxy: String?
    /// Path of certificates in PEM to trust instead of the system's.
    public var caFile: String?
    /// Transfers at once; further ones wait their turn.
    public var maxConnections: Int
    /// Transfers at once to one host and port.
    public var maxPerHost: Int
    /// Answers of more than 1 MiB in memory at once, those included that their receivers still hold; further ones pause on the wire, and
    /// that time does not count.
    public var maxLarge: Int

    public init(
        userAgent: String, proxy: String? = nil, caFile: String? = nil, maxConnections: Int = 256, maxPerHost: Int = 6, maxLarge: Int = 4
    ) {
        self.userAgent = userAgent
        self.proxy = proxy
        self.caFile = caFile
        self.maxConnections = max(1, maxConnections)
        self.maxPerHost = max(1, maxPerHost)
        self.maxLarge = max(1, maxLarge)
    }

    /// - Throws: `WebClientError.invalidSettings`; a proxy is not shown, it may carry a password.
    func check() throws(WebClientError) {
        guard !userAgent.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw .invalidSettings("the user agent has a control character; remove it")
        }
        if let proxy, let end = proxy.firstRange(of: "://"), !Self.proxySchemes.contains(proxy[..<end.lowerBound].lowercased()) {
            throw .invalidSettings("the proxy cannot be used; write http://, https:// or socks5h:// before its host")
        }
        if let caFile, access(caFile, R_OK) != 0 {
            throw .invalidSettings("ca_file \(caFile) cannot be read; give a file of certificates in PEM")
        }
    }

    private static let proxySchemes: Set<String> = ["http", "https", "socks5", "socks5h"]
}
