/// A receiver of alerts as the configuration names it.
public struct SinkDefinition: Sendable, Hashable {
    public var name: String
    public var kind: Kind
    /// Language of its texts.
    public var language: TextLanguage
    /// The reader's currency: ISO 4217, sums in others are shown beside in it.
    public var currency: String
    /// One attempt's limit.
    public var timeout: Duration

    public init(name: String, kind: Kind, language: TextLanguage = .en, currency: String = "EUR", timeout: Duration = .seconds(20)) {
        self.name = name
        self.kind = kind
        self.language = language
        self.currency = currency
        self.timeout = timeout
    }

    public enum Kind: Sendable, Hashable {
        case stdout(format: Format)
        /// Standard Webhooks 1.0.0; two secrets while rotating, the current one first.
        case webhook(address: String, secrets: [Secret], allowPrivate: Bool)
        /// JSON Lines appended; rotated when it would grow beyond `rotateAt` bytes.
        case file(path: String, rotateAt: Int)
        /// A program per alert, JSON on standard input.
        case command([String])
    }

    public enum Format: String, Sendable, CaseIterable {
        case line, json
    }
}

/// A language that alerts are written in.
public enum TextLanguage: String, Sendable, Codable, CaseIterable {
    case de, en
}

/// A value that appears in no log, error, metric or page.
public struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The secret itself; only for the call that needs it.
    public let exposed: String

    public init(_ exposed: String) {
        self.exposed = exposed
    }

    public var description: String { "•••" }
    public var debugDescription: String { "•••" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
