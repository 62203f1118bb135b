/// Which currency a mark, code, prefix or name stands for.
struct Currencies: Sendable {
    static let table = Currencies()

    private let codes: Set<String>
    private let marks: [String: String]
    private let prefixes: [String: String]
    private let names: [String: String]
    private let adjectives: [String: String]

    /// The currency that begins at a token before a number: `$`, `US$`, `EUR`, `Rs`.
    func before(number index: Int, in tokens: [Token]) -> (code: String, start: Int)? {
        guard index > 0 else { return nil }
        let token = tokens[index - 1]
        if let code = marks[token.text] {
            if index > 1, !token.isSpaced, let national = prefixes[tokens[index - 2].lower + token.text] { return (national, index - 2) }
            return (code, index - 1)
        }
        if codes.contains(token.text) { return (token.text, index - 1) }
        if let code = prefixes[token.lower] { return (code, index - 1) }
        if token.is("."), index > 1, let code = prefixes[tokens[index - 2].lower], !token.isSpaced { return (code, index - 2) }
        return nil
    }

    /// The currency that follows a number and its magnitude: `Euro`, `US-Dollar`, `Swiss francs`, `€`, `USD`.
    func after(_ index: Int, in tokens: [Token]) -> (code: String, end: Int)? {
        guard index < tokens.count else { return nil }
        let token = tokens[index]
        if index + 1 < tokens.count, let code = adjectives[token.lower + " " + tokens[index + 1].lower] { return (code, index + 2) }
        if let code = marks[token.text] ?? names[token.lower] { return (code, index + 1) }
        if codes.contains(token.text) { return (token.text, index + 1) }
        if index + 1 < tokens.count, let code = prefixes[token.lower + tokens[index + 1].text] { return (code, index + 2) }
        return nil
    }

    /// The currency named in a compound's part: `Dollar` in `Milliarden-Dollar-Deal`.
    func name(_ lower: String) -> String? { names[lower] ?? marks[lower] }

    // MARK: - Private

    private init() {
        let table = WordTable(PackageResources.currencies_txt)
        codes = table.set("codes")
        marks = Self.dictionary(table.pairs("marks"))
        prefixes = Self.dictionary(table.pairs("prefixes"))
        names = Self.dictionary(table.pairs("names"))
        adjectives = Self.dictionary(table.pairs("adjectives"))
    }

    private static func dictionary(_ pairs: [(String, String)]) -> [String: String] {
        Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
