/// A notice about the health of one feed or of several feeds of a host.
public struct HealthNews: Hashable, Sendable {
    public var notice: Notice
    public var feeds: [String]
    public var health: FeedHealth

    public init(notice: Notice, feeds: [String], health: FeedHealth) {
        self.notice = notice
        self.feeds = feeds
        self.health = health
    }
}
