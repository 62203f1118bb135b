import GRDB

extension StorageError {
    /// Names what SQLite reports.
    init(_ error: DatabaseError, path: String) {
        let cause = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .full(path: path)
        // The shared-memory file could not grow, which only happens where there is no room.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full(path: path)
        case .SQLITE_IOERR: self = .inputOutput(path: path, cause: cause)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path, cause: cause)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, cause: cause)
        case .SQLITE_CONSTRAINT: self = .refused(path: path, cause: cause)
        default: self = .failed(path: path, cause: error.sql.map { "\(cause) in \($0)" } ?? cause)
        }
    }
}
