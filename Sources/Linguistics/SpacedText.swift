/// Words of a sentence in small letters, made ready for looking for many phrases in them.
public struct SpacedText: Sendable {
    /// The words in UTF-8, a space before and behind each.
    private let bytes: [UInt8]
    /// The place of the last word that begins with a byte, and of each word the one before that begins with the same; 0 for none.
    private let last: [Int32]
    private let previous: [Int32]

    public init(_ words: some Sequence<String>) {
        var (bytes, last, previous) = ([Self.space], [Int32](repeating: 0, count: 256), [Int32(0)])
        for word in words where !word.isEmpty {
            let place = bytes.count
            bytes += word.utf8
            bytes.append(Self.space)
            previous += repeatElement(0, count: bytes.count - place)
            previous[place] = last[Int(bytes[place])]
            last[Int(bytes[place])] = Int32(place)
        }
        (self.bytes, self.last, self.previous) = (bytes, last, previous)
    }

    /// Whether the text has the phrase as whole words; a `*` at the phrase's end stands for any ending.
    public func has(_ phrase: String) -> Bool {
        phrase.withBytes { phrase in
            let isOpen = phrase.last == UInt8(ascii: "*")
            return has(phrase, length: isOpen ? phrase.count - 1 : phrase.count, isOpen: isOpen)
        }
    }

    /// Whether the text has one of the phrases.
    public func hasAny(_ phrases: [String]) -> Bool {
        for phrase in phrases where has(phrase) { return true }
        return false
    }

    // MARK: - Private

    private static let space = UInt8(ascii: " ")

    private func has(_ phrase: UnsafeBufferPointer<UInt8>, length: Int, isOpen: Bool) -> Bool {
        guard length > 0 else { return true }
        var place = Int(last[Int(phrase[0])])
        while place > 0 {
            let end = place + length
            if end < bytes.count, isOpen || bytes[end] == Self.space, stands(phrase, length, at: place) { return true }
            place = Int(previous[place])
        }
        return false
    }

    private func stands(_ phrase: UnsafeBufferPointer<UInt8>, _ length: Int, at place: Int) -> Bool {
        for offset in 0..<length where bytes[place + offset] != phrase[offset] { return false }
        return true
    }
}
