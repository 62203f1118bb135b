import Glibc

/// Collects answers and writes them to a file descriptor.
struct AnswerWriter {
    private let descriptor: Int32
    private var pending: [UInt8] = []

    /// Answers are written when so many bytes are waiting, even while more questions are at hand.
    private static let batch = 64 * 1024

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    mutating func add(_ line: [UInt8]) throws(ExtractorKitError) {
        pending += line
        if pending.count >= Self.batch { try flush() }
    }

    /// Writes everything. Throws `ExtractorKitError.conversation`.
    mutating func flush() throws(ExtractorKitError) {
        var written = 0
        while written < pending.count {
            let count = pending.withUnsafeBytes { bytes in
                write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            }
            guard count >= 0 || errno == EINTR else { throw .conversation(errno) }
            written += max(0, count)
        }
        pending.removeAll(keepingCapacity: true)
    }
}
