/// Overlapping runs of words or characters as 64-bit hashes, for comparing texts.
public enum Shingles {
    /// Runs of `size` folded words; a text with fewer words is one run.
    public static func words(of text: String, size: Int = 3) -> Set<UInt64> {
        runs(of: WordBreaks.foldedWords(in: text).map { hash($0.utf8) }, size: size)
    }

    /// Runs of `size` characters of the folded words, set apart by single blanks.
    public static func characters(of text: String, size: Int = 4) -> Set<UInt64> {
        let folded = WordBreaks.foldedWords(in: text).joined(separator: " ")
        return runs(of: folded.unicodeScalars.map { UInt64($0.value) }, size: size)
    }

    /// Size of the intersection over size of the union, 0 to 1; two empty sets are alike.
    public static func jaccard(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
        guard !left.isEmpty || !right.isEmpty else { return 1 }
        let common = left.count <= right.count ? left.count(where: right.contains) : right.count(where: left.contains)
        return Double(common) / Double(left.count + right.count - common)
    }

    /// FNV-1a with a final mix: the same on every machine and in every version.
    public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        mix(bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    // MARK: - Private

    private static func runs(of parts: [UInt64], size: Int) -> Set<UInt64> {
        guard !parts.isEmpty else { return [] }
        let length = max(1, min(size, parts.count))
        return Set((0...(parts.count - length)).map { combined(parts[$0..<($0 + length)]) })
    }

    private static func combined(_ parts: ArraySlice<UInt64>) -> UInt64 {
        parts.reduce(0x9E37_79B9_7F4A_7C15) { mix($0 &* 31 &+ $1) }
    }

    /// The finaliser of SplitMix64.
    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
