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
        let raw = UnsafeRawBufferPointer(bytes)
        // So that words of different lengths start far apart.
        var hash = 0x9E37_79B9_7F4A_7C15 &* UInt64(truncatingIfNeeded: raw.count + 1)
        var place = 0
        while place + 8 < raw.count {
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        hash = mixed(hash ^ last(raw))
        return hash == 0 ? 1 : hash
    }

    /// The last eight bytes; all, where they are fewer, and some of them twice.
    @inline(__always)
    private static func last(_ raw: UnsafeRawBufferPointer) -> UInt64 {
        let count = raw.count
        if count >= 8 { return raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) }
        if count >= 4 {
            let (first, last) = (raw.loadUnaligned(as: UInt32.self), raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return UInt64(first) << 32 | UInt64(last)
        }
        guard count > 0 else { return 0 }
        return UInt64(raw[0]) << 16 | UInt64(raw[count / 2]) << 8 | UInt64(raw[count - 1])
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low ^ value &>> 29
    }
}
