/// Numeric references that some writers make of each byte of a character in UTF-8: `&#195;&#164;` for `ä`.
enum UTF8References {
    /// The character's bytes and the position behind the last reference; nil where the references at `start` make no character.
    static func read(in bytes: [UInt8], at start: Int) -> (character: [UInt8], end: Int)? {
        guard let (lead, first) = byte(in: bytes, at: start), let length = length(of: lead) else { return nil }
        var character = [lead]
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
