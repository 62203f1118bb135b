import FoundationEssentials

/// What one request for a feed came to, to be committed in one transaction with the feed's validators and next date.
public struct FetchRecord: Sendable {
    /// The feed's state after the request, next date included.
    public var state: FeedState
    /// The state before, as it was committed; nil where that is not known.
    public var before: FeedState?
    /// Items of the answer with their identity in this feed; empty after 304, an unchanged body or a failure.
    public var items: [IncomingItem]
    /// What is to be told about the feed itself.
    public var notices: [Notice]
    /// The feed's host group; empty leaves the known one.
    public var hostGroup: String
    /// What the answer means for the whole host.
    public var host: HostChange
    /// What the request came to, for people; nil where none was made.
    public var note: AnswerNote?
    public var at: Date

    public init(
        state: FeedState, before: FeedState? = nil, items: [IncomingItem] = [], notices: [Notice] = [], hostGroup: String = "",
        host: HostChange = .none, note: AnswerNote? = nil, at: Date
    ) {
        self.state = state
        self.before = before
        self.items = items
        self.notices = notices
        self.hostGroup = hostGroup
        self.host = host
        self.note = note
        self.at = at
    }
}

/// What an answer means for the whole host.
public enum HostChange: Sendable, Hashable {
    case none
    /// It is to be left alone.
    case held(HostHold)
    /// It has answered after a hold.
    case released(String)
}

/// An item on its way into the database.
public struct IncomingItem: Sendable, Hashable {
    /// Its identity within the feed, by which it is known for ever.
    public var identity: String
    public var standing: ItemStanding
    /// The canonical address, or a URN made of feed and identity where the item has no link.
    public var address: String
    /// The web address as the publisher gives it; nil where the item has none.
    public var link: String?
    public var title: String
    /// Clean text without the title.
    public var text: String
    public var published: Date?
    public var updated: Date?
    public var author: String?
    /// The primary language subtag such as `de`, `und` for what is in none of the languages known, nil where undecided.
    public var language: String?

    public init(
        identity: String, standing: ItemStanding, address: String, link: String? = nil, title: String, text: String,
        published: Date? = nil, updated: Date? = nil, author: String? = nil, language: String? = nil
    ) {
        self.identity = identity
        self.standing = standing
        self.address = address
        self.link = link
        self.title = title
        self.text = text
        self.published = published
        self.updated = updated
        self.author = author
        self.language = language
    }
}

/// Whether what an item reports may raise an alert.
public enum ItemStanding: String, Sendable, Codable {
    /// Published while the feed was watched.
    case fresh
    /// Brought by the first fetch and young enough to be told, in one list.
    case backfill
    /// Brought by the first fetch and too old: linked to stories, never alerted.
    case baseline
    /// Known by its link, title or text under another id: stored, never alerted.
    case reissued
}

/// What a committed fetch brought.
public struct FetchReceipt: Sendable, Hashable {
    public var newItems: Int
    public var newArticles: Int
    public var editedArticles: Int
    public var baselineItems: Int
    public var reissuedItems: Int

    public init(newItems: Int = 0, newArticles: Int = 0, editedArticles: Int = 0, baselineItems: Int = 0, reissuedItems: Int = 0) {
        self.newItems = newItems
        self.newArticles = newArticles
        self.editedArticles = editedArticles
        self.baselineItems = baselineItems
        self.reissuedItems = reissuedItems
    }
}
