/// Tells a body that has not changed from one that has: two 64-bit FNV-1a sums and the length.
enum BodyHash {
    static func of(_ bytes: [UInt8]) -> String {
        var first: UInt64 = 0xcbf2_9ce4_8422_2325
        var second: UInt64 = 0x9e37_79b9_7f4a_7c15
        for byte in bytes {
            first = (first ^ UInt64(byte)) &* 0x100_0000_01b3
            second = (second ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return String(first, radix: 16) + String(second, radix: 16) + "-\(bytes.count)"
    }
}
