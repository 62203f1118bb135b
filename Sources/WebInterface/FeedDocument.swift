import FoundationEssentials

/// A document that the local feed server gives.
public struct FeedDocument: Sendable, Hashable {
    public var body: [UInt8]
    public var contentType: String
    public var modified: Date

    public init(body: [UInt8], contentType: String = "application/rss+xml; charset=utf-8", modified: Date) {
        self.body = body
        self.contentType = contentType
        self.modified = modified
    }

    /// A strong validator of the body (FNV-1a).
    public var entityTag: String {
        let hash = body.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return "\"\(String(hash, radix: 16))-\(body.count)\""
    }
}
