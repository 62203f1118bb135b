/// What can go wrong when a feed file is changed.
public enum SettingsError: Error, Sendable, Hashable {
    case unreadable(file: String, problems: [Problem])
    case unwritable(file: String, cause: String)
    case busy(folder: String)
    case takenName(String, file: String)
    case unknownFeed(String, file: String)
    case oddLayout(file: String)

    /// Stable name for logs and metrics.
    public var reason: String {
        switch self {
        case .unreadable: "feed_file_unreadable"
        case .unwritable: "feed_file_unwritable"
        case .busy: "feed_file_busy"
        case .takenName: "feed_name_taken"
        case .unknownFeed: "feed_unknown"
        case .oddLayout: "feed_file_layout"
        }
    }
}

extension SettingsError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let file, let problems):
            "\(file): not changed, because it has mistakes; correct them first:\n" + problems.map(\.description).joined(separator: "\n")
        case .unwritable(let file, let cause): "\(file): cannot be written: \(cause); run the command as a user who may write there"
        case .busy(let folder): "\(folder): another command is changing the feeds; try again"
        case .takenName(let name, let file): "\(file): already has a feed \(name.quoted); give the new one another name"
        case .unknownFeed(let name, let file):
            "\(file): has no feed \(name.quoted); feeds in other files are removed by editing those files"
        case .oddLayout(let file): "\(file): is laid out in a way that cannot be changed line by line; change it by hand"
        }
    }
}
