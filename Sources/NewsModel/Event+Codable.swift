extension Event: Codable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private static let ownKeys: Set<String> = ["type", "status", "confidence", "rule", "evidence"]

    /// Fields that are null are taken as absent.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        type = try container.decode(String.self, forKey: Key(stringValue: "type"))
        status = try container.decode(String.self, forKey: Key(stringValue: "status"))
        confidence = try container.decodeIfPresent(Double.self, forKey: Key(stringValue: "confidence")) ?? 1
        rule = try container.decodeIfPresent(String.self, forKey: Key(stringValue: "rule")) ?? ""
        evidence = try container.decodeIfPresent([Evidence].self, forKey: Key(stringValue: "evidence")) ?? []
        fields = [:]
        for key in container.allKeys where !Self.ownKeys.contains(key.stringValue) {
            fields[key.stringValue] = try container.decodeIfPresent(FieldValue.self, forKey: key)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(type, forKey: Key(stringValue: "type"))
        try container.encode(status, forKey: Key(stringValue: "status"))
        try container.encode(confidence, forKey: Key(stringValue: "confidence"))
        try container.encode(rule, forKey: Key(stringValue: "rule"))
        try container.encode(evidence, forKey: Key(stringValue: "evidence"))
        for (name, value) in fields {
            try container.encode(value, forKey: Key(stringValue: name))
        }
    }
}
