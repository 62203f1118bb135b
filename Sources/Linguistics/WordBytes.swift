/// Bytes of words: equality and a hash of 64 bits.
@usableFromInline enum WordBytes {
    /// Whether `length` bytes behind an offset are those of the other word.
    @inlinable @inline(__always)
    static func areEqual(_ word: UnsafePointer<UInt8>?, _ offset: Int, _ other: UnsafePointer<UInt8>?, _ length: Int) -> Bool {
        guard let word, let other else { return length == 0 }
        var place = 0
        while place < length {
            if word[offset + place] != other[place] { return false }
            place += 1
        }
        return true
    }

    /// Whether the word has these bytes anywhere.
    static func contains(_ word: UnsafeBufferPointer<UInt8>, _ piece: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = piece.first, word.count >= piece.count else { return piece.isEmpty }
        for place in 0...(word.count - piece.count) where word[place] == first {
            if areEqual(word.baseAddress, place, piece.baseAddress, piece.count) { return true }
        }
        return false
    }

    static func contains(_ word: UnsafeBufferPointer<UInt8>, _ piece: StaticString) -> Bool {
        contains(word, UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount))
    }

    /// The same bytes always have the same hash; two different words share one with a probability of 2⁻⁶⁴. Never 0.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
        var place = 0
        let raw = UnsafeRawBufferPointer(bytes)
        while place + 8 <= raw.count {
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        if place < raw.count {
            var rest: UInt64 = 0
            while place < raw.count {
                rest = rest << 8 | UInt64(raw[place])
                place += 1
            }
            hash = mixed(hash ^ rest)
        }
        return hash == 0 ? 1 : hash
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low ^ value &>> 29
    }
}
