import FoundationEssentials

/// One happening in the world, however many articles report it.
public struct Story: Sendable, Hashable, Identifiable {
    public var id: Identifier<Story>
    /// Four or more letters and digits by which people ask about it: `k3f9`. Empty until the database has given one.
    public var handle: String
    /// The type of its events, or `coverage` for articles without events.
    public var type: String
    public var title: String
    public var firstSeen: Date
    public var lastSeen: Date
    /// What its articles say, oldest first.
    public var reports: [Report]
    /// What has been told of it, oldest first.
    public var tellings: [Telling]

    public init(
        id: Identifier<Story>, handle: String = "", type: String, title: String, firstSeen: Date, lastSeen: Date, reports: [Report] = [],
        tellings: [Telling] = []
    ) {
        self.id = id
        self.handle = handle
        self.type = type
        self.title = title
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.reports = reports
        self.tellings = tellings
    }

    /// The type of a story that no extractor found an event in.
    public static let coverage = "coverage"
}

/// What one article says of a story.
public struct Report: Sendable, Hashable {
    /// Id of the stored event; nil in a coverage story.
    public var eventID: Identifier<Event>?
    public var event: Event?
    public var extractor: PluginIdentity?
    public var article: ArticleReference

    public init(eventID: Identifier<Event>?, event: Event?, extractor: PluginIdentity?, article: ArticleReference) {
        self.eventID = eventID
        self.event = event
        self.extractor = extractor
        self.article = article
    }
}

/// An article without its text.
public struct ArticleReference: Sendable, Hashable, Codable, Identifiable {
    public var id: Identifier<Article>
    /// Where readers find it: the link as published, else the canonical address.
    public var url: String
    public var title: String
    public var feed: String
    public var language: String?
    public var published: Date?
    public var firstSeen: Date
    public var standing: ItemStanding

    public init(
        id: Identifier<Article>, url: String, title: String, feed: String, language: String? = nil, published: Date? = nil,
        firstSeen: Date, standing: ItemStanding = .fresh
    ) {
        self.id = id
        self.url = url
        self.title = title
        self.feed = feed
        self.language = language
        self.published = published
        self.firstSeen = firstSeen
        self.standing = standing
    }

    public init(_ article: Article) {
        self.init(
            id: article.id, url: article.url, title: article.title, feed: article.feed, language: article.language,
            published: article.published, firstSeen: article.firstSeen, standing: article.standing)
    }
}

/// An alert that a topic has raised about a story, with what it told.
public struct Telling: Sendable, Hashable {
    public var alert: Identifier<Alert>
    public var topic: String
    public var at: Date
    /// The story's merged event when the alert was decided; nil for a coverage story.
    public var event: Event?
    /// Whether a delivery of it has been attempted, so that its text can no longer change.
    public var isFrozen: Bool

    public init(alert: Identifier<Alert>, topic: String, at: Date, event: Event?, isFrozen: Bool) {
        self.alert = alert
        self.topic = topic
        self.at = at
        self.event = event
        self.isFrozen = isFrozen
    }
}

/// A value that at least one article gives for a field of a story.
public struct Fact: Sendable, Hashable, Codable {
    public var field: String
    public var value: FieldValue
    /// Who says so.
    public var articles: [Identifier<Article>]
    /// Whether this is the value the story goes by; contradicting ones are kept beside it.
    public var chosen: Bool

    public init(field: String, value: FieldValue, articles: [Identifier<Article>], chosen: Bool) {
        self.field = field
        self.value = value
        self.articles = articles
        self.chosen = chosen
    }
}

/// A story as it stands: the best of its sources.
public struct StorySummary: Sendable, Hashable {
    public var story: Story
    /// The chosen facts as one event, its evidence from the articles that gave them; nil for a coverage story.
    public var event: Event?
    /// The article each piece of `event.evidence` was read in, in the same order.
    public var evidenceArticles: [Identifier<Article>]
    public var facts: [Fact]
    /// One per article, newest last.
    public var articles: [ArticleReference]

    public init(
        story: Story, event: Event?, evidenceArticles: [Identifier<Article>] = [], facts: [Fact] = [], articles: [ArticleReference]
    ) {
        self.story = story
        self.event = event
        self.evidenceArticles = evidenceArticles
        self.facts = facts
        self.articles = articles
    }

    /// The languages of its articles, sorted.
    public var languages: [String] { Set(articles.compactMap(\.language)).sorted() }
}
