import FoundationEssentials
import NewsModel

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
    /// Whether no connection came about at all, which may be the fault of our own network.
    public var isUnreachable: Bool

    public init(reason: String, text: String, status: Int? = nil, retryAfter: Duration? = nil, isUnreachable: Bool = false) {
        self.reason = reason
        self.text = text
        self.status = status
        self.retryAfter = retryAfter
        self.isUnreachable = isUnreachable
    }

    /// What the request came to, for people.
    public func note(at now: Date) -> AnswerNote { AnswerNote(at: now, outcome: reason, status: status) }

    var kind: Kind {
        switch status {
        case 401, 403: .refused
        case 404: .missing
        case 410: .gone
        case 429, 503: .overloaded
        default: .other
        }
    }

    var schedule: ScheduleReason {
        switch kind {
        case .refused: .refused
        case .missing: .missing
        case .gone: .gone
        case .overloaded: .held
        case .other: .backoff
        }
    }

    enum Kind {
        case refused, missing, gone, overloaded, other
    }
}
