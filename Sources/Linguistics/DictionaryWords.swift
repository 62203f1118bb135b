import NewsModel

/// Words that are no names though they may be written with a capital.
public struct DictionaryWords: Sendable {
    static let words = DictionaryWords()

    private let bare: WordEndings
    private let vocabulary = Vocabulary.words

    /// Whether a word in small letters is a common noun (German) or a common word of any kind (English).
    public static func isCommon(_ word: some LexicalWord, _ language: TextLanguage) -> Bool { words.contains(word, language) }

    /// Whether the table of German nouns has a word itself, in whatever inflection, rather than its last part.
    public static func isListed(_ word: some LexicalWord) -> Bool { words.isListedNoun(word) }

    /// Whether no name stands in apposition to a German noun, nor ends with it: `Krise`, `Milliarden`.
    public static func isBare(_ word: some LexicalWord) -> Bool { words.isBareNoun(word) }

    /// Whether a word is a common noun (German) or a common word of any kind (English).
    @inline(__always) func contains(_ word: some LexicalWord, _ language: TextLanguage) -> Bool {
        language == .en ? isEnglish(word) : isGermanNoun(word)
    }

    @inline(__always) func isEnglish(_ word: some LexicalWord) -> Bool {
        word.wordClasses.contains(.englishWord) || isInflected(word.lexicalForm)
    }

    /// Exact, inflected, or a compound whose last part is one.
    @inline(__always) func isGermanNoun(_ word: some LexicalWord) -> Bool {
        if !word.wordClasses.isDisjoint(with: [.germanNoun, .acronym]) { return true }
        let form = word.lexicalForm
        return form.withBytes { isInflectedNoun($0) } || isCompound(form)
    }

    /// Whether the table itself has a German noun, in whatever inflection, rather than its last part.
    @inline(__always) func isListedNoun(_ word: some LexicalWord) -> Bool {
        word.wordClasses.contains(.germanNoun) || word.lexicalForm.withBytes { isInflectedNoun($0) }
    }

    /// Whether no name stands in apposition to a German noun: `Krise`, `Milliarden`, `Übernahme`, unlike `Konzern`.
    @inline(__always) func isBareNoun(_ word: some LexicalWord) -> Bool { bare.match(word.lexicalForm) }

    @inline(__always) func isAcronym(_ word: some LexicalWord) -> Bool { word.wordClasses.contains(.acronym) }

    static let acronymList = [
        "ceo", "cfo", "coo", "cto", "ipo", "ai", "ki", "uk", "us", "u.s.", "eu", "usa", "u.k.", "it", "tv", "pc", "m&a", "llm", "llms",
        "spac", "r&d", "gpu",
        "gpus", "api", "saas", "vc", "iot", "dna", "co2", "q1", "q2", "q3", "q4", "ev", "evs", "pr", "hr", "ukw", "lng", "pe",
    ]

    // MARK: - Private

    private static let short: WordEndings = [
        "ung", "ungen", "heit", "keit", "heiten", "keiten", "schaft", "schaften", "ität", "ismus", "tion", "tionen", "fahrt", "rat", "bau",
        "chef", "tag", "plan", "netz", "geld", "app", "erin", "erinnen", "istin", "eurin", "leute", "iker", "ikern",
        "geber", "gebern",
    ]
    /// Endings that firms' names share with common nouns.
    private static let firmEndings: WordEndings = [
        "mann",
        "cloud", "solar", "pharma", "motor", "match", "service", "software", "party", "computer", "internet", "tour", "hotel", "team",
        "manager", "wagen", "bank", "werke", "media", "soft", "kasse", "motive", "design", "speed",
    ]
    private static let products = ["software", "service", "internet", "computer", "team", "manager", "hotel"]
    /// Of longer ones no ending is sought, which would take time by the square of their length.
    private static let longestWord = 100
    private static let derivations: WordSet = ["tion", "ment", "ität", "ismus", "ling", "nis", "tum", "ung"]
    private static let englishEndings = ["s", "es", "ed", "d", "ing", "ers", "er"]
    private static let nounEndings = ["n", "en", "s", "es", "e", "er", "ern"]

    private init() {
        bare = WordEndings(WordTable(PackageResources.german_nouns_txt).list("bare"))
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Whether a piece of a word is one of this class.
    private func has(_ word: Slice<Bytes>, _ classes: WordClasses) -> Bool {
        !vocabulary.classes(of: Bytes(rebasing: word)).isDisjoint(with: classes)
    }

    /// An English word with an ending, or words joined by hyphens.
    private func isInflected(_ word: String) -> Bool {
        let count = word.utf8.count
        return word.withBytes { bytes in
            for ending in Self.englishEndings where count > ending.utf8.count + 3 && word.hasSuffix(ending) {
                if has(bytes[..<(count - ending.utf8.count)], .englishWord) { return true }
            }
            let hyphen = UInt8(ascii: "-")
            guard bytes.contains(hyphen) else { return false }
            return bytes.split(separator: hyphen).allSatisfy { $0.count <= 2 || has($0, .englishWord) }
        }
    }

    /// A noun of the table with an ending.
    private func isInflectedNoun(_ word: Bytes) -> Bool {
        guard let last = word.last else { return false }
        switch last {
        case UInt8(ascii: "n"): return isNoun(word, "n") || isNoun(word, "en") || isNoun(word, "ern")
        case UInt8(ascii: "s"): return isNoun(word, "s") || isNoun(word, "es")
        case UInt8(ascii: "e"): return isNoun(word, "e")
        case UInt8(ascii: "r"): return isNoun(word, "er")
        default: return false
        }
    }

    private func isNoun(_ word: Bytes, _ ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        guard word.count > length + 3, WordBytes.areEqual(word.baseAddress, word.count - length, ending.utf8Start, length) else {
            return false
        }
        return has(word[..<(word.count - length)], .germanNoun)
    }

    private func isCompound(_ word: String) -> Bool {
        if word.hasPrefix("serie-") || word.hasPrefix("series-") { return true }
        if word.withBytes(endsInNoun) { return !Self.firmEndings.match(word) || isProduct(word) }
        return word.utf8.count > 8 && Self.short.match(word)
    }

    /// Whether the last letters of a word, five at least, are a noun, or four a head of compounds; three letters stand before them.
    private func endsInNoun(_ word: Bytes) -> Bool {
        guard word.count <= Self.longestWord else { return false }
        var (start, before) = (0, 0)
        var length = word.lazy.filter { $0 & 0xC0 != 0x80 }.count
        while length > 4 {
            start += 1
            while start < word.count, word[start] & 0xC0 == 0x80 { start += 1 }
            (before, length) = (before + 1, length - 1)
            guard before >= 3 else { continue }
            let tail = Bytes(rebasing: word[start...])
            let classes = vocabulary.classes(of: tail)
            if length >= 5, classes.contains(.germanNoun) || isInflectedNoun(tail) { return true }
            if classes.contains(.germanHead), before >= (isDerivation(tail) ? 6 : 3) { return true }
        }
        return false
    }

    private func isDerivation(_ tail: Bytes) -> Bool { Self.derivations.contains(String(decoding: tail, as: UTF8.self)) }

    /// `Unternehmenssoftware`: two common nouns, though firms' names end like this too.
    private func isProduct(_ word: String) -> Bool {
        Self.products.contains { ending in
            guard word.hasSuffix(ending) else { return false }
            let first = String(word.dropLast(ending.count))
            return isListedNoun(first) || first.hasSuffix("s") && isListedNoun(String(first.dropLast()))
        }
    }
}
