/// Looks for a few letters among bytes.
enum ByteSearch {
    /// Whether a range of bytes holds letters, given in lower case, in either case.
    static func holds(_ bytes: [UInt8], _ range: Range<Int>, _ letters: StaticString) -> Bool {
        letters.withUTF8Buffer { letters in
            guard range.count >= letters.count else { return false }
            for start in range.lowerBound...(range.upperBound - letters.count) where bytes[start] | 0x20 == letters[0] {
                var length = 1
                while length < letters.count, bytes[start + length] | 0x20 == letters[length] { length += 1 }
                if length == letters.count { return true }
            }
            return false
        }
    }
}
