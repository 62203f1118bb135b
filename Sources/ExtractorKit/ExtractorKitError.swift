/// What can go wrong in `ExtractorKit`.
public enum ExtractorKitError: Error, Hashable, CustomStringConvertible {
    /// Settings that the extractor cannot work with.
    case settings(String)
    /// An article that the extractor cannot read.
    case article(String)
    /// Reading the questions or writing the answers failed; the number is `errno`.
    case conversation(Int32)

    /// Stable, for logs.
    public var reason: String {
        switch self {
        case .settings: "settings"
        case .article: "article"
        case .conversation: "conversation"
        }
    }

    public var description: String {
        switch self {
        case .settings(let detail): "settings: \(detail)"
        case .article(let detail): "article: \(detail)"
        case .conversation(let number): "the conversation with the host broke off (errno \(number))"
        }
    }
}
