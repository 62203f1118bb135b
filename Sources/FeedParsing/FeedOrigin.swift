/// Where a feed's bytes came from, as far as it helps to read them.
public struct FeedOrigin: Hashable, Sendable {
    /// The address that answered, after redirects; relative links are seen from here.
    public var address: String?
    /// The Content-Type header, which may name the character set.
    public var contentType: String?
    /// The Content-Location header, the base of relative links where present.
    public var contentLocation: String?
    /// The Content-Language header, the feed's language where it names none itself.
    public var contentLanguage: String?

    public init(address: String? = nil, contentType: String? = nil, contentLocation: String? = nil, contentLanguage: String? = nil) {
        self.address = address
        self.contentType = contentType
        self.contentLocation = contentLocation
        self.contentLanguage = contentLanguage
    }
}
