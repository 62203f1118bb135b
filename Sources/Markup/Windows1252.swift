/// Windows-1252, which every label of Latin 1 and ASCII means on the web (WHATWG Encoding Standard).
enum Windows1252 {
    /// What the bytes 0x80 to 0x9F stand for.
    static let upperControls: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    static func utf8(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                result.append(byte)
            } else if byte < 0xA0 {
                append(upperControls[Int(byte - 0x80)], to: &result)
            } else {
                append(UInt16(byte), to: &result)
            }
        }
        return result
    }

    /// Appends what a byte from 0x80 to 0x9F stands for; control characters of that range are meant so, too.
    static func append(_ byte: UInt8, to result: inout [UInt8]) {
        append(upperControls[Int(byte & 0x1F)], to: &result)
    }

    private static func append(_ code: UInt16, to result: inout [UInt8]) {
        if code < 0x800 {
            result.append(0xC0 | UInt8(code >> 6))
        } else {
            result.append(0xE0 | UInt8(code >> 12))
            result.append(0x80 | UInt8(code >> 6 & 0x3F))
        }
        result.append(0x80 | UInt8(code & 0x3F))
    }
}
