import FoundationEssentials

/// A list of moments in a column: milliseconds as a JSON array.
enum StoredMoments {
    static func text(_ moments: [Date]) -> FieldWriter {
        var fields = FieldWriter(capacity: 2 + 15 * moments.count)
        fields.add("[")
        for (place, moment) in moments.enumerated() {
            if place > 0 { fields.add(",") }
            fields.add(moment.milliseconds)
        }
        fields.add("]")
        return fields
    }

    /// - Throws: `StorageError.unreadable`, naming table and id, where the text is not what was once stored.
    static func read(_ text: String, table: String, id: String) throws(StorageError) -> [Date] {
        var text = text
        guard let moments = text.withUTF8(moments) else {
            throw .unreadable(table: table, id: id, cause: "broken list of moments")
        }
        return moments
    }

    // MARK: - Private

    private static func moments(_ bytes: UnsafeBufferPointer<UInt8>) -> [Date]? {
        var fields = FieldReader(bytes)
        guard fields.skip("[") else { return nil }
        var moments: [Date] = []
        moments.reserveCapacity(20)
        while !fields.skip("]") {
            guard moments.isEmpty || fields.skip(","), let moment = fields.number() else { return nil }
            moments.append(Date(milliseconds: moment))
        }
        return fields.isAtEnd ? moments : nil
    }
}
