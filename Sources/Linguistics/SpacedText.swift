/// Words in small letters, made ready for looking for many phrases in them.
public struct SpacedText: Sendable {
    /// The words in UTF-8, a space behind each.
    private var bytes: [UInt8] = []
    /// Where each word begins.
    private var starts: [Int] = []
    /// The last word that begins with a byte, and for each word the one before that begins with the same; −1 for none.
    private var last = [Int32](repeating: -1, count: 256)
    private var previous: [Int32] = []

    public init(_ words: some Sequence<String>) {
        for word in words { append(word) }
    }

    /// Of the tokens' words in small letters.
    public init(_ tokens: ArraySlice<Token>) {
        bytes.reserveCapacity(tokens.count * 8)
        starts.reserveCapacity(tokens.count)
        previous.reserveCapacity(tokens.count)
        for place in tokens.indices { append(tokens[place].lower) }
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
        for place in phrases.indices where mayHave(phrases[place]) && has(phrases[place]) { return true }
        return false
    }

    // MARK: - Private

    private static let space = UInt8(ascii: " ")

    /// Whether a word begins with the same byte, which is all that most phrases need be asked.
    @inline(__always) private func mayHave(_ phrase: String) -> Bool { phrase.utf8.first.map { last[Int($0)] >= 0 } ?? true }

    private mutating func append(_ word: String) {
        guard let first = word.utf8.first else { return }
        previous.append(last[Int(first)])
        last[Int(first)] = Int32(starts.count)
        starts.append(bytes.count)
        word.withBytes { for byte in $0 { bytes.append(byte) } }
        bytes.append(Self.space)
    }

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
