import NewsModel

/// Finds the offices a document names, in one pass.
public struct RoleFinder {
    private let document: Document

    public init(_ document: Document) {
        self.document = document
    }

    /// All mentions in order; none overlaps another.
    public func mentions() -> [RoleMention] {
        document.language == .de ? GermanRoles(document).mentions() : EnglishRoles(document).mentions()
    }
}
