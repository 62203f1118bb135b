/// What can go wrong in `PluginContract`.
public enum PluginContractError: Error, Hashable, CustomStringConvertible {
    /// Text that should be JSON and is not.
    case notJSON(String)
    /// A manifest with everything that is wrong in it.
    case manifest([ContractProblem])
    /// An event that does not keep to its schema.
    case event(EventRefusal)

    /// Stable, for metrics and logs.
    public var reason: String {
        switch self {
        case .notJSON: "not_json"
        case .manifest: "bad_manifest"
        case .event(let refusal): refusal.reason
        }
    }

    public var description: String {
        switch self {
        case .notJSON(let detail): "not JSON: \(detail)"
        case .manifest(let problems): problems.map(\.description).joined(separator: "\n")
        case .event(let refusal): refusal.description
        }
    }
}

/// One thing wrong in a manifest or in a plugin's settings.
public struct ContractProblem: Sendable, Hashable, CustomStringConvertible {
    /// Where: `events.recall.fields.units`; empty for the whole document.
    public var keyPath: String
    /// What is wrong and what to write.
    public var message: String

    public init(keyPath: String, message: String) {
        self.keyPath = keyPath
        self.message = message
    }

    public var description: String { keyPath.isEmpty ? message : "\(keyPath): \(message)" }
}
