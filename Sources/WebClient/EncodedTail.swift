/// Follows the encoded bytes of a body, chunk framing taken off, and tells whether a gzip stream came to its end.
///
/// libcurl 7.88 takes a gzip stream that breaks off for a success where Content-Length or the chunks are right. A gzip member
/// ends with the length of what it decodes to, modulo 2³² (RFC 1952, 2.3.1); bytes from the middle of a stream practically never
/// agree with what had been decoded until there.
struct EncodedTail {
    private(set) var count = 0
    private var lastFour: UInt32 = 0
    private var framing: Framing

    private enum Framing {
        case none(left: Int)
        case size(UInt64), extensions(UInt64), data(left: UInt64), end
    }

    /// - Parameter length: Content-Length, where the answer has one.
    init(isChunked: Bool, length: Int?) {
        framing = isChunked ? .size(0) : .none(left: length ?? .max)
    }

    /// Takes bytes as they came over the connection.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes { take(byte) }
    }

    /// Whether the bytes seen end as a gzip stream does that decodes to `decoded` bytes.
    func isWholeGzip(decoded: Int) -> Bool {
        count >= 18 && lastFour == UInt32(truncatingIfNeeded: decoded)
    }

    // MARK: - Private

    private mutating func take(_ byte: UInt8) {
        switch framing {
        case .none(let left):
            guard left > 0 else { return }
            framing = .none(left: left - 1)
            keep(byte)
        case .size(let size):
            if let digit = Self.digit(byte) {
                framing = .size(size << 4 | digit)
            } else if byte == 0x0A {
                framing = Self.afterSize(size)
            } else if byte != 0x0D {
                framing = .extensions(size)
            }
        case .extensions(let size):
            if byte == 0x0A { framing = Self.afterSize(size) }
        case .data(let left):
            if left > 2 { keep(byte) }
            framing = left > 1 ? .data(left: left - 1) : .size(0)
        case .end:
            break
        }
    }

    private mutating func keep(_ byte: UInt8) {
        count += 1
        lastFour = lastFour >> 8 | UInt32(byte) << 24
    }

    /// The data of a chunk with the two bytes of its line end.
    private static func afterSize(_ size: UInt64) -> Framing {
        size == 0 ? .end : .data(left: size &+ 2)
    }

    private static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case 0x30...0x39: UInt64(byte - 0x30)
        case 0x41...0x46: UInt64(byte - 0x37)
        case 0x61...0x66: UInt64(byte - 0x57)
        default: nil
        }
    }
}
