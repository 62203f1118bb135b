/// Words in small letters, made ready for looking for many phrases in them.
public struct SpacedText: Sendable {
    /// The words in UTF-8, a space behind each.
    private let bytes: [UInt8]
    /// Where each word begins.
    private let starts: [Int]
    /// The last word that begins with a byte, and for each word the one before that begins with the same; −1 for none.
    private let last: [Int32]
    private let previous: [Int32]

    public init(_ words: some Sequence<String>) {
        var (bytes, starts, previous): ([UInt8], [Int], [Int32]) = ([], [], [])
        var last = [Int32](repeating: -1, count: 256)
        bytes.reserveCapacity(256)
        for word in words where !word.isEmpty {
            let start = bytes.count
            word.withBytes { bytes.append(contentsOf: $0) }
            bytes.append(Self.space)
            previous.append(last[Int(bytes[start])])
            last[Int(bytes[start])] = Int32(starts.count)
            starts.append(start)
        }
        (self.bytes, self.starts, self.last, self.previous) = (bytes, starts, last, previous)
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
        var word = Int(last[Int(phrase[0])])
        while word >= 0 {
            let end = starts[word] + length
            if end < bytes.count, isOpen || bytes[end] == Self.space, stands(phrase, length, at: starts[word]) { return true }
            word = Int(previous[word])
        }
        return false
    }

    private func stands(_ phrase: UnsafeBufferPointer<UInt8>, _ length: Int, at place: Int) -> Bool {
        for offset in 0..<length where bytes[place + offset] != phrase[offset] { return false }
        return true
    }
}
