import FoundationEssentials
import GRDB
import NewsModel

/// A text whose page is still to be fetched.
public struct PendingPage: Sendable, Hashable, Identifiable {
    public var id: Identifier<Revision>
    public var article: Identifier<Article>
    /// The address to ask.
    public var address: String
    /// The feed that brought it.
    public var feed: String
    /// Tries so far.
    public var failures: Int

    init(_ row: Row) {
        id = Identifier(row.text("revision"))
        article = Identifier(row.text("article"))
        address = row.text("address")
        feed = row.text("feed")
        failures = row.number("failures")
    }
}

/// What a request for a page came to.
public enum PageOutcome: Sendable, Hashable {
    case read(FetchedPage)
    /// To be asked again.
    case later(next: Date, failure: String)
    /// The feed's own text has to do.
    case givenUp
}
