import ArgumentParser
import Settings
import Storage

extension ConfigurationOptions {
    /// Does a command's work on the database, beside a running daemon.
    func withStore<Result>(_ work: (Store, Configuration) async throws -> Result) async throws -> Result {
        ServiceUser.become()
        let configuration = try await loadConfiguration()
        return try await reportingFailures {
            let store = try Store.open(at: configuration.storage.path, as: .visitor)
            let result = try await work(store, configuration)
            try store.close()
            return result
        }
    }

    /// The same without a database, as long as the daemon has never run.
    func withStoreIfAny<Result>(_ work: (Store?, Configuration) throws -> Result) async throws -> Result {
        ServiceUser.become()
        let configuration = try await loadConfiguration()
        return try await reportingFailures {
            let store = try Self.storeIfAny(at: configuration.storage.path)
            let result = try work(store, configuration)
            try store?.close()
            return result
        }
    }

    private static func storeIfAny(at path: String) throws -> Store? {
        do {
            return try Store.open(at: path, as: .visitor)
        } catch StorageError.missing {
            return nil
        }
    }
}
