import Markup

/// Keeps the lines of a text that stands where HTML is expected and has no markup of its own.
///
/// HTML folds line feeds, which is right for a text wrapped at some width; where lines are as long as paragraphs they are paragraphs, and
/// folding would run headings into sentences.
enum PlainLines {
    /// Longer lines than anybody wraps at.
    private static let wrapped = 120

    /// The bytes with `<br>` for each line feed, where lines are paragraphs; otherwise as they are.
    static func marked(_ bytes: [UInt8]) -> [UInt8] {
        guard ByteScan.first(lineFeed, in: bytes, from: 0) != nil, ByteScan.first(UInt8(ascii: "<"), in: bytes, from: 0) == nil else {
            return bytes
        }
        let lines = bytes.split(separator: lineFeed)
        guard lines.contains(where: { $0.count > wrapped }) else { return bytes }
        return Array(lines.joined(separator: Array("<br>".utf8)))
    }

    // MARK: - Private

    private static let lineFeed = UInt8(ascii: "\n")
}
