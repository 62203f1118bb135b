/// The set that undeclared text of single bytes is most likely written in, by the letters it uses.
///
/// Letters beyond ASCII stand alone in languages with Latin letters, and beside each other in those without. Of the latter, Arabic has alef and
/// lam more often than others have anything in their places, Hebrew has no capitals, KOI8 has small letters below capitals, and Russian has
/// its most frequent vowel where Greek has one of its rarest.
struct SingleByteGuess {
    /// Bytes beyond ASCII without which nothing is to be seen.
    private static let fewest = 16

    private var counts = [Int](repeating: 0, count: 256)
    private var besideAnother = 0

    static func encoding(of bytes: [UInt8]) -> CharacterEncoding {
        var guess = SingleByteGuess()
        var previous: UInt8 = 0
        for byte in bytes {
            if byte >= 0x80 { guess.count(byte, behind: previous) }
            previous = byte
        }
        return guess.encoding
    }

    // MARK: - Private

    private var encoding: CharacterEncoding {
        let all = counts.reduce(0, +)
        let letters = count(0xC0...0xFF)
        guard all >= Self.fewest, besideAnother * 2 > all, letters * 10 > all * 9 else { return .windows1252 }
        let hasAlefAndLam = count(0xC7...0xC7) * 100 >= letters * 6 && count(0xE1...0xE1) * 100 >= letters * 5
        if hasAlefAndLam { return .other("CP1256") }
        let low = count(0xC0...0xDF)
        if low * 2 > letters { return .other("KOI8-R") }
        if low == 0 { return .other("CP1255") }
        return count(0xE0...0xE0) * 100 >= letters * 3 ? .other("CP1251") : .other("CP1253")
    }

    private mutating func count(_ byte: UInt8, behind previous: UInt8) {
        counts[Int(byte)] += 1
        if previous >= 0x80 { besideAnother += 1 }
    }

    private func count(_ bytes: ClosedRange<Int>) -> Int { counts[bytes].reduce(0, +) }
}
