/// What organisations are called and what stands around their names; the words are in `Tables/organisations.txt`.
public struct Organisations: Sendable {
    public static let words = Organisations()

    private let headSuffixes: WordEndings
    /// `London-based`, `Alder-backed`: what describes the name behind it; and nations in pairs.
    private let describing: WordEndings = [
        "-based", "-focused", "-backed", "-owned", "-listed", "-controlled", "-headquartered", "-led", "-owner", "-run", "-australian",
        "-dutch", "-american",
        "-japanese",
        "-swedish", "-french", "-german", "-british", "-canadian", "-swiss", "-italian", "-russian", "-chinese",
    ]
    private let personEndings: WordEndings = ["chef", "-ceo", "-gründer", "vorstandsfrau"]

    public func isLegalForm(_ word: some LexicalWord) -> Bool { word.wordClasses.contains(.legalForm) }
    public func isNationality(_ word: some LexicalWord) -> Bool {
        word.wordClasses.contains(.nationality) || describing.match(word.lexicalForm)
    }
    @inline(__always) public func isPlace(_ word: some LexicalWord) -> Bool { word.wordClasses.contains(.place) }
    /// What an organisation is: `maker`, `Konzern`, `Chiphersteller`.
    @inline(__always) public func isCompanyNoun(_ word: some LexicalWord) -> Bool {
        word.wordClasses.contains(.companyNoun) || headSuffixes.match(word.lexicalForm, behind: 3)
    }
    @inline(__always) public func isPersonNoun(_ word: some LexicalWord) -> Bool {
        word.wordClasses.contains(.personNoun) || personEndings.match(word.lexicalForm)
    }

    /// A word that continues a name: `Group`, `Technologies`, `Bank`.
    @inline(__always) func isSuffix(_ word: some LexicalWord) -> Bool { word.wordClasses.contains(.firmSuffix) }
    /// A common noun that begins a name: `Flughafen Wien`.
    @inline(__always) func isNameHead(_ word: some LexicalWord) -> Bool { word.wordClasses.contains(.nameHead) }
    @inline(__always) func isConnector(_ word: some LexicalWord) -> Bool { word.wordClasses.contains(.connector) }

    /// Sections of the table in the order of their bits.
    static let sections = ["legal forms", "suffixes", "name heads", "connectors", "nationalities", "countries", "company nouns", "persons"]

    // MARK: - Private

    private init() {
        headSuffixes = WordEndings(WordTable(PackageResources.organisations_txt).list("head suffixes"))
    }
}
