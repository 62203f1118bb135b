import Synchronization

/// Asks thousands of servers at once over libcurl, on one thread of its own, within strict limits.
///
/// What it never does: send cookies or fragments, follow to anything but `http` and `https`, connect to an address of this machine
/// or a private network unless the request allows it, take a proxy from the environment, put a name or password into an error.
public final class WebClient: Sendable {
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
        var journey = try Journey(request)
        while true {
            let answer = try await perform(journey.job)
            guard try journey.goOn(after: answer) else { return journey.response(answer) }
        }
    }

    /// Ends all exchanges, the running ones with an error, and waits until the thread has left.
    public func close() async {
        await withCheckedContinuation { continuation in
            loop.close { continuation.resume() }
        }
    }

    // MARK: - Private

    private func perform(_ job: TransferJob) async throws -> HopAnswer {
        let ticket = tickets.add(1, ordering: .relaxed).newValue
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                guard !Task.isCancelled else { return continuation.resume(throwing: WebClientError.cancelled(address: job.address.text)) }
                let isOpen = loop.submit(ticket, job) { continuation.resume(with: $0) }
                if !isOpen { continuation.resume(throwing: WebClientError.closed(address: job.address.text)) }
                // The handler below may have run just before the job was handed in.
                if Task.isCancelled { loop.cancel(ticket) }
            }
        } onCancel: {
            loop.cancel(ticket)
        }
    }
}
