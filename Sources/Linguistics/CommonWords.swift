import NewsModel

/// Words that are no names though they may be written with a capital.
public struct CommonWords: Sendable {
    static let words = CommonWords()

    private let german: Set<String>
    private let heads: Set<String>
    private let english: Set<String>
    private let bare: [String]

    /// Whether a word in small letters is a common noun (German) or a common word of any kind (English).
    public static func isCommon(_ word: String, _ language: TextLanguage) -> Bool { words.contains(word, language) }

    /// Whether a word is a common noun (German) or a common word of any kind (English).
    func contains(_ word: String, _ language: TextLanguage) -> Bool {
        language == .en ? isEnglish(word) : isGermanNoun(word)
    }

    func isEnglish(_ word: String) -> Bool {
        if english.contains(word) { return true }
        for ending in ["s", "es", "ed", "d", "ing", "ers", "er"] where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 3 {
            if english.contains(String(word.dropLast(ending.count))) { return true }
        }
        guard word.contains("-") else { return false }
        return word.split(separator: "-").allSatisfy { english.contains(String($0)) || $0.utf8.count <= 2 }
    }

    /// Exact, inflected, or a compound whose last part is one.
    func isGermanNoun(_ word: String) -> Bool {
        if isPlainNoun(word) || Self.acronyms.contains(word) { return true }
        if word.hasPrefix("serie-") || word.hasPrefix("series-") { return true }
        var start = word.startIndex
        var length = word.count
        while length > 4 {
            start = word.index(after: start)
            length -= 1
            let tail = String(word[start...])
            if word.count - length >= 3,
                length >= 5 && isPlainNoun(tail) || heads.contains(tail) && word.count - length >= (Self.derivations.contains(tail) ? 6 : 3)
            {
                return !Self.firmEndings.contains(where: word.hasSuffix) || isProduct(word)
            }
        }
        return Self.short.contains { word.hasSuffix($0) && word.utf8.count > 8 }
    }

    /// Whether the table itself has a German noun, in whatever inflection, rather than its last part.
    func isListedNoun(_ word: String) -> Bool { isPlainNoun(word) }

    /// Whether no name stands in apposition to a German noun: `Krise`, `Milliarden`, `Übernahme`, unlike `Konzern`.
    func isBareNoun(_ word: String) -> Bool { bare.contains { word.hasSuffix($0) } }

    static let acronyms: Set<String> = [
        "ceo", "cfo", "coo", "cto", "ipo", "ai", "ki", "uk", "us", "u.s.", "eu", "usa", "u.k.", "it", "tv", "pc", "m&a", "llm", "llms",
        "spac", "r&d", "gpu",
        "gpus", "api", "saas", "vc", "iot", "dna", "co2", "q1", "q2", "q3", "q4", "ev", "evs", "pr", "hr", "ukw", "lng", "pe",
    ]

    // MARK: - Private

    private static let short = [
        "ung", "ungen", "heit", "keit", "heiten", "keiten", "schaft", "schaften", "ität", "ismus", "tion", "tionen", "fahrt", "rat", "bau",
        "chef", "tag", "plan", "netz", "geld", "app", "erin", "erinnen", "istin", "eurin", "leute", "iker", "ikern",
    ]
    /// Endings that firms' names share with common nouns.
    private static let firmEndings = [
        "mann",
        "cloud", "solar", "pharma", "motor", "match", "service", "software", "party", "computer", "internet", "tour", "hotel", "team",
        "manager", "wagen", "bank", "werke", "media", "soft", "kasse", "motive", "design", "speed",
    ]

    /// `Unternehmenssoftware`: two common nouns, though firms' names end like this too.
    private func isProduct(_ word: String) -> Bool {
        Self.products.contains { ending in
            guard word.hasSuffix(ending) else { return false }
            let first = String(word.dropLast(ending.count))
            return isPlainNoun(first) || first.hasSuffix("s") && isPlainNoun(String(first.dropLast()))
        }
    }

    private func isPlainNoun(_ word: String) -> Bool {
        if german.contains(word) { return true }
        return ["n", "en", "s", "es", "e", "er", "ern"].contains {
            word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 3 && german.contains(String(word.dropLast($0.count)))
        }
    }

    private static let products = ["software", "service", "internet", "computer", "team", "manager", "hotel"]
    private static let derivations: Set<String> = ["tion", "ment", "ität", "ismus", "ling", "nis", "tum", "ung"]

    private init() {
        let table = WordTable(PackageResources.german_nouns_txt)
        german = table.set("nouns")
        heads = table.set("heads")
        bare = table.list("bare")
        english = WordTable(PackageResources.english_words_txt).set("words")
    }
}
