import Glibc

/// Cuts a stream of bytes into lines, holding no more than one line of limited length.
struct LineSplitter {
    let limit: Int
    private var pending: [UInt8] = []

    init(limit: Int) {
        self.limit = limit
    }

    struct TooLong: Error {}

    /// The lines that `bytes` complete, without their line feeds. Throws where a line grows beyond the limit.
    mutating func lines(completedBy bytes: [UInt8]) throws(TooLong) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = 0
        while let end = Self.lineFeed(in: bytes, from: start) {
            pending += bytes[start..<end]
            guard pending.count <= limit else { throw TooLong() }
            lines.append(pending)
            pending = []
            start = end + 1
        }
        pending += bytes[start...]
        guard pending.count <= limit else { throw TooLong() }
        return lines
    }

    // MARK: - Private

    private static func lineFeed(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
