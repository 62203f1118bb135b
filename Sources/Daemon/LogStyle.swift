import Foundation
import Logging

/// Where log lines are read.
public enum LogStyle: Sendable {
    case journal, terminal, file

    /// The journal where standard error leads there, else a terminal or a file.
    ///
    /// `$JOURNAL_STREAM` alone says little: it is inherited by every terminal that a service of the desktop opened, so device and
    /// inode are compared as systemd.exec(5) asks for.
    public static func detect(environment: [String: String], descriptor: Int32 = STDERR_FILENO) -> LogStyle {
        if environment["JOURNAL_STREAM"] == stream(behind: descriptor) { return .journal }
        return isatty(descriptor) == 1 && environment["NO_COLOR"] == nil ? .terminal : .file
    }

    func prefix(_ level: Logger.Level, label: String) -> String {
        switch self {
        case .journal: "<\(Self.priority(level))>"
        case .terminal: "\(Self.colour(level))\(level)\u{1B}[0m \(label): "
        case .file: "\(Date().formatted(.iso8601)) \(level) \(label): "
        }
    }

    // MARK: - Private

    private static func stream(behind descriptor: Int32) -> String {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? "\(status.st_dev):\(status.st_ino)" : ""
    }

    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }

    private static func colour(_ level: Logger.Level) -> String {
        switch level {
        case .critical, .error: "\u{1B}[31m"
        case .warning: "\u{1B}[33m"
        case .notice, .info: "\u{1B}[36m"
        case .debug, .trace: "\u{1B}[2m"
        }
    }
}
