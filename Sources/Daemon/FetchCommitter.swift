import Dispatch
import NewsModel
import Storage
import Synchronization

/// Commits what requests bring: all that comes while one transaction is under way goes into the next one, in order of arrival.
///
/// Nothing waits for company, and nobody is answered before the transaction is on the disk.
final class FetchCommitter: Sendable {
    /// Called on the committer's thread.
    typealias Answer = @Sendable (Result<FetchReceipt, any Error>) -> Void

    private struct Line {
        var fetches: [FetchCommit] = []
        /// One for each fetch.
        var answers: [Answer] = []
        var isAtWork = false
    }

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
            defer { line.isAtWork = true }
            return !line.isAtWork
        }
        if isFirst { queue.async { self.work() } }
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
            queue.async { continuation.resume() }
        }
    }

    // MARK: - Private

    private func work() {
        while let batch = next() {
            for (answer, result) in zip(batch.answers, results(of: batch.fetches)) { answer(result) }
        }
    }

    private func next() -> Line? {
        line.withLock { line in
            let batch = line
            line = Line(isAtWork: !batch.fetches.isEmpty)
            return batch.fetches.isEmpty ? nil : batch
        }
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
