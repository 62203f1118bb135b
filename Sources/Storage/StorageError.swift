/// What can go wrong in `Storage`.
public enum StorageError: Error, Hashable, Sendable {
    /// Another process owns the database; `holder` is its process id where it can be read.
    case locked(path: String, holder: Int32?)
    case missing(path: String)
    case cannotOpen(path: String, cause: String)
    /// Made by an older version, and a visitor does not change the schema.
    case tooOld(path: String)
    /// Made by a newer version.
    case tooNew(path: String)
    /// Holds the tables of another program.
    case foreign(path: String)
    /// The disk, or the size the file may have, is used up; the transaction was rolled back.
    case full(path: String)
    case inputOutput(path: String, cause: String)
    /// Another process has kept the database busy for longer than the store waits.
    case busy(path: String)
    case corrupt(path: String, cause: String)
    case readOnly(path: String)
    /// A stored value cannot be read.
    case unreadable(table: String, id: String, cause: String)
    /// A value cannot be stored.
    case unwritable(table: String, id: String, cause: String)
    /// Something named by the caller is not in the database.
    case unknown(table: String, id: String)
    /// The schema does not allow what was to be written.
    case refused(path: String, cause: String)
    case failed(path: String, cause: String)

    /// Stable, for metrics, logs and notices.
    public var reason: String {
        switch self {
        case .locked: "storage.locked"
        case .missing: "storage.missing"
        case .cannotOpen: "storage.cannot_open"
        case .tooOld: "storage.too_old"
        case .tooNew: "storage.too_new"
        case .foreign: "storage.foreign"
        case .full: "storage.full"
        case .inputOutput: "storage.io"
        case .busy: "storage.busy"
        case .corrupt: "storage.corrupt"
        case .readOnly: "storage.read_only"
        case .unreadable: "storage.unreadable"
        case .unwritable: "storage.unwritable"
        case .unknown: "storage.unknown"
        case .refused: "storage.refused"
        case .failed: "storage.failed"
        }
    }

    /// Whether the same call may succeed later without a change to program or database.
    public var isPassing: Bool {
        switch self {
        case .full, .inputOutput, .busy: true
        default: false
        }
    }
}

extension StorageError: CustomStringConvertible {
    /// Subject, event, cause and remedy, for people.
    public var description: String {
        switch self {
        case .locked(let path, let holder):
            "\(path): already in use by another newshound\(holder.map { ", process \($0)" } ?? ""); stop that one first or use another database"
        case .missing(let path): "\(path): no such database; start `newshound run` once, or correct storage.path"
        case .cannotOpen(let path, let cause):
            "\(path): cannot be opened (\(cause)); check that the folder exists and that this user may write to it"
        case .tooOld(let path):
            "\(path): made by an older newshound; start `newshound run` of this version once, which brings it up to date"
        case .tooNew(let path): "\(path): made by a newer newshound; use that version, or another database"
        case .foreign(let path): "\(path): belongs to another program, whose tables it holds; give storage.path a file of its own"
        case .full(let path): "\(path): no room left to write, nothing of this step was stored; free some space, work goes on by itself"
        case .inputOutput(let path, let cause):
            "\(path): the disk fails (\(cause)), nothing of this step was stored; check disk and file system"
        case .busy(let path): "\(path): kept busy by another process, nothing of this step was stored; end programs that hold the file open"
        case .corrupt(let path, let cause): "\(path): damaged or no database (\(cause)); restore it from a backup"
        case .readOnly(let path): "\(path): cannot be written; give this user the right to write to the file and its folder"
        case .unreadable(let table, let id, let cause):
            "\(table) \(id): the stored value cannot be read (\(cause)); restore the database from a backup"
        case .unwritable(let table, let id, let cause): "\(table) \(id): the value cannot be stored (\(cause)); please report this"
        case .unknown(let table, let id): "\(table) \(id): not in the database; check the name"
        case .refused(let path, let cause):
            "\(path): the schema refuses the change (\(cause)), nothing of this step was stored; please report this"
        case .failed(let path, let cause): "\(path): \(cause)"
        }
    }
}
