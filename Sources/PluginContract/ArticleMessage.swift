import NewsModel

/// An article as a question carries it.
public struct ArticleMessage: Sendable, Hashable {
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

    /// Only the title may not be absent.
    init(reading value: JSONValue) throws(PluginContractError) {
        let members = try JSONMembers(value)
        self.init(
            id: try members.textIfPresent("id") ?? "", language: try members.textIfPresent("language"),
            published: try members.textIfPresent("published"), title: try members.text("title"),
            text: try members.textIfPresent("text") ?? "", url: try members.textIfPresent("url"), feed: try members.textIfPresent("feed"),
            publisher: try members.textIfPresent("publisher"))
    }

    /// As the parameters of a question.
    func write(to writer: inout JSONWriter) {
        writer.open("{")
        writer.key("article")
        writer.open("{")
        writer.member("id", id)
        writer.member("language", language)
        writer.member("published", published)
        writer.member("title", title)
        writer.member("text", text)
        writer.member("url", url)
        writer.member("feed", feed)
        writer.member("publisher", publisher)
        writer.close("}")
        writer.close("}")
    }
}
