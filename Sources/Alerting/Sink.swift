import FoundationEssentials
import NewsModel

/// A receiver of alerts.
public protocol Sink: Sendable {
    /// As the configuration names it.
    var name: String { get }
    /// How it wants alerts written.
    var rendering: Rendering { get }
    /// Hands over one frozen body; may be called again with the same parcel after a crash or a failure.
    func deliver(_ parcel: Parcel) async -> SinkAnswer
}

extension Sink {
    /// The body to be frozen before anything is sent.
    public func render(_ message: AlertMessage) -> String { rendering.body(of: message) }
}

/// How a sink wants alerts written.
public enum Rendering: Sendable {
    /// As a readable line; lists take a line each.
    case line(AlertText)
    /// As the JSON of `WebhookBody`, on one line.
    case json

    func body(of message: AlertMessage) -> String {
        switch self {
        case .line(let text): text.line(for: message)
        case .json: WebhookBody.json(for: message)
        }
    }
}

/// One attempt to deliver.
public struct Parcel: Sendable, Hashable {
    /// Constant through all attempts.
    public var id: Identifier<Delivery>
    /// Frozen at the first attempt.
    public var body: String
    /// When this attempt is made.
    public var at: Date

    public init(id: Identifier<Delivery>, body: String, at: Date) {
        self.id = id
        self.body = body
        self.at = at
    }
}

/// How an attempt ended. Failures are for people: sink, event, cause, remedy, and no secret.
public enum SinkAnswer: Sendable, Hashable {
    case delivered
    /// Worth another attempt, not before `retryAfter` where the receiver said so (an hour at most).
    case later(failure: String, retryAfter: Duration? = nil)
    /// The receiver will never take this one.
    case rejected(failure: String)
    /// The receiver wants nothing any more: the sink is to be switched off.
    case gone(failure: String)
}
