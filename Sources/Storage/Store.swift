import FoundationEssentials
import GRDB
import Glibc

/// The one SQLite file, and the only door to it.
///
/// Each public function is one transaction: it happens whole or, when it throws, not at all. Functions block while the disk works, so
/// callers in asynchronous code give them a thread of their own.
public final class Store: Sendable {
    /// Where the database lies.
    public let path: String
    public let role: StoreRole
    let pool: DatabasePool
    private let lock: OwnerLock?

    private init(path: String, role: StoreRole, pool: DatabasePool, lock: OwnerLock?) {
        self.path = path
        self.role = role
        self.pool = pool
        self.lock = lock
    }

    /// Opens the database at `path`; an owner creates it and brings its schema up to date.
    ///
    /// - Throws: `StorageError.locked` where another owner is at work, `.tooNew`, `.tooOld`, `.missing`, `.cannotOpen`, `.corrupt`, …
    public static func open(at path: String, as role: StoreRole) throws -> Store {
        try open(at: path, as: role, schema: Schema.current)
    }

    /// Empties the write-ahead log into the file where there is room, and closes the connections; the lock goes with the last reference.
    public func close() throws {
        _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try named { try pool.close() }
    }

    /// Answers once the database has answered.
    public func ping() throws {
        try read { _ = try $0.number("SELECT count(*) FROM sink") }
    }

    // MARK: - Inside the module

    static func open(at path: String, as role: StoreRole, schema: Schema) throws -> Store {
        let lock = role == .owner ? try OwnerLock(besides: path) : nil
        try role == .owner ? createFile(at: path) : requireFile(at: path)
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            // The pool lowers its writing connection to NORMAL when it switches to write-ahead logging.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try schema.prepare(pool, path: path, role: role)
            return Store(path: path, role: role, pool: pool, lock: lock)
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }

    func read<Result>(_ work: (Database) throws -> Result) throws -> Result {
        try named { try pool.read(work) }
    }

    func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
        try named { try pool.write(work) }
    }

    // MARK: - Private

    private func named<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.label = "newshound.store"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
        }
        return configuration
    }

    /// SQLite gives its other files the mode of this one. A file that is there is not touched: closing it would drop SQLite's own locks.
    private static func createFile(at path: String) throws(StorageError) {
        guard access(path, F_OK) != 0 else { return }
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, cause: errorText()) }
        Glibc.close(descriptor)
    }

    private static func requireFile(at path: String) throws(StorageError) {
        guard access(path, F_OK) == 0 else { throw .missing(path: path) }
    }
}
