/// One request and what its answer may cost.
public struct WebRequest: Sendable, Hashable {
    /// Absolute `http` or `https` address; a fragment is not sent, a name and password in it go into the request's head only.
    public var address: String
    /// The same address, where it was taken apart before.
    public var parts: WebAddress?
    public var method: Method
    /// Added to what the client sends itself.
    public var headers: WebHeaders
    public var limits: WebLimits
    /// Whether addresses of this machine and of private networks may be connected to.
    public var allowPrivate: Bool

    public init(
        _ address: String, parts: WebAddress? = nil, method: Method = .get, headers: WebHeaders = [:], limits: WebLimits = WebLimits(),
        allowPrivate: Bool = false
    ) {
        self.address = address
        self.parts = parts
        self.method = method
        self.headers = headers
        self.limits = limits
        self.allowPrivate = allowPrivate
    }

    public enum Method: Sendable, Hashable {
        case get
        case post(body: [UInt8])
    }
}

/// What an exchange may cost before it ends in an error.
public struct WebLimits: Sendable, Hashable {
    /// Until a connection stands, TLS included.
    public var connect: Duration
    /// From the first hop's start to the last byte, redirects included, waiting for a free connection not.
    public var total: Duration
    /// The transfer ends when it stays below `lowSpeed` bytes a second for `lowSpeedTime` (whole seconds).
    public var lowSpeed: Int
    public var lowSpeedTime: Duration
    /// Bytes of the body after decoding.
    public var maxBytes: Int
    /// Whether a body that goes on beyond `maxBytes` is an error or is cut there.
    public var overflow: Overflow
    /// Hops followed at most; with 0 a redirect is given back as it is.
    public var redirects: Int

    public enum Overflow: Sendable, Hashable {
        case fails, isCut
    }

    public init(
        connect: Duration = .seconds(10), total: Duration = .seconds(30), lowSpeed: Int = 30, lowSpeedTime: Duration = .seconds(15),
        maxBytes: Int = 10 << 20, overflow: Overflow = .fails, redirects: Int = 10
    ) {
        self.connect = connect
        self.total = total
        self.lowSpeed = lowSpeed
        self.lowSpeedTime = lowSpeedTime
        self.maxBytes = maxBytes
        self.overflow = overflow
        self.redirects = redirects
    }

    /// A body beyond this is a large one, of which only a few are in memory at once.
    static let largeBytes = 1 << 20
    /// Bytes of all header lines of one hop.
    static let headerBytes = 256 << 10
    /// Header lines of one hop.
    static let headerLines = 500
    /// Bytes read of the body of a redirect that is followed; its content is dropped.
    static let redirectBytes = 64 << 10
}
