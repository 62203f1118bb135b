import FoundationEssentials

/// Which feed is asked next: those not yet due by their dates, those due in lines at their hosts.
///
/// Every step costs at most the logarithm of the number of feeds, however many are due or wait for one host.
public struct FeedAgenda: Sendable {
    public enum Turn: Sendable, Hashable {
        /// The feed that is due longest of those whose host may be asked; `finish` must follow.
        case feed(String, host: String)
        /// Feeds are due at a host that wants to be left alone until then.
        case held(host: String, until: Date)
    }

    public init(_ gates: HostGates) {
        self.gates = gates
    }

    // MARK: - Feeds

    /// Feeds that are being asked.
    public private(set) var underWay = 0

    /// Feeds that have had their turn and are not finished, those under way included.
    public private(set) var unfinished = 0

    /// Whether no feed is due at any date, waits or is unfinished.
    public var isEmpty: Bool { unfinished == 0 && scheduled == 0 }

    /// When a feed is due; nil while it is unfinished and for one that is not scheduled.
    public func date(of feed: String) -> Date? {
        numbers[feed].flatMap { entries[$0].isScheduled ? entries[$0].date : nil }
    }

    /// Sets when a feed is due, whatever was set before; one that is unfinished is left alone.
    public mutating func schedule(_ feed: String, at host: String, for date: Date) {
        let number = number(of: feed)
        guard !entries[number].isUnfinished else { return }
        leave(number)
        entries[number].host = host
        entries[number].date = date
        entries[number].isScheduled = true
        scheduled += 1
        dates.add(Due(date: date, number: number, ticket: entries[number].ticket))
    }

    /// The host at which a scheduled feed is asked, and its new date; see `schedule(_:at:for:)`.
    public mutating func reschedule(_ feed: String, for date: Date) {
        guard let number = numbers[feed], entries[number].isScheduled else { return }
        schedule(feed, at: entries[number].host, for: date)
    }

    // MARK: - Turns

    /// Whose turn it is; nil where nobody is due or may be asked now.
    ///
    /// - Parameter hold: Until when a host wants to be left alone.
    public mutating func next(at now: Date, hold: (String) -> Date?) -> Turn? {
        lineUp(at: now)
        openLines(at: now)
        while let host = ready.takeFirst()?.host {
            guard let head = head(of: host) else { continue }
            if let end = hold(host), end > now {
                close(host, until: end)
                return .held(host: host, until: end)
            }
            switch gates.admit(host, at: now) {
            case .admitted: return .feed(start(head, at: host), host: host)
            case .notBefore(let date): close(host, until: date)
            case .busy: lines[host]?.isBusy = true
            }
        }
        return nil
    }

    /// When somebody's turn comes at the latest, if nothing ends before; nil where nobody waits for a date.
    public var nextDate: Date? {
        [dates.first?.date, closed.first?.opens].compactMap(\.self).min()
    }

    /// A feed that had its turn has been answered: its host may be asked again, the feed itself is still to be finished.
    public mutating func release(_ feed: String, at now: Date) {
        guard let number = numbers[feed] else { return }
        release(number, at: now)
    }

    /// A feed that had its turn has been dealt with; it is not due any more until it is scheduled.
    public mutating func finish(_ feed: String, at now: Date) {
        guard let number = numbers[feed], entries[number].isUnfinished else { return }
        release(number, at: now)
        entries[number].isUnfinished = false
        unfinished -= 1
    }

    /// Takes all feeds that wait at a host off the agenda, due longest first.
    public mutating func dismiss(_ host: String) -> [String] {
        let dismissed = (lines[host]?.feeds ?? []).filter(isCurrent)
        for due in dismissed { leave(due.number) }
        return dismissed.map { entries[$0.number].name }
    }

    // MARK: - Private

    private struct Entry: Sendable {
        let name: String
        var host = ""
        var date = Date.distantFuture
        var isScheduled = false
        var isUnderWay = false
        var isUnfinished = false
        /// Changes whenever the feed is taken from where it was, so that what is left there of it counts no more.
        var ticket = 0
    }

    /// A feed's place by date.
    private struct Due: Comparable, Sendable {
        let date: Date
        let number: Int
        let ticket: Int

        static func < (left: Due, right: Due) -> Bool { (left.date, left.number) < (right.date, right.number) }
    }

    /// The feeds that are due at a host. A host with a line is in one place: ready, closed until a date, or busy.
    private struct Line: Sendable {
        var feeds: ArraySlice<Due> = []
        var isBusy = false
    }

    private struct Opening: Comparable, Sendable {
        let opens: Date
        let host: String

        static func < (left: Opening, right: Opening) -> Bool { left.opens < right.opens }
    }

    private struct Ready: Comparable, Sendable {
        let head: Due
        let host: String

        static func < (left: Ready, right: Ready) -> Bool { left.head < right.head }
    }

    private var gates: HostGates
    private var entries: [Entry] = []
    private var numbers: [String: Int] = [:]
    private var scheduled = 0
    private var dates = Heap<Due>()
    private var lines: [String: Line] = [:]
    private var closed = Heap<Opening>()
    private var ready = Heap<Ready>()

    private mutating func number(of feed: String) -> Int {
        if let number = numbers[feed] { return number }
        entries.append(Entry(name: feed))
        numbers[feed] = entries.count - 1
        return entries.count - 1
    }

    private func isCurrent(_ due: Due) -> Bool { entries[due.number].ticket == due.ticket }

    private mutating func leave(_ number: Int) {
        entries[number].ticket += 1
        guard entries[number].isScheduled else { return }
        entries[number].isScheduled = false
        scheduled -= 1
    }

    // MARK: - Lines

    /// Feeds whose date has come go to the lines of their hosts.
    private mutating func lineUp(at now: Date) {
        while let due = dates.first, due.date <= now {
            _ = dates.takeFirst()
            guard isCurrent(due) else { continue }
            let host = entries[due.number].host
            let isNew = lines[host] == nil
            lines[host, default: Line()].feeds.append(due)
            if isNew { makeReady(host) }
        }
    }

    private mutating func openLines(at now: Date) {
        while let line = closed.first, line.opens <= now {
            _ = closed.takeFirst()
            makeReady(line.host)
        }
    }

    private mutating func makeReady(_ host: String) {
        if let head = head(of: host) { ready.add(Ready(head: head, host: host)) }
    }

    private mutating func close(_ host: String, until date: Date) {
        closed.add(Opening(opens: date, host: host))
    }

    /// The first of a host's line; a line in which nobody waits any more goes.
    private mutating func head(of host: String) -> Due? {
        while let head = lines[host]?.feeds.first {
            if isCurrent(head) { return head }
            lines[host]?.feeds.removeFirst()
        }
        lines[host] = nil
        return nil
    }

    private mutating func start(_ head: Due, at host: String) -> String {
        lines[host]?.feeds.removeFirst()
        leave(head.number)
        entries[head.number].isUnderWay = true
        entries[head.number].isUnfinished = true
        underWay += 1
        unfinished += 1
        makeReady(host)
        return entries[head.number].name
    }

    private mutating func release(_ number: Int, at now: Date) {
        guard entries[number].isUnderWay else { return }
        entries[number].isUnderWay = false
        underWay -= 1
        let host = entries[number].host
        gates.finish(host, at: now)
        guard lines[host]?.isBusy == true else { return }
        lines[host]?.isBusy = false
        makeReady(host)
    }
}
