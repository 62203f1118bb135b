import FoundationEssentials

/// An article as a question carries it.
public struct ArticleMessage: Sendable, Hashable, Codable {
    public var id: String
    /// `de`, `en`, or nil where undecided.
    public var language: String?
    /// "Now" for relative dates, ISO 8601.
    public var published: String?
    public var title: String
    /// The body without the title.
    public var text: String
    public var url: String?
    public var feed: String?
    /// The organisation whose own news the feed carries.
    public var publisher: String?

    public init(
        id: String, language: String? = nil, published: String? = nil, title: String, text: String, url: String? = nil, feed: String? = nil,
        publisher: String? = nil
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

    private enum CodingKeys: String, CodingKey { case id, language, published, title, text, url, feed, publisher }

    /// Only the title may not be absent.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decodeIfPresent(String.self, forKey: .id) ?? ""
        language = try container.decodeIfPresent(String.self, forKey: .language)
        published = try container.decodeIfPresent(String.self, forKey: .published)
        title = try container.decode(String.self, forKey: .title)
        text = try container.decodeIfPresent(String.self, forKey: .text) ?? ""
        url = try container.decodeIfPresent(String.self, forKey: .url)
        feed = try container.decodeIfPresent(String.self, forKey: .feed)
        publisher = try container.decodeIfPresent(String.self, forKey: .publisher)
    }
}
