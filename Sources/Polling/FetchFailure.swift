/// A request for a feed that brought no feed.
public struct FetchFailure: Sendable, Hashable {
    /// Stable snake case: the error's `reason`, or `http_404` and the like.
    public var reason: String
    /// For people.
    public var text: String
    /// Status of the answer, where there was one.
    public var status: Int?
    /// What the answer's `Retry-After` asks for.
    public var retryAfter: Duration?

    public init(reason: String, text: String, status: Int? = nil, retryAfter: Duration? = nil) {
        self.reason = reason
        self.text = text
        self.status = status
        self.retryAfter = retryAfter
    }

    var kind: Kind {
        switch status {
        case 401, 403: .refused
        case 404: .missing
        case 410: .gone
        case 429, 503: .overloaded
        default: .other
        }
    }

    enum Kind {
        case refused, missing, gone, overloaded, other
    }
}
