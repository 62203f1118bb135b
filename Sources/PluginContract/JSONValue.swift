import FoundationEssentials

/// Any JSON, for the places where the contract leaves the shape to others: settings and alerts.
public enum JSONValue: Sendable, Hashable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    public var flag: Bool? {
        guard case .flag(let value) = self else { return nil }
        return value
    }

    public var number: Double? {
        guard case .number(let value) = self else { return nil }
        return value
    }

    /// The number where it is a whole one that fits.
    public var integer: Int? { number.flatMap { Int(exactly: $0) } }

    public var text: String? {
        guard case .text(let value) = self else { return nil }
        return value
    }

    public var list: [JSONValue]? {
        guard case .list(let values) = self else { return nil }
        return values
    }

    public var object: [String: JSONValue]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// What it is, for people: `a text`, `a number`, …
    public var kind: String {
        switch self {
        case .null: "null"
        case .flag: "true or false"
        case .number: "a number"
        case .text: "a text"
        case .list: "a list"
        case .object: "an object"
        }
    }

    /// Reads one JSON document. Throws `PluginContractError.notJSON`.
    public static func parse(_ bytes: some Sequence<UInt8>) throws(PluginContractError) -> JSONValue {
        let outcome = bytes.withContiguousStorageIfAvailable(parsed) ?? Array(bytes).withUnsafeBufferPointer(parsed)
        return try outcome.get()
    }

    private static func parsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, PluginContractError> {
        Result { () throws(PluginContractError) in try JSONParser.parse(bytes) }
    }

    /// One line of JSON, keys sorted.
    public var line: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}

extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .flag(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let values = try? container.decode([JSONValue].self) {
            self = .list(values)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let value): try container.encode(value)
        case .number(let value): try encode(value, in: &container)
        case .text(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }

    /// Whole numbers without a fraction, as people write them.
    private func encode(_ number: Double, in container: inout any SingleValueEncodingContainer) throws {
        if let whole = Int(exactly: number) {
            try container.encode(whole)
        } else {
            try container.encode(number)
        }
    }
}
