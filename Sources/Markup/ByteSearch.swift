/// Looks for a few letters among bytes.
enum ByteSearch {
    /// Whether a range of bytes holds letters, two at least, given in lower case, in either case.
    static func holds(_ bytes: [UInt8], _ range: Range<Int>, _ letters: StaticString) -> Bool {
        letters.withUTF8Buffer { letters in
            let end = range.upperBound - letters.count + 1
            var start = ByteScan.pair(letters[0], letters[1], in: bytes, from: range.lowerBound, to: end)
            while start < end {
                var length = 2
                while length < letters.count, bytes[start + length] | 0x20 == letters[length] { length += 1 }
                if length == letters.count { return true }
                start = ByteScan.pair(letters[0], letters[1], in: bytes, from: start + 1, to: end)
            }
            return false
        }
    }
}
