/// Words from a table in a text file: one entry a line, `#` begins a comment, a line `[name]` begins a section.
struct WordTable: Sendable {
    private let sections: [String: [String]]

    init(_ bytes: [UInt8]) {
        var sections: [String: [String]] = [:]
        var (name, entries): (String, [String]) = ("", [])
        bytes.withUnsafeBufferPointer { text in
            for line in text.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
                if line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
                    sections[name, default: []] += entries
                    (name, entries) = (String(decoding: line.dropFirst().dropLast(), as: UTF8.self), [])
                } else {
                    entries += line.split(separator: UInt8(ascii: ",")).map(Self.trimmed)
                }
            }
        }
        sections[name, default: []] += entries
        self.sections = sections
    }

    /// The entries of a section, in order; entries are separated by commas or lines.
    func list(_ section: String) -> [String] { (sections[section] ?? []).filter { !$0.isEmpty } }

    func set(_ section: String) -> WordSet { WordSet(list(section)) }

    /// Entries `key = value`.
    func pairs(_ section: String) -> [(String, String)] {
        list(section).compactMap { entry in
            guard let sign = entry.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            return (Self.trimmed(entry.utf8[..<sign]), Self.trimmed(entry.utf8[entry.utf8.index(after: sign)...]))
        }
    }

    // MARK: - Private

    /// Without blanks at either end.
    private static func trimmed(_ text: some BidirectionalCollection<UInt8>) -> String {
        let start = text.firstIndex { $0 > 32 } ?? text.endIndex
        let end = text.lastIndex { $0 > 32 }.map(text.index(after:)) ?? start
        return String(decoding: text[start..<Swift.max(start, end)], as: UTF8.self)
    }
}
