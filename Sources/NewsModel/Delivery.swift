import FoundationEssentials

/// An alert on its way to one sink: a row of the database until it is delivered or dead.
public struct Delivery: Sendable, Hashable, Identifiable {
    /// Constant through all attempts: the receiver's means to drop a second copy.
    public var id: Identifier<Delivery>
    public var sink: String
    public var state: State
    /// Attempts made so far.
    public var attempts: Int
    public var firstAttempt: Date?
    public var nextAttempt: Date
    /// What is sent, frozen at the first attempt.
    public var body: String?
    public var lastFailure: String?

    public init(
        id: Identifier<Delivery>, sink: String, state: State = .waiting, attempts: Int = 0, firstAttempt: Date? = nil, nextAttempt: Date,
        body: String? = nil, lastFailure: String? = nil
    ) {
        self.id = id
        self.sink = sink
        self.state = state
        self.attempts = attempts
        self.firstAttempt = firstAttempt
        self.nextAttempt = nextAttempt
        self.body = body
        self.lastFailure = lastFailure
    }

    public enum State: String, Sendable, Codable, CaseIterable {
        case waiting, delivered, dead
    }
}

/// A due delivery with all that its text is made of.
public struct DueDelivery: Sendable, Hashable {
    public var delivery: Delivery
    public var alert: Alert
    /// The alert's story as it stands now; nil for notices and lists.
    public var story: Story?
    /// For a list, its alerts in order, each with its story.
    public var listed: [ListedAlert]

    public init(delivery: Delivery, alert: Alert, story: Story? = nil, listed: [ListedAlert] = []) {
        self.delivery = delivery
        self.alert = alert
        self.story = story
        self.listed = listed
    }
}

/// One alert of a list.
public struct ListedAlert: Sendable, Hashable {
    public var alert: Alert
    public var story: Story

    public init(alert: Alert, story: Story) {
        self.alert = alert
        self.story = story
    }
}

/// How an attempt to deliver ended, and what follows.
public enum DeliveryOutcome: Sendable, Hashable {
    case delivered
    /// Tried again at `next`.
    case later(next: Date, failure: String)
    /// Given up; kept, and retried only by command.
    case dead(failure: String)
}
