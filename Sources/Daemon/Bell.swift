import Synchronization

/// Wakes a loop that waits for work; a ring while nobody waits is kept for the next one.
final class Bell: Sendable {
    private struct State {
        var isRung = false
        var nextListener = 0
        var listeners: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    func ring() {
        let woken: [CheckedContinuation<Void, Never>] = state.withLock { state in
            guard !state.listeners.isEmpty else {
                state.isRung = true
                return []
            }
            defer { state.listeners = [:] }
            return Array(state.listeners.values)
        }
        for listener in woken { listener.resume() }
    }

    /// Waits for a ring, and ends early when the task is cancelled.
    func wait() async {
        guard !takeRing() else { return }
        await listen()
    }

    /// Waits for a ring, `limit` at most, and ends early when the task is cancelled.
    func wait(atMost limit: Duration, on clock: WallClock) async {
        guard !takeRing() else { return }
        await withTaskGroup { group in
            group.addTask { await self.listen() }
            group.addTask { try? await clock.sleep(limit) }
            await group.next()
            group.cancelAll()
        }
    }

    // MARK: - Private

    private func takeRing() -> Bool {
        state.withLock { state in
            defer { state.isRung = false }
            return state.isRung
        }
    }

    private func listen() async {
        let number = state.withLock { state in
            state.nextListener += 1
            return state.nextListener
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { register($0, as: number) }
        } onCancel: {
            state.withLock { $0.listeners.removeValue(forKey: number) }?.resume()
        }
    }

    private func register(_ listener: CheckedContinuation<Void, Never>, as number: Int) {
        let isDue = state.withLock { state in
            if state.isRung || Task.isCancelled {
                state.isRung = false
                return true
            }
            state.listeners[number] = listener
            return false
        }
        if isDue { listener.resume() }
    }
}
