import Dispatch
import Storage

/// Calls the store on threads of its own, so that a slow disk never blocks the cooperative pool.
struct StoreAccess: Sendable {
    let store: Store
    private let queue = DispatchQueue(label: "newshound.store", attributes: .concurrent)

    init(_ store: Store) {
        self.store = store
    }

    func callAsFunction<Result: Sendable>(_ work: @escaping @Sendable (Store) throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [store] in
                continuation.resume(with: Swift.Result { try work(store) })
            }
        }
    }
}
