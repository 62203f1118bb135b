/// What reading a configuration came to.
public enum LoadOutcome: Sendable {
    case accepted(Configuration, warnings: [Problem])
    /// Nothing of it is used; `problems` are all that were found, in the order of the files.
    case refused(problems: [Problem], warnings: [Problem])

    public var configuration: Configuration? {
        guard case .accepted(let configuration, _) = self else { return nil }
        return configuration
    }

    public var problems: [Problem] {
        guard case .refused(let problems, _) = self else { return [] }
        return problems
    }

    public var warnings: [Problem] {
        switch self {
        case .accepted(_, let warnings), .refused(_, let warnings): warnings
        }
    }
}
