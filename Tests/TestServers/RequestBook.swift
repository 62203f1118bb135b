import Glibc
import Synchronization

/// What a server has received and which connections are open; shared by its threads and the test.
final class RequestBook: Sendable {
    private struct Waiter {
        let isSatisfied: @Sendable ([ReceivedRequest]) -> Bool
        let continuation: CheckedContinuation<[ReceivedRequest], Never>
    }

    private struct State {
        var requests: [ReceivedRequest] = []
        var nextWaiter = 0
        var waiters: [Int: Waiter] = [:]
        var connections: Set<Int32> = []
        var connectionCount = 0
        var isClosed = false
    }

    private let state = Mutex(State())

    var requests: [ReceivedRequest] { state.withLock { $0.requests } }

    var connectionCount: Int { state.withLock { $0.connectionCount } }

    func record(_ request: ReceivedRequest) {
        let (ready, all) = state.withLock { state in
            state.requests.append(request)
            let ready = state.waiters.filter { $0.value.isSatisfied(state.requests) }
            for number in ready.keys { state.waiters[number] = nil }
            return (ready.values, state.requests)
        }
        for waiter in ready { waiter.continuation.resume(returning: all) }
    }

    /// Returns all requests as soon as they satisfy the condition, or when the task is cancelled.
    func wait(until isSatisfied: @escaping @Sendable ([ReceivedRequest]) -> Bool) async -> [ReceivedRequest] {
        let number = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { register(Waiter(isSatisfied: isSatisfied, continuation: $0), as: number) }
        } onCancel: {
            let (waiter, all) = state.withLock { ($0.waiters.removeValue(forKey: number), $0.requests) }
            waiter?.continuation.resume(returning: all)
        }
    }

    private func register(_ waiter: Waiter, as number: Int) {
        let all: [ReceivedRequest]? = state.withLock { state in
            if waiter.isSatisfied(state.requests) || Task.isCancelled { return state.requests }
            state.waiters[number] = waiter
            return nil
        }
        if let all { waiter.continuation.resume(returning: all) }
    }

    /// - Returns: false when the server has been stopped; the connection is closed then.
    func open(_ connection: Int32) -> Bool {
        let isOpen = state.withLock { state in
            guard !state.isClosed else { return false }
            state.connections.insert(connection)
            state.connectionCount += 1
            return true
        }
        if !isOpen { Glibc.close(connection) }
        return isOpen
    }

    func finish(_ connection: Int32) {
        state.withLock { state in
            state.connections.remove(connection)
            // Within the lock, so that `close` never meets a number that means another connection by then.
            Glibc.close(connection)
        }
    }

    /// - Returns: whether it was open.
    func close() -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.isClosed = true
            for connection in state.connections { shutdown(connection, Int32(SHUT_RDWR)) }
            return true
        }
    }
}
