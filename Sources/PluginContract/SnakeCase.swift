/// Words of vocabularies and names of fields: a lower case letter, then lower case letters, digits and underscores.
enum SnakeCase {
    static func isWord(_ text: String) -> Bool {
        guard let first = text.utf8.first, letters.contains(first), text.utf8.count <= 64 else { return false }
        return text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_") }
    }

    private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}
