/// Up to eight bytes, kept in a number: a character or two in UTF-8.
public struct FewBytes: Sendable, RandomAccessCollection {
    private var packed: UInt64 = 0
    public private(set) var count = 0

    public init() {}

    public init(_ scalar: Unicode.Scalar) {
        append(scalar)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    public subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(index * 8)) }

    /// Adds the bytes of a character; those that find no room are lost.
    public mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }

    /// Adds a byte; one that finds no room is lost.
    public mutating func append(_ byte: UInt8) {
        guard count < 8 else { return }
        packed |= UInt64(byte) << UInt64(count * 8)
        count += 1
    }

    /// Lends the bytes in a row.
    public func withBuffer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeBytes(of: packed.littleEndian) { raw in
            raw.withMemoryRebound(to: UInt8.self) { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
        }
    }
}
