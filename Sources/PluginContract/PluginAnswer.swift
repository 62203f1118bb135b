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

extension PluginAnswer {
    init(reading value: JSONValue) throws(PluginContractError) {
        let members = try JSONMembers(value)
        id = try members.integerIfPresent("id")
        if let failure = members["error"] {
            outcome = .failure(try Failure(reading: failure))
        } else {
            outcome = .result(try Result(reading: members.value("result")))
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.open("{")
        writer.member("jsonrpc", "2.0")
        writer.key("id")
        if let id { writer.write(id) } else { writer.writeNull() }
        switch outcome {
        case .result(let result):
            writer.key("result")
            result.write(to: &writer)
        case .failure(let failure):
            writer.key("error")
            failure.write(to: &writer)
        }
        writer.close("}")
    }
}

extension PluginAnswer.Result {
    init(reading value: JSONValue) throws(PluginContractError) {
        let members = try JSONMembers(value)
        version = try members.integerIfPresent("protocol")
        if members["events"] != nil {
            // One more than are taken, so that too many are noticed and a flood of them costs little.
            events = try members.list("events").prefix(EventCheck.mostEvents + 1).map(PluginAnswer.ReportedEvent.init(reading:))
        }
        explanation = try members["explanation"].map { (value) throws(PluginContractError) in try Explanation(reading: value) }
        let (name, number) = (try members.textIfPresent("name"), try members.textIfPresent("version"))
        if let name, let number { plugin = PluginIdentity(name: name, version: number) }
    }

    func write(to writer: inout JSONWriter) {
        writer.open("{")
        writer.member("protocol", version)
        writer.member("name", plugin?.name)
        writer.member("version", plugin?.version)
        if let events {
            writer.key("events")
            writer.open("[")
            for event in events { event.write(to: &writer) }
            writer.close("]")
        }
        if let explanation {
            writer.key("explanation")
            writer.write(encoding: explanation)
        }
        writer.close("}")
    }
}

extension PluginAnswer.ReportedEvent {
    init(reading value: JSONValue) {
        do {
            self = .event(try Event(reading: value))
        } catch {
            self = .unreadable(error.description)
        }
    }

    /// Nothing stands in for an event that could not be read.
    func write(to writer: inout JSONWriter) {
        guard case .event(let event) = self else { return writer.writeNull() }
        writer.write(event)
    }
}

extension PluginAnswer.Failure {
    init(reading value: JSONValue) throws(PluginContractError) {
        let members = try JSONMembers(value)
        guard let code = try members.integerIfPresent("code") else { throw .notJSON("\"code\" is missing") }
        self.init(
            code: code, message: try members.textIfPresent("message") ?? "", retry: members["data"]?.object?["retry"]?.flag ?? false)
    }

    func write(to writer: inout JSONWriter) {
        writer.open("{")
        writer.member("code", code)
        writer.member("message", message)
        if retry {
            writer.key("data")
            writer.write(.object(["retry": .flag(true)]))
        }
        writer.close("}")
    }
}

extension Explanation {
    /// The long way: nobody waits for an explanation.
    fileprivate init(reading value: JSONValue) throws(PluginContractError) {
        do {
            self = try JSONDecoder().decode(Explanation.self, from: Data(value.line.utf8))
        } catch {
            throw .notJSON(JSONFault.describe(error))
        }
    }
}
