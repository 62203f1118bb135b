import PluginContract

/// A plugin's settings as the operator wrote them, with the manifest's defaults filled in and checked against its schema.
public struct ExtractorSettings: Sendable, Hashable {
    private let values: JSONValue

    init(_ values: JSONValue) {
        self.values = values
    }

    /// No settings, for tests.
    public static let none = ExtractorSettings(.object([:]))

    public func text(_ name: String) -> String? { values.object?[name]?.text }

    public func number(_ name: String) -> Double? { values.object?[name]?.number }

    public func integer(_ name: String) -> Int? { values.object?[name]?.integer }

    /// True only where it is set and true.
    public func flag(_ name: String) -> Bool { values.object?[name]?.flag ?? false }

    public func texts(_ name: String) -> [String] { values.object?[name]?.list?.compactMap(\.text) ?? [] }
}
