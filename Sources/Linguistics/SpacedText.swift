/// Words in small letters, made ready for looking for many phrases in them.
public struct SpacedText: Sendable {
    /// The words in UTF-8, a space behind each.
    private var bytes: [UInt8] = []
    /// Where each word begins.
    private var starts: [Int] = []

    public init(_ words: some Sequence<String>) {
        for word in words { append(word) }
    }

    /// Of the tokens' words in small letters.
    public init(_ tokens: ArraySlice<Token>) {
        bytes.reserveCapacity(tokens.count * 8)
        starts.reserveCapacity(tokens.count)
        for place in tokens.indices { append(tokens[place].lower) }
    }

    /// Whether the text has one of the phrases as whole words.
    public func hasAny(_ phrases: Phrases) -> Bool {
        for start in starts {
            for phrase in phrases.beginning(with: bytes[start]) where stands(phrase, of: phrases.bytes, at: start) { return true }
        }
        return false
    }

    // MARK: - Private

    private static let space = UInt8(ascii: " ")

    private mutating func append(_ word: String) {
        guard !word.isEmpty else { return }
        starts.append(bytes.count)
        word.withBytes { for byte in $0 { bytes.append(byte) } }
        bytes.append(Self.space)
    }

    private func stands(_ phrase: Phrases.Phrase, of text: [UInt8], at start: Int) -> Bool {
        let end = start + phrase.bytes.count
        guard end < bytes.count, phrase.isOpen || bytes[end] == Self.space else { return false }
        var place = start
        for index in phrase.bytes {
            if bytes[place] != text[index] { return false }
            place += 1
        }
        return true
    }
}
