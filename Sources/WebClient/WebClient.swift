import Synchronization

/// Asks thousands of servers at once over libcurl, on one thread of its own, within strict limits.
///
/// What it never does: send cookies or fragments, follow to anything but `http` and `https`, connect to an address of this machine
/// or a private network unless the request allows it, take a proxy from the environment, put a name or password into an error.
public final class WebClient: Sendable {
    /// What an exchange has come to.
    public typealias Answer = Result<WebResponse, WebClientError>

    /// The number of an exchange under way.
    public typealias Ticket = UInt64

    private let loop: TransferLoop
    private let tickets = Atomic<UInt64>(1)

    /// - Throws: `WebClientError.invalidSettings`.
    public init(_ settings: WebClientSettings) throws(WebClientError) {
        try settings.check()
        loop = try TransferLoop(settings)
    }

    deinit {
        loop.close {}
    }

    /// Sends a request, follows redirects, and returns the last answer whatever its status.
    ///
    /// Cancelling the task ends the transfer.
    /// - Throws: `WebClientError`.
    public func exchange(_ request: WebRequest) async throws -> WebResponse {
        let (journey, ticket) = (try Journey(request), nextTicket)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard !Task.isCancelled else {
                    return continuation.resume(throwing: WebClientError.cancelled(address: journey.job.address.text))
                }
                Self.go(journey, over: loop, as: ticket) { continuation.resume(with: $0) }
                // The handler below may have run just before the job was handed in.
                if Task.isCancelled { loop.cancel(ticket) }
            }
        } onCancel: {
            loop.cancel(ticket)
        }
    }

    /// As `exchange`, for those who ask so many at once that a task for each is too much.
    ///
    /// - Parameter answer: Called once, on the client's thread, which waits for it; on the caller's where nothing can be sent.
    /// - Returns: By what the exchange can be cancelled.
    public func send(_ request: WebRequest, answer: @escaping @Sendable (Answer) -> Void) -> Ticket {
        let ticket = nextTicket
        do throws(WebClientError) {
            Self.go(try Journey(request), over: loop, as: ticket, answer)
        } catch {
            answer(.failure(error))
        }
        return ticket
    }

    /// Ends an exchange that is under way, with an error.
    public func cancel(_ ticket: Ticket) {
        loop.cancel(ticket)
    }

    /// Ends all exchanges, the running ones with an error, and waits until the thread has left.
    public func close() async {
        await withCheckedContinuation { continuation in
            loop.close { continuation.resume() }
        }
    }

    // MARK: - Private

    private var nextTicket: Ticket { tickets.add(1, ordering: .relaxed).newValue }

    /// Makes one hop, and the next where the answer asks for one, then on the client's thread.
    private static func go(_ journey: Journey, over loop: TransferLoop, as ticket: Ticket, _ answer: @escaping @Sendable (Answer) -> Void) {
        let isOpen = loop.submit(ticket, journey.job) { result in
            do throws(WebClientError) {
                let hop = try result.get()
                var journey = journey
                guard try journey.goOn(after: hop) else { return answer(.success(journey.response(hop))) }
                go(journey, over: loop, as: ticket, answer)
            } catch {
                answer(.failure(error))
            }
        }
        if !isOpen { answer(.failure(.closed(address: journey.job.address.text))) }
    }
}
