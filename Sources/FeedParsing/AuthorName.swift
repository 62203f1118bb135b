import Markup

/// The name in what feeds write of a person.
enum AuthorName {
    /// What a name less to the point has over a mail address: people read names.
    static let addressRank = 5

    static func rank(of name: String?, _ rank: Int) -> Int {
        name.map { $0.contains("@") && !$0.contains(" ") } ?? false ? rank + addressRank : rank
    }

    /// `Jane Doe` of `jane@example.org (Jane Doe)` and `Jane Doe <jane@example.org>`; anything else as it is, on one line.
    static func of(_ text: String) -> String {
        let text = HTMLText.singleLine(text)
        for (opening, closing) in [("(", ")"), ("<", ">")] where text.hasSuffix(closing) {
            guard let start = text.firstIndex(of: Character(opening)) else { continue }
            let before = trimmed(text[..<start])
            let inside = trimmed(text[text.index(after: start)...].dropLast())
            if before.contains("@"), !inside.isEmpty, !inside.contains("@") { return unquoted(inside) }
            if inside.contains("@"), !before.isEmpty { return unquoted(before) }
        }
        return unquoted(text)
    }

    /// Mail programs write names with a sign in them in quotes (RFC 5322, 3.4).
    private static func unquoted(_ name: String) -> String {
        guard name.utf8.count > 2, name.hasPrefix("\""), name.hasSuffix("\"") else { return name }
        return String(name.dropFirst().dropLast())
    }

    private static func trimmed(_ text: Substring) -> String { TextFormat.trimmed(Array(text.utf8)) }
}
