import PlainText

/// A person's name as reports are compared by.
struct PersonName: Sendable, Hashable {
    /// Folded, without titles.
    let words: [String]

    /// Nil for a name without words.
    init?(_ written: String) {
        let all = WordBreaks.foldedWords(in: String(written.prefix(200)))
        let words = all.filter { !Self.titles.contains($0) }.map(LooseSpelling.of)
        guard !words.isEmpty else { return nil }
        self.words = words
    }

    var last: String { words[words.count - 1] }

    /// Whether first and last name are given.
    var isFull: Bool { words.count > 1 }

    /// Whether both may be the same person: last names equal, first names equal, absent, initials or spellings of one name.
    func isAlike(_ other: PersonName) -> Bool {
        if words == other.words { return true }
        guard last == other.last else { return false }
        guard isFull, other.isFull else { return true }
        return Self.areSpellingsOfOne(words[0], other.words[0])
    }

    // MARK: - Private

    private static let titles: Set<String> = [
        "dr", "prof", "professor", "mr", "mrs", "ms", "herr", "frau", "sir", "dame", "lord", "ing", "jr", "sr",
    ]

    /// `J` and `Jana`, `Alexandr` and `Alexander`.
    private static func areSpellingsOfOne(_ left: String, _ right: String) -> Bool {
        let common = zip(left, right).prefix { $0 == $1 }.count
        return common >= 4 || (common == 1 && min(left.count, right.count) == 1)
    }
}
