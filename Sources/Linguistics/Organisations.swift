/// What organisations are called and what stands around their names; the words are in `Tables/organisations.txt`.
public struct Organisations: Sendable {
    public static let words = Organisations()

    private let classes: WordClasses
    private let headSuffixes: [String]

    public func isLegalForm(_ word: String) -> Bool { classes.has(0, word) }
    public func isNationality(_ word: String) -> Bool { classes.has(4, word) || Self.nationalPrefix(word) }
    public func isPlace(_ word: String) -> Bool { classes.has(5, word) }
    /// What an organisation is: `maker`, `Konzern`, `Chiphersteller`.
    public func isCompanyNoun(_ word: String) -> Bool {
        classes.has(6, word) || headSuffixes.contains { word.utf8.count > $0.utf8.count + 2 && word.hasSuffix($0) }
    }
    public func isPersonNoun(_ word: String) -> Bool {
        classes.has(7, word) || word.hasSuffix("-ceo") || word.hasSuffix("-chef") || word.hasSuffix("chef") || word.hasSuffix("-gründer")
            || word.hasSuffix("vorstandsfrau")
    }

    /// A word that continues a name: `Group`, `Technologies`, `Bank`.
    func isSuffix(_ word: String) -> Bool { classes.has(1, word) }
    /// A common noun that begins a name: `Flughafen Wien`.
    func isNameHead(_ word: String) -> Bool { classes.has(2, word) }
    func isConnector(_ word: String) -> Bool { classes.has(3, word) }

    // MARK: - Private

    private init() {
        let table = WordTable(PackageResources.organisations_txt)
        let sections = ["legal forms", "suffixes", "name heads", "connectors", "nationalities", "countries", "company nouns", "persons"]
        classes = WordClasses(table, sections)
        headSuffixes = table.list("head suffixes")
    }

    private static func nationalPrefix(_ word: String) -> Bool { word.hasSuffix("-based") }
}
