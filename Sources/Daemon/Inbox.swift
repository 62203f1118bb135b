import Synchronization

/// What others have finished and a loop has not yet looked at; each message wakes the loop.
final class Inbox<Message: Sendable>: Sendable {
    private let messages = Mutex<[Message]>([])
    private let bell = Bell()

    func put(_ message: Message) {
        messages.withLock { $0.append(message) }
        bell.ring()
    }

    /// Wakes the loop without a message.
    func ring() { bell.ring() }

    /// All messages, oldest first; the inbox is empty afterwards.
    func takeAll() -> [Message] {
        messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }

    /// As `takeAll`, in place of what `taken` held before; the two change their memory for one another.
    func takeAll(in taken: inout [Message]) {
        taken.removeAll(keepingCapacity: true)
        messages.withLock { swap(&$0, &taken) }
    }

    /// Waits for a message, and ends early when the task is cancelled.
    func wait() async { await bell.wait() }

    /// Waits for a message, `limit` at most, and ends early when the task is cancelled.
    func wait(atMost limit: Duration, on clock: WallClock) async { await bell.wait(atMost: limit, on: clock) }
}
