/// A news feed as the configuration names it.
public struct Feed: Hashable, Sendable {
    /// Unique; the feed's identity. Its state in the database follows the name, not the address.
    public var name: String
    /// Absolute `http` or `https` address.
    public var address: String
    public var tags: [String]
    /// A fixed polling interval instead of the adaptive one.
    public var every: Duration?
    /// Which items of the first fetch count as new.
    public var backfill: Backfill
    /// Whether the linked page is fetched for each item.
    public var fullText: Bool
    /// The organisation whose own news this feed carries; "we" in its articles means that organisation.
    public var publisher: String?
    /// Whether addresses of private networks and of this machine may be asked.
    public var allowPrivate: Bool
    /// Feeds of one group share spacing and holds; the registrable domain of the host where absent.
    public var hostGroup: String?
    /// Polled with at most one hour between requests and alerted without waiting for twins.
    public var urgent: Bool
    /// BCP 47 primary subtag (`de`, `en`) where the publisher gives none or a wrong one.
    public var language: String?

    public init(
        name: String, address: String, tags: [String] = [], every: Duration? = nil, backfill: Backfill = .standard, fullText: Bool = false,
        publisher: String? = nil, allowPrivate: Bool = false, hostGroup: String? = nil, urgent: Bool = false, language: String? = nil
    ) {
        self.name = name
        self.address = address
        self.tags = tags
        self.every = every
        self.backfill = backfill
        self.fullText = fullText
        self.publisher = publisher
        self.allowPrivate = allowPrivate
        self.hostGroup = hostGroup
        self.urgent = urgent
        self.language = language
    }
}

/// How far back a feed's first fetch reaches for news; older items are its baseline.
public enum Backfill: Hashable, Sendable {
    case all
    case window(Duration)

    /// 24 hours.
    public static let standard = Backfill.window(.seconds(86_400))
}
