/// The titles that a page gives itself, compared by letters and digits.
struct PageTitles: Sendable {
    private let titles: [[UInt8]]

    init(_ titles: [String]) {
        self.titles = Set(titles.map { Self.folded(Array($0.utf8)[...]) }.filter { $0.count >= 4 }).sorted { $0.count > $1.count }
    }

    /// Whether a block says no more than a title: the same, or for a heading the beginning of it.
    func contain(_ text: ArraySlice<UInt8>, isHeading: Bool) -> Bool {
        let folded = Self.folded(text)
        guard folded.count >= 4 else { return false }
        return titles.contains { title in
            title == folded || (folded.count >= 12 && title.starts(with: folded))
                || (isHeading && (folded.starts(with: title) || (folded.count >= 8 && title.suffix(folded.count) == folded[...])))
        }
    }

    /// Letters of ASCII in lower case, digits, and all that is no ASCII.
    private static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.compactMap { byte in
            switch byte {
            case 0x41...0x5A: byte | 0x20
            case 0x61...0x7A, 0x30...0x39, 0xC3...0xDF, 0xE3...0xF4: byte
            case 0x80...0xBF: byte
            default: nil
            }
        }
    }
}
