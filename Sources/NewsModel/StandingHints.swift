import FoundationEssentials

/// What a publisher said about how often to ask; it holds until a later answer says otherwise, 304 included (RFC 9111, 4.3.4).
public struct StandingHints: Hashable, Sendable, Codable {
    /// `ttl`, `sy:`, `skipHours` and `skipDays` of the document.
    public var document: PublisherHints
    /// How long an answer stays fresh by its headers (`max-age`, `Expires`).
    public var lifetime: Duration?

    public init(document: PublisherHints = PublisherHints(), lifetime: Duration? = nil) {
        self.document = document
        self.lifetime = lifetime
    }
}
