/// What kind of character a Unicode scalar is, with a short way for ASCII.
enum Scalars {
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 128 { return (value | 32) &- 97 < 26 }
        if value >= 0xC0, value < 0x250 { return value != 0xD7 && value != 0xF7 }
        if value >= 0x2010, value < 0x2060 { return false }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 128 { return value &- 65 < 26 }
        if value < 0x100 { return value >= 0xC0 && value < 0xDF && value != 0xD7 }
        return scalar.properties.isUppercase
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 48 < 10 }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 128 { return value <= 32 }
        if value >= 0xC0, value < 0x250 { return false }
        return scalar.properties.isWhitespace || value == 0x200B || value == 0xFEFF
    }

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" || scalar == "ʼ" || scalar == "´" }

    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" }

    /// The scalars of a text in valid UTF-8.
    static func all(in bytes: [UInt8]) -> [Unicode.Scalar] {
        [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { buffer, count in
            var place = 0
            while place < bytes.count {
                let (scalar, width) = scalar(in: bytes, at: place)
                buffer.initializeElement(at: count, to: scalar)
                count += 1
                place += width
            }
        }
    }

    @inline(__always)
    private static func scalar(in bytes: [UInt8], at place: Int) -> (Unicode.Scalar, width: Int) {
        let first = bytes[place]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = UInt32(first) & 0x7F >> UInt32(width)
        for next in 1..<width { value = value << 6 | UInt32(bytes[place + next] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }

    /// Bytes in UTF-8.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x80: 1
        case 0x80..<0x800: 2
        case 0x800..<0x10000: 3
        default: 4
        }
    }
}
