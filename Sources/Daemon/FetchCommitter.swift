import Dispatch
import NewsModel
import Storage
import Synchronization

/// Commits what requests bring: all that comes while one transaction is under way goes into the next one, in order of arrival.
///
/// Nothing waits for company, and nobody is answered before the transaction is on the disk.
final class FetchCommitter: Sendable {
    private struct Waiting: Sendable {
        let fetch: FetchCommit
        let answer: @Sendable (Result<FetchReceipt, any Error>) -> Void
    }

    private struct Line {
        var waiting: [Waiting] = []
        var isAtWork = false
    }

    /// One transaction holds up all others that write.
    private static let mostAtOnce = 256

    private let line = Mutex(Line())
    private let store: Store
    /// Names of the sinks that notices about feeds go to.
    private let sinks: [String]
    private let queue = DispatchQueue(label: "newshound.commits")

    init(_ store: Store, notifying sinks: [String]) {
        self.store = store
        self.sinks = sinks
    }

    /// Returns once the fetch is stored.
    func commit(_ fetch: FetchCommit) async throws -> FetchReceipt {
        try await withCheckedThrowingContinuation { continuation in
            add(Waiting(fetch: fetch) { continuation.resume(with: $0) })
        }
    }

    // MARK: - Private

    private func add(_ waiting: Waiting) {
        let isFirst = line.withLock { line in
            line.waiting.append(waiting)
            defer { line.isAtWork = true }
            return !line.isAtWork
        }
        if isFirst { queue.async { self.work() } }
    }

    private func work() {
        while let batch = next() {
            for (waiting, result) in zip(batch, results(of: batch.map(\.fetch))) { waiting.answer(result) }
        }
    }

    private func next() -> [Waiting]? {
        line.withLock { line in
            let batch = Array(line.waiting.prefix(Self.mostAtOnce))
            line.waiting.removeFirst(batch.count)
            line.isAtWork = !batch.isEmpty
            return batch.isEmpty ? nil : batch
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
