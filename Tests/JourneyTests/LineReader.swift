import Foundation
import Glibc
import Synchronization

/// Reads lines from a descriptor on a thread of its own; tests wait for the line they need, not for a time.
final class LineReader: Sendable {
    private struct Waiter {
        let isSatisfied: @Sendable ([String]) -> Bool
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var lines: [String] = []
        var isAtEnd = false
        var nextWaiter = 0
        var waiters: [Int: Waiter] = [:]
    }

    private let state = Mutex(State())

    init(_ descriptor: Int32) {
        Thread { self.read(descriptor) }.start()
    }

    /// All lines so far.
    var lines: [String] { state.withLock { $0.lines } }

    /// Waits until the lines so far satisfy the condition; false where they end before or the test's time is up.
    func wait(until isSatisfied: @escaping @Sendable ([String]) -> Bool) async -> Bool {
        let number = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { register(Waiter(isSatisfied: isSatisfied, continuation: $0), as: number) }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: number) }?.continuation.resume(returning: false)
        }
    }

    /// Waits for a line that contains all of `texts`.
    func wait(for texts: String...) async -> Bool {
        await wait { lines in lines.contains { line in texts.allSatisfy(line.contains) } }
    }

    /// All lines, once the descriptor has ended.
    func rest() async -> [String] {
        _ = await wait { _ in false }
        return lines
    }

    // MARK: - Private

    private func register(_ waiter: Waiter, as number: Int) {
        let answer: Bool? = state.withLock { state in
            if waiter.isSatisfied(state.lines) { return true }
            if state.isAtEnd || Task.isCancelled { return false }
            state.waiters[number] = waiter
            return nil
        }
        if let answer { waiter.continuation.resume(returning: answer) }
    }

    private func read(_ descriptor: Int32) {
        guard let file = fdopen(descriptor, "r") else { return finish() }
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        while getline(&line, &capacity, file) > 0, let text = line {
            append(String(cString: text).trimmingCharacters(in: .newlines))
        }
        free(line)
        fclose(file)
        finish()
    }

    private func append(_ line: String) {
        let satisfied = state.withLock { state in
            state.lines.append(line)
            let satisfied = state.waiters.filter { $0.value.isSatisfied(state.lines) }
            for number in satisfied.keys { state.waiters[number] = nil }
            return satisfied.values
        }
        for waiter in satisfied { waiter.continuation.resume(returning: true) }
    }

    private func finish() {
        let left = state.withLock { state in
            state.isAtEnd = true
            defer { state.waiters = [:] }
            return state.waiters.values
        }
        for waiter in left { waiter.continuation.resume(returning: false) }
    }
}
