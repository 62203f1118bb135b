/// What a page says of itself beside its text.
public struct PageFacts: Hashable, Sendable {
    /// The article's title, without the site's name.
    public var title: String?
    /// Its authors, as the page writes them.
    public var author: String?
    /// When it was published, as the page writes it: ISO 8601 mostly.
    public var published: String?
    /// The absolute address under which the site wants the page to be known.
    public var canonical: String?
    /// The language tag of the page, such as `de-AT`.
    public var language: String?
    public var siteName: String?

    public init(
        title: String? = nil, author: String? = nil, published: String? = nil, canonical: String? = nil, language: String? = nil,
        siteName: String? = nil
    ) {
        self.title = title
        self.author = author
        self.published = published
        self.canonical = canonical
        self.language = language
        self.siteName = siteName
    }
}
