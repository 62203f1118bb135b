/// What a hostile or careless feed may cost.
enum FeedLimits {
    /// Bytes of a document.
    static let document = 64 << 20
    /// Items kept of one document, the first ones, which feeds put newest first.
    static let items = 10_000
    /// Bytes of one text.
    static let text = 2 << 20
    /// Bytes of all texts together.
    static let texts = 64 << 20
    /// Elements within elements; deeper ones lose their tags and keep their text.
    static let depth = 200
    /// Different names of elements, and of namespaces, that are remembered.
    static let names = 4_096
    /// Attributes of one element.
    static let attributes = 64
}
