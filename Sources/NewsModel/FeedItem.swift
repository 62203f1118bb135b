import FoundationEssentials

/// A feed as its publisher wrote it, made readable: clean text, absolute addresses, moments in time.
public struct ParsedFeed: Hashable, Sendable, Codable {
    public var title: String?
    public var link: String?
    /// BCP 47 tag as the publisher gives it.
    public var language: String?
    /// What the publisher says about how often to ask.
    public var hints: PublisherHints
    /// In the order of the document.
    public var items: [FeedItem]
    /// How many items behind these the document has that were too many to keep.
    public var omittedItems: Int
    /// Whether the document breaks off before its end: there may be items behind these.
    public var isCutOff: Bool

    public init(
        title: String? = nil, link: String? = nil, language: String? = nil, hints: PublisherHints = PublisherHints(),
        items: [FeedItem] = [], omittedItems: Int = 0, isCutOff: Bool = false
    ) {
        self.title = title
        self.link = link
        self.language = language
        self.hints = hints
        self.items = items
        self.omittedItems = omittedItems
        self.isCutOff = isCutOff
    }
}

/// One item of a feed; every text is plain, without markup.
public struct FeedItem: Hashable, Sendable, Codable {
    /// `guid`, `atom:id`, `rdf:about` or JSON Feed's `id`, as written.
    public var id: String?
    public var title: String?
    /// Absolute.
    public var link: String?
    /// The page itself, where `link` leads through a service that counts readers.
    public var originalLink: String?
    public var published: Date?
    public var updated: Date?
    public var summary: String?
    public var content: String?
    public var author: String?
    /// BCP 47 tag of this item where it differs from the feed's.
    public var language: String?

    public init(
        id: String? = nil, title: String? = nil, link: String? = nil, originalLink: String? = nil, published: Date? = nil,
        updated: Date? = nil, summary: String? = nil, content: String? = nil, author: String? = nil, language: String? = nil
    ) {
        self.id = id
        self.title = title
        self.link = link
        self.originalLink = originalLink
        self.published = published
        self.updated = updated
        self.summary = summary
        self.content = content
        self.author = author
        self.language = language
    }
}

/// RSS 2.0 `ttl`, `skipHours`, `skipDays` and RSS 1.0 `sy:updatePeriod`, `sy:updateFrequency`.
public struct PublisherHints: Hashable, Sendable, Codable {
    /// `ttl`, or period divided by frequency.
    public var interval: Duration?
    /// Hours of the day, 0 to 23 UTC, in which not to ask.
    public var skippedHours: Set<Int>
    /// Days of the week in which not to ask, 1 is Monday.
    public var skippedDays: Set<Int>

    public init(interval: Duration? = nil, skippedHours: Set<Int> = [], skippedDays: Set<Int> = []) {
        self.interval = interval
        self.skippedHours = skippedHours
        self.skippedDays = skippedDays
    }
}
