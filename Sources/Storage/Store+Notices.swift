import FoundationEssentials
import NewsModel

extension Store {
    /// Writes an alert of the daemon's own topic with its deliveries, unless one of the same reason and subject is still on its way.
    ///
    /// - Returns: The new alert's id, or nil.
    @discardableResult
    public func raise(_ notice: Notice, notifying sinks: [String], at moment: Date) throws -> Identifier<Alert>? {
        try write { try AlertWriter(database: $0, moment: moment).raise(notice, notifying: sinks) }
    }
}
