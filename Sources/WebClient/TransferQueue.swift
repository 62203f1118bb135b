/// Jobs that wait or run, and whose turn it is under the limits of transfers at once.
///
/// libcurl's own limits would let a waiting transfer's time run out. Every step takes constant time, however many wait.
struct TransferQueue {
    /// A class, so that looking at one copies nothing.
    private final class Entry {
        let job: TransferJob
        let reply: TransferLoop.Reply
        var isRunning = false

        init(_ job: TransferJob, _ reply: @escaping TransferLoop.Reply) {
            self.job = job
            self.reply = reply
        }
    }

    private let limit: Int
    private let perHost: Int
    private var entries: [UInt64: Entry] = [:]
    /// In order of arrival; tickets without an entry have been removed meanwhile.
    private var waiting: ArraySlice<UInt64> = []
    /// Those whose host has as many transfers as it may, by origin; one goes back to `waiting` for each that ends there.
    private var parked: [String: ArraySlice<UInt64>] = [:]
    private var runningCount = 0
    private var runningOnHost: [String: Int] = [:]

    init(limit: Int, perHost: Int) {
        self.limit = limit
        self.perHost = perHost
    }

    var tickets: [UInt64] { entries.keys.sorted() }

    /// Whether `next` may give a job.
    var hasStartable: Bool { runningCount < limit && !waiting.isEmpty }

    func address(of ticket: UInt64) -> String? { entries[ticket]?.job.address.text }

    mutating func add(_ ticket: UInt64, _ job: TransferJob, _ reply: @escaping TransferLoop.Reply) {
        entries[ticket] = Entry(job, reply)
        waiting.append(ticket)
    }

    /// The longest waiting job that may start now; it counts as running from here on.
    mutating func next() -> (ticket: UInt64, job: TransferJob)? {
        while runningCount < limit, let ticket = waiting.popFirst() {
            guard let entry = entries[ticket] else { continue }
            let origin = entry.job.address.origin
            guard runningOnHost[origin, default: 0] < perHost else {
                parked[origin, default: []].append(ticket)
                continue
            }
            entry.isRunning = true
            runningCount += 1
            runningOnHost[origin, default: 0] += 1
            return (ticket, entry.job)
        }
        return nil
    }

    /// Forgets a job and makes its place free.
    mutating func remove(_ ticket: UInt64) -> TransferLoop.Reply? {
        guard let entry = entries.removeValue(forKey: ticket) else { return nil }
        if entry.isRunning {
            runningCount -= 1
            let origin = entry.job.address.origin
            runningOnHost[origin] = runningOnHost[origin].flatMap { $0 > 1 ? $0 - 1 : nil }
            unpark(origin)
        }
        return entry.reply
    }

    private mutating func unpark(_ origin: String) {
        while let ticket = parked[origin]?.popFirst() {
            guard entries[ticket] != nil else { continue }
            waiting.append(ticket)
            break
        }
        if parked[origin]?.isEmpty == true { parked[origin] = nil }
    }
}
