/// UTF-8 into which somebody pasted windows-1252: single bytes that make no character between letters are read as what they were.
enum MixedText {
    /// Valid UTF-8, in linear time; what is cut off or makes no sense becomes U+FFFD.
    static func utf8(of bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var position = 0
        while position < bytes.count {
            let length = lengthOfCharacter(in: bytes, at: position)
            if length > 0 {
                result.append(contentsOf: bytes[position..<position + length])
                position += length
            } else if isPasted(in: bytes, at: position) {
                result.append(contentsOf: Windows1252.utf8(of: bytes[position...position]))
                position += 1
            } else {
                result.append(contentsOf: [0xEF, 0xBF, 0xBD])
                position += lengthOfDamage(in: bytes, at: position)
            }
        }
        return result
    }

    // MARK: - Private

    /// Zero where no whole character stands there (Unicode Standard, table 3-7).
    private static func lengthOfCharacter(in bytes: [UInt8], at start: Int) -> Int {
        let lead = bytes[start]
        guard lead >= 0x80 else { return 1 }
        let length = expectedLength(lead)
        guard length > 0, start + length <= bytes.count else { return 0 }
        let second = bytes[start + 1]
        let isSound =
            switch lead {
            case 0xE0: second >= 0xA0
            case 0xED: second < 0xA0
            case 0xF0: second >= 0x90
            case 0xF4: second < 0x90
            default: true
            }
        return isSound && bytes[(start + 1)..<(start + length)].allSatisfy(continues) ? length : 0
    }

    private static func expectedLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    /// A letter or a typographic sign of windows-1252 beside ASCII. The leads that German and French text in UTF-8 mostly has count before a
    /// letter only: an excerpt that was cut in the middle of a character ends with one.
    private static func isPasted(in bytes: [UInt8], at position: Int) -> Bool {
        let byte = bytes[position]
        let before = position > 0 ? bytes[position - 1] : 0x20
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0x20
        guard byte != 0xFF, before < 0x80, next < 0x80 else { return false }
        guard expectedLength(byte) > 0 else { return byte >= 0xA0 || Windows1252.upperControls[Int(byte & 0x1F)] > 0xFF }
        return isLetter(next) || (byte >= 0xE0 && isLetter(before))
    }

    /// The bytes of a character that was cut off, or one.
    private static func lengthOfDamage(in bytes: [UInt8], at start: Int) -> Int {
        let expected = expectedLength(bytes[start])
        guard expected > 2 else { return 1 }
        let rest = bytes[(start + 1)...].prefix(expected - 2).prefix(while: continues)
        return 1 + rest.count
    }

    private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
