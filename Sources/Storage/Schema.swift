import GRDB

/// The schema as a row of migrations that only grows.
struct Schema: Sendable {
    private let migrations: [Migration]

    struct Migration: Sendable {
        let name: String
        let sql: String
    }

    init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// What this version works with.
    static let current = Schema([.first, .polling, .agenda, .answers])

    /// Brings the database up to date for an owner; for a visitor only looks whether it is.
    ///
    /// - Throws: `StorageError.foreign` for the database of another program, `.tooNew`, and for a visitor `.tooOld`.
    func prepare(_ pool: DatabasePool, path: String, role: StoreRole) throws {
        let migrator = migrator
        guard try !pool.read(Self.isForeign) else { throw StorageError.foreign(path: path) }
        guard try !pool.read(migrator.hasBeenSuperseded) else { throw StorageError.tooNew(path: path) }
        switch role {
        case .owner: try migrator.migrate(pool)
        case .visitor: guard try pool.read(migrator.hasCompletedMigrations) else { throw StorageError.tooOld(path: path) }
        }
    }

    private static func isForeign(_ database: Database) throws -> Bool {
        try database.isTrue(
            """
            SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table')
                AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'grdb_migrations')
            """)
    }

    private var migrator: DatabaseMigrator {
        migrations.reduce(into: DatabaseMigrator()) { migrator, migration in
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
        }
    }
}
