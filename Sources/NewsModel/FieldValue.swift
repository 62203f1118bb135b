/// The value of one field of an event.
///
/// Dates are texts in ISO 8601: day, month, quarter (`2027-Q1`) or year.
public enum FieldValue: Sendable, Hashable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case money(Money)
    case position(Position)
    case list([FieldValue])

    public var text: String? {
        guard case .text(let value) = self else { return nil }
        return value
    }

    public var number: Double? {
        guard case .number(let value) = self else { return nil }
        return value
    }

    public var flag: Bool? {
        guard case .flag(let value) = self else { return nil }
        return value
    }

    public var money: Money? {
        guard case .money(let value) = self else { return nil }
        return value
    }

    public var position: Position? {
        guard case .position(let value) = self else { return nil }
        return value
    }

    /// The texts of a list, or a single text.
    public var texts: [String] {
        switch self {
        case .text(let value): [value]
        case .list(let values): values.compactMap(\.text)
        default: []
        }
    }

    /// A list of texts.
    public static func texts(_ values: [String]) -> FieldValue { .list(values.map { .text($0) }) }
}

extension FieldValue: Codable {
    /// An object with `value` and `currency` is money, any other object a position.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.singleValueContainer() {
            if let value = try? container.decode(Bool.self) { self = .flag(value); return }
            if let value = try? container.decode(Double.self) { self = .number(value); return }
            if let value = try? container.decode(String.self) { self = .text(value); return }
            if let value = try? container.decode(Money.self) { self = .money(value); return }
            if let value = try? container.decode([FieldValue].self) { self = .list(value); return }
        }
        self = .position(try Position(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .flag(let value): try container.encode(value)
        case .money(let value): try container.encode(value)
        case .position(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        }
    }
}
