import FoundationEssentials

/// Values that a column keeps as JSON.
enum StoredJSON {
    /// - Throws: `StorageError.unwritable`, naming table and id, where the value has no JSON.
    static func text(_ value: some Encodable, table: String, id: String) throws(StorageError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw .unwritable(table: table, id: id, cause: "\(error)")
        }
    }

    /// - Throws: `StorageError.unreadable`, naming table and id, where the text is not what was once stored.
    static func value<Value: Decodable>(_ text: String, as type: Value.Type = Value.self, table: String, id: String) throws(StorageError)
        -> Value
    {
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw .unreadable(table: table, id: id, cause: "broken JSON")
        }
    }

    /// An array of texts, for `json_each`.
    static func list(_ texts: some Sequence<String>) throws(StorageError) -> String {
        try text(Array(texts), table: "query", id: "json_each")
    }
}
