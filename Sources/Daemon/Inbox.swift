import Synchronization

/// What child tasks have finished and their loop has not yet looked at.
final class Inbox<Message: Sendable>: Sendable {
    private let messages = Mutex<[Message]>([])

    func put(_ message: Message) {
        messages.withLock { $0.append(message) }
    }

    /// All messages, oldest first; the inbox is empty afterwards.
    func takeAll() -> [Message] {
        messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
