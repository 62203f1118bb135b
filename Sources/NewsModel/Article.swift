import FoundationEssentials

/// One page of news, by its canonical address, with its newest text.
public struct Article: Sendable, Hashable, Codable, Identifiable {
    public var id: Identifier<Article>
    /// Canonical address, by which the article is known.
    public var address: String
    /// The web address as the publisher gives it, where it is another.
    public var link: String?
    /// The feed that brought it first.
    public var feed: String
    public var title: String
    /// Clean text without the title; empty once retention has removed it.
    public var text: String
    /// The primary language subtag such as `de`, `und` for what is in none of the languages known, nil where undecided.
    public var language: String?
    public var author: String?
    public var published: Date?
    public var firstSeen: Date
    public var standing: ItemStanding

    public init(
        id: Identifier<Article>, address: String, link: String? = nil, feed: String, title: String, text: String,
        language: String? = nil, author: String? = nil, published: Date? = nil, firstSeen: Date, standing: ItemStanding = .fresh
    ) {
        self.id = id
        self.address = address
        self.link = link
        self.feed = feed
        self.title = title
        self.text = text
        self.language = language
        self.author = author
        self.published = published
        self.firstSeen = firstSeen
        self.standing = standing
    }

    /// Where readers find it.
    public var url: String { link ?? address }

    /// What evidence counts its offsets in: title, two line feeds, body.
    public var fullText: String { title + "\n\n" + text }
}
