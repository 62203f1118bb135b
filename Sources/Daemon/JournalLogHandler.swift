import Foundation
import Glibc
import Logging

/// Writes log lines to standard error: with `<priority>` where the journal reads them (sd-daemon(3)), readable on a terminal.
public struct JournalLogHandler: LogHandler {
    public var logLevel: Logger.Level
    public var metadata: Logger.Metadata = [:]
    private let label: String
    private let style: LogStyle

    public init(label: String, level: Logger.Level, style: LogStyle) {
        self.label = label
        self.logLevel = level
        self.style = style
    }

    public func log(event: LogEvent) {
        let merged = metadata.merging(event.metadata ?? [:]) { $1 }
        let fields = merged.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.quoted($0.value.description))" }
        let text = ([event.message.description] + fields).joined(separator: " ")
        Self.write(style.prefix(event.level, label: label) + Self.singleLine(text) + "\n")
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    // MARK: - Private

    /// Writes one line; what standard error cannot take (a full disk, a closed pipe) is lost, for there is nobody left to tell.
    private static func write(_ line: String) {
        var bytes = Array(line.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    private static func quoted(_ value: String) -> String {
        value.contains { $0 == " " || $0 == "\"" || $0 == "=" } ? "\"" + value.replacing("\"", with: "'") + "\"" : value
    }

    private static func singleLine(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) }.prefix(4000))
    }
}
