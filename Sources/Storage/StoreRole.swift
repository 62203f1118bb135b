/// As whom a process opens the database.
public enum StoreRole: String, Sendable {
    /// The one process that works on it: holds the lock and brings the schema up to date.
    case owner
    /// A command beside it: reads, and writes in short transactions, only where the schema is exactly the known one.
    case visitor
}
