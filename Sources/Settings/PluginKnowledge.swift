import PluginContract
import TopicLanguage

/// What the plugins that a configuration can use say of themselves, so that it can be checked against them.
public struct PluginKnowledge: Sendable {
    /// The manifests of all plugins that were found, bundled ones included; nil where nobody has looked, and nothing is checked.
    public var manifests: [PluginManifest]?

    public init(manifests: [PluginManifest]?) {
        self.manifests = manifests
    }

    /// Nobody has looked.
    public static let none = PluginKnowledge(manifests: nil)

    // MARK: - Checking

    /// The event types that topics may ask for.
    var types: EventTypes {
        let own = (manifests ?? []).flatMap(\.events.values).map { schema in
            (schema.type, EventTypes.EventType(statuses: schema.statuses, fields: schema.fields.mapValues(FieldKind.init)))
        }
        return EventTypes(plugins: Dictionary(own) { first, _ in first }.filter { EventSchema.builtIn[$0.key] == nil })
    }

    /// Every plugin used must have been found, with settings as its manifest describes them.
    func check(_ use: PluginUse, _ field: Field) {
        guard let manifests else { return }
        guard let manifest = manifests.first(where: { $0.name == use.name }) else {
            field.at("name").complain(.undefined(use.name, noun: "plugin", known: manifests.map(\.name)))
            return
        }
        guard let settings = try? JSONValue.parse(use.settings.utf8) else { return }
        for problem in manifest.settings.problems(in: settings) {
            let path = problem.keyPath.isEmpty ? "settings" : "settings.\(problem.keyPath)"
            field.at(path).complain(.pluginSetting(problem.message))
        }
    }
}

extension FieldKind {
    /// What a topic can ask of a field of a plugin's own event type.
    fileprivate init(_ type: FieldType) {
        switch type.kind {
        case .string: self = .text
        case .number: self = .number
        case .boolean: self = .flag
        case .money: self = .money
        case .date: self = .date
        case .position: self = .unknown
        }
    }
}
