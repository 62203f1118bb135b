/// A fixed list of endings of words, asked in one step for all.
public struct WordEndings: Sendable, ExpressibleByArrayLiteral {
    /// As given.
    public let list: [String]
    /// The endings by a number made of the last two bytes of a word; an ending of one letter stands in all groups that it can have.
    private let grouped: [String]
    /// Where each group begins in `grouped`, and where the last one ends.
    private let starts: [Int]

    public init(_ endings: [String]) {
        var groups = [[String]](repeating: [], count: 256)
        for ending in endings {
            if let group = ending.withBytes(Self.group) {
                groups[group].append(ending)
            } else {
                for group in groups.indices { groups[group].append(ending) }
            }
        }
        grouped = Array(groups.joined())
        starts = groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        list = endings
    }

    public init(arrayLiteral endings: String...) {
        self.init(endings)
    }

    /// Whether the word has one of the endings, with so many bytes before it at least.
    public func match(_ word: String, behind bytes: Int = 0) -> Bool {
        let count = word.utf8.count
        for place in places(word) where count >= grouped[place].utf8.count + bytes && word.hasSuffix(grouped[place]) { return true }
        return false
    }

    /// Whether the word is nothing but one of the endings.
    public func contains(_ word: String) -> Bool {
        for place in places(word) where word.isSame(as: grouped[place]) { return true }
        return false
    }

    // MARK: - Private

    /// The places in `grouped` of the endings that the word may have.
    private func places(_ word: String) -> Range<Int> {
        guard let group = word.withBytes(Self.group) else { return 0..<0 }
        return starts[group]..<starts[group + 1]
    }

    /// nil for a single letter.
    private static func group(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
        word.count < 2 ? nil : Int((word[word.count - 2] &* 29) ^ word[word.count - 1])
    }
}
