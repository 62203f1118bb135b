/// The short names by which people ask about stories: `k3f9`, letter and digit in turn.
///
/// The first 52,900 stories get four characters, the next twelve million six, and so on. Within one length the n-th handle is a
/// permutation of n, so no two are equal and neighbours do not look alike. `i`, `l` and `o` are left out.
enum StoryHandle {
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz")
    private static let pairs = UInt128(letters.count * 10)

    /// The handle of the story with this number, counted from 1.
    static func text(of number: Int64) -> String {
        var rest = UInt128(max(1, number) - 1)
        var (size, count) = (pairs * pairs, 2)
        while rest >= size {
            rest -= size
            size *= pairs
            count += 1
        }
        return spell(scatter(rest, in: size), pairs: count)
    }

    // MARK: - Private

    /// Multiplies by a number without a common divisor, near the golden section of `size` while that keeps the product in range.
    private static func scatter(_ value: UInt128, in size: UInt128) -> UInt128 {
        var factor = min(size * 618 / 1000, 10_000_000_000_000_000)
        while [2, 5, 23].contains(where: { factor % $0 == 0 }) { factor += 1 }
        return (value * factor + size / 3) % size
    }

    private static func spell(_ value: UInt128, pairs count: Int) -> String {
        var (rest, text) = (value, "")
        for _ in 0..<count {
            let pair = Int(rest % pairs)
            text = "\(letters[pair / 10])\(pair % 10)" + text
            rest /= pairs
        }
        return text
    }
}
