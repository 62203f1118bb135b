/// Reads a manifest's `settings`.
struct SettingsSchemaReader {
    let json: JSONValue
    private(set) var problems: [ContractProblem] = []

    private static let keywords: Set<String> = [
        "type", "items", "description", "default", "enum", "minimum", "maximum", "maxLength", "maxItems",
    ]

    init(json: JSONValue) {
        self.json = json
    }

    mutating func schema() -> SettingsSchema {
        guard let document = json.object, document["type"]?.text == "object" else {
            complain("", "must be an object with \"type\": \"object\" and properties")
            return SettingsSchema()
        }
        for key in document.keys.sorted() where !["type", "properties", "required", "additionalProperties", "description"].contains(key) {
            complain(key, "is not supported; see Plugins/README.md for the keywords that are")
        }
        var properties: [String: SettingType] = [:]
        let entries = document["properties"]?.object ?? [:]
        for name in entries.keys.sorted() { properties[name] = readType(entries[name] ?? .null, of: name) }
        let required = document["required"]?.list?.compactMap(\.text) ?? []
        for name in required where entries[name] == nil { complain("required", "\"\(name.prefix(80))\" is no property") }
        return SettingsSchema(properties: properties, required: required)
    }

    // MARK: - Private

    private mutating func readType(_ json: JSONValue, of name: String) -> SettingType? {
        let path = "properties.\(name.prefix(80))"
        guard let entry = json.object, let kind = entry["type"]?.text.flatMap(SettingType.Kind.init(rawValue:)) else {
            complain(path, "must have a type: \(SettingType.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        for key in entry.keys.sorted() where !Self.keywords.contains(key) {
            complain("\(path).\(key.prefix(80))", "is not supported; see Plugins/README.md for the keywords that are")
        }
        let items = entry["items"]?.object?["type"]?.text.flatMap(SettingType.Kind.init(rawValue:))
        if kind == .array, items == nil || items == .array { complain("\(path).items", "must have a type other than array") }
        let type = SettingType(
            kind, items: items, description: entry["description"]?.text, standard: entry["default"], choices: entry["enum"]?.list,
            minimum: entry["minimum"]?.number, maximum: entry["maximum"]?.number,
            maxLength: entry["maxLength"]?.integer ?? 4096, maxItems: entry["maxItems"]?.integer ?? 10_000)
        if let standard = type.standard, let problem = type.problem(in: standard) { complain("\(path).default", problem) }
        return type
    }

    private mutating func complain(_ key: String, _ message: String) {
        problems.append(ContractProblem(keyPath: key.isEmpty ? "settings" : "settings.\(key)", message: message))
    }
}
