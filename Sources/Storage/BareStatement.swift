import GRDB
import GRDBSQLite

/// A statement whose values are handed to SQLite one by one, without boxes and arrays on the way, which take longer than SQLite itself:
/// for what is written after each request.
struct BareStatement {
    private let database: Database
    private let statement: SQLiteStatement
    private var bound: CInt = 0

    /// Compiled once for each connection, as all are.
    init(_ sql: String, in database: Database) throws {
        self.database = database
        statement = try database.cachedStatement(sql: sql).sqliteStatement
    }

    /// Gives the next parameter its value.
    mutating func bind(_ number: Int64?) {
        bound += 1
        guard let number else { return _ = sqlite3_bind_null(statement, bound) }
        sqlite3_bind_int64(statement, bound, number)
    }

    /// Gives the next parameter its value, which SQLite copies.
    mutating func bind(_ text: String?) {
        bound += 1
        guard var text else { return _ = sqlite3_bind_null(statement, bound) }
        text.withUTF8 { put($0) }
    }

    /// Gives the next parameter its value, which SQLite copies.
    mutating func bind(_ text: FieldWriter) {
        bound += 1
        text.bytes.withUnsafeBufferPointer { put($0) }
    }

    /// Runs the statement, which has no rows, and tells how many it has changed.
    ///
    /// - Throws: `DatabaseError`.
    func change() throws -> Int {
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE else {
            defer { sqlite3_reset(statement) }
            throw DatabaseError(resultCode: database.lastErrorCode, message: database.lastErrorMessage)
        }
        sqlite3_reset(statement)
        return database.changesCount
    }

    // MARK: - Private

    private func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Without an address it would be NULL.
        guard let start = bytes.baseAddress else { return _ = sqlite3_bind_text(statement, bound, "", 0, nil) }
        start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            _ = sqlite3_bind_text(statement, bound, $0, CInt(clamping: bytes.count), Self.isCopied)
        }
    }

    private static let isCopied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
