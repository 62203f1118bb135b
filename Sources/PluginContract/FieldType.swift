/// The type of an event's field, as a manifest writes it: `"money"`, or `["string"]` for a list.
public struct FieldType: Sendable, Hashable, CustomStringConvertible {
    public var kind: Kind
    public var isList: Bool

    public init(_ kind: Kind, isList: Bool = false) {
        self.kind = kind
        self.isList = isList
    }

    public enum Kind: String, Sendable, CaseIterable {
        case string, number, boolean, money
        /// ISO 8601 day, month, quarter (`2027-Q1`) or year.
        case date
        /// `org`, `role` and `function`, as in the `from` and `to` of a move.
        case position
    }

    public var description: String { isList ? "[\(kind.rawValue)]" : kind.rawValue }
}
