/// Guards against "billion laughs": few aliases (`*name`) can stand for billions of values.
enum AliasCount {
    /// With this many, what they stand for is bounded by some thousand times the file.
    static let most = 20

    /// Whether the text has few enough of what looks like an alias; comments do not count.
    static func isHarmless(_ text: String) -> Bool {
        var count = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            count += aliases(in: line)
            if count > most { return false }
        }
        return true
    }

    /// A star before a letter or digit, after white space, `[`, `{`, `,` or at the start.
    private static func aliases(in line: Substring.UTF8View) -> Int {
        guard line.first(where: { $0 != UInt8(ascii: " ") }) != UInt8(ascii: "#") else { return 0 }
        var count = 0
        var before = UInt8(ascii: " ")
        var starts = false
        for byte in line {
            if starts, isNameByte(byte) { count += 1 }
            starts = byte == UInt8(ascii: "*") && opens(before)
            before = byte
        }
        return count
    }

    private static func opens(_ byte: UInt8) -> Bool { " \t[{,:".utf8.contains(byte) }

    private static func isNameByte(_ byte: UInt8) -> Bool { byte > 32 && !"*,]}".utf8.contains(byte) }
}
