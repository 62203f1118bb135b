/// How requests are made.
public struct NetworkSettings: Sendable, Hashable {
    /// Address or mail address in the `User-Agent`, so that publishers know whom to ask.
    public var contact: String?
    /// Address of an HTTP or SOCKS proxy.
    public var proxy: String?
    /// File with certificates in PEM that are trusted instead of the system's.
    public var caFile: String?
    public var connectTimeout: Duration
    /// One whole exchange, redirects included.
    public var timeout: Duration
    /// Bytes of one answer, decoded.
    public var maxSize: Int
    public var redirects: Int
    /// Open at the same time, over all hosts.
    public var connections: Int

    public init(
        contact: String? = nil, proxy: String? = nil, caFile: String? = nil, connectTimeout: Duration = .seconds(10),
        timeout: Duration = .seconds(30), maxSize: Int = 10 * 1_048_576, redirects: Int = 10, connections: Int = 128
    ) {
        self.contact = contact
        self.proxy = proxy
        self.caFile = caFile
        self.connectTimeout = connectTimeout
        self.timeout = timeout
        self.maxSize = maxSize
        self.redirects = redirects
        self.connections = connections
    }
}
