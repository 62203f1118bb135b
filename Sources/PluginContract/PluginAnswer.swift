import FoundationEssentials
import NewsModel

/// A line from a plugin to the host.
public struct PluginAnswer: Sendable, Hashable {
    /// Nil where the plugin could not read the question.
    public var id: Int?
    public var outcome: Outcome

    public init(id: Int?, outcome: Outcome) {
        self.id = id
        self.outcome = outcome
    }

    public enum Outcome: Sendable, Hashable {
        case result(Result)
        case failure(Failure)
    }

    /// What a method gave; each uses its own part.
    public struct Result: Sendable, Hashable {
        /// To `initialize`.
        public var version: Int?
        public var plugin: PluginIdentity?
        /// To `extract`; nil where the answer has no `events`.
        public var events: [ReportedEvent]?
        /// To `explain`.
        public var explanation: Explanation?

        public init(
            version: Int? = nil, plugin: PluginIdentity? = nil, events: [ReportedEvent]? = nil, explanation: Explanation? = nil
        ) {
            self.version = version
            self.plugin = plugin
            self.events = events
            self.explanation = explanation
        }
    }

    /// An event as the plugin wrote it, or why it cannot be read as one; one unreadable event spoils no other.
    public enum ReportedEvent: Sendable, Hashable {
        case event(Event)
        case unreadable(String)
    }

    /// An error in the sense of JSON-RPC.
    public struct Failure: Sendable, Hashable {
        public var code: Int
        public var message: String
        /// Whether the host should try again later (`"data": {"retry": true}`).
        public var retry: Bool

        public init(code: Int, message: String, retry: Bool = false) {
            self.code = code
            self.message = message
            self.retry = retry
        }

        public static let parseError = -32700
        public static let unknownMethod = -32601
        public static let invalidParameters = -32602
        public static let internalError = -32603
        /// Asked before `initialize`.
        public static let notInitialized = -32002
    }
}

extension PluginAnswer: Codable {
    private enum Key: String, CodingKey { case jsonrpc, id, result, error }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        id = try container.decodeIfPresent(Int.self, forKey: .id)
        if let failure = try container.decodeIfPresent(Failure.self, forKey: .error) {
            outcome = .failure(failure)
        } else {
            outcome = .result(try container.decode(Result.self, forKey: .result))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("2.0", forKey: .jsonrpc)
        try container.encode(id, forKey: .id)
        switch outcome {
        case .result(let result): try container.encode(result, forKey: .result)
        case .failure(let failure): try container.encode(failure, forKey: .error)
        }
    }
}

extension PluginAnswer.Result: Codable {
    private enum Key: String, CodingKey {
        case version = "protocol"
        case name, events, explanation
        case pluginVersion = "version"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        version = try container.decodeIfPresent(Int.self, forKey: .version)
        events = try container.contains(.events) ? Self.firstEvents(container.nestedUnkeyedContainer(forKey: .events)) : nil
        explanation = try container.decodeIfPresent(Explanation.self, forKey: .explanation)
        let name = try container.decodeIfPresent(String.self, forKey: .name)
        let number = try container.decodeIfPresent(String.self, forKey: .pluginVersion)
        if let name, let number { plugin = PluginIdentity(name: name, version: number) }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(version, forKey: .version)
        try container.encodeIfPresent(plugin?.name, forKey: .name)
        try container.encodeIfPresent(plugin?.version, forKey: .pluginVersion)
        try container.encodeIfPresent(events, forKey: .events)
        try container.encodeIfPresent(explanation, forKey: .explanation)
    }
}

extension PluginAnswer.Result {
    /// One more than are taken, so that too many are noticed and a flood of them costs nothing.
    private static func firstEvents(_ list: any UnkeyedDecodingContainer) throws -> [PluginAnswer.ReportedEvent] {
        var list = list
        var events: [PluginAnswer.ReportedEvent] = []
        while !list.isAtEnd, events.count <= EventCheck.mostEvents {
            events.append(try list.decode(PluginAnswer.ReportedEvent.self))
        }
        return events
    }
}

extension PluginAnswer.ReportedEvent: Codable {
    public init(from decoder: any Decoder) throws {
        do {
            self = .event(try Event(from: decoder))
        } catch {
            self = .unreadable(JSONFault.describe(error))
        }
    }

    /// Nothing stands in for an event that could not be read.
    public func encode(to encoder: any Encoder) throws {
        guard case .event(let event) = self else {
            var container = encoder.singleValueContainer()
            return try container.encodeNil()
        }
        try event.encode(to: encoder)
    }
}

extension PluginAnswer.Failure: Codable {
    private enum Key: String, CodingKey { case code, message, data }
    private enum DataKey: String, CodingKey { case retry }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        code = try container.decode(Int.self, forKey: .code)
        message = try container.decodeIfPresent(String.self, forKey: .message) ?? ""
        let data = try? container.nestedContainer(keyedBy: DataKey.self, forKey: .data)
        retry = (try? data?.decodeIfPresent(Bool.self, forKey: .retry)) ?? false
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(code, forKey: .code)
        try container.encode(message, forKey: .message)
        guard retry else { return }
        var data = container.nestedContainer(keyedBy: DataKey.self, forKey: .data)
        try data.encode(true, forKey: .retry)
    }
}
