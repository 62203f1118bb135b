import FoundationEssentials

/// What the store lays before policy inside the transaction that finishes an extraction.
public struct Candidates: Sendable {
    public var article: Article
    /// The checked events of this extraction, each already with its id.
    public var events: [StoredEvent]
    /// Stories that share a key with one of the events, and those this article is already linked to.
    public var stories: [Story]
    /// Whether every other extractor has finished with the article or set it aside.
    public var isLastExtraction: Bool
    /// Whether any extraction of this article, this one included, gave an event.
    public var articleHasEvents: Bool
    public var at: Date

    public init(
        article: Article, events: [StoredEvent], stories: [Story], isLastExtraction: Bool, articleHasEvents: Bool, at: Date
    ) {
        self.article = article
        self.events = events
        self.stories = stories
        self.isLastExtraction = isLastExtraction
        self.articleHasEvents = articleHasEvents
        self.at = at
    }
}

/// An event on its way into the database.
public struct StoredEvent: Sendable, Hashable, Identifiable {
    public var id: Identifier<Event>
    public var event: Event
    public var extractor: PluginIdentity

    public init(id: Identifier<Event>, event: Event, extractor: PluginIdentity) {
        self.id = id
        self.event = event
        self.extractor = extractor
    }
}

/// What policy decided; the store writes it in the same transaction.
public struct Decision: Sendable, Hashable {
    public var newStories: [NewStory]
    public var links: [StoryLink]
    public var alerts: [AlertDraft]

    public init(newStories: [NewStory] = [], links: [StoryLink] = [], alerts: [AlertDraft] = []) {
        self.newStories = newStories
        self.links = links
        self.alerts = alerts
    }
}

/// A story that begins with this article.
public struct NewStory: Sendable, Hashable {
    public var id: Identifier<Story>
    public var type: String
    public var title: String

    public init(id: Identifier<Story>, type: String, title: String) {
        self.id = id
        self.type = type
        self.title = title
    }
}

/// Why an event (or, in a coverage story, an article) belongs to a story.
public struct StoryLink: Sendable, Hashable {
    public var story: Identifier<Story>
    /// Nil links the article itself, to a coverage story.
    public var event: Identifier<Event>?
    /// Keys by which later reports find the story.
    public var keys: [String]
    /// `new`, `event_key`, `coverage`, `near_duplicate`, …
    public var reason: String
    /// 0…1
    public var score: Double

    public init(story: Identifier<Story>, event: Identifier<Event>?, keys: [String], reason: String, score: Double) {
        self.story = story
        self.event = event
        self.keys = keys
        self.reason = reason
        self.score = score
    }
}

/// An alert to be written with its deliveries.
public struct AlertDraft: Sendable, Hashable {
    public var topic: String
    /// Hash of the topic's expression at the time.
    public var topicHash: String
    public var story: Identifier<Story>
    public var reason: AlertReason
    /// Names of the facts that changed, for an update.
    public var changed: [String]
    public var urgent: Bool
    /// The story's merged event as decided upon; nil for a coverage story.
    public var event: Event?
    public var sinks: [String]
    /// Not delivered before this moment.
    public var notBefore: Date
    /// Told in a list with others of this kind instead of alone; only for what `backfill` brings.
    public var isListed: Bool

    public init(
        topic: String, topicHash: String, story: Identifier<Story>, reason: AlertReason, changed: [String] = [], urgent: Bool = false,
        event: Event?, sinks: [String], notBefore: Date, isListed: Bool = false
    ) {
        self.topic = topic
        self.topicHash = topicHash
        self.story = story
        self.reason = reason
        self.changed = changed
        self.urgent = urgent
        self.event = event
        self.sinks = sinks
        self.notBefore = notBefore
        self.isListed = isListed
    }
}
