/// Where a pattern was found, in UTF-8 bytes of the text.
public struct PatternMatch: Sendable, Hashable {
    /// The whole match.
    public var range: Range<Int>
    /// The whole match and then each group; nil for a group that took no part.
    public var groups: [Range<Int>?]

    init(pairs: [Int], filled: Int) {
        groups = (0..<(pairs.count / 2)).map { index in
            let (start, end) = (pairs[2 * index], pairs[2 * index + 1])
            return index < filled && start >= 0 && start <= end ? start..<end : nil
        }
        range = groups.first.flatMap(\.self) ?? 0..<0
    }

    /// The text of a group, 0 for the whole match, or nil where it took no part.
    public func text(_ group: Int = 0, in text: String) -> Substring? {
        guard groups.indices.contains(group), let range = groups[group] else { return nil }
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return text[start..<utf8.index(start, offsetBy: range.count)]
    }
}
