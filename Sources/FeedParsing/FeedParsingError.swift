/// What can go wrong in `FeedParsing`.
public enum FeedParsingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing but white space came.
    case empty
    /// Something else than a feed came; the title of the page where it was one.
    case notAFeed(pageTitle: String?)
    /// The document has more bytes than are read.
    case tooLarge(bytes: Int, limit: Int)
    /// No OPML document came.
    case notOPML

    /// Stable snake case, for metrics and logs.
    public var reason: String {
        switch self {
        case .empty: "empty"
        case .notAFeed: "not_a_feed"
        case .tooLarge: "too_large"
        case .notOPML: "not_opml"
        }
    }

    public var description: String {
        switch self {
        case .empty: "the document is empty; ask the publisher, or wait for the next fetch"
        case .notAFeed(let title?): "not a feed but a page titled “\(title)”; give the address of the feed itself"
        case .notAFeed(nil): "not a feed: neither RSS, Atom nor JSON Feed; give the address of the feed itself"
        case .tooLarge(let bytes, let limit):
            "the document has \(bytes) bytes, more than the \(limit) that are read; ask for a smaller feed"
        case .notOPML: "not an OPML document; export the subscriptions as OPML from the other reader"
        }
    }
}
