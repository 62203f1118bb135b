/// Character references of HTML and XML: `&auml;`, `&#228;`, `&#xE4;`.
public enum CharacterReference {
    /// A reference that was read.
    public struct Reading: Sendable {
        /// What it stands for, in UTF-8; empty for a code point that no text may hold.
        public let bytes: FewBytes
        /// The position behind it.
        public let end: Int
    }

    /// Which references count.
    public enum Strictness: Sendable {
        /// A semicolon is demanded, as in XML.
        case semicolon
        /// The old names may stand without a semicolon, as HTML has it.
        case html
    }

    /// Reads the reference whose `&` stands at `start`; nil where none stands there.
    public static func read(in bytes: [UInt8], at start: Int, _ strictness: Strictness) -> Reading? {
        bytes.withUnsafeBufferPointer { read(in: $0, at: start, strictness) }
    }

    /// Reads the reference whose `&` stands at `start`; nil where none stands there.
    static func read(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ strictness: Strictness) -> Reading? {
        guard start + 2 < bytes.count else { return nil }
        return bytes[start + 1] == UInt8(ascii: "#")
            ? numeric(in: bytes, at: start + 2, strictness) : named(in: bytes, at: start + 1, strictness)
    }

    // MARK: - Private

    private static let longestName = 32

    private static func numeric(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ strictness: Strictness) -> Reading? {
        let isHexadecimal = bytes[start] | 0x20 == UInt8(ascii: "x")
        let first = isHexadecimal ? start + 1 : start
        var position = first
        var value: UInt32 = 0
        while position < bytes.count, let digit = digit(bytes[position], isHexadecimal) {
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            position += 1
        }
        guard position > first else { return nil }
        let isClosed = position < bytes.count && bytes[position] == UInt8(ascii: ";")
        guard isClosed || strictness == .html else { return nil }
        return Reading(bytes: utf8(of: value), end: isClosed ? position + 1 : position)
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x41 + 10)
        case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// The characters of windows-1252 stand for the control characters that authors meant them by (HTML standard, 13.2.5.80).
    private static func utf8(of value: UInt32) -> FewBytes {
        let meant = (0x80...0x9F).contains(value) ? UInt32(Windows1252.upperControls[Int(value - 0x80)]) : value
        let isControl = meant < 0x20 && meant != 0x09 && meant != 0x0A && meant != 0x0D
        guard !isControl, meant & 0xFFFE != 0xFFFE else { return FewBytes() }
        return FewBytes(Unicode.Scalar(meant) ?? "\u{FFFD}")
    }

    private static func named(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ strictness: Strictness) -> Reading? {
        var name = ReferenceName()
        var end = start
        while end < bytes.count, end - start < longestName, isAlphanumeric(bytes[end]) {
            name.append(bytes[end])
            end += 1
        }
        guard end > start else { return nil }
        if end < bytes.count, bytes[end] == UInt8(ascii: ";"), let entry = CharacterReferenceNames.entry(of: name) {
            return Reading(bytes: entry.bytes, end: end + 1)
        }
        return strictness == .html ? prefixed(in: bytes, start, end) : nil
    }

    /// The longest old name that the letters begin with.
    private static func prefixed(in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Reading? {
        var end = min(limit, start + CharacterReferenceNames.longestBareName)
        while end > start + 1 {
            let name = ReferenceName(bytes[start..<end])
            if let entry = CharacterReferenceNames.entry(of: name), entry.mayBeBare {
                return Reading(bytes: entry.bytes, end: end)
            }
            end -= 1
        }
        return nil
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
