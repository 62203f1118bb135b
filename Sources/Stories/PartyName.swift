import PlainText

/// A firm's name as reports are compared by: without legal form, folded.
struct PartyName: Sendable, Hashable {
    let written: String
    /// Folded words without legal form, umlauts as other languages write them.
    let words: [String]

    /// Nil for a name without words.
    init?(_ written: String) {
        let words = OrganisationName.words(of: String(written.prefix(Self.longest)))
        guard !words.isEmpty else { return nil }
        self.written = written
        self.words = words.map(LooseSpelling.of)
    }

    /// The names of a list that have words.
    static func all(_ names: [String]) -> [PartyName] {
        names.prefix(Self.most).compactMap(PartyName.init)
    }

    /// Whether both name the same firm: equal, written together or apart, or one within the other (`Kern` in `Kern Bräu`).
    func isAlike(_ other: PartyName) -> Bool {
        if words == other.words || joined == other.joined { return true }
        return other.isSignificantPart(of: self) || isSignificantPart(of: other)
    }

    /// The words that tell this firm from others; at most four.
    var significantWords: [String] {
        let significant = words.filter { $0.unicodeScalars.count >= 2 && !Self.genericWords.contains($0) }
        guard significant.count > 4 else { return significant.isEmpty ? [joined] : significant }
        return Array(significant.prefix(3)) + significant.suffix(1)
    }

    /// Written together.
    var joined: String { words.joined() }

    /// More words tell more; a descriptive compound (`Foxtail-Mutter Kern`) tells nothing of the name.
    var fullness: Int {
        words.contains(where: Self.describingWords.contains) ? 0 : words.count
    }

    // MARK: - Private

    private static let longest = 200
    private static let most = 32

    private static let describingWords: Set<String> = [
        "mutter", "tochter", "konzern", "chef", "gruender", "hersteller", "betreiber", "anbieter", "konkurrent", "rivale", "startup",
        "firma",
        "parent", "owner", "maker", "unit", "subsidiary", "konzernmutter", "mutterkonzern", "tochterfirma",
    ]

    /// Words that many firms' names share.
    private static let genericWords: Set<String> = describingWords.union([
        "bank", "group", "gruppe", "holding", "holdings", "capital", "partners", "ventures", "global", "international", "deutsche",
        "deutschland",
        "german", "germany", "american", "national", "united", "new", "first", "energy", "media", "technologies", "technology", "systems",
        "software", "solutions", "services", "labs", "ai", "ki", "and", "und", "of", "the", "der", "die", "das", "fund", "fonds", "equity",
        "private", "investments", "management", "invest", "industries", "motors", "airlines", "pharma", "health", "digital", "europe",
        "north",
        "south", "east", "west", "de", "la", "for", "fuer", "von", "data", "power", "general", "business", "research", "networks",
    ])

    private func isSignificantPart(of whole: PartyName) -> Bool {
        guard words.contains(where: { $0.unicodeScalars.count >= 3 && !Self.genericWords.contains($0) }) else { return false }
        return OrganisationName.contains(whole.words, words)
    }
}

extension [PartyName] {
    /// Whether a name of one list names a firm of the other.
    func sharesOne(with others: [PartyName]) -> Bool {
        contains { name in others.contains { name.isAlike($0) } }
    }

    /// How many names of this list name a firm of the other, each of the other's counted once.
    func countAlike(_ others: [PartyName]) -> Int {
        var left = others
        return count { name in
            guard let index = left.firstIndex(where: { name.isAlike($0) }) else { return false }
            left.remove(at: index)
            return true
        }
    }
}
