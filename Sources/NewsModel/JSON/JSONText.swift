/// Texts within JSON.
package enum JSONText {
    /// The first quotation mark, backslash or control character from a place on; the end where there is none. Looks at eight bytes at a time.
    package static func plainEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var place = start
        while place + 8 <= raw.count, isPlain(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) { place += 8 }
        while place < bytes.count, !isSpecial(bytes[place]) { place += 1 }
        return place
    }

    // MARK: - Private

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    private static func isSpecial(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

    /// Whether none of eight bytes is special: what is below a bound borrows from the highest bit.
    private static func isPlain(_ word: UInt64) -> Bool {
        let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let slashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let borrowed = (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
        return borrowed & (ones &* 0x80) == 0
    }
}
