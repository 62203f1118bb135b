/// The last answer of an exchange, whole and decoded.
public struct WebResponse: Sendable, Hashable {
    public var status: Int
    /// The final answer's only, never a redirect's.
    public var headers: WebHeaders
    /// Without transfer and content coding.
    public var body: [UInt8]
    /// Where the answer came from after all redirects, without name, password and fragment.
    public var address: String
    /// In order.
    public var redirects: [WebRedirect]
    /// While an answer with a large body is held, others may have to wait for their place.
    public internal(set) var lease: BodyLease?

    public init(status: Int, headers: WebHeaders = [:], body: [UInt8] = [], address: String, redirects: [WebRedirect] = []) {
        self.status = status
        self.headers = headers
        self.body = body
        self.address = address
        self.redirects = redirects
    }
}

/// One hop from address to address.
public struct WebRedirect: Sendable, Hashable {
    /// 301, 302, 303, 307 or 308.
    public var status: Int
    public var from: String
    public var to: String

    public init(status: Int, from: String, to: String) {
        self.status = status
        self.from = from
        self.to = to
    }
}
