/// The members of a JSON object, asked by name and kind. Members that are null are taken as absent.
struct JSONMembers {
    private let members: [String: JSONValue]

    /// Throws `PluginContractError.notJSON` where it is no object.
    init(_ value: JSONValue) throws(PluginContractError) {
        guard case .object(let members) = value else { throw .notJSON("\(value.kind) instead of an object") }
        self.members = members
    }

    var names: Dictionary<String, JSONValue>.Keys { members.keys }

    subscript(name: String) -> JSONValue? {
        guard let value = members[name], value != .null else { return nil }
        return value
    }

    func value(_ name: String) throws(PluginContractError) -> JSONValue {
        guard let value = self[name] else { throw .notJSON("\"\(name)\" is missing") }
        return value
    }

    func text(_ name: String) throws(PluginContractError) -> String { try read(name, try value(name), \.text) }

    func textIfPresent(_ name: String) throws(PluginContractError) -> String? { try readIfPresent(name, \.text) }

    func integerIfPresent(_ name: String) throws(PluginContractError) -> Int? { try readIfPresent(name, \.integer) }

    func numberIfPresent(_ name: String) throws(PluginContractError) -> Double? { try readIfPresent(name, \.number) }

    func list(_ name: String) throws(PluginContractError) -> [JSONValue] { try readIfPresent(name, \.list) ?? [] }

    // MARK: - Private

    private func readIfPresent<Value>(_ name: String, _ kind: (JSONValue) -> Value?) throws(PluginContractError) -> Value? {
        guard let value = self[name] else { return nil }
        return try read(name, value, kind)
    }

    private func read<Value>(_ name: String, _ value: JSONValue, _ kind: (JSONValue) -> Value?) throws(PluginContractError) -> Value {
        guard let found = kind(value) else { throw .notJSON("\"\(name)\" is \(value.kind)") }
        return found
    }
}
