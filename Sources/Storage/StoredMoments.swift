import FoundationEssentials

/// A list of moments in a column: milliseconds as a JSON array.
enum StoredMoments {
    static func text(_ moments: [Date]) -> String {
        "[" + moments.map { String($0.milliseconds) }.joined(separator: ",") + "]"
    }

    /// - Throws: `StorageError.unreadable`, naming table and id, where the text is not what was once stored.
    static func read(_ text: String, table: String, id: String) throws(StorageError) -> [Date] {
        guard text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") else { throw broken(table, id) }
        var moments: [Date] = []
        for field in text.utf8.dropFirst().dropLast().split(separator: UInt8(ascii: ",")) {
            guard let moment = Int64(Substring(field)) else { throw broken(table, id) }
            moments.append(Date(milliseconds: moment))
        }
        return moments
    }

    private static func broken(_ table: String, _ id: String) -> StorageError {
        .unreadable(table: table, id: id, cause: "broken list of moments")
    }
}
