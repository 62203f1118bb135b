/// The second place of a key that a block mapping has twice.
struct DuplicateKey {
    let mark: SourceMark
    /// The text with that key made unrecognisable, every other place as it was.
    let blotted: String

    /// nil where it cannot be found, as in a mapping in braces.
    init?(_ key: String, first: SourceMark, in text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let index = DuplicateKey.second(key, first, lines) else { return nil }
        mark = SourceMark(line: index + 1, column: first.column)
        let scalars = Array(lines[index].unicodeScalars)
        let start = first.column - 1
        let length = DuplicateKey.spellings(key).map(\.unicodeScalars.count).first { length in
            start + length <= scalars.count && DuplicateKey.spellings(key).contains(String(scalars[start..<start + length]))
        }
        guard let length else { return nil }
        let blot = Array(repeating: DuplicateKey.blot, count: length - 1) + [DuplicateKey.last(index)]
        lines[index] = Substring(String(scalars[..<start] + blot + scalars[(start + length)...]))
        blotted = lines.joined(separator: "\n")
    }

    static func isBlotted(_ key: String) -> Bool { key.unicodeScalars.contains { (0xE000...0xF8FF).contains($0.value) } }

    // MARK: - Private

    private static let blot = Unicode.Scalar(UInt16(0xE000)) ?? " "

    /// A letter of the private use area that no other line has, within reason.
    private static func last(_ line: Int) -> Unicode.Scalar { Unicode.Scalar(UInt32(0xE001 + line % 6_000)) ?? " " }

    /// The index of the next line that has the key at the same column, before one that is indented less.
    private static func second(_ key: String, _ first: SourceMark, _ lines: [Substring]) -> Int? {
        guard first.line <= lines.count else { return nil }
        for index in first.line..<lines.count {
            let line = Array(lines[index].unicodeScalars)
            let indent = line.prefix { $0 == " " }.count
            if indent == line.count || line[indent] == "#" { continue }
            guard indent >= first.column - 1 else { return nil }
            if indent == first.column - 1, isKey(key, String(line[indent...])) { return index }
        }
        return nil
    }

    private static func isKey(_ key: String, _ text: String) -> Bool {
        spellings(key).contains { text.hasPrefix($0 + ":") || text.hasPrefix($0 + " :") }
    }

    private static func spellings(_ key: String) -> [String] { [key, "\"\(key)\"", "'\(key)'"] }
}

extension String {
    fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
