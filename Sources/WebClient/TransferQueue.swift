/// Jobs that wait or run, and whose turn it is under the limits of transfers at once.
///
/// libcurl's own limits would let a waiting transfer's time run out. Every step takes constant time, however many wait.
struct TransferQueue {
    /// A class, so that looking at one copies nothing.
    final class Entry {
        let ticket: UInt64
        let job: TransferJob
        let reply: TransferLoop.Reply
        /// While it runs.
        var transfer: Transfer?
        fileprivate let host: Host
        fileprivate var isRunning = false

        fileprivate init(_ ticket: UInt64, _ job: TransferJob, at host: Host, _ reply: @escaping TransferLoop.Reply) {
            (self.ticket, self.job, self.host, self.reply) = (ticket, job, host, reply)
        }
    }

    /// What goes on at one origin.
    fileprivate final class Host {
        var entries = 0
        var running = 0
        /// Those that wait while as many run as may; one goes back to `waiting` for each that ends.
        var parked: ArraySlice<UInt64> = []
    }

    private let limit: Int
    private let perHost: Int
    private var entries: [UInt64: Entry] = [:]
    private var hosts: [String: Host] = [:]
    /// In order of arrival; tickets without an entry have been removed meanwhile.
    private var waiting: ArraySlice<UInt64> = []
    private var runningCount = 0

    init(limit: Int, perHost: Int) {
        self.limit = limit
        self.perHost = perHost
    }

    /// In order of arrival.
    var all: [Entry] { entries.values.sorted { $0.ticket < $1.ticket } }

    /// Whether `next` may give a job.
    var hasStartable: Bool { runningCount < limit && !waiting.isEmpty }

    func entry(of ticket: UInt64) -> Entry? { entries[ticket] }

    mutating func add(_ ticket: UInt64, _ job: TransferJob, _ reply: @escaping TransferLoop.Reply) {
        let host = host(of: job.address.origin)
        host.entries += 1
        entries[ticket] = Entry(ticket, job, at: host, reply)
        waiting.append(ticket)
    }

    /// The longest waiting job that may start now; it counts as running from here on.
    mutating func next() -> Entry? {
        while runningCount < limit, let ticket = waiting.popFirst() {
            guard let entry = entries[ticket] else { continue }
            guard entry.host.running < perHost else {
                entry.host.parked.append(ticket)
                continue
            }
            entry.isRunning = true
            entry.host.running += 1
            runningCount += 1
            return entry
        }
        return nil
    }

    /// Forgets a job and makes its place free.
    mutating func remove(_ entry: Entry) {
        guard entries.removeValue(forKey: entry.ticket) != nil else { return }
        entry.host.entries -= 1
        if entry.host.entries == 0 { hosts[entry.job.address.origin] = nil }
        guard entry.isRunning else { return }
        runningCount -= 1
        entry.host.running -= 1
        unpark(entry.host)
    }

    // MARK: - Private

    private mutating func host(of origin: String) -> Host {
        if let host = hosts[origin] { return host }
        let host = Host()
        hosts[origin] = host
        return host
    }

    private mutating func unpark(_ host: Host) {
        while let ticket = host.parked.popFirst() {
            guard entries[ticket] != nil else { continue }
            waiting.append(ticket)
            break
        }
    }
}
