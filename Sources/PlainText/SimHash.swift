/// A 64-bit fingerprint of a text: alike texts have fingerprints that differ in few bits (Charikar 2002).
///
/// Made of word 3-shingles of the folded text; the same on every machine and in every version.
public struct SimHash: Sendable, Hashable {
    public let bits: UInt64

    public init(bits: UInt64) {
        self.bits = bits
    }

    /// The fingerprint of `text`; 0 for a text without words.
    public init(of text: String) {
        self.init(of: Shingles.words(of: text))
    }

    /// The fingerprint of a set of shingles.
    public init(of shingles: Set<UInt64>) {
        var balance = [Int](repeating: 0, count: 64)
        for shingle in shingles {
            for bit in 0..<64 { balance[bit] += shingle >> UInt64(bit) & 1 == 1 ? 1 : -1 }
        }
        bits = (0..<64).reduce(0) { balance[$1] > 0 ? $0 | 1 << UInt64($1) : $0 }
    }

    /// Hamming distance: in how many bits the two differ, 0 to 64.
    public func distance(to other: SimHash) -> Int {
        (bits ^ other.bits).nonzeroBitCount
    }
}
