/// A fixed list of phrases that are looked for in a `SpacedText`: words in small letters with single spaces; a `*` at a phrase's end
/// stands for any ending. Written like a `[String]`.
public struct Phrases: Sendable, ExpressibleByArrayLiteral {
    /// A phrase without its `*`, as a place in `bytes`.
    struct Phrase: Sendable {
        let bytes: Range<Int>
        let isOpen: Bool
    }

    /// All phrases in UTF-8, those that begin with the same byte together.
    let bytes: [UInt8]
    private let phrases: [Phrase]
    /// Where the phrases of each first byte begin in `phrases`, and where the last ones end.
    private let starts: [Int]

    public init(_ list: [String]) {
        var (bytes, phrases, starts): ([UInt8], [Phrase], [Int]) = ([], [], [0])
        let groups = Dictionary(grouping: list.filter { !$0.isEmpty }) { $0.utf8[$0.utf8.startIndex] }
        for first in 0...UInt8.max {
            for phrase in groups[first] ?? [] {
                let isOpen = phrase.hasSuffix("*")
                let start = bytes.count
                bytes += isOpen ? phrase.utf8.dropLast() : phrase.utf8[...]
                phrases.append(Phrase(bytes: start..<bytes.count, isOpen: isOpen))
            }
            starts.append(phrases.count)
        }
        (self.bytes, self.phrases, self.starts) = (bytes, phrases, starts)
    }

    public init(arrayLiteral list: String...) {
        self.init(list)
    }

    /// Those that begin with a byte.
    func beginning(with byte: UInt8) -> ArraySlice<Phrase> { phrases[starts[Int(byte)]..<starts[Int(byte) + 1]] }
}
