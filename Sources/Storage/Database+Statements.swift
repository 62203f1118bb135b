import FoundationEssentials
import GRDB

/// Statements are compiled once for each connection.
extension Database {
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Runs a statement and tells how many rows it has changed.
    func change(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
        try run(sql, arguments)
        return changesCount
    }

    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    /// What is taken from each row, which is there only meanwhile: nothing is copied that is not asked for.
    func each<Value>(_ sql: String, _ arguments: StatementArguments = [], _ take: (Row) throws -> Value) throws -> [Value] {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var taken: [Value] = []
        while let row = try rows.next() { taken.append(try take(row)) }
        return taken
    }

    func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    func texts(_ sql: String, _ arguments: StatementArguments = []) throws -> [String] {
        try String.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    func isTrue(_ sql: String, _ arguments: StatementArguments = []) throws -> Bool {
        try number(sql, arguments) == 1
    }
}

/// Columns of a damaged file may hold anything: a value of another kind reads as empty instead of ending the process.
extension Row {
    func text(_ column: String) -> String { optionalText(column) ?? "" }

    func optionalText(_ column: String) -> String? { String.fromDatabaseValue(self[column]) }

    func number(_ column: String) -> Int { Int.fromDatabaseValue(self[column]) ?? 0 }

    func real(_ column: String) -> Double { Double.fromDatabaseValue(self[column]) ?? 0 }

    func flag(_ column: String) -> Bool { number(column) != 0 }

    func date(_ column: String) -> Date { optionalDate(column) ?? Date(milliseconds: 0) }

    func optionalDate(_ column: String) -> Date? { Int64.fromDatabaseValue(self[column]).map(Date.init(milliseconds:)) }

    /// A word of a fixed vocabulary.
    ///
    /// - Throws: `StorageError.unreadable`, naming table and id, for any other word.
    func word<Word: RawRepresentable<String>>(_ column: String, as type: Word.Type = Word.self, table: String, id: String)
        throws(StorageError) -> Word
    {
        guard let word = Word(rawValue: text(column)) else {
            throw .unreadable(table: table, id: id, cause: "unknown \(column) “\(text(column))”")
        }
        return word
    }
}
