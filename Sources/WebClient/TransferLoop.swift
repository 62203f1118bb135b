import CCurl
import Glibc
import Synchronization

/// The one thread that runs all transfers of a client over one libcurl multi handle.
///
/// Unchecked because the compiler cannot see threads: other threads touch nothing but `inbox` and `wake`; all else belongs to the thread.
final class TransferLoop: @unchecked Sendable {
    typealias Reply = @Sendable (Result<HopAnswer, WebClientError>) -> Void

    private typealias Arrival = (ticket: UInt64, job: TransferJob, reply: Reply)

    private struct Inbox {
        var isOpen = true
        var isClosing = false
        /// Whether the thread has seen all there is and waits, so that it must be woken.
        var isAwaited = false
        var arrivals: [Arrival] = []
        var cancelled: Set<UInt64> = []
        /// Places for large bodies given back.
        var freedPlaces = 0
        var farewells: [@Sendable () -> Void] = []

        var isEmpty: Bool { arrivals.isEmpty && cancelled.isEmpty && freedPlaces == 0 && !isClosing }
    }

    private let inbox = Mutex(Inbox())
    private let wake: WakeCall
    private let settings: WebClientSettings
    private let multi: UnsafeMutableRawPointer
    private var queue: TransferQueue
    private var largeBodies = 0
    /// Transfers that wait for a place for their body, in order; some may have ended meanwhile.
    private var paused: [TransferQueue.Entry] = []
    /// Those taken from the inbox; the two change their memory for one another.
    private var arrivals: [Arrival] = []

    /// Starts the thread.
    init(_ settings: WebClientSettings) throws(WebClientError) {
        guard Self.isLibraryReady, let multi = curl_multi_init(), let wake = WakeCall() else {
            throw .invalidSettings("libcurl cannot be started")
        }
        (self.multi, self.wake) = (multi, wake)
        self.settings = settings
        queue = TransferQueue(limit: settings.maxConnections, perHost: settings.maxPerHost)
        ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, settings.maxConnections)
        try start()
    }

    // MARK: - From any thread

    /// Hands in a job; `reply` is called once, on the loop's thread.
    ///
    /// - Returns: whether the loop is still open; if not, `reply` is never called.
    func submit(_ ticket: UInt64, _ job: TransferJob, reply: @escaping Reply) -> Bool {
        post { $0.arrivals.append((ticket, job, reply)) }
    }

    /// Ends a job that waits or runs; one that is unknown or finished is left alone.
    func cancel(_ ticket: UInt64) {
        _ = post { $0.cancelled.insert(ticket) }
    }

    /// Ends everything and the thread; `farewell` is called when that is done, at once if it was already.
    func close(_ farewell: @escaping @Sendable () -> Void) {
        let isOpen = post {
            $0.isClosing = true
            $0.farewells.append(farewell)
        }
        if !isOpen { farewell() }
    }

    private func post(_ change: (inout Inbox) -> Void) -> Bool {
        let (isOpen, isAwaited) = inbox.withLock { inbox in
            guard inbox.isOpen else { return (false, false) }
            change(&inbox)
            // The first to bring something wakes the thread, which takes all at once.
            defer { inbox.isAwaited = false }
            return (true, inbox.isAwaited)
        }
        if isAwaited { wake.ring() }
        return isOpen
    }

    // MARK: - On the loop's thread

    private func start() throws(WebClientError) {
        let this = Unmanaged.passRetained(self)
        var thread = pthread_t()
        let result = pthread_create(
            &thread, nil,
            {
                Unmanaged<TransferLoop>.fromOpaque($0!).takeRetainedValue().run()
                return nil
            }, this.toOpaque())
        guard result == 0 else {
            this.release()
            throw .invalidSettings("no thread can be started (error \(result))")
        }
        pthread_detach(thread)
    }

    private func run() {
        // A closed TLS connection must not end the process, and signals are other threads' business.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        ccurl_keep_memory()
        while takeInbox() {
            startWaiting()
            var count: Int32 = 0
            curl_multi_perform(multi, &count)
            collectFinished()
            wait()
        }
        shutDown()
    }

    /// Until something happens on a connection or in the inbox.
    private func wait() {
        let isInboxEmpty = inbox.withLock { inbox in
            inbox.isAwaited = inbox.isEmpty
            return inbox.isAwaited
        }
        var call = curl_waitfd(fd: wake.descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
        curl_multi_poll(multi, &call, 1, isInboxEmpty && !queue.hasStartable ? 60_000 : 0, nil)
        if call.revents != 0 { wake.clear() }
    }

    /// - Returns: false when it is time to end.
    private func takeInbox() -> Bool {
        let (cancelled, freedPlaces, isClosing) = inbox.withLock { inbox in
            defer {
                inbox.cancelled = []
                inbox.freedPlaces = 0
                inbox.isAwaited = false
            }
            swap(&inbox.arrivals, &arrivals)
            return (inbox.cancelled, inbox.freedPlaces, inbox.isClosing)
        }
        for arrival in arrivals { queue.add(arrival.ticket, arrival.job, arrival.reply) }
        arrivals.removeAll(keepingCapacity: true)
        for ticket in cancelled { abort(ticket) { .cancelled(address: $0) } }
        largeBodies -= freedPlaces
        resumePaused()
        return !isClosing
    }

    private func startWaiting() {
        while let entry = queue.next() {
            guard let easy = curl_easy_init() else {
                finish(entry, .failure(.unreachable(address: entry.job.address.text, cause: "out of memory")))
                continue
            }
            entry.transfer = Transfer(entry.job, on: easy, settings: settings) { [unowned self, unowned entry] in
                takePlace(or: entry)
            }
            ccurl_set_pointer(easy, CURLOPT_PRIVATE, Unmanaged.passUnretained(entry).toOpaque())
            curl_multi_add_handle(multi, easy)
        }
    }

    private func collectFinished() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let entry = Self.entry(of: message.pointee.easy_handle),
                let transfer = entry.transfer
            else { continue }
            finish(entry, transfer.outcome(ccurl_message_result(message)))
        }
    }

    /// A place for a large body; where there is none the transfer is remembered.
    private func takePlace(or entry: TransferQueue.Entry) -> BodyLease? {
        guard largeBodies < settings.maxLarge else {
            paused.append(entry)
            return nil
        }
        largeBodies += 1
        return BodyLease { [self] in _ = post { $0.freedPlaces += 1 } }
    }

    private func resumePaused() {
        while largeBodies < settings.maxLarge, let entry = paused.first {
            paused.removeFirst()
            guard let transfer = entry.transfer, transfer.isPaused, let lease = takePlace(or: entry) else { continue }
            transfer.resume(with: lease)
        }
    }

    private func abort(_ ticket: UInt64, _ error: (String) -> WebClientError) {
        if let entry = queue.entry(of: ticket) { finish(entry, .failure(error(entry.job.address.text))) }
    }

    /// Gives a transfer's handle back.
    ///
    /// Reused after a reset it would be two microseconds cheaper, but until 8.1.1 libcurl continues a folded line that begins an answer
    /// where the last header of the handle's former answer was, in freed memory (curl/curl#11101); connections are reused all the same.
    private func release(_ entry: TransferQueue.Entry) {
        guard let easy = entry.transfer?.easy else { return }
        curl_multi_remove_handle(multi, easy)
        curl_easy_cleanup(easy)
        entry.transfer = nil
    }

    private func finish(_ entry: TransferQueue.Entry, _ outcome: Result<HopAnswer, WebClientError>) {
        release(entry)
        queue.remove(entry)
        entry.reply(outcome)
    }

    private static func entry(of easy: UnsafeMutableRawPointer?) -> TransferQueue.Entry? {
        var entry: UnsafeMutableRawPointer?
        guard let easy, ccurl_get_pointer(easy, CURLINFO_PRIVATE, &entry) == CURLE_OK, let entry else { return nil }
        return Unmanaged.fromOpaque(entry).takeUnretainedValue()
    }

    private func shutDown() {
        let last = inbox.withLock { inbox in
            inbox.isOpen = false
            return inbox
        }
        for arrival in last.arrivals { queue.add(arrival.ticket, arrival.job, arrival.reply) }
        for entry in queue.all { finish(entry, .failure(.closed(address: entry.job.address.text))) }
        curl_multi_cleanup(multi)
        for farewell in last.farewells { farewell() }
    }

    private static let isLibraryReady = ccurl_global_init() == CURLE_OK
}
