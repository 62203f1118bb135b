import FoundationEssentials
import PluginContract

/// An article as an extractor reads it.
public struct ArticleText: Sendable, Hashable {
    public var id: String
    /// `de`, `en`, or nil where undecided.
    public var language: String?
    /// "Now" for relative dates; nil leaves them unresolved.
    public var published: Date?
    public var title: String
    /// The body without the title.
    public var text: String
    public var url: String?
    public var feed: String?
    /// The organisation whose own news the feed carries: "we" means it.
    public var publisher: String?

    public init(
        id: String = "", language: String? = nil, published: Date? = nil, title: String, text: String, url: String? = nil,
        feed: String? = nil, publisher: String? = nil
    ) {
        self.id = id
        self.language = language
        self.published = published
        self.title = title
        self.text = text
        self.url = url
        self.feed = feed
        self.publisher = publisher
    }

    /// What offsets of evidence count in: title, two line feeds, body.
    public var fullText: String { title + "\n\n" + text }

    init(_ message: ArticleMessage) {
        self.init(
            id: message.id, language: message.language, published: message.published.flatMap { try? Date($0, strategy: .iso8601) },
            title: message.title, text: message.text, url: message.url, feed: message.feed, publisher: message.publisher)
    }
}
