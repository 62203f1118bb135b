/// FNV-1a, 64 bits: the same in every run and on every machine, unlike `Hasher`.
enum StableHash {
    static func of(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// A share of 1 (exclusive) that belongs to this text, another one for each `salt`.
    static func share(of text: String, salt: UInt64 = 0) -> Double {
        // FNV's low bits mix well, its high bits badly on short texts: multiply once more (splitmix64).
        var bits = of(text) ^ salt
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return Double((bits ^ (bits >> 31)) >> 11) / Double(1 << 53)
    }
}
