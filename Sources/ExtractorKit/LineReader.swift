import Glibc

/// Lines of a file descriptor, each bounded in length.
struct LineReader {
    private let descriptor: Int32
    private let limit: Int
    private var buffer: [UInt8] = []
    /// Bytes of `buffer` already given out.
    private var consumed = 0
    /// Bytes of `buffer` already searched for a line feed.
    private var searched = 0
    /// Whether the rest of a line that was too long is being skipped.
    private var isSkipping = false

    private var chunk = [UInt8](repeating: 0, count: 64 * 1024)

    init(descriptor: Int32, limit: Int) {
        self.descriptor = descriptor
        self.limit = limit
    }

    enum Reading {
        case line(ArraySlice<UInt8>)
        case tooLong
        /// No whole line is at hand; `fill` may bring one, and may wait for it.
        case starved
    }

    /// The next line at hand, without its line feed; never waits.
    mutating func next() -> Reading {
        guard let end = lineFeed(from: max(consumed, searched)) else {
            searched = buffer.count
            return starve()
        }
        let line = buffer[consumed..<end]
        consumed = end + 1
        guard !isSkipping, line.count <= limit else {
            let wasTold = isSkipping
            isSkipping = false
            return wasTold ? next() : .tooLong
        }
        return .line(line)
    }

    /// Waits for more input; false at its end. Throws `ExtractorKitError.conversation`.
    mutating func fill() throws(ExtractorKitError) -> Bool {
        compact()
        let count = chunk.withUnsafeMutableBytes { bytes in
            Self.retrying { read(descriptor, bytes.baseAddress, bytes.count) }
        }
        guard count >= 0 else { throw .conversation(errno) }
        buffer += chunk[..<count]
        return count > 0
    }

    // MARK: - Private

    private func lineFeed(from start: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private mutating func starve() -> Reading {
        guard buffer.count - consumed > limit else { return .starved }
        consumed = buffer.count
        guard !isSkipping else { return .starved }
        isSkipping = true
        return .tooLong
    }

    private mutating func compact() {
        guard consumed > 0 else { return }
        buffer.removeFirst(consumed)
        searched = max(0, searched - consumed)
        consumed = 0
    }

    private static func retrying(_ call: () -> Int) -> Int {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }
}
