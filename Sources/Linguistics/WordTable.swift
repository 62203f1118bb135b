/// Words from a table in a text file: one entry a line, `#` begins a comment, a line `[name]` begins a section.
struct WordTable: Sendable {
    private let sections: [String: [String]]

    init(_ bytes: [UInt8]) {
        var sections: [String: [String]] = [:]
        var name = ""
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            guard !line.hasPrefix("#") else { continue }
            if line.hasPrefix("["), line.hasSuffix("]") {
                name = String(line.dropFirst().dropLast())
            } else {
                sections[name, default: []] += line.split(separator: ",").map(Self.trimmed)
            }
        }
        self.sections = sections
    }

    /// The entries of a section, in order; entries are separated by commas or lines.
    func list(_ section: String) -> [String] { (sections[section] ?? []).filter { !$0.isEmpty } }

    func set(_ section: String) -> WordSet { WordSet(list(section)) }

    /// Entries `key = value`.
    func pairs(_ section: String) -> [(String, String)] {
        list(section).compactMap { entry in
            guard let sign = entry.firstIndex(of: "=") else { return nil }
            return (Self.trimmed(entry[..<sign]), Self.trimmed(entry[entry.index(after: sign)...]))
        }
    }

    // MARK: - Private

    private static func trimmed(_ text: Substring) -> String {
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
        return String(text[start..<Swift.max(start, end)])
    }
}
