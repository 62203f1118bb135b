/// A list of subscriptions, as feed readers exchange them (OPML 2.0).
public struct Opml: Hashable, Sendable {
    public var title: String?
    /// In the order of the document.
    public var subscriptions: [Subscription]

    /// A feed of such a list.
    public struct Subscription: Hashable, Sendable {
        public var address: String
        public var title: String?
        /// The folders and categories it is in, each as a path from the outside in.
        public var categories: [[String]]
        /// The page that the feed belongs to.
        public var page: String?

        public init(address: String, title: String? = nil, categories: [[String]] = [], page: String? = nil) {
            self.address = address
            self.title = title
            self.categories = categories
            self.page = page
        }
    }

    public init(title: String? = nil, subscriptions: [Subscription] = []) {
        self.title = title
        self.subscriptions = subscriptions
    }

    /// Reads a list, whatever is wrong with it; a feed that is listed twice is one with the categories of both. The weblogs of a FOAF document
    /// are a list, too. Throws `notOPML` for anything else.
    public static func read(_ bytes: [UInt8]) throws(FeedParsingError) -> Opml {
        guard bytes.count <= FeedLimits.document else { throw .tooLarge(bytes: bytes.count, limit: FeedLimits.document) }
        let text = XMLDocument.utf8(bytes)
        let reader = XMLDocument.read(text, into: OpmlReader())
        if reader.isOPML { return reader.list }
        let people = XMLDocument.read(text, into: FoafReader())
        guard people.isFoaf else { throw .notOPML }
        return people.list
    }

    /// The list as an OPML 2.0 document; the first path of each subscription becomes its folders.
    public static func write(_ list: Opml) -> String {
        OpmlWriter.text(of: list)
    }
}
