import FoundationEssentials

/// What an article's page says.
public struct FetchedPage: Sendable, Hashable {
    /// Its main text; empty where it has none.
    public var text: String
    public var title: String?
    public var author: String?
    public var published: Date?
    /// The canonical address under which the site wants the page to be known.
    public var address: String?
    /// The primary language subtag of text or page.
    public var language: String?

    public init(
        text: String, title: String? = nil, author: String? = nil, published: Date? = nil, address: String? = nil, language: String? = nil
    ) {
        self.text = text
        self.title = title
        self.author = author
        self.published = published
        self.address = address
        self.language = language
    }
}
