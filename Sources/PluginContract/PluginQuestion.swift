import FoundationEssentials
import NewsModel

/// A line from the host to a plugin.
public struct PluginQuestion: Sendable, Hashable {
    /// Nil for a notification, which is not answered.
    public var id: Int?
    public var call: Call

    public init(id: Int?, call: Call) {
        self.id = id
        self.call = call
    }

    public enum Call: Sendable, Hashable {
        case initialize(Handshake)
        case extract(ArticleMessage)
        /// How the plugin reads an article; a plugin need not know it.
        case explain(ArticleMessage)
        /// An alert for a plugin of kind `sink`.
        case deliver(JSONValue)
        /// A method that this version does not know.
        case unknown(String)
    }

    /// What the host says first.
    public struct Handshake: Sendable, Hashable {
        public var version: Int
        /// `newshound/1.0.0`
        public var host: String
        public var settings: JSONValue

        public init(version: Int = PluginManifest.protocolVersion, host: String, settings: JSONValue) {
            self.version = version
            self.host = host
            self.settings = settings
        }

        init(reading value: JSONValue) throws(PluginContractError) {
            let members = try JSONMembers(value)
            guard let version = try members.integerIfPresent("protocol") else { throw .notJSON("\"protocol\" is missing") }
            self.init(version: version, host: try members.textIfPresent("host") ?? "", settings: members["settings"] ?? .object([:]))
        }

        func write(to writer: inout JSONWriter) {
            writer.open("{")
            writer.member("protocol", version)
            writer.member("host", host)
            writer.key("settings")
            writer.write(settings)
            writer.close("}")
        }
    }
}

extension PluginQuestion {
    init(reading value: JSONValue) throws(PluginContractError) {
        let members = try JSONMembers(value)
        let method = try members.text("method")
        func parameters() throws(PluginContractError) -> JSONMembers { try JSONMembers(members.value("params")) }
        let call: Call
        switch method {
        case "initialize": call = .initialize(try Handshake(reading: members.value("params")))
        case "extract": call = .extract(try ArticleMessage(reading: parameters().value("article")))
        case "explain": call = .explain(try ArticleMessage(reading: parameters().value("article")))
        case "deliver": call = .deliver(try parameters().value("alert"))
        default: call = .unknown(method)
        }
        self.init(id: try members.integerIfPresent("id"), call: call)
    }

    func write(to writer: inout JSONWriter) {
        writer.open("{")
        writer.member("jsonrpc", "2.0")
        writer.member("id", id)
        writer.member("method", method)
        if case .unknown = call {} else { writer.key("params") }
        switch call {
        case .initialize(let handshake): handshake.write(to: &writer)
        case .extract(let article), .explain(let article): article.write(to: &writer)
        case .deliver(let alert): writer.write(.object(["alert": alert]))
        case .unknown: break
        }
        writer.close("}")
    }

    private var method: String {
        switch call {
        case .initialize: "initialize"
        case .extract: "extract"
        case .explain: "explain"
        case .deliver: "deliver"
        case .unknown(let method): method
        }
    }
}
