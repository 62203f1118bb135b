import Foundation
import Glibc

/// Lines of standard input, as many at a time as are there, so that a pipe that waits for an answer gets one.
struct LineInput {
    /// Bytes of the longest line that is read; of a longer one nothing is kept.
    static let longestLine = 16 * 1_048_576

    enum Line {
        case text(String)
        case tooLong
        case notUTF8
    }

    private var buffer: [UInt8] = []
    private var start = 0
    private var isSkipping = false
    private var isAtEnd = false

    /// Waits for the next line, then takes what else is there without waiting; empty at the end of input.
    mutating func nextBatch(limit: Int) -> [Line] {
        var lines: [Line] = []
        while lines.count < limit {
            if let line = takeLine() {
                lines.append(line)
            } else if isAtEnd || (!lines.isEmpty && !hasMore()) {
                break
            } else {
                fill()
            }
        }
        return lines
    }

    // MARK: - Private

    private mutating func takeLine() -> Line? {
        while true {
            guard let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) else { return takeLast() }
            let bytes = buffer[start..<end]
            start = end + 1
            if isSkipping {
                isSkipping = false
                return .tooLong
            }
            if !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return Self.line(bytes) }
        }
    }

    private mutating func takeLast() -> Line? {
        compact()
        guard isAtEnd, isSkipping || !buffer.isEmpty else { return nil }
        defer { (buffer, isSkipping) = ([], false) }
        return isSkipping ? .tooLong : Self.line(buffer[...])
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> Line {
        String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .notUTF8
    }

    private mutating func compact() {
        if start > 0 { buffer.removeFirst(start) }
        start = 0
        if buffer.count > Self.longestLine {
            buffer = []
            isSkipping = true
        }
    }

    private func hasMore() -> Bool {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }

    private mutating func fill() {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(STDIN_FILENO, &chunk, chunk.count)
        if count > 0 {
            if isSkipping, chunk[..<count].firstIndex(of: UInt8(ascii: "\n")) == nil { return }
            buffer.append(contentsOf: chunk[..<count])
        } else if count == 0 || errno != EINTR {
            isAtEnd = true
        }
    }
}
