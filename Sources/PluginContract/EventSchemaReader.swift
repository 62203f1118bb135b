/// Reads one entry of a manifest's `events`.
struct EventSchemaReader {
    let type: String
    let json: JSONValue
    private(set) var problems: [ContractProblem] = []

    init(type: String, json: JSONValue) {
        self.type = type
        self.json = json
    }

    mutating func schema() -> EventSchema? {
        if let builtIn = EventSchema.builtIn[type] {
            if json != .object([:]) { complain("", "is a built-in type; its entry must be {}") }
            return builtIn
        }
        guard SnakeCase.isWord(type) else { return complain("", "must be lower snake case") }
        guard let entry = json.object else { return complain("", "must be an object with status and fields") }
        for key in entry.keys.sorted() where !["status", "fields", "key"].contains(key) {
            complain(key, "is unknown; known are fields, key, status")
        }
        let fields = readFields(entry["fields"])
        return EventSchema(
            type: type, statuses: readStatuses(entry["status"]), fields: fields, key: readKey(entry["key"], among: fields))
    }

    // MARK: - Private

    private mutating func readStatuses(_ json: JSONValue?) -> [String] {
        let statuses = json?.list?.compactMap(\.text) ?? []
        if statuses.isEmpty || statuses.count > 64 || statuses.count != json?.list?.count || !statuses.allSatisfy(SnakeCase.isWord) {
            complain("status", "must be a list of 1 to 64 words in lower snake case, such as [\"announced\"]")
        }
        return statuses
    }

    private mutating func readFields(_ json: JSONValue?) -> [String: FieldType] {
        guard let entries = json?.object, !entries.isEmpty, entries.count <= 64 else {
            complain("fields", "must be an object of 1 to 64 fields, such as {\"product\": \"string\"}")
            return [:]
        }
        var fields: [String: FieldType] = [:]
        for name in entries.keys.sorted() {
            if !SnakeCase.isWord(name) { complain("fields.\(name.prefix(80))", "must be lower snake case") }
            if EventSchema.reservedFields.contains(name) { complain("fields.\(name)", "is a field of every event; choose another name") }
            fields[name] = readType(entries[name] ?? .null, of: name)
        }
        return fields
    }

    private mutating func readType(_ json: JSONValue, of name: String) -> FieldType? {
        let element = json.list?.count == 1 ? json.list?.first : nil
        guard let text = (element ?? json).text, let kind = FieldType.Kind(rawValue: text) else {
            complain("fields.\(name.prefix(80))", "must be \(Self.typeNames) or a list of one of them, such as [\"string\"]")
            return nil
        }
        return FieldType(kind, isList: element != nil)
    }

    private mutating func readKey(_ json: JSONValue?, among fields: [String: FieldType]) -> [String]? {
        guard let json else { return nil }
        guard let names = json.list?.compactMap(\.text), !names.isEmpty, names.count == json.list?.count else {
            complain("key", "must be a list of field names")
            return nil
        }
        for name in names where fields[name] == nil { complain("key", "\"\(name.prefix(80))\" is no field of this event") }
        return names
    }

    @discardableResult
    private mutating func complain(_ key: String, _ message: String) -> EventSchema? {
        let path = "events.\(type.prefix(80))" + (key.isEmpty ? "" : ".\(key)")
        problems.append(ContractProblem(keyPath: path, message: message))
        return nil
    }

    private static let typeNames = FieldType.Kind.allCases.map(\.rawValue).joined(separator: ", ")
}
