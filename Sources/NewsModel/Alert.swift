import FoundationEssentials

/// Something a topic (or the daemon itself) has decided to tell.
public struct Alert: Sendable, Hashable, Identifiable {
    public var id: Identifier<Alert>
    /// Name of the topic; `Alert.ownTopic` for notices.
    public var topic: String
    public var topicHash: String
    public var story: Identifier<Story>?
    public var reason: AlertReason
    public var changed: [String]
    public var urgent: Bool
    public var at: Date
    /// What the alert decided on: the story's merged event at that moment.
    public var event: Event?
    public var notice: Notice?

    public init(
        id: Identifier<Alert>, topic: String, topicHash: String = "", story: Identifier<Story>? = nil, reason: AlertReason,
        changed: [String] = [], urgent: Bool = false, at: Date, event: Event? = nil, notice: Notice? = nil
    ) {
        self.id = id
        self.topic = topic
        self.topicHash = topicHash
        self.story = story
        self.reason = reason
        self.changed = changed
        self.urgent = urgent
        self.at = at
        self.event = event
        self.notice = notice
    }

    /// The built-in topic under which the daemon tells of itself.
    public static let ownTopic = "newshound"
}

public enum AlertReason: String, Sendable, Codable {
    /// The first time a topic tells of a story.
    case new
    /// A fact has changed since.
    case update
    /// Several alerts told in one message.
    case list
    /// The daemon tells of itself.
    case notice
}

/// Something the daemon has to tell of itself: a feed that fails, a plugin that is down, a sink that refuses.
public struct Notice: Sendable, Hashable, Codable {
    /// Stable: `feed.failing`, `feed.ok`, `plugin.down`, `plugin.crashes`, `sink.refusing`, `storage.full`, …
    public var reason: String
    /// Whom it is about: a feed's, plugin's or sink's name.
    public var subject: String
    /// What the text needs: `status`, `since`, `next`, `waiting`, `detail`, …
    public var details: [String: String]

    public init(reason: String, subject: String, details: [String: String] = [:]) {
        self.reason = reason
        self.subject = subject
        self.details = details
    }
}
