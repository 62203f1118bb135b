/// What can go wrong in `ExtractorTestKit`.
public enum ExtractorTestKitError: Error, Hashable, CustomStringConvertible {
    /// A case file that cannot be read as one.
    case badCase(path: String, line: Int, problem: String)
    case unreadable(path: String, detail: String)
    /// A plugin's name that cannot be one, or a folder that is there already.
    case scaffold(String)
    /// A plugin that gave no explanation of how it reads.
    case unexplained(plugin: String, detail: String)

    /// Stable, for logs.
    public var reason: String {
        switch self {
        case .badCase: "bad_case"
        case .unreadable: "unreadable"
        case .scaffold: "scaffold"
        case .unexplained: "unexplained"
        }
    }

    public var description: String {
        switch self {
        case .badCase(let path, let line, let problem): "\(path):\(line): \(problem)"
        case .unreadable(let path, let detail): "\(path): \(detail)"
        case .scaffold(let problem): problem
        case .unexplained(let plugin, let detail): "\(plugin): \(detail)"
        }
    }
}
