/// What settings a plugin takes: a subset of JSON Schema.
///
/// The document is `{"type": "object", "properties": {…}, "required": […]}`. A property has a `type` of `string`, `integer`,
/// `number`, `boolean` or `array` (with `items` of one of the other types), and may have `description`, `default`, `enum`, `minimum`,
/// `maximum`, `maxLength` and `maxItems`. Other keywords are problems of the manifest, other properties problems of the settings.
public struct SettingsSchema: Sendable, Hashable {
    public var properties: [String: SettingType]
    public var required: [String]

    public init(properties: [String: SettingType] = [:], required: [String] = []) {
        self.properties = properties
        self.required = required
    }

    /// Everything that is wrong with `settings`; empty where they are in order. Null counts as no settings.
    public func problems(in settings: JSONValue) -> [ContractProblem] {
        guard let members = settings == .null ? [:] : settings.object else {
            return [ContractProblem(keyPath: "", message: "must be an object, not \(settings.kind)")]
        }
        let missing = required.filter { members[$0] == nil && properties[$0]?.standard == nil }
            .map { ContractProblem(keyPath: $0, message: "is missing") }
        return missing + members.keys.sorted().flatMap { problems(of: members[$0] ?? .null, named: $0) }
    }

    /// `settings` with the defaults of what is not set.
    public func filled(_ settings: JSONValue) -> JSONValue {
        let defaults = properties.compactMapValues(\.standard)
        return .object(defaults.merging(settings.object ?? [:]) { $1 })
    }

    private func problems(of value: JSONValue, named name: String) -> [ContractProblem] {
        guard let type = properties[name] else {
            let known = properties.keys.sorted().joined(separator: ", ")
            return [
                ContractProblem(keyPath: name, message: "is unknown; " + (known.isEmpty ? "there are no settings" : "known are \(known)"))
            ]
        }
        return type.problem(in: value).map { [ContractProblem(keyPath: name, message: $0)] } ?? []
    }
}

/// What one setting may be.
public struct SettingType: Sendable, Hashable {
    public var kind: Kind
    /// Of the elements, for a list.
    public var items: Kind?
    public var description: String?
    public var standard: JSONValue?
    public var choices: [JSONValue]?
    public var minimum: Double?
    public var maximum: Double?
    public var maxLength: Int
    public var maxItems: Int

    public init(
        _ kind: Kind, items: Kind? = nil, description: String? = nil, standard: JSONValue? = nil, choices: [JSONValue]? = nil,
        minimum: Double? = nil, maximum: Double? = nil, maxLength: Int = 4096, maxItems: Int = 10_000
    ) {
        self.kind = kind
        self.items = items
        self.description = description
        self.standard = standard
        self.choices = choices
        self.minimum = minimum
        self.maximum = maximum
        self.maxLength = maxLength
        self.maxItems = maxItems
    }

    public enum Kind: String, Sendable, CaseIterable {
        case string, integer, number, boolean, array
    }

    /// What is wrong with `value`, or nil.
    public func problem(in value: JSONValue) -> String? {
        if kind == .array {
            guard let list = value.list else { return "must be a list, not \(value.kind)" }
            guard list.count <= maxItems else { return "may have \(maxItems) elements at most" }
            return list.lazy.compactMap { problem(in: $0, as: items ?? .string) }.first
        }
        return problem(in: value, as: kind)
    }

    // MARK: - Private

    private func problem(in value: JSONValue, as kind: Kind) -> String? {
        guard fits(value, kind) else { return "must be \(Self.words[kind] ?? kind.rawValue), not \(value.kind)" }
        if let choices, !choices.contains(value) {
            return "must be one of \(choices.map(\.line).joined(separator: ", "))"
        }
        if let text = value.text, text.unicodeScalars.count > maxLength { return "may have \(maxLength) characters at most" }
        guard let number = value.number else { return nil }
        if let minimum, number < minimum { return "must be at least \(JSONValue.number(minimum).line)" }
        if let maximum, number > maximum { return "must be at most \(JSONValue.number(maximum).line)" }
        return nil
    }

    private func fits(_ value: JSONValue, _ kind: Kind) -> Bool {
        switch kind {
        case .string: value.text != nil
        case .integer: value.integer != nil
        case .number: value.number != nil
        case .boolean: value.flag != nil
        case .array: value.list != nil
        }
    }

    private static let words: [Kind: String] = [
        .string: "a text", .integer: "a whole number", .number: "a number", .boolean: "true or false", .array: "a list",
    ]
}
