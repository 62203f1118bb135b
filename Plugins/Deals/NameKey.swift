/// Compares names as an article's reader would: a short form is the same as its long form.
enum NameKey {
    static func of(_ text: String) -> String { text.lowercased() }

    static func same(_ left: String, _ right: String) -> Bool {
        let (a, b) = (words(left), words(right))
        if a == b { return true }
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        guard !short.isEmpty, short.count < long.count else { return false }
        return (0...(long.count - short.count)).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
    }

    // MARK: - Private

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { $0 == " " || $0 == "-" || $0 == "." || $0 == "," }.map(String.init)
    }
}
