import Dispatch
import NewsModel
import Storage
import Synchronization

/// Commits what requests bring: all that comes within a moment goes into one transaction, in order of arrival.
///
/// Nobody is answered before the transaction is on the disk.
final class FetchCommitter: Sendable {
    /// Called on the committer's thread.
    typealias Answer = @Sendable (Result<FetchReceipt, any Error>) -> Void

    private struct Line {
        var fetches: [FetchCommit] = []
        /// One for each fetch.
        var answers: [Answer] = []
        /// Whether somebody comes for them.
        var isAwaited = false
    }

    /// How long the first waits for others: to write one more costs little, to wait for the disk once more costs much.
    private static let moment = DispatchTimeInterval.milliseconds(2)

    private let line = Mutex(Line())
    private let store: Store
    /// Names of the sinks that notices about feeds go to.
    private let sinks: [String]
    private let queue = DispatchQueue(label: "newshound.commits")

    init(_ store: Store, notifying sinks: [String]) {
        self.store = store
        self.sinks = sinks
    }

    /// Answers once the fetch is stored, or cannot be.
    func commit(_ fetch: FetchCommit, answer: @escaping Answer) {
        let isFirst = line.withLock { line in
            line.fetches.append(fetch)
            line.answers.append(answer)
            defer { line.isAwaited = true }
            return !line.isAwaited
        }
        if isFirst { queue.asyncAfter(deadline: .now() + Self.moment) { self.work() } }
    }

    /// Returns once the fetch is stored.
    func commit(_ fetch: FetchCommit) async throws -> FetchReceipt {
        try await withCheckedThrowingContinuation { continuation in
            commit(fetch) { continuation.resume(with: $0) }
        }
    }

    /// Returns once all that was handed in before has been answered.
    func settle() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.work()
                continuation.resume()
            }
        }
    }

    // MARK: - Private

    private func work() {
        let batch = line.withLock { line in
            defer { line = Line() }
            return line
        }
        guard !batch.fetches.isEmpty else { return }
        for (answer, result) in zip(batch.answers, results(of: batch.fetches)) { answer(result) }
    }

    /// Where one of them cannot be stored, each gets a transaction of its own.
    private func results(of fetches: [FetchCommit]) -> [Result<FetchReceipt, any Error>] {
        do {
            return try store.commitFetches(fetches, notifying: sinks).map { .success($0) }
        } catch {
            guard fetches.count > 1 else { return [.failure(error)] }
            return fetches.flatMap { results(of: [$0]) }
        }
    }
}
