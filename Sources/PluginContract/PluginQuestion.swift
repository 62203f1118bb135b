import FoundationEssentials

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
    public struct Handshake: Sendable, Hashable, Codable {
        public var version: Int
        /// `newshound/1.0.0`
        public var host: String
        public var settings: JSONValue

        public init(version: Int = PluginManifest.protocolVersion, host: String, settings: JSONValue) {
            self.version = version
            self.host = host
            self.settings = settings
        }

        private enum CodingKeys: String, CodingKey {
            case version = "protocol"
            case host, settings
        }

        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            version = try container.decode(Int.self, forKey: .version)
            host = try container.decodeIfPresent(String.self, forKey: .host) ?? ""
            settings = try container.decodeIfPresent(JSONValue.self, forKey: .settings) ?? .object([:])
        }
    }
}

extension PluginQuestion: Codable {
    private enum Key: String, CodingKey { case jsonrpc, id, method, params }
    private enum Parameter: String, CodingKey { case article, alert }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        id = try container.decodeIfPresent(Int.self, forKey: .id)
        let method = try container.decode(String.self, forKey: .method)
        switch method {
        case "initialize":
            call = .initialize(try container.decode(Handshake.self, forKey: .params))
        case "extract":
            let parameters = try container.nestedContainer(keyedBy: Parameter.self, forKey: .params)
            call = .extract(try parameters.decode(ArticleMessage.self, forKey: .article))
        case "explain":
            let parameters = try container.nestedContainer(keyedBy: Parameter.self, forKey: .params)
            call = .explain(try parameters.decode(ArticleMessage.self, forKey: .article))
        case "deliver":
            let parameters = try container.nestedContainer(keyedBy: Parameter.self, forKey: .params)
            call = .deliver(try parameters.decode(JSONValue.self, forKey: .alert))
        default:
            call = .unknown(method)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("2.0", forKey: .jsonrpc)
        try container.encodeIfPresent(id, forKey: .id)
        try container.encode(method, forKey: .method)
        switch call {
        case .initialize(let handshake):
            try container.encode(handshake, forKey: .params)
        case .extract(let article), .explain(let article):
            var parameters = container.nestedContainer(keyedBy: Parameter.self, forKey: .params)
            try parameters.encode(article, forKey: .article)
        case .deliver(let alert):
            var parameters = container.nestedContainer(keyedBy: Parameter.self, forKey: .params)
            try parameters.encode(alert, forKey: .alert)
        case .unknown:
            break
        }
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
