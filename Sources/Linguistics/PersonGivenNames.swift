/// Common given names of several languages: a support for reading persons, never the only reason.
enum GivenNames {
    /// Whether it is a given name, or two joined by a hyphen.
    static func contains(_ word: String) -> Bool {
        if names.contains(word) { return true }
        guard word.utf8.contains(UInt8(ascii: "-")) else { return false }
        let parts = word.split(separator: "-")
        return parts.count == 2 && parts.allSatisfy { names.contains(String($0)) }
    }

    @inline(__always) static func contains(_ token: Token) -> Bool {
        (token.classes.contains(.givenName) || token.isHyphenated) && contains(token.text)
    }

    static let list: [String] = {
        let text = String(decoding: PackageResources.given_names_txt, as: UTF8.self)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.flatMap { $0.split(separator: " ").map(String.init) }
    }()

    private static let names = WordSet(list)
}
