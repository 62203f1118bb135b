/// Finds hints in the values of classes, ids and roles.
struct PageHintTable: Sendable {
    static let shared = PageHintTable()

    /// A word's beginning, in lower case, eight letters at most packed into a number.
    private struct Stem {
        let letters: UInt64
        let mask: UInt64
        let isWhole: Bool
        let length: Int
        let hint: PageHint
    }

    private var stems: [Stem] = []
    /// For each three letters the stems that begin so: where they begin in `order`, and where they end.
    private var starts = [UInt16](repeating: 0, count: 27 * 27 * 27 + 1)

    /// Half of a name that speaks of the text itself.
    static let subject = PageHint(rawValue: 1 << 13)
    static let content = PageHint(rawValue: 1 << 14)

    private init() {
        var all = PageHintWords.words.flatMap { hint, words in Self.stems(words, hint) }
        all += Self.stems(PageHintWords.subjects, Self.subject) + Self.stems(PageHintWords.bodies, Self.content)
        stems = all.sorted { Self.bucket($0.letters) < Self.bucket($1.letters) }
        for stem in stems { starts[Self.bucket(stem.letters) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
    }

    /// What the words of an attribute's value hint at; `article-body` and its like hint at the text unless a word speaks against it.
    func hints(in bytes: [UInt8], _ range: Range<Int>) -> PageHint {
        var all: PageHint = [], name: PageHint = []
        var position = range.lowerBound
        while position < range.upperBound {
            if bytes[position] <= 0x20 {
                all.formUnion(Self.judged(name))
                name = []
                position += 1
                continue
            }
            let word = readWord(bytes, &position, range.upperBound)
            let found = word.length == 0 ? [] : hints(of: word.letters, word.length)
            if found.contains(Self.content), name.contains(Self.subject) { name.insert(.body) }
            if found.contains(Self.subject), name.contains(Self.content) { name.insert(.body) }
            name.formUnion(found)
        }
        return all.union(Self.judged(name))
    }

    // MARK: - Private

    private static func judged(_ name: PageHint) -> PageHint {
        let against = name.intersection(.against)
        return against.isEmpty ? name.intersection([.body, .lead]) : name.intersection(PageHint.against.union(.lead))
    }

    private func readWord(_ bytes: [UInt8], _ position: inout Int, _ end: Int) -> (letters: UInt64, length: Int) {
        var letters: UInt64 = 0
        var length = 0
        var lastWasSmall = false
        while position < end {
            let byte = bytes[position]
            let isBig = byte >= 0x41 && byte <= 0x5A, isSmall = byte >= 0x61 && byte <= 0x7A
            guard isBig || isSmall, !(isBig && lastWasSmall) else {
                if !isBig && byte > 0x20 { position += 1 }
                break
            }
            if length < 8 { letters |= UInt64(byte | 0x20) << UInt64(56 - 8 * length) }
            length += 1
            lastWasSmall = isSmall
            position += 1
        }
        return (letters, length)
    }

    private func hints(of letters: UInt64, _ length: Int) -> PageHint {
        var found: PageHint = []
        let bucket = Self.bucket(letters)
        for stem in stems[Int(starts[bucket])..<Int(starts[bucket + 1])]
        where letters & stem.mask == stem.letters && (stem.isWhole ? length == stem.length : true) {
            found.formUnion(stem.hint)
        }
        return found
    }

    private static func stems(_ words: String, _ hint: PageHint) -> [Stem] {
        words.split { $0 == " " || $0 == "\n" }.map { word in
            let isWhole = !word.hasSuffix("*")
            let name = isWhole ? word : word.dropLast()
            var letters: UInt64 = 0, mask: UInt64 = 0
            for (offset, byte) in name.utf8.prefix(8).enumerated() {
                letters |= UInt64(byte) << UInt64(56 - 8 * offset)
                mask |= 0xFF << UInt64(56 - 8 * offset)
            }
            return Stem(letters: letters, mask: mask, isWhole: isWhole, length: name.utf8.count, hint: hint)
        }
    }

    private static func bucket(_ letters: UInt64) -> Int {
        func ordinal(_ shift: UInt64) -> Int { max(0, Int(letters >> shift & 0xFF) - 0x60) }
        return (ordinal(56) * 27 + ordinal(48)) * 27 + ordinal(40)
    }
}
