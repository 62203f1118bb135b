/// Words are compared byte by byte, here and wherever this module is imported.
///
/// The functions of the same names in the standard library compare characters in canonical form and take many times as long; for composed
/// text, which the tokenizer makes of small letters, both say the same.
extension String {
    /// Whether the word ends with these bytes.
    @inlinable public func hasSuffix(_ ending: String) -> Bool {
        let (count, length) = (utf8.count, ending.utf8.count)
        guard length <= count else { return false }
        return withBytes { bytes in
            ending.withBytes { WordBytes.areEqual(bytes.baseAddress, count - length, $0.baseAddress, length) }
        }
    }

    /// Whether the word begins with these bytes.
    @inlinable public func hasPrefix(_ beginning: String) -> Bool {
        let length = beginning.utf8.count
        guard length <= utf8.count else { return false }
        return withBytes { bytes in beginning.withBytes { WordBytes.areEqual(bytes.baseAddress, 0, $0.baseAddress, length) } }
    }

    /// Whether the word has these bytes anywhere.
    public func contains(_ piece: String) -> Bool {
        withBytes { bytes in piece.withBytes { WordBytes.contains(bytes, $0) } }
    }

    /// Whether both words have the same bytes.
    @inlinable @inline(__always) public func isSame(as other: String) -> Bool {
        utf8.count == other.utf8.count && hasSameBytes(as: other)
    }

    /// Takes a word of the same length.
    @inlinable func hasSameBytes(as other: String) -> Bool {
        withBytes { bytes in other.withBytes { WordBytes.areEqual(bytes.baseAddress, 0, $0.baseAddress, bytes.count) } }
    }

    /// Whether it is longer than one character: most words' second byte tells.
    var hasTwoCharacters: Bool {
        guard let second = utf8.dropFirst().first else { return false }
        return second < 0x80 || count > 1
    }

    /// Gives the UTF-8 bytes without copying them where the string has them at hand.
    @inlinable @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(utf8).withUnsafeBufferPointer(body)
    }
}

extension Array where Element == String {
    /// Whether one of the words has the same bytes.
    @inlinable public func contains(_ word: String) -> Bool {
        for other in self where other.isSame(as: word) { return true }
        return false
    }
}
