import Markup

/// Numeric references that some writers make of each byte of a character in UTF-8, `&#195;&#164;` for `ä`, or of each unit in UTF-16,
/// `&#55357;&#56832;` for `😀`.
enum UTF8References {
    /// The character's bytes and the position behind the last reference; nil where the references at `start` make no character.
    static func read(in bytes: [UInt8], at start: Int) -> (character: FewBytes, end: Int)? {
        guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "#") else { return nil }
        if let pair = pair(in: bytes, at: start) { return pair }
        guard let (lead, first) = byte(in: bytes, at: start), let length = length(of: lead) else { return nil }
        var character = FewBytes()
        character.append(lead)
        var end = first
        while character.count < length {
            guard let (next, behind) = byte(in: bytes, at: end), next & 0xC0 == 0x80 else { return nil }
            character.append(next)
            end = behind
        }
        return String(validating: character, as: UTF8.self) == nil ? nil : (character, end)
    }

    // MARK: - Private

    private static func length(of lead: UInt8) -> Int? {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    private static func pair(in bytes: [UInt8], at start: Int) -> (character: FewBytes, end: Int)? {
        guard let (high, first) = unit(in: bytes, at: start), (0xD800...0xDBFF).contains(high) else { return nil }
        guard let (low, end) = unit(in: bytes, at: first), (0xDC00...0xDFFF).contains(low) else { return nil }
        let scalar = Unicode.Scalar(UInt32(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00)))
        return scalar.map { (FewBytes($0), end) }
    }

    /// A reference of exactly five decimal digits.
    private static func unit(in bytes: [UInt8], at start: Int) -> (value: Int, end: Int)? {
        guard start + 7 < bytes.count, bytes[start] == UInt8(ascii: "&"), bytes[start + 1] == UInt8(ascii: "#") else { return nil }
        guard bytes[start + 7] == UInt8(ascii: ";") else { return nil }
        let digits = bytes[(start + 2)...(start + 6)]
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, start + 8)
    }

    /// A reference of exactly three decimal digits for a byte from 128 on.
    private static func byte(in bytes: [UInt8], at start: Int) -> (value: UInt8, end: Int)? {
        guard start + 5 < bytes.count, bytes[start] == UInt8(ascii: "&"), bytes[start + 1] == UInt8(ascii: "#") else { return nil }
        guard bytes[start + 5] == UInt8(ascii: ";") else { return nil }
        let digits = bytes[(start + 2)...(start + 4)]
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return (0x80...0xFF).contains(value) ? (UInt8(value), start + 6) : nil
    }
}
